"""Telling a person something while they look elsewhere, by what the system has for it.

Nothing here fails: where there is no such service, nothing is shown.
"""

import sys

from PySide6.QtCore import QObject, Signal


class Notifications(QObject):
    """One notification at a time: a new one takes the place of the last."""

    pressed = Signal()
    """The person pressed it: they want to see what it is about."""

    def show_notification(self, title: str, text: str) -> None:
        """Show this. Both are plain text, whatever they contain (S23)."""
        raise NotImplementedError


def system_notifications(parent: QObject) -> Notifications:
    """Return those of this system."""
    if sys.platform == "linux":
        from keydesk.desktop.platform.bus_notifications import BusNotifications  # noqa: PLC0415 - as needed

        return BusNotifications(parent)
    from keydesk.desktop.platform.tray_notifications import TrayNotifications  # noqa: PLC0415 - the same

    return TrayNotifications(parent)
