"""When what is in view is asked for anew: something happened, or the clock turned what is shown."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from keydesk.contract.events import OPENED, RESET, StreamedEvent
from keydesk.desktop.session import ConnectionState, Session
from keydesk.domain.instant import Clock

if TYPE_CHECKING:
    from keydesk.desktop.event_feed import EventFeed

POLL_MS: Final = 60_000
"""So often a gateway is asked that does not tell what happens."""
_GATHER_MS: Final = 150
"""What happens within so short a time is shown together."""
_BETWEEN_MS: Final = 1000
_BUSY_MS: Final = 300
_LATER: Final = timedelta(milliseconds=100)
_LONGEST: Final = timedelta(hours=1)
_TIMES_THE_WORK: Final = 10
"""At most this part of the time is spent on looking, however long the list is."""


class Live(QObject):
    """Says when to look. Nothing is due while nobody watches."""

    due = Signal()

    def __init__(
        self,
        session: Session,
        clock: Clock,
        idle: Callable[[], bool],
        parent: QObject,
        *,
        about: frozenset[str],
    ) -> None:
        """While it is not ``idle``, moving rows would disturb: what is due waits.

        ``about`` are the events that matter, by their names (``usage``) or by the kinds of what they happened
        to (``key``).
        """
        super().__init__(parent)
        self._session = session
        self._clock = clock
        self._idle = idle
        self._about = about | {OPENED, RESET}
        self._between = _BETWEEN_MS
        self._watching = False
        self._wanted = False
        self._since_due = QElapsedTimer()
        self._soon = self._timer(self._tell)
        self._turning = self._timer(self._want)
        self._poll = self._timer(self._look)
        self._poll.setSingleShot(False)
        self._poll.setInterval(POLL_MS)
        self._feed: EventFeed = session.events
        self._feed.happened.connect(self._heard)

    def _timer(self, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(then)
        return timer

    @property
    def watching(self) -> bool:
        """Whether somebody looks."""
        return self._watching

    def set_watching(self, watching: bool) -> None:  # noqa: FBT001 - a setter
        """Look for changes while somebody looks; what happened meanwhile is due at once."""
        self._watching = watching
        if not watching:
            for timer in (self._soon, self._turning, self._poll):
                timer.stop()
            return
        self._poll.start()
        if self._wanted or not self._feed.live:
            self._want()

    def shown(self, turns: Iterable[datetime | None]) -> None:
        """Wait for the first of these moments, at which what is in view changes by the clock alone."""
        self._turning.stop()
        next_turn = min((moment for moment in turns if moment is not None), default=None)
        if next_turn is not None and self._watching:
            wait = min(next_turn - self._clock.now(), _LONGEST)
            self._turning.start(max(0, round((wait + _LATER) / timedelta(milliseconds=1))))

    def took(self, milliseconds: int) -> None:
        """Look less often where looking takes long."""
        self._between = max(_BETWEEN_MS, _TIMES_THE_WORK * milliseconds)

    def _heard(self, told: StreamedEvent) -> None:
        if told.name in self._about or told.event.subject_kind in self._about:
            self._want()

    def _look(self) -> None:
        if not self._feed.live:
            self._want()

    def _want(self) -> None:
        self._wanted = True
        if self._watching and not self._soon.isActive():
            since = self._since_due.elapsed() if self._since_due.isValid() else self._between
            self._soon.start(max(_GATHER_MS, self._between - since))

    def _tell(self) -> None:
        if self._session.state is not ConnectionState.CONNECTED:
            return  # when it is connected again, everything is asked for anyway
        if not self._idle():
            self._soon.start(_BUSY_MS)
            return
        self._wanted = False
        self._since_due.start()
        self.due.emit()
