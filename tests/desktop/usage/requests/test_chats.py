"""G2: chats: who, when, how many requests, what they cost; and from a chat to its requests."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from keydesk.contract.usage import RequestQuery, UsageDimension
from keydesk.desktop.usage_of import UsageOf
from keydesk.domain.money import format_usd

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


async def test_a_chat_sums_the_requests_that_continue_it(chats_of: Any, caller: Any) -> None:
    key = caller()
    key.call("Hi")
    key.call("Hi", "Hello", "How are you")
    key.call("Something else")
    desk = await chats_of(key)
    await desk.until(lambda: len(desk.items) == 2)
    assert desk.pane.bar.isHidden()
    other, longer = desk.cells(0), desk.cells(1)
    assert (longer["Key"], longer["Requests"], other["Requests"]) == (key.name, "2", "1")
    assert longer["What was said"] == "—"
    log = await desk.direct.list_requests(requests_in(key))
    cost = sum(each.cost_usd for each in log.items if each.chat_id == desk.items[1].id)
    assert longer["Cost"] == f"${format_usd(cost)}"
    wanted: list[Any] = []
    desk.page.requests_wanted.connect(wanted.append)
    desk.pane.table.select(1)
    desk.pane.table.setFocus()
    desk.key(Qt.Key.Key_Return)
    assert [each.id for each in wanted] == [desk.items[1].id]
    desk.run("showKeyOfChat")
    assert desk.gone_to == [("keys", key.id)]
    await go_on(desk, key)


async def go_on(desk: Any, key: Any) -> None:
    """A chat that goes on is the first one again, and stays selected."""
    selected = desk.pane.selected()[0].id
    key.call("Hi", "Hello", "How are you", "Fine", "Good")
    await desk.until(lambda: desk.items[0].id == selected and desk.items[0].requests == 3)
    assert [each.id for each in desk.pane.selected()] == [selected]


async def test_filters_that_chats_do_not_have_are_said(chats_of: Any, caller: Any) -> None:
    key = caller()
    key.call("Hi")
    desk = await chats_of(key)
    await desk.until(lambda: len(desk.items) == 1)
    assert not desk.said(desk.page, "chatsAside")
    desk.scope.show_only(UsageOf(UsageDimension.MODEL, key.model, key.model))
    await desk.until(lambda: "not filtered by model" in desk.said(desk.page, "chatsAside"))


def requests_in(key: Any) -> Any:

    return RequestQuery(key_id=key.id)
