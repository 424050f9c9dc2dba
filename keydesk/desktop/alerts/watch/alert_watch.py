"""Looks after alerts for the window: how many there are, and that the person hears of new ones."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from keydesk.desktop.alerts.watch.announcing import Announcing
from keydesk.desktop.alerts.watch.noticing import Noticing
from keydesk.desktop.alerts.watch.open_alerts import OpenAlerts
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.noticed import NoticedHere


class AlertWatch(QObject):
    """Assembles it. ``count`` is what the bell shows."""

    changed = Signal()
    wanted = Signal()
    """The person wants to see the alerts; the window is in front."""

    def __init__(self, window: QWidget, connections: Connections, noticed: NoticedHere) -> None:
        """``window`` is what stands in the window that is to be raised."""
        super().__init__(window)
        self._window, self._noticed = window, noticed
        self.open_alerts = OpenAlerts(connections.session, self)
        self.noticing = Noticing(connections, noticed, self)
        self.announcing = Announcing(connections.preferences, self)
        self.open_alerts.changed.connect(self.changed)
        noticed.changed.connect(self.changed)
        self.open_alerts.came.connect(self.announcing.take_alerts)
        noticed.came.connect(self.announcing.take_noticed)
        self.announcing.pressed.connect(self._raise_window)

    @property
    def count(self) -> int:
        """How many alerts nobody has acknowledged, with those that were noticed here."""
        return self.open_alerts.count + self._noticed.open_count

    def _raise_window(self) -> None:
        window = self._window.window()
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()
        # A dialog that is open keeps what it is above.
        if QApplication.activeModalWidget() is None:
            self.wanted.emit()
