"""S4: a delegated key is never wider than its parent, whatever is edited on either, in any order."""

import asyncio
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert

from keydesk.domain.policy import (
    Allowed,
    Call,
    Deployment,
    KeyTerms,
    Route,
    allows_mcp_server,
    allows_mcp_tool,
    decide,
)
from keydesk.domain.secret import new_id
from keydesk.gateway.catalog.repository import Catalog
from keydesk.gateway.catalog.tables import deployment_key_table, deployment_table
from keydesk.gateway.keys.repository import StoredKey, add_key, change_key, load_key
from keydesk.gateway.people.tables import location_table
from keydesk.gateway.serving.directory import Directory
from keydesk.gateway.store.opening import OpenStore, open_store

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
TIMES = [NOON + hours * HOUR for hours in (-2, -1, 0, 1, 2)]
NAMES = ["a", "b"]
PEERS = ["192.0.2.7", "198.51.100.7", "2001:db8::7"]


class FixedClock:
    def now(self) -> datetime:
        return NOON


@pytest.fixture(scope="module")
def store(new_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenStore]:
    """One database for all examples; each makes keys of its own."""
    path = tmp_path_factory.mktemp("delegated") / "keydesk.sqlite3"
    shutil.copy(new_database, path)
    opened = open_store(path, bytes(range(32)), FixedClock())
    with opened.store.write() as connection:
        plain = {"requires_key": True, "created_at": NOON, "version": 1}
        connection.execute(insert(deployment_table), [{"id": name, "name": name, **plain} for name in NAMES])
    yield opened
    opened.store.close()


class Source:
    def __init__(self, opened: OpenStore) -> None:
        self._opened = opened

    def key(self, key_id: str) -> StoredKey | None:
        with self._opened.store.read() as connection:
            return load_key(connection, key_id)

    def catalog(self) -> Catalog:
        return Catalog({}, {}, {})


def make_key(opened: OpenStore, parent_id: str | None) -> str:
    key_id = new_id()
    with opened.store.write() as connection:
        add_key(
            connection,
            {
                "id": key_id,
                "secret_hash": key_id.encode().ljust(32),
                "pepper_id": "p",
                "preview": key_id,
                "name": key_id,
                "description": "",
                "kind": "ephemeral" if parent_id else "standard",
                "not_before": TIMES[0],
                "expires_at": None,
                "active": True,
                "created_at": NOON,
                "created_by": "Test",
                "parent_id": parent_id,
                "version": 1,
            },
        )
    return key_id


def change(opened: OpenStore, key_id: str, field: str, value: Any) -> None:
    with opened.store.write() as connection:
        if field == "deployments":
            table = deployment_key_table
            connection.execute(delete(table).where(table.c.key_id == key_id))
            if value:
                rows = [{"deployment_id": each, "key_id": key_id} for each in value]
                connection.execute(insert(table), rows)
        elif field == "revoked":
            change_key(connection, key_id, {"revoked_at": NOON, "revoked_by": "Test"})
        elif field == "window":
            change_key(connection, key_id, {"not_before": value[0], "expires_at": value[1]})
        else:
            change_key(connection, key_id, {field: value})


def lists(members: list[str]) -> st.SearchStrategy[list[str] | None]:
    return st.none() | st.lists(st.sampled_from(members), min_size=1, unique=True)


WINDOWS = st.tuples(st.sampled_from(TIMES[:3]), st.none() | st.sampled_from(TIMES[3:]))
POLICIES = st.none() | st.fixed_dictionaries(
    {
        "enabled": st.just(value=True),
        "mode": st.sampled_from(["allow_all", "deny_all", "allow_list", "deny_list"]),
        "servers": st.lists(st.sampled_from(NAMES), unique=True),
        "tools": st.dictionaries(
            st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), min_size=1, unique=True)
        ),
    }
)
EDITS = st.one_of(
    st.tuples(st.just("active"), st.booleans()),
    st.tuples(st.just("window"), WINDOWS),
    st.tuples(st.just("ip_allowlist"), lists(["192.0.2.0/24", "198.51.100.7/32", "2001:db8::/32"])),
    st.tuples(st.just("allowed_models"), lists(NAMES)),
    st.tuples(st.just("allowed_providers"), lists(NAMES)),
    st.tuples(st.just("deployments"), st.lists(st.sampled_from(NAMES), unique=True)),
    st.tuples(st.just("mcp"), POLICIES),
    st.tuples(st.just("revoked"), st.none()),
)
DEPLOYMENTS = [None, *(Deployment(name, requires_key=True, models=frozenset(NAMES)) for name in NAMES)]
CALLS = [
    Call(at, ip_address(peer), model, Route(model, provider, enabled=True), deployment)
    for at in TIMES
    for peer in PEERS
    for model in NAMES
    for provider in NAMES
    for deployment in DEPLOYMENTS
]


def deeds(terms: KeyTerms | None) -> set[object]:
    """Return everything that a key may do, of all that there is to do."""
    if terms is None:
        return set()
    calls = {index for index, call in enumerate(CALLS) if isinstance(decide(terms, call), Allowed)}
    servers = {("server", server) for server in NAMES if allows_mcp_server(terms, server)}
    tools = {(server, tool) for server in NAMES for tool in NAMES if allows_mcp_tool(terms, server, tool)}
    return calls | servers | tools


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.booleans(), EDITS), max_size=8))
def test_a_child_may_do_what_both_may_and_nothing_else(
    store: OpenStore, edits: list[tuple[bool, tuple[str, Any]]]
) -> None:
    """Judged by what is in memory after each edit, as admission judges."""

    async def run() -> None:
        directory = Directory(Source(store))
        parent = make_key(store, None)
        child, alone = make_key(store, parent), make_key(store, None)
        for of_parent, (field, value) in edits:
            for key_id in [parent] if of_parent else [child, alone]:
                change(store, key_id, field, value)
                directory.key_changed(key_id)
            may = {key_id: deeds(await directory.terms(key_id)) for key_id in (parent, child, alone)}
            assert may[child] <= may[parent]
            assert may[child] == may[parent] & may[alone]

    asyncio.run(run())


async def test_a_parents_people_are_its_childrens(store: OpenStore) -> None:
    """Owner, location and batch are read from the parent, so they move with it at once."""
    directory = Directory(Source(store))
    parent = make_key(store, None)
    child = make_key(store, parent)
    digest = child.encode().ljust(32)
    before = await directory.find(child, digest)
    assert before is not None
    assert before.stored.location_id is None
    with store.store.write() as connection:
        plain = {"time_zone": "UTC", "created_at": NOON, "version": 1}
        connection.execute(insert(location_table).values(id="here", name="H", name_folded="h", **plain))
    change(store, parent, "location_id", "here")
    directory.key_changed(parent)
    after = directory.cached(digest) or await directory.find(child, digest)
    assert after is not None
    assert after.stored.location_id == "here"
