"""A list of thousands on a real gateway: jumping about in it, selecting all of it, changes from elsewhere."""

import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from keydesk.contract.keys import Key
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table import loader as loading

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]
Select = QItemSelectionModel.SelectionFlag

MANY = 3000


@pytest.fixture
async def shelf(create: Create, tmp_path: Path) -> list[str]:
    """Have thousands of keys at the gateway, the newest first in the list; return their ids in that order."""
    await create("Pattern")
    database = sqlite3.connect(tmp_path / "gateway" / "keydesk.sqlite3", timeout=10)
    with database:
        columns = [row[1] for row in database.execute("PRAGMA table_info(key)")]
        own = {
            "id": "printf('many%08d', i)",
            "name": "printf('Key %05d', i)",
            "name_folded": "printf('key %05d', i)",
            "created_at": "created_at - 1000000 * i",
        }
        values = ", ".join(own.get(column, column) for column in columns)
        database.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "  # noqa: S608 - our own
            f"INSERT INTO key ({', '.join(columns)}) SELECT {values} FROM n, key",
            (MANY - 1,),
        )
        database.execute(
            "INSERT INTO key_usage (key_id, requests, spent_nanos, delegated_nanos) "
            "SELECT id, 0, 0, 0 FROM key WHERE id NOT IN (SELECT key_id FROM key_usage)"
        )
        ids = [row[0] for row in database.execute("SELECT id FROM key ORDER BY created_at DESC, id DESC")]
    database.close()
    assert len(ids) == MANY
    return ids


def in_view(page: KeysPage) -> list[str | None]:
    first, last = page.table.first_and_last_visible()
    keys = (page.model.key_at(row) for row in range(first, last + 1))
    return [None if key is None else key.id for key in keys]


async def test_a_jump_shows_what_is_there_and_fetches_nothing_between(
    open_page: OpenPage, shelf: list[str], until: Until
) -> None:
    page = await open_page()
    assert page.model.rowCount() == MANY, "the scroll bar tells the size at once"
    bar = page.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    await until(lambda: in_view(page)[-1:] == shelf[-1:])
    await until(lambda: None not in in_view(page))
    bar.setValue(bar.maximum() // 2)
    await until(lambda: None not in in_view(page))
    first, last = page.table.first_and_last_visible()
    assert in_view(page) == shelf[first : last + 1]
    bar.setValue(max(0, bar.value() - 3 * bar.pageStep()))
    await until(lambda: None not in in_view(page))
    first, last = page.table.first_and_last_visible()
    assert in_view(page) == shelf[first : last + 1]
    assert len(page.model.keys) < 700


async def test_the_last_row_is_one_key_away(open_page: OpenPage, shelf: list[str], until: Until) -> None:
    """J1: End goes to the end, and the keys there can be acted on."""
    page = await open_page()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: page.table.current_key() is not None)
    current = page.table.current_key()
    assert current is not None
    assert current.id == shelf[-1]


async def test_everything_selected_is_a_number_until_it_is_fetched(
    open_page: OpenPage, shelf: list[str]
) -> None:
    """B5: all rows are selected at once; what a command needs of them is fetched, in pieces."""
    page = await open_page()
    page.table.selectAll()
    assert page.table.selected_count() == MANY
    assert page.table.everything_selected()
    assert len(page.table.selected()) == len(page.model.keys) < MANY
    told: list[tuple[int, int]] = []
    keys = await page.loader.keys_in(page.table.selected_rows(), lambda got, of: told.append((got, of)))
    assert [key.id for key in keys] == shelf
    assert told[-1] == (MANY, MANY)
    assert len(told) > 5
    assert len(page.model.keys) < MANY, "what is fetched for a command is not kept"


async def test_a_selection_in_pieces_is_fetched_as_it_stands(open_page: OpenPage, shelf: list[str]) -> None:
    page = await open_page()
    rows = [range(3, 5), range(1200, 1203), range(MANY - 2, MANY)]
    keys = await page.loader.keys_in(rows)
    assert [key.id for key in keys] == [shelf[row] for each in rows for row in each]


async def test_what_others_do_deep_in_the_list_moves_nothing_in_view(
    open_page: OpenPage, create: Create, wire: Any, shelf: list[str], until: Until
) -> None:
    """B6: keys made and ended above what is in view leave it, and what is selected, where they are."""
    page = await open_page()
    bar = page.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    await until(lambda: None not in in_view(page))
    first, _ = page.table.first_and_last_visible()
    page.table.selectionModel().select(page.model.index(first + 2, 0), Select.Select | Select.Rows)
    shown, (chosen,) = in_view(page), page.table.selected()
    await create("Newcomer", "Another")
    await wire.revoke_key(shelf[first + 4])
    page.loader.refresh()
    await until(lambda: page.model.rowCount() == MANY + 1 and shelf[first + 4] not in in_view(page))
    assert in_view(page)[:4] == shown[:4]
    assert in_view(page)[4] == shown[5]
    assert [key.id for key in page.table.selected()] == [chosen.id]


async def test_a_long_journey_keeps_no_more_than_it_may(
    open_page: OpenPage, shelf: list[str], until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    """D4: memory is bounded, however far one scrolls; what is selected stays known."""
    monkeypatch.setattr(loading, "KEPT", 300)
    monkeypatch.setattr(loading, "SPARE", 100)
    page = await open_page()
    page.table.select(1)
    bar = page.table.verticalScrollBar()
    for step in range(1, 9):
        bar.setValue(bar.maximum() * step // 8)
        await until(lambda: None not in in_view(page))
    assert len(page.model.keys) <= 500
    assert [key.id for key in page.table.selected()] == [shelf[1]]
    bar.setValue(0)
    await until(lambda: None not in in_view(page))
    assert in_view(page)[:2] == shelf[:2]


@pytest.mark.usefixtures("shelf")
async def test_another_order_keeps_everything_selected(open_page: OpenPage, until: Until) -> None:
    page = await open_page()
    page.table.selectAll()
    page.loader.sort_by("name")
    await until(lambda: page.loader.filters.sort == "name" and in_view(page)[0] == "many00000001")
    assert page.table.everything_selected()
    page.loader.search("0001")
    await until(lambda: page.model.rowCount() < MANY)
    assert page.table.selected_count() < MANY
