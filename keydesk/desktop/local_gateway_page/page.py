"""The page about the gateway itself: what it is, where, since when; start, stop, leave (A2)."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from keydesk.desktop.commands import Command
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.local_gateway_page.crash_card import CrashCard
from keydesk.desktop.local_gateway_page.log_part import LogPart
from keydesk.desktop.local_gateway_page.measures import Measures
from keydesk.desktop.local_gateway_page.sharing_card import SharingCard
from keydesk.desktop.local_gateway_page.starting_card import StartingCard
from keydesk.desktop.local_gateway_page.state_card import StateCard
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.theme import Space

_EVERY_MS: Final = 1000


class GatewayPage(QScrollArea):
    """Follows the current gateway, local or remote, once a second while it is seen."""

    def __init__(self, connections: Connections) -> None:
        super().__init__()
        self._connections = connections
        self.setObjectName("gatewayPage")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.measures = Measures(connections.supervisor, self)
        self.state = StateCard(connections, self.measures)
        self.crash = CrashCard(connections.supervisor)
        self.sharing = SharingCard(connections)
        self.starting = StartingCard(connections)
        self.log = LogPart(connections.supervisor.log)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._tick)
        self._lay_out()
        connections.changed.connect(self._show)
        self._show()

    def commands(self) -> list[Command]:
        """Return none of its own: starting, stopping and leaving are the window's, wherever one is."""
        return []

    def showEvent(self, event: QShowEvent) -> None:
        """Count and measure while somebody looks."""
        super().showEvent(event)
        self._show()
        self._timer.start()
        if not self._is_remote():
            self.measures.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._timer.stop()
        self.measures.stop()

    def _is_remote(self) -> bool:
        connections = self._connections
        return connections.session.state is not ConnectionState.NONE and not connections.is_local

    def _tick(self) -> None:
        self.state.refresh()
        if not self._is_remote():
            self.crash.refresh()

    def _show(self) -> None:
        remote = self._is_remote()
        self.sharing.setVisible(not remote)
        self.starting.setVisible(not remote)
        self.log.setVisible(not remote)
        if remote:
            self.crash.hide()
        self._tick()

    def _lay_out(self) -> None:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(Space.XL, Space.S, Space.XL, Space.L)
        layout.setSpacing(Space.L)
        for part in (self.state, self.crash, self.sharing, self.starting):
            layout.addWidget(part)
        layout.addWidget(self.log, 1)
        layout.addStretch(0)
        self.setWidget(page)
