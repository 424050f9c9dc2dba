"""Every order of people and locations, and that a page of any is found along an index."""

from typing import Any

import httpx
import pytest
from sqlalchemy import event

from keydesk.contract.people import LocationSort, PeopleQuery, PersonSort
from keydesk.gateway.people.listing import list_people
from keydesk.gateway.store.opening import OpenStore

LINES = """name,email,location
Bea,bea@example.org,Utrecht
ada,,Delft
Cleo,,
Ada,ada@example.org,Utrecht
dora,Aa@example.org,Delft
"""


async def furnish(admin: httpx.AsyncClient, clock: Any) -> None:
    for line in LINES.splitlines()[1:]:
        text = f"{LINES.splitlines()[0]}\n{line}\n"
        answer = await admin.post("/people/import", content=text, headers={"Content-Type": "text/csv"})
        assert answer.json()["created"] == 1
        clock.advance(seconds=1)


async def pages(admin: httpx.AsyncClient, path: str, sort: str, limit: int = 2) -> list[dict[str, Any]]:
    """Return the whole list, page by page."""
    found: list[dict[str, Any]] = []
    cursor, total = "", None
    while cursor is not None:
        params = {"sort": sort, "limit": limit, **({"cursor": cursor} if cursor else {})}
        answer = await admin.get(path, params=params)
        assert answer.status_code == 200, answer.text
        page = answer.json()
        assert total in {None, page["total"]}
        total, cursor = page["total"], page["next_cursor"]
        found += page["items"]
    assert len({each["id"] for each in found}) == len(found) == total
    return found


def key_of(sort: PersonSort, person: dict[str, Any]) -> str:
    if sort is PersonSort.LOCATION:
        return (person["location_name"] or "").casefold()
    return (person[sort.value] or "").casefold()


@pytest.mark.parametrize("sort", PersonSort)
async def test_people_in_every_order(admin: httpx.AsyncClient, clock: Any, sort: PersonSort) -> None:
    await furnish(admin, clock)
    upwards = await pages(admin, "/people", sort.value)
    assert len(upwards) == 5
    values = [key_of(sort, each) for each in upwards]
    assert values == sorted(values)
    assert await pages(admin, "/people", f"-{sort.value}") == upwards[::-1]
    some = (await admin.get("/people", params={"sort": f"-{sort.value}", "q": "ada"})).json()["items"]
    assert [each["id"] for each in some] == [
        each["id"] for each in upwards[::-1] if each["name"].casefold() == "ada"
    ]


async def test_people_move_with_their_location(admin: httpx.AsyncClient, clock: Any) -> None:
    """The order by location follows a new name of it, and whoever goes to another."""
    await furnish(admin, clock)
    places = {each["name"]: each for each in (await admin.get("/locations")).json()["items"]}
    await admin.patch(
        f"/locations/{places['Delft']['id']}", json={"name": "Zwolle"}, headers={"If-Match": '"1"'}
    )
    names = [each["location_name"] for each in await pages(admin, "/people", "location")]
    assert names == [None, "Utrecht", "Utrecht", "Zwolle", "Zwolle"]
    (cleo,) = (await admin.get("/people?q=cleo")).json()["items"]
    moved = {"location_id": places["Delft"]["id"]}
    await admin.patch(f"/people/{cleo['id']}", json=moved, headers={"If-Match": '"1"'})
    names = [each["location_name"] for each in await pages(admin, "/people", "location")]
    assert names == ["Utrecht", "Utrecht", "Zwolle", "Zwolle", "Zwolle"]
    await admin.patch(f"/people/{cleo['id']}", json={"location_id": None}, headers={"If-Match": '"2"'})
    assert (await pages(admin, "/people", "location"))[0]["id"] == cleo["id"]


@pytest.mark.parametrize("sort", LocationSort)
async def test_locations_in_every_order(admin: httpx.AsyncClient, clock: Any, sort: LocationSort) -> None:
    for name, zone in (("Delft", "Europe/Amsterdam"), ("utrecht", "UTC"), ("Aachen", "Europe/Berlin")):
        answer = await admin.post("/locations", json={"name": name, "time_zone": zone})
        assert answer.status_code == 201, answer.text
        clock.advance(seconds=1)
    upwards = await pages(admin, "/locations", sort.value, limit=1)
    values = [str(each[sort.value]).casefold() for each in upwards]
    assert values == sorted(values)
    assert await pages(admin, "/locations", f"-{sort.value}", limit=1) == upwards[::-1]


@pytest.mark.parametrize("path", ["/people", "/locations", "/batches"])
async def test_a_list_has_no_other_order(admin: httpx.AsyncClient, path: str) -> None:
    for sort in ("", "names", "--name", "name,email", "-"):
        assert (await admin.get(path, params={"sort": sort})).status_code == 422


async def test_a_cursor_belongs_to_one_order_of_one_list(admin: httpx.AsyncClient, clock: Any) -> None:
    await furnish(admin, clock)
    cursor = (await admin.get("/people?limit=1")).json()["next_cursor"]
    for path in ("/people?sort=-name", "/people?sort=email", "/locations?sort=name"):
        refused = await admin.get(f"{path}&cursor={cursor}")
        assert refused.status_code == 422, path


@pytest.mark.on_sqlite
@pytest.mark.parametrize("sort", [f"{sign}{each.value}" for each in PersonSort for sign in ("", "-")])
async def test_a_page_is_found_along_an_index(
    admin: httpx.AsyncClient, opened: OpenStore, clock: Any, sort: str
) -> None:
    """Nothing is sorted, on the first page and on a later one."""
    await furnish(admin, clock)
    cursor = (await admin.get("/people", params={"sort": sort, "limit": 2})).json()["next_cursor"]
    asked: list[tuple[str, Any]] = []
    with opened.store.read() as connection:
        event.listen(
            connection, "before_cursor_execute", lambda _c, _u, text, values, *_: asked.append((text, values))
        )
        for after in (None, cursor):
            list_people(connection, PeopleQuery(sort=sort, limit=2, cursor=after), None)
        walks = [(text, values) for text, values in asked if "ORDER BY" in text]
        assert len(walks) == 3
        for text, values in walks:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values).all()
            assert all("TEMP B-TREE" not in row[3] for row in plan), (text, plan)
