"""Deployments over HTTP."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest

from keydesk.gateway.catalog.repository import Catalog, load_catalog
from keydesk.gateway.keys.repository import change_key, load_key
from keydesk.gateway.people.tables import location_table
from keydesk.gateway.store.opening import OpenStore

MODELS = ["acme/large", "acme/small"]


async def made(answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code == 201, answer.text
    return answer.json()


@pytest.fixture
async def models(admin: httpx.AsyncClient) -> AsyncIterator[list[str]]:
    provider = await made(await admin.post("/providers", json={"name": "Demo", "kind": "demo"}))
    for model in MODELS:
        price = {"input_price_usd": "1", "output_price_usd": "1"}
        fields = {"model": model, "provider_id": provider["id"], "upstream_model": "m", **price}
        await made(await admin.post("/models", json=fields))
    return MODELS


@pytest.fixture
def make(admin: httpx.AsyncClient, models: list[str]) -> Callable[..., Any]:
    """Return what makes a deployment."""

    async def make_deployment(name: str = "team", **fields: Any) -> dict[str, Any]:
        return await made(await admin.post("/deployments", json={"name": name, "models": models, **fields}))

    return make_deployment


async def key(admin: httpx.AsyncClient, name: str = "Ada") -> str:
    return (await made(await admin.post("/keys", json={"name": name})))["key"]["id"]


async def change(admin: httpx.AsyncClient, deployment: dict[str, Any], **fields: Any) -> httpx.Response:
    path = f"/deployments/{deployment['id']}"
    etag = (await admin.get(path)).headers["etag"]
    return await admin.patch(path, json=fields, headers={"If-Match": etag})


def served(opened: OpenStore) -> Catalog:
    with opened.store.read() as connection:
        return load_catalog(connection, opened.sealing)


def attached(opened: OpenStore, key_id: str) -> frozenset[str]:
    with opened.store.read() as connection:
        stored = load_key(connection, key_id)
    assert stored is not None
    return stored.terms.deployments


async def test_what_is_made_is_served(admin: httpx.AsyncClient, opened: OpenStore, make: Any) -> None:
    key_id = await key(admin)
    made = await make(key_ids=[key_id, key_id], models=["acme/small", "acme/small"])
    assert made["base_url"] == "http://127.0.0.1:5393/deployments/team/v1"
    assert (made["models"], made["key_ids"], made["requires_key"]) == (["acme/small"], [key_id], True)
    answer = await admin.get(f"/deployments/{made['id']}")
    assert answer.json() == made
    assert answer.headers["etag"] == '"1"'
    deployment = served(opened).deployments["team"]
    assert (deployment.id, deployment.models) == (made["id"], {"acme/small"})
    assert attached(opened, key_id) == {made["id"]}


async def test_the_list_goes_by_name(admin: httpx.AsyncClient, make: Any) -> None:
    key_id = await key(admin)
    for name in ("b-team", "a-team", "others"):
        await make(name, key_ids=[key_id])
    page = (await admin.get("/deployments", params={"q": "TEAM"})).json()
    assert [each["name"] for each in page["items"]] == ["a-team", "b-team"]
    assert [each["key_ids"] for each in page["items"]] == [[key_id]] * 2
    assert (page["total"], page["next_cursor"]) == (2, None)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "Team"}, "name"),
        ({"name": "a/b"}, "name"),
        ({"name": "."}, "name"),
        ({"name": "-a"}, "name"),
        ({"name": "té"}, "name"),
        ({"name": "a\n"}, "name"),
        ({"name": "a" * 65}, "name"),
        ({"models": []}, "models"),
        ({"models": None}, "models"),
        ({"models": ["nothing"]}, "models"),
        ({"models": ["acme/*"]}, "models"),
        ({"key_ids": ["A1b2C3d4E5f6"]}, "key_ids"),
        ({"key_ids": None}, "key_ids"),
        ({"requires_key": None}, "requires_key"),
        ({"requires_key": "yes"}, "requires_key"),
        ({"secret": "x"}, "secret"),
    ],
)
async def test_what_is_refused(
    admin: httpx.AsyncClient, make: Any, fields: dict[str, Any], field: str
) -> None:
    """S5: a list is never empty, and names only what there is."""
    wanted = {"name": "other", "models": MODELS, **fields}
    present = await make()
    for answer in (await admin.post("/deployments", json=wanted), await change(admin, present, **fields)):
        assert answer.status_code == 422, answer.text
        assert {problem["field"].partition(".")[0] for problem in answer.json()["errors"]} == {field}
    assert (await admin.get("/deployments")).json()["items"] == [present]


async def test_a_revoked_key_is_not_attached_and_one_that_is_stays(
    admin: httpx.AsyncClient, make: Any
) -> None:
    gone, here = await key(admin), await key(admin, "Bob")
    deployment = await make(key_ids=[here])
    for key_id in (gone, here):
        assert (await admin.post(f"/keys/{key_id}/revoke", json={})).status_code == 200
    refused = await change(admin, deployment, key_ids=[gone, here])
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "key_ids")
    assert (await change(admin, deployment, key_ids=[here], requires_key=False)).status_code == 200


async def test_ephemeral_keys_come_and_go_with_their_parents(
    admin: httpx.AsyncClient, opened: OpenStore, heard: Any, make: Any
) -> None:
    """S4: minting one makes the deployment no other one for whoever read it."""
    parent = await key(admin)
    deployment = await make(key_ids=[parent])
    minted = await made(await admin.post(f"/keys/{parent}/ephemeral", json={}))
    child = minted["key"]["id"]
    assert (await admin.get(f"/deployments/{deployment['id']}")).json() == deployment
    assert attached(opened, child) == {deployment["id"]}
    refused = await change(admin, deployment, key_ids=[parent, child])
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "key_ids")
    heard.keys.clear()
    assert (await admin.delete(f"/deployments/{deployment['id']}")).status_code == 204
    assert sorted(heard.keys) == sorted([parent, child])
    assert attached(opened, child) == frozenset()


async def test_a_name_is_taken_once(admin: httpx.AsyncClient, make: Any) -> None:
    await make("a")
    other = await make("b")
    again = await admin.post("/deployments", json={"name": "a", "models": MODELS})
    assert (again.status_code, again.json()["code"]) == (409, "conflict")
    assert (await change(admin, other, name="a")).status_code == 409


async def test_another_name_is_another_address_of_the_same(
    admin: httpx.AsyncClient, opened: OpenStore, make: Any
) -> None:
    key_id = await key(admin)
    deployment = await make(key_ids=[key_id])
    renamed = (await change(admin, deployment, name="crew")).json()
    assert renamed["base_url"] == "http://127.0.0.1:5393/deployments/crew/v1"
    assert (renamed["id"], renamed["key_ids"]) == (deployment["id"], [key_id])
    assert served(opened).deployments.keys() == {"crew"}


async def test_two_admins_at_once(admin: httpx.AsyncClient, make: Any) -> None:
    deployment = await make()
    path = f"/deployments/{deployment['id']}"
    assert (await admin.patch(path, json={"requires_key": False})).status_code == 428
    assert (await change(admin, deployment, requires_key=False)).json()["version"] == 2
    stale = await admin.patch(path, json={"requires_key": True}, headers={"If-Match": '"1"'})
    assert stale.status_code == 412


async def test_the_data_plane_hears_of_every_key_that_it_concerns(
    admin: httpx.AsyncClient, heard: Any, make: Any
) -> None:
    """S7: and of no other."""
    ada, bob, eve = [await key(admin, name) for name in ("Ada", "Bob", "Eve")]
    before, heard.keys[:] = heard.catalog, []
    deployment = await make(key_ids=[ada, bob])
    assert (heard.catalog, sorted(heard.keys)) == (before + 1, sorted([ada, bob]))
    heard.keys.clear()
    await change(admin, deployment, key_ids=[bob, eve])
    assert (heard.catalog, sorted(heard.keys)) == (before + 2, sorted([ada, eve]))
    heard.keys.clear()
    await change(admin, deployment, models=["acme/small"])
    assert (heard.catalog, heard.keys) == (before + 3, [])
    await admin.delete(f"/deployments/{deployment['id']}")
    assert (heard.catalog, sorted(heard.keys)) == (before + 4, sorted([bob, eve]))


async def test_attaching_makes_the_key_another_one(admin: httpx.AsyncClient, make: Any) -> None:
    """Whoever changes the key by what they read before is told."""
    key_id = await key(admin)
    etag = (await admin.get(f"/keys/{key_id}")).headers["etag"]
    await make(key_ids=[key_id])
    stale = await admin.patch(f"/keys/{key_id}", json={"name": "Eve"}, headers={"If-Match": etag})
    assert stale.status_code == 412


async def test_deleting_leaves_the_keys(admin: httpx.AsyncClient, opened: OpenStore, make: Any) -> None:
    key_id = await key(admin)
    deployment = await make(key_ids=[key_id])
    path = f"/deployments/{deployment['id']}"
    assert (await admin.delete(path)).status_code == 204
    assert [(await admin.get(path)).status_code, (await admin.delete(path)).status_code] == [404, 404]
    assert served(opened).deployments == {}
    assert attached(opened, key_id) == frozenset()
    assert (await admin.get(f"/keys/{key_id}")).json()["status"] == "active"
    assert (await make())["key_ids"] == []


async def test_every_change_is_in_the_audit_chain(admin: httpx.AsyncClient, make: Any) -> None:
    """S20."""
    key_id = await key(admin)
    deployment = await make(key_ids=[key_id])
    await change(admin, deployment, name="crew", key_ids=[])
    await change(admin, deployment, name="crew")
    await admin.delete(f"/deployments/{deployment['id']}")
    events = (await admin.get("/audit?subject_kind=deployment")).json()["items"]
    seen = {event["action"]: event for event in events}
    assert len(events) == len(seen) == 3
    assert seen["deployment.updated"]["changes"] == {"name": ["team", "crew"], "key_ids": [[key_id], []]}
    assert seen["deployment.created"]["changes"]["models"] == [None, MODELS]
    assert {event["subject_id"] for event in events} == {deployment["id"]}


async def test_an_admin_of_some_locations_looks_only(
    admin: httpx.AsyncClient, connect: Any, opened: OpenStore, make: Any
) -> None:
    """S12: and sees of the attached keys those of these locations."""
    home, away = [await key(admin, name) for name in ("Home", "Away")]
    with opened.store.write() as connection:
        columns = {"id": "here", "name": "Here", "name_folded": "here", "time_zone": "UTC"}
        at = {"created_at": opened.clock.now(), "version": 1}
        connection.execute(location_table.insert().values(**columns, **at))
        change_key(connection, home, {"location_id": "here"})
    deployment = await make(key_ids=[home, away])
    path = f"/deployments/{deployment['id']}"
    minted = await made(
        await admin.post("/admins", json={"name": "Bob", "role": "admin", "location_ids": ["here"]})
    )
    async with connect(minted["secret"]) as scoped:
        seen = await scoped.get(path)
        assert seen.json()["key_ids"] == [home]
        assert (await scoped.get("/deployments")).json()["items"] == [seen.json()]
        match = {"If-Match": seen.headers["etag"]}
        assert (await scoped.patch(path, json={"key_ids": []}, headers=match)).status_code == 403
        assert (await scoped.delete(path)).status_code == 403
        assert (await scoped.post("/deployments", json={})).status_code == 403


async def test_its_keys_are_shown_by_name(
    admin: httpx.AsyncClient, make: Callable[..., Any], clock: Any
) -> None:
    """The first fifty by name, with their status; all are counted. An ephemeral one goes with its parent."""
    ids = [await key(admin, f"Key {number:02}") for number in range(52)]
    made = await make(key_ids=ids)
    await admin.post(f"/keys/{ids[1]}/deactivate")
    await admin.post(f"/keys/{ids[0]}/ephemeral", json={"name": "A child"})
    shown = (await admin.get(f"/deployments/{made['id']}")).json()
    assert (shown["key_count"], len(shown["key_ids"]), len(shown["keys"])) == (52, 52, 50)
    assert [each["name"] for each in shown["keys"]] == [f"Key {number:02}" for number in range(50)]
    first, second = shown["keys"][:2]
    assert (first["id"], first["status"], second["status"]) == (ids[0], "active", "inactive")
    assert first["preview"].startswith("kdk_")
    clock.advance(days=400)
    expired = (await admin.get("/deployments")).json()["items"][0]["keys"]
    assert {each["status"] for each in expired} == {"expired"}


async def test_deployments_of_a_key(admin: httpx.AsyncClient, make: Callable[..., Any]) -> None:
    ada, grace = await key(admin), await key(admin, "Grace")
    await make("one", key_ids=[ada, grace])
    await make("two", key_ids=[ada])
    await make("three")
    for key_id, names in ((ada, ["one", "two"]), (grace, ["one"]), ("nobody", [])):
        found = (await admin.get("/deployments", params={"key_id": key_id})).json()
        assert ([each["name"] for each in found["items"]], found["total"]) == (names, len(names))


async def test_a_scoped_admin_sees_the_keys_of_their_location(
    admin: httpx.AsyncClient, make: Callable[..., Any], connect: Any
) -> None:
    """S12: neither name nor number of the others, whichever way it is asked."""
    here = await made(await admin.post("/locations", json={"name": "Here"}))
    mine = await made(await admin.post("/keys", json={"name": "Mine", "location_id": here["id"]}))
    other = await key(admin, "Other")
    deployment = await make(key_ids=[mine["key"]["id"], other])
    limited = {"name": "H", "role": "admin", "location_ids": [here["id"]]}
    scoped_admin = await made(await admin.post("/admins", json=limited))
    async with connect(scoped_admin["secret"]) as scoped:
        shown = (await scoped.get(f"/deployments/{deployment['id']}")).json()
        assert (shown["key_count"], [each["name"] for each in shown["keys"]]) == (1, ["Mine"])
        for key_id, total in ((mine["key"]["id"], 1), (other, 0)):
            found = (await scoped.get("/deployments", params={"key_id": key_id})).json()
            assert found["total"] == total
        assert (await scoped.get(f"/keys/{other}/mcp-tools")).status_code == 404
        assert (await scoped.get(f"/keys/{mine['key']['id']}/mcp-tools")).status_code == 200
        assert (await scoped.post("/models/bulk", json={"items": []})).status_code == 403
