"""Admins over HTTP: made, changed, rotated and revoked by owners alone."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from keydesk.contract.info import Role
from keydesk.domain.secret import SecretKind, parse
from keydesk.gateway.people.tables import location_table
from keydesk.gateway.store.opening import OpenStore

Connect = Any


@pytest.fixture
def location(opened: OpenStore, clock: Any) -> str:
    with opened.store.write() as connection:
        connection.execute(
            location_table.insert().values(
                id="utrecht",
                name="Utrecht",
                name_folded="utrecht",
                time_zone="Europe/Amsterdam",
                created_at=clock.now(),
                version=1,
            )
        )
    return "utrecht"


async def make(admin: httpx.AsyncClient, **fields: Any) -> dict[str, Any]:
    answer = await admin.post("/admins", json={"name": "Tessa", "role": "admin", **fields})
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def role_of(connect: Connect, token: str) -> int | dict[str, Any]:
    async with connect(token) as client:
        answer = await client.get("/info")
        return dict(answer.json()["admin"]) if answer.status_code == 200 else answer.status_code


async def test_a_new_admins_token_works_and_is_shown_once(admin: httpx.AsyncClient, connect: Connect) -> None:
    made = await make(admin)
    token = parse(made["secret"])
    assert token is not None
    assert (token.kind, token.id, token.preview) == (
        SecretKind.ADMIN,
        made["admin"]["id"],
        made["admin"]["preview"],
    )
    assert await role_of(connect, made["secret"]) == {
        "id": token.id,
        "name": "Tessa",
        "role": "admin",
        "location_ids": None,
    }
    listed = await admin.get("/admins")
    assert made["secret"] not in listed.text
    assert {each["name"] for each in listed.json()["items"]} == {"owner", "Tessa"}


async def test_a_repeated_creation_makes_one(admin: httpx.AsyncClient) -> None:
    headers = {"Idempotency-Key": "once"}
    body = {"name": "Tessa", "role": "viewer"}
    first, second = [await admin.post("/admins", json=body, headers=headers) for _ in range(2)]
    assert first.json() == second.json()
    assert (await admin.get("/admins")).json()["total"] == 2


@pytest.mark.parametrize("role", [Role.ADMIN, Role.VIEWER])
async def test_owners_alone_change_admins(
    admin: httpx.AsyncClient, connect: Connect, token_of: Callable[[Role], str], role: Role
) -> None:
    """S12: nobody makes themselves an owner."""
    made = await make(admin)
    async with connect(token_of(role)) as other:
        path = f"/admins/{made['admin']['id']}"
        answers = [
            await other.post("/admins", json={"name": "Mine", "role": "owner"}),
            await other.patch(path, json={"role": "owner"}, headers={"If-Match": '"1"'}),
            await other.post(f"{path}/rotate"),
            await other.post(f"{path}/revoke"),
        ]
        assert (await other.get(path)).json() == made["admin"]
    assert {answer.status_code for answer in answers} == {403}


async def test_a_rotated_token_stops_at_once(admin: httpx.AsyncClient, connect: Connect) -> None:
    """S7."""
    made = await make(admin)
    rotated = (await admin.post(f"/admins/{made['admin']['id']}/rotate")).json()
    assert await role_of(connect, made["secret"]) == 401
    assert (await role_of(connect, rotated["secret"])) == {
        "id": made["admin"]["id"],
        "name": "Tessa",
        "role": "admin",
        "location_ids": None,
    }
    assert rotated["admin"]["preview"] != made["admin"]["preview"]


async def test_a_revoked_admin_is_out_and_stays_out(admin: httpx.AsyncClient, connect: Connect) -> None:
    """S7."""
    made = await make(admin)
    path = f"/admins/{made['admin']['id']}"
    revoked = [(await admin.post(f"{path}/revoke")).json() for _ in range(2)]
    assert revoked[0] == revoked[1]
    assert await role_of(connect, made["secret"]) == 401
    assert (await admin.post(f"{path}/rotate")).status_code == 409
    assert (await admin.patch(path, json={"name": "New"}, headers={"If-Match": '"2"'})).status_code == 409
    assert (await admin.get("/admins")).json()["total"] == 1
    assert (await admin.get("/admins?revoked=true")).json()["total"] == 2


async def test_the_last_owner_stays(admin: httpx.AsyncClient) -> None:
    (owner,) = (await admin.get("/admins")).json()["items"]
    path = f"/admins/{owner['id']}"
    revoked = await admin.post(f"{path}/revoke")
    changed = await admin.patch(path, json={"role": "viewer"}, headers={"If-Match": '"1"'})
    assert {revoked.status_code, changed.status_code} == {409}
    assert "last owner" in revoked.json()["detail"]
    await make(admin, role="owner")
    assert (await admin.post(f"{path}/revoke")).status_code == 200


@pytest.mark.parametrize("way", ["revoke", "demote"])
async def test_two_owners_cannot_put_each_other_out_at_once(
    admin: httpx.AsyncClient, connect: Connect, way: str
) -> None:
    """Whatever comes first, one of them remains."""
    (first,) = (await admin.get("/admins")).json()["items"]
    made = await make(admin, name="Second", role="owner")
    second = made["admin"]

    def put_out(client: httpx.AsyncClient, owner: dict[str, Any]) -> Any:
        path = f"/admins/{owner['id']}"
        if way == "revoke":
            return client.post(f"{path}/revoke")
        return client.patch(path, json={"role": "viewer"}, headers={"If-Match": f'"{owner["version"]}"'})

    async with connect(made["secret"]) as other:
        answers = await asyncio.gather(*(put_out(admin, second), put_out(other, first)) * 3)
        statuses = [answer.status_code for answer in answers]
        assert 200 in statuses
        assert set(statuses) <= {200, 401, 403, 409, 412}
        left = [
            *(await admin.get("/admins")).json().get("items", ()),
            *(await other.get("/admins")).json().get("items", ()),
        ]
    assert {each["id"] for each in left if each["role"] == "owner" and each["revoked_at"] is None}


async def test_an_owner_rotates_their_own_token(
    admin: httpx.AsyncClient, connect: Connect, token_of: Callable[[Role], str]
) -> None:
    """S7: the old one is refused from the next request on, and so are streams that it opened."""
    token = token_of(Role.OWNER)
    async with connect(token) as own:
        me = (await own.get("/info")).json()["admin"]["id"]
        rotated = (await own.post(f"/admins/{me}/rotate")).json()
        assert (await own.get("/info")).status_code == 401
    assert (await role_of(connect, rotated["secret"]))["role"] == "owner"  # type: ignore[index]
    newest = (await admin.get("/audit?action=admin.rotated")).json()["items"][0]
    assert (newest["admin_id"], newest["subject_id"]) == (me, me)


async def test_a_location_is_deleted_once_no_admin_is_limited_to_it(admin: httpx.AsyncClient) -> None:
    """A scope never loses a location unseen: an admin of nothing left would see everything, or nothing."""
    location = (await admin.post("/locations", json={"name": "Utrecht"})).json()["id"]
    made = (await make(admin, location_ids=[location]))["admin"]
    assert (made["location_ids"], made["location_names"]) == ([location], ["Utrecht"])
    refused = await admin.delete(f"/locations/{location}")
    assert refused.status_code == 409
    assert "Tessa" in refused.json()["detail"]
    assert (await admin.post(f"/admins/{made['id']}/revoke")).status_code == 200
    assert (await admin.delete(f"/locations/{location}")).status_code == 204
    found = (await admin.get(f"/admins/{made['id']}")).json()
    assert (found["location_ids"], found["location_names"]) == ([], [])


async def test_a_change_needs_the_present_version(admin: httpx.AsyncClient) -> None:
    made = (await make(admin))["admin"]
    path = f"/admins/{made['id']}"
    stale = await admin.patch(path, json={"name": "New"}, headers={"If-Match": '"7"'})
    assert stale.status_code == 412
    changed = await admin.patch(path, json={"name": "New", "role": "viewer"}, headers={"If-Match": '"1"'})
    assert changed.json() == {**made, "name": "New", "role": "viewer", "version": changed.json()["version"]}
    assert (await admin.get(path)).json() == changed.json()


async def test_a_scoped_admin_leaves_alone_what_all_share(
    admin: httpx.AsyncClient, connect: Connect, location: str
) -> None:
    """S12."""
    made = await make(admin, location_ids=[location])
    async with connect(made["secret"]) as scoped:
        assert (await scoped.get("/info")).json()["admin"]["location_ids"] == [location]
        assert [each["name"] for each in (await scoped.get("/admins")).json()["items"]] == ["Tessa"]
        (owner,) = [e for e in (await admin.get("/admins")).json()["items"] if e["role"] == "owner"]
        assert (await scoped.get(f"/admins/{owner['id']}")).status_code == 404


async def test_locations_are_checked(admin: httpx.AsyncClient, location: str) -> None:
    for fields in (
        {"location_ids": ["nowhere"]},
        {"location_ids": []},
        {"role": "owner", "location_ids": [location]},
    ):
        answer = await admin.post("/admins", json={"name": "Tessa", "role": "admin", **fields})
        assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "location_ids")
    made = (await make(admin, location_ids=[location, location]))["admin"]
    assert made["location_ids"] == [location]
    raised = await admin.patch(
        f"/admins/{made['id']}", json={"role": "owner"}, headers={"If-Match": f'"{made["version"]}"'}
    )
    assert raised.status_code == 422
    freed = await admin.patch(
        f"/admins/{made['id']}",
        json={"role": "owner", "location_ids": None},
        headers={"If-Match": f'"{made["version"]}"'},
    )
    assert freed.json()["location_ids"] is None
