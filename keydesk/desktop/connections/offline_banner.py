"""Says that the gateway does not answer, since when, and what that means for keys and for what is shown."""

from datetime import datetime
from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout

from keydesk.desktop import screen_time
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.language import tr
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.announce import announce
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.instant import SystemClock

_LAST_KNOWN: Final = tr("What you see is the last that is known.")
_HERE: Final = tr("Keys cannot be used until it is back; nothing that was saved is lost.")
_ELSEWHERE: Final = tr("Keys go on working if only the way from here is cut.")


class OfflineBanner(QFrame):
    """Stands above the page while the session is offline and there is something to look at meanwhile."""

    def __init__(self, connections: Connections) -> None:
        super().__init__()
        self._connections = connections
        session = connections.session
        self.setObjectName("offlineBanner")
        self.setProperty("surface", "banner")
        self._words = plain_label("", wrap=True)
        self._words.setObjectName("offlineWords")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.S, Space.L, Space.S)
        layout.setSpacing(Space.M)
        layout.addWidget(IconLabel("cloud-off", "warn"))
        layout.addWidget(self._words, 1)
        layout.addWidget(button(tr("Try now"), name="tryNowButton", on_click=session.check))
        session.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        session = self._connections.session
        since = session.offline_since
        offline = session.state is ConnectionState.OFFLINE and session.info is not None
        if offline and since is not None:
            when = tr("Offline since {moment}.", moment=_moment(since))
            unaffected = _HERE if self._connections.is_local else _ELSEWHERE
            self._words.setText(f"{when} {session.problem} {_LAST_KNOWN} {unaffected}")
        if offline and self.isHidden():
            announce(self, self._words.text(), urgent=True)
        self.setVisible(offline)


def _moment(since: datetime) -> str:
    """Write the time, and the day of another day's."""
    today = screen_time.day(SystemClock().now()) == screen_time.day(since)
    return screen_time.time_of_day(since) if today else screen_time.minute(since)
