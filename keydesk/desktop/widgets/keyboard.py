"""Where the keyboard is."""

from typing import cast

from PySide6.QtWidgets import QWidget


def holds_keyboard(widget: QWidget) -> bool:
    """Whether the keyboard is on the widget or in it, as soon as its window is the active one."""
    here = cast("QWidget | None", widget.window().focusWidget())  # the stub leaves out that there may be none
    return here is not None and (here is widget or widget.isAncestorOf(here))
