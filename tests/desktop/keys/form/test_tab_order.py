"""Tab goes round the page and each of its dialogs, in the order that the eye follows (J1)."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QListWidget, QPushButton, QTabWidget, QWidget

from keydesk.contract.budgets import Budget
from keydesk.contract.keys import Key, KeyPatch
from keydesk.contract.mcp import McpAccess, McpServerCreate
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table.columns import ColumnId
from keydesk.domain.budget import Renewal
from keydesk.domain.mcp import McpMode
from keydesk.domain.money import parse_usd

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]
Walk = Callable[[QWidget], Awaitable[list[QWidget]]]

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("model"),
]


@pytest.fixture
def walk_tabs(walk_by_tab: Walk, unnamed: Callable[[QWidget], list[str]]) -> Walk:
    """Go round a dialog in each of its tabs, where all controls have names."""

    async def walk(dialog: QWidget) -> list[QWidget]:
        tabs = dialog.findChild(QTabWidget)
        walked: list[QWidget] = []
        for place in range(tabs.count() if tabs is not None else 1):
            if tabs is not None:
                tabs.setCurrentIndex(place)
            walked += await walk_by_tab(dialog)
            assert not unnamed(dialog)
        return walked

    return walk


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


async def test_every_tab_of_a_form_filled_in(
    hand: Any,
    open_page: OpenPage,
    create: Create,
    until: Until,
    wire: Any,
    walk_tabs: Walk,
) -> None:
    """Edit, with all that a budget and MCP servers show, and the conflict card above; then a copy."""
    await wire.create_mcp_server(
        McpServerCreate(name="files", url="https://mcp.example.com/mcp"), attempt=uuid4().hex
    )
    mcp = McpAccess(enabled=True, mode=McpMode.ALLOW_LIST, servers=["files"])
    budget = Budget(limit_usd=parse_usd("10"), renewal=Renewal.MONTHLY)
    (key,) = await create("Pilot", budget=budget, mcp=mcp)
    page = await open_page()
    page.table.select(0)
    page.edits.edit()
    edit = hand.dialog(page, "editKeyDialog")
    await until(lambda: hand.part(edit, QListWidget, "modelList").count() > 0)
    await walk_tabs(edit)
    edit.form.basic.name.setText("Mine")
    await wire.update_key(key.id, KeyPatch(name="Theirs"), version=key.version)
    edit.primary.click()
    await until(lambda: hand.part(edit, QWidget, "editConflict").isVisible())
    await walk_tabs(edit)
    edit.reject()
    page.making.duplicate()
    copy = hand.dialog(page, "createKeyDialog")
    await until(lambda: hand.part(copy, QListWidget, "modelList").count() > 0)
    await walk_tabs(copy)
    copy.save_as_template()
    saving = hand.dialog(copy, "saveTemplateDialog")
    QTest.keyClicks(hand.part(saving, QWidget, "templateNameField"), "Workshop")
    await walk_tabs(saving)
    saving.reject()
    copy.reject()


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
