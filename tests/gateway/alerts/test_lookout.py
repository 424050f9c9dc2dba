"""Alerts that no call raises: ends of keys, the clock, sudden ends, providers (G3); each once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import insert

from keydesk.domain.errors import UnavailableError
from keydesk.domain.instant import format_rfc3339
from keydesk.gateway.alerts.lookout import Lookout, SuddenEnd, failing_providers
from keydesk.gateway.people.tables import location_table
from keydesk.gateway.serving.provider_health import ProviderTurn
from keydesk.gateway.store.opening import OpenStore

pytestmark = pytest.mark.on_both

DAY = timedelta(days=1)
Alerts = Callable[[], Any]


@pytest.fixture
def lookout(opened: OpenStore) -> Lookout:
    return Lookout(opened)


@pytest.fixture
def alerts(admin: httpx.AsyncClient, lookout: Lookout) -> Alerts:
    """Return what looks, and gives what there is to be heard of, the oldest first."""

    async def look() -> list[dict[str, Any]]:
        for _ in range(2):
            lookout.look()
        page = (await admin.get("/alerts?limit=500")).json()
        assert page["unacknowledged"] == page["total"]
        return list(page["items"][::-1])

    return look


async def _key(admin: httpx.AsyncClient, end: datetime | None, **fields: Any) -> str:
    expires_at = None if end is None else format_rfc3339(end)
    answer = await admin.post("/keys", json={"name": "Ada", "expires_at": expires_at, **fields})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["key"]["id"])


async def test_a_key_is_told_of_a_week_and_a_day_before_it_expires(
    admin: httpx.AsyncClient, alerts: Any, clock: Any
) -> None:
    end = clock.now() + 30 * DAY
    key = await _key(admin, end)
    await _key(admin, None)
    revoked = await _key(admin, end)
    await admin.post(f"/keys/{revoked}/revoke")
    clock.moment = end - 7 * DAY - timedelta(seconds=1)
    assert await alerts() == []
    clock.advance(seconds=1)
    (alert,) = await alerts()
    assert (alert["kind"], alert["subject_kind"], alert["subject_id"]) == ("expiry", "key", key)
    assert (alert["subject_name"], alert["threshold"]) == ("Ada", 7)
    assert alert["detail"] == {"expires_at": format_rfc3339(end), "days": 7}
    clock.moment = end - DAY
    assert [each["threshold"] for each in await alerts()] == [7, 1]
    clock.moment = end + DAY
    assert len(await alerts()) == 2


async def test_a_key_that_is_extended_is_told_of_anew(
    admin: httpx.AsyncClient, alerts: Any, clock: Any
) -> None:
    end = clock.now() + 30 * DAY
    key = await _key(admin, end)
    clock.moment = end - DAY / 2
    assert [each["threshold"] for each in await alerts()] == [1]  # and not of the week, which is over
    longer = {"expires_at": format_rfc3339(end + 30 * DAY)}
    answer = await admin.patch(f"/keys/{key}", json=longer, headers={"If-Match": '"1"'})
    assert answer.status_code == 200
    assert len(await alerts()) == 1
    clock.advance(days=24)
    assert [each["threshold"] for each in await alerts()] == [1, 7]


async def test_a_key_that_lives_shorter_than_that_is_not_told_of(
    admin: httpx.AsyncClient, alerts: Any, clock: Any
) -> None:
    """Nor one that was made long before it became valid."""
    now = clock.now()
    await _key(admin, now + timedelta(hours=4))
    await _key(admin, now + 20 * DAY, not_before=format_rfc3339(now + 19.5 * DAY))
    days = await _key(admin, now + 3 * DAY)
    clock.moment = now + 2.5 * DAY
    assert [(each["subject_id"], each["threshold"]) for each in await alerts()] == [(days, 1)]
    clock.moment = now + 19.9 * DAY
    assert len(await alerts()) == 1


async def test_the_keys_of_a_batch_are_one_alert(
    admin: httpx.AsyncClient, connect: Any, alerts: Any, opened: OpenStore, clock: Any
) -> None:
    """S12: told where all its keys are."""
    with opened.store.write() as connection:
        for name in ("delft", "utrecht"):
            row = {"id": name, "name": name, "name_folded": name, "time_zone": "UTC"}
            connection.execute(insert(location_table).values(**row, created_at=clock.now(), version=1))
    end = clock.now() + 30 * DAY
    batches: list[str] = []
    for locations in (["delft", "delft"], ["delft", "utrecht"]):
        people: list[str] = []
        for number, location in enumerate(locations):
            who = {
                "name": f"P{len(batches)}{number}",
                "location_id": location,
                "account": f"a{len(batches)}{number}",
            }
            people.append((await admin.post("/people", json=who)).json()["id"])
        bulk = {
            "label": f"B{len(batches)}",
            "person_ids": people,
            "template": {"expires_at": format_rfc3339(end)},
        }
        answer = await admin.post("/keys/bulk", json=bulk)
        assert answer.status_code == 201, answer.text
        batches.append(answer.json()["batch"]["id"])
    clock.moment = end - 7 * DAY
    found = await alerts()
    assert {(each["subject_id"], each["location_id"]) for each in found} == {
        (batches[0], "delft"),
        (batches[1], None),
    }
    assert [(each["subject_kind"], each["detail"]["keys"]) for each in found] == [("batch", 2)] * 2
    made = await admin.post("/admins", json={"name": "D", "role": "admin", "location_ids": ["delft"]})
    async with connect(made.json()["secret"]) as scoped:
        page = (await scoped.get("/alerts")).json()
        assert [each["subject_id"] for each in page["items"]] == [batches[0]]
        assert page["unacknowledged"] == 1


async def test_a_clock_that_was_set_back_is_told_of_once(alerts: Any, opened: OpenStore, clock: Any) -> None:
    """S6."""
    latest = opened.clock.now()
    clock.advance(seconds=-30)
    assert await alerts() == []
    clock.advance(hours=-1)
    (alert,) = await alerts()
    assert (alert["kind"], alert["subject_kind"]) == ("clock", "gateway")
    assert alert["subject_name"] == opened.identity.name
    assert alert["detail"] == {"seconds_behind": 3630, "latest": format_rfc3339(latest)}
    clock.advance(minutes=5)
    assert len(await alerts()) == 1
    clock.advance(hours=2)
    assert len(await alerts()) == 1
    clock.advance(hours=-2)
    assert len(await alerts()) == 2


async def test_a_sudden_end_is_told_of(alerts: Any, lookout: Lookout, clock: Any, opened: OpenStore) -> None:
    seen = clock.now() - DAY
    lookout.tell_of_end(SuddenEnd(seen, 3))
    (alert,) = await alerts()
    assert (alert["kind"], alert["subject_id"]) == ("gateway", opened.identity.id)
    assert alert["detail"] == {"last_seen_at": format_rfc3339(seen), "calls_charged": 3}


async def test_of_several_gateways_the_one_that_ended_is_named(
    alerts: Any, clock: Any, opened: OpenStore
) -> None:
    """Not by the word that names one that is seen no more; one alone has no name but the house's."""
    for name in ("", opened.identity.name, "north:5393"):
        lookout = Lookout(replace(opened, served_by=name))
        lookout.tell_of_end(SuddenEnd(clock.now(), 0))
        lookout.raise_waiting()
        clock.advance(seconds=1)
    details = [each["detail"] for each in await alerts()]
    assert [each.get("started") for each in details] == [None, None, "north:5393"]
    assert not any("gateway" in each for each in details)


async def test_providers_are_told_of_and_remembered(
    alerts: Any, lookout: Lookout, clock: Any, opened: OpenStore
) -> None:
    def turn(*, failing: bool) -> None:
        lookout.tell_of_provider(
            ProviderTurn("p", failing, clock.now(), clock.now(), 5, 502, "upstream_error")
        )
        clock.advance(seconds=1)

    turn(failing=True)
    (alert,) = await alerts()
    assert (alert["kind"], alert["subject_kind"], alert["subject_id"]) == ("provider", "provider", "p")
    assert (alert["detail"]["state"], alert["detail"]["last_status"]) == ("failing", 502)
    with opened.store.read() as connection:
        assert [id_ for id_, _ in failing_providers(connection)] == ["p"]
    turn(failing=False)
    assert [each["detail"]["state"] for each in await alerts()] == ["failing", "recovered"]
    with opened.store.read() as connection:
        assert failing_providers(connection) == []


async def test_what_cannot_be_raised_now_waits(
    alerts: Any, lookout: Lookout, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S22."""

    def refuse(*_: object) -> int:
        raise UnavailableError("The disk is full.")

    lookout.tell_of_end(SuddenEnd(clock.now(), 0))
    with monkeypatch.context() as patched:
        patched.setattr("keydesk.gateway.alerts.lookout.raise_alerts", refuse)
        with pytest.raises(UnavailableError):
            lookout.look()
    assert len(await alerts()) == 1


async def test_several_gateways_tell_of_a_provider_once(
    admin: httpx.AsyncClient, lookout: Lookout, opened: OpenStore, clock: Any
) -> None:
    """Issue 10: each sees the calls that it passed on fail."""
    other = Lookout(opened)
    for failing in (True, False, True):
        for each in (lookout, other):
            each.tell_of_provider(
                ProviderTurn("p", failing, clock.now(), clock.now(), 5, 502, "upstream_error")
            )
            each.raise_waiting()
            clock.advance(seconds=1)
    told = (await admin.get("/alerts")).json()["items"]
    assert [each["detail"]["state"] for each in told] == ["failing", "recovered", "failing"]


async def test_one_gateway_looks_out_for_all_but_each_for_its_own_clock(
    admin: httpx.AsyncClient, opened: OpenStore, clock: Any
) -> None:
    """Issue 10, S6: clocks a minute apart are told of, once for each start of a gateway."""
    end = clock.now() + 30 * DAY
    await _key(admin, end)
    clock.moment = end - DAY
    served = replace(opened, served_by="north:5393")
    off_duty = Lookout(served, lambda: False, lambda: timedelta(seconds=75))
    for _ in range(2):
        off_duty.look()
        clock.advance(seconds=61)
    (alert,) = (await admin.get("/alerts")).json()["items"]
    assert alert["kind"] == "clock"
    assert (alert["detail"]["seconds_behind"], alert["detail"]["gateway"]) == (-75, "north:5393")
    Lookout(opened, lambda: True, lambda: timedelta(seconds=-59)).look()
    assert {each["kind"] for each in (await admin.get("/alerts")).json()["items"]} == {"clock", "expiry"}


async def test_each_gateway_that_is_lost_is_told_of(admin: httpx.AsyncClient, lookout: Lookout) -> None:
    """G3: gateway down."""
    lookout.tell_of_lost(["north:5393", "south:5393"])
    lookout.raise_waiting()
    told = (await admin.get("/alerts")).json()["items"]
    assert [(each["kind"], each["detail"]) for each in told[::-1]] == [
        ("gateway", {"gateway": "north:5393"}),
        ("gateway", {"gateway": "south:5393"}),
    ]
