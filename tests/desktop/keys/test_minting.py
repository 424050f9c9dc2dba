"""Rotating keys and making ephemeral ones, by keyboard, on a real gateway whose answers get lost."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QPushButton

from keydesk.contract.keys import Key, KeyQuery
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.reveal.reveal_dialog import RevealDialog
from keydesk.domain.key import KeyKind

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def shown(page: KeysPage) -> RevealDialog | None:
    return next((each for each in page.findChildren(RevealDialog) if each.isVisible()), None)


async def copied(page: KeysPage, until: Until) -> str:
    """Take the secret from the reveal, and close it."""
    await until(lambda: shown(page) is not None)
    reveal = shown(page)
    assert reveal is not None
    reveal.copy_button.press()
    secret = QApplication.clipboard().text()
    reveal.reject()
    return secret


def press_by_keyboard(dialog: QDialog, name: str) -> None:
    """Reach a button by Tab, and press it."""
    button = dialog.findChild(QPushButton, name)
    for _ in range(20):
        if dialog.focusWidget() is button:
            break
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is button
    QTest.keyClick(button, Qt.Key.Key_Space)


async def models_of(base_url: str, secret: str) -> int:
    """Use the key, and return the status of the answer."""
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"{base_url}/models", headers={"Authorization": f"Bearer {secret}"})
    return answer.status_code


async def test_rotating_stops_the_old_secret_at_once_unless_told_otherwise(
    hand: Any, open_page: OpenPage, create: Create, until: Until, gateway: Any, wire: Any
) -> None:
    """C7: asks, names the key, Cancel is the default; a lost answer never rotates twice (S8)."""
    await create("Pilot")
    page = await open_page()
    page.table.select(0)
    page.minting.rotate()
    dialog = hand.dialog(page, "rotateDialog")
    assert "Pilot" in dialog.windowTitle()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert (await wire.get_key(page.model.keys[0].id)).rotated_at is None

    page.minting.rotate()
    dialog = hand.dialog(page, "rotateDialog")
    assert "refused from the next request on" in hand.said(dialog, "rotateSentence")
    wire.lose_answers, wire.of = 1, "rotate_key"
    press_by_keyboard(dialog, "primaryButton")
    await until(lambda: "never rotates the key twice" in hand.said(dialog, "dialogError"))
    asked = await wire.get_key(page.model.keys[0].id)
    press_by_keyboard(dialog, "primaryButton")
    first = await copied(page, until)
    assert (await wire.get_key(asked.id)).rotated_at == asked.rotated_at
    assert await models_of(gateway.base_url, first) == 200

    page.table.select(0)
    page.minting.rotate()
    dialog = hand.dialog(page, "rotateDialog")
    grace = hand.part(dialog, QComboBox, "rotateGrace")
    grace.setFocus()
    QTest.keyClick(grace, Qt.Key.Key_Down)
    QTest.keyClick(grace, Qt.Key.Key_Down)
    assert grace.currentText() == "After 1 hour"
    assert "stays good until" in hand.said(dialog, "rotateSentence")
    press_by_keyboard(dialog, "primaryButton")
    second = await copied(page, until)
    assert [await models_of(gateway.base_url, each) for each in (first, second)] == [200, 200]
    key = await wire.get_key(asked.id)
    assert key.previous_secret_valid_until - key.rotated_at == timedelta(hours=1)

    # What was asked for before the rotation may come after it, for a moment.
    await until(lambda: page.model.keys[0].previous_secret_valid_until)
    page.minting.rotate()
    dialog = hand.dialog(page, "rotateDialog")
    assert "The secret before it" in hand.said(dialog, "rotateSentence")
    press_by_keyboard(dialog, "primaryButton")
    await copied(page, until)
    assert [await models_of(gateway.base_url, each) for each in (first, second)] == [401, 401]


async def test_a_grace_period_of_ones_own_is_judged(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    (key,) = await create("Pilot")
    page = await open_page()
    page.table.select(0)
    page.minting.rotate()
    dialog = hand.dialog(page, "rotateDialog")
    grace = hand.part(dialog, QComboBox, "rotateGrace")
    grace.setFocus()
    QTest.keyClick(grace, Qt.Key.Key_End)
    number = hand.part(dialog, QLineEdit, "rotateGraceNumber")
    assert number.isVisible()
    number.setFocus()
    QTest.keyClicks(number, "0000")
    assert not dialog.primary.isEnabled()
    assert hand.said(dialog, "rotateSentence") == ""
    number.selectAll()
    QTest.keyClicks(number, "90")
    press_by_keyboard(dialog, "primaryButton")
    await copied(page, until)
    now = await wire.get_key(key.id)
    assert now.previous_secret_valid_until - now.rotated_at == timedelta(minutes=90)


async def test_cancelling_before_the_answer_says_what_may_be(
    hand: Any, open_page: OpenPage, create: Create, wire: Any
) -> None:
    """J4: nobody is left wondering whose secret is good."""
    await create("Pilot")
    page = await open_page()
    page.table.select(0)
    wire.hold = asyncio.Event()
    page.minting.rotate()
    dialog = hand.dialog(page, "rotateDialog")
    press_by_keyboard(dialog, "primaryButton")
    assert dialog.primary.text() == "Rotating…"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    toast = hand.toast(page)
    assert toast is not None
    assert "If “Pilot” was rotated, rotate it once more" in toast.accessibleName()
    wire.hold.set()
    wire.hold = None


async def test_an_ephemeral_key_is_bounded_by_its_parent(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """C8: one hour by default, never beyond its parent's end, which is said; it is listed at once."""
    soon = datetime.now(UTC) + timedelta(hours=3)
    (parent,) = await create("Pilot", expires_at=soon)
    page = await open_page()
    page.table.select(0)
    page.minting.create_ephemeral()
    dialog = hand.dialog(page, "ephemeralDialog")
    lasts = hand.part(dialog, QComboBox, "ephemeralLifetime")
    assert dialog.focusWidget() is lasts
    assert lasts.currentText() == "1 hour"
    bound = hand.part(dialog, QLabel, "ephemeralBound")
    assert not bound.isVisible()
    QTest.keyClick(lasts, Qt.Key.Key_Down)
    assert "“Pilot” ends then" in bound.text()
    assert bound.isVisible()
    name = hand.part(dialog, QLineEdit, "ephemeralNameField")
    name.setFocus()
    QApplication.clipboard().setText("x\u202e")
    QTest.keyClick(name, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.primary.isEnabled()
    name.selectAll()
    QTest.keyClicks(name, "For the demo")
    wire.lose_answers, wire.of = 1, "mint_ephemeral_key"
    QTest.keyClick(name, Qt.Key.Key_Return)
    await until(lambda: "never makes the key twice" in hand.said(dialog, "dialogError"))
    assert dialog.focusWidget() is name
    QTest.keyClick(name, Qt.Key.Key_Return)
    await copied(page, until)
    await until(lambda: "For the demo" in hand.names(page))
    found = (await wire.list_keys(KeyQuery(kind=KeyKind.EPHEMERAL))).items
    assert [(each.parent_id, each.expires_at, each.kind) for each in found] == [
        (parent.id, parent.expires_at, KeyKind.EPHEMERAL)
    ]


async def test_what_cannot_be_a_parent_says_why(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    """C8: not from an ephemeral key, nor from one that is not good itself."""
    (key,) = await create("Pilot")
    page = await open_page()
    page.table.select(0)
    page.minting.create_ephemeral()
    QTest.keyClick(hand.dialog(page, "ephemeralDialog").focusWidget(), Qt.Key.Key_Return)
    await copied(page, until)
    await until(lambda: len(page.model.keys) == 2)
    await until(lambda: page.table.selected() and page.table.selected()[0].kind is KeyKind.EPHEMERAL)
    page.minting.create_ephemeral()
    assert "ephemeral itself" in hand.toast(page).accessibleName()
    await wire.deactivate_key(key.id)
    page.loader.refresh()
    await until(lambda: any(each.status.value == "inactive" for each in page.model.keys))
    page.table.select(page.model.row_of(key.id))
    page.minting.create_ephemeral()
    assert "one that is inactive" in hand.toast(page).accessibleName()
    assert not [each for each in page.findChildren(QDialog) if each.isVisible()]
