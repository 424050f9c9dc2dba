"""One clock for all gateways on a database: the database's. What the machine's says is corrected by it."""

from datetime import datetime, timedelta
from typing import Final

from keydesk.domain.instant import Clock, to_microseconds

_STILL: Final = timedelta(milliseconds=5)
"""A difference may change by so much without being corrected: an answer takes its time."""


class DatabaseClock:
    """The machine's clock, less what it is ahead of the database's. Set in one thread, and read in any."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ahead = timedelta(0)

    @property
    def ahead(self) -> timedelta:
        """By how much the machine's clock is ahead of the database's; negative if it is behind."""
        return self._ahead

    def now(self) -> datetime:
        """Return the present moment by the database's clock."""
        return self._clock.now() - self._ahead

    def machine(self) -> int:
        """Return the microseconds since 1970 by the machine's own clock."""
        return to_microseconds(self._clock.now())

    def correct(self, ahead: int) -> None:
        """Take in by how many microseconds the machine's clock was found ahead."""
        found = timedelta(microseconds=ahead)
        if abs(found - self._ahead) > _STILL:
            self._ahead = found
