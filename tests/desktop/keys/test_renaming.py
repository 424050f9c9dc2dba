"""Renaming in place, by keyboard and by a slow second click, on a real gateway."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton

from keydesk.contract.keys import Key, KeyPatch
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table.columns import ColumnId
from keydesk.desktop.keys.table.name_editor import NameEditor

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def editor_of(page: KeysPage) -> NameEditor | None:
    return page.table.viewport().findChild(NameEditor)


def begin(page: KeysPage, row: int = 0) -> NameEditor:
    """Press F2 on a row."""
    page.table.select(row)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    editor = editor_of(page)
    assert editor is not None
    return editor


def problem(page: KeysPage) -> str:
    words = page.table.viewport().findChild(QLabel, "nameProblemText")
    return words.text() if words is not None and words.isVisible() else ""


async def test_f2_renames_in_the_cell_and_undo_brings_the_name_back(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """C5: Enter saves, Esc does not, what is wrong is said as one types; Undo for eight seconds."""
    (key,) = await create("Pilot")
    page = await open_page()
    editor = begin(page)
    assert editor.selectedText() == "Pilot"
    QTest.keyClicks(editor, "Other")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    await until(lambda: editor_of(page) is None)
    assert hand.names(page) == ["Pilot"]

    editor = begin(page)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert problem(page) == "At least one character"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor_of(page) is editor
    assert editor.accessibleDescription() == "At least one character"
    QTest.keyClicks(editor, "Production")
    assert problem(page) == ""
    QTest.keyClick(editor, Qt.Key.Key_Return)
    await until(lambda: hand.names(page) == ["Production"])
    await until(lambda: editor_of(page) is None)
    assert page.table.hasFocus()

    hand.part(hand.toast(page), QPushButton, "undoButton").click()
    await until(lambda: hand.names(page) == ["Pilot"])
    assert (await wire.get_key(key.id)).name == "Pilot"


async def test_a_slow_second_click_opens_the_editor_and_a_double_click_does_not(
    hand: Any, open_page: OpenPage, create: Create, until: Until
) -> None:
    await create("Pilot")
    page = await open_page()
    hand.click(page, 0, ColumnId.NAME)
    await asyncio.sleep(QApplication.doubleClickInterval() / 1000 * 1.5)
    assert editor_of(page) is None
    place = hand.cell(page, 0, ColumnId.NAME)
    view = page.table.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert page.details.isVisible()
    await asyncio.sleep(QApplication.doubleClickInterval() / 1000 * 1.5)
    assert editor_of(page) is None
    page.close_details()
    hand.click(page, 0, ColumnId.NAME)
    await until(lambda: editor_of(page) is not None)


async def test_live_changes_leave_what_is_typed_alone(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """B6: the row changes under the editor; the list is not asked unbidden meanwhile."""
    pilot, other = await create("Pilot", "Other")
    page = await open_page()
    editor = begin(page, page.model.row_of(pilot.id) or 0)
    QTest.keyClicks(editor, "Mine")
    assert not page._idle()
    page.model.change(await wire.deactivate_key(pilot.id))
    page.model.change(await wire.deactivate_key(other.id))
    page.loader.refresh()
    await until(lambda: {key.status.value for key in page.model.keys} == {"inactive"})
    assert editor_of(page) is editor
    assert editor.text() == "Mine"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    await until(lambda: "Mine" in hand.names(page))
    assert page._idle()


async def test_two_admins_never_overwrite_each_other_unseen(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """C5: another name is said, and overwritten knowingly or not at all; other changes are no conflict."""
    (key,) = await create("Pilot")
    page = await open_page()
    editor = begin(page)
    QTest.keyClicks(editor, "Mine")
    await wire.update_key(key.id, KeyPatch(name="Theirs", rpm=60), version=key.version)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    await until(lambda: "Somebody else named it “Theirs”" in problem(page))
    assert editor.text() == "Mine"
    assert (await wire.get_key(key.id)).name == "Theirs"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    await until(lambda: hand.names(page) == ["Mine"])
    assert (await wire.get_key(key.id)).rpm == 60


async def test_what_is_refused_stays_to_be_mended(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """J4: the gateway is gone, its answer is lost, the name is taken; nothing typed is lost."""
    await create("Robot", "Pilot", kind="agent")
    page = await open_page()
    editor = begin(page, hand.names(page).index("Pilot"))
    QTest.keyClicks(editor, "Robot")
    wire.cut = True
    QTest.keyClick(editor, Qt.Key.Key_Return)
    await until(lambda: "Nobody answers" in problem(page))
    wire.cut = False
    QTest.keyClick(editor, Qt.Key.Key_Return)
    await until(lambda: "already an agent key called Robot" in problem(page))
    assert editor.text() == "Robot"
    QTest.keyClicks(editor, "2")
    assert problem(page) == ""
    wire.lose_answers, wire.of = 1, "update_key"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    await until(lambda: "answer was lost" in problem(page))
    QTest.keyClick(editor, Qt.Key.Key_Return)
    await until(lambda: "Robot2" in hand.names(page))
    await until(lambda: editor_of(page) is None)


async def test_going_on_elsewhere_while_the_gateway_is_slow_loses_nothing(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    await create("Pilot")
    page = await open_page()
    editor = begin(page)
    QTest.keyClicks(editor, "Production")
    wire.hold = asyncio.Event()
    page.filters.search.setFocus()
    assert editor.isReadOnly(), "it is being saved"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    wire.hold.set()
    wire.hold = None
    await until(lambda: hand.names(page) == ["Production"])
    assert "is now called “Production”" in hand.toast(page).accessibleName()


async def test_a_revoked_key_keeps_its_name(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """C9: and it is said why."""
    (key,) = await create("Pilot")
    await wire.revoke_key(key.id)
    page = await open_page()
    hand.part(page, QCheckBox, "showRevoked").click()
    await until(lambda: hand.names(page) == ["Pilot"])
    page.table.select(0)
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    assert editor_of(page) is None
    assert "A revoked key cannot be changed." in hand.toast(page).accessibleName()
