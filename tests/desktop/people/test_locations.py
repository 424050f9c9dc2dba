"""E1, G2: locations on the page: time zones, budgets, for how long prompts are kept; by keyboard alone."""

from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from keydesk.client import HttpAdminApi
from keydesk.contract.admins import AdminCreate
from keydesk.contract.budgets import Budget, BudgetPatch
from keydesk.contract.info import Role
from keydesk.contract.keys import KeyCreate
from keydesk.contract.people import Location, LocationCreate, LocationPatch
from keydesk.desktop.keys.table.filters import Facet
from keydesk.domain.budget import Renewal
from keydesk.domain.money import parse_usd
from tests.fixtures.fault_wire import FaultWire, cut_after

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


async def have(desk: Any, name: str, **fields: Any) -> Location:
    """Have a location, and see it."""
    made = await desk.direct.create_location(LocationCreate(name=name, **fields), attempt=uuid4().hex)
    desk.page.go_to_locations()
    await desk.until(lambda: name in desk.names())
    return made


def cell(desk: Any, row: int, column: str) -> str:
    model = desk.page.locations.model
    place = next(place for place, each in enumerate(model.columns) if each.id == column)
    return str(model.index(row, place).data())


def words(of: Any) -> str:
    return "\n".join(label.text() for label in of.findChildren(QLabel) if label.isVisible())


async def test_locations_are_listed_with_what_is_at_them(desk: Any) -> None:
    await have(desk, "Utrecht", time_zone="Europe/Amsterdam", budget=Budget(limit_usd=parse_usd("50")))
    await desk.direct.import_people(b"name,location\nAda,Utrecht\n", dry_run=False, attempt=uuid4().hex)
    await desk.until(lambda: cell(desk, 0, "people") == "1")
    assert cell(desk, 0, "time_zone").startswith("Europe/Amsterdam · ")
    assert cell(desk, 0, "budget") == "$0.00 of $50.00"
    assert cell(desk, 0, "content") == "—"
    desk.page.locations.grab()  # the bar is drawn


async def test_one_is_added_by_keyboard_alone(desk: Any) -> None:
    """The zone is found by its city; it is said what its clocks show now."""
    desk.page.go_to_locations()
    desk.press("addLocationButton")
    dialog = desk.dialog("locationDialog")
    await desk.until(lambda: desk.at("locationNameField"))
    desk.type("New York office")
    desk.key(Qt.Key.Key_Tab)
    desk.type("new york")
    await desk.until(lambda: not dialog._zone._choices.waiting)
    desk.key(Qt.Key.Key_Return)
    assert desk.part(dialog, QLineEdit, "locationZoneField").text() == "America/New_York"
    assert "there now." in words(dialog)
    desk.tab_to("locationBudgetField")
    desk.type("12.50")
    desk.tab_to("locationRenewalField")
    desk.key(Qt.Key.Key_End)
    desk.tab_to("locationContentField")
    assert "Prompts and answers are not kept." in words(dialog)
    desk.type("30")
    assert "are kept for so many days, and admins can read them." in words(dialog)
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    (made,) = await desk.locations()
    assert (made.name, made.time_zone, made.content_days) == ("New York office", "America/New_York", 30)
    assert made.budget is not None
    assert (made.budget.limit_usd, made.budget.renewal) == (parse_usd("12.50"), Renewal.ON_USE)
    await desk.until(lambda: desk.names() == ["New York office"])
    assert cell(desk, 0, "content") == "30 days"


async def test_what_is_not_changed_is_not_sent(desk: Any) -> None:
    """What stands in the other fields of a budget stays as it is."""
    budget = Budget(limit_usd=parse_usd("5"), renewal=Renewal.DAILY, max_renewals=3, alert_thresholds=[10])
    made = await have(desk, "Utrecht", budget=budget)
    desk.select("Utrecht")
    desk.key(Qt.Key.Key_F2)
    await desk.until(lambda: desk.at("locationNameField"))
    desk.tab_to("locationBudgetField")
    desk.type("7")
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    present = (await desk.direct.get_location(made.id)).budget
    assert present is not None
    assert present.limit_usd == parse_usd("7")
    assert (present.renewal, present.max_renewals, present.alert_thresholds) == (Renewal.DAILY, 3, [10])
    desk.select("Utrecht")
    await desk.until(lambda: cell(desk, 0, "budget") == "$0.00 of $7.00")
    desk.key(Qt.Key.Key_F2)
    await desk.until(lambda: desk.at("locationNameField"))
    desk.tab_to("locationBudgetField")
    desk.type("")
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    assert (await desk.direct.get_location(made.id)).budget is None


async def test_when_a_budget_tells_and_ends_is_set_by_keyboard(desk: Any) -> None:
    """Alerts at percents and the number of renewals: asked for once there is a budget that renews."""
    desk.page.go_to_locations()
    desk.press("addLocationButton")
    dialog = desk.dialog("locationDialog")
    await desk.until(lambda: desk.at("locationNameField"))
    desk.type("Utrecht")
    alerts, most = (
        desk.part(dialog, QLineEdit, name) for name in ("locationAlertsField", "locationMaxRenewalsField")
    )
    assert not alerts.isVisible()
    desk.tab_to("locationBudgetField")
    desk.type("12.50")
    assert alerts.isVisible()
    assert not most.isEnabled()
    desk.tab_to("locationRenewalField")
    desk.key(Qt.Key.Key_Down)
    desk.tab_to("locationMaxRenewalsField")
    desk.type("many")
    assert "A whole number" in words(dialog)
    assert not dialog.primary.isEnabled()
    most.selectAll()
    desk.type("4")
    desk.tab_to("locationAlertsField")
    alerts.selectAll()
    desk.type("90, 25")
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    (made,) = await desk.locations()
    assert made.budget is not None
    assert (made.budget.max_renewals, made.budget.alert_thresholds) == (4, [25, 90])
    await desk.until(lambda: desk.names() == ["Utrecht"])
    desk.select("Utrecht")
    desk.key(Qt.Key.Key_F2)
    await desk.until(lambda: desk.at("locationNameField"))
    desk.tab_to("locationAlertsField")
    desk.part(desk.dialog("locationDialog"), QLineEdit, "locationAlertsField").selectAll()
    desk.key(Qt.Key.Key_Delete)
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    budget = (await desk.direct.get_location(made.id)).budget
    assert budget is not None
    assert (budget.limit_usd, budget.max_renewals, budget.alert_thresholds) == (parse_usd("12.50"), 4, [])


async def test_two_admins_at_once_see_both(desk: Any) -> None:
    made = await have(desk, "Utrecht", budget=Budget(limit_usd=parse_usd("5")))
    desk.select("Utrecht")
    desk.key(Qt.Key.Key_Return)
    dialog = desk.dialog("locationDialog")
    await desk.until(lambda: desk.at("locationNameField"))
    desk.tab_to("locationBudgetField")
    desk.type("7")
    theirs = LocationPatch(time_zone="Europe/Paris", budget=BudgetPatch(limit_usd=parse_usd("9")))
    await desk.direct.update_location(made.id, theirs, version=made.version)
    dialog.primary.click()
    await desk.until(lambda: "Somebody else changed this location" in words(dialog))
    assert "Time zone: Europe/Paris" in words(dialog)
    assert "Budget: theirs $9.00, yours $7.00" in words(dialog)
    dialog.primary.click()
    await desk.closed()
    present = await desk.direct.get_location(made.id)
    assert present.time_zone == "Europe/Paris"
    assert present.budget is not None
    assert present.budget.limit_usd == parse_usd("7")


async def test_only_an_owner_is_asked_for_how_long_prompts_are_kept(
    open_desk: Any, direct: HttpAdminApi
) -> None:
    wanted = AdminCreate(name=f"Admin {uuid4().hex[:6]}", role=Role.ADMIN)
    minted = await direct.create_admin(wanted, attempt=uuid4().hex)
    desk = await open_desk(minted.secret)
    await have(desk, "Utrecht")
    desk.select("Utrecht")
    desk.page.edit()
    dialog = desk.dialog("locationDialog")
    assert dialog.findChild(QLineEdit, "locationContentField") is None
    dialog.reject()
    await desk.closed()


async def test_what_is_in_use_is_not_asked_about_but_said(desk: Any) -> None:
    """What is in the way is a key away: those who belong to it, then its keys."""
    made = await have(desk, "Utrecht")
    await desk.direct.import_people(b"name,location\nAda,Utrecht\n", dry_run=False, attempt=uuid4().hex)
    key = (await desk.direct.create_key(KeyCreate(name="Door", location_id=made.id), attempt=uuid4().hex)).key
    await desk.until(lambda: (cell(desk, 0, "people"), cell(desk, 0, "keys")) == ("1", "1"))
    desk.select("Utrecht")
    desk.key(Qt.Key.Key_Delete)
    assert desk.dialog().windowTitle() == "“Utrecht” cannot be deleted"
    told = words(desk.dialog())
    assert "1 person belongs to it. Move them to another location or delete them first." in told
    assert "It has 1 key that is not revoked. Revoke it first." in told
    desk.press("confirmButton")
    await desk.closed()
    await desk.until(lambda: desk.page.shows_people() and desk.names() == ["Ada"])
    await desk.direct.delete_person((await desk.people())[0].id)
    desk.page.go_to_locations()
    await desk.until(lambda: cell(desk, 0, "people") == "0")
    desk.select("Utrecht")
    desk.key(Qt.Key.Key_Delete)
    assert "belongs to it" not in words(desk.dialog())
    desk.press("confirmButton")
    await desk.closed()
    ((where, pick),) = desk.gone_to
    assert (where, pick.facet, pick.id) == ("keys", Facet.LOCATION, made.id)
    await desk.direct.revoke_key(key.id)
    await desk.until(lambda: cell(desk, 0, "keys") == "0")
    desk.key(Qt.Key.Key_Delete)
    desk.press("confirmButton")
    await desk.closed()
    await desk.until(lambda: desk.names() == [])
    assert desk.toast() == "“Utrecht” deleted"


async def test_what_the_row_does_not_tell_the_gateway_says(desk: Any) -> None:
    """An admin who is limited to it is in the way, too."""
    made = await have(desk, "Utrecht")
    wanted = AdminCreate(name=f"Admin {uuid4().hex[:6]}", role=Role.ADMIN, location_ids=[made.id])
    admin = (await desk.direct.create_admin(wanted, attempt=uuid4().hex)).admin
    desk.select("Utrecht")
    desk.key(Qt.Key.Key_Delete)
    desk.press("confirmButton")
    await desk.closed()
    await desk.until(lambda: desk.toast() == f"Utrecht is in use: limited to it: {admin.name}.")
    await desk.direct.revoke_admin(admin.id)


async def test_all_its_keys_are_revoked_once_its_name_is_typed(desk: Any, fault_wire: FaultWire) -> None:
    """E6: also when the answer is lost and it is tried again."""
    made = await have(desk, "Utrecht")
    assert desk.why_not("revokeLocationKeys") == "Select a location first."
    desk.select("Utrecht")
    assert "no key" in desk.why_not("revokeLocationKeys")
    for number in range(3):
        await desk.direct.create_key(
            KeyCreate(name=f"Key {number}", location_id=made.id), attempt=uuid4().hex
        )
    await desk.until(lambda: cell(desk, 0, "keys") == "3")
    desk.run("revokeLocationKeys")
    dialog = desk.dialog("revokeTogetherDialog")
    await desk.until(lambda: desk.at("revokeNameField"))
    assert not dialog.primary.isEnabled()
    desk.type("utrecht")
    assert not dialog.primary.isEnabled()
    desk.type("Utrecht")
    spell = fault_wire.strike("POST", ".*/revoke-keys", cut_after)
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: desk.said(dialog, "dialogError"))
    fault_wire.lift(spell)
    await desk.until(dialog.primary.isEnabled)
    desk.press("primaryButton")
    await desk.closed()
    await desk.until(lambda: desk.toast() == "3 keys of “Utrecht” revoked")
    await desk.until(lambda: cell(desk, 0, "keys") == "0")


async def test_its_keys_and_new_ones_are_a_step_away(desk: Any) -> None:
    made = await have(desk, "Utrecht")
    desk.select("Utrecht")
    desk.run("showKeysOfLocation")
    desk.run("createKeysForLocation")
    (_, pick), (way, location) = desk.gone_to
    assert (pick.facet, pick.id, pick.name) == (Facet.LOCATION, made.id, "Utrecht")
    assert (way, location.id) == ("workshop", made.id)
