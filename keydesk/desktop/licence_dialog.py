"""The whole text of a licence, as its authors wrote it."""

from PySide6.QtWidgets import QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.place import ELSEWHERE, mark
from keydesk.desktop.widgets.text_pane import TextPane


class LicenceDialog(Dialog):
    """Shows it; ``title`` is whose it is."""

    def __init__(self, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(parent, title, tr("Close"), width=720)
        mark(self, ELSEWHERE)
        self.cancel.hide()
        self.accepted_primary.connect(self.accept)
        self.text = TextPane("licenceText", title, wrap=True)
        self.text.setPlainText(text)
        self.body.addWidget(self.text, 1)
