"""Usage over HTTP: every figure is the sum of the records, however it is asked for."""

import csv
import io
import random
import shutil
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from sqlalchemy import insert

from keydesk.contract.info import Role
from keydesk.domain.instant import to_microseconds
from keydesk.domain.money import Nanos, format_usd, parse_usd
from keydesk.gateway.people.tables import location_table
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.usage.records import Outcome, UsageRecord
from keydesk.gateway.usage.repository import UsageLedger
from keydesk.gateway.usage.settlement import Annex, Content, Settlement

BEGAN = datetime(2026, 11, 18, 22, 30, tzinfo=UTC)
END = datetime(2026, 11, 21, 10, tzinfo=UTC)
DIMENSIONS = {
    "key": "key_id",
    "location": "location_id",
    "model": "model",
    "provider": "provider_id",
    "person": "owner_id",
}
Records = list[UsageRecord]


def start_of(record: UsageRecord, hours: int) -> str:
    span = hours * 3_600_000_000
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=record.at // span * span)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def sums(records: Records) -> dict[str, Any]:
    return {
        "requests": len(records),
        "failed": sum(record.status >= 400 for record in records),
        "input_tokens": sum(record.input_tokens for record in records),
        "cached_input_tokens": sum(record.cached_input_tokens for record in records),
        "output_tokens": sum(record.output_tokens for record in records),
        "cost_usd": format_usd(Nanos(sum(record.cost_nanos for record in records))),
    }


@pytest.fixture
def database(new_database: Path, tmp_path: Path) -> Path:
    """A gateway's whole database; the other tests here have the ledger alone."""
    path = tmp_path / "keydesk.sqlite3"
    shutil.copy(new_database, path)
    return path


@pytest.fixture
async def keys(admin: httpx.AsyncClient, opened: OpenStore, clock: Any) -> list[str]:
    """Three keys, and two locations for their calls."""
    with opened.store.write() as connection:
        for name in ("delft", "utrecht"):
            connection.execute(
                insert(location_table).values(
                    id=name,
                    name=name.title(),
                    name_folded=name,
                    time_zone="UTC",
                    created_at=clock.now(),
                    version=1,
                )
            )
    return [(await admin.post("/keys", json={"name": f"Key {n}"})).json()["key"]["id"] for n in range(3)]


@pytest.fixture
def records(keys: list[str], database: Path, opened: OpenStore) -> Records:
    """Sixty hours of calls, in the ledger."""
    chance = random.Random(7)  # noqa: S311 - figures for a test
    made = [
        UsageRecord(
            request_id=f"req_{number:04}",
            at=to_microseconds(BEGAN + timedelta(minutes=chance.randrange(60 * 60 - 31))),
            key_id=chance.choice(keys),
            endpoint="chat/completions",
            model=chance.choice(["small", "large"]),
            provider_id="p",
            input_tokens=chance.randrange(1000),
            cached_input_tokens=0,
            output_tokens=chance.randrange(100),
            cost_nanos=chance.randrange(10**9),
            latency_ms=chance.randrange(5000),
            status=chance.choice([200, 200, 200, 502]),
            outcome=Outcome.OK,
            owner_id=chance.choice(["ada", "grace", None]),
            location_id=chance.choice(["delft", "utrecht", None]),
        )
        for number in range(400)
    ]
    ledger = UsageLedger.open(database, opened.sealing)
    ledger.write([Settlement(record) for record in made])
    ledger.close()
    return made


async def ask(admin: httpx.AsyncClient, path: str, **query: Any) -> dict[str, Any]:
    answer = await admin.get(path, params=query)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


@pytest.mark.parametrize(("group", "hours"), [("day", 24), ("hour", 1)])
async def test_sums_by_time(admin: httpx.AsyncClient, records: Records, group: str, hours: int) -> None:
    expected: dict[str, Records] = defaultdict(list)
    for record in records:
        expected[start_of(record, hours)].append(record)
    found = await ask(admin, "/usage/summary", group_by=group)
    lines = {line["at"]: {name: line[name] for name in found["total"]} for line in found["items"]}
    assert lines == {at: sums(some) for at, some in expected.items()}
    assert list(lines) == sorted(lines)
    assert found["total"] == sums(records)


@pytest.mark.parametrize("group", list(DIMENSIONS))
async def test_sums_by_member(admin: httpx.AsyncClient, records: Records, group: str) -> None:
    expected: dict[str, Records] = defaultdict(list)
    for record in records:
        member = getattr(record, DIMENSIONS[group])
        if member is not None or group == "location":
            expected[member or ""].append(record)
    found = await ask(admin, "/usage/summary", group_by=group)
    assert found["total"] == sums(records)
    lines = {line["member"]: {name: line[name] for name in found["total"]} for line in found["items"]}
    assert lines == {member: sums(some) for member, some in expected.items()}
    costs = [parse_usd(line["cost_usd"]) for line in found["items"]]
    assert costs == sorted(costs, reverse=True)


@pytest.mark.usefixtures("records")
async def test_members_are_called_by_name(admin: httpx.AsyncClient, keys: list[str]) -> None:
    by_key = await ask(admin, "/usage/summary", group_by="key")
    assert {line["member"]: line["name"] for line in by_key["items"]} == {
        key: f"Key {number}" for number, key in enumerate(keys)
    }
    by_location = await ask(admin, "/usage/summary", group_by="location")
    assert {(line["member"], line["name"]) for line in by_location["items"]} == {
        ("delft", "Delft"),
        ("utrecht", "Utrecht"),
        ("", None),
    }


@pytest.mark.parametrize(
    "filters",
    [
        {"model": "small"},
        {"location_id": "delft"},
        {"model": "small", "location_id": "delft"},
        {"key": 1},
        {"key": 1, "model": "large"},
        {"from": "2026-11-19T12:00:00Z", "to": "2026-11-20T13:00:00Z"},
        {"from": "2026-11-19T12:00:00Z", "to": "2026-11-19T13:00:00Z", "key": 2},
    ],
)
@pytest.mark.parametrize("group", ["day", "hour", "key", "model"])
async def test_filters_leave_what_they_should(
    admin: httpx.AsyncClient, records: Records, keys: list[str], filters: dict[str, Any], group: str
) -> None:
    query = dict(filters)
    wanted = records
    if "key" in query:
        query["key_id"] = keys[query.pop("key")]
        wanted = [record for record in wanted if record.key_id == query["key_id"]]
    for name in ("model", "location_id"):
        if name in query:
            wanted = [record for record in wanted if getattr(record, name) == query[name]]
    if "from" in query:
        first, end = (to_microseconds(datetime.fromisoformat(query[name])) for name in ("from", "to"))
        wanted = [record for record in wanted if first <= record.at < end]
    found = await ask(admin, "/usage/summary", group_by=group, **query)
    assert found["total"] == sums(wanted)
    assert sum(line["requests"] for line in found["items"]) == len(wanted)


async def test_time_can_be_split_by_member(admin: httpx.AsyncClient, records: Records) -> None:
    found = await ask(admin, "/usage/summary", group_by="day", split_by="model")
    expected: dict[tuple[str, str], Records] = defaultdict(list)
    for record in records:
        expected[start_of(record, 24), record.model].append(record)
    assert {(line["at"], line["member"]): line["requests"] for line in found["items"]} == {
        which: len(some) for which, some in expected.items()
    }
    refused = await admin.get("/usage/summary", params={"group_by": "key", "split_by": "model"})
    assert refused.status_code == 422


async def test_lines_come_in_pages(admin: httpx.AsyncClient, records: Records) -> None:
    whole = (await ask(admin, "/usage/summary", group_by="hour"))["items"]
    seen: list[Any] = []
    query: dict[str, Any] = {"group_by": "hour", "limit": 7}
    while True:
        page = await ask(admin, "/usage/summary", **query)
        assert page["total"] == sums(records)
        seen += page["items"]
        if page["next_cursor"] is None:
            break
        query["cursor"] = page["next_cursor"]
    assert seen == whole


async def test_a_keys_usage_is_by_day(admin: httpx.AsyncClient, records: Records, keys: list[str]) -> None:
    found = await ask(admin, f"/keys/{keys[0]}/usage")
    assert found["total"] == sums([record for record in records if record.key_id == keys[0]])
    assert {line["at"][11:] for line in found["items"]} == {"00:00:00Z"}


async def test_an_admin_of_one_location_counts_that_one_only(
    admin: httpx.AsyncClient, connect: Any, records: Records
) -> None:
    """S12: in every total."""
    made = await admin.post("/admins", json={"name": "D", "role": "viewer", "location_ids": ["delft"]})
    theirs = [record for record in records if record.location_id == "delft"]
    async with connect(made.json()["secret"]) as scoped:
        for group in ("day", "key", "location", "model"):
            assert (await ask(scoped, "/usage/summary", group_by=group))["total"] == sums(theirs)
        other = await ask(scoped, "/usage/summary", group_by="day", location_id="utrecht")
        assert other["total"]["requests"] == 0
        log = await ask(scoped, "/usage/requests", limit=500)
    assert {each["request_id"] for each in log["items"]} == {record.request_id for record in theirs}
    assert log["total"] == len(theirs)


async def test_the_request_log_is_newest_first_and_pages_join(
    admin: httpx.AsyncClient, records: Records
) -> None:
    expected = sorted(records, key=lambda record: (record.at, record.request_id), reverse=True)
    seen: list[str] = []
    query: dict[str, Any] = {"limit": 37}
    while True:
        page = await ask(admin, "/usage/requests", **query)
        assert page["total"] == len(records)
        seen += [each["request_id"] for each in page["items"]]
        if page["next_cursor"] is None:
            break
        query["cursor"] = page["next_cursor"]
    assert seen == [record.request_id for record in expected]


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ({"outcome": "failed"}, lambda record: record.status >= 400),
        ({"outcome": "ok"}, lambda record: record.status == 200),
        ({"status": "502"}, lambda record: record.status == 502),
        ({"slower_than_ms": "2500"}, lambda record: record.latency_ms > 2500),
        ({"dearer_than_usd": "0.5"}, lambda record: record.cost_nanos > 5 * 10**8),
        (
            {"model": "small", "location_id": "delft"},
            lambda r: (r.model, r.location_id) == ("small", "delft"),
        ),
    ],
)
async def test_the_request_log_filters(
    admin: httpx.AsyncClient, records: Records, query: dict[str, str], fits: Callable[[UsageRecord], bool]
) -> None:
    found = await ask(admin, "/usage/requests", limit=500, **query)
    assert {each["request_id"] for each in found["items"]} == {r.request_id for r in records if fits(r)}


async def test_sums_and_log_are_exported(admin: httpx.AsyncClient, records: Records) -> None:
    csv_only = {"Accept": "text/csv"}
    answer = await admin.get("/usage/summary?group_by=model", headers=csv_only)
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert {row["member"]: int(row["requests"]) for row in rows} == {
        model: sum(record.model == model for record in records) for model in ("small", "large")
    }
    answer = await admin.get("/usage/requests?limit=10", headers=csv_only)
    assert len(list(csv.DictReader(io.StringIO(answer.text)))) == 10
    assert answer.headers["x-next-cursor"]


async def test_a_viewer_may_look(connect: Any, token_of: Callable[[Role], str]) -> None:
    async with connect(token_of(Role.VIEWER)) as viewer:
        assert (await ask(viewer, "/usage/chats"))["items"] == []
        assert (await ask(viewer, "/usage/requests"))["total"] == 0


async def test_what_cannot_be_asked_is_said(admin: httpx.AsyncClient) -> None:
    for query in ("group_by=year", "group_by=day&from=2026-11-21T10:00:00Z&to=2026-11-21T10:00:00Z"):
        assert (await admin.get(f"/usage/summary?{query}")).status_code == 422


async def test_what_was_said_is_for_owners_alone_and_reading_it_is_on_record(
    admin: httpx.AsyncClient, connect: Any, records: Records, database: Path, opened: OpenStore
) -> None:
    """G2, S20."""
    said = {"request_id": "req_said", "location_id": "delft", "chat_id": "chat"}
    record = msgspec.structs.replace(records[0], **said)
    ledger = UsageLedger.open(database, opened.sealing)
    kept = Annex(content=Content("Hello ☂".encode(), b"Hi", answer_cut=True), kept_days=7)
    more = [msgspec.structs.replace(record, request_id=f"req_{n}", at=record.at + n) for n in (-1, 1)]
    ledger.write([Settlement(record, kept), *map(Settlement, more)])
    ledger.close()
    log = (await ask(admin, "/usage/requests", chat_id="chat"))["items"]
    assert [(each["request_id"], each["content_kept"]) for each in log] == [
        ("req_1", False),
        ("req_said", True),
        ("req_-1", False),
    ]
    assert {(each["location_name"], each["person_name"], each["batch_name"]) for each in log} == {
        ("Delft", None, None)
    }
    (chat,) = (await ask(admin, "/usage/chats", key_id=record.key_id))["items"]
    assert (chat["id"], chat["requests"], chat["content_kept"]) == ("chat", 3, True)
    assert (chat["location_name"], chat["key_name"]) == ("Delft", log[0]["key_name"])
    for query in ({"chat_id": "none"}, {"deployment_id": "none"}, {"request_id": "none"}):
        assert (await ask(admin, "/usage/requests", **query))["items"] == []
    assert (await ask(admin, "/usage/chats", batch_id="none"))["total"] == 0
    assert (await ask(admin, "/usage/chats", to=chat["last_at"]))["total"] == 0
    path = "/usage/requests/req_said/content"
    assert (await admin.get(path)).json() == {
        "request_id": "req_said",
        "prompt": "Hello ☂",
        "answer": "Hi",
        "is_cut": True,
    }
    made = await admin.post("/admins", json={"name": "D", "role": "admin"})
    async with connect(made.json()["secret"]) as other:
        assert (await other.get(path)).status_code == 403
    assert (await admin.get(f"/usage/requests/{records[1].request_id}/content")).status_code == 404
    read = (await admin.get("/audit?action=content.read")).json()["items"]
    assert [(each["subject_id"], each["admin_name"]) for each in read] == [("req_said", "owner")]
