"""Notices what no gateway can tell: that it does not answer, or that the local one stopped unexpectedly."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from keydesk.desktop import screen_time
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway.supervisor import GatewayState
from keydesk.desktop.noticed import NoticedHere
from keydesk.desktop.session import ConnectionState
from keydesk.domain.instant import Clock, SystemClock

AWAY_MS: Final = 30_000
"""A gateway that is back sooner is no alert: the banner has said it."""
_AWAY: Final = "gateway away"
_STOPPED: Final = "local gateway stopped"
_LEFT_ALONE: Final = "local gateway left alone"
_STARTS_AGAIN: Final = tr("The local gateway stopped unexpectedly, and KeyDesk started it again")
_STOPS_AGAIN: Final = tr(
    "The local gateway stopped unexpectedly again and again, and was not started any more"
)


class Noticing(QObject):
    """Writes down in ``noticed`` what it sees."""

    def __init__(
        self,
        connections: Connections,
        noticed: NoticedHere,
        parent: QObject,
        *,
        clock: Clock | None = None,
        away_ms: int = AWAY_MS,
    ) -> None:
        super().__init__(parent)
        self._session, self._supervisor = connections.session, connections.supervisor
        self._noticed, self._clock = noticed, clock or SystemClock()
        self._since = self._clock.now()
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(away_ms)
        self._away.timeout.connect(self._note_away)
        self._session.switched.connect(self._end_away)
        self._session.changed.connect(self._follow)
        self._supervisor.restarting.connect(lambda: self._note(_STOPPED, _STARTS_AGAIN))
        self._supervisor.crashed.connect(lambda: self._note(_LEFT_ALONE, _STOPS_AGAIN))
        self._supervisor.changed.connect(self._follow_local)

    def _follow(self) -> None:
        if self._session.state is not ConnectionState.OFFLINE:
            self._end_away()
        elif not self._away.isActive():
            self._since = self._clock.now()
            self._away.start()

    def _end_away(self) -> None:
        self._away.stop()
        self._end(_AWAY)

    def _note_away(self) -> None:
        if self._session.state is ConnectionState.OFFLINE:
            since = screen_time.time_of_day(self._since)
            self._note(
                _AWAY, tr("“{gateway}” stopped answering at {time}", gateway=self._session.name, time=since)
            )

    def _follow_local(self) -> None:
        """A gateway that runs is back; one that a person stops or starts is nothing to warn of."""
        state = self._supervisor.state
        if state in {GatewayState.RUNNING, GatewayState.STOPPED}:
            self._end(_STOPPED)
            self._end(_LEFT_ALONE)
        elif state is GatewayState.FAILED:
            self._end(_STOPPED)

    def _note(self, topic: str, words: str) -> None:
        self._noticed.note(topic, words, self._clock.now())

    def _end(self, topic: str) -> None:
        self._noticed.end(topic, self._clock.now())
