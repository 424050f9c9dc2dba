"""Reserving where several gateways take from the same budgets: real judges and recorders at once (S9)."""

import asyncio
import itertools
import random
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from functools import partial
from typing import Any

import pytest

from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.engine import Store
from keydesk.gateway.store.sealing import Sealing
from keydesk.gateway.usage.judge import Asked, Judge
from keydesk.gateway.usage.postgresql_connection import NotAttachedError, PostgresqlConnection
from keydesk.gateway.usage.recorder import NotRecordedError, Recorder
from keydesk.gateway.usage.records import Outcome, Reservation, UsageRecord
from keydesk.gateway.usage.repository import UsageLedger
from keydesk.gateway.usage.reservations import Reservations
from keydesk.gateway.usage.settlement import Settlement
from keydesk.gateway.usage.verification import ledger_faults
from tests.fixtures.postgresql import Server
from tests.fixtures.waiting import eventually

SEALING = Sealing(bytes(32))
LIMIT = 1000
HOLDERS = ("first", "here")
IN_USE = """
    SELECT coalesce((SELECT spent_nanos FROM location_usage WHERE location_id = 'here'), 0)
        + (SELECT coalesce(sum(cost_nanos), 0) FROM reservation WHERE location_id = 'here')
"""

Judges = Callable[[int], Judge]


@pytest.fixture
def town(postgresql: Server, url: DatabaseUrl) -> Iterator[Any]:
    """A key that pays alone, and together with others at its location; three gateways stand."""
    with postgresql.connect(str(url.url.database)) as connection:
        connection.execute(b"INSERT INTO location_usage VALUES ('here', 0, 0, NULL), ('there', 0, 0, NULL)")
        for id_, kind in (("first", "key"), ("here", "location")):
            connection.execute(
                b"INSERT INTO budget VALUES (%s, %s, %s, 'none', NULL, '[]', 0, 0, 0, 0)", (id_, kind, LIMIT)
            )
        for number in (1, 2, 3):
            connection.execute(
                b"INSERT INTO attached_gateway VALUES (%s, %s, 'g', '', '', 'serving', 0, 0, 0, 0)",
                (str(number), number),
            )
        yield connection


@pytest.fixture
def judge(url: DatabaseUrl, town: Any) -> Iterator[Judges]:
    _ = town
    with ExitStack() as opened:
        yield lambda number: opened.enter_context(closing(judge_of(url, number)))


def judge_of(url: DatabaseUrl, number: int) -> Judge:
    return Judge(PostgresqlConnection(url, number, alone=False), number)


def asks(name: str, amount: int, *holders: str, key: str = "first") -> Asked:
    place = "here" if key == "first" else "there"
    held = Reservation(name, 1, key, "chat", "m", "p", 1, 1, amount, location_id=place)
    return held, holders or HOLDERS


def settled(name: str, cost: int) -> UsageRecord:
    return UsageRecord(
        name, 1, "first", "chat", "m", "p", 1, 0, 1, cost, 1, 200, Outcome.OK, location_id="here"
    )


def test_what_one_reserved_another_one_cannot(judge: Judges) -> None:
    one, other = judge(1), judge(2)
    assert one.judge([asks("a", 600), asks("b", 500), asks("c", 300)]) == [True, False, True]
    assert other.judge([asks("d", 101), asks("e", 100)]) == [False, True]
    assert one.judge([asks("f", 600)], ["a", "never there"]) == [True]
    assert other.judge([asks("g", 0), asks("h", 1)]) == [True, False]


def test_who_has_no_budget_is_not_held_to_any(judge: Judges, town: Any) -> None:
    """It was taken away meanwhile, or never was there."""
    town.execute(b"DELETE FROM budget WHERE holder_id = 'first'")
    assert judge(1).judge([asks("a", 900), asks("b", 5000, "first", "nobody")]) == [True, True]
    assert judge(2).judge([asks("c", 1)]) == [False]  # what b can take counts at its location, too


def test_a_number_that_stands_no_more_reserves_nothing(judge: Judges, town: Any) -> None:
    lost = judge(2)
    assert lost.judge([asks("a", 1)]) == [True]
    town.execute(b"UPDATE attached_gateway SET state = 'lost' WHERE number = 2")
    with pytest.raises(NotAttachedError):
        lost.judge([asks("b", 1)], ["a"])
    assert town.execute(b"SELECT request_id FROM reservation").fetchall() == [("a",)]


def test_what_a_lost_gateway_left_is_charged_once(judge: Judges, town: Any, url: DatabaseUrl) -> None:
    """S10: by whoever notices, however many do at once; what lives is left alone."""
    judge(1).judge([asks("alive", 10)])
    judge(3).judge([asks(f"left{number}", 3) for number in range(40)])
    town.execute(b"UPDATE attached_gateway SET state = 'lost' WHERE number = 3")
    found: list[int] = []

    def charge(number: int) -> None:
        with closing(UsageLedger.open(url, SEALING, number)) as ledger:
            found.append(ledger.charge_reservations())

    together([partial(charge, 1), partial(charge, 2), partial(charge, 1)])
    assert len(found) == 3
    assert town.execute(b"SELECT request_id FROM reservation").fetchall() == [("alive",)]
    assert town.execute(b"SELECT count(*), sum(cost_nanos) FROM usage_record").fetchone() == (40, 120)
    assert town.execute(b"SELECT spent_nanos FROM key_usage WHERE key_id = 'first'").fetchone() == (120,)
    require_sound(url)


def test_a_threshold_is_told_of_that_several_reach_together(town: Any, url: DatabaseUrl) -> None:
    """G3: once in a period, by whoever settles the call that reaches it."""
    town.execute(b"UPDATE budget SET thresholds = '[50, 80]' WHERE holder_id = 'here'")
    with ExitStack() as opened:
        ledgers = [opened.enter_context(closing(UsageLedger.open(url, SEALING, each))) for each in (1, 2)]
        told: list[list[int]] = []
        for number, cost in enumerate((400, 90, 10, 299, 1, 50)):
            ledgers[number % 2].write([Settlement(settled(f"r{number}", cost))])
            found = town.execute(b"SELECT threshold FROM alert ORDER BY threshold").fetchall()
            told.append([threshold for (threshold,) in found])
    assert told == [[], [], [50], [50], [50, 80], [50, 80]]
    query = b"SELECT subject_kind, subject_id, location_id, detail::json ->> 'percent' FROM alert"
    assert set(town.execute(query).fetchall()) == {
        ("location", "here", "here", percent) for percent in ("50", "80")
    }


async def test_three_gateways_at_once_never_overspend(town: Any, url: DatabaseUrl) -> None:
    """S9, S10: seen from outside, at every moment."""
    names, draw = itertools.count(), random.Random(5)  # noqa: S311 - the same in every run
    over, ended = threading.Event(), threading.Event()

    def look() -> None:
        store = Store(url)
        with store.engines.reading.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            while not ended.is_set():
                if connection.exec_driver_sql(IN_USE).scalar_one() > LIMIT:
                    over.set()
        store.close()

    async def call(desk: Desk, amount: int, cost: int) -> int:
        name = f"r{next(names)}"
        if not await desk.reservations.reserve(*asks(name, amount)):
            return 0
        if cost < 0:
            desk.reservations.withdraw(name)
            return 0
        await desk.recorder.record(settled(name, min(cost, amount)))
        return min(cost, amount)

    async def calls(desk: Desk) -> int:
        amounts = [(draw.randint(20, 200), draw.randint(-30, 60)) for _ in range(40)]
        return sum(await asyncio.gather(*(call(desk, *each) for each in amounts)))

    desks = [Desk(url, number) for number in (1, 2, 3)]
    looking = asyncio.ensure_future(asyncio.to_thread(look))
    try:
        rounds = [await asyncio.gather(*(calls(desk) for desk in desks)) for _ in range(3)]
    finally:
        for desk in desks:
            await desk.close()
        ended.set()
        await looking
    assert not over.is_set()
    spent = town.execute(b"SELECT spent_nanos FROM location_usage WHERE location_id = 'here'").fetchone()
    assert spent == (sum(map(sum, rounds)),)
    assert 0 < spent[0] <= LIMIT
    assert town.execute(b"SELECT count(*) FROM reservation").fetchone() == (0,)
    require_sound(url)


async def test_nothing_stays_reserved_for_who_does_not_wait(town: Any, url: DatabaseUrl) -> None:
    """A client hangs up while its call is judged."""
    desk = Desk(url, 1)
    waiting = [desk.reservations.reserve(*asks(f"r{number}", 10)) for number in range(20)]
    for waiter in waiting[:-1]:
        waiter.cancel()
    assert await waiting[-1]
    await asyncio.to_thread(eventually, lambda: rows(town) == ["r19"])
    desk.reservations.withdraw("r19")
    await asyncio.to_thread(eventually, lambda: rows(town) == [])
    await desk.close()


async def test_a_connection_that_was_cut_is_made_anew(
    town: Any, url: DatabaseUrl, postgresql: Server
) -> None:
    """PostgreSQL was restarted, or somebody cut it off: nobody hears of it."""
    desk = Desk(url, 1)
    assert await desk.reservations.reserve(*asks("a", 10))
    with postgresql.connect("postgres") as connection:
        connection.execute(
            b"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            b"WHERE datname = %s AND application_name = 'keydesk'",
            (url.url.database,),
        )
    assert await desk.reservations.reserve(*asks("b", 10))
    assert rows(town) == ["a", "b"]
    await desk.close()


class Moody:
    """A judge who fails when told to, and remembers what was withdrawn."""

    def __init__(self) -> None:
        self.failing = True
        self.withdrawn: list[str] = []

    def judge(self, asked: Sequence[Asked], withdrawn: Sequence[str] = ()) -> list[bool]:
        if self.failing:
            raise OSError("away")
        self.withdrawn += withdrawn
        return [True for _ in asked]

    def close(self) -> None:
        """Nothing is held."""


async def test_what_could_not_be_judged_is_forgotten_later(caplog: pytest.LogCaptureFixture) -> None:
    """It may have been committed as the connection broke."""
    moody = Moody()
    reservations = Reservations(lambda: moody, asyncio.get_running_loop(), retry_seconds=0.01)
    reservations.start()
    with pytest.raises(NotRecordedError):
        await reservations.reserve(*asks("a", 10))
    moody.failing = False
    await asyncio.to_thread(eventually, lambda: "a" in moody.withdrawn)
    assert await reservations.reserve(*asks("b", 10))
    await reservations.close()
    assert "nothing can be reserved" in caplog.text
    caplog.clear()


class Desk:
    """What a gateway writes money with."""

    def __init__(self, url: DatabaseUrl, number: int) -> None:
        loop = asyncio.get_running_loop()
        self.recorder = Recorder(partial(UsageLedger.open, url, SEALING, number), loop, None)
        self.reservations = Reservations(partial(judge_of, url, number), loop)
        self.recorder.start()
        self.reservations.start()

    async def close(self) -> None:
        await self.reservations.close()
        await self.recorder.close()


def rows(town: Any) -> list[str]:
    return [name for (name,) in town.execute(b"SELECT request_id FROM reservation ORDER BY 1").fetchall()]


def together(works: Sequence[Callable[[], None]]) -> None:
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def require_sound(url: DatabaseUrl) -> None:
    store = Store(url)
    with store.read() as connection:
        assert list(ledger_faults(connection)) == []
    store.close()
