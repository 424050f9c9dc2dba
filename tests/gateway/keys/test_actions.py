"""Short-lived keys, new secrets, found secrets, many keys at once: over HTTP."""

from dataclasses import replace
from typing import Any

import httpx
import pytest

from keydesk.contract.key_actions import KeysChange
from keydesk.contract.keys import KeyCreate
from keydesk.domain.errors import NotFoundError
from keydesk.domain.secret import SecretKind, mint, parse
from keydesk.gateway.admin_app import Services
from keydesk.gateway.adminapi.caller import COMMAND_LINE
from keydesk.gateway.keys.repository import load_key
from keydesk.gateway.store.opening import OpenStore


async def make(admin: httpx.AsyncClient, **fields: Any) -> tuple[dict[str, Any], str]:
    answer = await admin.post("/keys", json={"name": "Ada", **fields})
    assert answer.status_code == 201, answer.text
    return answer.json()["key"], answer.json()["secret"]


async def act(admin: httpx.AsyncClient, key: dict[str, Any], action: str, **body: Any) -> httpx.Response:
    return await admin.post(f"/keys/{key['id']}/{action}", json=body)


async def test_an_ephemeral_key_is_as_wide_as_its_parent(
    admin: httpx.AsyncClient, shelf: Any, opened: OpenStore
) -> None:
    """S4, C8."""
    delft = shelf.location("Delft")
    owner = shelf.person("Tessa", location_id=delft)
    deployment = shelf.deployment("one", [])
    wide = {"ip_allowlist": ["192.0.2.0/24"], "metadata": {"a": 1}, "deployments": [deployment]}
    parent, _ = await make(admin, owner_id=owner, mcp={"enabled": True}, **wide)
    answer = await act(admin, parent, "ephemeral", name="For an hour")
    assert answer.status_code == 201
    key, secret = answer.json()["key"], parse(answer.json()["secret"])
    assert secret is not None
    assert (secret.id, key["kind"], key["parent_id"]) == (key["id"], "ephemeral", parent["id"])
    assert (key["not_before"], key["expires_at"]) == ("2026-11-21T10:00:00Z", "2026-11-21T11:00:00Z")
    for name in ("owner_id", "location_name", "batch_id", "mcp", *wide):
        assert key[name] == parent[name], name
    with opened.store.read() as connection:
        stored = load_key(connection, key["id"])
    assert stored is not None
    assert stored.terms.parent is not None
    unnamed = (await act(admin, parent, "ephemeral", ttl_seconds=60)).json()["key"]
    assert (unnamed["name"], unnamed["expires_at"]) == ("Ada", "2026-11-21T10:01:00Z")


async def test_an_ephemeral_key_follows_where_its_parent_belongs(
    admin: httpx.AsyncClient, shelf: Any
) -> None:
    delft = shelf.location("Delft")
    parent, _ = await make(admin)
    child = (await act(admin, parent, "ephemeral")).json()["key"]
    path, match = f"/keys/{parent['id']}", {"If-Match": '"1"'}
    assert (await admin.patch(path, json={"location_id": delft}, headers=match)).status_code == 200
    assert (await admin.get(f"/keys/{child['id']}")).json()["location_id"] == delft
    for field in ("owner_id", "location_id"):
        answer = await admin.patch(f"/keys/{child['id']}", json={field: None}, headers={"If-Match": '"2"'})
        assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, field)


async def test_an_ephemeral_key_lasts_no_longer_than_its_parent(admin: httpx.AsyncClient) -> None:
    """S4."""
    parent, _ = await make(admin, expires_at="2026-11-21T10:30:00Z")
    key = (await act(admin, parent, "ephemeral", ttl_seconds=7200)).json()["key"]
    assert key["expires_at"] == "2026-11-21T10:30:00Z"
    later, _ = await make(admin, not_before="2026-11-22T10:00:00Z")
    key = (await act(admin, later, "ephemeral", ttl_seconds=60)).json()["key"]
    assert (key["not_before"], key["expires_at"]) == ("2026-11-22T10:00:00Z", "2026-11-22T10:01:00Z")


async def test_what_is_not_usable_cannot_be_delegated_from(admin: httpx.AsyncClient, clock: Any) -> None:
    switched_off, _ = await make(admin)
    await act(admin, switched_off, "deactivate")
    revoked, _ = await make(admin)
    await act(admin, revoked, "revoke")
    child = (await act(admin, (await make(admin))[0], "ephemeral")).json()["key"]
    expired, _ = await make(admin, expires_at="2026-11-21T10:00:01Z")
    clock.advance(seconds=1)
    for key in (switched_off, revoked, child, expired):
        assert (await act(admin, key, "ephemeral")).status_code == 409
    for ttl in (59, 30 * 24 * 3600 + 1, "60"):
        assert (await act(admin, revoked, "ephemeral", ttl_seconds=ttl)).status_code == 422


async def test_a_rotated_key_has_another_secret(
    admin: httpx.AsyncClient, heard: Any, clock: Any, opened: OpenStore
) -> None:
    """C7, S7: the data plane is told; both hashes are there during the grace period."""
    key, first = await make(admin)
    answer = await act(admin, key, "rotate", grace_seconds=60)
    rotated, second = answer.json()["key"], parse(answer.json()["secret"])
    assert second is not None
    assert (answer.status_code, second.id, rotated["preview"]) == (200, key["id"], second.preview)
    assert second.reveal() != first
    assert rotated["rotated_at"] == "2026-11-21T10:00:00Z"
    assert rotated["previous_secret_valid_until"] == "2026-11-21T10:01:00Z"
    assert heard.keys[-1] == key["id"]
    before = parse(first)
    assert before is not None
    with opened.store.read() as connection:
        stored = load_key(connection, key["id"])
    assert stored is not None
    assert stored.secret_hash == opened.pepper.digest(second)
    assert stored.previous_secret_hash == opened.pepper.digest(before)
    clock.advance(minutes=1)
    shown = (await admin.get(f"/keys/{key['id']}")).json()
    assert shown["previous_secret_valid_until"] is None
    at_once = (await act(admin, key, "rotate")).json()["key"]
    assert at_once["previous_secret_valid_until"] is None
    await act(admin, key, "revoke")
    assert (await act(admin, key, "rotate")).status_code == 409
    assert (await act(admin, key, "rotate", grace_seconds=7 * 24 * 3600 + 1)).status_code == 422


async def test_a_found_secret_is_told_whose_it_is(admin: httpx.AsyncClient, caplog: Any) -> None:
    """C10, S2, S3: also the one before a rotation; never in the log."""
    key, first = await make(admin)
    other, _ = await make(admin, name="Other")
    second = (await act(admin, key, "rotate")).json()["secret"]
    for secret in (first, second, f"  {second}\n"):
        answer = await admin.post("/keys/identify", json={"secret": secret})
        assert (answer.status_code, answer.json()["id"]) == (200, key["id"])
    forged = mint(SecretKind.KEY, other["id"]).reveal()
    unknown = [mint(SecretKind.KEY).reveal(), forged, second[:-1], "x", mint(SecretKind.ADMIN).reveal()]
    answers = [await admin.post("/keys/identify", json={"secret": secret}) for secret in unknown]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1
    assert not [secret for secret in [first, second, *unknown[:2]] if secret in caplog.text]


async def test_many_keys_are_changed_at_once(admin: httpx.AsyncClient, heard: Any) -> None:
    """Each is told what became of it; the data plane is told of all before the answer (S7)."""
    ids = [(await make(admin, name=f"Key {number}"))[0]["id"] for number in range(3)]
    await admin.post(f"/keys/{ids[2]}/revoke")
    heard.keys.clear()
    body = {"ids": [*ids, "none", ids[0]], "patch": {"rpm": 5, "expires_at": None}}
    once = {"Idempotency-Key": "once"}
    answer = await admin.post("/keys/bulk-update", json=body, headers=once)
    assert answer.status_code == 200, answer.text
    outcomes = [(each["id"], each["outcome"]) for each in answer.json()["items"]]
    assert outcomes == [
        (ids[0], "changed"),
        (ids[1], "changed"),
        (ids[2], "refused"),
        ("none", "refused"),
    ]
    assert set(heard.keys) >= set(ids)
    changed = (await admin.get(f"/keys/{ids[0]}")).json()
    assert (changed["rpm"], changed["expires_at"], changed["version"]) == (5, None, 2)
    assert (await admin.post("/keys/bulk-update", json=body, headers=once)).json() == answer.json()
    again = (await admin.post("/keys/bulk-update", json=body)).json()["items"]
    assert [each["outcome"] for each in again[:2]] == ["unchanged"] * 2


async def test_keys_are_chosen_by_a_filter(admin: httpx.AsyncClient) -> None:
    for name in ("Room A 1", "Room A 2", "Room B"):
        await make(admin, name=name)
    body = {"filter": {"q": "room a"}, "action": "revoke"}
    items = (await admin.post("/keys/bulk-update", json=body)).json()["items"]
    assert sorted(each["name"] for each in items) == ["Room A 1", "Room A 2"]
    assert [each["name"] for each in (await admin.get("/keys")).json()["items"]] == ["Room B"]
    for action, expected in (("deactivate", "inactive"), ("activate", "active")):
        await admin.post("/keys/bulk-update", json={"filter": {}, "action": action})
        assert (await admin.get("/keys")).json()["items"][0]["status"] == expected


@pytest.mark.parametrize(
    "body",
    [
        {"ids": ["a"]},
        {"action": "revoke"},
        {"ids": ["a"], "filter": {}, "action": "revoke"},
        {"ids": ["a"], "patch": {}, "action": "revoke"},
        {"ids": [], "action": "revoke"},
        {"ids": ["a"] * 1001, "action": "revoke"},
        {"ids": ["a"], "action": "delete"},
        {"filter": {"shiny": 1}, "action": "revoke"},
    ],
)
async def test_a_change_of_many_says_which_and_what(admin: httpx.AsyncClient, body: Any) -> None:
    assert (await admin.post("/keys/bulk-update", json=body)).status_code == 422


def test_an_admin_of_some_locations_reaches_no_other_key(services: Services, shelf: Any) -> None:
    """S12."""
    scoped = replace(COMMAND_LINE, locations=frozenset({shelf.location("Delft")}))
    minted = services.keys.create(COMMAND_LINE, KeyCreate(name="Hidden"), None)
    with pytest.raises(NotFoundError):
        services.keys.identify(scoped, parse(minted.secret))
    wanted = KeysChange.model_validate({"ids": [minted.key.id], "action": "revoke"})
    (outcome,) = services.keys.change_many(scoped, wanted, None).items
    assert (outcome.outcome.value, outcome.name) == ("refused", None)
    everything = KeysChange.model_validate({"filter": {}, "action": "revoke"})
    assert services.keys.change_many(scoped, everything, None).items == []
