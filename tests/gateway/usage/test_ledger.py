"""Every sum of the ledger is that of its records, whatever comes in what order (S9, S10)."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine

from keydesk.gateway.store.sealing import Sealing
from keydesk.gateway.usage.ledger_connection import NotAllowedError
from keydesk.gateway.usage.records import Alert, Outcome, Reservation, UsageRecord
from keydesk.gateway.usage.repository import UsageLedger
from keydesk.gateway.usage.settlement import Annex, Content, Settlement
from keydesk.gateway.usage.verification import ledger_faults

HOUR = 3_600_000_000
DAY = 24 * HOUR
SEALING = Sealing(bytes(32))
DIMENSIONS = {"key": "key_id", "person": "owner_id", "batch": "batch_id", "model": "model"}

records = st.builds(
    UsageRecord,
    request_id=st.integers(0, 60).map("req_{}".format),
    at=st.sampled_from([0, 5, HOUR - 1, HOUR, DAY - 1, DAY, DAY + 1]).map(lambda at: 20_000 * DAY + at),
    key_id=st.sampled_from(["first", "second", None]),
    endpoint=st.just("chat/completions"),
    model=st.sampled_from(["m", "n"]),
    provider_id=st.sampled_from(["p", "q"]),
    input_tokens=st.integers(5, 9),
    cached_input_tokens=st.integers(0, 5),
    output_tokens=st.integers(0, 9),
    cost_nanos=st.integers(0, 1000),
    latency_ms=st.just(1),
    status=st.sampled_from([0, 200, 399, 400, 502]),
    outcome=st.just(Outcome.OK),
    owner_id=st.sampled_from([None, "ann", "bob"]),
    location_id=st.sampled_from([None, "here", "there", "removed meanwhile"]),
    batch_id=st.sampled_from([None, "workshop"]),
    parent_id=st.sampled_from([None, "third"]),
    chat_id=st.none(),
)


def faults(database: Path) -> list[str]:
    engine = create_engine(f"sqlite:///{database}")
    with engine.connect() as connection:
        found = list(ledger_faults(connection))
    engine.dispose()
    return found


def rows(database: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchall()


def amounts(records: list[UsageRecord]) -> tuple[int, ...]:
    return (
        len(records),
        sum(each.status == 0 or each.status >= 400 for each in records),
        sum(each.input_tokens for each in records),
        sum(each.cached_input_tokens for each in records),
        sum(each.output_tokens for each in records),
        sum(each.cost_nanos for each in records),
    )


def expected(records: list[UsageRecord], length: int) -> dict[tuple[Any, ...], tuple[int, ...]]:
    places: dict[tuple[Any, ...], list[UsageRecord]] = {}
    for each in records:
        where = each.location_id or ""
        period = each.at // length
        members = {"all": "", **{name: getattr(each, field) for name, field in DIMENSIONS.items()}}
        for dimension, member in {**members, "provider": each.provider_id}.items():
            if member is not None:
                places.setdefault((dimension, period, member, where), []).append(each)
    return {place: amounts(found) for place, found in places.items()}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ledger") / "db"


@given(batches=st.lists(st.lists(records, max_size=40), max_size=5))
@settings(deadline=None, max_examples=25)
def test_every_sum_is_that_of_the_records(
    place: Path, filled: bytes, batches: list[list[UsageRecord]]
) -> None:
    """S9: a record counts once, also where a batch holds it twice or comes again; S10."""
    place.write_bytes(filled)
    with closing(UsageLedger.open(place, SEALING)) as ledger:
        for batch in batches:
            chats = [Settlement(each if each.key_id is None else with_chat(each)) for each in batch]
            ledger.write(chats)
            ledger.write(chats[::2])
    known: dict[str, UsageRecord] = {}
    for each in (each for batch in batches for each in batch):
        known.setdefault(each.request_id, each)
    kept = list(known.values())
    for table, length in (("hour", HOUR), ("day", DAY)):
        said = {tuple(row[:4]): tuple(row[4:]) for row in rows(place, f"SELECT * FROM usage_{table}")}  # noqa: S608
        assert said == expected(kept, length)
    for key_id, requests, spent, last, delegated in rows(place, "SELECT * FROM key_usage"):
        own = [each for each in kept if each.key_id == key_id]
        assert (requests, spent) == (len(own), sum(each.cost_nanos for each in own))
        assert last == max((each.at for each in own), default=None)
        assert delegated == sum(each.cost_nanos for each in kept if each.parent_id == key_id)
    for kind in ("batch", "location"):
        for holder, requests, spent, last in rows(place, f"SELECT * FROM {kind}_usage"):  # noqa: S608
            own = [each for each in kept if getattr(each, f"{kind}_id") == holder]
            assert (requests, spent) == (len(own), sum(each.cost_nanos for each in own))
            assert last == max(each.at for each in own)
    assert faults(place) == []


def with_chat(record: UsageRecord) -> UsageRecord:
    fields = {name: getattr(record, name) for name in UsageRecord.__struct_fields__}
    return UsageRecord(**{**fields, "chat_id": f"chat of {record.key_id}"})


TABLES = {
    "key_usage SET requests": "key first",
    "key_usage SET spent_nanos": "key first",
    "key_usage SET delegated_nanos": "ephemeral keys of key",
    "batch_usage SET spent_nanos": "batch workshop",
    "location_usage SET requests": "location here",
    "usage_hour SET failed": "hour of 2024-10-04T00:00:00Z",
    "usage_hour SET cached_input_tokens": "for model m in location here",
    "usage_day SET cost_nanos": "day of 2024-10-04T00:00:00Z for key first in location here",
    "usage_week SET output_tokens": "week of 2024-10-03T00:00:00Z for person ann in location here",
    "chat SET requests": "chat",
    "chat SET last_at": "chat",
}


@pytest.mark.parametrize("change", TABLES)
def test_a_sum_that_is_not_that_of_its_records_is_found(database: Path, change: str) -> None:
    """S10: whatever is changed behind the gateway's back."""
    write_one(database)
    assert faults(database) == []
    column = change.rpartition(" ")[2]
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(f"UPDATE {change} = {column} + 1")
    assert any(TABLES[change] in fault for fault in faults(database)), faults(database)


@pytest.mark.parametrize(
    "table", ["batch_usage", "location_usage", "usage_hour", "usage_day", "usage_week", "chat"]
)
def test_a_sum_that_is_missing_is_found(database: Path, table: str) -> None:
    write_one(database)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608
    assert faults(database)


def write_one(database: Path) -> None:
    record = UsageRecord(
        "req_1", 20_000 * DAY, "first", "chat/completions", "m", "p", 5, 2, 3, 7, 9, 200, Outcome.OK,
        owner_id="ann", location_id="here", batch_id="workshop", parent_id="third", chat_id="c",
    )  # fmt: skip
    with closing(UsageLedger.open(database, SEALING)) as ledger:
        ledger.write([Settlement(record)])


def reservation(number: int, **fields: Any) -> Reservation:
    return Reservation(
        f"req_{number}", 20_000 * DAY, "first", "chat/completions", "m", "p", 5, 6, 700, **fields
    )


def test_a_crash_is_charged_to_all_whom_the_call_belonged_to(database: Path) -> None:
    """S10: open reservations are charged, once."""
    whose = {"owner_id": "ann", "location_id": "here", "batch_id": "workshop", "parent_id": "third"}
    with closing(UsageLedger.open(database, SEALING)) as ledger:
        ledger.write([], [reservation(number, **whose, chat_id="c") for number in range(1200)])
        ledger.write([], [reservation(1200)])
    with closing(sqlite3.connect(database)) as connection, connection:  # settled, and not released
        left = connection.execute("SELECT * FROM reservation WHERE request_id = 'req_1200'").fetchone()
    with closing(UsageLedger.open(database, SEALING)) as ledger:
        ledger.write([*settled(1200)])
    with closing(sqlite3.connect(database)) as connection, connection:
        marks = ", ".join("?" * len(left))
        connection.execute(f"INSERT INTO reservation VALUES ({marks})", left)  # noqa: S608 - marks
    with closing(UsageLedger.open(database, SEALING)) as ledger:
        assert ledger.charge_reservations() == 1200
        assert ledger.charge_reservations() == 0
    assert faults(database) == []
    assert rows(database, "SELECT delegated_nanos FROM key_usage WHERE key_id = 'third'") == [(840_000,)]
    for table in ("batch_usage", "location_usage"):
        assert rows(database, f"SELECT requests, spent_nanos FROM {table}") == [(1200, 840_000)]  # noqa: S608
    assert rows(database, "SELECT sum(requests), sum(failed) FROM usage_day WHERE dimension = 'all'") == [
        (1201, 1200)
    ]
    assert rows(database, "SELECT requests FROM chat") == [(1200,)]
    assert rows(database, "SELECT count(*) FROM reservation") == [(0,)]


def settled(number: int) -> Iterator[Settlement]:
    yield Settlement(UsageRecord(f"req_{number}", 1, "first", "e", "m", "p", 5, 2, 3, 7, 9, 200, Outcome.OK))


def test_a_record_takes_the_place_of_its_reservation(database: Path) -> None:
    """S9: also of one handed over with it, and when the record was there already."""
    with closing(UsageLedger.open(database, SEALING)) as ledger:
        ledger.write([], [reservation(1), reservation(2)])
        ledger.write([*settled(1), *settled(3)], [reservation(3)])
        assert rows(database, "SELECT request_id FROM reservation") == [("req_2",)]
        ledger.write([*settled(1)], [reservation(1)])
        assert rows(database, "SELECT request_id FROM reservation") == [("req_2",)]
    with closing(UsageLedger.open(database, SEALING)) as ledger:
        ledger.write([*settled(2)])
    assert rows(database, "SELECT request_id FROM reservation") == []
    assert faults(database) == []


@pytest.mark.parametrize("fields", [{"key_id": "nobody"}, {"cost_nanos": -1}, {"cost_nanos": 2**63}])
def test_what_no_rule_allows_changes_nothing(database: Path, fields: dict[str, Any]) -> None:
    """S8, S10: all or none."""
    good = next(settled(1)).record
    bad = UsageRecord(
        **{**{name: getattr(good, name) for name in good.__struct_fields__}, "request_id": "req_2", **fields}
    )
    with closing(UsageLedger.open(database, SEALING)) as ledger:
        with pytest.raises(NotAllowedError):
            ledger.write([Settlement(good), Settlement(bad)])
        for table in ("usage_record", "usage_hour", "usage_day", "usage_week"):
            assert rows(database, f"SELECT count(*) FROM {table}") == [(0,)]  # noqa: S608
        ledger.write([Settlement(good)])
    assert rows(database, "SELECT requests FROM key_usage WHERE key_id = 'first'") == [(1,)]
    assert faults(database) == []


def test_what_is_beside_a_record_is_written_with_it_once(database: Path) -> None:
    """An alert is raised once for its period and threshold, whatever comes again."""
    alert = Alert("a1", 5, "budget", "key", "first", None, 80, 3, "{}")
    again = Alert("a2", 6, "budget", "key", "first", None, 80, 3, "{}")
    content = Content(b"prompt", b"answer")
    first, second = (next(settled(number)).record for number in (1, 2))
    with closing(UsageLedger.open(database, SEALING)) as ledger:
        ledger.write([Settlement(first, Annex(alerts=(alert,), content=content, kept_days=3))])
        ledger.write([Settlement(first, Annex(alerts=(alert,))), Settlement(second, Annex(alerts=(again,)))])
    assert rows(database, "SELECT id, threshold FROM alert") == [("a1", 80)]
    assert rows(database, "SELECT request_id, expires_at FROM content") == [("req_1", 1 + 3 * DAY)]
