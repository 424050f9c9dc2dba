"""Settings kept under a name, and copied from another key (C11); by keyboard, on a real gateway."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTabWidget,
    QWidget,
)

from keydesk.contract.budgets import Budget
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.keys import Key, KeyTemplate
from keydesk.contract.mcp import McpAccess
from keydesk.contract.templates import Template, TemplateCreate, TemplatePatch
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.widgets.search_picker import SearchPicker
from keydesk.domain.key import KeyKind
from keydesk.domain.mcp import McpMode
from keydesk.domain.money import parse_usd

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]
Walk = Callable[[QWidget], Awaitable[list[QWidget]]]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WORKSHOP = KeyTemplate(rpm=30, valid_days=90, budget=Budget(limit_usd=parse_usd("2.50")))


async def save(wire: Any, name: str = "Workshop", fields: KeyTemplate = WORKSHOP) -> Template:
    made: Template = await wire.create_template(TemplateCreate(name=name, fields=fields), attempt=uuid4().hex)
    return made


async def all_templates(wire: Any) -> list[Template]:
    return list((await wire.list_templates(CatalogQuery())).items)


async def open_create(hand: Any, page: KeysPage, until: Until) -> QDialog:
    page.deeds.create()
    dialog: QDialog = hand.dialog(page, "createKeyDialog")
    await until(lambda: hand.part(dialog, QListWidget, "modelList").count() > 0)
    return dialog


async def choose(hand: Any, dialog: QDialog, typed: str, until: Until) -> None:
    """Choose a template by its name."""
    field = hand.part(dialog, SearchPicker, "templateField")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, typed)
    await until(lambda: not field._choices.waiting)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.picked().id


def retype(dialog: QDialog, hand: Any, name: str, text: str) -> None:
    editor = hand.part(dialog, QLineEdit, name)
    editor.selectAll()
    QTest.keyClicks(editor, text)


def text(dialog: QDialog, hand: Any, name: str) -> str:
    return str(hand.part(dialog, QLineEdit, name).text())


def press(hand: Any, dialog: QDialog, name: str) -> None:
    QTest.keyClick(hand.part(dialog, QPushButton, name), Qt.Key.Key_Space)


@pytest.mark.usefixtures("model")
async def test_a_template_fills_the_form_in_and_can_be_taken_back(
    hand: Any, open_page: OpenPage, until: Until, wire: Any
) -> None:
    """Said in words; what was changed by hand since stays."""
    await save(wire)
    page = await open_page()
    dialog = await open_create(hand, page, until)
    retype(dialog, hand, "keyNameField", "Pilot")
    retype(dialog, hand, "keyTpmField", "7")
    await choose(hand, dialog, "work", until)
    assert hand.said(dialog, "originWords") == (
        "Filled in from “Workshop”: valid for 90 days · all models · 30 requests a minute · $2.50 in all"
    )
    assert [text(dialog, hand, f"key{name}Field") for name in ("Name", "Rpm", "Tpm")] == ["Pilot", "30", ""]
    assert hand.part(dialog, QComboBox, "keyExpiryField").currentText() == "90 days"
    retype(dialog, hand, "keyParallelField", "3")
    press(hand, dialog, "undoTemplate")
    names = ("Name", "Rpm", "Tpm", "Parallel", "Budget")
    assert [text(dialog, hand, f"key{name}Field") for name in names] == ["Pilot", "", "7", "3", ""]
    assert not hand.part(dialog, QWidget, "originCard").isVisible()
    assert text(dialog, hand, "templateField") == ""
    await choose(hand, dialog, "work", until)
    dialog.primary.click()
    await until(lambda: page.findChild(QDialog, "revealDialog"))
    (key,) = (await wire.list_keys(page.loader.filters.query(None, counts=False))).items
    assert (key.rpm, key.tpm, key.budget.limit_usd) == (30, None, parse_usd("2.50"))
    assert abs(key.expires_at - key.not_before - timedelta(days=90)) < timedelta(minutes=1)


@pytest.mark.usefixtures("model")
async def test_one_template_after_another_leaves_nothing_of_the_first(
    hand: Any, open_page: OpenPage, until: Until, wire: Any
) -> None:
    await save(wire)
    await save(wire, "Research", KeyTemplate(tpm=1000, description="R", expires_at=None))
    page = await open_page()
    dialog = await open_create(hand, page, until)
    await choose(hand, dialog, "workshop", until)
    await choose(hand, dialog, "research", until)
    names = ("Rpm", "Tpm", "Budget", "Description")
    assert [text(dialog, hand, f"key{name}Field") for name in names] == ["", "1,000", "", "R"]
    press(hand, dialog, "undoTemplate")
    assert [text(dialog, hand, f"key{name}Field") for name in names] == ["", "", "", ""]
    assert hand.part(dialog, QComboBox, "keyExpiryField").currentText() == "1 year"
    dialog.reject()


async def test_what_a_template_names_and_is_gone_is_said(
    hand: Any, open_page: OpenPage, until: Until, wire: Any, model: str
) -> None:
    """Shown as deleted, never silently dropped: without it the key would reach more."""
    mcp = McpAccess(enabled=True, mode=McpMode.ALLOW_LIST, servers=["files"])
    wanted = [model, "acme/gone"]
    await save(wire, fields=KeyTemplate(allowed_models=wanted, allowed_providers=["gone123"], mcp=mcp))
    page = await open_page()
    dialog = await open_create(hand, page, until)
    await choose(hand, dialog, "work", until)
    assert hand.said(dialog, "originGone").startswith(
        "No longer there: model acme/gone, 1 provider, MCP server files."
    )
    tabs = hand.part(dialog, QTabWidget, "keyFormTabs")
    assert tabs.isTabEnabled(2), "to take it out there"
    models = hand.part(dialog, QListWidget, "modelList")
    assert "acme/gone" in [models.item(row).text() for row in range(models.count())]
    assert dialog.form.draft().models == (model, "acme/gone")
    gone = next(models.item(row) for row in range(models.count()) if models.item(row).text() == "acme/gone")
    gone.setCheckState(Qt.CheckState.Unchecked)
    assert hand.said(dialog, "originGone").startswith("No longer there: 1 provider, MCP")
    dialog.reject()


@pytest.mark.usefixtures("model")
async def test_settings_are_saved_under_a_name(
    hand: Any, open_page: OpenPage, until: Until, wire: Any
) -> None:
    """A length of time is kept as such, and whose key it is not at all."""
    page = await open_page()
    dialog = await open_create(hand, page, until)
    retype(dialog, hand, "keyRpmField", "many")
    press(hand, dialog, "saveTemplateButton")
    assert not hand.part(dialog, QLineEdit, "keyRpmField").property("valid")
    assert "A whole number" in hand.part(dialog, QLineEdit, "keyRpmField").accessibleDescription()
    retype(dialog, hand, "keyRpmField", "60")
    hand.part(dialog, QComboBox, "keyExpiryField").setCurrentText("30 days")
    press(hand, dialog, "saveTemplateButton")
    saving = hand.dialog(dialog, "saveTemplateDialog")
    assert "Valid for 30 days · all models · 60 requests a minute" in [
        label.text() for label in saving.findChildren(QLabel)
    ]
    assert not saving.primary.isEnabled()
    QTest.keyClicks(hand.part(saving, QLineEdit, "templateNameField"), "Sprint")
    wire.lose_answers, wire.of = 1, "create_template"
    QTest.keyClick(hand.part(saving, QLineEdit, "templateNameField"), Qt.Key.Key_Return)
    await until(lambda: "lost on the way" in hand.said(saving, "dialogError"))
    QTest.keyClick(hand.part(saving, QLineEdit, "templateNameField"), Qt.Key.Key_Return)
    await until(lambda: text(dialog, hand, "templateField") == "Sprint")
    (saved,) = await all_templates(wire)
    assert saved.name == "Sprint"
    assert saved.fields == KeyTemplate(rpm=60, valid_days=30)
    assert saved.fields.model_fields_set == {"rpm", "valid_days"}
    dialog.reject()


@pytest.mark.usefixtures("model")
async def test_a_taken_name_is_replaced_only_knowingly(
    hand: Any, open_page: OpenPage, until: Until, wire: Any
) -> None:
    """Asked; and asked again when another admin changed the template meanwhile."""
    there = await save(wire)
    page = await open_page()
    dialog = await open_create(hand, page, until)
    retype(dialog, hand, "keyTpmField", "5")
    press(hand, dialog, "saveTemplateButton")
    saving = hand.dialog(dialog, "saveTemplateDialog")
    name = hand.part(saving, QLineEdit, "templateNameField")
    QTest.keyClicks(name, "workshop")
    QTest.keyClick(name, Qt.Key.Key_Return)
    await until(lambda: saving.primary.text() == "Replace")
    assert "There is a template “Workshop” already, made by Ada" in hand.said(saving, "templateTakenWords")
    assert (await all_templates(wire))[0].fields == WORKSHOP
    await wire.update_template(
        there.id, TemplatePatch(fields=KeyTemplate(max_parallel=2)), version=there.version
    )
    QTest.keyClick(name, Qt.Key.Key_Return)
    await until(lambda: "Somebody changed it meanwhile" in hand.said(saving, "templateTakenWords"))
    assert (await all_templates(wire))[0].fields == KeyTemplate(max_parallel=2)
    QTest.keyClick(name, Qt.Key.Key_Return)
    await until(lambda: text(dialog, hand, "templateField") == "Workshop")
    (replaced,) = await all_templates(wire)
    assert (replaced.id, replaced.fields) == (there.id, KeyTemplate(tpm=5))
    dialog.reject()


async def test_templates_are_renamed_and_deleted(
    hand: Any, open_page: OpenPage, until: Until, wire: Any, walk_by_tab: Walk
) -> None:
    """From a command; a deletion can be undone, a name that is taken changes nothing."""
    await save(wire)
    await save(wire, "Research", KeyTemplate(tpm=1000))
    page = await open_page()
    page.making.manage_templates()
    dialog = hand.dialog(page, "templatesDialog")
    names = hand.part(dialog, QListWidget, "templateList")

    def listed() -> list[str]:
        return [names.item(row).text() for row in range(names.count())]

    await until(lambda: listed() == ["Research", "Workshop"])
    assert "1,000 tokens a minute" in hand.said(dialog, "templateWords")
    await walk_by_tab(dialog)
    names.setFocus()
    QTest.keyClick(names, Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "Workshop")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    await until(lambda: "“Research” was not renamed" in hand.said(dialog, "dialogError"))
    assert listed() == ["Research", "Workshop"]
    # What was typed is still there to be mended.
    await until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    assert QApplication.focusWidget().text() == "Workshop"
    QApplication.focusWidget().selectAll()
    QTest.keyClicks(QApplication.focusWidget(), "Zoo")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    await until(lambda: listed() == ["Workshop", "Zoo"])
    assert names.currentItem().text() == "Zoo"
    QTest.keyClick(names, Qt.Key.Key_Delete)
    await until(lambda: listed() == ["Workshop"])
    await walk_by_tab(dialog)
    press(hand, dialog, "undoDeleteTemplate")
    await until(lambda: listed() == ["Workshop", "Zoo"])
    assert {each.name: each.fields for each in await all_templates(wire)}["Zoo"] == KeyTemplate(tpm=1000)
    dialog.accept()


@pytest.mark.usefixtures("model")
async def test_a_key_is_duplicated(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any, model: str
) -> None:
    """All settings, the window counted anew; the owner stays; Ctrl+D."""
    metadata = {"team": {"name": "research", "floor": None}}
    budget = Budget(limit_usd=parse_usd("10"), alert_thresholds=[90])
    (key,) = await create(
        "Pilot", rpm=60, budget=budget, allowed_models=[model], metadata=metadata, valid_days=30
    )
    page = await open_page()
    page.table.select(0)
    assert page.making.why_not_duplicate() == ""
    page.making.duplicate()
    dialog = hand.dialog(page, "createKeyDialog")
    assert hand.said(dialog, "originWords") == "Copied from “Pilot”."
    assert text(dialog, hand, "keyNameField") == "Copy of Pilot"
    assert dialog.primary.isEnabled()
    dialog.primary.click()
    await until(lambda: page.findChild(QDialog, "revealDialog"))
    found = (await wire.list_keys(page.loader.filters.query(None, counts=False))).items
    copy = next(each for each in found if each.id != key.id)
    assert (copy.name, copy.rpm, copy.allowed_models, copy.metadata) == (
        "Copy of Pilot",
        60,
        [model],
        metadata,
    )
    assert (copy.budget.limit_usd, copy.budget.alert_thresholds) == (parse_usd("10"), [90])
    assert abs(copy.expires_at - copy.not_before - timedelta(days=30)) < timedelta(minutes=1)


@pytest.mark.usefixtures("model")
async def test_the_copy_of_an_agent_key_says_that_it_is_none(
    hand: Any, open_page: OpenPage, create: Create, until: Until
) -> None:
    await create("Crawler", kind=KeyKind.AGENT)
    page = await open_page()
    page.table.select(0)
    page.making.duplicate()
    dialog = hand.dialog(page, "createKeyDialog")
    assert "the copy is a standard key" in hand.said(dialog, "originWords")
    assert hand.part(dialog, QComboBox, "keyExpiryField").currentText() == "90 days"
    await until(lambda: hand.part(dialog, QListWidget, "modelList").count() > 0)
    dialog.reject()
