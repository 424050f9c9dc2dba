"""Which notifications this system has."""

import sys
from typing import Final

from PySide6.QtCore import QObject

from keydesk.desktop.platform.notifications import Notifications

MODULE: Final = f"keydesk.desktop.platform.{'bus' if sys.platform == 'linux' else 'tray'}_notifications"
"""Where they are: worth bringing in before they are made."""


def system_notifications(parent: QObject) -> Notifications:
    """Return those of this system."""
    if sys.platform == "linux":
        from keydesk.desktop.platform.bus_notifications import BusNotifications  # noqa: PLC0415 - as needed

        return BusNotifications(parent)
    from keydesk.desktop.platform.tray_notifications import TrayNotifications  # noqa: PLC0415 - the same

    return TrayNotifications(parent)
