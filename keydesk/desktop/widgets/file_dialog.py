"""The system's own dialog for a file, or Qt's where the system has none."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.theme import put_icon

_ARROWS: Final = {
    "backButton": "chevron-left",
    "forwardButton": "chevron-right",
    "toParentButton": "chevron-up",
}


def file_dialog(parent: QWidget, title: str, kinds: str, *, name: str) -> QFileDialog:
    """Return a dialog that begins among the person's documents, to be set up further and opened.

    ``kinds`` is what it filters by, such as *Lists (*.csv);;All files (*)*; ``name`` its object name.
    """
    files = QFileDialog(parent, title, _first_folder(), kinds)
    files.setObjectName(name)
    files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Qt's own translations lack these in some languages.
    files.setLabelText(QFileDialog.DialogLabel.LookIn, tr("&Look in:"))
    files.setLabelText(QFileDialog.DialogLabel.FileType, tr("Files of &type:"))
    for button_name, icon in _ARROWS.items():
        button = files.findChild(QToolButton, button_name)
        if isinstance(button, QToolButton):  # the system's own dialog has none
            put_icon(button, icon)  # Qt's are black on dark, too
    return files


def _first_folder() -> str:
    """Return the folder of documents; where there is none, the person's own."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if documents and Path(documents).is_dir() else QDir.homePath()
