"""Editing keys on a real gateway: the form, models, expiry, top-up; and what others do meanwhile."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)

from keydesk.contract.budgets import Budget
from keydesk.contract.keys import Key, KeyPatch
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table.columns import ColumnId
from keydesk.domain.budget import Renewal
from keydesk.domain.key import KeyStatus
from keydesk.domain.money import parse_usd

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]
Walk = Callable[[QWidget], Awaitable[list[QWidget]]]

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("model"),
]

TEN_A_MONTH = Budget(limit_usd=parse_usd("10"), renewal=Renewal.MONTHLY)


def retype(dialog: QDialog, hand: Any, name: str, text: str) -> QLineEdit:
    editor: QLineEdit = hand.part(dialog, QLineEdit, name)
    editor.selectAll()
    QTest.keyClicks(editor, text) if text else QTest.keyClick(editor, Qt.Key.Key_Delete)
    return editor


async def test_editing_sends_what_differs_and_nothing_else(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """C5, by keyboard alone; a budget keeps what is spent and topped up."""
    (key,) = await create("Pilot", rpm=60, budget=TEN_A_MONTH, ip_allowlist=["192.0.2.7"])
    page = await open_page()
    hand.click(page, 0, ColumnId.NAME)
    QTest.keyClick(page.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    page.edits.edit()
    dialog = hand.dialog(page, "editKeyDialog")
    assert not dialog.primary.isEnabled(), "nothing differs yet"
    retype(dialog, hand, "keyRpmField", "")
    retype(dialog, hand, "keyBudgetField", "25")
    await wire.deactivate_key(key.id)
    await wire.activate_key(key.id)
    changed = await wire.get_key(key.id)
    assert changed.version > key.version
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    await until(lambda: hand.part(dialog, QWidget, "editConflict").isVisible())
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    await until(lambda: page.model.keys[0].rpm is None)
    now = await wire.get_key(key.id)
    assert (now.budget.limit_usd, now.budget.renewal) == (parse_usd("25"), Renewal.MONTHLY)
    assert (now.name, now.ip_allowlist, now.expires_at) == ("Pilot", ["192.0.2.7"], key.expires_at)


async def test_a_conflict_shows_both_and_loses_nothing(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """C5: what only they changed is taken over, what both changed is shown, nothing typed is lost."""
    (key,) = await create("Pilot", rpm=60)
    page = await open_page()
    hand.click(page, 0, ColumnId.NAME)
    page.edits.edit()
    dialog = hand.dialog(page, "editKeyDialog")
    retype(dialog, hand, "keyNameField", "Mine")
    retype(dialog, hand, "keyTpmField", "5000")
    await wire.update_key(key.id, KeyPatch(name="Theirs", rpm=120), version=key.version)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    conflict = hand.part(dialog, QWidget, "editConflict")
    await until(conflict.isVisible)
    said = [label.text() for label in conflict.findChildren(QLabel)]
    assert "Name: theirs “Theirs”, yours “Mine”" in said
    assert "Requests per minute: 60 → 120" in hand.said(dialog, "editConflictText")
    texts = [hand.part(dialog, QLineEdit, f"key{name}Field").text() for name in ("Name", "Rpm", "Tpm")]
    assert texts == ["Mine", "120", "5000"]
    assert (await wire.get_key(key.id)).name == "Theirs", "nothing was overwritten"
    QTest.mouseClick(hand.part(conflict, QPushButton, "useTheirs"), Qt.MouseButton.LeftButton)
    assert hand.part(dialog, QLineEdit, "keyNameField").text() == "Theirs"
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    await until(lambda: page.model.keys[0].tpm == 5000)
    now = await wire.get_key(key.id)
    assert (now.name, now.rpm, now.tpm) == ("Theirs", 120, 5000)


async def test_a_lost_answer_is_no_conflict(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """J4: it was saved; trying again finds the key as wanted, and accuses nobody of having changed it."""
    (key,) = await create("Pilot")
    page = await open_page()
    page.table.select(0)
    page.edits.edit()
    dialog = hand.dialog(page, "editKeyDialog")
    retype(dialog, hand, "keyNameField", "Mine")
    wire.lose_answers, wire.of = 1, "update_key"
    await until(dialog.primary.isEnabled)
    dialog.primary.click()
    await until(lambda: hand.part(dialog, QLabel, "dialogError").isVisible())
    assert (await wire.get_key(key.id)).name == "Mine"
    dialog.primary.click()
    await until(lambda: page.model.keys[0].name == "Mine")
    await until(lambda: page.findChild(QDialog, "editKeyDialog") is None)


async def test_what_fails_while_saving_keeps_what_was_typed(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """J4: the gateway is gone; then it is back, but the key is revoked."""
    (key,) = await create("Pilot")
    page = await open_page()
    hand.click(page, 0, ColumnId.NAME)
    page.edits.edit()
    dialog = hand.dialog(page, "editKeyDialog")
    retype(dialog, hand, "keyNameField", "Mine")
    wire.cut = True
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    await until(lambda: hand.part(dialog, QLabel, "dialogError").isVisible())
    assert hand.part(dialog, QLineEdit, "keyNameField").text() == "Mine"
    wire.cut = False
    await wire.revoke_key(key.id)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    await until(lambda: "revoked" in hand.said(dialog, "dialogError"))
    assert hand.part(dialog, QLineEdit, "keyNameField").text() == "Mine"
    dialog.reject()


async def test_models_are_assigned_to_many_keys(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any, model: str
) -> None:
    """C6: keys that differ begin with nothing ticked; a rename meanwhile is no conflict."""
    one, _two = await create("One", "Two")
    await wire.update_key(one.id, KeyPatch(allowed_models=[model]), version=one.version)
    page = await open_page()
    page.table.selectAll()
    page.edits.assign_models()
    dialog = hand.dialog(page, "assignModelsDialog")
    models = hand.part(dialog, QListWidget, "modelList")
    await until(lambda: hand.said(dialog, "modelCount") == "0 of 1 selected")
    assert not dialog.primary.isEnabled(), "a list is never empty (S5)"
    models.setFocus()
    models.setCurrentRow(0)
    QTest.keyClick(models, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == model
    QTest.keyClick(models, Qt.Key.Key_Space)
    assert hand.said(dialog, "modelCount") == "1 of 1 selected"
    present = await wire.get_key(one.id)
    await wire.update_key(one.id, KeyPatch(name="Uno"), version=present.version)
    dialog.primary.click()
    await until(lambda: {tuple(key.allowed_models or ()) for key in page.model.keys} == {(model,)})
    await until(lambda: "Uno" in hand.names(page))
    page.table.selectAll()
    page.edits.assign_models()
    dialog = hand.dialog(page, "assignModelsDialog")
    await until(lambda: hand.said(dialog, "modelCount") == "1 of 1 selected")
    assert not dialog.primary.isEnabled(), "they have it already"
    QTest.keyClick(hand.part(dialog, QCheckBox, "allowAllModels"), Qt.Key.Key_Space)
    assert not hand.part(dialog, QListWidget, "modelList").isEnabled()
    dialog.primary.click()
    await until(lambda: all(key.allowed_models is None for key in page.model.keys))


async def test_a_refused_assignment_keeps_the_dialog(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any, walk_by_tab: Walk
) -> None:
    (key,) = await create("Pilot")
    page = await open_page()
    page.table.select(0)
    page.edits.assign_models()
    dialog = hand.dialog(page, "assignModelsDialog")
    QTest.keyClick(hand.part(dialog, QCheckBox, "allowAllModels"), Qt.Key.Key_Space)
    models = hand.part(dialog, QListWidget, "modelList")
    await until(lambda: models.count() == 1)
    models.item(0).setCheckState(Qt.CheckState.Checked)
    await walk_by_tab(dialog)
    await wire.revoke_key(key.id)
    dialog.primary.click()
    await until(lambda: "revoked" in hand.said(dialog, "dialogError"))
    assert models.item(0).checkState() is Qt.CheckState.Checked
    assert dialog.primary.isEnabled()
    dialog.reject()


async def test_an_expired_key_is_extended(
    hand: Any, open_page: OpenPage, create: Create, until: Until, walk_by_tab: Walk
) -> None:
    keys = await create("One", "Two")
    page = await open_page()
    page.table.selectAll()
    page.edits.set_expiry()
    dialog = hand.dialog(page, "expiryDialog")
    when = hand.part(dialog, QComboBox, "keyExpiryField")
    when.setCurrentText("On a date…")
    await walk_by_tab(dialog)
    when.setCurrentText("30 days from now")
    assert dialog.primary.text() == "Set expiry of 2 keys"
    dialog.primary.click()
    latest = max(key.created_at for key in keys) + timedelta(days=30, minutes=5)
    await until(lambda: all(key.expires_at and key.expires_at < latest for key in page.model.keys))
    assert {key.status for key in page.model.keys} == {KeyStatus.ACTIVE}


async def test_a_lost_answer_never_adds_twice(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any, walk_by_tab: Walk
) -> None:
    """C5, S8: a top-up raises the budget once and leaves its rule."""
    (key,) = await create("Pilot", budget=TEN_A_MONTH)
    page = await open_page()
    page.table.select(0)
    page.edits.top_up()
    dialog = hand.dialog(page, "topUpDialog")
    field = hand.part(dialog, QLineEdit, "topUpField")
    QTest.keyClicks(field, "0")
    assert "More than nothing" in field.accessibleDescription()
    retype(dialog, hand, "topUpField", "5")
    assert hand.said(dialog, "topUpSentence").startswith("Then $15.00 can be spent until ")
    await walk_by_tab(dialog)
    wire.lose_answers, wire.of = 1, "top_up_key"
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    await until(lambda: "never adds it twice" in hand.said(dialog, "dialogError"))
    QTest.keyClick(field, Qt.Key.Key_Return)
    await until(lambda: page.model.keys[0].budget.topped_up_usd == parse_usd("5"))
    budget = (await wire.get_key(key.id)).budget
    assert (budget.limit_usd, budget.remaining_usd) == (parse_usd("10"), parse_usd("15"))


async def test_details_say_limits_and_budget(hand: Any, open_page: OpenPage, create: Create) -> None:
    await create("Pilot", rpm=60, max_parallel=4, budget=TEN_A_MONTH)
    page = await open_page()
    hand.click(page, 0, ColumnId.NAME)
    page.open_details()
    texts = [label.text() for label in page.details.findChildren(QLabel) if label.isVisible()]
    assert "60 requests per minute\n4 parallel requests" in texts
    assert any(text.startswith("$10.00 a month\n$0.00 spent, $10.00 left\nRenews on ") for text in texts)
    assert hand.part(page.details, QWidget, "budgetBar").accessibleName() == "Budget: $0.00 of $10.00"
