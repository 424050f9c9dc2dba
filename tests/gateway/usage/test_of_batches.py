"""E6: what a workshop's keys and people used, as the live view asks for it every few seconds."""

import random
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import event

from keydesk.domain.instant import to_microseconds
from keydesk.domain.money import Nanos, format_usd
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.usage.records import Outcome, UsageRecord
from keydesk.gateway.usage.repository import UsageLedger
from keydesk.gateway.usage.settlement import Settlement


@pytest.fixture
def database(new_database: Path, tmp_path: Path) -> Path:
    """A gateway's whole database; the other tests here have the ledger alone."""
    path = tmp_path / "keydesk.sqlite3"
    shutil.copy(new_database, path)
    return path


@pytest.fixture
async def workshops(admin: httpx.AsyncClient) -> list[Any]:
    """Two batches of two keys each, for the same two people."""
    ids: list[str] = []
    for name in ("Ada", "Bea"):
        answer = await admin.post("/people", json={"name": name, "account": name})
        ids.append(answer.json()["id"])
    return [
        (await admin.post("/keys/bulk", json={"label": label, "person_ids": ids})).json()
        for label in ("Monday", "Tuesday")
    ]


def use(opened: OpenStore, database: Path, workshops: list[Any], now: Any) -> list[UsageRecord]:
    """Write calls of all keys of both batches, and some of a key of no batch."""
    chance = random.Random(7)  # noqa: S311 - figures for a test
    whose = [
        (item["key"]["id"], item["key"]["owner_id"], made["batch"]["id"])
        for made in workshops
        for item in made["items"]
    ]
    whose.append((whose[0][0], None, None))
    made: list[UsageRecord] = []
    for number in range(200):
        key_id, owner_id, batch_id = chance.choice(whose)
        made.append(
            UsageRecord(
                request_id=f"req_{number:04}",
                at=to_microseconds(now - timedelta(minutes=chance.randrange(6000))),
                key_id=key_id,
                endpoint="chat/completions",
                model="small",
                provider_id="p",
                input_tokens=chance.randrange(1000),
                cached_input_tokens=0,
                output_tokens=chance.randrange(100),
                cost_nanos=chance.randrange(10**9),
                latency_ms=5,
                status=200,
                outcome=Outcome.OK,
                owner_id=owner_id,
                location_id=None,
                batch_id=batch_id,
            )
        )
    ledger = UsageLedger.open(database, opened.sealing)
    ledger.write([Settlement(record) for record in made])
    ledger.close()
    return made


@pytest.mark.parametrize("grouping", [("key", "key_id"), ("person", "owner_id")])
async def test_the_sums_of_a_batch_are_exact_and_found_by_it(
    admin: httpx.AsyncClient,
    opened: OpenStore,
    database: Path,
    workshops: list[Any],
    grouping: tuple[str, str],
) -> None:
    """By key and by person; what is not of the batch is not even looked at."""
    (group, member), records = grouping, use(opened, database, workshops, opened.clock.now())
    batch_id = workshops[0]["batch"]["id"]
    asked: list[tuple[str, Any]] = []
    event.listen(
        opened.store.engines.reading,
        "before_cursor_execute",
        lambda _c, _u, text, values, *_: asked.append((text, values)),
    )
    answer = await admin.get(f"/usage/summary?group_by={group}&batch_id={batch_id}")
    assert answer.status_code == 200, answer.text
    expected: dict[str, list[UsageRecord]] = {}
    for record in records:
        if record.batch_id == batch_id:
            expected.setdefault(getattr(record, member), []).append(record)
    found = {each["member"]: (each["requests"], each["cost_usd"]) for each in answer.json()["items"]}
    assert found == {
        each: (len(theirs), format_usd(Nanos(sum(record.cost_nanos for record in theirs))))
        for each, theirs in expected.items()
    }
    assert len(found) == 2
    assert answer.json()["total"]["requests"] == sum(len(theirs) for theirs in expected.values())
    summing = [(text, values) for text, values in asked if "FROM usage_record" in text]
    assert summing
    with opened.store.read() as connection:
        for text, values in summing:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values).all()
            assert any("ix_usage_record_batch_id_at" in row[3] for row in plan), plan
