"""A page of lists that takes a file dropped on it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from keydesk.desktop.tabbed_page import ListsPage
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.text import plain_label


class DropTarget(ListsPage):
    """Emits ``dropped`` with the path of one file; while it is held above the page, that is said."""

    dropped = Signal(Path)

    def __init__(self, name: str, says: str, *, offers: str) -> None:
        """``offers`` says what is done with the file."""
        super().__init__(name, says)
        self.setAcceptDrops(True)
        self._veil = QFrame(self)
        self._veil.setObjectName("dropVeil")
        self._veil.setProperty("surface", "drop")
        layout = QVBoxLayout(self._veil)
        layout.setSpacing(Space.M)
        picture = IconLabel("upload", "accent", lines=3)
        words = plain_label(offers, TextRole.HEADING)
        layout.addStretch(1)
        for part in (picture, words):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self._veil.hide()

    def may_drop(self) -> bool:
        """Say whether a file can be taken now."""
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say what would happen."""
        if self.may_drop() and _file_in(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._veil.setGeometry(self.rect())
            self._veil.raise_()
            self._veil.show()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say nothing any more."""
        super().dragLeaveEvent(event)
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file. It is only read."""
        self._veil.hide()
        path = _file_in(event.mimeData())
        if path is not None and self.may_drop():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cover the page."""
        super().resizeEvent(event)
        self._veil.setGeometry(self.rect())


def _file_in(data: QMimeData) -> Path | None:
    """Return the one file of this machine that is dragged."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
