"""Finding out whose a found secret is (C10), on a real gateway."""

import gc
import logging
from collections.abc import Awaitable, Callable
from types import FrameType
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from keydesk.contract.key_actions import KeyRotation
from keydesk.contract.keys import KeyCreate, KeyMinted
from keydesk.desktop.keys.page import KeysPage
from keydesk.domain.key import KeyStatus
from keydesk.domain.secret import SecretKind, mint

OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]
Walk = Callable[[QWidget], Awaitable[list[QWidget]]]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
async def minted(wire: Any) -> KeyMinted:
    answer: KeyMinted = await wire.create_key(KeyCreate(name="Pilot"), attempt=uuid4().hex)
    return answer


def paste(field: QLineEdit, text: str) -> None:
    QApplication.clipboard().setText(text)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


async def test_whose_it_is_is_told_and_it_is_revoked_from_there(
    hand: Any, open_page: OpenPage, minted: KeyMinted, until: Until, walk_by_tab: Walk, unnamed: Any
) -> None:
    page = await open_page()
    page.identifying.identify()
    dialog = hand.dialog(page, "identifyDialog")
    field = hand.part(dialog, QLineEdit, "foundSecretField")
    assert dialog.focusWidget() is field
    assert field.echoMode() is QLineEdit.EchoMode.Password
    paste(field, f' "Bearer {minted.secret}"\n')
    QTest.keyClick(field, Qt.Key.Key_Return)
    await until(lambda: hand.part(dialog, QWidget, "identifiedCard").isVisible())
    assert hand.said(dialog, "identifiedName") == "Pilot"
    assert "Belongs to nobody\nNot used yet" in hand.said(dialog, "identifiedText")
    assert field.text() == ""
    assert not field.isUndoAvailable()
    assert unnamed(dialog) == []
    await walk_by_tab(dialog)
    hand.part(dialog, QPushButton, "revokeIdentified").click()
    question = next(each for each in dialog.findChildren(QWidget, "confirmButton"))
    assert "Pilot" in question.window().windowTitle()
    question.click()
    await until(lambda: "whoever uses it is refused" in hand.said(dialog, "identifiedText"))
    assert not hand.part(dialog, QPushButton, "revokeIdentified").isVisible()
    await until(lambda: not hand.names(page))
    hand.part(dialog, QPushButton, "showIdentified").click()
    assert not dialog.isVisible()
    await until(lambda: [each.name for each in page.table.selected()] == ["Pilot"])
    assert page.table.selected()[0].status is KeyStatus.REVOKED


async def test_what_is_not_ours_is_said_and_what_is_no_key_is_not_sent(
    hand: Any, open_page: OpenPage, minted: KeyMinted, until: Until, wire: Any
) -> None:
    page = await open_page()
    page.identifying.identify()
    dialog = hand.dialog(page, "identifyDialog")
    field = hand.part(dialog, QLineEdit, "foundSecretField")
    for text, says in (
        (minted.secret[:-2], "incomplete or mistyped"),
        (mint(SecretKind.ADMIN).reveal(), "it was sent nowhere"),
        ("sk-proj-abc", "begins with kdk_"),
    ):
        field.selectAll()
        paste(field, text)
        assert any(says in label.text() for label in dialog.findChildren(QLabel)), says
        assert not dialog.primary.isEnabled()
    field.selectAll()
    paste(field, mint(SecretKind.KEY).reveal())
    wire.cut = True
    QTest.keyClick(field, Qt.Key.Key_Return)
    await until(lambda: "Nobody answers" in hand.said(dialog, "dialogError"))
    assert field.text(), "it can be tried again"
    wire.cut = False
    QTest.keyClick(field, Qt.Key.Key_Return)
    await until(lambda: hand.said(dialog, "identifiedName") == "Not one of this gateway's keys")
    assert field.text() == ""
    assert not hand.part(dialog, QPushButton, "showIdentified").isVisible()
    paste(field, "x")
    assert not hand.part(dialog, QWidget, "identifiedCard").isVisible()
    dialog.reject()


async def test_the_secret_before_a_rotation_is_known_too(
    hand: Any, open_page: OpenPage, minted: KeyMinted, until: Until, wire: Any
) -> None:
    await wire.rotate_key(minted.key.id, KeyRotation(grace_seconds=3600), attempt=uuid4().hex)
    page = await open_page()
    page.identifying.identify()
    dialog = hand.dialog(page, "identifyDialog")
    paste(hand.part(dialog, QLineEdit, "foundSecretField"), minted.secret)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    await until(
        lambda: "from before it was rotated. It stays good until" in hand.said(dialog, "identifiedText")
    )
    dialog.reject()


async def test_nothing_keeps_what_was_pasted(
    hand: Any, open_page: OpenPage, wire: Any, until: Until, caplog: pytest.LogCaptureFixture
) -> None:
    """S3: no widget, title, closure or log line has it once the answer is there; nor can it be marked."""
    caplog.set_level(logging.DEBUG)
    minted = await wire.create_key(KeyCreate(name="Pilot"), attempt=uuid4().hex)
    page = await open_page()
    page.identifying.identify()
    dialog = hand.dialog(page, "identifyDialog")
    field = hand.part(dialog, QLineEdit, "foundSecretField")
    canary = minted.secret[20:44]
    paste(field, minted.secret)
    assert holders(canary), "the search finds what is there"
    hand.part(dialog, QWidget, "showFoundSecret").click()
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    field.selectAll()
    assert not field.hasSelectedText()
    titles = [each.windowTitle() for each in QApplication.topLevelWidgets()]
    QTest.keyClick(field, Qt.Key.Key_Return)
    await until(lambda: hand.part(dialog, QWidget, "identifiedCard").isVisible())
    QApplication.clipboard().clear()
    del minted
    gc.collect()
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert [each for each in (*titles, *caplog.messages) if canary in each] == []
    assert holders(canary) == []
    dialog.reject()


def holders(canary: str) -> list[str]:
    """Name what refers to a text with the canary in it; the frames of the test are left out."""
    return [
        f"{type(thing).__name__}: {str(thing)[:80]}"
        for thing in gc.get_objects()
        if not isinstance(thing, FrameType)
        for held in gc.get_referents(thing)
        if isinstance(held, str) and len(held) > len(canary) and canary in held
    ]
