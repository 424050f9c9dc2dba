"""A list whatever is listed: its states, growing, keeping still, keyboard."""

import asyncio
import time
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from keydesk.desktop.listing import loader
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.widgets.skeleton import SkeletonRows
from keydesk.domain.errors import ForbiddenError, InvalidValueError, UnavailableError


class Thing(NamedTuple):
    """Something with an id."""

    id: str
    name: str


def things(count: int) -> list[Thing]:
    return [Thing(f"id{number:05}", f"Thing {number:05}") for number in range(count)]


def words(of: Any) -> str:
    return "\n".join(label.text() for label in of.findChildren(QLabel) if label.isVisible())


def names(pane: Any) -> list[str]:
    return [item.name for item in pane.model.items]


async def ready(pane: Any, until: Any) -> None:
    await until(lambda: pane.loader.state is LoadState.READY)


async def test_the_five_states(open_pane: Any, shelf: Any, until: Any) -> None:
    """LOOK, States: loading, empty, nothing found, failed with Retry, and rows."""
    shelf.hold = asyncio.Event()
    pane = await open_pane()
    await until(lambda: shelf.asked)
    assert isinstance(pane.content.currentWidget(), SkeletonRows)
    shelf.hold.set()
    await ready(pane, until)
    assert "Nothing yet" in words(pane.content)
    acted: list[object] = []
    pane.acted.connect(lambda: acted.append(None))
    pane.content.currentWidget().findChild(QPushButton, "emptyStateAction").click()
    assert acted
    shelf.things = things(3)
    pane.loader.refresh()
    await until(lambda: pane.content.shows_table)
    pane.loader.search("none like this")
    await until(lambda: "No thing matches the search and filters" in words(pane.content))
    pane.content.currentWidget().findChild(QPushButton, "emptyStateAction").click()
    await until(lambda: len(names(pane)) == 3)
    shelf.trouble = InvalidValueError("It does not work.")
    pane.loader.search("Thing")
    await until(lambda: "The things could not be loaded" in words(pane.content))
    shelf.trouble = ForbiddenError("Ask an owner.")
    pane.content.currentWidget().findChild(QPushButton, "emptyStateAction").click()
    await until(lambda: "Things are not available to you" in words(pane.content))
    shelf.trouble = None
    pane.content.currentWidget().findChild(QPushButton, "emptyStateAction").click()
    await until(lambda: pane.content.shows_table)


async def test_what_the_gateway_lacks_is_said_and_not_asked_for(
    open_pane: Any, shelf: Any, until: Any
) -> None:
    """A5."""
    shelf.capabilities = []
    pane = await open_pane()
    await until(lambda: "Things are not available on this gateway" in words(pane.content))
    assert shelf.asked == []


async def test_the_list_grows_as_one_scrolls_and_is_read_again_whole(
    open_pane: Any, shelf: Any, until: Any
) -> None:
    """A refresh asks for as much as is there, in pieces that a gateway takes, and moves nothing."""
    shelf.things = things(1300)
    pane = await open_pane()
    await ready(pane, until)
    assert pane.model.rowCount() == 100
    while pane.model.rowCount() < 1300:
        before = pane.model.rowCount()
        pane.table.scrollToBottom()
        await until(lambda: pane.model.rowCount() > before)  # noqa: B023 - called in this round
    pane.table.select(1100)
    top = pane.table.visualRect(pane.table.currentIndex()).top()
    shelf.asked.clear()
    shelf.things = [Thing("new", "A new one"), *things(1300)[5:]]
    pane.loader.refresh()
    await until(lambda: names(pane)[0] == "A new one")
    assert [limit for _, _, limit in shelf.asked][:3] == [500, 500, 300]
    assert [item.name for item in pane.selected()] == ["Thing 01100"]
    assert pane.table.visualRect(pane.table.currentIndex()).top() == top
    assert pane.table.currentIndex().row() == 1096


async def test_memory_is_bounded_however_long_the_list(
    open_pane: Any, shelf: Any, until: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr(loader, "MOST", 250)
    shelf.things = things(1300)
    pane = await open_pane()
    await ready(pane, until)
    for _ in range(4):
        pane.table.scrollToBottom()
        await until(lambda: not pane.loader._busy())
    assert pane.model.rowCount() == 250
    assert "1,300 things · the first 250 are listed; search to find the others" in words(pane.footer)


async def test_ten_thousand_rows_scroll_without_a_pause(open_pane: Any, shelf: Any, until: Any) -> None:
    """The bound is wide, for a busy machine: what it guards against takes seconds."""
    shelf.things = things(10_000)
    pane = await open_pane()
    await ready(pane, until)
    pane.model.replace_all(shelf.things)
    bar = pane.table.verticalScrollBar()
    frames: list[float] = []
    for step in range(40):
        bar.setValue(bar.maximum() * step // 40)
        began = time.thread_time()
        pane.table.viewport().repaint()
        frames.append(time.thread_time() - began)
    assert sorted(frames)[len(frames) // 2] < 0.05
    began = time.thread_time()
    pane.model.merge([*shelf.things[:5000], *shelf.things[5001:]])
    assert time.thread_time() - began < 0.5


async def test_another_list_keeps_what_is_selected_and_in_it(open_pane: Any, shelf: Any, until: Any) -> None:
    shelf.things = things(30)
    pane = await open_pane()
    await ready(pane, until)
    pane.table.select(7)
    pane.loader.search("7")
    await until(lambda: len(names(pane)) == 3)
    assert [item.name for item in pane.selected()] == ["Thing 00007"]


async def test_a_refresh_that_was_asked_for_says_when_it_fails(
    open_pane: Any, shelf: Any, until: Any
) -> None:
    """What is listed stays."""
    shelf.things = things(3)
    pane = await open_pane()
    await ready(pane, until)
    shelf.trouble = UnavailableError("Nobody answers.")
    told: list[object] = []
    pane.loader.not_refreshed.connect(told.append)
    pane.loader.refresh_on_request()
    await until(lambda: told)
    assert len(names(pane)) == 3
    assert pane.content.shows_table


async def test_a_request_under_way_does_not_answer_whoever_asks_after_it(
    open_pane: Any, shelf: Any, until: Any
) -> None:
    """It comes well, the one for whoever asked does not: that is told."""
    shelf.things = things(3)
    pane = await open_pane()
    await ready(pane, until)
    shelf.hold = asyncio.Event()
    asked = len(shelf.asked)
    pane.loader.refresh()
    await until(lambda: len(shelf.asked) > asked)
    told: list[object] = []
    pane.loader.not_refreshed.connect(told.append)
    pane.loader.refresh_on_request()
    pane.loader.changed.connect(lambda: setattr(shelf, "trouble", UnavailableError("Nobody answers.")))
    shelf.hold.set()
    await until(lambda: told)
    assert len(names(pane)) == 3


async def test_the_keyboard_does_what_it_does_in_every_table(
    open_pane: Any, shelf: Any, until: Any, qapp: QApplication
) -> None:
    """LOOK, Keyboard: Enter, F2, Del, Ctrl+A, Ctrl+C, Esc."""
    shelf.things = [*things(3), Thing("bad", "=1+1")]
    pane = await open_pane()
    await ready(pane, until)
    pane.table.setFocus()
    told: list[str] = []
    pane.table.opened.connect(lambda: told.append("opened"))
    pane.table.rename_wanted.connect(lambda: told.append("rename"))
    pane.table.delete_wanted.connect(lambda: told.append("delete"))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_Delete):
        QTest.keyClick(pane.table, key)
    assert told == ["opened", "rename", "delete"]
    QTest.keyClick(pane.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(pane.selected()) == 4
    QTest.keyClick(pane.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert qapp.clipboard().text().splitlines() == [
        "Name\tId",
        "Thing 00000\tid00000",
        "Thing 00001\tid00001",
        "Thing 00002\tid00002",
        "'=1+1\tbad",
    ]
    qapp.clipboard().clear()
    QTest.keyClick(pane.table, Qt.Key.Key_Escape)
    assert pane.selected() == []


async def test_home_and_end_lead_to_the_first_and_the_last_row(
    open_pane: Any, shelf: Any, until: Any
) -> None:
    """It is rows that one goes through, as in a list of files; Qt's tables stay in their row."""
    shelf.things = things(5)
    pane = await open_pane()
    await ready(pane, until)
    pane.table.setFocus()
    for key, chosen in ((Qt.Key.Key_End, "Thing 00004"), (Qt.Key.Key_Home, "Thing 00000")):
        QTest.keyClick(pane.table, key)
        assert [each.name for each in pane.selected()] == [chosen]


async def test_the_header_sorts_where_there_is_an_order(open_pane: Any, shelf: Any, until: Any) -> None:
    shelf.things = things(3)
    pane = await open_pane()
    await ready(pane, until)
    header = pane.table.horizontalHeader()
    header.sectionClicked.emit(1)
    assert pane.loader.wanted.sort == "-name"
    assert header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    header.sectionClicked.emit(2)
    assert pane.loader.wanted.sort == "-name"
    assert header.sortIndicatorSection() == 1
    header.sectionClicked.emit(0)
    assert len(pane.selected()) == 3
