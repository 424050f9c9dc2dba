"""Every dialog that the key page opens, by keyboard, aloud, and at 200 % text (J1)."""

import re
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QTabWidget,
    QWidget,
)

from keydesk.contract.budgets import Budget
from keydesk.contract.keys import Key
from keydesk.desktop.keys.page import KeysPage
from keydesk.domain.budget import Renewal
from keydesk.domain.money import parse_usd
from tests.fixtures.dialog_looks import SCREEN, cut_off, enlarge_text, mnemonics, settled, twice
from tests.fixtures.left_behind import work_under_way

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]
Walk = Callable[[QWidget], Awaitable[list[QWidget]]]

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("model"),
]

OF_ONE = (
    "createKey",
    "createAgentKey",
    "manageTemplates",
    "editKey",
    "duplicateKey",
    "assignModels",
    "setExpiry",
    "topUpBudget",
    "rotateKey",
    "createEphemeralKey",
    "identifyKey",
    "exportKeys",
    "chooseColumns",
    "revokeKey",
)
OF_TWO = ("assignModels", "setExpiry", "exportKeys", "revokeKey")


@pytest.fixture
def large(qapp: QApplication) -> None:
    enlarge_text(qapp)


@pytest.fixture
async def page(open_page: OpenPage, create: Create) -> KeysPage:
    budget = Budget(limit_usd=parse_usd("10"), renewal=Renewal.MONTHLY)
    await create("Pilot", "Production API", budget=budget)
    return await open_page()


async def dialogs(page: KeysPage, until: Until) -> Any:
    """Open one after the other, and each tab of each; what is opened is closed by Esc."""
    for rows, commands in ((1, OF_ONE), (2, OF_TWO)):
        for command in commands:
            page.table.clearSelection()
            page.table.select(0)
            if rows > 1:
                page.table.selectAll()
            page.table.setFocus()
            (found,) = [each for each in page.commands() if each.id == command]
            assert (command, found.why_not()) == (command, "")
            found.run()
            dialog = topmost(page)
            assert dialog is not None, command
            await until(lambda: not work_under_way())
            tabs = dialog.findChild(QTabWidget)
            for place in range(tabs.count() if tabs is not None else 1):
                if tabs is not None:
                    tabs.setCurrentIndex(place)
                yield f"{command} {rows}.{place}", dialog
            QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)
            await until(lambda: topmost(page) is None)
            page.activateWindow()
            await until(lambda: QApplication.focusWidget() is page.table)


def topmost(page: KeysPage) -> QDialog | None:
    shown = [each for each in page.findChildren(QDialog) if each.isVisible()]
    return shown[-1] if shown else None


async def test_every_dialog_by_keyboard_and_aloud(
    page: KeysPage, until: Until, walk_by_tab: Walk, unnamed: Callable[[QWidget], list[str]]
) -> None:
    """J1: Tab reaches everything in reading order, all has a name, no mnemonic twice, Esc leads back."""
    async for name, dialog in dialogs(page, until):
        await walk_by_tab(dialog)
        assert (name, unnamed(dialog)) == (name, [])
        assert (name, twice(mnemonics(dialog))) == (name, [])
        assert (name, without_buddy(dialog)) == (name, [])
        assert dialog.windowTitle(), name


@pytest.mark.usefixtures("large")
async def test_every_dialog_at_200_percent_text(page: KeysPage, until: Until) -> None:
    """J1, LOOK.md: it fits a screen of 1280 x 800; what does not scrolls; no word is cut off."""
    async for name, dialog in dialogs(page, until):
        await until(partial(settled, dialog))
        size = dialog.size()
        assert size.boundedTo(SCREEN) == size, f"{name} is {size.width()} x {size.height()}"
        assert (name, [*cut_off(dialog)]) == (name, [])


async def test_no_dialog_is_forgotten(page: KeysPage) -> None:
    """A command with an ellipsis asks for something: its dialog stands in the list of this test."""
    asking = {each.id for each in page.commands() if each.text.replace("&", "").endswith("…")}
    assert asking - {*OF_ONE, "addFilter", "sortKeys", "createForLocation", "keySees"} == set()


def without_buddy(dialog: QWidget) -> list[str]:
    """Labels that promise a key and lead nowhere."""
    labels = [label for label in dialog.findChildren(QLabel) if label.isVisible() and label.buddy() is None]
    marked = [label for label in labels if label.textFormat() is not Qt.TextFormat.PlainText]
    return [label.text() for label in marked if re.search(r"&[^&]", label.text())]
