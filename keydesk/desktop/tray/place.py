"""The system's tray, on Linux by StatusNotifier: whether there is one, and our icon in it."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from keydesk.desktop.language import tr

_TOLD_MS: Final = 10_000
_OPENS_MENU: Final = QSystemTrayIcon.ActivationReason.Context


class TrayPlace(QObject):
    """One icon with a menu. It belongs to another program, which may end at any time."""

    pressed = Signal()
    """The person pressed the icon."""

    def __init__(self, menu: QMenu, parent: QObject) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(menu)
        self._icon.activated.connect(self._press)

    @property
    def is_there(self) -> bool:
        """Whether the system has a tray now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show_icon(self, icon: QIcon, says: str) -> None:
        """Show the icon; ``says`` is its tooltip."""
        self._icon.setIcon(icon)
        self._icon.setToolTip(says)
        self._icon.show()

    def tell(self, text: str) -> None:
        """Say something beside it, for a moment."""
        self._icon.showMessage("KeyDesk", text, self._icon.icon(), _TOLD_MS)

    def take_away(self) -> None:
        """Show nothing any more."""
        self._icon.hide()

    def _press(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not _OPENS_MENU:
            self.pressed.emit()


def why_no_tray() -> str:
    """Say why nothing can stay in the tray; nothing where there is one."""
    if QSystemTrayIcon.isSystemTrayAvailable():
        return ""
    return tr("This desktop has no tray. On GNOME an extension adds one.")
