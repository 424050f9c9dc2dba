"""One section of the user guide, to read without leaving the window."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QTextBrowser, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.theme import line_height
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.place import ELSEWHERE, mark


class GuideDialog(Dialog):
    """Addresses in it open in the browser; what leads to another file of the guide does not."""

    def __init__(self, parent: QWidget | None, title: str, section: str) -> None:
        super().__init__(parent, title, tr("Close"), width=720)
        mark(self, ELSEWHERE)
        self.title.hide()  # the section begins with it
        self.cancel.hide()
        self.accepted_primary.connect(self.accept)
        self.text = QTextBrowser()
        self.text.setObjectName("guideText")
        self.text.setAccessibleName(title)
        self.text.setOpenLinks(False)
        self.text.setMarkdown(section)
        self.text.setMinimumHeight(min(line_height() * 24, 480))
        self.text.anchorClicked.connect(_follow)
        self.body.addWidget(self.text, 1)


def _follow(url: QUrl) -> None:
    if url.scheme() == "https":
        QDesktopServices.openUrl(url)
