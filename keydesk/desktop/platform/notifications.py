"""Telling a person something while they look elsewhere, by what the system has for it.

Nothing here fails: where there is no such service, nothing is shown.
"""

from PySide6.QtCore import QObject, Signal


class Notifications(QObject):
    """One notification at a time: a new one takes the place of the last."""

    pressed = Signal()
    """The person pressed it: they want to see what it is about."""

    def show_notification(self, title: str, text: str) -> None:
        """Show this. Both are plain text, whatever they contain (S23)."""
        raise NotImplementedError
