"""The one-time reveal, on a real gateway, by keyboard and mouse."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QStackedWidget, QWidget

from keydesk.contract.catalog import CatalogQuery, ModelCreate
from keydesk.contract.keys import KeyMinted, KeyQuery
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.reveal.qr_view import QrView
from keydesk.desktop.keys.reveal.reveal_dialog import RevealDialog
from keydesk.desktop.theme import Scheme, set_scheme
from keydesk.domain import secret as secrets
from keydesk.domain.money import parse_usd
from keydesk.domain.secret import Secret
from keydesk.domain.snippets import SNIPPETS

Mint = Callable[..., Awaitable[KeyMinted]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Reveal = Callable[..., Awaitable[RevealDialog]]
Until = Callable[[Callable[[], object]], Awaitable[None]]

LEFT = Qt.MouseButton.LeftButton


def clipboard_secret() -> Secret | None:
    return next(iter(secrets.find(QApplication.clipboard().text())), None)


@pytest.mark.parametrize(
    ("what", "title", "sentence"),
    [
        ("created", "Key created", "Valid from now until "),
        ("rotated", "Key rotated", "The old one stays good until "),
        ("ephemeral", "Ephemeral key created", "in 60 minutes."),
    ],
)
async def test_whatever_was_minted_is_revealed_alike(
    hand: Any, reveal: Reveal, wire: Any, what: str, title: str, sentence: str
) -> None:
    """D1, C7, C8: the gateway knows what was copied."""
    dialog = await reveal(what)
    assert dialog.windowTitle() == title
    assert sentence in hand.said(dialog, "revealSentence")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    copied = clipboard_secret()
    assert copied is not None
    assert copied.preview in [key.preview for key in (await wire.list_keys(KeyQuery())).items]
    dialog.reject()


async def test_closing_without_having_copied_asks(hand: Any, reveal: Reveal) -> None:
    """D1: closing without having copied or saved asks first; Cancel goes back to the key."""
    dialog = await reveal()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    question = hand.dialog(dialog)
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert dialog.isVisible(), "Enter takes Cancel"
    for _ in range(2):
        dialog.close()
        assert dialog.isVisible()
    question = hand.dialog(dialog)  # one question, however often one asks for the end
    QTest.keyClick(hand.part(question, QPushButton, "confirmButton"), Qt.Key.Key_Space)
    assert not dialog.isVisible()


async def test_the_key_is_masked_until_shown(hand: Any, reveal: Reveal) -> None:
    """D1: masked or shown by a toggle, in the snippets too; every snippet copies the whole key."""
    dialog = await reveal()
    labels = [hand.part(dialog, QWidget, f"snippet_{snippet.tool.value}") for snippet in SNIPPETS]
    toggle = hand.part(dialog, QPushButton, "showSecretButton")
    assert "••••" in dialog.view.text()
    assert all("••••" in label.text() for label in labels)
    assert dialog.view.accessibleDescription() == ""
    masked = [label.text() for label in labels]
    QTest.mouseClick(toggle, LEFT)
    (secret,) = secrets.find(dialog.view.text())
    assert all(secrets.find(label.text()) == [secret] for label in labels)
    assert dialog.view.accessibleDescription() == secret.reveal()
    assert toggle.accessibleName() == "Hide the key"
    QTest.mouseClick(toggle, LEFT)
    assert [label.text() for label in labels] == masked
    for snippet in SNIPPETS:
        QTest.mouseClick(hand.part(dialog, QPushButton, f"copySnippet_{snippet.tool.value}"), LEFT)
        assert clipboard_secret() == secret
    dialog.reject()
    assert not dialog.isVisible(), "a snippet holds the key, so nothing would be lost"


async def test_copied_is_said_for_two_seconds(hand: Any, reveal: Reveal, until: Until) -> None:
    """D1: and a second press begins them anew."""
    dialog = await reveal()
    copy = hand.part(dialog, QPushButton, "copySecretButton")
    QTest.keyClick(copy, Qt.Key.Key_Space)
    assert copy.text() == "Copied"
    assert copy.accessibleName() == "Copied"
    assert "Clipboard clears in 30 s" in hand.said(dialog, "revealCountdown")
    await until(lambda: copy.text() == "Copy")
    dialog.reject()


async def test_ctrl_c_on_the_key_keeps_the_clipboards_hints(reveal: Reveal, clipboard: Any) -> None:
    """S25: no way of copying goes past the clipboard that takes the secret back."""
    dialog = await reveal()
    dialog.view.setFocus()
    QTest.keyClick(dialog.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.seconds_left > 0
    system = QApplication.clipboard()
    assert not system.supportsSelection() or not system.text(system.Mode.Selection)
    dialog.reject()


async def test_the_code_can_be_scanned_from_the_screen(
    hand: Any, reveal: Reveal, scan: Callable[[QImage], list[str]], until: Until, qapp: QApplication
) -> None:
    """D2: in either scheme; and nothing is there to scan before one asks, or after one hides it."""
    dialog = await reveal()
    toggle = hand.part(dialog, QPushButton, "showQrButton")
    assert scan(dialog.grab().toImage()) == []
    QTest.keyClick(toggle, Qt.Key.Key_Space)
    assert toggle.accessibleName() == "Hide QR code"
    await until(lambda: scan(dialog.grab().toImage()))
    QTest.mouseClick(hand.part(dialog, QPushButton, "copySecretButton"), LEFT)
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        set_scheme(qapp, scheme)
        assert scan(dialog.grab().toImage()) == [QApplication.clipboard().text()]
    QTest.keyClick(toggle, Qt.Key.Key_Space)
    assert scan(dialog.grab().toImage()) == []
    code = dialog.findChild(QrView)
    assert code is not None
    code.show()
    assert scan(code.grab().toImage()) != []
    dialog.reject()
    assert scan(code.grab().toImage()) == [], "forgotten with the reveal"


async def test_snippets_name_a_model_that_the_key_may_use(
    reveal: Reveal, wire: Any, model: str, until: Until
) -> None:
    """A6: what is pasted works at once, also where only the gateway knows what there is."""
    demo = (await wire.list_models(CatalogQuery())).items[0]
    price = parse_usd("1")
    other = ModelCreate(
        model="acme/other",
        provider_id=demo.provider_id,
        upstream_model="x",
        input_price_usd=price,
        output_price_usd=price,
    )
    await wire.create_model(other, attempt=uuid4().hex)
    dialog = await reveal()
    await until(lambda: "acme/other" in dialog.snippets.text(0))
    assert model not in dialog.snippets.text(0)
    dialog.copy_button.press()
    dialog.reject()


async def test_a_restricted_key_names_its_own_model(reveal: Reveal, model: str) -> None:
    dialog = await reveal(allowed_models=[model])
    assert model in dialog.snippets.text(0)
    dialog.copy_button.press()
    dialog.reject()


async def test_losing_the_gateway_loses_no_key(
    hand: Any, open_page: OpenPage, mint_key: Mint, until: Until
) -> None:
    """Nothing is lost silently: the reveal outlives the connection and the page behind it."""
    page = await open_page()
    (stack := QStackedWidget()).addWidget(page)
    stack.addWidget(QWidget())
    stack.show()
    page.deeds.reveal(await mint_key())
    dialog = hand.dialog(page)
    page.loader._session.leave()
    stack.setCurrentIndex(1)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "it still asks"
    hand.dialog(dialog).reject()
    dialog.copy_button.press()
    assert clipboard_secret() is not None
    dialog.reject()
    await until(lambda: not page.findChildren(QDialog))
    page.setParent(None)
    stack.deleteLater()


async def test_an_unreadable_answer_is_said(hand: Any, open_page: OpenPage, mint_key: Mint) -> None:
    page = await open_page()
    minted = await mint_key()
    page.deeds.reveal(minted.model_copy(update={"secret": "kdk_torn"}))
    assert page.findChild(RevealDialog) is None
    assert hand.toast(page) is not None
