"""E6: one more key of a batch, and other secrets or links for all of them."""

from dataclasses import replace
from typing import Any

import httpx
import pytest

from keydesk.contract.batches import BatchRotation, BulkCreate, HandOut
from keydesk.contract.people import LocationCreate, PersonCreate
from keydesk.domain.budget import Holder, HolderKind
from keydesk.domain.errors import InvalidValueError, NotFoundError
from keydesk.domain.secret import parse
from keydesk.gateway.admin_app import Services
from keydesk.gateway.adminapi.caller import COMMAND_LINE
from keydesk.gateway.keys.repository import load_key
from keydesk.gateway.store.opening import OpenStore

WINDOW = {"not_before": "2026-11-21T10:00:00Z", "expires_at": "2026-11-21T12:00:00Z"}
TEMPLATE = {**WINDOW, "rpm": 10, "budget": {"limit_usd": "1"}, "metadata": {"room": "A"}}


async def people(admin: httpx.AsyncClient, *names: str, account: str = "x") -> list[str]:
    lines = "".join(f"{name},Delft,{account}\n" for name in names)
    headers = {"Content-Type": "text/csv"}
    answer = await admin.post("/people/import", content=f"name,location,account\n{lines}", headers=headers)
    return [each["person_id"] for each in answer.json()["items"]]


async def batch(admin: httpx.AsyncClient, *names: str, **fields: Any) -> tuple[str, list[Any]]:
    """Make a batch for new people; return the path of its routes, and the items of the answer."""
    body = {"label": "Workshop", "person_ids": await people(admin, *names), "template": TEMPLATE, **fields}
    answer = await admin.post("/keys/bulk", json=body)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    return f"/batches/{made['batch']['id']}", made["items"]


def owned(opened: OpenStore, secret: str) -> bool:
    """Whether this is the secret of a key."""
    parsed = parse(secret)
    assert parsed is not None
    with opened.store.read() as connection:
        stored = load_key(connection, parsed.id)
    return stored is not None and stored.secret_hash == opened.pepper.digest(parsed)


async def test_one_more_key_is_like_the_others(admin: httpx.AsyncClient, opened: OpenStore) -> None:
    path, items = await batch(admin, "Ada", "Bea", batch_budget={"limit_usd": "2"})
    made = await admin.post(f"{path}/hand-out", json={"name": "Grace Hopper"})
    assert made.status_code == 201, made.text
    other, key = items[0]["key"], made.json()["key"]
    own = {"id", "name", "preview", "owner_id", "owner_name"}
    assert {name: key[name] for name in key if name not in own} == {
        name: other[name] for name in other if name not in own
    }
    assert (key["name"], key["owner_id"], key["location_name"]) == ("Grace Hopper", None, "Delft")
    assert owned(opened, made.json()["secret"])
    assert made.headers["etag"] == '"1"'
    with opened.store.read() as connection:
        stored = load_key(connection, key["id"])
    assert stored is not None
    assert Holder(HolderKind.BATCH, path.rpartition("/")[2]) in stored.budgets
    assert (await admin.get(path)).json()["keys"] == 3
    assert (await admin.get(f"/audit?subject_id={key['id']}")).json()["items"][0]["action"] == "key.created"


async def test_one_more_key_for_somebody_of_the_list(admin: httpx.AsyncClient) -> None:
    """They need an account, and no usable key of such a batch, unless it is to be another one."""
    path, items = await batch(admin, "Ada")
    (bea,) = await people(admin, "Bea")
    (cleo,) = await people(admin, "Cleo", account="")
    made = await admin.post(f"{path}/hand-out", json={"person_id": bea})
    assert (made.json()["key"]["name"], made.json()["key"]["owner_id"]) == ("Bea", bea)
    assert made.json()["key"]["location_name"] == "Delft"
    for person, word in ((bea, "already"), (items[0]["key"]["owner_id"], "already"), (cleo, "account")):
        refused = await admin.post(f"{path}/hand-out", json={"person_id": person})
        assert refused.status_code == 409
        assert word in refused.json()["detail"]
    assert (await admin.post(f"{path}/hand-out", json={"person_id": bea, "again": True})).status_code == 201
    refused = await admin.post(f"{path}/hand-out", json={"person_id": cleo, "again": True})
    assert refused.status_code == 409
    assert (await admin.get(path)).json()["keys"] == 3


async def test_one_more_key_as_a_link(admin: httpx.AsyncClient) -> None:
    """E5: and the same attempt gets the same link."""
    path, _ = await batch(admin, "Ada")
    once = {"Idempotency-Key": "once"}
    made = await admin.post(f"{path}/hand-out", json={"name": "Grace", "claim": True}, headers=once)
    assert (set(made.json()), made.json()["key"]["claim"]["claimed_at"]) == ({"key", "claim_url"}, None)
    again = await admin.post(f"{path}/hand-out", json={"name": "Grace", "claim": True}, headers=once)
    assert again.text == made.text
    other = await admin.post(f"{path}/hand-out", json={"name": "Grace", "claim": False}, headers=once)
    assert other.status_code == 422
    shown = (await admin.get(path)).json()
    assert (shown["keys"], shown["links"], shown["claimed"]) == (2, 1, 0)


async def test_no_key_where_the_batch_is_over(admin: httpx.AsyncClient, clock: Any) -> None:
    """With words that say what to do; before the window one can be handed out, like the others."""
    path, _ = await batch(admin, "Ada", template={**WINDOW, "not_before": "2026-11-21T10:30:00Z"})
    early = await admin.post(f"{path}/hand-out", json={"name": "Early"})
    assert early.json()["key"]["status"] == "scheduled"
    clock.advance(hours=2)
    refused = await admin.post(f"{path}/hand-out", json={"name": "Late"})
    assert (refused.status_code, "later end" in refused.json()["detail"]) == (409, True)
    later = {**WINDOW, "expires_at": "2026-11-21T13:00:00Z"}
    assert (await admin.post(f"{path}/window", json=later)).status_code == 200
    made = await admin.post(f"{path}/hand-out", json={"name": "Late"})
    assert made.json()["key"]["expires_at"] == later["expires_at"]
    await admin.post(f"{path}/revoke")
    refused = await admin.post(f"{path}/hand-out", json={"name": "Nobody"})
    assert (refused.status_code, "revoked" in refused.json()["detail"]) == (409, True)
    assert (await admin.get(path)).json()["keys"] == 3


@pytest.mark.parametrize(
    "body", [{}, {"name": ""}, {"name": "a", "person_id": "b"}, {"person_id": "nobody"}, {"names": "a"}]
)
async def test_what_no_rule_allows_makes_no_key(admin: httpx.AsyncClient, body: dict[str, Any]) -> None:
    path, _ = await batch(admin, "Ada")
    assert (await admin.post(f"{path}/hand-out", json=body)).status_code == 422
    assert (await admin.get(path)).json()["keys"] == 1


async def test_all_keys_get_other_secrets(
    admin: httpx.AsyncClient, opened: OpenStore, heard: Any, clock: Any
) -> None:
    """S7: the present ones stop with the answer; what is revoked or over stays as it is, and is named."""
    path, items = await batch(admin, "Cleo", "Ada", "bea", "Dora", "Eve")
    ids = {each["key"]["name"]: each["key"]["id"] for each in items}
    await admin.post(f"/keys/{ids['Dora']}/revoke")
    await admin.post(f"/keys/{ids['Ada']}/deactivate")
    ends = {"expires_at": "2026-11-21T10:30:00Z"}
    await admin.patch(f"/keys/{ids['Eve']}", json=ends, headers={"If-Match": '"1"'})
    child = (await admin.post(f"/keys/{ids['Cleo']}/ephemeral", json={})).json()
    clock.advance(hours=1)
    heard.keys.clear()
    answer = await admin.post(f"{path}/rotate", json={})
    assert answer.status_code == 200, answer.text
    rotated = answer.json()
    assert [each["key"]["name"] for each in rotated["items"]] == ["Ada", "bea", "Cleo"]
    assert {each["key"]["status"] for each in rotated["items"]} == {"inactive", "active"}
    assert [(each["name"], each["reason"]) for each in rotated["skipped"]] == [
        ("Dora", "It is revoked."),
        ("Eve", "It has expired."),
    ]
    assert set(heard.keys) == {ids["Ada"], ids["bea"], ids["Cleo"]}
    before = {each["key"]["id"]: each["secret"] for each in items}
    for each in rotated["items"]:
        key = each["key"]
        assert owned(opened, each["secret"])
        assert not owned(opened, before[key["id"]])
        assert (key["rotated_at"], key["previous_secret_valid_until"]) == ("2026-11-21T11:00:00Z", None)
        assert (await admin.get(f"/keys/{key['id']}")).json() == key
        identified = await admin.post("/keys/identify", json={"secret": before[key["id"]]})
        assert identified.json()["id"] == key["id"]
    assert owned(opened, before[ids["Dora"]])
    assert owned(opened, child["secret"])
    told = [each["action"] for each in (await admin.get("/audit?limit=4")).json()["items"]]
    assert sorted(told) == ["batch.rotated", *["key.rotated"] * 3]
    assert (await admin.get("/audit/verify")).json()["intact"] is True


async def test_all_keys_get_links_in_place_of_their_secrets(
    admin: httpx.AsyncClient, opened: OpenStore
) -> None:
    """E5: other links in place of those that there are, opened or not; secrets again end the links."""
    path, items = await batch(admin, "Ada", "Bea")
    once = {"Idempotency-Key": "once"}
    first = await admin.post(f"{path}/rotate", json={"claim": True}, headers=once)
    assert (await admin.post(f"{path}/rotate", json={"claim": True}, headers=once)).text == first.text
    links = [each["claim_url"] for each in first.json()["items"]]
    assert not any(owned(opened, each["secret"]) for each in items)
    assert (first.json()["batch"]["links"], first.json()["batch"]["claimed"]) == (2, 0)
    second = await admin.post(f"{path}/rotate", json={"claim": True})
    assert not set(links) & {each["claim_url"] for each in second.json()["items"]}
    third = (await admin.post(f"{path}/rotate", json={})).json()
    assert [each["key"]["claim"] for each in third["items"]] == [None, None]
    assert third["batch"]["links"] == 0
    assert all(owned(opened, each["secret"]) for each in third["items"])
    assert (await admin.get("/audit/verify")).json()["intact"] is True


async def test_nothing_is_rotated_where_nothing_can_be_used(admin: httpx.AsyncClient, heard: Any) -> None:
    path, _ = await batch(admin, "Ada")
    await admin.post(f"{path}/revoke")
    heard.keys.clear()
    refused = await admin.post(f"{path}/rotate", json={})
    assert (refused.status_code, "revoked" in refused.json()["detail"]) == (409, True)
    assert heard.keys == []


async def test_that_the_document_was_saved_is_told_once_for_all(admin: httpx.AsyncClient) -> None:
    """H1: it stands in the audit log, and changes nothing."""
    path, _ = await batch(admin, "Ada", "Bea")
    before = (await admin.get(path)).json()
    saved = await admin.post(f"{path}/handout-saved", json={"protected": True})
    assert (saved.status_code, saved.json()) == (200, before)
    event = (await admin.get("/audit?limit=1")).json()["items"][0]
    assert (event["action"], event["subject_name"]) == ("batch.handout_saved", "Workshop")
    assert event["changes"] == {"protected": [None, True]}
    assert (await admin.post(f"{path}/handout-saved", json={})).status_code == 422


def test_an_admin_of_some_locations_hands_out_there_only(services: Services) -> None:
    """S12: neither from a batch with a key elsewhere, nor to somebody elsewhere."""
    delft, utrecht = (
        services.locations.create(COMMAND_LINE, LocationCreate(name=name), None)
        for name in ("Delft", "Utrecht")
    )
    here, there = (
        services.people.create(
            COMMAND_LINE, PersonCreate(name=place.name, account="x", location_id=place.id), None
        )
        for place in (delft, utrecht)
    )
    scoped = replace(COMMAND_LINE, locations=frozenset({delft.id}))
    own = services.bulk.create(scoped, BulkCreate(label="Own", person_ids=[here.id]), None).batch
    both = BulkCreate(label="Both", person_ids=[here.id, there.id])
    mixed = services.bulk.create(COMMAND_LINE, both, None).batch
    assert own is not None
    assert mixed is not None
    with pytest.raises(NotFoundError):
        services.batch_keys.hand_out(scoped, mixed.id, HandOut(name="x"), None)
    with pytest.raises(NotFoundError):
        services.batch_keys.rotate(scoped, mixed.id, BatchRotation(), None)
    with pytest.raises(InvalidValueError):
        services.batch_keys.hand_out(scoped, own.id, HandOut(person_id=there.id), None)
    made = services.batch_keys.hand_out(scoped, own.id, HandOut(name="x"), None)
    assert made.key.location_id == delft.id
