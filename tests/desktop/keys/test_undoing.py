"""Taking back what was done, from the toast and by Ctrl+Z, on a real gateway."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPlainTextEdit, QPushButton

from keydesk.contract.budgets import Budget
from keydesk.contract.keys import Key, KeyPatch
from keydesk.desktop.commands import fill
from keydesk.desktop.keys.page import KeysPage
from keydesk.domain.budget import Renewal
from keydesk.domain.key import KeyStatus
from keydesk.domain.money import parse_usd

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEN_A_MONTH = Budget(limit_usd=parse_usd("10"), renewal=Renewal.MONTHLY)


def retype(dialog: Any, hand: Any, name: str, text: str) -> None:
    editor: QLineEdit = hand.part(dialog, QLineEdit, name)
    editor.selectAll()
    QTest.keyClicks(editor, text) if text else QTest.keyClick(editor, Qt.Key.Key_Delete)


async def edit(page: KeysPage, hand: Any, until: Until, **fields: str) -> None:
    """Edit the only key, and wait for the toast that says so."""
    page.table.select(0)
    page.edits.edit()
    dialog = hand.dialog(page, "editKeyDialog")
    for name, text in fields.items():
        if name == "metadata":
            hand.part(dialog, QPlainTextEdit, "keyMetadataField").setPlainText(text)
        else:
            retype(dialog, hand, f"key{name.capitalize()}Field", text)
    dialog.primary.click()
    await until(lambda: said(hand, page).endswith("saved"))


def said(hand: Any, page: KeysPage) -> str:
    toast = hand.toast(page)
    return "" if toast is None else toast.accessibleName()


def undo(hand: Any, page: KeysPage) -> QPushButton:
    button: QPushButton = hand.part(hand.toast(page), QPushButton, "undoButton")
    return button


async def test_an_edit_is_taken_back_whole_and_nothing_else_with_it(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """C5: name, limits, budget and metadata are as before; what others changed since stays."""
    (key,) = await create("Pilot", rpm=60, budget=TEN_A_MONTH, metadata={"team": "a", "deep": {"x": 1}})
    page = await open_page()
    await edit(
        page, hand, until, name="Other", rpm="", tpm="5000", budget="25", metadata='{"deep": {"y": 2}}'
    )
    saved = await wire.get_key(key.id)
    assert (saved.name, saved.rpm, saved.metadata) == ("Other", None, {"deep": {"y": 2}})
    await wire.update_key(key.id, KeyPatch(description="Theirs"), version=saved.version)
    undo(hand, page).click()
    await until(lambda: said(hand, page) == "“Pilot” restored")
    now = await wire.get_key(key.id)
    assert (now.name, now.rpm, now.tpm, now.metadata) == (key.name, 60, None, key.metadata)
    assert (now.budget.limit_usd, now.budget.renewal) == (parse_usd("10"), Renewal.MONTHLY)
    assert now.description == "Theirs"


async def test_what_somebody_changed_again_stays_as_they_left_it(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """C5: undo overwrites nobody unseen; it says so."""
    (key,) = await create("Pilot")
    page = await open_page()
    await edit(page, hand, until, name="Mine")
    saved = await wire.get_key(key.id)
    await wire.update_key(key.id, KeyPatch(name="Theirs"), version=saved.version)
    undo(hand, page).click()
    await until(lambda: "Not restored. “Mine”: Somebody changed it again" in said(hand, page))
    assert (await wire.get_key(key.id)).name == "Theirs"


async def test_undo_without_a_gateway_says_so_and_with_a_lost_answer_is_done_once(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    (key,) = await create("Pilot")
    page = await open_page()
    await edit(page, hand, until, name="Mine")
    wire.lose_answers, wire.of = 1, "update_key"
    undo(hand, page).click()
    await until(lambda: page.findChild(QPushButton, "primaryButton") is not None)
    dialog = hand.dialog(page, "progressDialog")
    assert "0 keys restored so far" in hand.said(dialog, "dialogError")
    assert (await wire.get_key(key.id)).name == "Pilot"
    dialog.primary.click()
    await until(lambda: said(hand, page) == "“Pilot” restored")


async def test_a_budget_that_was_taken_away_cannot_be_given_back(
    hand: Any, open_page: OpenPage, create: Create, until: Until
) -> None:
    """Its spending would begin anew; so no undo is offered."""
    await create("Pilot", budget=TEN_A_MONTH)
    page = await open_page()
    await edit(page, hand, until, budget="")
    assert hand.toast(page).findChild(QPushButton, "undoButton") is None


async def test_ctrl_z_takes_back_what_the_toast_tells(
    hand: Any, open_page: OpenPage, create: Create, until: Until
) -> None:
    """J2: while it is on screen; in a field Ctrl+Z is the field's own."""
    await create("Pilot")
    page = await open_page()
    window = QMainWindow()
    window.setCentralWidget(page)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    actions = fill(window.menuBar(), page.commands())
    page.table.select(0)
    page.lifecycle.deactivate()
    await until(lambda: page.model.keys[0].status is KeyStatus.INACTIVE)
    page.filters.search.setFocus()
    QTest.keyClicks(page.filters.search, "pi")
    QTest.keyClick(page.filters.search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.filters.search.text() == ""
    assert page.model.keys[0].status is KeyStatus.INACTIVE
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: page.model.keys[0].status is KeyStatus.ACTIVE)
    hand.toast(window).dismiss()
    menu = actions["undoLast"].parent()
    menu.aboutToShow.emit()
    assert not actions["undoLast"].isEnabled()
    assert actions["undoLast"].toolTip() == "Nothing to undo now."
    assert actions["topUpBudget"].toolTip() == "It has no budget; edit the key to give it one."
    page.setParent(None)
    window.close()
    window.deleteLater()
