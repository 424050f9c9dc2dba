"""The audit chain over HTTP: filtered, exported, verified."""

import csv
import io
from collections.abc import Callable
from typing import Any

import httpx
from sqlalchemy import Connection, text

from keydesk.gateway.store.opening import OpenStore


async def mint(admin: httpx.AsyncClient, name: str) -> dict[str, Any]:
    return dict((await admin.post("/keys", json={"name": name})).json()["key"])


async def test_what_admins_did_is_listed_newest_first(admin: httpx.AsyncClient) -> None:
    key = await mint(admin, "Ada")
    await admin.post(f"/keys/{key['id']}/revoke")
    page = (await admin.get("/audit")).json()
    assert [each["action"] for each in page["items"]] == ["key.revoked", "key.created", "admin.created"]
    assert [each["sequence"] for each in page["items"]] == [3, 2, 1]
    revoked, created, _ = page["items"]
    assert revoked["previous_hash"] == created["hash"]
    assert (created["subject_name"], created["admin_name"], created["peer"]) == ("Ada", "owner", "127.0.0.1")
    assert created["changes"]["name"] == [None, "Ada"]


async def test_pages_join(admin: httpx.AsyncClient) -> None:
    for number in range(5):
        await mint(admin, f"Ada {number}")
    whole = [each["sequence"] for each in (await admin.get("/audit")).json()["items"]]
    seen: list[int] = []
    cursor = ""
    while True:
        page = (await admin.get(f"/audit?limit=2{cursor}")).json()
        assert page["total"] == 6
        seen += [each["sequence"] for each in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert seen == whole


async def test_filters(admin: httpx.AsyncClient, clock: Any) -> None:
    first = await mint(admin, "Ada")
    clock.advance(hours=1)
    await mint(admin, "Grace")
    owner = (await admin.get("/info")).json()["admin"]["id"]
    expected = {
        "action=key.created": 2,
        "action=key.revoked": 0,
        f"admin_id={owner}": 2,
        "subject_kind=admin": 1,
        f"subject_id={first['id']}": 1,
        "from=2026-11-21T10:30:00Z": 1,
        "to=2026-11-21T11:00:00Z": 2,
        "upto=2": 2,
        "from=2026-11-21T11:00:00Z&to=2026-11-21T11:00:00Z": 0,
    }
    found = {query: (await admin.get(f"/audit?{query}")).json()["total"] for query in expected}
    assert found == expected
    of_key = (await admin.get(f"/keys/{first['id']}/audit?subject_id=another")).json()
    assert [each["subject_id"] for each in of_key["items"]] == [first["id"]]


async def test_export_is_csv_that_no_spreadsheet_runs(admin: httpx.AsyncClient) -> None:
    """S23."""
    await mint(admin, "=1+1")
    answer = await admin.get("/audit?limit=1", headers={"Accept": "text/csv"})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["x-next-cursor"]
    (row,) = csv.DictReader(io.StringIO(answer.text))
    assert row["subject_name"] == "'=1+1"
    assert row["action"] == "key.created"


async def test_verification_tells_where_the_chain_ends(admin: httpx.AsyncClient) -> None:
    """S20."""
    await mint(admin, "Ada")
    last = (await admin.get("/audit")).json()["items"][0]
    found = (await admin.get("/audit/verify")).json()
    end = {"sequence": last["sequence"], "hash": last["hash"]}
    good = {"good_sequence": last["sequence"], "good_at": last["at"], "checked": last["sequence"]}
    assert found == {
        "intact": True,
        "problem": None,
        "fault": None,
        "fault_sequence": None,
        **end,
        **good,
    }
    assert (await admin.get("/audit/verify", params=end)).json() == found
    another = (await admin.get("/audit/verify", params={**end, "hash": "0" * 64})).json()
    assert (another["intact"], another["fault"]) == (False, "rewritten")
    assert (await admin.get("/audit/verify?sequence=1")).status_code == 422


async def test_a_tampered_chain_is_said_to_be(
    admin: httpx.AsyncClient, opened: OpenStore, unguard: Callable[[Connection], None]
) -> None:
    """S20."""
    await mint(admin, "Ada")
    with opened.store.write() as connection:
        unguard(connection)
        connection.execute(text("UPDATE audit_event SET subject_name = 'Eve' WHERE sequence = 2"))
    found = (await admin.get("/audit/verify")).json()
    assert (found["intact"], found["problem"]) == (False, "audit event 2 is not as it was written")
    assert (found["fault"], found["fault_sequence"], found["good_sequence"]) == ("changed", 2, 1)


async def test_events_are_found_by_what_they_say(admin: httpx.AsyncClient) -> None:
    """S23: a percent sign is one."""
    ada = await mint(admin, "Ada 100%")
    await mint(admin, "Bea")
    expected = {"ada": 1, "100%": 1, "%": 1, ada["id"]: 1, "key.created": 2, "none": 0}
    found = {q: (await admin.get("/audit", params={"q": q})).json()["total"] for q in expected}
    assert found == expected
