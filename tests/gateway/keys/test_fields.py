"""Whose a key is, where it may be used, what is noted on it: over HTTP."""

from dataclasses import replace
from typing import Any

import httpx
import pytest

from keydesk.contract.keys import KeyCreate, KeyPatch
from keydesk.domain.errors import InvalidValueError, NotFoundError
from keydesk.gateway.admin_app import Services
from keydesk.gateway.adminapi.caller import COMMAND_LINE
from keydesk.gateway.catalog.tables import deployment_table
from keydesk.gateway.keys.repository import load_key
from keydesk.gateway.store.opening import OpenStore

MCP = {"name": "files", "url": "https://mcp.example.com/mcp"}
CLOSED = {"enabled": False, "mode": "allow_all", "servers": [], "tools": {}}


async def make(admin: httpx.AsyncClient, **fields: Any) -> dict[str, Any]:
    answer = await admin.post("/keys", json={"name": "Ada", **fields})
    assert answer.status_code == 201, answer.text
    return dict(answer.json()["key"])


async def patch(admin: httpx.AsyncClient, key: dict[str, Any], **fields: Any) -> httpx.Response:
    headers = {"If-Match": f'"{key["version"]}"'}
    return await admin.patch(f"/keys/{key['id']}", json=fields, headers=headers)


def refused(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["errors"][0]["field"]


async def test_a_key_for_a_person_is_at_their_location(admin: httpx.AsyncClient, shelf: Any) -> None:
    delft, utrecht = shelf.location("Delft"), shelf.location("Utrecht")
    tessa = shelf.person("Tessa", location_id=delft)
    key = await make(admin, owner_id=tessa)
    assert (key["owner_name"], key["location_id"], key["location_name"]) == ("Tessa", delft, "Delft")
    elsewhere = await make(admin, owner_id=tessa, location_id=utrecht)
    assert elsewhere["location_name"] == "Utrecht"
    nowhere = await make(admin, owner_id=tessa, location_id=None)
    assert nowhere["location_id"] is None
    changed = (await patch(admin, key, owner_id=None)).json()
    assert (changed["owner_id"], changed["owner_name"], changed["location_id"]) == (None, None, delft)
    assert (await admin.get("/keys?sort=owner&q=tess")).json()["total"] == 2


async def test_nobody_without_a_linked_account_gets_a_key(admin: httpx.AsyncClient, shelf: Any) -> None:
    person = shelf.person("Noor", account=None)
    answer = await admin.post("/keys", json={"name": "Ada", "owner_id": person})
    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")
    assert "linked account" in answer.json()["detail"]
    assert refused(await patch(admin, await make(admin), owner_id=person)) == (409, "owner_id")


@pytest.mark.parametrize("field", ["owner_id", "location_id"])
async def test_what_a_key_belongs_to_exists(admin: httpx.AsyncClient, field: str) -> None:
    assert refused(await admin.post("/keys", json={"name": "Ada", field: "none"})) == (422, field)
    assert refused(await patch(admin, await make(admin), **{field: "none"})) == (422, field)


@pytest.mark.parametrize("field", ["batch_id", "parent_id", "preview", "status", "usage_share"])
async def test_what_only_answers_have_is_refused(admin: httpx.AsyncClient, field: str) -> None:
    assert refused(await admin.post("/keys", json={"name": "Ada", field: "x"})) == (422, field)


async def test_a_key_is_attached_to_deployments(
    admin: httpx.AsyncClient, shelf: Any, opened: OpenStore
) -> None:
    """What a deployment shows changes with it, so its version does."""
    first, second = sorted([shelf.deployment("one", []), shelf.deployment("two", [])])
    key = await make(admin, deployments=[second, first, second])
    assert key["deployments"] == [first, second]
    changed = (await patch(admin, key, deployments=[second])).json()
    assert (changed["deployments"], changed["version"]) == ([second], 2)
    with opened.store.read() as connection:
        stored = load_key(connection, key["id"])
        versions = {row.id: row.version for row in connection.execute(deployment_table.select())}
    assert stored is not None
    assert stored.terms.deployments == {second}
    assert versions == {first: 3, second: 2}
    assert (await admin.get(f"/keys?deployment_id={second}")).json()["items"] == [changed]
    assert (await patch(admin, changed, deployments=[])).json()["deployments"] == []
    assert refused(await admin.post("/keys", json={"name": "A", "deployments": ["none"]})) == (
        422,
        "deployments",
    )


async def test_metadata_is_merged(admin: httpx.AsyncClient) -> None:
    key = await make(admin, metadata={"team": "red", "cost": {"centre": 7, "old": True}, "tags": ["a"]})
    wanted = {"team": None, "cost": {"old": None, "new": 1.5}, "tags": ["b"]}
    changed = (await patch(admin, key, metadata=wanted)).json()
    assert changed["metadata"] == {"cost": {"centre": 7, "new": 1.5}, "tags": ["b"]}
    assert (await patch(admin, changed, metadata=None)).json()["metadata"] == {}


def deep(levels: int) -> dict[str, Any]:
    return {"a": deep(levels - 1)} if levels > 1 else {}


@pytest.mark.parametrize(
    "metadata", [{"x": "é" * 2100}, deep(9), {"x": 10**30}, {"x": 1e300}, ["x"], "x", None, 5]
)
async def test_metadata_is_a_small_object(admin: httpx.AsyncClient, metadata: Any) -> None:
    assert refused(await admin.post("/keys", json={"name": "Ada", "metadata": metadata})) == (422, "metadata")


async def test_metadata_stays_small_when_it_is_merged(admin: httpx.AsyncClient) -> None:
    key = await make(admin, metadata=deep(8) | {"x": "y" * 4000})
    assert refused(await patch(admin, key, metadata={"z": "y" * 100})) == (422, "metadata")
    assert refused(await patch(admin, key, metadata={"b": deep(8)})) == (422, "metadata")


async def test_what_a_key_may_do_on_mcp_servers(admin: httpx.AsyncClient, opened: OpenStore) -> None:
    """S19: servers by exact names of those there are; tools as they come."""
    await admin.post("/mcp-servers", json=MCP)
    key = await make(admin)
    assert key["mcp"] == CLOSED
    access = {"enabled": True, "mode": "allow_list", "servers": [], "tools": {"files": ["read"]}}
    key = await make(admin, mcp=access)
    assert key["mcp"] == access
    with opened.store.read() as connection:
        stored = load_key(connection, key["id"])
    assert stored is not None
    assert stored.terms.mcp.allows_tool("files", "read")
    assert not stored.terms.mcp.allows_tool("files", "write")
    changed = (await patch(admin, key, mcp={"mode": "allow_all"})).json()
    assert changed["mcp"] == {**access, "mode": "allow_all"}
    assert (await patch(admin, changed, mcp=None)).json()["mcp"] == CLOSED
    for unknown in ({"servers": ["other"]}, {"tools": {"other": ["x"]}}):
        answer = await admin.post("/keys", json={"name": "Ada", "mcp": {**access, **unknown}})
        assert refused(answer) == (422, f"mcp.{next(iter(unknown))}")


async def test_an_agent_key_ends_after_ninety_days_and_has_its_name_alone(admin: httpx.AsyncClient) -> None:
    """C4."""
    key = await make(admin, name="Harvester", kind="agent")
    assert (key["kind"], key["expires_at"]) == ("agent", "2027-02-19T10:00:00Z")
    for end in ("2026-12-01T00:00:00Z", None):
        answer = await admin.post("/keys", json={"name": "Other", "kind": "agent", "expires_at": end})
        assert refused(answer) == (422, "expires_at")
        assert refused(await patch(admin, key, expires_at=end)) == (422, "expires_at")
    assert refused(await admin.post("/keys", json={"name": "HARVESTER", "kind": "agent"})) == (409, "name")
    await make(admin, name="Harvester")  # of another kind
    other = await make(admin, name="Sower", kind="agent")
    assert refused(await patch(admin, other, name="harvester")) == (409, "name")
    assert (await patch(admin, key, name="harvester")).status_code == 200
    await admin.post(f"/keys/{key['id']}/revoke")
    await make(admin, name="Harvester", kind="agent")
    late = {"name": "Late", "kind": "agent", "not_before": "2027-02-19T10:00:00Z"}
    assert refused(await admin.post("/keys", json=late)) == (422, "not_before")


def test_an_admin_of_some_locations_sees_and_touches_no_other(services: Services, shelf: Any) -> None:
    """S12."""
    delft, utrecht = shelf.location("Delft"), shelf.location("Utrecht")
    here, there = shelf.person("Here", location_id=delft), shelf.person("There", location_id=utrecht)
    scoped = replace(COMMAND_LINE, locations=frozenset({delft}))
    hidden = services.keys.create(COMMAND_LINE, KeyCreate(name="Hidden", owner_id=there), None).key
    unplaced = services.keys.create(COMMAND_LINE, KeyCreate(name="Unplaced"), None).key
    seen = services.keys.create(scoped, KeyCreate(name="Seen", owner_id=here), None).key
    for key in (hidden, unplaced):
        with pytest.raises(NotFoundError):
            services.keys.get(scoped, key.id)
        with pytest.raises(NotFoundError):
            services.keys.revoke(scoped, key.id, None)
        with pytest.raises(NotFoundError):
            services.keys.update(scoped, key.id, KeyPatch(name="x"), [1])
    for wanted, field in (
        ({}, "location_id"),
        ({"location_id": utrecht}, "location_id"),
        ({"owner_id": there, "location_id": delft}, "owner_id"),
    ):
        with pytest.raises(InvalidValueError) as caught:
            services.keys.create(scoped, KeyCreate.model_validate({"name": "x", **wanted}), None)
        assert caught.value.field == field
    for moved in (KeyPatch(location_id=utrecht), KeyPatch(location_id=None), KeyPatch(owner_id=there)):
        with pytest.raises(InvalidValueError):
            services.keys.update(scoped, seen.id, moved, [1])
