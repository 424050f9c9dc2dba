"""Where the keyboard is."""

from PySide6.QtWidgets import QApplication, QWidget


def holds_keyboard(widget: QWidget) -> bool:
    """Whether the keyboard is on the widget, or on something in it."""
    here = QApplication.focusWidget()
    return here is not None and (here is widget or widget.isAncestorOf(here))
