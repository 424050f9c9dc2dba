"""Why the local gateway is not running: what happened, what to do, and the button that does it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from keydesk.desktop.connections.log_text import say_line
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway.start_failure import FailureCode
from keydesk.desktop.local_gateway.supervisor import GatewayState
from keydesk.desktop.theme import Space, TextRole, font_of, line_height
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.text import plain_label

_LINES_SHOWN = 8


class StartProblem(QFrame):
    """A card that shows itself while the supervisor is in the state FAILED."""

    connect_requested = Signal()

    def __init__(self, connections: Connections) -> None:
        super().__init__()
        self._connections = connections
        self.setObjectName("startProblem")
        self.setProperty("surface", "bad")
        self._words = plain_label("", wrap=True)
        self._words.setObjectName("startProblemText")
        self._log = QPlainTextEdit()
        self._log.setReadOnly(True)
        self._log.setAccessibleName(tr("Last lines of the gateway's log"))
        self._log.setFont(font_of(TextRole.FIXED))
        self._log.setFixedHeight(line_height() * (_LINES_SHOWN + 1))
        self.other_port = button(
            tr("Use another port"),
            kind="primary",
            name="otherPortButton",
            on_click=lambda: connections.start_local(0),
        )
        self.unshared = button(
            tr("Start for this computer alone"),
            kind="primary",
            name="startUnsharedButton",
            on_click=connections.start_unshared,
        )
        self.connect_instead = button(
            tr("Connect to it…"), name="connectInsteadButton", on_click=self.connect_requested.emit
        )
        self.retry = button(tr("Retry"), name="retryButton", on_click=connections.start_local)
        self.show_log = button(tr("Show log"), kind="link", name="showLogButton", on_click=self._toggle_log)
        self._lay_out()
        connections.supervisor.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        actions = QHBoxLayout()
        actions.setSpacing(Space.S)
        for action in (self.other_port, self.unshared, self.connect_instead, self.retry, self.show_log):
            actions.addWidget(action)
        actions.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(Space.S)
        words.addWidget(plain_label(tr("The local gateway is not running"), TextRole.STRONG))
        words.addWidget(self._words)
        words.addSpacing(Space.XS)
        words.addLayout(actions)
        words.addWidget(self._log)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        layout.setSpacing(Space.M)
        layout.addWidget(IconLabel("circle-alert", "bad", lines=1.2), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def _show(self) -> None:
        supervisor = self._connections.supervisor
        failure = supervisor.failure
        self.setVisible(supervisor.state is GatewayState.FAILED and failure is not None)
        if failure is None:
            return
        self._words.setText(failure.message)
        self.other_port.setVisible(failure.code is FailureCode.PORT_TAKEN)
        self.unshared.setVisible(failure.code is FailureCode.ADDRESS_NOT_AVAILABLE)
        self.connect_instead.setVisible(failure.code is FailureCode.FOLDER_IN_USE)
        lines = supervisor.log_lines()
        self._log.setPlainText("\n".join(map(say_line, lines)))
        self._log.hide()
        self.show_log.setText(tr("Show log"))
        self.show_log.setVisible(bool(lines))

    def _toggle_log(self) -> None:
        shown = not self._log.isVisible()
        self._log.setVisible(shown)
        self.show_log.setText(tr("Hide log") if shown else tr("Show log"))
        bar = self._log.verticalScrollBar()
        bar.setValue(bar.maximum())
