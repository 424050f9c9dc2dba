"""F5: from a key to what it sees on MCP servers."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from keydesk.contract.keys import Key
from keydesk.desktop.keys.page import KeysPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


async def test_the_page_of_mcp_servers_is_handed_the_key(
    hand: Any,
    open_page: Callable[..., Awaitable[KeysPage]],
    create: Callable[..., Awaitable[list[Key]]],
) -> None:
    await create("Pilot")
    page = await open_page()
    gone_to: list[tuple[str, object]] = []
    page.ways.handed_over.connect(lambda where, what: gone_to.append((where, what)))
    see = next(each for each in page.commands() if each.id == "keySees")
    page.table.clearSelection()
    see.run()
    assert see.why_not() == "Select a key first."
    assert not gone_to
    page.table.select(hand.names(page).index("Pilot"))
    see.run()
    ((where, what),) = gone_to
    assert where == "mcp_servers"
    assert isinstance(what, Key)
    assert what.name == "Pilot"
