"""The ledger on PostgreSQL holds, row for row, what the one in a SQLite file holds (S9, S10)."""

import random
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from keydesk.contract.usage import SummaryQuery, UsageDimension, UsageGroup
from keydesk.domain.instant import from_microseconds
from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.engine import Place, Store
from keydesk.gateway.store.sealing import Sealing
from keydesk.gateway.usage.ledger_connection import NotAllowedError
from keydesk.gateway.usage.postgresql_connection import NotAttachedError
from keydesk.gateway.usage.records import Alert, Outcome, Reservation, UsageRecord
from keydesk.gateway.usage.repository import UsageLedger
from keydesk.gateway.usage.settlement import Annex, Content, Settlement
from keydesk.gateway.usage.summary import summarise
from keydesk.gateway.usage.verification import ledger_faults
from tests.fixtures.postgresql import Server

SEALING = Sealing(bytes(32))
HOUR = 3_600_000_000
NOW = from_microseconds(481_000 * HOUR)
WRITTEN = (
    "usage_record",
    "usage_hour",
    "usage_day",
    "usage_week",
    "key_usage",
    "batch_usage",
    "location_usage",
    "chat",
    "alert",
)


def draws(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - the same in every run


def some_records(draw: random.Random, count: int) -> list[UsageRecord]:
    return [
        UsageRecord(
            request_id=f"req_{draw.randrange(150)}",
            at=480_000 * HOUR + draw.choice([0, 5, HOUR - 1, HOUR, 24 * HOUR, 480 * HOUR]),
            key_id=draw.choice(["first", "second"]),
            endpoint="chat/completions",
            model=draw.choice(["m", "n"]),
            provider_id=draw.choice(["p", "q"]),
            input_tokens=draw.randrange(5, 3_000_000_000),
            cached_input_tokens=draw.randrange(5),
            output_tokens=draw.randrange(9),
            cost_nanos=draw.randrange(10**15),
            latency_ms=1,
            status=draw.choice([0, 200, 502]),
            outcome=Outcome.OK,
            owner_id=draw.choice([None, "ann"]),
            location_id=draw.choice([None, "here", "there", "removed meanwhile"]),
            batch_id=draw.choice([None, "workshop"]),
            parent_id=draw.choice([None, "third"]),
            chat_id=draw.choice([None, "one", "two"]),
        )
        for _ in range(count)
    ]


def told(place: Place) -> list[dict[str, Any]]:
    """Ask for sums of weeks, days, hours and pieces of them."""
    span = {"since": from_microseconds(479_990 * HOUR + 7), "until": from_microseconds(480_600 * HOUR)}
    split = {"split_by": UsageDimension.PERSON, "top": 1, "listed": 1, "zone": "Asia/Kolkata"}
    asked: list[dict[str, Any]] = [
        *({"group_by": by} for by in UsageGroup),
        {"group_by": UsageGroup.DAY, **split},
        {"group_by": UsageGroup.HOUR, **split, "sort": "tokens"},
        {"group_by": UsageGroup.MODEL, "person_id": "ann", "compare_from": from_microseconds(HOUR)},
        {"group_by": UsageGroup.KEY, "key_id": "first", "location_id": "here"},
    ]
    store = Store(place)
    with store.read() as connection:
        found = [summarise(connection, SummaryQuery(**span, **each), None, NOW) for each in asked]
    store.close()
    return [each.model_dump() for each in found]


def written(place: Place) -> dict[str, list[Any]]:
    store = Store(place)
    with store.read() as connection:
        assert list(ledger_faults(connection)) == []
        found = {
            table: sorted(map(repr, map(tuple, connection.exec_driver_sql(f"SELECT * FROM {table}"))))  # noqa: S608
            for table in WRITTEN
        }
    store.close()
    return found


def test_the_same_calls_leave_the_same_rows(database: Path, url: DatabaseUrl) -> None:
    """I3: among them calls that come twice, and many of one key in one commit."""
    for place in (database, url):
        draw = draws(7)
        with closing(UsageLedger.open(place, SEALING)) as ledger:
            for size in (1, 40, 100, 7):
                batch = [Settlement(each) for each in some_records(draw, size)]
                ledger.write(batch)
                ledger.write(batch[::2])
    assert written(database) == written(url)
    assert len(written(url)["usage_record"]) > 80
    assert told(database) == told(url)


def test_what_no_rule_allows_changes_nothing(url: DatabaseUrl) -> None:
    """S8, S10: all or none; the connection goes on."""
    good, other = some_records(draws(1), 2)
    with closing(UsageLedger.open(url, SEALING)) as ledger:
        for wrong in ({"key_id": "nobody"}, {"cost_nanos": -1}, {"cost_nanos": 2**63}, {"model": "\0"}):
            bad = replace(other, request_id="bad", **wrong)
            with pytest.raises(NotAllowedError):
                ledger.write([Settlement(good), Settlement(bad)])
        assert written(url)["usage_record"] == []
        ledger.write([Settlement(good)])
    assert len(written(url)["usage_record"]) == 1


def test_what_was_under_way_is_charged_once(url: DatabaseUrl) -> None:
    """S10; and what is beside a record is kept with it."""
    record = replace(some_records(draws(2), 1)[0], location_id="here", request_id="done")
    alert = Alert("a", 1, "budget_threshold", "key", "first", None, 50, 1, "{}")
    annex = Annex(alerts=(alert, alert), content=Content(b"Hi", b"Hello"), kept_days=1)
    held = [Reservation(name, 480_000 * HOUR, "first", "e", "m", "p", 1, 2, 300) for name in ("done", "cut")]
    with closing(UsageLedger.open(url, SEALING)) as ledger:
        ledger.write([], held)
        ledger.write([Settlement(record, annex)])
    with closing(UsageLedger.open(url, SEALING)) as ledger:
        assert ledger.charge_reservations() == 1
        assert ledger.charge_reservations() == 0
    assert len(written(url)["alert"]) == 1
    assert any("'crashed'" in row for row in written(url)["usage_record"])


def test_a_connection_that_is_cut_is_made_anew(postgresql: Server, url: DatabaseUrl) -> None:
    one, two = (replace(each, request_id=f"r{n}") for n, each in enumerate(some_records(draws(3), 2)))
    end = b"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
    with closing(UsageLedger.open(url, SEALING)) as ledger:
        ledger.write([Settlement(one)])
        with postgresql.connect("postgres") as connection:
            connection.execute(end, (url.url.database,))
        with pytest.raises(Exception, match=r"terminating|closed"):
            ledger.write([Settlement(two)])
        ledger.write([Settlement(one), Settlement(two)])
    assert len(written(url)["usage_record"]) == 2


def test_nothing_is_written_under_a_number_that_does_not_stand(postgresql: Server, url: DatabaseUrl) -> None:
    """S9: what a gateway knows of budgets holds no more once it was taken for lost."""
    row = "INSERT INTO attached_gateway VALUES ('a', 1, 'a', '', '', 'serving', 0, 0, 0, 0)"
    (record,) = some_records(draws(4), 1)
    with closing(UsageLedger.open(url, SEALING, 1)) as ledger:
        with pytest.raises(NotAttachedError):
            ledger.write([Settlement(record)])
        with postgresql.connect(str(url.url.database)) as connection:
            connection.execute(row.encode())
            ledger.write([Settlement(record)])
            connection.execute(b"UPDATE attached_gateway SET state = 'lost'")
        with pytest.raises(NotAttachedError):
            ledger.write([Settlement(record)])
