"""Creating a key, up to its one-time reveal, on a real gateway, driven by keyboard and mouse."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)

from keydesk.contract.keys import Key
from keydesk.desktop.keys.form.create_dialog import CreateDialog
from keydesk.desktop.keys.form.draft import Field
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.reveal.reveal_dialog import RevealDialog
from keydesk.domain import secret as secrets

OpenPage = Callable[..., Awaitable[KeysPage]]
Create = Callable[..., Awaitable[list[Key]]]
Until = Callable[[Callable[[], object]], Awaitable[None]]

T = TypeVar("T", bound=QWidget)

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("model"),
]


def part(of: QWidget, kind: type[T], name: str) -> T:
    found = of.findChild(kind, name)
    assert found is not None, name
    return found


def shown(page: QWidget, kind: type[QDialog], name: str) -> QDialog | None:
    return next((each for each in page.findChildren(kind, name) if each.isVisible()), None)


async def open_form(page: KeysPage, until: Until) -> QDialog:
    QTest.mouseClick(part(page, QPushButton, "createKeyButton"), Qt.MouseButton.LeftButton)
    dialog = shown(page, QDialog, "createKeyDialog")
    assert dialog is not None
    await until(lambda: part(dialog, QListWidget, "modelList").count() > 0)
    return dialog


async def reveal(page: KeysPage, until: Until, name: str = "Pilot") -> RevealDialog:
    dialog = await open_form(page, until)
    field = part(dialog, QLineEdit, "keyNameField")
    QTest.keyClicks(field, name)
    QTest.keyClick(field, Qt.Key.Key_Return)
    await until(lambda: shown(page, RevealDialog, "revealDialog") is not None)
    found = shown(page, RevealDialog, "revealDialog")
    assert isinstance(found, RevealDialog)
    return found


async def test_a_key_is_made_with_the_keyboard_alone(
    open_page: OpenPage, until: Until, qapp: QApplication, gateway: Any
) -> None:
    """C1, D1: name, Enter, copy; and the copied key opens the gateway's door."""
    page = await open_page()
    dialog = await reveal(page, until)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    copied = qapp.clipboard().text()
    found = secrets.parse(copied)
    assert found is not None
    assert part(dialog, QPushButton, "copySecretButton").text() == "Copied"
    assert "Clipboard clears in 30 s" in part(dialog, QLabel, "revealCountdown").text()
    assert dialog.isVisible(), "an Enter too many never closes the reveal"
    done = part(dialog, QPushButton, "copiedKeyButton")
    done.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(done, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    await until(lambda: [key.preview for key in page.model.keys] == [found.preview])
    await until(lambda: [key.name for key in page.table.selected()] == ["Pilot"])
    page.activateWindow()
    await until(lambda: qapp.focusWidget() is page.table)
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Delete)
    question = next(each for each in page.findChildren(QDialog) if each.isVisible())
    assert "Pilot" in question.windowTitle()
    question.reject()
    assert await models_with(gateway.base_url, copied) == 200


async def models_with(base_url: str, key: str) -> int:
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"{base_url}/models", headers={"Authorization": f"Bearer {key}"})
    return answer.status_code


async def test_every_dialog_can_be_read_aloud(
    open_page: OpenPage, until: Until, unnamed: Callable[[QWidget], list[str]]
) -> None:
    """J1: page, form, reveal and what it opens name each of their controls."""
    page = await open_page()
    form = await open_form(page, until)
    assert unnamed(page) == []
    assert unnamed(form) == []
    form.reject()
    dialog = await reveal(page, until)
    dialog.copy_button.press()
    QTest.mouseClick(part(dialog, QPushButton, "showQrButton"), Qt.MouseButton.LeftButton)
    assert unnamed(dialog) == []
    QTest.mouseClick(part(dialog, QPushButton, "savePdfButton"), Qt.MouseButton.LeftButton)
    save = part(dialog, QDialog, "savePdfDialog")
    assert unnamed(save) == []
    save.reject()
    dialog.reject()
    await until(page.table.selected)
    page.open_details()
    page.renaming.begin()
    editor = part(page.table, QLineEdit, "nameEditor")
    assert unnamed(page.table) == []
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert unnamed(page.details) == []


async def test_errors_stand_on_the_field_as_one_types(open_page: OpenPage, until: Until) -> None:
    page = await open_page()
    dialog = await open_form(page, until)
    create = part(dialog, QPushButton, "primaryButton")
    assert not create.isEnabled()
    field = part(dialog, QLineEdit, "keyNameField")
    QTest.keyClicks(field, "a")
    assert create.isEnabled()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert not create.isEnabled()
    assert "At least one character" in field.accessibleDescription()
    part(dialog, QComboBox, "keyExpiryField").setCurrentText("On a date…")
    date = part(dialog, QDateEdit, "keyExpiryDateField")
    assert date.isVisible()
    date.setDate(date.date().addYears(-5))
    assert any(label.text() == "This is over already" for label in dialog.findChildren(QLabel))
    dialog.reject()


async def test_what_is_picked_is_what_is_made(open_page: OpenPage, until: Until, wire: Any) -> None:
    page = await open_page()
    dialog = await open_form(page, until)
    QTest.keyClicks(part(dialog, QLineEdit, "keyNameField"), "Pilot")
    QTest.keyClicks(part(dialog, QLineEdit, "keyDescriptionField"), "For the pilot")
    part(dialog, QComboBox, "keyExpiryField").setCurrentText("Never")
    models = part(dialog, QListWidget, "modelList")
    await until(lambda: models.visualItemRect(models.item(0)).width() == models.viewport().width())
    row = models.visualItemRect(models.item(0)).center()
    await until(lambda: models.viewport().rect().contains(row))
    QTest.mouseClick(models.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert part(dialog, QLabel, "keySentence").text() == "Valid from now, without end · keydesk-demo"
    QTest.mouseClick(part(dialog, QPushButton, "primaryButton"), Qt.MouseButton.LeftButton)
    await until(lambda: shown(page, RevealDialog, "revealDialog") is not None)
    (key,) = page.model.keys or [
        (await wire.list_keys(page.loader.filters.query(None, counts=False))).items[0]
    ]
    assert (key.description, key.expires_at, key.allowed_models) == ("For the pilot", None, ["keydesk-demo"])


async def test_a_lost_answer_never_makes_two_keys(open_page: OpenPage, until: Until, wire: Any) -> None:
    """What was typed stays; the same attempt again brings the key that was made."""
    page = await open_page()
    dialog = await open_form(page, until)
    field = part(dialog, QLineEdit, "keyNameField")
    QTest.keyClicks(field, "Pilot")
    wire.lose_answers, wire.of = 1, "create_key"
    QTest.keyClick(field, Qt.Key.Key_Return)
    await until(lambda: part(dialog, QLabel, "dialogError").isVisible())
    assert field.text() == "Pilot"
    assert field.isEnabled()
    assert field.hasFocus() or dialog.focusWidget() is field
    QTest.keyClick(field, Qt.Key.Key_Return)
    await until(lambda: shown(page, RevealDialog, "revealDialog") is not None)
    await until(lambda: len(page.model.keys) > 0)
    assert [key.name for key in page.model.keys] == ["Pilot"]


async def test_the_form_rests_while_the_gateway_works(open_page: OpenPage, until: Until, wire: Any) -> None:
    page = await open_page()
    dialog = await open_form(page, until)
    field = part(dialog, QLineEdit, "keyNameField")
    QTest.keyClicks(field, "Pilot")
    wire.hold = asyncio.Event()
    QTest.keyClick(field, Qt.Key.Key_Return)
    await asyncio.sleep(0)
    assert not part(dialog, QPushButton, "primaryButton").isEnabled()
    assert not field.isEnabled()
    wire.hold.set()
    await until(lambda: shown(page, RevealDialog, "revealDialog") is not None)


async def test_a_gateway_without_people_is_not_asked_for_an_owner(
    open_page: OpenPage, until: Until, wire: Any
) -> None:
    """A5: fields follow what the gateway offers."""
    wire.lacks = {"people", "locations"}
    page = await open_page()
    dialog = await open_form(page, until)
    assert isinstance(dialog, CreateDialog)
    greyed = {field for field, shown in dialog.form.basic.fields.items() if not shown.isEnabled()}
    assert {Field.OWNER, Field.LOCATION} <= greyed
    dialog.reject()
