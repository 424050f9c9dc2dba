"""Counts the seconds of a clock, for as long as somebody looks."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from keydesk.domain.instant import Clock

_SECOND: Final = timedelta(seconds=1)
_MILLISECOND: Final = timedelta(milliseconds=1)


class Ticking(QObject):
    """Emits ``ticked`` whenever the time to a moment is a whole number of seconds.

    Each wait is measured anew against the clock, so that no delay adds to the next.
    """

    ticked = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._moment: datetime | None = None
        self._going = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)

    @property
    def going(self) -> bool:
        """Whether it counts."""
        return self._timer.isActive()

    def aim_at(self, moment: datetime | None) -> None:
        """Count towards this moment; towards none it rests."""
        self._moment = moment
        self._wait()

    def set_going(self, going: bool) -> None:  # noqa: FBT001 - a setter
        """Count while somebody looks, and rest while nobody does."""
        self._going = going
        self._wait()

    def _tick(self) -> None:
        self.ticked.emit()
        self._wait()

    def _wait(self) -> None:
        self._timer.stop()
        if self._going and self._moment is not None:
            # On the whole second itself the next one is meant; a millisecond too early would show the last.
            rest = (self._moment - self._clock.now()) % _SECOND or _SECOND
            self._timer.start(round(rest / _MILLISECOND) + 1)
