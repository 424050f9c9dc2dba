"""Lists that are logs: without search, not counted, new rows held back until they are wanted."""

from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from keydesk.desktop.listing import loader
from keydesk.desktop.listing.facets import Facet
from keydesk.desktop.listing.load_state import LoadState

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Line(NamedTuple):
    """A line of a log."""

    id: str
    name: str


def lines(newest: int, oldest: int = 0) -> list[Line]:
    return [Line(f"id{number}", f"Line {number}") for number in range(newest, oldest - 1, -1)]


def counts(pane: Any) -> str:
    return pane.footer.findChild(QLabel, "listCounts").text()


async def opened(open_pane: Any, until: Any, **differing: Any) -> Any:
    pane = await open_pane(searched="", held_back=True, **differing)
    await until(lambda: pane.loader.state is LoadState.READY)
    return pane


async def test_new_rows_wait_until_they_are_wanted(open_pane: Any, shelf: Any, until: Any) -> None:
    """What one reads stays where it is; pressing what says how many are new brings them in."""
    shelf.things = lines(299)
    pane = await opened(open_pane, until)
    pane.table.select(3)
    pane.table.setFocus()
    before = [item.id for item in pane.model.items]
    shelf.things = lines(311)
    pane.loader._refresh_unbidden()
    await until(pane.footer.new.isVisible)
    assert pane.footer.new.text() == "12 new things"
    assert counts(pane).startswith("312 things")
    assert [item.id for item in pane.model.items] == before
    pane.footer.new.setFocus()
    QTest.keyClick(pane.footer.new, Qt.Key.Key_Space)
    await until(lambda: pane.model.id_at(0) == "id311")
    assert not pane.footer.new.isVisible()
    assert [item.id for item in pane.selected()] == ["id296"]
    assert QApplication.focusWidget() is pane.table
    assert pane.table.currentIndex().row() == 0
    assert [item.id for item in pane.model.items] == [each.id for each in lines(311, 200)]
    pane.table.scrollToBottom()
    await until(lambda: pane.model.rowCount() == 312)
    assert [item.id for item in pane.model.items] == [each.id for each in lines(311)]


async def test_more_new_rows_than_a_piece_begin_the_list_anew(open_pane: Any, shelf: Any, until: Any) -> None:
    shelf.things = lines(50)
    pane = await opened(open_pane, until)
    shelf.things = lines(500)
    pane.loader._refresh_unbidden()
    await until(pane.footer.new.isVisible)
    assert pane.footer.new.text() == "100 or more new things"
    pane.bring_in()
    await until(lambda: pane.model.id_at(0) == "id500")
    pane.table.scrollToBottom()
    await until(lambda: pane.model.rowCount() > 101)
    assert [item.id for item in pane.model.items] == [each.id for each in lines(500)][: pane.model.rowCount()]


async def test_the_first_rows_come_by_themselves_and_a_refresh_brings_all(
    open_pane: Any, shelf: Any, until: Any
) -> None:
    pane = await opened(open_pane, until)
    shelf.things = lines(2)
    pane.loader._refresh_unbidden()
    await until(lambda: pane.model.rowCount() == 3)
    shelf.things = lines(4)
    pane.loader._refresh_unbidden()
    await until(pane.footer.new.isVisible)
    pane.loader.refresh_on_request()
    await until(lambda: pane.model.rowCount() == 5)
    assert not pane.footer.new.isVisible()


async def test_what_is_not_counted_is_said(
    open_pane: Any, shelf: Any, until: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loader, "MOST", 150)
    shelf.things, shelf.counts = lines(400), False
    pane = await opened(open_pane, until)
    assert counts(pane) == "More things than are counted"
    pane.table.scrollToBottom()
    await until(lambda: pane.model.rowCount() == 150)
    assert "the first 150 are listed; filter to find the others" in counts(pane)


async def test_where_nothing_is_searched_find_offers_the_filters(
    open_pane: Any, shelf: Any, until: Any
) -> None:
    shelf.things = lines(2)
    colour = Facet(id="colour", title="Colour", choices=(("red", "red"),))
    pane = await opened(open_pane, until, facets=(colour,))
    assert not pane.bar.search.isVisible()
    pane.focus_search()
    await until(lambda: any(each.isVisible() for each in pane.bar.findChildren(QMenu)))
    for menu in pane.bar.findChildren(QMenu):
        menu.close()
