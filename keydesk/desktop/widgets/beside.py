"""The table and the details beside it: how wide these are, and how the keyboard gets across."""

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QWidget

from keydesk.desktop.theme import text_width
from keydesk.desktop.widgets.keyboard import holds_keyboard

_USUAL_WIDTH: Final = 76
_TABLES_LEAST: Final = 24
"""In characters, which grow with the text."""
_USUAL_SHARE: Final = 0.55


class Remembers(Protocol):
    """What keeps the width from one time to the next."""

    @property
    def width(self) -> int:
        """The width in pixels; 0 for the usual one."""
        ...

    @width.setter
    def width(self, width: int) -> None: ...


class Beside(QSplitter):
    """Remembers how wide the user made the details. F6 goes to the details and back to the table."""

    def __init__(self, table: QWidget, remembered: Remembers) -> None:
        super().__init__()
        self._table, self._remembered = table, remembered
        self._details: QWidget | None = None
        self._take_keyboard: Callable[[], object] = self._table.setFocus
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(table)
        self.splitterMoved.connect(self._remember)

    def add_details(self, details: QWidget, take_keyboard: Callable[[], object]) -> None:
        """Have these beside the table; they are not shown yet. ``take_keyboard`` is where reading begins."""
        details.hide()
        self._details, self._take_keyboard = details, take_keyboard
        self.addWidget(details)
        self.setStretchFactor(0, 1)

    def open_details(self) -> None:
        """Show the details, as wide as the user left them, if the table keeps some room."""
        if self._details is None or self._details.isVisibleTo(self):
            return
        self._details.show()
        usual = min(text_width(_USUAL_WIDTH), round(self.width() * _USUAL_SHARE))
        wanted = self._remembered.width or usual
        width = max(min(wanted, self.width() - text_width(_TABLES_LEAST)), self._details.minimumWidth())
        self.setSizes([self.width() - width, width])

    def go_across(self) -> None:
        """Put the keyboard on the details, or back on the table."""
        if self._details is None or self._details.isHidden() or holds_keyboard(self._details):
            self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go across with F6."""
        if event.key() == Qt.Key.Key_F6:
            self.go_across()
        else:
            super().keyPressEvent(event)

    def _remember(self) -> None:
        self._remembered.width = self.sizes()[1]
