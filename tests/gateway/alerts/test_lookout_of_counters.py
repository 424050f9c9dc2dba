"""Alerts of counters that several gateways share: that they stay away, and that they are back (S11)."""

from dataclasses import dataclass, replace
from typing import Any

import httpx
import pytest
from sqlalchemy import insert

from keydesk.domain.instant import format_rfc3339
from keydesk.gateway.alerts.lookout import Lookout
from keydesk.gateway.alerts.outage import LASTING
from keydesk.gateway.alerts.raising import raise_alerts
from keydesk.gateway.gateways.tables import attached_gateway_table
from keydesk.gateway.store.opening import OpenStore

pytestmark = pytest.mark.on_both


@dataclass
class Counters:
    """Those of one gateway."""

    trouble: str | None = None
    server: str = "redis://counters.example.org:6379/0"


class Watched:
    """A gateway that counts together with others, and what it tells of it."""

    def __init__(self, opened: OpenStore, name: str) -> None:
        self.counters = Counters()
        self.lookout = Lookout(replace(opened, served_by=name), lambda: False, counters=self.counters)

    def turns(self) -> bool:
        """Whether it has something to look at before the minute is over, which it does then."""
        turned = self.lookout._outage.turned()
        if turned:
            self.lookout.look()
        return turned


async def told_of_counters(admin: httpx.AsyncClient) -> list[tuple[str, str]]:
    items = (await admin.get("/alerts?kind=counters")).json()["items"]
    return [(each["detail"]["state"], each["detail"]["gateway"]) for each in items[::-1]]


async def test_counters_that_stay_away_are_told_of_and_that_they_are_back(
    admin: httpx.AsyncClient, opened: OpenStore, clock: Any
) -> None:
    """S11: once each, and only what lasts."""
    north = Watched(opened, "north:5393")
    clock.advance(seconds=5)
    assert north.turns(), "what was told before this start may be over"
    north.counters.trouble = "it does not answer in time"
    began = clock.now()
    for _ in range(5):
        assert not north.turns()
        clock.advance(seconds=1)
    assert north.turns()
    assert not north.turns()
    (alert,) = (await admin.get("/alerts")).json()["items"]
    assert (alert["kind"], alert["subject_kind"], alert["subject_id"]) == (
        "counters",
        "gateway",
        opened.identity.id,
    )
    away = {"state": "away", "since": format_rfc3339(began), "gateway": "north:5393"}
    assert alert["detail"] == {**away, "server": "redis://counters.example.org:6379/0"}
    clock.advance(hours=1)
    north.lookout.look()
    north.counters.trouble = None
    assert not north.turns()
    clock.advance(seconds=2)
    north.counters.trouble = "it cannot be reached"
    assert not north.turns()
    north.counters.trouble = None
    assert not north.turns()
    clock.advance(seconds=5)
    assert north.turns()
    north.lookout.look()
    assert await told_of_counters(admin) == [("away", "north:5393"), ("back", "north:5393")]
    newest = (await admin.get("/alerts")).json()["items"][0]
    assert newest["detail"]["since"] == format_rfc3339(began)


async def test_counters_that_were_away_for_a_moment_are_not_told_of(
    admin: httpx.AsyncClient, opened: OpenStore, clock: Any
) -> None:
    north = Watched(opened, "north:5393")
    for _ in range(10):
        north.counters.trouble = None if north.counters.trouble else "it cannot be reached"
        assert not north.turns()
        north.lookout.look()
        clock.advance(seconds=LASTING.total_seconds() - 0.1)
    assert await told_of_counters(admin) == []


async def test_several_gateways_tell_of_their_counters_once(
    admin: httpx.AsyncClient, opened: OpenStore, clock: Any
) -> None:
    """One that alone still does not reach them tells so when the others are back."""
    with opened.store.write() as connection:
        for number, name in enumerate(("north:5393", "south:5393")):
            row = {"id": f"gateway{number}", "number": number, "name": name, "base_url": f"http://{name}"}
            moments = {"started_at": clock.now(), "last_seen_at": clock.now(), "requests": 0}
            row |= {"version": "0.1.0", "state": "serving", "clock_ahead": 0, **moments}
            connection.execute(insert(attached_gateway_table).values(**row))
    north, south = Watched(opened, "north:5393"), Watched(opened, "south:5393")
    for each in (north, south):
        each.counters.trouble = "it cannot be reached"
        each.turns()
    clock.advance(seconds=6)
    for each in (north, south):
        assert each.turns()
    assert await told_of_counters(admin) == [("away", "north:5393")]
    north.counters.trouble = None
    north.turns()
    clock.advance(seconds=6)
    assert north.turns()
    south.lookout.look()
    assert await told_of_counters(admin) == [("away", "north:5393"), ("back", "north:5393")]
    clock.advance(seconds=60)
    for each in (north, south, north, south):
        each.lookout.look()
    assert (await told_of_counters(admin))[2:] == [("away", "south:5393")]


async def test_counters_are_told_to_be_back_when_whoever_told_of_them_is_gone(
    admin: httpx.AsyncClient, opened: OpenStore, clock: Any
) -> None:
    north = Watched(opened, "north:5393")
    north.counters.trouble = "it cannot be reached"
    north.turns()
    clock.advance(seconds=5)
    assert north.turns()
    south = Watched(opened, "south:5393")
    clock.advance(seconds=5)
    assert south.turns(), "none of this name serves here"
    assert await told_of_counters(admin) == [("away", "north:5393"), ("back", "south:5393")]


async def test_whoever_tells_first_of_counters_is_the_only_one(opened: OpenStore, clock: Any) -> None:
    """Both may have looked before either told."""
    both = [Watched(opened, name) for name in ("north:5393", "south:5393")]
    for each in both:
        each.counters.trouble = "it cannot be reached"
        each.turns()
    clock.advance(seconds=5)
    with opened.store.read() as connection:
        found = [news for each in both for news in each.lookout._outage.news(connection)]
    assert len(found) == 2
    with opened.store.write() as connection:
        assert raise_alerts(connection, found, clock.now()) == 1
