"""Usage on disk before anybody is told so, whatever the database does meanwhile (S10)."""

import asyncio
import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keydesk.gateway.store.sealing import Sealing
from keydesk.gateway.usage import holds as holds_module
from keydesk.gateway.usage.holds import Holds
from keydesk.gateway.usage.recorder import NotRecordedError, Recorder
from keydesk.gateway.usage.records import Outcome, Reservation, UsageRecord
from keydesk.gateway.usage.repository import UsageLedger
from keydesk.gateway.usage.settlement import Settlement

KEYS = ("first", "second")
SEALING = Sealing(bytes(32))


def record(number: int, key_id: str = "first", cost: int = 7) -> UsageRecord:
    return UsageRecord(
        f"req_{number}",
        1000 + number,
        key_id,
        "chat/completions",
        "m",
        "p",
        5,
        2,
        3,
        cost,
        9,
        200,
        Outcome.OK,
    )


@pytest.fixture
def holds(tmp_path: Path) -> Holds:
    """Where reservations are; the recorder closes it."""
    return Holds(tmp_path / "held")


def ledger(database: Path) -> tuple[dict[str, tuple[int, int]], dict[str, tuple[int, int]]]:
    """Return count and sum of the records, and the totals kept of them, by key."""
    with sqlite3.connect(database) as connection:
        records = connection.execute(
            "SELECT key_id, count(*), sum(cost_nanos) FROM usage_record GROUP BY 1"
        ).fetchall()
        totals = connection.execute(
            "SELECT key_id, requests, spent_nanos FROM key_usage WHERE requests"
        ).fetchall()
    connection.close()
    return {key: (count, spent) for key, count, spent in records}, {
        key: (count, spent) for key, count, spent in totals
    }


async def test_who_waits_is_told_after_the_commit(database: Path, holds: Holds) -> None:
    recorder = Recorder(lambda: UsageLedger.open(database, SEALING), asyncio.get_running_loop(), holds)
    recorder.start()
    for number in range(50):
        await recorder.record(record(number))
        assert ledger(database)[0]["first"] == (number + 1, 7 * (number + 1))
    await recorder.close()
    records, totals = ledger(database)
    assert records == totals


async def test_a_record_counts_once_however_often_it_comes(database: Path, holds: Holds) -> None:
    """S9: exactly once by request id."""
    recorder = Recorder(lambda: UsageLedger.open(database, SEALING), asyncio.get_running_loop(), holds)
    recorder.start()
    await asyncio.gather(*(recorder.record(record(number % 3)) for number in range(30)))
    await recorder.close()
    assert ledger(database) == ({"first": (3, 21)}, {"first": (3, 21)})


async def test_what_was_handed_over_is_written_before_the_end(database: Path, holds: Holds) -> None:
    recorder = Recorder(lambda: UsageLedger.open(database, SEALING), asyncio.get_running_loop(), holds)
    recorder.start()
    for number in range(2500):
        recorder.record_unawaited(record(number, KEYS[number % 2]))
    await recorder.close()
    assert ledger(database)[1] == {"first": (1250, 8750), "second": (1250, 8750)}


class Moody:
    """A ledger that fails when told so, and keeps what it takes in memory."""

    def __init__(self, moods: Iterator[bool]) -> None:
        self._moods = moods
        self.kept: dict[str, UsageRecord] = {}
        self.closed = False

    def write(self, settlements: list[Settlement]) -> None:
        if next(self._moods, False):
            raise sqlite3.OperationalError("database or disk is full")
        for each in settlements:
            self.kept.setdefault(each.record.request_id, each.record)

    def close(self) -> None:
        self.closed = True


@given(st.lists(st.booleans(), max_size=6), st.lists(st.integers(0, 3), max_size=25))
@settings(deadline=None, max_examples=25)
def test_nothing_is_lost_and_nobody_is_told_too_early(
    tmp_path_factory: pytest.TempPathFactory, moods: list[bool], pauses: list[int]
) -> None:
    """S10, under any interleaving of records and failures; S22: it recovers by itself."""

    async def play(retry_seconds: float) -> None:
        moody = Moody(iter(moods))
        holds = Holds(tmp_path_factory.mktemp("holds") / "held")
        recorder = Recorder(lambda: moody, asyncio.get_running_loop(), holds, retry_seconds=retry_seconds)
        recorder.start()
        waiting: list[asyncio.Future[None]] = []
        for number, pause in enumerate(pauses):
            waiting.append(recorder.record(record(number)))
            for _ in range(pause):
                await asyncio.sleep(0.0005)
            for told, waiter in enumerate(waiting):
                if waiter.done() and waiter.exception() is None:
                    assert f"req_{told}" in moody.kept
        told = await asyncio.gather(*waiting, return_exceptions=True)
        while recorder.failed:  # noqa: ASYNC110 - it recovers in a thread of its own
            await asyncio.sleep(0.001)
        await recorder.close()
        assert moody.closed
        assert set(moody.kept) == {f"req_{number}" for number in range(len(pauses))}
        for number, answer in enumerate(told):
            outcome = moody.kept[f"req_{number}"].outcome
            assert outcome is (Outcome.NOT_ANSWERED if isinstance(answer, NotRecordedError) else Outcome.OK)

    asyncio.run(play(0.002))


async def test_a_record_that_no_rule_allows_holds_up_nobody(
    database: Path, holds: Holds, caplog: pytest.LogCaptureFixture
) -> None:
    recorder = Recorder(lambda: UsageLedger.open(database, SEALING), asyncio.get_running_loop(), holds)
    recorder.start()
    with caplog.at_level(logging.ERROR):
        told = await asyncio.gather(
            recorder.record(record(1)),
            recorder.record(record(2, key_id="nobody")),
            recorder.record(record(3, cost=-1)),
            recorder.record(record(4)),
            return_exceptions=True,
        )
        await recorder.close()
    assert [type(answer) for answer in told] == [type(None), NotRecordedError, NotRecordedError, type(None)]
    assert ledger(database) == ({"first": (2, 14)}, {"first": (2, 14)})
    assert "nobody" in caplog.text


async def test_what_cannot_be_written_at_the_end_stands_in_the_log(
    holds: Holds, caplog: pytest.LogCaptureFixture
) -> None:
    recorder = Recorder(lambda: Moody(iter([True] * 1000)), asyncio.get_running_loop(), holds)
    recorder.start()
    with caplog.at_level(logging.ERROR):
        with pytest.raises(NotRecordedError):
            await recorder.record(record(1))
        assert recorder.failed
        await recorder.close()
    assert "usage not recorded" in caplog.text
    assert "req_1" in caplog.text


async def test_a_reservation_lasts_until_its_record_is_committed(database: Path, holds: Holds) -> None:
    """S10: at no moment is neither of them there."""
    recorder = Recorder(lambda: UsageLedger.open(database, SEALING), asyncio.get_running_loop(), holds)
    await recorder.reserve(Reservation("req_1", 1, "first", "chat/completions", "m", "p", 5, 3, 70))
    waiting = recorder.record(record(1))
    assert [each.request_id for each in holds.left()] == ["req_1"]
    recorder.start()
    await waiting
    assert ledger(database)[0] == {"first": (1, 7)}
    while list(holds.left()):  # noqa: ASYNC110 - it is cleared in a thread of its own
        await asyncio.sleep(0.001)
    await recorder.close()


async def test_a_reservation_that_cannot_be_written_is_told(
    holds: Holds, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S22: then the call does not go out."""
    monkeypatch.setattr(holds_module, "SLOT", 1)
    recorder = Recorder(lambda: Moody(iter(())), asyncio.get_running_loop(), holds)
    recorder.start()
    with pytest.raises(NotRecordedError):
        await recorder.reserve(Reservation("req_1", 1, "first", "chat/completions", "m", "p", 5, 3, 70))
    await recorder.close()
