"""The rows and columns of the key table: selecting, copying, choosing columns."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from keydesk.contract.keys import Key
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table.columns import POSITION, ColumnId

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]

# Popups ask of a screen what the offscreen one cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


async def test_a_refresh_keeps_selection_and_scroll(
    hand: Any, open_page: OpenPage, create: Create, until: Until
) -> None:
    """B6: what another admin does moves in without a jump."""
    await create(*(f"Key {number:03}" for number in range(60)))
    page = await open_page()
    hand.click(page, 3, ColumnId.NAME)
    hand.click(page, 5, ColumnId.NAME, ctrl=True)
    chosen = {key.name for key in page.table.selected()}
    await create("Newcomer")
    page.loader.refresh()
    await until(lambda: "Newcomer" in hand.names(page))
    assert {key.name for key in page.table.selected()} == chosen


async def test_the_dots_open_the_rows_menu(hand: Any, open_page: OpenPage, create: Create) -> None:
    await create("Pilot")
    page = await open_page()
    hand.click(page, 0, ColumnId.ACTIONS)
    menu = page.findChild(QMenu, "keyMenu")
    assert menu is not None
    enabled = {action.objectName() for action in menu.actions() if action.isEnabled() and action.text()}
    assert {"renameKey", "deactivateKey", "revokeKey", "copyPreview", "copyKeyId"} <= enabled
    assert "activateKey" not in enabled
    menu.close()


async def test_rows_are_copied_as_text(open_page: OpenPage, create: Create, qapp: QApplication) -> None:
    """S23: a name that a spreadsheet would calculate is neutralised."""
    await create("=1+1", "Pilot")
    page = await open_page()
    page.table.selectAll()
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = qapp.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Name", "Owner", "Key"]
    assert {line.split("\t")[0] for line in lines[1:]} == {"Pilot", "'=1+1"}


async def test_the_preview_is_copied_from_its_cell(
    open_page: OpenPage, create: Create, qapp: QApplication
) -> None:
    (key,) = await create("Pilot")
    page = await open_page()
    area = page.table.visualRect(page.model.index(0, POSITION[ColumnId.KEY]))
    icon = QPoint(area.right() - 14, area.center().y())
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=icon)
    assert qapp.clipboard().text() == key.preview


async def test_columns_are_chosen_and_remembered(open_page: OpenPage, create: Create) -> None:
    """B1: chosen, ordered, remembered, with restore defaults."""
    await create("Pilot")
    page = await open_page()
    menu = page.table.columns.menu()
    created = next(action for action in menu.actions() if action.text() == "Created by")
    created.trigger()
    menu.deleteLater()
    page.table.horizontalHeader().moveSection(page.table.horizontalHeader().visualIndex(2), 4)
    page.hide()
    again = await open_page()
    header = again.table.horizontalHeader()
    assert not header.isSectionHidden(POSITION[ColumnId.CREATED_BY])
    assert header.visualIndex(2) == 4
    again.table.columns.restore_defaults()
    assert header.isSectionHidden(POSITION[ColumnId.CREATED_BY])
    assert header.visualIndex(2) == 2
