"""B6: the table is live without a manual refresh, and quiet when nobody looks."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from keydesk.contract.keys import Key, KeyPatch
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.listing import live
from keydesk.domain.instant import SystemClock
from keydesk.domain.key import KeyStatus

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]


async def is_live(page: KeysPage, until: Until) -> None:
    await until(lambda: page.loader._session.events.live)


async def test_an_event_moves_a_row_with_its_selection(
    hand: Any, open_page: OpenPage, create: Create, wire: Any, until: Until
) -> None:
    keys = await create("b", "c", "d", "e")
    page = await open_page()
    page.loader.sort_by("name")
    await until(lambda: hand.names(page) == ["b", "c", "d", "e"])
    page.table.select(1)
    await is_live(page, until)
    await wire.update_key(keys[1].id, KeyPatch(name="z"), version=keys[1].version)
    await until(lambda: hand.names(page) == ["b", "d", "e", "z"])
    assert [key.name for key in page.table.selected()] == ["z"]
    current = page.table.current_key()
    assert current is not None
    assert current.name == "z"


async def test_nothing_is_asked_while_nobody_looks(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    page = await open_page()
    await is_live(page, until)
    page.hide()
    await until(lambda: not page.loader._busy())
    asked = wire.count("list_keys")
    await create("Newcomer")
    told: list[object] = []
    page.loader._session.events.happened.connect(told.append)
    await create("Another")
    await until(lambda: told)
    await asyncio.sleep(2 * live._GATHER_MS / 1000)  # nothing to wait for: it is about what does not happen
    assert wire.count("list_keys") == asked
    page.show()
    await until(lambda: sorted(hand.names(page)) == ["Another", "Newcomer"])


async def test_many_events_make_few_requests(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    page = await open_page()
    await is_live(page, until)
    before = wire.count("list_keys")
    names = [f"Key {number:02}" for number in range(30)]
    await create(*names)
    await until(lambda: sorted(hand.names(page)) == names)
    assert wire.count("list_keys") - before < 15


async def test_rows_rest_while_something_is_open(
    hand: Any, open_page: OpenPage, create: Create, until: Until
) -> None:
    """A row that moves away under the mouse is not what was meant."""
    page = await open_page()
    await is_live(page, until)
    page.deeds.create()
    told: list[object] = []
    page.loader._session.events.happened.connect(told.append)
    await create("Newcomer")
    await until(lambda: told)
    await asyncio.sleep(2 * live._GATHER_MS / 1000)  # nothing to wait for: it is about what does not happen
    assert hand.names(page) == []
    hand.dialog(page, "createKeyDialog").reject()
    await until(lambda: hand.names(page) == ["Newcomer"])


async def test_the_clock_alone_turns_a_status(
    hand: Any, open_page: OpenPage, create: Create, until: Until
) -> None:
    """Nobody does anything when a key begins to be valid; the row says so all the same."""
    start = SystemClock().now() + timedelta(seconds=4)
    await create("Soon", not_before=start)
    page = await open_page()
    assert page.model.keys[0].status is KeyStatus.SCHEDULED
    await until(lambda: page.model.keys[0].status is KeyStatus.ACTIVE)
    await until(lambda: "1 active" in hand.said(page, "keyCounts"))


async def test_a_stream_that_breaks_goes_on_where_it_ended(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    page = await open_page()
    feed = page.loader._session.events
    await is_live(page, until)
    wire.cut = True
    wire.break_streams()
    await until(lambda: not feed.live)
    wire.cut = False
    await create("Made meanwhile")
    told: list[str] = []
    feed.happened.connect(lambda each: told.append(each.name))
    await until(lambda: "key.created" in told)
    await until(lambda: hand.names(page) == ["Made meanwhile"])


async def test_leaving_a_gateway_ends_its_stream(open_page: OpenPage, until: Until, wire: Any) -> None:
    page = await open_page()
    await is_live(page, until)
    assert wire.streams == 1
    page.loader._session.leave()
    await until(lambda: wire.streams == 0)
    assert not page.loader._session.events.live


async def test_a_gateway_without_events_is_asked_now_and_then(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A5: what a backend lacks is made up for."""
    wire.lacks = {"events"}
    monkeypatch.setattr(live, "POLL_MS", 200)
    page = await open_page()
    await create("Newcomer")
    await until(lambda: hand.names(page) == ["Newcomer"])
    assert wire.streams == 0
    assert not page.loader._session.events.live
