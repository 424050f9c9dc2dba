"""G3: where a system has no place for icons, nothing is shown and nothing fails."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from keydesk.desktop.platform.tray_notifications import TrayNotifications


def test_without_a_tray_nothing_happens(qapp: QApplication) -> None:
    assert qapp.platformName() == "offscreen"
    assert not QSystemTrayIcon.isSystemTrayAvailable()
    parent = QObject()
    notifications = TrayNotifications(parent)
    notifications.show_notification("Alert", "Something")
    assert parent.findChildren(QSystemTrayIcon) == []
    parent.deleteLater()
