"""Whose a key is, by keyboard alone: searched for, picked, changed later; the location follows (C1, C5)."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from keydesk.contract.keys import Key, KeyPatch
from keydesk.contract.people import LocationCreate, Person, PersonCreate, PersonPatch
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table.filters import Facet, Pick
from keydesk.desktop.widgets.search_picker import SearchPicker

Create = Callable[..., Awaitable[list[Key]]]
OpenPage = Callable[..., Awaitable[KeysPage]]
Until = Callable[[Callable[[], object]], Awaitable[None]]
People = dict[str, Person]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
async def people(wire: Any) -> People:
    """Have Ada in Delft and Bea in Utrecht, with linked accounts, and Ben in Delft without one."""
    places = {
        name: (await wire.create_location(LocationCreate(name=name), attempt=uuid4().hex)).id
        for name in ("Delft", "Utrecht")
    }
    found: People = {}
    for name, place, account in (
        ("Ada Lovelace", "Delft", "ada"),
        ("Bea Visser", "Utrecht", "bea"),
        ("Ben Bakker", "Delft", None),
    ):
        wanted = PersonCreate(name=name, location_id=places[place], account=account)
        found[name.split()[0]] = await wire.create_person(wanted, attempt=uuid4().hex)
    return found


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


async def pick(hand: Any, dialog: QDialog, name: str, typed: str, until: Until) -> SearchPicker:
    """Type into a field, wait for what is found, and pick the first."""
    field: SearchPicker = hand.part(dialog, SearchPicker, name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, typed)
    await until(lambda: not field._choices.waiting)
    QTest.keyClick(field, Qt.Key.Key_Return)
    return field


async def open_create(hand: Any, page: KeysPage, until: Until) -> QDialog:
    page.deeds.create()
    dialog: QDialog = hand.dialog(page, "createKeyDialog")
    dialog.activateWindow()
    await until(lambda: QApplication.focusWidget() is hand.part(dialog, QWidget, "keyNameField"))
    return dialog


async def only_key(wire: Any, page: KeysPage) -> Key:
    (key,) = (await wire.list_keys(page.loader.filters.query(None, counts=False))).items
    return key


@pytest.mark.usefixtures("people")
async def test_a_key_is_made_for_a_person(hand: Any, open_page: OpenPage, until: Until, wire: Any) -> None:
    """C1: the location follows the owner."""
    page = await open_page()
    dialog = await open_create(hand, page, until)
    QTest.keyClicks(QApplication.focusWidget(), "Pilot")
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "keyOwnerField"
    await pick(hand, dialog, "keyOwnerField", "lovel", until)
    assert hand.part(dialog, QLineEdit, "keyLocationField").text() == "Delft"
    assert dialog.sentence.whole.startswith("For Ada Lovelace, Delft · valid from now until ")
    press(Qt.Key.Key_Return)
    await until(lambda: page.findChild(QDialog, "revealDialog"))
    key = await only_key(wire, page)
    assert (key.owner_name, key.location_name) == ("Ada Lovelace", "Delft")


@pytest.mark.usefixtures("people")
async def test_a_location_picked_by_hand_stays(
    hand: Any, open_page: OpenPage, until: Until, wire: Any
) -> None:
    """C1: a location without an owner, or another than the owner's."""
    page = await open_page()
    dialog = await open_create(hand, page, until)
    QTest.keyClicks(QApplication.focusWidget(), "Pilot")
    owner = await pick(hand, dialog, "keyOwnerField", "ada", until)
    owner.setFocus()
    owner.clear()
    owner.textEdited.emit("")
    location = hand.part(dialog, SearchPicker, "keyLocationField")
    assert location.text() == "", "it followed there and back"
    await pick(hand, dialog, "keyLocationField", "utr", until)
    assert dialog.sentence.whole.startswith("For Utrecht · ")
    await pick(hand, dialog, "keyOwnerField", "ada", until)
    assert location.text() == "Utrecht"
    press(Qt.Key.Key_Return)
    await until(lambda: page.findChild(QDialog, "revealDialog"))
    key = await only_key(wire, page)
    assert (key.owner_name, key.location_name) == ("Ada Lovelace", "Utrecht")


@pytest.mark.usefixtures("people")
async def test_nobody_without_an_account_gets_a_key(hand: Any, open_page: OpenPage, until: Until) -> None:
    """Said in the list; and a name that is typed and not picked is never taken for nobody."""
    page = await open_page()
    dialog = await open_create(hand, page, until)
    QTest.keyClicks(QApplication.focusWidget(), "Pilot")
    field = await pick(hand, dialog, "keyOwnerField", "ben", until)
    words = hand.said(field, "searchChoicesWords")
    assert words == "Ben Bakker has no linked account; without one no key can be created for them."
    press(Qt.Key.Key_Tab)
    assert not dialog.primary.isEnabled()
    assert "“ben” is not picked" in field.accessibleDescription()
    field.setFocus()
    field.clear()
    field.textEdited.emit("")
    press(Qt.Key.Key_Escape)
    assert dialog.primary.isEnabled()
    assert field.accessibleDescription() != ""
    assert dialog.isVisible()
    dialog.reject()


async def test_an_account_that_is_gone_by_now_is_said_at_the_field(
    hand: Any, open_page: OpenPage, until: Until, wire: Any, people: People
) -> None:
    page = await open_page()
    dialog = await open_create(hand, page, until)
    QTest.keyClicks(QApplication.focusWidget(), "Pilot")
    field = await pick(hand, dialog, "keyOwnerField", "ada", until)
    ada = people["Ada"]
    await wire.update_person(ada.id, PersonPatch(account=None), version=ada.version)
    press(Qt.Key.Key_Return)
    await until(lambda: "no linked account" in field.accessibleDescription())
    assert field.text() == "Ada Lovelace"
    dialog.reject()


@pytest.mark.usefixtures("people", "model")
async def test_the_form_works_while_the_gateway_is_slow(
    hand: Any, open_page: OpenPage, until: Until, wire: Any
) -> None:
    """J3: it opens at once; what is typed and picked meanwhile stays when the rest arrives."""
    page = await open_page()
    wire.hold = asyncio.Event()
    dialog = await open_create(hand, page, until)
    QTest.keyClicks(QApplication.focusWidget(), "Pilot")
    field = hand.part(dialog, SearchPicker, "keyOwnerField")
    field.setFocus()
    QTest.keyClicks(field, "ada")
    await until(lambda: hand.said(field, "searchChoicesWords") == "Searching…")
    assert not dialog.primary.isEnabled(), "the owner is not settled"
    press(Qt.Key.Key_Return)
    wire.hold.set()
    await until(lambda: field.picked().text == "Ada Lovelace")
    await until(lambda: hand.part(dialog, QWidget, "modelList").count() > 0)
    assert hand.part(dialog, QLineEdit, "keyNameField").text() == "Pilot"
    assert field.text() == "Ada Lovelace"
    assert dialog.primary.isEnabled()
    dialog.reject()


async def test_owner_and_location_are_changed_later(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any, people: People
) -> None:
    """C5: only what differs is sent; Nobody and None are among the choices."""
    (key,) = await create("Pilot", owner_id=people["Ada"].id)
    page = await open_page()
    page.table.select(0)
    page.edits.edit()
    dialog = hand.dialog(page, "editKeyDialog")
    assert hand.part(dialog, QLineEdit, "keyOwnerField").text() == "Ada Lovelace"
    await pick(hand, dialog, "keyOwnerField", "bea", until)
    assert hand.part(dialog, QLineEdit, "keyLocationField").text() == "Utrecht"
    press(Qt.Key.Key_Return)
    await until(lambda: page.model.keys[0].owner_name == "Bea Visser")
    assert (await wire.get_key(key.id)).location_name == "Utrecht"
    page.edits.edit()
    dialog = hand.dialog(page, "editKeyDialog")
    owner = hand.part(dialog, SearchPicker, "keyOwnerField")
    QTest.keyClick(owner, Qt.Key.Key_Down)
    await until(owner._choices.candidates)
    QTest.keyClick(owner, Qt.Key.Key_Return)
    QTest.keyClick(owner, Qt.Key.Key_Return)
    await until(lambda: page.model.keys[0].owner_name is None)
    assert (await wire.get_key(key.id)).location_name == "Utrecht", "the location stays"


async def test_two_admins_give_a_key_to_two_people(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any, people: People
) -> None:
    """C5: both are shown by name; what only they changed is taken over."""
    (key,) = await create("Pilot")
    page = await open_page()
    page.table.select(0)
    page.edits.edit()
    dialog = hand.dialog(page, "editKeyDialog")
    await pick(hand, dialog, "keyOwnerField", "ada", until)
    theirs = KeyPatch(owner_id=people["Bea"].id, rpm=5, metadata={"team": "a"})
    await wire.update_key(key.id, theirs, version=key.version)
    press(Qt.Key.Key_Return)
    conflict = hand.part(dialog, QWidget, "editConflict")
    await until(conflict.isVisible)
    said = [label.text() for label in conflict.findChildren(QLabel)]
    assert "Owner: theirs Bea Visser, yours Ada Lovelace" in said
    assert 'Metadata: {} → {"team": "a"}' in hand.said(dialog, "editConflictText")
    assert (await wire.get_key(key.id)).owner_name == "Bea Visser"
    use_theirs = hand.part(conflict, QPushButton, "useTheirs")
    use_theirs.setFocus()
    press(Qt.Key.Key_Space)
    assert hand.part(dialog, QLineEdit, "keyOwnerField").text() == "Bea Visser"
    assert hand.part(dialog, QLineEdit, "keyLocationField").text() == "Delft", "mine, and not contested"
    dialog.primary.click()
    await until(lambda: page.model.keys[0].location_name == "Delft")
    now = await wire.get_key(key.id)
    assert (now.owner_name, now.rpm, now.metadata) == ("Bea Visser", 5, {"team": "a"})


async def test_namesakes_are_not_the_same_owner(
    hand: Any, open_page: OpenPage, create: Create, until: Until, wire: Any, people: People
) -> None:
    """C5: an owner of the same name is somebody else; the change is not overwritten unseen."""
    other = await wire.create_person(
        PersonCreate(name="Ada Lovelace", account="ada2", email="ada2@example.org"), attempt=uuid4().hex
    )
    (key,) = await create("Pilot", owner_id=people["Ada"].id)
    page = await open_page()
    page.table.select(0)
    page.edits.edit()
    dialog = hand.dialog(page, "editKeyDialog")
    QTest.keyClicks(hand.part(dialog, QLineEdit, "keyRpmField"), "5")
    await wire.update_key(key.id, KeyPatch(owner_id=other.id), version=key.version)
    dialog.primary.click()
    await until(lambda: hand.part(dialog, QWidget, "editConflict").isVisible())
    dialog.primary.click()
    await until(lambda: page.model.keys[0].rpm == 5)
    assert (await wire.get_key(key.id)).owner_id == other.id


async def test_a_new_key_begins_with_whom_the_list_is_narrowed_to(
    hand: Any, open_page: OpenPage, until: Until, people: People
) -> None:
    """The location follows; somebody who can have no key is not suggested."""
    page = await open_page()
    ada, ben = people["Ada"], people["Ben"]
    page.loader.narrow(Pick(Facet.OWNER, ada.id, ada.name))
    dialog = await open_create(hand, page, until)
    await until(lambda: dialog.form.draft().owner.id == ada.id)
    assert dialog.form.draft().location.name == "Delft"
    dialog.reject()
    page.loader.narrow(Pick(Facet.OWNER, ben.id, ben.name))
    page.loader.narrow(Pick(Facet.LOCATION, str(people["Bea"].location_id), "Utrecht"))
    dialog = await open_create(hand, page, until)
    assert dialog.form.draft().location.name == "Utrecht"
    assert dialog.form.draft().owner.id == ""
    dialog.reject()
