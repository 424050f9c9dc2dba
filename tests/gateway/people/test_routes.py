"""People and locations over HTTP."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import httpx
import pytest

from keydesk.contract.info import Role
from keydesk.contract.people import LocationCreate, LocationPatch, LocationQuery, PeopleQuery, PersonCreate
from keydesk.domain.budget import Holder, HolderKind
from keydesk.domain.errors import ForbiddenError, InvalidValueError, NotFoundError
from keydesk.gateway.admin_app import Services
from keydesk.gateway.adminapi.caller import COMMAND_LINE


async def make(admin: httpx.AsyncClient, path: str, **fields: Any) -> dict[str, Any]:
    answer = await admin.post(path, json=fields)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def patch(admin: httpx.AsyncClient, path: str, thing: dict[str, Any], **fields: Any) -> httpx.Response:
    headers = {"If-Match": f'"{thing["version"]}"'}
    return await admin.patch(f"{path}/{thing['id']}", json=fields, headers=headers)


def refused(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["errors"][0]["field"]


async def test_a_location_and_what_is_at_it(admin: httpx.AsyncClient, heard: Any) -> None:
    """The data plane is told of what its calls depend on."""
    made = await make(
        admin, "/locations", name="Delft", time_zone="Europe/Amsterdam", budget={"limit_usd": "5"}
    )
    assert (made["time_zone"], made["people"], made["keys"], made["spend_usd"]) == (
        "Europe/Amsterdam",
        0,
        0,
        "0.00",
    )
    assert (made["budget"]["limit_usd"], made["content_days"]) == ("5.00", None)
    person = await make(admin, "/people", name="Tessa", location_id=made["id"], account="tessa")
    await make(admin, "/keys", name="K", owner_id=person["id"])
    shown = (await admin.get(f"/locations/{made['id']}")).json()
    assert (shown["people"], shown["keys"]) == (1, 1)
    changed = (await patch(admin, "/locations", shown, name="Rotterdam", budget={"limit_usd": "7"})).json()
    assert (changed["name"], changed["version"], changed["budget"]["limit_usd"]) == ("Rotterdam", 2, "7.00")
    assert heard.holders[-1] == Holder(HolderKind.LOCATION, made["id"])
    told = heard.keys.count("all")
    zoned = await patch(admin, "/locations", changed, time_zone="UTC")
    assert (zoned.status_code, heard.keys.count("all")) == (200, told + 1)
    assert (await admin.get("/keys?sort=location")).json()["items"][0]["location_name"] == "Rotterdam"
    assert (await patch(admin, "/locations", made, name="x")).status_code == 412


@pytest.mark.parametrize(
    ("fields", "status", "field"),
    [
        ({"name": ""}, 422, "name"),
        ({"name": "DELFT"}, 409, "name"),
        ({"time_zone": "Mars/Olympus"}, 422, "time_zone"),
        ({"time_zone": "../etc/passwd"}, 422, "time_zone"),
        ({"content_days": 0}, 422, "content_days"),
        ({"budget": {"limit_usd": "-1"}}, 422, "budget.limit_usd"),
    ],
)
async def test_what_no_rule_allows_of_a_location(
    admin: httpx.AsyncClient, fields: dict[str, Any], status: int, field: str
) -> None:
    await make(admin, "/locations", name="Delft")
    answer = await admin.post("/locations", json={"name": "Utrecht", **fields})
    assert refused(answer) == (status, field)


async def test_only_an_owner_has_prompts_kept(connect: Any, token_of: Callable[[Role], str]) -> None:
    async with connect(token_of(Role.ADMIN)) as admin, connect(token_of(Role.OWNER)) as owner:
        refusal = await admin.post("/locations", json={"name": "Delft", "content_days": 3})
        assert (refusal.status_code, "owner" in refusal.json()["detail"]) == (403, True)
        made = await make(admin, "/locations", name="Delft", content_days=None)
        assert (await patch(admin, "/locations", made, content_days=3)).status_code == 403
        kept = (await patch(owner, "/locations", made, content_days=3)).json()
        assert kept["content_days"] == 3
        assert (await patch(admin, "/locations", kept, content_days=None)).status_code == 403
        assert (await patch(admin, "/locations", kept, name="Utrecht", content_days=3)).status_code == 200


async def test_what_is_in_use_is_not_deleted(admin: httpx.AsyncClient) -> None:
    delft = await make(admin, "/locations", name="Delft")
    tessa = await make(admin, "/people", name="Tessa", location_id=delft["id"], account="tessa")
    key = (await make(admin, "/keys", name="K", owner_id=tessa["id"]))["key"]
    scoped = {"name": "Limited", "role": "admin", "locations": [delft["id"]]}
    limited = await admin.post("/admins", json=scoped)
    answer = await admin.delete(f"/locations/{delft['id']}")
    assert answer.status_code == 409
    for reason in ("1 person belongs to it", "1 key there is not revoked"):
        assert reason in answer.json()["detail"]
    assert ("Limited" in answer.json()["detail"]) is limited.is_success
    assert "1 key" in (await admin.delete(f"/people/{tessa['id']}")).json()["detail"]
    await admin.post(f"/keys/{key['id']}/revoke")
    assert (await admin.delete(f"/people/{tessa['id']}")).status_code == 204
    left = (await admin.get(f"/keys/{key['id']}")).json()
    assert (left["owner_id"], left["location_name"]) == (None, "Delft")
    utrecht = await make(admin, "/locations", name="Utrecht", budget={"limit_usd": "1"})
    assert (await admin.delete(f"/locations/{utrecht['id']}")).status_code == 204
    assert (await admin.get(f"/locations/{utrecht['id']}")).status_code == 404


async def test_all_keys_of_a_location_are_revoked_together(admin: httpx.AsyncClient, heard: Any) -> None:
    """S7: the data plane is told before the admin is."""
    delft = await make(admin, "/locations", name="Delft")
    inside = [(await make(admin, "/keys", name=name, location_id=delft["id"]))["key"] for name in "ab"]
    outside = (await make(admin, "/keys", name="c"))["key"]
    path, once = f"/locations/{delft['id']}/revoke-keys", {"Idempotency-Key": "once"}
    told = heard.keys.count("all")
    for _ in range(2):
        assert (await admin.post(path, headers=once)).json() == {"revoked": 2}
    assert heard.keys.count("all") > told
    assert (await admin.post(path)).json() == {"revoked": 0}
    for key in inside:
        shown = (await admin.get(f"/keys/{key['id']}")).json()
        assert (shown["status"], shown["revoked_by"], shown["version"]) == ("revoked", "owner", 2)
    assert (await admin.get(f"/keys/{outside['id']}")).json()["status"] == "active"
    assert (await admin.get("/audit/verify")).json()["intact"] is True


async def test_people_are_listed_and_changed(admin: httpx.AsyncClient) -> None:
    delft = await make(admin, "/locations", name="Delft")
    names = ["Zoë", "anna", "Anna"]
    made = [await make(admin, "/people", name=name, location_id=delft["id"]) for name in names]
    linked = await make(admin, "/people", name="Åsa", email="Asa@Example.org", account="asa")
    assert (made[0]["location_name"], made[0]["account"], linked["email"]) == (
        "Delft",
        None,
        "Asa@Example.org",
    )
    seen: list[str] = []
    cursor = ""
    while True:
        page = (await admin.get(f"/people?limit=1{cursor}")).json()
        assert page["total"] == 4
        seen += [each["name"] for each in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert sorted(seen[:2]) == ["Anna", "anna"]
    assert seen[2:] == ["Zoë", "Åsa"]
    for query, total in (("q=ASA@", 1), ("q=ann", 2), (f"location_id={delft['id']}", 3), ("linked=true", 1)):
        assert (await admin.get(f"/people?{query}")).json()["total"] == total, query
    changed = await patch(admin, "/people", made[0], email="zoe@example.org", account="zoe")
    assert (changed.json()["account"], changed.json()["version"]) == ("zoe", 2)
    assert refused(await patch(admin, "/people", made[1], email="ZOE@example.org")) == (409, "email")
    assert refused(await patch(admin, "/people", made[1], location_id="none")) == (422, "location_id")
    assert (await patch(admin, "/people", made[0], name="x")).status_code == 412
    assert (await patch(admin, "/people", made[1], email="no address")).status_code == 422


async def test_a_renamed_owner_is_found_by_the_new_name(admin: httpx.AsyncClient) -> None:
    tessa = await make(admin, "/people", name="Tessa", account="tessa")
    await make(admin, "/keys", name="K", owner_id=tessa["id"])
    await patch(admin, "/people", tessa, name="Noor")
    assert (await admin.get("/keys?q=tess")).json()["total"] == 0
    assert (await admin.get("/keys?q=noor")).json()["items"][0]["owner_name"] == "Noor"


def test_an_admin_of_some_locations_sees_and_touches_no_other(services: Services) -> None:
    """S12."""
    delft = services.locations.create(COMMAND_LINE, LocationCreate(name="Delft"), None)
    utrecht = services.locations.create(COMMAND_LINE, LocationCreate(name="Utrecht"), None)
    there = services.people.create(COMMAND_LINE, PersonCreate(name="There", location_id=utrecht.id), None)
    scoped = replace(COMMAND_LINE, role=Role.ADMIN, locations=frozenset({delft.id}))
    assert [each.name for each in services.locations.list(scoped, LocationQuery()).items] == ["Delft"]
    assert services.people.list(scoped, PeopleQuery()).total == 0
    with pytest.raises(NotFoundError):
        services.locations.update(scoped, utrecht.id, LocationPatch(name="x"), [1])
    with pytest.raises(NotFoundError):
        services.locations.revoke_keys(scoped, utrecht.id, None)
    with pytest.raises(NotFoundError):
        services.people.get(scoped, there.id)
    for create in (
        lambda: services.locations.create(scoped, LocationCreate(name="New"), None),
        lambda: services.locations.delete(scoped, delft.id),
    ):
        with pytest.raises(ForbiddenError):
            create()
    for location_id in (None, utrecht.id):
        with pytest.raises(InvalidValueError):
            services.people.create(scoped, PersonCreate(name="x", location_id=location_id), None)
    assert services.people.create(scoped, PersonCreate(name="x", location_id=delft.id), None).name == "x"
