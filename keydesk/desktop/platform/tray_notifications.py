"""Notifications of Windows and macOS. They belong to an icon there, which goes again with them."""

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from keydesk.desktop.platform.notifications import Notifications
from keydesk.desktop.resources import resource

_STAYS_MS: Final = 15_000
"""Until then the system has taken it away, or keeps it in a list of its own."""


class TrayNotifications(Notifications):
    """Shows the icon for as long as there is something to say."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(_STAYS_MS)
        self._end.timeout.connect(self._take_away)

    def show_notification(self, title: str, text: str) -> None:
        """Show this, where the system has a place for it."""
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(QIcon(str(resource("keydesk.svg"))), self)
            self._icon.messageClicked.connect(self._press)
            self._icon.activated.connect(self._press)
        self._icon.show()
        self._icon.showMessage(title, text, self._icon.icon(), _STAYS_MS)
        self._end.start()

    def _press(self) -> None:
        self._take_away()
        self.pressed.emit()

    def _take_away(self) -> None:
        self._end.stop()
        if self._icon is not None:
            self._icon.hide()
