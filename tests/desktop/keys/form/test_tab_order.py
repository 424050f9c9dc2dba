"""Tab goes round the page and each of its dialogs, in the order that the eye follows (J1)."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QListWidget, QPushButton, QTabWidget, QWidget

from keydesk.contract.keys import Key
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table.columns import ColumnId

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]
Walk = Callable[[QWidget], Awaitable[list[QWidget]]]

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("model"),
]


async def test_the_page_with_details_open(
    hand: Any, open_page: OpenPage, create: Create, walk_by_tab: Walk
) -> None:
    await create("Pilot")
    page = await open_page()
    await walk_by_tab(page)
    hand.click(page, 0, ColumnId.NAME)
    page.open_details()
    walked = await walk_by_tab(page)
    assert page.table in walked
    assert hand.part(page, QWidget, "closeDetails") in walked


async def test_the_form_of_a_new_key_and_its_reveal(
    hand: Any, open_page: OpenPage, until: Until, walk_by_tab: Walk
) -> None:
    page = await open_page()
    page.deeds.create()
    form = hand.dialog(page)
    await until(lambda: hand.part(form, QListWidget, "modelList").count() > 0)
    QTest.keyClicks(form.focusWidget(), "Pilot")
    tabs = hand.part(form, QTabWidget, "keyFormTabs")
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        await walk_by_tab(form)
    QTest.keyClick(form, Qt.Key.Key_Return)
    await until(lambda: page.findChild(QDialog, "revealDialog"))
    reveal = hand.part(page, QDialog, "revealDialog")
    await walk_by_tab(reveal)
    QTest.mouseClick(hand.part(reveal, QPushButton, "savePdfButton"), Qt.MouseButton.LeftButton)
    save = hand.part(reveal, QDialog, "savePdfDialog")
    await walk_by_tab(save)
    save.reject()
    QTest.mouseClick(hand.part(reveal, QPushButton, "copySecretButton"), Qt.MouseButton.LeftButton)
    reveal.reject()


async def test_what_is_asked_of_a_key(
    hand: Any, open_page: OpenPage, create: Create, walk_by_tab: Walk
) -> None:
    await create("Pilot")
    page = await open_page()
    hand.click(page, 0, ColumnId.NAME)
    minting = page.minting
    for ask in (minting.rotate, minting.create_ephemeral, page.lifecycle.revoke):
        ask()
        dialog = hand.dialog(page)
        await walk_by_tab(dialog)
        dialog.reject()
