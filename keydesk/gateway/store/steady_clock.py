"""A clock that never goes back: one set back does not bring an expired key back (S6)."""

import threading
from datetime import datetime, timedelta

from sqlalchemy import Connection, select, update

from keydesk.domain.instant import Clock
from keydesk.gateway.store.tables import gateway_table


class SteadyClock:
    """The machine's clock, but never earlier than the latest moment ever seen on this database.

    While the machine's clock is behind, the moment stands still. ``keep`` is called in every write
    transaction, and at least once a minute, so that a restart does not forget.
    """

    def __init__(self, clock: Clock, highest: datetime) -> None:
        self._clock = clock
        self._highest = highest
        self._turn = threading.Lock()

    def now(self) -> datetime:
        """Return the present moment, or the latest one ever seen if that is later."""
        told = self._clock.now()
        with self._turn:
            self._highest = max(self._highest, told)
            return self._highest

    def behind(self) -> timedelta:
        """Return by how much the machine's clock is behind the latest moment ever seen."""
        told = self._clock.now()
        with self._turn:
            return max(self._highest - told, timedelta(0))

    def learn(self, moment: datetime) -> None:
        """Take in the latest moment that another gateway on this database has seen."""
        with self._turn:
            self._highest = max(self._highest, moment)

    def keep(self, connection: Connection) -> None:
        """Write down the latest moment seen."""
        now = self.now()
        connection.execute(
            update(gateway_table).where(gateway_table.c.highest_time < now).values(highest_time=now)
        )


def steady_clock(connection: Connection, clock: Clock) -> SteadyClock:
    """Return a clock that goes on from the latest moment this database has seen."""
    highest = connection.execute(select(gateway_table.c.highest_time)).scalar_one()
    return SteadyClock(clock, highest)
