"""B1, everywhere: columns of a list are chosen, ordered and remembered, and its rows sorted, by keyboard."""

from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QMenu, QPushButton

from keydesk.desktop.listing.list_commands import list_commands
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.preferences import Preferences

# Popups ask of a screen what the offscreen one cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ALT = Qt.KeyboardModifier.AltModifier


class Thing(NamedTuple):
    """Something with an id."""

    id: str
    name: str


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path)


def titles(pane: Any) -> list[str]:
    return [column.title for column in pane.table.shown_columns()]


def choose(pane: Any, command: str) -> None:
    (found,) = [each for each in list_commands(lambda: pane, lambda: True) if each.id == command]
    assert not found.why_not(), found.why_not()
    found.run()


def columns_of(pane: Any) -> QListWidget:
    """Those of the dialog that was opened last."""
    return pane.window().findChildren(QListWidget, "columnList")[-1]


async def listed(open_pane: Any, shelf: Any, until: Any, *memory: Preferences) -> Any:
    shelf.things = [Thing("id1", "One"), Thing("id2", "Two")]
    pane = await open_pane(*memory)
    await until(lambda: pane.loader.state is LoadState.READY)
    return pane


async def test_columns_are_arranged_by_keyboard_and_remembered(
    open_pane: Any, shelf: Any, until: Any, preferences: Preferences
) -> None:
    """The first column is always there; another start has what was chosen; defaults come back."""
    pane = await listed(open_pane, shelf, until, preferences)
    assert titles(pane) == ["Name", "Id"]
    choose(pane, "arrangeListed")
    columns = columns_of(pane)
    QTest.keyClick(columns, Qt.Key.Key_Space)
    assert columns.item(0).checkState() is Qt.CheckState.Checked
    QTest.keyClick(columns, Qt.Key.Key_Down, ALT)
    QTest.keyClick(columns, Qt.Key.Key_Return)
    assert titles(pane) == ["Id", "Name"]
    pane.close()
    again = await listed(open_pane, shelf, until, Preferences(Path(preferences._settings.fileName()).parent))
    assert titles(again) == ["Id", "Name"]
    choose(again, "arrangeListed")
    columns = columns_of(again)
    assert columns.item(0).text() == "Id"
    QTest.keyClick(columns, Qt.Key.Key_Space)
    QTest.keyClick(columns, Qt.Key.Key_Return)
    assert titles(again) == ["Name"]
    again.table.selectAll()
    again.copy_rows()
    choose(again, "arrangeListed")
    restore = again.window().findChildren(QPushButton, "restoreColumns")[-1]
    QTest.keyClick(restore, Qt.Key.Key_Space)
    QTest.keyClick(columns_of(again), Qt.Key.Key_Return)
    assert titles(again) == ["Name", "Id"]


async def test_a_width_is_remembered(
    open_pane: Any, shelf: Any, until: Any, preferences: Preferences
) -> None:
    """What a pointer did to a column stays; the first one goes on taking what the others leave."""
    pane = await listed(open_pane, shelf, until, preferences)
    header = pane.table.horizontalHeader()
    header.resizeSection(2, 300)
    pane.close()
    again = await listed(open_pane, shelf, until, preferences)
    header = again.table.horizontalHeader()
    assert header.sectionSize(2) == 300
    again.resize(1000, 500)
    await until(lambda: header.length() == again.table.viewport().width())


async def test_ticks_and_actions_stay_in_their_places(
    open_pane: Any, shelf: Any, until: Any, preferences: Preferences
) -> None:
    """However a column is dragged."""
    pane = await listed(open_pane, shelf, until, preferences)
    header = pane.table.horizontalHeader()
    header.moveSection(1, 3)
    header.moveSection(header.visualIndex(2), 0)
    assert [header.logicalIndex(place) for place in range(4)] == [0, 2, 1, 3]


async def test_rows_are_sorted_by_keyboard(
    open_pane: Any, shelf: Any, until: Any, preferences: Preferences
) -> None:
    """The menu offers what the gateway can; the present order chosen again is turned round."""
    pane = await listed(open_pane, shelf, until, preferences)
    assert pane.loader.wanted.sort == "name"
    choose(pane, "sortListed")
    menu = pane.findChild(QMenu, "sortMenu")
    assert [action.text() for action in menu.actions()] == ["Name"]
    assert menu.actions()[0].isChecked()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert pane.loader.wanted.sort == "-name"


async def test_the_header_offers_the_columns_too(
    open_pane: Any, shelf: Any, until: Any, preferences: Preferences
) -> None:
    """By pointer; the menu stays open while one ticks."""
    pane = await listed(open_pane, shelf, until, preferences)
    pane.table.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    menu = pane.findChild(QMenu, "columnMenu")
    assert [action.text() for action in menu.actions()] == ["Name", "Id", "", "Restore defaults"]
    menu.setActiveAction(menu.actions()[1])
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    menu.close()
    assert titles(pane) == ["Name"]


async def test_without_a_list_there_is_nothing_to_arrange(open_pane: Any, shelf: Any, until: Any) -> None:
    """Said as the reason, in the menu; without a memory the columns are arranged until the end."""
    shelf.things = []
    pane = await open_pane()
    await until(lambda: pane.loader.state is LoadState.READY)
    reasons = {each.id: each.why_not() for each in list_commands(lambda: pane, lambda: True)}
    assert set(reasons.values()) == {"There are no rows in view."}
    shelf.things = [Thing("id1", "One")]
    pane.loader.reload()
    await until(lambda: pane.content.shows_table)
    choose(pane, "arrangeListed")
    QTest.keyClick(columns_of(pane), Qt.Key.Key_Escape)
    assert titles(pane) == ["Name", "Id"]
