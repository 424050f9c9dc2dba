"""What others write is shown as it is, however odd or long: in table, details and every dialog (S23)."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from unicodedata import normalize
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QTabWidget, QWidget

from keydesk.contract.catalog import ModelCreate, ProviderCreate, ProviderKind
from keydesk.contract.keys import Key
from keydesk.desktop.keys.page import KeysPage
from keydesk.domain.money import parse_usd
from tests.fixtures.left_behind import work_under_way

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("model"),
]

MARKUP = "<b>x</b><img src=x>&amp;"
FORMULA = "=1+1"
MARKS = normalize("NFC", "Z" + "\u0301" * 99)
ENDLESS = "W" * 100
RIGHT_TO_LEFT = "שלום abc עולם"
NAMES = (MARKUP, FORMULA, MARKS, ENDLESS, RIGHT_TO_LEFT, "👩‍🔬 & co")
NETWORKS = [f"10.{number // 256}.{number % 256}.0/24" for number in range(500)]
METADATA = {"note": "x" * 3900, "<i>": "<script>"}
BY_NAME = (
    "editKey",
    "duplicateKey",
    "assignModels",
    "setExpiry",
    "rotateKey",
    "createEphemeralKey",
    "revokeKey",
)


def texts(above: QWidget) -> list[str]:
    return [label.text() for label in above.findChildren(QLabel) if label.isVisible()]


def read_as_markup(above: QWidget) -> list[str]:
    """Labels and tooltips that Qt would read as HTML, though others wrote them."""
    labels = [
        label for label in above.findChildren(QLabel) if label.textFormat() is not Qt.TextFormat.PlainText
    ]
    found = [label.text() for label in labels if "<" in label.text()]
    tips = [part.toolTip() for part in above.findChildren(QWidget)]
    return found + [tip for tip in tips if "<b>" in tip or "<img" in tip]


def topmost(page: KeysPage) -> QDialog | None:
    shown = [each for each in page.findChildren(QDialog) if each.isVisible()]
    return shown[-1] if shown else None


async def test_odd_names_are_shown_as_they_are(open_page: OpenPage, create: Create, until: Until) -> None:
    """S23: in rows, tooltips, details, and the title and text of every dialog that names the key."""
    long = "<u>" + "word " * 100
    await create(*NAMES, description=long[:500].strip(), ip_allowlist=NETWORKS, metadata=METADATA)
    page = await open_page()
    page.resize(1060, 700)
    assert {key.name for key in page.model.keys} == set(NAMES)
    page.table.grab()
    for row, key in enumerate(list(page.model.keys)):
        page.table.select(row)
        page.open_details()
        tabs = page.details.findChild(QTabWidget)
        assert tabs is not None
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
            await until(lambda: not work_under_way())
        tabs.setCurrentIndex(0)
        assert key.name in texts(page.details)
        assert read_as_markup(page) == []
        assert page.details.width() < page.width()
        page.grab()


async def test_every_dialog_about_an_odd_key(open_page: OpenPage, create: Create, until: Until) -> None:
    await create(MARKUP, ip_allowlist=NETWORKS, metadata=METADATA)
    page = await open_page()
    for command in BY_NAME:
        page.table.select(0)
        (found,) = [each for each in page.commands() if each.id == command]
        assert (command, found.why_not()) == (command, "")
        found.run()
        dialog = topmost(page)
        assert dialog is not None, command
        await until(lambda: not work_under_way())
        assert (command, read_as_markup(dialog)) == (command, [])
        dialog.grab()
        screen = dialog.screen().availableGeometry()
        assert dialog.height() <= screen.height(), command
        dialog.reject()


async def test_a_name_that_turns_the_line_round_is_refused(
    open_page: OpenPage, create: Create, until: Until
) -> None:
    """S23: the override of direction; what was typed stays, and the field says why."""
    await create("Pilot")
    page = await open_page()
    page.table.select(0)
    page.renaming.begin()
    editor = page.table.findChild(QLineEdit, "nameEditor")
    assert editor is not None
    editor.setText("abc\u202edef")
    editor.textEdited.emit(editor.text())
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.accessibleDescription()
    assert [key.name for key in page.model.keys] == ["Pilot"]
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    await until(lambda: page.table.findChild(QLineEdit, "nameEditor") is None)


@pytest.mark.slow
async def test_five_hundred_models_to_pick_from(
    open_page: OpenPage, create: Create, until: Until, wire: Any, hand: Any
) -> None:
    """C6: all are offered, found as one types, and what is picked is what is saved."""
    demo = await wire.create_provider(
        ProviderCreate(name="Many & <b>more</b>", kind=ProviderKind.DEMO), attempt=uuid4().hex
    )
    gate = asyncio.Semaphore(4)

    async def add(number: int) -> None:
        async with gate:
            price = parse_usd("1.00")
            made = ModelCreate(
                model=f"many/model-{number:03}",
                provider_id=demo.id,
                upstream_model="demo",
                input_price_usd=price,
                output_price_usd=price,
            )
            await wire.create_model(made, attempt=uuid4().hex)

    await asyncio.gather(*(add(number) for number in range(500)))
    (key,) = await create("Pilot", allowed_models=["keydesk-demo"])
    page = await open_page()
    page.table.select(0)
    page.edits.assign_models()
    dialog = hand.dialog(page, "assignModelsDialog")
    models = hand.part(dialog, QListWidget, "modelList")
    await until(lambda: models.count() == 501)
    search = hand.part(dialog, QLineEdit, "modelSearchField")
    search.setFocus()
    QTest.keyClicks(search, "model-499")
    shown = [models.item(row) for row in range(models.count()) if not models.item(row).isHidden()]
    assert [item.text() for item in shown] == ["many/model-499"]
    shown[0].setCheckState(Qt.CheckState.Checked)
    assert "2 of 501 selected" in texts(dialog)
    dialog.primary.click()
    await until(lambda: topmost(page) is None)
    assert (await wire.get_key(key.id)).allowed_models == ["keydesk-demo", "many/model-499"]
