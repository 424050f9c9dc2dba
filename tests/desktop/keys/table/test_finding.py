"""Finding keys: search, filters, order, further pieces; on a real gateway."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from keydesk.contract.keys import Key
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table.columns import POSITION, ColumnId

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]

# Popups ask of a screen what the offscreen one cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


async def test_search_narrows_as_one_types(
    hand: Any, open_page: OpenPage, create: Create, until: Until
) -> None:
    await create("Production", "Analytics", "Pilot")
    page = await open_page()
    QTest.keyClicks(page.filters.search, "ana")
    await until(lambda: hand.names(page) == ["Analytics"])
    assert "3 active" in hand.said(page, "keyCounts")
    assert "1 shown" in hand.said(page, "keyCounts")
    QTest.keyClicks(page.filters.search, "zzz")
    await until(lambda: not page.table.isVisible())
    clear = next(each for each in page.findChildren(QPushButton, "emptyStateAction") if each.isVisible())
    assert clear.text() == "Clear filters"
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    await until(lambda: len(hand.names(page)) == 3)
    assert page.filters.search.text() == ""


async def test_percent_and_underscore_are_letters_in_a_search(
    hand: Any, open_page: OpenPage, create: Create, until: Until
) -> None:
    """S23: LIKE characters are escaped."""
    await create("100%", "100 percent")
    page = await open_page()
    QTest.keyClicks(page.filters.search, "0%")
    await until(lambda: hand.names(page) == ["100%"])


async def test_a_refresh_leaves_what_is_being_typed(
    hand: Any, open_page: OpenPage, create: Create, until: Until
) -> None:
    await create("Anna", "Bert")
    page = await open_page()
    QTest.keyClicks(page.filters.search, "ber")
    page.loader.changed.emit()
    assert page.filters.search.text() == "ber"
    await until(lambda: hand.names(page) == ["Bert"])


async def test_status_filter_shows_as_a_chip(
    hand: Any, open_page: OpenPage, create: Create, until: Until
) -> None:
    one, _two = await create("One", "Two")
    page = await open_page()
    page.table.select(page.model.row_of(one.id) or 0)
    page.lifecycle.deactivate()
    await until(lambda: "1 inactive" in hand.said(page, "keyCounts"))
    QTest.keyClick(hand.part(page, QPushButton, "statusFilter"), Qt.Key.Key_Return)
    menu = hand.part(page, QMenu, "filterMenu")
    next(each for each in menu.actions() if each.text() == "Inactive").trigger()
    menu.close()
    await until(lambda: hand.names(page) == ["One"])
    clear = page.findChild(QPushButton, "clearFilters")
    assert clear is not None
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    await until(lambda: len(hand.names(page)) == 2)


async def test_headers_sort_on_the_server(
    hand: Any, open_page: OpenPage, create: Create, until: Until
) -> None:
    await create("b", "c", "a")
    page = await open_page()
    header = page.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(POSITION[ColumnId.NAME]) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    await until(lambda: hand.names(page) == ["a", "b", "c"])
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    await until(lambda: hand.names(page) == ["c", "b", "a"])
    assert header.sortIndicatorSection() == POSITION[ColumnId.NAME]


async def test_scrolling_fetches_the_rest(
    hand: Any, open_page: OpenPage, create: Create, until: Until
) -> None:
    await create(*(f"Key {number:03}" for number in range(130)))
    page = await open_page()
    assert page.model.rowCount() == 130
    bar = page.table.verticalScrollBar()

    def scrolled() -> bool:
        bar.setValue(min(bar.value() + bar.pageStep(), bar.maximum()))
        return len(hand.names(page)) == 130

    await until(scrolled)
    assert len(set(hand.names(page))) == 130
