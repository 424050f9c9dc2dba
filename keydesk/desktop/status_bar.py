"""The bottom line: how the connection is, and how long a copied secret stays on the clipboard."""

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout

from keydesk.desktop.connections.wording import say_connection
from keydesk.desktop.language import tr
from keydesk.desktop.session import ConnectionState, Session
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.announce import announce
from keydesk.desktop.widgets.state_dot import StateDot
from keydesk.desktop.widgets.text import ElidedLabel, plain_label


class StatusBar(QFrame):
    """``remaining`` is the clipboard's signal: seconds until it is cleared, 0 once it is."""

    def __init__(self, session: Session, remaining: SignalInstance) -> None:
        super().__init__()
        self._session = session
        self._said = session.state
        self.setProperty("surface", "statusbar")
        self.setObjectName("statusBar")
        self._dot = StateDot()
        self._state = ElidedLabel("", TextRole.SMALL, tone="muted")
        self._state.setObjectName("connectionState")
        self._clipboard = plain_label("", TextRole.SMALL, tone="muted")
        self._clipboard.setObjectName("clipboardState")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.XS, Space.XL, Space.XS)
        layout.setSpacing(Space.S)
        layout.addWidget(self._dot)
        layout.addWidget(self._state, 1)
        layout.addWidget(self._clipboard)
        session.changed.connect(self._show)
        remaining.connect(self._count_down)
        self._show()

    def _show(self) -> None:
        said = say_connection(self._session.state)
        latency = self._session.latency_ms
        self._dot.set_tone(said.tone)
        if self._session.state is not self._said:
            self._said = self._session.state
            # That it is offline, the banner says at length.
            announce(self, "" if self._said is ConnectionState.OFFLINE else said.word)
        self._state.setText(
            said.word if latency is None else tr("{word} · {latency} ms", word=said.word, latency=latency)
        )

    def _count_down(self, seconds: int) -> None:
        self._clipboard.setText(tr("Clipboard clears in {seconds} s", seconds=seconds) if seconds else "")
