"""What a key reaches and what is noted on it: deployments, metadata, MCP, alerts (C2, C3)."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)

from keydesk.contract.budgets import Budget
from keydesk.contract.deployments import DeploymentCreate
from keydesk.contract.keys import Key
from keydesk.contract.mcp import McpServerCreate
from keydesk.desktop.keys.form.tool_picker import ToolPicker
from keydesk.desktop.keys.page import KeysPage
from keydesk.domain.key import AGENT_VALIDITY, KeyKind
from keydesk.domain.mcp import McpMode
from keydesk.domain.money import parse_usd

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]
Walk = Callable[[QWidget], Awaitable[list[QWidget]]]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
async def reach(wire: Any, model: str) -> str:
    """Have a deployment and an MCP server; return the deployment's id."""
    made = await wire.create_deployment(DeploymentCreate(name="support", models=[model]), attempt=uuid4().hex)
    await wire.create_mcp_server(
        McpServerCreate(name="files", url="https://mcp.example.com/mcp"), attempt=uuid4().hex
    )
    return str(made.id)


async def test_a_key_is_made_and_edited_with_all_it_reaches(
    hand: Any, open_page: OpenPage, until: Until, wire: Any, reach: str
) -> None:
    page = await open_page()
    page.deeds.create()
    dialog = hand.dialog(page)
    await until(lambda: hand.part(dialog, QListWidget, "modelList").count() > 0)
    QTest.keyClicks(hand.part(dialog, QLineEdit, "keyNameField"), "Pilot")
    tabs = hand.part(dialog, QTabWidget, "keyFormTabs")
    tabs.setCurrentIndex(1)
    (chip,) = [
        each for each in dialog.findChildren(QPushButton) if each.accessibleName() == "Deployments: support"
    ]
    QTest.keyClick(chip, Qt.Key.Key_Space)
    metadata = hand.part(dialog, QPlainTextEdit, "keyMetadataField")
    metadata.setFocus()
    QTest.keyClicks(metadata, '{"team": "research", "team": 1}')
    assert "“team” is there twice" in metadata.accessibleDescription()
    metadata.setPlainText('{"team": {"name": "research", "floor": 2}}')
    tabs.setCurrentIndex(2)
    QTest.keyClick(hand.part(dialog, QCheckBox, "keyMcpEnabled"), Qt.Key.Key_Space)
    hand.part(dialog, QComboBox, "keyMcpMode").setCurrentText("Only those picked below")
    assert not dialog.primary.isEnabled(), "an allow list is never empty (S5)"
    tree = hand.part(dialog, QWidget, "toolTree")
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.keyClick(tree, Qt.Key.Key_Up)
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert hand.said(dialog, "keySentence").endswith("all models · 1 deployment · 1 MCP server")
    dialog.primary.click()
    await until(lambda: page.findChild(QDialog, "revealDialog"))
    (key,) = (await wire.list_keys(page.loader.filters.query(None, counts=False))).items
    assert key.deployments == [reach]
    assert key.metadata == {"team": {"name": "research", "floor": 2}}
    assert (key.mcp.enabled, key.mcp.mode, key.mcp.servers) == (True, McpMode.ALLOW_LIST, ["files"])
    reveal = hand.part(page, QDialog, "revealDialog")
    reveal._kept = True
    reveal.reject()
    await until(lambda: hand.names(page) == ["Pilot"])
    page.table.select(0)
    page.edits.edit()
    dialog = hand.dialog(page, "editKeyDialog")
    await until(lambda: hand.part(dialog, QListWidget, "modelList").count() > 0)
    assert not dialog.primary.isEnabled(), "nothing differs, also once the gateway said what there is"
    hand.part(dialog, QPlainTextEdit, "keyMetadataField").setPlainText('{"team": {"floor": 3}}')
    hand.part(dialog, QCheckBox, "keyMcpEnabled").setChecked(False)
    dialog.primary.click()
    await until(lambda: page.model.keys[0].metadata == {"team": {"floor": 3}})
    now = await wire.get_key(key.id)
    assert (now.mcp.enabled, now.deployments) == (False, [reach])


async def test_an_agent_key_needs_a_name_of_its_own(
    hand: Any, open_page: OpenPage, until: Until, wire: Any, walk_by_tab: Walk
) -> None:
    """C4: name only, unique; always 90 days."""
    page = await open_page()
    for made in (True, False):
        page.deeds.create_agent()
        dialog = hand.dialog(page, "agentKeyDialog")
        QTest.keyClicks(hand.part(dialog, QLineEdit, "agentNameField"), "Crawler")
        await walk_by_tab(dialog)
        dialog.primary.click()
        if made:
            await until(lambda: page.findChild(QDialog, "revealDialog"))
            reveal = hand.part(page, QDialog, "revealDialog")
            reveal._kept = True
            reveal.reject()
    field = hand.part(dialog, QLineEdit, "agentNameField")
    await until(lambda: field.property("invalid"))
    assert field.text() == "Crawler"
    dialog.reject()
    (key,) = (await wire.list_keys(page.loader.filters.query(None, counts=False))).items
    assert key.kind is KeyKind.AGENT
    assert key.expires_at == key.created_at + AGENT_VALIDITY


async def test_alerts_are_set_with_the_budget(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any
) -> None:
    (key,) = await create("Pilot", budget=Budget(limit_usd=parse_usd("10")))
    page = await open_page()
    page.table.select(0)
    page.edits.edit()
    dialog = hand.dialog(page, "editKeyDialog")
    alerts = hand.part(dialog, QLineEdit, "keyAlertsField")
    assert alerts.text() == "50, 80, 100"
    alerts.selectAll()
    QTest.keyClicks(alerts, "90, 101")
    assert "From 1 to 100" in alerts.accessibleDescription()
    alerts.selectAll()
    QTest.keyClicks(alerts, "90% 25")
    dialog.primary.click()
    await until(lambda: page.model.keys[0].budget.alert_thresholds == [25, 90])
    assert (await wire.get_key(key.id)).budget.limit_usd == parse_usd("10")


def test_tools_are_picked_one_by_one_or_as_a_whole(qtbot: Any) -> None:
    """C3: per-server tool picker with search; what the gateway no longer has stays picked."""
    picker = ToolPicker()
    qtbot.addWidget(picker)
    picker.set_picked(["gone"], {"files": ["read"], "tickets": ["close"]})
    picker.offer({"files": ["read", "write"], "tickets": ["close", "open"]})
    assert picker.picked() == (("gone",), {"files": ("read",), "tickets": ("close",)})
    tree = picker._tree
    tree.topLevelItem(1).child(1).setCheckState(0, Qt.CheckState.Checked)
    assert picker.picked()[1]["tickets"] == ("close", "open"), "all of them now is not the whole server"
    tree.topLevelItem(1).child(1).setCheckState(0, Qt.CheckState.Unchecked)
    tree.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
    assert picker.picked() == (("files", "gone"), {"tickets": ("close",)})
    tree.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert picker.picked() == (("gone",), {"tickets": ("close",)})
    picker._search.setText("open")
    assert [tree.topLevelItem(row).isHidden() for row in range(3)] == [True, False, True]
    tickets = tree.topLevelItem(1)
    assert [tickets.child(row).isHidden() for row in range(2)] == [True, False]


def test_what_stands_in_a_servers_way_is_said_beside_it(qtbot: Any) -> None:
    """C3: tools may be out of date, or of no use now; the tools that are known can be picked all the same."""
    picker = ToolPicker()
    qtbot.addWidget(picker)
    problem = "Nothing answers at 127.0.0.1, port 9: the connection is refused."
    picker.offer({"files": ["read"], "git": ["log"], "new": []}, {"files": "switched off", "git": problem})
    items = [picker._tree.topLevelItem(row) for row in range(3)]
    assert [item.text(1) for item in items] == ["switched off", "has a problem", "its tools are not known"]
    assert problem in items[1].toolTip(1)
    picker.set_picked([], {"git": ["log"]})
    picker.offer({"git": ["log", "status"]})
    assert picker.picked() == ((), {"git": ("log",)}), "a refreshed server offers its new tools, none ticked"
    assert picker._tree.topLevelItem(0).childCount() == 2
