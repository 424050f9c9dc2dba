"""The page about the gateway itself: what it is, where, since when; start, stop, leave (A2)."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from keydesk.desktop.commands import Command
from keydesk.desktop.connections.facts import Fact, FactGrid, facts_of
from keydesk.desktop.connections.log_text import say_line
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.connections.wording import say_current
from keydesk.desktop.local_gateway.supervisor import GatewayState
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.theme import Space, TextRole, font_of, text_width
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.pill import Pill
from keydesk.desktop.widgets.text import ElidedLabel, plain_label

_EVERY_MS = 1000


class GatewayPage(QScrollArea):
    """Follows the current gateway, local or remote, once a second while it is seen."""

    def __init__(self, connections: Connections) -> None:
        super().__init__()
        self._connections = connections
        self._lines: list[str] = []
        self.setObjectName("gatewayPage")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._name = ElidedLabel(role=TextRole.HEADING)
        self._state = Pill()
        self._facts = FactGrid()
        self._starts = QCheckBox("Start the local gateway when KeyDesk starts")
        self._starts.setObjectName("startsWithDesktop")
        self._starts.toggled.connect(self._remember)
        self._log = QPlainTextEdit()
        self._log.setReadOnly(True)
        self._log.setFont(font_of(TextRole.FIXED))
        self._log.setAccessibleName("Last lines of the gateway's log")
        self._log.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.start = button(
            "Start", kind="primary", icon="play", name="startGatewayButton", on_click=connections.start_local
        )
        self.stop = button("Stop", icon="square", name="stopGatewayButton", on_click=connections.stop_local)
        self.restart = button(
            "Restart", icon="rotate-cw", name="restartGatewayButton", on_click=connections.restart_local
        )
        self.leave = button("Disconnect", icon="unplug", name="disconnectButton", on_click=connections.leave)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._show)
        self._lay_out()
        connections.changed.connect(self._show)
        self._show()

    def commands(self) -> list[Command]:
        """Return none of its own: starting, stopping and leaving are the window's, wherever one is."""
        return []

    def showEvent(self, event: QShowEvent) -> None:
        """Count the uptime while somebody looks."""
        super().showEvent(event)
        self._show()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._timer.stop()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._name)
        head.addWidget(self._state)
        head.addStretch(1)
        for action in (self.start, self.restart, self.stop, self.leave):
            head.addWidget(action)
        card = QFrame()
        card.setProperty("surface", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        inside.setSpacing(Space.L)
        inside.addLayout(head)
        inside.addWidget(self._facts)
        inside.addWidget(self._starts)
        self._log_part = QWidget()
        log = QVBoxLayout(self._log_part)
        log.setContentsMargins(0, 0, 0, 0)
        log.setSpacing(Space.S)
        log.addWidget(plain_label("Log", TextRole.HEADING))
        log.addWidget(self._log, 1)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(Space.XL, Space.S, Space.XL, Space.L)
        layout.setSpacing(Space.L)
        layout.addWidget(card)
        layout.addWidget(self._log_part, 1)
        layout.addStretch(0)
        self._log.setMinimumHeight(text_width(16))
        self.setWidget(page)

    def _show(self) -> None:
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
        self._starts.setVisible(not remote)
        self._starts.setChecked(connections.preferences.starts_local_gateway)
        self._facts.show_facts(self._facts_now(remote=remote))
        self._show_log(visible=not remote)

    def _facts_now(self, *, remote: bool) -> list[Fact]:
        return facts_of(self._connections, None if remote else self._connections.supervisor.uptime)

    def _show_log(self, *, visible: bool) -> None:
        lines = self._connections.supervisor.log_lines() if visible else []
        self._log_part.setVisible(bool(lines))
        if lines != self._lines:
            self._lines = lines
            bar = self._log.verticalScrollBar()
            at_end = bar.value() == bar.maximum()
            self._log.setPlainText("\n".join(map(say_line, lines)))
            if at_end:
                bar.setValue(bar.maximum())

    def _remember(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._connections.preferences.starts_local_gateway = checked
