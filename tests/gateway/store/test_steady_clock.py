"""S6: a clock that is set back brings nothing back."""

from datetime import UTC, datetime, timedelta

from keydesk.gateway.store.opening import OpenStore, open_store


class ToldClock:
    """A clock that shows what it is told."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


def test_time_never_goes_back(opened: OpenStore) -> None:
    """S6: not in a running gateway, and not over a restart."""
    told = ToldClock(datetime(2027, 1, 1, tzinfo=UTC))
    first = open_store(opened.store.place, bytes(range(32)), told)
    told.moment += timedelta(hours=1)
    latest = first.clock.now()
    with first.store.write() as connection:
        first.clock.keep(connection)
    first.store.close()
    told.moment -= timedelta(days=30)
    assert first.clock.now() == latest

    second = open_store(opened.store.place, bytes(range(32)), told)
    assert second.clock.now() == latest
    told.moment = latest + timedelta(seconds=1)
    assert second.clock.now() == told.moment
    second.store.close()
