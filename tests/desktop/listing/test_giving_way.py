"""Where there is too little room, the least important columns leave the screen until there is more."""

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu

from keydesk.desktop.listing.columns import Column
from keydesk.desktop.listing.list_commands import list_commands
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.theme import text_width

# Popups ask of a screen what the offscreen one cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WIDE, NARROW = 110, 60
"""The pane, in characters."""
COLUMNS = (
    Column[Any](id="name", title="Name", text=lambda each, _: each.name, width=30, least=20, sort="name"),
    Column[Any](id="made", title="Made", text=lambda _, __: "yesterday", width=30, gives_way=2),
    Column[Any](id="size", title="Size", text=lambda _, __: "12", width=20, gives_way=1),
)


class Thing(NamedTuple):
    """Something with an id."""

    id: str
    name: str


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path)


@pytest.fixture
def listed(open_pane: Any, shelf: Any, until: Any) -> Any:
    """Open the list so many characters wide."""

    async def open_list(width: int, *memory: Preferences) -> Any:
        shelf.things = [Thing("id1", "One")]
        pane = await open_pane(*memory, columns=COLUMNS)
        await until(lambda: pane.loader.state is LoadState.READY)
        await make_wide(pane, width, until)
        return pane

    return open_list


async def make_wide(pane: Any, width: int, until: Any) -> None:
    pane.resize(text_width(width), 500)
    table = pane.table
    await until(lambda: table.width() == table.parentWidget().width() == text_width(width))


def on_screen(pane: Any) -> list[str]:
    return [column.title for column, shown in pane.table.columns.arrangement() if shown]


def too_much(pane: Any) -> int:
    return max(0, pane.table.horizontalHeader().length() - pane.table.viewport().width())


def choose(pane: Any, command: str) -> None:
    (found,) = [each for each in list_commands(lambda: pane, lambda: True) if each.id == command]
    found.run()


def tick(pane: Any, title: str) -> None:
    """Press a column in the menu of the header."""
    pane.table.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    menu = pane.findChild(QMenu, "columnMenu")
    (action,) = [each for each in menu.actions() if each.text() == title]
    action.trigger()
    menu.close()


async def test_columns_give_way_and_come_back(listed: Any, until: Any) -> None:
    """The table does not scroll sideways; what is copied does not hang on how wide the window is."""
    pane = await listed(WIDE)
    assert on_screen(pane) == ["Name", "Made", "Size"]
    await make_wide(pane, NARROW + 10, until)
    assert (on_screen(pane), too_much(pane)) == (["Name", "Made"], 0)
    await make_wide(pane, NARROW, until)
    assert (on_screen(pane), too_much(pane)) == (["Name"], 0)
    pane.table.selectAll()
    pane.copy_rows()
    assert QApplication.clipboard().text().splitlines()[-1] == "One\tyesterday\t12"
    await make_wide(pane, WIDE, until)
    assert on_screen(pane) == ["Name", "Made", "Size"]


async def test_what_the_user_ticks_does_not_give_way(
    listed: Any, until: Any, preferences: Preferences
) -> None:
    """Also at another start; another one goes in its place."""
    pane = await listed(NARROW + 10, preferences)
    assert on_screen(pane) == ["Name", "Made"]
    tick(pane, "Size")
    assert on_screen(pane) == ["Name", "Size"]
    await make_wide(pane, NARROW, until)
    assert on_screen(pane) == ["Name", "Size"]
    pane.close()
    again = await listed(NARROW, Preferences(Path(preferences._settings.fileName()).parent))
    assert on_screen(again) == ["Name", "Size"]
    tick(again, "Size")
    await make_wide(again, WIDE, until)
    assert on_screen(again) == ["Name", "Made"]
    again.table.columns.restore_defaults()
    assert on_screen(again) == ["Name", "Made", "Size"]


async def test_what_was_not_touched_in_the_dialog_goes_on_giving_way(
    listed: Any, until: Any, preferences: Preferences
) -> None:
    """It shows what is on screen, and takes nothing for chosen that was left as it was."""
    pane = await listed(NARROW, preferences)
    choose(pane, "arrangeListed")
    columns = pane.window().findChildren(QListWidget, "columnList")[-1]
    ticked = [columns.item(row).checkState() is Qt.CheckState.Checked for row in range(columns.count())]
    assert ticked == [True, False, False]
    QTest.keyClick(columns, Qt.Key.Key_Return)
    assert on_screen(pane) == ["Name"]
    await make_wide(pane, WIDE, until)
    assert on_screen(pane) == ["Name", "Made", "Size"]


async def test_a_width_of_the_users_own_stays(listed: Any, until: Any, preferences: Preferences) -> None:
    """Nothing disappears while it is drawn, either: the table scrolls."""
    pane = await listed(WIDE, preferences)
    header = pane.table.horizontalHeader()
    header.resizeSection(3, text_width(60))
    assert on_screen(pane) == ["Name", "Made", "Size"]
    assert too_much(pane)
    await make_wide(pane, NARROW, until)
    assert on_screen(pane) == ["Name", "Size"]
    assert header.sectionSize(3) == text_width(60)


async def test_what_was_laid_out_before_columns_gave_way_stays(
    listed: Any, until: Any, preferences: Preferences
) -> None:
    """What was hidden and widened then; the rest gives way."""
    before = {
        "order": ["tick", "name", "size", "made", "actions"],
        "hidden": ["size"],
        "widths": {"name": 300},
    }
    preferences.keep_list_columns("things", json.dumps(before))
    pane = await listed(WIDE, preferences)
    assert on_screen(pane) == ["Name", "Made"]
    assert pane.table.horizontalHeader().sectionSize(1) == 300
    await make_wide(pane, NARROW, until)
    assert on_screen(pane) == ["Name"]
