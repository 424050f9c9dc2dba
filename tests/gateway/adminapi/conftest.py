"""Two locations full of everything, and an admin who is limited to one of them."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import Column, Table, insert, select

from keydesk.contract.info import Role
from keydesk.domain.instant import to_microseconds
from keydesk.gateway.alerts.tables import alert_table
from keydesk.gateway.store.metadata import metadata
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.usage.records import Outcome, UsageRecord
from keydesk.gateway.usage.repository import UsageLedger
from keydesk.gateway.usage.settlement import Settlement


@dataclass
class House:
    """A location and everything at it. All of its ids, and its word in all of its names."""

    word: str
    ids: dict[str, str] = field(default_factory=dict[str, str])
    """By what they are ids of: location, person, key, batch, alert, admin."""
    token: str = ""
    """Of an admin who is limited to it."""
    viewer_token: str = ""
    secret: str = ""
    """Of its key."""


@dataclass
class Estate:
    """Two houses, and what they share."""

    owner: httpx.AsyncClient
    owner_token: str
    mine: House
    other: House
    shared: dict[str, str] = field(default_factory=dict[str, str])
    """Ids by what they are ids of: credential, provider, model, deployment, mcp_server, …"""

    def ids_of(self, kind: str) -> list[str]:
        """Return every id of a kind."""
        found = [house.ids[kind] for house in (self.mine, self.other) if kind in house.ids]
        return [*found, *([self.shared[kind]] if kind in self.shared else [])]


async def _made(client: httpx.AsyncClient, path: str, **body: Any) -> Any:
    answer = await client.post(path, json=body)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def _furnish(owner: httpx.AsyncClient, house: House, shared: dict[str, str]) -> None:
    word, ids = house.word, house.ids
    ids["location"] = (await _made(owner, "/locations", name=word, budget={"limit_usd": "100"}))["id"]
    person = {"name": f"Ada {word}", "email": f"ada@{word}.example", "account": f"ada-{word}"}
    ids["person"] = (await _made(owner, "/people", location_id=ids["location"], **person))["id"]
    key = {"name": f"Key {word}", "owner_id": ids["person"], "budget": {"limit_usd": "5"}}
    minted = await _made(owner, "/keys", **key, deployments=[shared["deployment"]])
    ids["key"], house.secret = minted["key"]["id"], minted["secret"]
    child = await _made(owner, f"/keys/{ids['key']}/ephemeral", name=f"Child {word}")
    ids["child"] = child["key"]["id"]
    bulk = await _made(owner, "/keys/bulk", label=f"Course {word}", person_ids=[ids["person"]])
    ids["batch"], ids["batch_key"] = bulk["batch"]["id"], bulk["items"][0]["key"]["id"]
    for role in ("admin", "viewer"):
        limited = {"name": f"{role} {word}", "role": role, "location_ids": [ids["location"]]}
        admin = await _made(owner, "/admins", **limited)
        ids["admin" if role == "admin" else "watcher"] = admin["admin"]["id"]
        if role == "admin":
            house.token = admin["secret"]
        else:
            house.viewer_token = admin["secret"]


def _use(opened: OpenStore, database: Path, house: House, provider_id: str, suffix: str = "") -> None:
    ids, now = house.ids, opened.clock.now()
    for kind in ("chat", "request", "alert"):
        ids[kind] = f"{kind}-{house.word}{suffix}"
    record = UsageRecord(
        request_id=ids["request"],
        at=to_microseconds(now),
        key_id=ids["key"],
        endpoint="chat/completions",
        model="small",
        provider_id=provider_id,
        input_tokens=17,
        cached_input_tokens=0,
        output_tokens=3,
        cost_nanos=1_000_000,
        latency_ms=7,
        status=200,
        outcome=Outcome.OK,
        owner_id=ids["person"],
        location_id=ids["location"],
        batch_id=None,
        chat_id=ids["chat"],
    )
    ledger = UsageLedger.open(database, opened.sealing)
    ledger.write([Settlement(record)])
    ledger.close()
    with opened.store.write() as connection:
        connection.execute(
            insert(alert_table).values(
                id=ids["alert"],
                at=now,
                kind="budget",
                subject_kind="key",
                subject_id=ids["key"],
                location_id=ids["location"],
                threshold=80 + len(suffix),
                period_began=now,
                detail='{"percent":83}',
            )
        )


async def _share(owner: httpx.AsyncClient, shared: dict[str, str]) -> None:
    shared["credential"] = (await _made(owner, "/credentials", name="Upstream", value="sk-abcdefghij"))["id"]
    provider = {"name": "Upstream", "kind": "openai", "base_url": "https://models.example.org/v1"}
    shared["provider"] = (await _made(owner, "/providers", **provider, credential_id=shared["credential"]))[
        "id"
    ]
    prices = {"input_price_usd": "1", "output_price_usd": "2"}
    model = {"model": "small", "upstream_model": "small", "provider_id": shared["provider"], **prices}
    shared["model"] = (await _made(owner, "/models", **model))["id"]
    shared["deployment"] = (await _made(owner, "/deployments", name="shared", models=["small"]))["id"]
    server = {"name": "tools", "url": "https://mcp.example.org/mcp"}
    shared["server"] = (await _made(owner, "/mcp-servers", **server))["id"]
    hook = {"name": "Hook", "url": "https://hooks.example.org/alerts"}
    shared["webhook"] = (await _made(owner, "/webhooks", **hook))["webhook"]["id"]
    shared["template"] = (await _made(owner, "/templates", name="Usual", fields={"rpm": 5}))["id"]


@pytest.fixture
async def estate(
    connect: Any, token_of: Any, opened: OpenStore, database: Path, streams: Any
) -> AsyncIterator[Estate]:
    """Two locations full of everything. Streams of events end at once, or one would be followed for ever."""
    streams.end()
    token = token_of(Role.OWNER)
    async with connect(token) as owner:
        estate = Estate(owner, token, House("delft"), House("utrecht"))
        await _share(owner, estate.shared)
        for house in (estate.mine, estate.other):
            await _furnish(owner, house, estate.shared)
            _use(opened, database, house, estate.shared["provider"])
        yield estate


@pytest.fixture
def use(opened: OpenStore, database: Path, estate: Estate) -> Callable[[House, str], None]:
    """Return what makes one more call and one more alert at a house."""

    def again(house: House, suffix: str) -> None:
        _use(opened, database, house, estate.shared["provider"], suffix)

    return again


@pytest.fixture
def made() -> Any:
    """Return what makes a thing over HTTP, and gives the answer."""
    return _made


@pytest.fixture
def everything(opened: OpenStore) -> Callable[[], dict[str, list[Any]]]:
    """Return what tells all that the database holds, but for when admins were last seen."""

    def dump() -> dict[str, list[Any]]:
        with opened.store.read() as connection:
            return {
                table.name: sorted(
                    (tuple(row) for row in connection.execute(select(*_telling(table)))), key=repr
                )
                for table in metadata.sorted_tables
            }

    return dump


def _telling(table: Table) -> list[Column[Any]]:
    return [column for column in table.c if (table.name, column.name) != ("admin", "last_seen_at")]
