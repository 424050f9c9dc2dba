"""How the local gateway is started: with the desktop or not, on which port; and how it ends."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QVBoxLayout

from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway.supervisor import DEFAULT_PORT, GatewayState
from keydesk.desktop.preferences import AtTheEnd
from keydesk.desktop.theme import Space, TextRole, text_width
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_label

_HIGHEST: Final = 65535
_LOWEST: Final = 1024
"""Those below belong to the system on most computers."""
_RANGE: Final = tr("A number from {lowest} to {highest}", lowest=_LOWEST, highest=_HIGHEST)
_AT_THE_END: Final = {
    AtTheEnd.ASK: tr("Ask what to do with the gateway"),
    AtTheEnd.STOP: tr("Stop the gateway"),
    AtTheEnd.KEEP: tr("Keep the gateway running"),
}


class StartingCard(QFrame):
    """What is chosen here is remembered at once; another port needs a restart, which its button does."""

    def __init__(self, connections: Connections) -> None:
        super().__init__()
        self._connections = connections
        self.setObjectName("startingCard")
        self.setProperty("surface", "card")
        self.starts = QCheckBox(tr("Start the local gateway when KeyDesk starts"))
        self.starts.setObjectName("startsWithDesktop")
        self.starts.toggled.connect(self._remember_start)
        self.at_the_end = QComboBox()
        self.at_the_end.setObjectName("gatewayAtTheEnd")
        self.at_the_end.setMaximumWidth(text_width(56))
        for choice, words in _AT_THE_END.items():
            self.at_the_end.addItem(words, choice)
        self.at_the_end.activated.connect(self._remember_end)
        self.port = QLineEdit()
        self.port.setObjectName("gatewayPort")
        self.port.setMaximumWidth(text_width(16))
        self.use_port = button(tr("Restart on this port"), name="usePortButton", on_click=self._use_port)
        self._port_field = FormField(tr("&Port"), self.port)
        self.port.textChanged.connect(self._judge)
        self.port.returnPressed.connect(self._use_port)
        self._shown_port: int | None = None
        self._lay_out()
        connections.changed.connect(self.refresh)
        connections.preferences.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is remembered; a port that is being typed stays."""
        preferences = self._connections.preferences
        self.starts.setChecked(preferences.starts_local_gateway)
        self.at_the_end.setCurrentIndex(list(_AT_THE_END).index(preferences.at_the_end))
        port = preferences.local_port or DEFAULT_PORT
        if port != self._shown_port:
            self._shown_port = port
            self.port.setText(str(port))
        self._judge()

    def _judge(self) -> None:
        wanted = self._wanted()
        error = None if wanted is not None or not self.port.text().strip() else _RANGE
        self._port_field.set_error(error)
        self._port_field.set_help(
            tr("Clients have it in their base URL: change it before keys are handed out.")
            if wanted is None or wanted == self._shown_port
            else tr(
                "The base URL changes with it. Documents and snippets that were handed out keep the old one."
            )
        )
        running = self._connections.supervisor.state is GatewayState.RUNNING
        self.use_port.setText(tr("Restart on this port") if running else tr("Use this port"))
        self.use_port.setVisible(wanted is not None and wanted != self._shown_port)

    def _wanted(self) -> int | None:
        text = self.port.text().strip()
        if not (text.isascii() and text.isdecimal()):
            return None
        return int(text) if _LOWEST <= int(text) <= _HIGHEST else None

    def _use_port(self) -> None:
        wanted = self._wanted()
        if wanted is None or wanted == self._shown_port:
            return
        self._connections.preferences.local_port = wanted
        self.refresh()
        if self._connections.supervisor.state is GatewayState.RUNNING:
            self._connections.restart_local()

    def _remember_start(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._connections.preferences.starts_local_gateway = checked
        self._connections.preferences.changed.emit()

    def _remember_end(self) -> None:
        self._connections.preferences.at_the_end = self.at_the_end.currentData()
        self._connections.tell_whether_to_stay()
        self._connections.preferences.changed.emit()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.M)
        layout.addWidget(plain_label(tr("Start and end"), TextRole.HEADING))
        layout.addWidget(self.starts)
        layout.addWidget(
            FormField(
                tr("When KeyDesk is &closed"),
                self.at_the_end,
                tr(
                    "A gateway that keeps running serves its keys in the background, until it is "
                    "stopped here."
                ),
            )
        )
        layout.addWidget(self._port_field)
        layout.addWidget(self.use_port, 0, Qt.AlignmentFlag.AlignLeft)
