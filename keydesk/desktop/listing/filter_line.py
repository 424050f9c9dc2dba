"""The line of actions above the table: search and filters at the left, what one can do at the right."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from keydesk.desktop.theme import Space

_GAP: Final = Space.S


class FilterLine(QWidget):
    """Makes do with the width there is: the actions go to a line of their own, then filters go into ``more``.

    ``tools`` is the layout that takes the buttons at the right.
    """

    def __init__(
        self, search: QWidget, filters: Sequence[QWidget], more: QWidget, *, more_there_are: bool = True
    ) -> None:
        """``more_there_are``: ``more`` has filters that have no button, so that it always shows."""
        super().__init__()
        self._more_there_are = more_there_are
        self._search = search
        self._filters = filters
        self._more = more
        self._offered = list(filters)
        self._fits = len(filters)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(_GAP)
        self.tools.setContentsMargins(0, 0, 0, 0)
        self._right = QWidget()
        self._right.setLayout(self.tools)
        left = QHBoxLayout()
        left.setSpacing(_GAP)
        left.addWidget(search, 1)
        for part in (*filters, more):
            left.addWidget(part)
        left.addStretch()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(_GAP)
        self._both.addLayout(left, 1)
        self._both.addWidget(self._right, 0, Qt.AlignmentFlag.AlignRight)

    def offer(self, filters: Sequence[QWidget]) -> None:
        """Show these filters, as far as there is room."""
        self._offered = list(filters)
        self._arrange()

    def shown(self) -> list[QWidget]:
        """Return the filters that have a button here."""
        return self._offered[: self._fits]

    def minimumSizeHint(self) -> QSize:
        """Need no more than the search, ``more`` and the actions, below each other."""
        least = max(self._left_width(0), self._right.minimumSizeHint().width())
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Follow buttons that become wider or narrower."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        width = self.width()
        everything = self._left_width(len(self._offered))
        one_line = everything + _GAP + self._right.sizeHint().width() <= width
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        if self._both.direction() != (wanted := across if one_line else down):
            self._both.setDirection(wanted)
        counts = range(len(self._offered), -1, -1)
        self._fits = next((count for count in counts if self._left_width(count) <= width), 0)
        shown = self.shown()
        if self._more_there_are or len(shown) < len(self._offered):
            shown.append(self._more)
        for button in (*self._filters, self._more):
            if button.isHidden() == (button in shown):
                button.setVisible(button in shown)

    def _left_width(self, count: int) -> int:
        needs_more = self._more_there_are or count < len(self._offered)
        buttons = [*self._offered[:count], *([self._more] if needs_more else ())]
        search = 0 if self._search.isHidden() else self._search.minimumWidth()
        return search + sum(_GAP + each.sizeHint().width() for each in buttons)
