"""Which file to read: the system's own dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from keydesk.desktop.widgets.file_dialog import file_dialog


def ask_which(
    parent: QWidget, title: str, kinds: str, chosen: Callable[[Path], object], *, name: str
) -> QFileDialog:
    """Ask for a file among the person's documents; call ``chosen`` with it.

    ``kinds`` is what the dialog filters by, such as *Lists (*.csv);;All files (*)*; ``name`` its object name.
    """
    files = file_dialog(parent, title, kinds, name=name)
    files.setFileMode(QFileDialog.FileMode.ExistingFile)

    def choose(file: str) -> None:
        chosen(Path(file))

    files.fileSelected.connect(choose)
    files.open()
    return files
