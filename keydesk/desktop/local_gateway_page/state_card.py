"""What the gateway is doing, in facts, and the buttons that start and stop it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from keydesk.desktop.connections.facts import FactGrid, Running, facts_of
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.connections.wording import say_current
from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway.supervisor import GatewayState
from keydesk.desktop.local_gateway_page.measures import Measures
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.pill import Pill
from keydesk.desktop.widgets.text import ElidedLabel


class StateCard(QFrame):
    """Of the current gateway: what is measured and what is started here are the local one's alone."""

    def __init__(self, connections: Connections, measures: Measures) -> None:
        super().__init__()
        self._connections = connections
        self._measures = measures
        self.setProperty("surface", "card")
        self._name = ElidedLabel(role=TextRole.HEADING)
        self._state = Pill()
        self.facts = FactGrid()
        self.start = button(
            tr("Start"),
            kind="primary",
            icon="play",
            name="startGatewayButton",
            on_click=connections.start_local,
        )
        self.stop = button(
            tr("Stop"), icon="square", name="stopGatewayButton", on_click=connections.stop_local
        )
        self.restart = button(
            tr("Restart"), icon="rotate-cw", name="restartGatewayButton", on_click=connections.restart_local
        )
        self.leave = button(
            tr("Disconnect"), icon="unplug", name="disconnectButton", on_click=connections.leave
        )
        self._lay_out()
        measures.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show it as it is now."""
        connections = self._connections
        name, said = say_current(connections)
        self._name.setText(name)
        self._state.set(said.word, said.tone)
        remote = connections.session.state is not ConnectionState.NONE and not connections.is_local
        state = connections.supervisor.state
        stopped = state in {GatewayState.STOPPED, GatewayState.FAILED}
        self.start.setVisible(not remote and stopped)
        self.stop.setVisible(not remote and not stopped)
        self.stop.setEnabled(state is not GatewayState.STOPPING)
        self.restart.setVisible(not remote and state is GatewayState.RUNNING)
        self.leave.setVisible(remote)
        self.facts.show_facts(facts_of(connections, None if remote else self._running()))

    def _running(self) -> Running | None:
        uptime = self._connections.supervisor.uptime
        if uptime is None:
            return None
        return Running(uptime, self._measures.memory, self._measures.requests_per_minute)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._name)
        head.addWidget(self._state)
        head.addStretch(1)
        for action in (self.start, self.restart, self.stop, self.leave):
            head.addWidget(action)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        inside.setSpacing(Space.L)
        inside.addLayout(head)
        inside.addWidget(self.facts)
