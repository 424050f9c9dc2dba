"""The details beside the table: opening, closing, going across; acting on the key that is shown."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from keydesk.contract.key_actions import EphemeralKeyCreate
from keydesk.contract.keys import Key, KeyCreate
from keydesk.contract.people import LocationCreate
from keydesk.desktop.keys.details.panel import Shown
from keydesk.desktop.keys.details.usage_bars import Period
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table.filters import Facet
from keydesk.desktop.usage_words import Measure
from keydesk.domain.errors import NotFoundError, UnavailableError
from keydesk.domain.key import KeyStatus

Create = Callable[..., Awaitable[list[Key]]]
LookAt = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]

# Popups ask of a screen what the offscreen one cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def press(page: KeysPage, name: str) -> None:
    tool = page.details.findChild(QPushButton, name)
    assert tool is not None
    assert tool.isEnabled()
    QTest.mouseClick(tool, Qt.MouseButton.LeftButton)


async def status_of(wire: Any, key: Key) -> KeyStatus:
    return (await wire.get_key(key.id)).status


async def test_the_keyboard_goes_across_and_back(
    create: Create, open_page: Callable[..., Awaitable[KeysPage]], hand: Any, until: Until
) -> None:
    """J1: Enter opens, F6 goes across, arrows turn the sections, Esc closes and is back on the row."""
    await create("One", "Two")
    page = await open_page()
    page.activateWindow()
    await until(lambda: QApplication.activeWindow() is page)
    page.table.setFocus()
    page.table.select(1)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert hand.said(page.details, "detailsName") == "One"
    assert page.table.hasFocus(), "arrow keys go on through the rows"
    QTest.keyClick(page.table, Qt.Key.Key_F6)
    bar = page.details.tabs.tabBar()
    assert bar.hasFocus()
    QTest.keyClick(bar, Qt.Key.Key_Right)
    assert page.details.usage.isVisible()
    QTest.keyClick(bar, Qt.Key.Key_F6)
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_F6)
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert page.details.isHidden()
    assert page.table.hasFocus()
    assert page.table.currentIndex().row() == 1


async def test_what_is_done_is_done_to_the_key_that_is_shown(
    create: Create, look_at: LookAt, hand: Any, until: Until, wire: Any
) -> None:
    """With several rows selected, or none, the details still act on their own key alone."""
    one, two, three = await create("One", "Two", "Three")
    page = await look_at("One")
    page.table.selectAll()
    assert hand.said(page.details, "detailsName") == "One"
    press(page, "detailsSwitch")
    await until(lambda: hand.part(page.details, QPushButton, "detailsSwitch").text() == "Activate")
    assert await status_of(wire, one) is KeyStatus.INACTIVE
    page.table.clearSelection()
    press(page, "detailsRevoke")
    dialog = hand.dialog(page)
    assert "One" in dialog.windowTitle()
    hand.part(dialog, QPushButton, "confirmButton").click()
    await until(lambda: hand.said(page.details, "detailsNote").startswith("Revoked"))
    assert await status_of(wire, one) is KeyStatus.REVOKED
    assert [await status_of(wire, key) for key in (two, three)] == [KeyStatus.ACTIVE, KeyStatus.ACTIVE]


async def test_the_menu_is_about_the_key_that_is_shown(
    create: Create, look_at: LookAt, hand: Any, wire: Any, until: Until
) -> None:
    one, two = await create("One", "Two")
    page = await look_at("One")
    page.table.selectAll()
    page.details._buttons._more.click()
    menu = page.findChild(QMenu, "keyMenu")
    assert menu is not None
    actions = {action.objectName(): action for action in menu.actions() if action.objectName()}
    assert not actions.keys() & {"keyDetails", "copyRows", "exportKeys"}
    assert actions["deactivateKey"].text() == "Deactivate", "not how many are selected"
    assert actions["rotateKey"].isEnabled()
    actions["copyKeyId"].trigger()
    assert QApplication.clipboard().text() == one.id
    actions["deactivateKey"].trigger()
    menu.close()
    await until(lambda: hand.part(page.details, QPushButton, "detailsSwitch").text() == "Activate")
    assert await status_of(wire, two) is KeyStatus.ACTIVE


async def test_a_key_that_somebody_else_revoked_stays_in_view_with_who_and_when(
    create: Create, look_at: LookAt, hand: Any, until: Until, wire: Any
) -> None:
    """It leaves the list; what one was looking at does not vanish without a word."""
    key, _ = await create("Pilot", "Other")
    page = await look_at("Pilot")
    await wire.revoke_key(key.id)
    page.loader.reload()
    await until(lambda: hand.names(page) == ["Other"])
    await until(lambda: page.details.key is not None and page.details.key.status is KeyStatus.REVOKED)
    assert page.details.isVisible()
    assert hand.said(page.details, "detailsNote") == "Revoked just now by Ada"
    assert not hand.part(page.details, QPushButton, "detailsEdit").isEnabled()


async def test_a_key_that_is_not_for_this_admin_any_more_leaves_the_screen(
    create: Create, look_at: LookAt, hand: Any, until: Until, watched: Any, wire: Any
) -> None:
    key, _ = await create("Pilot", "Other")
    page = await look_at("Pilot")
    watched.refused["get_key"] = NotFoundError("There is no such key.")
    await wire.revoke_key(key.id)
    page.loader.refresh()
    await until(page.details.isHidden)
    assert "Pilot" in hand.toast(page).accessibleName()


async def test_while_nobody_answers_the_details_stay(
    create: Create, look_at: LookAt, hand: Any, until: Until, watched: Any, wire: Any
) -> None:
    (key,) = await create("Pilot")
    page = await look_at("Pilot")
    watched.refused["get_key"] = UnavailableError("Nobody answers.")
    asked = watched.asked["get_key"]
    await wire.revoke_key(key.id)
    page.loader.refresh()
    await until(lambda: watched.asked["get_key"] > asked)
    page.loader._session.lose("The gateway is away.")
    assert hand.said(page.details, "detailsName") == "Pilot"
    assert hand.said(page.details, "detailsNote") == "The gateway does not answer now."
    assert not hand.part(page.details, QPushButton, "detailsRevoke").isEnabled()


async def test_another_gateway_shows_no_details_of_the_old_one(create: Create, look_at: LookAt) -> None:
    await create("Pilot")
    page = await look_at("Pilot", Shown.AUDIT)
    page.loader._session.leave()
    assert page.details.isHidden()
    assert page.details.audit.model.rowCount() == 0


async def test_a_link_to_a_key_that_cannot_be_read_says_so(
    look_at: LookAt, create: Create, hand: Any, until: Until, watched: Any, wire: Any
) -> None:
    """What one looks at stays."""
    (parent,) = await create("Parent")
    await wire.mint_ephemeral_key(parent.id, EphemeralKeyCreate(name="CI run"), attempt="once")
    page = await look_at("CI run")
    page.loader.search("CI run")
    await until(lambda: hand.names(page) == ["CI run"])
    watched.refused["get_key"] = UnavailableError("Nobody answers.")
    press(page, "linkMadeFrom")
    await until(lambda: hand.toast(page) is not None)
    assert hand.toast(page).accessibleName() == "The key could not be shown. Nobody answers."
    assert hand.said(page.details, "detailsName") == "CI run"
    del watched.refused["get_key"]
    press(page, "linkMadeFrom")
    await until(lambda: hand.said(page.details, "detailsName") == "Parent")
    assert page.table.selected() == [], "it is not in the list"
    page.loader.refresh()
    await wire.deactivate_key(parent.id)
    await until(lambda: hand.part(page.details, QPushButton, "detailsSwitch").text() == "Activate")


async def test_a_location_leads_to_the_keys_there(
    create: Create, look_at: LookAt, hand: Any, until: Until, wire: Any
) -> None:
    """B2: the list is narrowed down; the details stay."""
    location = await wire.create_location(LocationCreate(name="Utrecht & co"), attempt="here")
    await create("Elsewhere")
    await create("Here", "There", location_id=location.id)
    page = await look_at("Here")
    press(page, "linkLocation")
    await until(lambda: sorted(hand.names(page)) == ["Here", "There"])
    assert page.loader.filters.id_of(Facet.LOCATION) == location.id
    assert hand.said(page.details, "detailsName") == "Here"


async def test_how_one_left_the_details_is_remembered(create: Create, look_at: LookAt, until: Until) -> None:
    await create("Pilot")
    page = await look_at("Pilot", Shown.USAGE)
    page.details.usage.period.setCurrentText(Period.DAYS_90.title)
    page.details.usage.measure.setCurrentText(Measure.COST.title)
    beside = page.in_detail.beside
    beside.moveSplitter(beside.width() - 500, 1)
    width = page.details.width()
    assert width > 480
    page._preferences.save()
    again = await look_at("Pilot", Shown.USAGE)
    assert again is not page
    assert again.details.usage.period.currentText() == Period.DAYS_90.title
    assert again.details.usage.measure.currentText() == Measure.COST.title
    assert abs(again.details.width() - width) <= 2
    await until(lambda: len(again.details.usage.chart.bars) == 90)


async def test_in_a_narrow_window_table_and_details_both_have_room(create: Create, look_at: LookAt) -> None:
    """A window of 1000 pixels leaves the page about 750."""
    await create("Pilot")
    page = await look_at("Pilot")
    page.resize(750, 560)
    assert page.table.width() >= 150
    assert page.details.width() >= page.details.minimumWidth()
    for section in range(4):
        page.details.tabs.setCurrentIndex(section)
        assert page.details.tabs.minimumSizeHint().width() <= page.details.width()


async def test_a_revoked_key_is_told_by_whom_while_it_is_listed(
    hand: Any, wire: Any, until: Until, open_page: Any
) -> None:
    minted = await wire.create_key(KeyCreate(name="Gone"), attempt="gone")
    await wire.revoke_key(minted.key.id)
    page = await open_page()
    page.loader.show_revoked(revoked=True)
    await until(lambda: hand.names(page) == ["Gone"])
    page.table.select(0)
    page.open_details()
    assert hand.said(page.details, "detailsNote") == "Revoked just now by Ada"
