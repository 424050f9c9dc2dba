"""The form of a key on a real gateway, by keyboard alone: what is typed is what is made (C1, C2)."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QTabWidget, QWidget

from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.keys import Key
from keydesk.contract.problem import FieldProblem, InvalidRequestError
from keydesk.desktop.keys.form.draft import Field
from keydesk.desktop.keys.form.form_dialog import refusals_by_field
from keydesk.desktop.keys.page import KeysPage
from keydesk.domain.budget import Renewal
from keydesk.domain.money import parse_usd

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("model"),
]


def type_here(text: str) -> None:
    """Type where the keyboard is."""
    QTest.keyClicks(QApplication.focusWidget(), text)


def press(key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), key)


async def open_form(hand: Any, page: KeysPage, until: Until) -> QDialog:
    page.deeds.create()
    dialog: QDialog = hand.dialog(page)
    await until(lambda: hand.part(dialog, QListWidget, "modelList").count() > 0)
    dialog.activateWindow()
    await until(lambda: QApplication.focusWidget() is hand.part(dialog, QWidget, "keyNameField"))
    return dialog


async def test_everything_of_a_key_is_set_by_keyboard_alone(
    hand: Any, open_page: OpenPage, until: Until, wire: Any, model: str
) -> None:
    page = await open_page()
    dialog = await open_form(hand, page, until)
    type_here("Pilot")
    press(Qt.Key.Key_Tab, 6)
    for text in ("60", "10,000", "4", "12.50"):
        type_here(text)
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down, 3)
    press(Qt.Key.Key_Tab)
    type_here("3")
    press(Qt.Key.Key_Tab, 2)
    press(Qt.Key.Key_Space)
    assert dialog.sentence.whole.endswith(
        "all models · 60 requests and 10,000 tokens a minute · 4 at once"
        " · $12.50 a month, renewed 3 times · Demo only"
    )
    tabs = hand.part(dialog, QTabWidget, "keyFormTabs")
    tabs.tabBar().setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Tab)
    type_here("192.0.2.7, 2001:DB8::/32")
    assert "from 2 addresses only" in dialog.sentence.whole
    press(Qt.Key.Key_Tab)
    type_here('{"team": "research"}')
    press(Qt.Key.Key_Tab, 3)
    press(Qt.Key.Key_Return)
    await until(lambda: page.findChild(QDialog, "revealDialog"))
    (key,) = (await wire.list_keys(page.loader.filters.query(None, counts=False))).items
    assert (key.name, key.rpm, key.tpm, key.max_parallel) == ("Pilot", 60, 10_000, 4)
    budget = (key.budget.limit_usd, key.budget.renewal, key.budget.max_renewals)
    assert budget == (parse_usd("12.50"), Renewal.MONTHLY, 3)
    assert key.allowed_models == [model]
    assert len(key.allowed_providers) == 1
    assert key.metadata == {"team": "research"}
    assert key.ip_allowlist == ["192.0.2.7", "2001:db8::/32"]


async def test_what_cannot_be_is_said_on_the_field_as_one_types(
    hand: Any, open_page: OpenPage, until: Until
) -> None:
    page = await open_page()
    dialog = await open_form(hand, page, until)
    type_here("Pilot")
    tabs = hand.part(dialog, QTabWidget, "keyFormTabs")
    for tab, field, wrong, says, right in (
        (0, "keyRpmField", "many", "A whole number", "60"),
        (0, "keyBudgetField", "NaN", "An amount in dollars", "1,000"),
        (1, "keyAddressesField", "10.0.0.1/8", "10.0.0.0/8 is the block", "10.0.0.0/8"),
    ):
        tabs.setCurrentIndex(tab)
        editor = hand.part(dialog, QWidget, field)
        editor.setFocus()
        type_here(wrong)
        assert says in editor.accessibleDescription()
        assert not dialog.primary.isEnabled()
        assert hand.said(dialog, "keySentence") == ""
        assert not tabs.tabIcon(tab).isNull(), "the tab says so too, for whoever looks at another one"
        editor.selectAll()
        type_here(right)
        assert editor.property("invalid") is False
        assert dialog.primary.isEnabled()
        assert tabs.tabIcon(tab).isNull()
    dialog.reject()


async def test_what_the_gateway_refuses_stands_on_its_field(
    hand: Any, open_page: OpenPage, until: Until, wire: Any
) -> None:
    """J4: a model that was deleted meanwhile; the form goes to it and keeps everything."""
    page = await open_page()
    dialog = await open_form(hand, page, until)
    type_here("Pilot")
    models = hand.part(dialog, QListWidget, "modelList")
    models.item(0).setCheckState(Qt.CheckState.Checked)
    found = (await wire.list_models(CatalogQuery())).items
    for each in found:
        await wire.delete_model(each.id)
    press(Qt.Key.Key_Return)
    await until(lambda: "Not known here" in hand.part(dialog, QWidget, "modelPicker").accessibleDescription())
    assert hand.part(dialog, QTabWidget, "keyFormTabs").currentIndex() == 1
    assert hand.part(dialog, QWidget, "keyNameField").text() == "Pilot"
    dialog.reject()


def test_refusals_find_their_fields() -> None:
    paths = ("budget", "budget.limit_usd", "ip_allowlist.3", "rpm", "elsewhere")
    problems = [FieldProblem(field=path, message=path) for path in paths]
    found = refusals_by_field(InvalidRequestError("no", problems))
    assert found == {Field.BUDGET: "budget", Field.ADDRESSES: "ip_allowlist.3", Field.RPM: "rpm"}
