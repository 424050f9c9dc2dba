"""Content that scrolls when the screen is too low for it, as at large text, and never before."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from keydesk.desktop.theme import line_height

_LEAST_LINES: Final = 6


class Scrolling(QScrollArea):
    """Holds the content of a dialog."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The fields inside take the focus; the frame around them has nothing to do with it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Need what the content needs; a dialog ends at the height of the screen."""
        content = self._content
        width = self.viewport().width()
        height = content.sizeHint().height()
        if content.hasHeightForWidth() and self.isVisible():
            height = max(content.minimumSizeHint().height(), content.heightForWidth(width))
        return QSize(content.sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Give way to what stands around it once the screen is full; a dialog asks for more before."""
        least = min(self.sizeHint().height(), _LEAST_LINES * line_height())
        return QSize(self._content.minimumSizeHint().width(), least)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the content."""
        if watched is self._content and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need another height at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
