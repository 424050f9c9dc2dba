"""S12: an admin of one location learns nothing of another, and changes nothing there, on any route."""

from collections.abc import Callable, Iterator
from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI

PREFIX: Final = "/admin/v1"
SHARED: Final = {"/audit/verify", "/events", "/gateways"}
"""What tells of the gateway as a whole, and of no location."""
BODIES: Final[dict[str, Any]] = {
    "PATCH /keys/{key_id}": {"name": "Mine now"},
    "POST /keys/{key_id}/ephemeral": {},
    "POST /keys/{key_id}/rotate": {},
    "POST /keys/{key_id}/top-up": {"amount_usd": "1"},
    "POST /keys/{key_id}/handout-saved": {"protected": True},
    "PATCH /batches/{batch_id}": {"label": "Mine now"},
    "POST /batches/{batch_id}/window": {"not_before": "2026-11-21T10:00:00Z", "expires_at": None},
    "POST /batches/{batch_id}/join-link": {},
    "POST /batches/{batch_id}/hand-out": {"name": "Mine now"},
    "POST /batches/{batch_id}/rotate": {},
    "POST /batches/{batch_id}/handout-saved": {"protected": True},
    "PATCH /locations/{location_id}": {"name": "Mine now"},
    "PATCH /people/{person_id}": {"name": "Mine now"},
}


def operations(app: FastAPI) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield method, path below the prefix, and description of every operation that asks for a token."""
    for path, described in app.openapi()["paths"].items():
        for method, operation in described.items():
            if operation.get("security"):
                yield method.upper(), path.removeprefix(PREFIX), operation


def path_id(path: str) -> str | None:
    """Return of what kind the id in a path is."""
    return path.partition("{")[2].partition("_id}")[0] or None


def lists(app: FastAPI) -> list[tuple[str, list[str]]]:
    """Return every path that is read without an id, with the names of the ids that it can be asked for."""
    return [
        (path, [each["name"] for each in operation.get("parameters", ()) if each["name"].endswith("_id")])
        for method, path, operation in operations(app)
        if method == "GET" and path_id(path) is None and path not in SHARED
    ]


async def answers(client: httpx.AsyncClient, paths: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for path in paths:
        for accept in ("application/json", "text/csv"):
            answer = await client.get(path, headers={"Accept": accept})
            assert answer.status_code == 200, (path, answer.text)
            found[f"{path} {accept}"] = answer.text
    return found


@pytest.fixture
async def mine(connect: Any, estate: Any) -> Any:
    """The admin of one location."""
    async with connect(estate.mine.token) as client:
        yield client


@pytest.fixture
def every_list(app: FastAPI) -> list[str]:
    """Every list, with counts and with each grouping that there is."""
    groups = ("day", "hour", "key", "person", "location", "batch", "model", "provider")
    asked = {
        "/usage/summary": [f"group_by={group}" for group in groups]
        + [f"group_by=day&split_by={group}" for group in groups[2:]],
        "/keys": ["counts=true", "counts=true&q=key", "revoked=true&counts=true", "status=revoked"],
        "/admins": ["revoked=true"],
    }
    return [
        f"{path}?{query}" if query else path for path, _ in lists(app) for query in ["", *asked.get(path, [])]
    ]


async def test_no_list_tells_of_another_location(mine: Any, estate: Any, every_list: list[str]) -> None:
    """S12: neither its name nor an id of anything there stands in any answer."""
    assert len(every_list) > 25
    telling = {"utrecht", "Utrecht", *estate.other.ids.values()}
    found = await answers(mine, every_list)
    leaks = {path: word for path, text in found.items() for word in telling if word in text}
    assert leaks == {}
    own = set(estate.mine.ids) - {"child", "request", "batch_key", "watcher"}
    whole = "".join(found.values())
    assert {kind for kind in own if estate.mine.ids[kind] not in whole} == set()


async def test_no_list_changes_with_another_location(
    mine: Any, estate: Any, every_list: list[str], use: Callable[..., None], made: Any
) -> None:
    """S12: totals and counts too: whatever happens elsewhere, every list is the same to the byte."""
    before = await answers(mine, every_list)
    owner, ids = estate.owner, estate.other.ids
    person = await made(owner, "/people", name="Grace", account="g", location_id=ids["location"])
    await made(owner, "/people", name="Nowhere", account="n")
    await made(owner, "/keys", name="Key nowhere")
    await made(owner, "/keys", name="Key another", owner_id=person["id"])
    await made(owner, "/keys/bulk", label="Another", location_ids=[ids["location"]])
    await made(owner, "/locations", name="Third")
    await made(owner, "/admins", name="Another", role="admin", location_ids=[ids["location"]])
    assert (await owner.post(f"/keys/{ids['child']}/revoke")).status_code == 200
    assert (await owner.post(f"/keys/{ids['batch_key']}/deactivate")).status_code == 200
    assert (await owner.post(f"/admins/{ids['watcher']}/revoke")).status_code == 200
    assert (await owner.post(f"/alerts/{ids['alert']}/acknowledge")).status_code == 200
    use(estate.other, "again")
    after = await answers(mine, every_list)
    assert {path: after[path] for path in before if after[path] != before[path]} == {}


async def test_no_filter_finds_what_is_elsewhere(mine: Any, estate: Any, app: FastAPI) -> None:
    """S12: asked for an id of another location, every list answers as for an id that nothing has."""
    kinds = {"owner_id": "person", "subject_id": "key", "admin_id": "admin"}
    tried = 0
    for path, names in lists(app):
        for name in names:
            kind = kinds.get(name, name.removesuffix("_id"))
            if kind not in estate.other.ids:
                continue
            found = await mine.get(path, params={name: estate.other.ids[kind]})
            unknown = await mine.get(path, params={name: "nothing-has-it"})
            assert (found.status_code, found.text) == (unknown.status_code, unknown.text), (path, name)
            tried += 1
    assert tried > 12
    for query in ("/keys?q=utrecht", "/people?q=utrecht", "/locations?q=utrecht", "/batches?q=utrecht"):
        assert (await mine.get(query)).json()["total"] == 0


async def test_no_route_reaches_what_is_elsewhere(
    mine: Any, estate: Any, app: FastAPI, everything: Callable[[], Any]
) -> None:
    """S12: by the id of something at another location every route answers as by an id that nothing has."""
    before, tried = everything(), 0
    for method, path, _ in operations(app):
        kind = path_id(path)
        if kind not in estate.other.ids:
            continue
        found = await act(mine, method, path, estate.other.ids[kind])
        unknown = await act(mine, method, path, "nothing-has-it")
        assert found.status_code in {403, 404} or path.endswith(("/usage", "/audit")), (
            method,
            path,
            found.text,
        )
        assert (found.status_code, found.text) == (unknown.status_code, unknown.text), (method, path)
        tried += 1
    assert tried > 20
    after = everything()
    assert {name: rows for name, rows in after.items() if rows != before[name]} == {}


async def act(client: httpx.AsyncClient, method: str, path: str, id_: str) -> httpx.Response:
    address = path.replace(path[path.index("{") : path.index("}") + 1], id_)
    body = BODIES.get(f"{method} {path}")
    headers = {"If-Match": ", ".join(f'"{version}"' for version in range(20))} if method == "PATCH" else {}
    return await client.request(method, address, json=body, headers=headers)


async def test_nothing_is_put_elsewhere(mine: Any, estate: Any, everything: Callable[[], Any]) -> None:
    """S12: no body names what is at another location: not as owner, not as location, not among many."""
    other, own = estate.other.ids, estate.mine.ids
    before = everything()
    version = {"If-Match": ", ".join(f'"{version}"' for version in range(20))}
    refused = [
        await mine.post("/keys", json={"name": "a", "owner_id": other["person"]}),
        await mine.post("/keys", json={"name": "a", "location_id": other["location"]}),
        await mine.post(
            "/keys", json={"name": "a", "owner_id": other["person"], "location_id": own["location"]}
        ),
        await mine.post("/keys", json={"name": "a"}),
        await mine.post("/people", json={"name": "a", "location_id": other["location"]}),
        await mine.post("/people", json={"name": "a"}),
        await mine.post("/locations", json={"name": "a"}),
        await mine.post("/keys/bulk", json={"label": "a", "person_ids": [other["person"]]}),
        await mine.post("/keys/bulk", json={"label": "a", "person_ids": [own["person"], other["person"]]}),
        await mine.post("/keys/bulk", json={"label": "a", "location_ids": [other["location"]]}),
        await mine.patch(f"/keys/{own['key']}", json={"owner_id": other["person"]}, headers=version),
        await mine.patch(f"/keys/{own['key']}", json={"location_id": other["location"]}, headers=version),
        await mine.patch(f"/keys/{own['key']}", json={"location_id": None}, headers=version),
        await mine.patch(
            f"/people/{own['person']}", json={"location_id": other["location"]}, headers=version
        ),
        await mine.patch(f"/people/{own['person']}", json={"location_id": None}, headers=version),
        await mine.post("/keys/identify", json={"secret": estate.other.secret}),
    ]
    assert {answer.status_code for answer in refused} <= {403, 404, 422}, [a.status_code for a in refused]
    changed = await mine.post(
        "/keys/bulk-update", json={"ids": [other["key"], "nothing-has-it"], "action": "revoke"}
    )
    assert len({(each["outcome"], each["name"], each["reason"]) for each in changed.json()["items"]}) == 1
    for wanted in ({"location_id": other["location"]}, {"batch_id": other["batch"]}):
        found = await mine.post("/keys/bulk-update", json={"filter": wanted, "action": "revoke"})
        assert found.json()["items"] == []
    lines = "name,email,location,account\nEve,,utrecht,eve\nAda,ada@utrecht.example,,\n"
    headers = {"Content-Type": "text/csv"}
    for path in ("/people/import?dry_run=true", "/people/import"):
        imported = await mine.post(path, content=lines.encode(), headers=headers)
        assert imported.status_code in {200, 403}, imported.text
        if imported.status_code == 200:
            assert {each["outcome"] for each in imported.json()["items"]} == {"refuse"}, imported.text
    after = everything()
    assert {name: rows for name, rows in after.items() if rows != before[name]} == {}
