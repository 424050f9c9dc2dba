"""Which file to read: the system's own dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_which(
    parent: QWidget, title: str, kinds: str, chosen: Callable[[Path], object], *, name: str
) -> QFileDialog:
    """Ask for a file among the person's documents; call ``chosen`` with it.

    ``kinds`` is what the dialog filters by, such as *Lists (*.csv);;All files (*)*; ``name`` its object name.
    """
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    files = QFileDialog(parent, title, folder, kinds)
    files.setObjectName(name)
    files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    files.setFileMode(QFileDialog.FileMode.ExistingFile)

    def choose(file: str) -> None:
        chosen(Path(file))

    files.fileSelected.connect(choose)
    files.open()
    return files
