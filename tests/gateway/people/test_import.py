"""People from a CSV file."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import httpx
import pytest

from keydesk.contract.info import Role
from keydesk.contract.people import LocationCreate
from keydesk.gateway.admin_app import Services
from keydesk.gateway.adminapi.caller import COMMAND_LINE

CSV = {"Content-Type": "text/csv"}
FILE = """name,email,location,account\r
Tessa,tessa@example.org,Delft,tessa\r
"de Vries, Noor",noor@example.org,delft,\r
Zoë,,Utrecht,zoe\r
,nobody@example.org,,\r
Bad,not an address,,\r
Tessa again,TESSA@example.org,,\r
"""


async def send(
    admin: httpx.AsyncClient, text: str | bytes, query: str = "", **headers: str
) -> httpx.Response:
    body = text.encode() if isinstance(text, str) else text
    return await admin.post(f"/people/import{query}", content=body, headers=CSV | headers)


def outcomes(answer: httpx.Response) -> list[tuple[int, str]]:
    assert answer.status_code == 200, answer.text
    return [(each["line"], each["outcome"]) for each in answer.json()["items"]]


async def names(admin: httpx.AsyncClient) -> list[str]:
    return [each["name"] for each in (await admin.get("/people")).json()["items"]]


async def test_each_line_says_what_becomes_of_it(admin: httpx.AsyncClient) -> None:
    """E1: a dry run changes nothing and tells the same."""
    expected = [(2, "create"), (3, "create"), (4, "create"), (5, "refuse"), (6, "refuse"), (7, "refuse")]
    dry = await send(admin, FILE, "?dry_run=true")
    assert outcomes(dry) == expected
    assert (dry.json()["new_locations"], dry.json()["created"]) == (["Delft", "Utrecht"], 3)
    assert await names(admin) == []
    done = await send(admin, FILE)
    assert outcomes(done) == expected
    assert [each["reason"] for each in done.json()["items"]] == [
        each["reason"] for each in dry.json()["items"]
    ]
    assert await names(admin) == ["de Vries, Noor", "Tessa", "Zoë"]
    people = {each["name"]: each for each in (await admin.get("/people")).json()["items"]}
    assert (people["Tessa"]["location_name"], people["Tessa"]["account"]) == ("Delft", "tessa")
    assert people["de Vries, Noor"]["account"] is None
    assert [each["name"] for each in (await admin.get("/locations")).json()["items"]] == ["Delft", "Utrecht"]
    assert (await admin.get("/audit/verify")).json()["intact"] is True


async def test_who_is_there_is_changed(admin: httpx.AsyncClient) -> None:
    await send(admin, FILE)
    answer = await send(
        admin, "email,name,account\nnoor@example.org,Noor,noor\nTESSA@example.org,Tessa,tessa\n,Zoë,\n"
    )
    assert outcomes(answer) == [(2, "change"), (3, "change"), (4, "change")]
    people = {each["name"]: each for each in (await admin.get("/people")).json()["items"]}
    assert (people["Noor"]["account"], people["Noor"]["location_name"]) == ("noor", "Delft")
    assert people["Tessa"]["email"] == "TESSA@example.org"
    assert people["Zoë"]["account"] is None
    again = await send(admin, "name,email\nNoor,noor@example.org\n")
    assert outcomes(again) == [(2, "unchanged")]


async def test_namesakes_are_told_apart_by_their_addresses(admin: httpx.AsyncClient) -> None:
    await send(admin, "name,email\nAnna,a@example.org\nAnna,b@example.org\n")
    answer = await send(admin, "name,account\nanna,x\n")
    assert outcomes(answer) == [(2, "refuse")]
    assert "email" in answer.json()["items"][0]["reason"]


async def test_any_csv_is_read(admin: httpx.AsyncClient) -> None:
    """With or without a byte order mark, with breaks in quotes, with cells kept from being formulas (S23)."""
    text = '\ufeffName, EMAIL ,account\n"Anna",,"two\nlines"\n\n\'=Bea,,\'@bea\nCleo\n'
    answer = await send(admin, text)
    assert outcomes(answer) == [(2, "refuse"), (5, "create"), (6, "create")]
    assert await names(admin) == ["=Bea", "Cleo"]


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"Tessa,t@example.org\n",
        b"name,phone\nTessa,1\n",
        b"name,name\nTessa,T\n",
        b"email\nt@example.org\n",
        b"name\n\xff\xfe\n",
        b'name\n"open\n',
        b"name\n" + b"A\n" * 10_001,
    ],
)
async def test_what_is_no_list_of_people_is_refused(admin: httpx.AsyncClient, text: bytes) -> None:
    assert (await send(admin, text)).status_code == 422
    assert await names(admin) == []


async def test_a_file_is_of_its_kind_and_bounded(admin: httpx.AsyncClient) -> None:
    """S15."""
    assert (await admin.post("/people/import", json={})).status_code == 415
    assert (await send(admin, b"x" * (16 * 1024 * 1024 + 1))).status_code == 413
    assert (await send(admin, "name\n" + "x" * 2_000_000)).status_code == 422


async def test_the_same_attempt_imports_once(admin: httpx.AsyncClient) -> None:
    once = {"Idempotency-Key": "once"}
    first = await send(admin, FILE, **once)
    assert (await send(admin, FILE, **once)).json() == first.json()
    assert (await send(admin, FILE + "x,,,\n", **once)).status_code == 422


async def test_a_viewer_imports_nothing(connect: Any, token_of: Callable[[Role], str]) -> None:
    """S12."""
    async with connect(token_of(Role.VIEWER)) as viewer:
        for query in ("", "?dry_run=true"):
            assert (await send(viewer, FILE, query)).status_code == 403


def test_an_admin_of_some_locations_imports_there_only(services: Services) -> None:
    """S12."""
    delft = services.locations.create(COMMAND_LINE, LocationCreate(name="Delft"), None)
    services.people.import_csv(COMMAND_LINE, b"name,email\nOut,out@example.org\n", None, dry_run=False)
    scoped = replace(COMMAND_LINE, locations=frozenset({delft.id}))
    text = b"name,email,location\nA,,Delft\nB,,Utrecht\nC,,\nOut,out@example.org,Delft\n"
    told = services.people.import_csv(scoped, text, None, dry_run=False)
    assert [each.outcome.value for each in told.items] == ["create", "refuse", "refuse", "refuse"]
    assert told.new_locations == []
