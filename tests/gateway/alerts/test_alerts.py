"""Alerts over HTTP."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from sqlalchemy import insert

from keydesk.gateway.people.tables import location_table
from keydesk.gateway.store.opening import OpenStore

Raise = Callable[..., str]


@pytest.fixture
async def key(admin: httpx.AsyncClient) -> dict[str, Any]:
    return dict((await admin.post("/keys", json={"name": "Ada"})).json()["key"])


async def test_alerts_are_listed_newest_first(
    admin: httpx.AsyncClient, key: dict[str, Any], raise_alert: Raise
) -> None:
    first, second = raise_alert(key["id"]), raise_alert("gone")
    page = (await admin.get("/alerts")).json()
    assert [(each["id"], each["subject_name"]) for each in page["items"]] == [(second, None), (first, "Ada")]
    assert (page["total"], page["items"][1]["detail"]) == (2, {"percent": 83})
    piece = (await admin.get("/alerts?limit=1")).json()
    rest = (await admin.get("/alerts", params={"limit": 1, "cursor": piece["next_cursor"]})).json()
    assert [*piece["items"], *rest["items"]] == page["items"]


async def test_an_alert_is_acknowledged_once(
    admin: httpx.AsyncClient, key: dict[str, Any], raise_alert: Raise, session_token: Any, connect: Any
) -> None:
    alert = raise_alert(key["id"])
    seen = (await admin.post(f"/alerts/{alert}/acknowledge")).json()
    assert (seen["acknowledged_by"], bool(seen["acknowledged_at"])) == ("owner", True)
    async with connect(session_token.reveal()) as other:
        assert (await other.post(f"/alerts/{alert}/acknowledge")).json() == seen
    assert (await admin.get("/alerts?acknowledged=false")).json()["total"] == 0
    assert (await admin.get("/alerts?acknowledged=true")).json()["total"] == 1
    actions = [each["action"] for each in (await admin.get("/audit?subject_kind=alert")).json()["items"]]
    assert actions == ["alert.acknowledged"]
    assert (await admin.post("/alerts/unknown/acknowledge")).status_code == 404


async def test_filters(admin: httpx.AsyncClient, key: dict[str, Any], raise_alert: Raise) -> None:
    raise_alert(key["id"])
    raise_alert("other", kind="later")
    for query, total in {"kind=budget": 1, f"subject_id={key['id']}": 1, "kind=none": 0}.items():
        assert (await admin.get(f"/alerts?{query}")).json()["total"] == total


async def test_an_admin_of_one_location_sees_its_alerts_alone(
    admin: httpx.AsyncClient, connect: Any, raise_alert: Raise, opened: OpenStore, clock: Any
) -> None:
    """S12."""
    with opened.store.write() as connection:
        connection.execute(
            insert(location_table).values(
                id="delft",
                name="Delft",
                name_folded="delft",
                time_zone="UTC",
                created_at=clock.now(),
                version=1,
            )
        )
    mine, other = raise_alert("a", location_id="delft"), raise_alert("b")
    made = await admin.post("/admins", json={"name": "D", "role": "admin", "location_ids": ["delft"]})
    async with connect(made.json()["secret"]) as scoped:
        assert [each["id"] for each in (await scoped.get("/alerts")).json()["items"]] == [mine]
        assert (await scoped.post(f"/alerts/{other}/acknowledge")).status_code == 404
        assert (await scoped.post(f"/alerts/{mine}/acknowledge")).status_code == 200
        webhook = {"name": "W", "url": "https://example.org/hook"}
        assert (await scoped.post("/webhooks", json=webhook)).status_code == 403
