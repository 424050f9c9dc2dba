"""The key page on a real gateway, driven by keyboard and mouse."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolTip,
    QWidget,
)

from keydesk.contract.keys import Key
from keydesk.desktop.keys.columns import POSITION, ColumnId
from keydesk.desktop.keys.loader import LoadState
from keydesk.desktop.keys.page import KeysPage
from keydesk.domain.key import KeyStatus

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]

# Popups ask of a screen what the offscreen one cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HOSTILE = ["<b>bold</b>", "<img src=x>", "שלום עולם", "x" * 100, "👩‍🔬 lab", "a & b"]


def names(page: KeysPage) -> list[str]:
    return [key.name for key in page.model.keys]


def cell(page: KeysPage, row: int, column: ColumnId) -> QPoint:
    return page.table.visualRect(page.model.index(row, POSITION[column])).center()


def click(page: KeysPage, row: int, column: ColumnId, *, ctrl: bool = False) -> None:
    keys = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, keys, cell(page, row, column))


def said(page: QWidget, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert label is not None
    return label.text()


def dialog_of(page: QWidget, name: str) -> QDialog:
    found = [dialog for dialog in page.findChildren(QDialog, name) if dialog.isVisible()]
    assert len(found) == 1, f"{len(found)} dialogs named {name}"
    return found[0]


def toast_of(page: QWidget) -> QWidget | None:
    return next((toast for toast in page.findChildren(QWidget, "toast") if toast.isVisible()), None)


async def test_no_key_yet_offers_to_create_one(open_page: OpenPage) -> None:
    """B4: a picture, one sentence, the one next action; the action opens the dialog."""
    page = await open_page()
    assert not page.table.isVisible()
    action = next(each for each in page.findChildren(QPushButton, "emptyStateAction") if each.isVisible())
    assert action.text() == "Create key"
    QTest.mouseClick(action, Qt.MouseButton.LeftButton)
    dialog_of(page, "createKeyDialog").reject()


async def test_search_narrows_as_one_types(open_page: OpenPage, create: Create, until: Until) -> None:
    await create("Production", "Analytics", "Pilot")
    page = await open_page()
    QTest.keyClicks(page.filters.search, "ana")
    await until(lambda: names(page) == ["Analytics"])
    assert "3 active" in said(page, "keyCounts")
    assert "1 shown" in said(page, "keyCounts")
    QTest.keyClicks(page.filters.search, "zzz")
    await until(lambda: not page.table.isVisible())
    clear = next(each for each in page.findChildren(QPushButton, "emptyStateAction") if each.isVisible())
    assert clear.text() == "Clear filters"
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    await until(lambda: len(names(page)) == 3)
    assert page.filters.search.text() == ""


async def test_percent_and_underscore_are_letters_in_a_search(
    open_page: OpenPage, create: Create, until: Until
) -> None:
    """S23: LIKE characters are escaped."""
    await create("100%", "100 percent")
    page = await open_page()
    QTest.keyClicks(page.filters.search, "0%")
    await until(lambda: names(page) == ["100%"])


async def test_a_refresh_leaves_what_is_being_typed(
    open_page: OpenPage, create: Create, until: Until
) -> None:
    await create("Anna", "Bert")
    page = await open_page()
    QTest.keyClicks(page.filters.search, "ber")
    page.loader.changed.emit()
    assert page.filters.search.text() == "ber"
    await until(lambda: names(page) == ["Bert"])


async def test_status_filter_shows_as_a_chip(open_page: OpenPage, create: Create, until: Until) -> None:
    one, _two = await create("One", "Two")
    page = await open_page()
    page.table.select(page.model.row_of(one.id) or 0)
    page.deeds.deactivate()
    await until(lambda: "1 inactive" in said(page, "keyCounts"))
    choice = next(each for each in page.filters.status.menu().actions() if each.text() == "Inactive")
    choice.trigger()
    await until(lambda: names(page) == ["One"])
    clear = page.findChild(QPushButton, "clearFilters")
    assert clear is not None
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    await until(lambda: len(names(page)) == 2)


async def test_headers_sort_on_the_server(open_page: OpenPage, create: Create, until: Until) -> None:
    await create("b", "c", "a")
    page = await open_page()
    header = page.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(POSITION[ColumnId.NAME]) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    await until(lambda: names(page) == ["a", "b", "c"])
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    await until(lambda: names(page) == ["c", "b", "a"])
    assert header.sortIndicatorSection() == POSITION[ColumnId.NAME]


async def test_scrolling_fetches_the_rest(open_page: OpenPage, create: Create, until: Until) -> None:
    await create(*(f"Key {number:03}" for number in range(230)))
    page = await open_page()
    assert len(names(page)) == 100
    bar = page.table.verticalScrollBar()

    def scrolled() -> bool:
        bar.setValue(bar.maximum())
        return len(names(page)) == 230

    await until(scrolled)
    assert len(set(names(page))) == 230


async def test_a_refresh_keeps_selection_and_scroll(
    open_page: OpenPage, create: Create, until: Until
) -> None:
    """B6: what another admin does moves in without a jump."""
    await create(*(f"Key {number:03}" for number in range(60)))
    page = await open_page()
    click(page, 3, ColumnId.NAME)
    click(page, 5, ColumnId.NAME, ctrl=True)
    chosen = {key.name for key in page.table.selected()}
    await create("Newcomer")
    page.loader.refresh()
    await until(lambda: "Newcomer" in names(page))
    assert {key.name for key in page.table.selected()} == chosen


async def test_del_revokes_after_asking(open_page: OpenPage, create: Create, until: Until) -> None:
    """C9: confirmed, names the key; the default is Cancel; revoked keys stay listed, unchangeable."""
    await create("Pilot")
    page = await open_page()
    click(page, 0, ColumnId.NAME)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    question = next(dialog for dialog in page.findChildren(QDialog) if dialog.isVisible())
    assert "Pilot" in question.windowTitle()
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert not question.isVisible()
    assert page.model.keys[0].status is KeyStatus.ACTIVE
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    question = next(dialog for dialog in page.findChildren(QDialog) if dialog.isVisible())
    confirm = question.findChild(QPushButton, "confirmButton")
    assert confirm is not None
    QTest.mouseClick(confirm, Qt.MouseButton.LeftButton)
    await until(lambda: not names(page))
    switch = page.findChild(QCheckBox, "showRevoked")
    assert switch is not None
    switch.click()
    await until(lambda: names(page) == ["Pilot"])
    page.table.select(0)
    assert not page.deeds.can_revoke()
    assert not page.deeds.can_rename()
    assert not page.deeds.can_activate()


async def test_several_keys_are_revoked_at_once(open_page: OpenPage, create: Create, until: Until) -> None:
    await create("One", "Two", "Three")
    page = await open_page()
    for row in range(3):
        click(page, row, ColumnId.TICK)
    assert len(page.table.selected()) == 3
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    question = next(dialog for dialog in page.findChildren(QDialog) if dialog.isVisible())
    confirm = question.findChild(QPushButton, "confirmButton")
    assert confirm is not None
    assert confirm.text() == "Revoke 3 keys"
    QTest.mouseClick(confirm, Qt.MouseButton.LeftButton)
    await until(lambda: "3 revoked" in said(page, "keyCounts"))


async def test_deactivating_can_be_undone(open_page: OpenPage, create: Create, until: Until) -> None:
    """C9: at once, with undo."""
    await create("Pilot")
    page = await open_page()
    click(page, 0, ColumnId.NAME)
    page.deeds.switch()
    await until(lambda: page.model.keys[0].status is KeyStatus.INACTIVE)
    toast = toast_of(page)
    assert toast is not None
    undo = toast.findChild(QPushButton, "undoButton")
    assert undo is not None
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    await until(lambda: page.model.keys[0].status is KeyStatus.ACTIVE)


async def test_enter_opens_details_and_esc_closes_them(open_page: OpenPage, create: Create) -> None:
    await create("Pilot", description="For the pilot")
    page = await open_page()
    click(page, 0, ColumnId.NAME)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.details.isVisible()
    assert said(page.details, "detailsName") == "Pilot"
    texts = [label.text() for label in page.details.findChildren(QLabel) if label.isVisible()]
    assert "For the pilot" in texts
    assert page.model.keys[0].id in texts
    QTest.keyClick(page.details, Qt.Key.Key_Escape)
    assert not page.details.isVisible()


async def test_the_dots_open_the_rows_menu(open_page: OpenPage, create: Create) -> None:
    await create("Pilot")
    page = await open_page()
    click(page, 0, ColumnId.ACTIONS)
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
    assert lines[0].split("\t")[:3] == ["Name", "Key", "Status"]
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


async def test_no_name_is_taken_for_markup(open_page: OpenPage, create: Create) -> None:
    """S23: labels are plain text, and so are tooltips."""
    await create(*HOSTILE)
    page = await open_page()
    for row, key in enumerate(page.model.keys):
        place = cell(page, row, ColumnId.NAME)
        event = QHelpEvent(QHelpEvent.Type.ToolTip, place, page.table.viewport().mapToGlobal(place))
        QApplication.sendEvent(page.table.viewport(), event)
        assert re.findall(r"<\w", QToolTip.text().removeprefix("<qt>")) == []
        click(page, row, ColumnId.NAME)
        page.open_details()
        page.deeds.rename()
        labels = [label for label in page.findChildren(QLabel) if key.name in label.text()]
        assert labels
        for label in labels:
            if label.objectName() != "qtooltip_label":
                assert label.textFormat() is Qt.TextFormat.PlainText
        dialog_of(page, "renameDialog").reject()
    QToolTip.hideText()


async def test_renaming(open_page: OpenPage, create: Create, until: Until) -> None:
    await create("Pilot")
    page = await open_page()
    click(page, 0, ColumnId.NAME)
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    dialog = dialog_of(page, "renameDialog")
    field = dialog.findChild(QLineEdit, "renameField")
    assert field is not None
    QTest.keyClicks(field, "Production")
    QTest.keyClick(field, Qt.Key.Key_Return)
    await until(lambda: names(page) == ["Production"])


async def test_two_admins_never_overwrite_each_other_unseen(
    open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """C5: a stale rename says what changed; one may overwrite, knowing it."""
    (key,) = await create("Pilot")
    page = await open_page()
    click(page, 0, ColumnId.NAME)
    page.deeds.rename()
    dialog = dialog_of(page, "renameDialog")
    field = dialog.findChild(QLineEdit, "renameField")
    assert field is not None
    field.setText("Mine")
    field.textEdited.emit("Mine")
    await wire.deactivate_key(key.id)
    QTest.keyClick(field, Qt.Key.Key_Return)
    conflict = dialog.findChild(QWidget, "renameConflict")
    assert conflict is not None
    await until(conflict.isVisible)
    assert "Status: Active → Inactive" in said(dialog, "renameConflictText")
    assert field.text() == "Mine"
    assert (await wire.get_key(key.id)).name == "Pilot"
    QTest.keyClick(field, Qt.Key.Key_Return)
    await until(lambda: names(page) == ["Mine"])
    assert (await wire.get_key(key.id)).status is KeyStatus.INACTIVE


async def test_what_could_not_be_loaded_can_be_tried_again(
    open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """B4: failed says what happened, and Retry."""
    await create("Pilot")
    page = await open_page()
    wire.cut = True
    page.loader.search("Pil")
    await until(lambda: page.loader.state is LoadState.FAILED)
    retry = next(each for each in page.findChildren(QPushButton, "emptyStateAction") if each.isVisible())
    assert retry.text() == "Retry"
    wire.cut = False
    QTest.mouseClick(retry, Qt.MouseButton.LeftButton)
    await until(lambda: names(page) == ["Pilot"])


async def test_an_action_that_fails_changes_nothing_and_says_so(
    open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    await create("Pilot")
    page = await open_page()
    click(page, 0, ColumnId.NAME)
    wire.cut = True
    page.deeds.deactivate()
    await until(lambda: toast_of(page) is not None)
    toast = toast_of(page)
    assert toast is not None
    assert "Not deactivated" in toast.accessibleName()
    assert page.model.keys[0].status is KeyStatus.ACTIVE
    wire.cut = False


async def test_changes_come_by_themselves_while_somebody_looks(
    open_page: OpenPage, create: Create, until: Until
) -> None:
    """B6: live without a manual refresh, and quiet when nobody looks."""
    page = await open_page()
    page.loader._poll.setInterval(50)
    await create("Newcomer")
    await until(lambda: names(page) == ["Newcomer"])
    page.hide()
    assert not page.loader._poll.isActive()


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


async def test_another_gateway_shows_nothing_of_the_old_one(
    open_page: OpenPage, create: Create, wire: Any
) -> None:
    await create("Pilot")
    page = await open_page()
    wire.hold = asyncio.Event()
    page.loader._session.connect_to("Other", wire)
    assert names(page) == []
    assert page.loader.state is LoadState.LOADING
    wire.hold.set()
