"""Content that scrolls when the screen is too low for it, as at large text, and never before."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from keydesk.desktop.theme import line_height

_LINES_AROUND: Final = 11
"""What a dialog's title, buttons and frame take, in lines of text."""
_LEAST_LINES: Final = 6


class Scrolling(QScrollArea):
    """Holds the content of a dialog."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self._taken = 0
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The fields inside take the focus; the frame around them has nothing to do with it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.installEventFilter(self)

    def leave_room(self, height: int) -> None:
        """Leave so much more of the screen's height to what stands around it."""
        self._taken = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Need what the content needs, up to the height of the screen."""
        content = self._content
        width = self.viewport().width()
        height = content.sizeHint().height()
        if content.hasHeightForWidth() and self.isVisible():
            height = max(content.minimumSizeHint().height(), content.heightForWidth(width))
        return QSize(content.sizeHint().width(), min(height, self._most()))

    def minimumSizeHint(self) -> QSize:
        """Do not scroll before the screen is full."""
        return QSize(self._content.minimumSizeHint().width(), self.sizeHint().height())

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

    def _most(self) -> int:
        around = _LINES_AROUND * line_height() + self._taken
        return max(self.screen().availableGeometry().height() - around, _LEAST_LINES * line_height())
