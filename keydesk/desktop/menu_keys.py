"""Menus by keyboard where Qt leaves that to the system and the system does not do it: F10 and Shift+F10."""

import sys
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow

_BY_THE_SYSTEM: Final = frozenset({"win32", "darwin"})


def have_menu_keys(window: QMainWindow) -> None:
    """Let F10 open the menu bar, and Shift+F10 the menu of what has the keyboard.

    Keyboards without a menu key are common, and X11 and Wayland know of that key only.
    """
    if sys.platform in _BY_THE_SYSTEM:
        return

    def open_menu_bar() -> None:
        menus = window.menuBar().actions()
        if menus:
            window.menuBar().setActiveAction(menus[0])

    for key, run in (("F10", open_menu_bar), ("Shift+F10", _open_context_menu)):
        QShortcut(QKeySequence(key), window).activated.connect(run)


def _open_context_menu() -> None:
    """Ask for it where the keyboard is, as Qt does for the menu key."""
    here = QApplication.focusWidget()
    if here is None:
        return
    cursor = here.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    place = cursor.center() if isinstance(cursor, QRect) else here.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(here, QContextMenuEvent(reason, place, here.mapToGlobal(place)))
