"""How far everything is scrolled, kept through a change of clothes: undressed, there is less to scroll."""

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QScrollBar


def keep_scrolled(app: QApplication) -> None:
    """Scroll what is on the screen back to where it is now, once it is laid out anew."""
    bars = [each for each in app.allWidgets() if isinstance(each, QScrollBar) and each.isVisible()]
    before = [(bar, bar.value()) for bar in bars if bar.value()]

    def back() -> None:
        for bar, value in before:
            if shiboken6.isValid(bar):
                bar.setValue(value)

    if before:
        # What is laid out now comes before this.
        QTimer.singleShot(0, back)
