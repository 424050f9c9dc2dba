"""E1: people on the page: listed, narrowed down, added, changed, deleted; live, and by keyboard alone."""

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QMenu, QPushButton

from keydesk.client import HttpAdminApi
from keydesk.contract.admins import AdminCreate
from keydesk.contract.info import Role
from keydesk.contract.keys import KeyCreate
from keydesk.contract.people import PersonPatch
from keydesk.desktop import csv_export, one_by_one
from keydesk.desktop.keys.table.filters import Facet
from keydesk.desktop.widgets.chip import FilterChip
from tests.fixtures.fault_wire import FaultWire, Late

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

THREE = "Ada,ada@example.org,Utrecht,ada\nBob,bob@example.org,Delft,\nCarl,,Utrecht,carl\n"


def cells(desk: Any, row: int) -> list[str]:
    model = desk.page.people.model
    return [str(model.index(row, place).data()) for place in range(1, model.columnCount() - 1)]


async def test_people_are_listed_with_what_is_known_of_them(desk: Any) -> None:
    await desk.have(THREE)
    assert desk.names() == ["Ada", "Bob", "Carl"]
    assert cells(desk, 0) == ["Ada", "ada@example.org", "Utrecht", "ada", "0", "just now"]
    assert cells(desk, 1)[3] == "—"
    assert desk.said(desk.page.people, "listCounts") == "3 people"


async def test_the_list_is_searched_narrowed_down_and_sorted(desk: Any) -> None:
    await desk.have(THREE)
    pane = desk.page.people
    pane.focus_search()
    desk.type("bob@")
    await desk.until(lambda: desk.names() == ["Bob"])
    desk.key(Qt.Key.Key_Escape)
    await desk.until(lambda: len(desk.names()) == 3)
    desk.press("linkedFilter")
    menu = next(each for each in pane.bar.findChildren(QMenu) if each.isVisible())
    next(action for action in menu.actions() if action.text() == "Not linked").trigger()
    menu.close()
    await desk.until(lambda: desk.names() == ["Bob"])
    assert [chip.accessibleName() for chip in pane.bar.findChildren(FilterChip)] == [
        "Linked account: not linked"
    ]
    desk.press("removeFilter")
    await desk.until(lambda: len(desk.names()) == 3)
    pane.table.sort_wanted.emit("-name")
    await desk.until(lambda: desk.names() == ["Carl", "Bob", "Ada"])


async def test_somebody_is_added_by_keyboard_alone(desk: Any) -> None:
    """Also: the location is found as one types, and what is missing is said on its field."""
    await desk.have(THREE)
    desk.page.people.table.setFocus()
    desk.press("addPersonButton")
    dialog = desk.dialog("personDialog")
    await desk.until(lambda: desk.at("personNameField"))
    assert not dialog.primary.isEnabled()
    desk.type("Grace Hopper")
    desk.key(Qt.Key.Key_Tab)
    desk.type("nonsense")
    assert not dialog.primary.isEnabled()
    assert any("address" in label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    desk.type("grace@example.org")
    desk.key(Qt.Key.Key_Tab)
    desk.type("delf")
    await desk.until(lambda: not dialog._location._choices.waiting)
    desk.key(Qt.Key.Key_Return)
    desk.tab_to("personAccountField")
    desk.type("grace")
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    await desk.until(lambda: "Grace Hopper" in desk.names())
    (grace,) = [person for person in await desk.people() if person.name == "Grace Hopper"]
    assert (grace.email, grace.location_name, grace.account) == ("grace@example.org", "Delft", "grace")
    await desk.until(lambda: [person.name for person in desk.page.people.selected()] == ["Grace Hopper"])
    assert desk.toast() == "“Grace Hopper” added"


async def test_enter_edits_and_esc_leaves_everything(desk: Any) -> None:
    await desk.have(THREE)
    desk.select("Ada")
    desk.key(Qt.Key.Key_Return)
    dialog = desk.dialog("personDialog")
    await desk.until(lambda: desk.at("personNameField"))
    assert not dialog.primary.isEnabled()
    desk.type("Ada Lovelace")
    assert dialog.primary.isEnabled()
    desk.key(Qt.Key.Key_Escape)
    await desk.closed()
    desk.select("Ada")
    desk.key(Qt.Key.Key_F2)
    await desk.until(lambda: desk.at("personNameField"))
    desk.type("Ada Lovelace")
    desk.tab_to("personLocationField")
    desk.type("")
    desk.tab_to("primaryButton")
    desk.key(Qt.Key.Key_Space)
    await desk.closed()
    await desk.until(lambda: "Ada Lovelace" in desk.names())
    (ada,) = [person for person in await desk.people() if person.name == "Ada Lovelace"]
    assert ada.location_id is None
    assert ada.email == "ada@example.org"


async def test_two_admins_at_once_never_overwrite_each_other(desk: Any) -> None:
    """C5, for people: what only they changed is taken over, both are shown where both changed it."""
    await desk.have(THREE)
    desk.select("Ada")
    desk.page.edit()
    dialog = desk.dialog("personDialog")
    await desk.until(lambda: desk.at("personNameField"))
    desk.type("Ada of ours")
    (ada,) = [person for person in await desk.people() if person.name == "Ada"]
    delft = next(each.id for each in await desk.locations() if each.name == "Delft")
    theirs = PersonPatch(name="Ada of theirs", account="theirs", location_id=delft)
    await desk.direct.update_person(ada.id, theirs, version=ada.version)
    dialog.primary.click()
    await desk.until(lambda: desk.said(dialog, "personDialogConflictText"))
    told = desk.said(dialog, "personDialogConflictText")
    assert "Linked account: theirs" in told
    assert "Location: Delft" in told
    assert dialog.primary.text() == "Save anyway"
    assert dialog._name.text() == "Ada of ours"
    assert dialog._account.text() == "theirs"
    assert any(
        "theirs Ada of theirs, yours Ada of ours" in each.text() for each in dialog.findChildren(QLabel)
    )
    dialog.primary.click()
    await desk.closed()
    (ada,) = [person for person in await desk.people() if person.id == ada.id]
    assert (ada.name, ada.account, ada.location_name) == ("Ada of ours", "theirs", "Delft")


async def test_use_theirs_gives_up_ones_own(desk: Any) -> None:
    await desk.have(THREE)
    desk.select("Ada")
    desk.page.edit()
    dialog = desk.dialog("personDialog")
    await desk.until(lambda: desk.at("personNameField"))
    desk.type("Mine")
    (ada,) = [person for person in await desk.people() if person.name == "Ada"]
    await desk.direct.update_person(ada.id, PersonPatch(name="Theirs"), version=ada.version)
    dialog.primary.click()
    await desk.until(
        lambda: [each for each in dialog.findChildren(QPushButton, "useTheirs") if each.isVisible()]
    )
    desk.press("useTheirs")
    assert dialog._name.text() == "Theirs"
    assert not dialog.primary.isEnabled(), "there is nothing left to save"


async def test_who_has_keys_is_not_deleted_and_the_keys_are_shown(desk: Any) -> None:
    await desk.have(THREE)
    ada = next(person for person in await desk.people() if person.name == "Ada")
    await desk.direct.create_key(KeyCreate(name="Hers", owner_id=ada.id), attempt=uuid4().hex)
    await desk.until(lambda: cells(desk, 0)[4] == "1")
    desk.select("Ada")
    desk.key(Qt.Key.Key_Delete)
    question = desk.dialog()
    assert "1 key that is not revoked" in " ".join(label.text() for label in question.findChildren(QLabel))
    desk.press("confirmButton")
    ((way, pick),) = desk.gone_to
    assert (way, pick.facet, pick.id) == ("keys", Facet.OWNER, ada.id)
    assert len(await desk.people()) == 3


async def test_people_are_deleted_once_confirmed_and_who_must_stay_stays(desk: Any) -> None:
    """Enter on the question cancels; of many, those with keys stay and it is said why."""
    await desk.have(THREE)
    ada = next(person for person in await desk.people() if person.name == "Ada")
    await desk.direct.create_key(KeyCreate(name="Hers", owner_id=ada.id), attempt=uuid4().hex)
    desk.page.people.table.setFocus()
    desk.page.people.table.selectAll()
    desk.key(Qt.Key.Key_Delete)
    await desk.until(lambda: desk.at("cancelButton"))
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    assert len(await desk.people()) == 3
    desk.key(Qt.Key.Key_Delete)
    desk.press("confirmButton")
    await desk.until(lambda: desk.names() == ["Ada"])
    assert "2 people deleted. Ada is in use: 1 key there is not revoked" in desk.toast()


async def test_deleting_many_shows_how_far_it_is_and_can_be_stopped(
    desk: Any, fault_wire: FaultWire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """J3: Esc stops after the one under way; the others stay."""
    monkeypatch.setattr(one_by_one, "_SHOWN_AFTER_MS", 0)
    await desk.have(THREE)
    late = Late()
    spell = fault_wire.strike("DELETE", "/people/.*", late)
    desk.page.people.table.setFocus()
    desk.page.people.table.selectAll()
    desk.key(Qt.Key.Key_Delete)
    desk.press("confirmButton")
    await desk.until(lambda: spell.met == 1)
    dialog = desk.dialog("progressDialog")
    assert dialog.windowTitle() == "Deleting 3 people"
    assert desk.said(dialog, "progressCount") == "0 of 3"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    late.go.set()
    await desk.closed()
    await desk.until(lambda: desk.toast() == "1 person deleted")
    await desk.until(lambda: desk.names() == ["Bob", "Carl"])


async def test_exporting_many_shows_how_far_it_is_and_can_be_stopped(
    desk: Any, fault_wire: FaultWire, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """J3: Esc stops it, and there is no file."""
    monkeypatch.setattr(csv_export, "_SHOWN_AFTER_MS", 0)
    await desk.have(THREE)
    late = Late()
    spell = fault_wire.strike("GET", "/people", late)
    path = tmp_path / "out.csv"
    desk.run("exportPeople")
    files = desk.part(desk.page, QFileDialog, "exportPeopleFile")
    files.fileSelected.emit(str(path))
    files.close()
    await desk.until(lambda: spell.met == 1 and desk.page.findChild(QDialog, "progressDialog"))
    dialog = desk.dialog("progressDialog")
    assert dialog.windowTitle() == "Exporting people"
    assert desk.said(dialog, "progressCount") == "0 of 3"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    await desk.closed()
    await desk.until(lambda: desk.toast() == "Stopped. No file was written.")
    assert not path.exists()
    late.go.set()


async def test_a_key_is_created_for_whoever_has_an_account(desk: Any) -> None:
    await desk.have(THREE)
    desk.select("Bob")
    assert "no linked account" in desk.why_not("createKeyForPerson")
    desk.select("Ada")
    assert desk.why_not("createKeyForPerson") == ""
    desk.run("createKeyForPerson")
    desk.run("showKeysOfPerson")
    assert [(way, what.id) for way, what in desk.gone_to] == [
        ("key", desk.page.people.selected()[0].id),
        ("keys", desk.page.people.selected()[0].id),
    ]


async def test_an_admin_who_may_only_look_is_told_so(open_desk: Any, direct: HttpAdminApi) -> None:
    wanted = AdminCreate(name=f"Viewer {uuid4().hex[:6]}", role=Role.VIEWER)
    minted = await direct.create_admin(wanted, attempt=uuid4().hex)
    desk = await open_desk(minted.secret)
    for id_ in ("addPerson", "addLocation", "importPeople", "editListed", "deleteListed"):
        assert desk.why_not(id_) == "Your admin token may look, but not change."
    for name in ("addPersonButton", "importPeopleButton"):
        tool = desk.part(desk.page, QPushButton, name)
        assert not tool.isEnabled()
        assert tool.toolTip() == "Your admin token may look, but not change."
    await desk.have(THREE)
    desk.select("Ada")
    desk.key(Qt.Key.Key_Return)
    assert desk.no_dialog()
    assert desk.toast() == "Your admin token may look, but not change."
    assert desk.why_not("showKeysOfPerson") == ""


async def test_what_others_do_shows_and_leaves_selection_and_scroll_alone(desk: Any) -> None:
    """B6, for people: rows come, go and change; what was selected stays so, and where it was on screen."""
    await desk.have("".join(f"Person {number:03},p{number}@example.org,Utrecht,\n" for number in range(90)))
    pane = desk.page.people
    people = await desk.people()
    desk.select("Person 060")
    top = pane.table.visualRect(pane.table.currentIndex()).top()
    await desk.direct.delete_person(people[3].id)
    await desk.direct.update_person(people[70].id, PersonPatch(name="Aaron"), version=people[70].version)
    await desk.direct.update_person(people[60].id, PersonPatch(account="new"), version=people[60].version)
    await desk.until(lambda: "Aaron" in desk.names() and "Person 003" not in desk.names())
    await desk.until(lambda: pane.selected()[0].account == "new")
    assert [person.name for person in pane.selected()] == ["Person 060"]
    assert pane.table.current().name == "Person 060"
    assert pane.table.visualRect(pane.table.currentIndex()).top() == top


async def test_rows_come_as_one_scrolls_and_all_are_copied(desk: Any, qapp: Any) -> None:
    rows = "".join(f"Person {number:04},,Utrecht,\n" for number in range(260))
    text = f"name,email,location,account\n{rows}".encode()
    await desk.direct.import_people(text, dry_run=False, attempt=uuid4().hex)
    pane = desk.page.people
    await desk.until(lambda: pane.loader.total == 260)
    assert pane.model.rowCount() < 260
    for _ in range(6):
        pane.table.scrollToBottom()
        await desk.until(lambda: not pane.loader._busy())
    await desk.until(lambda: pane.model.rowCount() == 260)
    pane.table.setFocus()
    desk.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert desk.said(pane, "listCounts") == "260 people · 260 selected"
    desk.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = qapp.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Name", "Email", "Location"]
    assert len(lines) == 261
    desk.key(Qt.Key.Key_Escape)
    assert not pane.selected()


async def test_everything_on_the_page_and_in_its_dialogs_says_what_it_is(
    desk: Any, unnamed: Any, tmp_path: Path
) -> None:
    """J1: each control has a name for a screen reader."""
    await desk.have(THREE)
    assert unnamed(desk.page) == []
    path = tmp_path / "people.csv"
    path.write_text("name,email\nBob,nonsense\nGrace,\n")
    desk.select("Ada")
    openers = {
        "personDialog": desk.page.edit,
        "importDialog": lambda: desk.page.persons.import_from(path),
        "locationDialog": desk.page.places.add,
    }
    for name, opens in openers.items():
        opens()
        dialog = desk.dialog(name)
        if name == "importDialog":
            await desk.until(lambda: dialog._checked is not None)  # noqa: B023 - called in this round
        assert unnamed(dialog) == []
        dialog.reject()
        await desk.closed()


async def test_a_row_has_a_menu_by_its_dots(desk: Any) -> None:
    """The commands of a row are those of the menu bar, grey with their reason where they are not possible."""
    await desk.have(THREE)
    table, model = desk.page.people.table, desk.page.people.model
    place = table.visualRect(model.index(1, model.columnCount() - 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    menu = desk.part(desk.page.people, QMenu, "peopleMenu")
    await desk.until(menu.isVisible)
    assert [person.name for person in desk.page.people.selected()] == ["Bob"]
    actions = {action.objectName(): action for action in menu.actions() if action.objectName()}
    assert list(actions) == [
        "editListed",
        "createKeyForPerson",
        "showKeysOfPerson",
        "usageOfPerson",
        "requestsOfPerson",
        "copyListed",
        "deleteListed",
    ]
    assert not actions["createKeyForPerson"].isEnabled()
    assert "no linked account" in actions["createKeyForPerson"].toolTip()
    menu.close()
