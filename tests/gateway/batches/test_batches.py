"""Keys for a whole workshop over HTTP: who gets one, and what is done to all of them."""

from dataclasses import replace
from typing import Any

import httpx
import pytest

from keydesk.contract.batches import BatchPatch, BatchQuery, BatchSort, BulkCreate
from keydesk.contract.people import LocationCreate, PersonCreate
from keydesk.domain.budget import Holder, HolderKind
from keydesk.domain.errors import InvalidValueError, NotFoundError
from keydesk.domain.secret import parse
from keydesk.gateway.admin_app import Services
from keydesk.gateway.adminapi.caller import COMMAND_LINE
from keydesk.gateway.keys.repository import load_key
from keydesk.gateway.store.opening import OpenStore

WINDOW = {"not_before": "2026-11-21T10:00:00Z", "expires_at": "2026-11-21T12:00:00Z"}


async def room(
    admin: httpx.AsyncClient, *names: str, location: str = "Delft", linked: bool = True
) -> list[str]:
    lines = "".join(f"{name},{location},{name.lower() if linked else ''}\n" for name in names)
    answer = await admin.post(
        "/people/import", content=f"name,location,account\n{lines}", headers={"Content-Type": "text/csv"}
    )
    return [each["person_id"] for each in answer.json()["items"]]


async def bulk(
    admin: httpx.AsyncClient, headers: dict[str, str] | None = None, **body: Any
) -> httpx.Response:
    return await admin.post("/keys/bulk", json={"label": "Workshop", **body}, headers=headers or {})


async def test_everybody_at_a_location_gets_a_key(admin: httpx.AsyncClient, opened: OpenStore) -> None:
    """E2."""
    await room(admin, "Ada", "Bea")
    await room(admin, "Cleo", linked=False)
    delft = (await admin.get("/locations")).json()["items"][0]["id"]
    template = {**WINDOW, "rpm": 10, "budget": {"limit_usd": "1"}, "metadata": {"room": "A"}}
    wanted = {"location_ids": [delft], "template": template, "batch_budget": {"limit_usd": "2"}}
    dry = await bulk(admin, **wanted, dry_run=True)
    assert (dry.status_code, dry.json()["batch"], dry.json()["items"]) == (200, None, [])
    assert [each["name"] for each in dry.json()["planned"]] == ["Ada", "Bea"]
    assert (await admin.get("/keys")).json()["total"] == 0
    answer = await bulk(admin, **wanted)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert (made["planned"], made["skipped"]) == (dry.json()["planned"], dry.json()["skipped"])
    assert [(each["name"], "account" in each["reason"]) for each in made["skipped"]] == [("Cleo", True)]
    batch, keys = made["batch"], [each["key"] for each in made["items"]]
    assert (batch["label"], batch["keys"], batch["used"], batch["live"]) == ("Workshop", 2, 0, 2)
    assert (batch["not_before"], batch["expires_at"]) == tuple(WINDOW.values())
    assert batch["budget"]["remaining_usd"] == "2.00"
    assert [key["name"] for key in keys] == ["Ada", "Bea"]
    for key, item in zip(keys, made["items"], strict=True):
        assert (key["batch_label"], key["location_name"], key["rpm"]) == ("Workshop", "Delft", 10)
        assert (key["budget"]["limit_usd"], key["metadata"]) == ("1.00", {"room": "A"})
        assert (await admin.get(f"/keys/{key['id']}")).json() == key
        secret = parse(item["secret"])
        assert secret is not None
        with opened.store.read() as connection:
            stored = load_key(connection, key["id"])
        assert stored is not None
        assert stored.secret_hash == opened.pepper.digest(secret)
        assert Holder(HolderKind.BATCH, batch["id"]) in stored.budgets
    assert (await admin.get(f"/keys?batch_id={batch['id']}&sort=batch")).json()["total"] == 2
    assert (await admin.get("/audit/verify")).json()["intact"] is True


async def test_who_has_one_already_is_skipped(admin: httpx.AsyncClient, clock: Any) -> None:
    """A usable key of a batch with the same label, whatever its case; not of another, nor an ended one."""
    ada, bea = await room(admin, "Ada", "Bea")
    first = (await bulk(admin, person_ids=[ada], template=WINDOW)).json()
    again = (await bulk(admin, label="WORKSHOP", person_ids=[ada, bea])).json()
    assert [each["name"] for each in again["planned"]] == ["Bea"]
    assert "already" in again["skipped"][0]["reason"]
    assert (await bulk(admin, person_ids=[ada, bea])).status_code == 409
    assert (await bulk(admin, label="Another", person_ids=[ada])).status_code == 201
    clock.advance(hours=2)
    assert (await bulk(admin, person_ids=[ada])).status_code == 201
    assert (await admin.get(f"/batches/{first['batch']['id']}")).json()["keys"] == 1


async def test_the_same_attempt_gets_the_same_secrets(admin: httpx.AsyncClient) -> None:
    people = await room(admin, "Ada", "Bea")
    once = {"Idempotency-Key": "once"}
    first = await bulk(admin, once, person_ids=people)
    assert (await bulk(admin, once, person_ids=people)).text == first.text
    assert (await bulk(admin, once, person_ids=people[:1])).status_code == 422
    assert (await admin.get("/keys")).json()["total"] == 2


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "person_ids"),
        ({"person_ids": ["a"], "location_ids": ["b"]}, "person_ids"),
        ({"person_ids": []}, "person_ids"),
        ({"person_ids": ["nobody"]}, "person_ids"),
        ({"location_ids": ["nowhere"]}, "location_ids"),
        ({"person_ids": ["a"] * 1001}, "person_ids"),
        ({"person_ids": ["a"], "label": ""}, "label"),
        ({"person_ids": ["a"], "claim": "yes"}, "claim"),
        ({"person_ids": ["a"], "template": {"name": "x"}}, "template.name"),
        ({"person_ids": ["a"], "template": {"allowed_models": []}}, "template.allowed_models"),
        ({"person_ids": ["a"], "batch_budget": {"limit_usd": "x"}}, "batch_budget.limit_usd"),
    ],
)
async def test_what_no_rule_allows_makes_nothing(
    admin: httpx.AsyncClient, body: dict[str, Any], field: str
) -> None:
    answer = await bulk(admin, **body)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, field)
    assert (await admin.get("/batches")).json()["total"] == 0


async def test_a_batch_is_all_or_nothing(admin: httpx.AsyncClient) -> None:
    people = await room(admin, "Ada", "Bea")
    answer = await bulk(admin, person_ids=people, template={"allowed_models": ["none/such"]})
    assert answer.status_code == 422
    assert (await admin.get("/keys")).json()["total"] == (await admin.get("/batches")).json()["total"] == 0


async def test_all_keys_of_a_batch_get_another_window(admin: httpx.AsyncClient, heard: Any) -> None:
    """E6, S7."""
    made = (await bulk(admin, person_ids=await room(admin, "Ada", "Bea", "Cleo"), template=WINDOW)).json()
    batch, keys = made["batch"], [each["key"] for each in made["items"]]
    await admin.post(f"/keys/{keys[0]['id']}/revoke")
    heard.keys.clear()
    later = {"not_before": "2026-11-21T10:00:00Z", "expires_at": "2026-11-21T13:00:00Z"}
    changed = (await admin.post(f"/batches/{batch['id']}/window", json=later)).json()
    assert (changed["expires_at"], changed["version"], changed["live"]) == (later["expires_at"], 2, 2)
    assert set(heard.keys) == {keys[1]["id"], keys[2]["id"]}
    ends = [(await admin.get(f"/keys/{key['id']}")).json()["expires_at"] for key in keys]
    assert ends == [WINDOW["expires_at"], later["expires_at"], later["expires_at"]]
    for window in ({**later, "expires_at": later["not_before"]}, {"expires_at": None}):
        assert (await admin.post(f"/batches/{batch['id']}/window", json=window)).status_code == 422


async def test_a_batch_is_revoked_as_a_whole(admin: httpx.AsyncClient, heard: Any) -> None:
    """E6, S7: with what was minted from its keys."""
    made = (await bulk(admin, person_ids=await room(admin, "Ada", "Bea"))).json()
    batch, keys = made["batch"], [each["key"] for each in made["items"]]
    child = (await admin.post(f"/keys/{keys[0]['id']}/ephemeral", json={})).json()["key"]
    assert child["batch_id"] == batch["id"]
    shown = (await admin.get(f"/batches/{batch['id']}")).json()
    assert (shown["keys"], shown["live"]) == (2, 3)
    heard.keys.clear()
    assert (await admin.post(f"/batches/{batch['id']}/revoke")).json() == {"revoked": 3}
    assert set(heard.keys) == {keys[0]["id"], keys[1]["id"], child["id"]}
    assert (await admin.get("/keys?status=revoked")).json()["total"] == 3
    assert (await admin.post(f"/batches/{batch['id']}/revoke")).json() == {"revoked": 0}
    assert (await admin.get("/audit/verify")).json()["intact"] is True


async def test_a_batch_is_renamed_and_its_budget_changed(admin: httpx.AsyncClient, heard: Any) -> None:
    people = await room(admin, "Ada")
    batch = (await bulk(admin, person_ids=people)).json()["batch"]
    path, match = f"/batches/{batch['id']}", {"If-Match": '"1"'}
    changed = await admin.patch(path, json={"label": "Monday", "budget": {"limit_usd": "3"}}, headers=match)
    assert (changed.json()["label"], changed.json()["budget"]["limit_usd"]) == ("Monday", "3.00")
    assert heard.holders == [Holder(HolderKind.BATCH, batch["id"])]
    assert (await admin.get("/keys")).json()["items"][0]["batch_label"] == "Monday"
    assert (await admin.patch(path, json={"label": "x"}, headers=match)).status_code == 412
    assert (await bulk(admin, label="monday", person_ids=people)).status_code == 409


async def test_batches_are_listed_newest_first(admin: httpx.AsyncClient, clock: Any) -> None:
    people = await room(admin, "Ada")
    for label in ("One", "Two", "Three"):
        await bulk(admin, label=label, person_ids=people)
        clock.advance(seconds=1)
    first = (await admin.get("/batches?limit=2")).json()
    second = (await admin.get(f"/batches?limit=2&cursor={first['next_cursor']}")).json()
    assert [each["label"] for each in first["items"] + second["items"]] == ["Three", "Two", "One"]
    assert (first["total"], second["next_cursor"]) == (3, None)
    assert [each["label"] for each in (await admin.get("/batches?q=tw")).json()["items"]] == ["Two"]


@pytest.mark.parametrize("sort", BatchSort)
async def test_batches_in_every_order(admin: httpx.AsyncClient, clock: Any, sort: BatchSort) -> None:
    """Page by page, and from either end; a batch without an end comes last."""
    people = await room(admin, "Ada")
    windows = (WINDOW, {**WINDOW, "expires_at": None}, {**WINDOW, "not_before": "2026-11-21T09:00:00Z"})
    for label, window in zip(("two", "One", "three"), windows, strict=True):
        made = await bulk(admin, label=label, person_ids=people, template=window)
        assert made.status_code == 201, made.text
        clock.advance(seconds=1)

    async def whole(sort: str) -> list[Any]:
        found: list[Any] = []
        page: dict[str, Any] = {"next_cursor": ""}
        while page["next_cursor"] is not None:
            after = f"&cursor={page['next_cursor']}" if page["next_cursor"] else ""
            page = (await admin.get(f"/batches?limit=1&sort={sort}{after}")).json()
            found += page["items"]
        return found

    upwards = await whole(sort.value)
    values = [str(each[sort.value] or "~").casefold() for each in upwards]
    assert len(values) == 3
    assert values == sorted(values)
    assert await whole(f"-{sort.value}") == upwards[::-1]


def test_an_admin_of_some_locations_makes_and_sees_batches_there_only(services: Services) -> None:
    """S12: a batch with a key elsewhere is not theirs."""
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
    for wanted in ({"person_ids": [here.id, there.id]}, {"location_ids": [utrecht.id]}):
        with pytest.raises(InvalidValueError):
            services.bulk.create(scoped, BulkCreate.model_validate({"label": "x", **wanted}), None)
    services.bulk.create(scoped, BulkCreate(label="Own", person_ids=[here.id]), None)
    both = BulkCreate(label="Both", person_ids=[here.id, there.id])
    mixed = services.bulk.create(COMMAND_LINE, both, None).batch
    assert mixed is not None
    assert [each.label for each in services.batches.list(scoped, BatchQuery()).items] == ["Own"]
    for touch in (
        lambda: services.batches.get(scoped, mixed.id),
        lambda: services.batches.revoke(scoped, mixed.id, None),
        lambda: services.batches.update(scoped, mixed.id, BatchPatch(label="x"), [1]),
    ):
        with pytest.raises(NotFoundError):
            touch()


async def test_a_batch_lasts_as_many_days_as_its_template_says(admin: httpx.AsyncClient) -> None:
    """C11, E2: a template's length in days counts from the workshop's start."""
    (ada,) = await room(admin, "Ada")
    template = {"not_before": "2046-03-01T08:00:00Z", "valid_days": 2}
    made = (await bulk(admin, person_ids=[ada], template=template)).json()
    ends = {made["batch"]["expires_at"], made["items"][0]["key"]["expires_at"]}
    assert ends == {"2046-03-03T08:00:00Z"}
