"""Where a file goes: the system's own dialog, and a question of ours before another file is replaced."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.file_dialog import file_dialog


def ask_where(
    parent: QWidget, title: str, suggested: str, kind: str, chosen: Callable[[Path], object], *, name: str
) -> None:
    """Ask for a file among the person's documents; call ``chosen`` with it once it may be written.

    ``kind`` is what the dialog filters by, such as *PDF (*.pdf)*; ``name`` the dialog's object name.
    """
    files = file_dialog(parent, title, kind, name=name)
    files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # Qt's own question would run an event loop inside ours.
    files.setOption(QFileDialog.Option.DontConfirmOverwrite)
    files.setDefaultSuffix(Path(suggested).suffix)
    files.selectFile(suggested)

    def unless_kept(file: str) -> None:
        path = Path(file)
        if not path.exists():
            chosen(path)
            return
        lost = tr("What this file in {parent} holds now is lost.", parent=path.parent)
        question = ask(parent, tr("Replace “{path}”?", path=path.name), lost, tr("Replace"))
        question.confirmed.connect(lambda: chosen(path))

    files.fileSelected.connect(unless_kept)
    files.open()
