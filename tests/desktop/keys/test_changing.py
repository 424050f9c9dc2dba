"""Switching, renaming and revoking keys from the page."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QPushButton

from keydesk.contract.keys import Key
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table.columns import ColumnId
from keydesk.domain.key import KeyStatus

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]

# Popups ask of a screen what the offscreen one cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


async def test_del_revokes_after_asking(hand: Any, open_page: OpenPage, create: Create, until: Until) -> None:
    """C9: confirmed, names the key; the default is Cancel; revoked keys stay listed, unchangeable."""
    await create("Pilot")
    page = await open_page()
    hand.click(page, 0, ColumnId.NAME)
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
    await until(lambda: not hand.names(page))
    switch = page.findChild(QCheckBox, "showRevoked")
    assert switch is not None
    switch.click()
    await until(lambda: hand.names(page) == ["Pilot"])
    page.table.select(0)
    assert page.chosen.why_not() == "A revoked key cannot be changed."


async def test_several_keys_are_revoked_at_once(
    hand: Any, open_page: OpenPage, create: Create, until: Until
) -> None:
    await create("One", "Two", "Three")
    page = await open_page()
    for row in range(3):
        hand.click(page, row, ColumnId.TICK)
    assert len(page.table.selected()) == 3
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    question = next(dialog for dialog in page.findChildren(QDialog) if dialog.isVisible())
    confirm = question.findChild(QPushButton, "confirmButton")
    assert confirm is not None
    assert confirm.text() == "Revoke 3 keys"
    QTest.mouseClick(confirm, Qt.MouseButton.LeftButton)
    await until(lambda: "3 revoked" in hand.said(page, "keyCounts"))


async def test_deactivating_can_be_undone(
    hand: Any, open_page: OpenPage, create: Create, until: Until
) -> None:
    """C9: at once, with undo."""
    await create("Pilot")
    page = await open_page()
    hand.click(page, 0, ColumnId.NAME)
    page.lifecycle.switch()
    await until(lambda: page.model.keys[0].status is KeyStatus.INACTIVE)
    toast = hand.toast(page)
    assert toast is not None
    undo = toast.findChild(QPushButton, "undoButton")
    assert undo is not None
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    await until(lambda: page.model.keys[0].status is KeyStatus.ACTIVE)


async def test_an_action_that_fails_changes_nothing_and_says_so(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    await create("Pilot")
    page = await open_page()
    hand.click(page, 0, ColumnId.NAME)
    wire.cut = True
    page.lifecycle.deactivate()
    await until(lambda: hand.toast(page) is not None)
    toast = hand.toast(page)
    assert toast is not None
    assert "Not deactivated" in toast.accessibleName()
    assert page.model.keys[0].status is KeyStatus.ACTIVE
    wire.cut = False
