"""J4: every deed on a wire that breaks. It is said, what was typed stays, and trying again does it once."""

from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog

from keydesk.contract.people import LocationCreate
from keydesk.desktop.listing.load_state import LoadState
from tests.fixtures.fault_wire import FaultWire, Trouble, answered, cut_after, cut_before, cut_within, refused

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TROUBLES: dict[str, Trouble] = {
    "cut before": cut_before,
    "cut after": cut_after,
    "cut within": cut_within,
    "not allowed": refused(403, "Forbidden", "A viewer may look, and change nothing. Ask an owner."),
    "busy": refused(429, "Too Many Requests", retry_after="3"),
    "failed": refused(500, "Internal Server Error"),
    "a stranger": answered(200, "<html>Welcome</html>", "text/html"),
}


async def fill_in(desk: Any, kind: str) -> QDialog:
    """Open a form by its button and type a name."""
    if kind == "location":
        desk.page.go_to_locations()
    desk.press(f"add{kind.capitalize()}Button")
    dialog = desk.dialog(f"{kind}Dialog")
    await desk.until(lambda: desk.at(f"{kind}NameField"))
    desk.type("Somewhere")
    return dialog


async def names(desk: Any, kind: str) -> list[str]:
    there = await (desk.people() if kind == "person" else desk.locations())
    return [each.name for each in there]


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("kind", ["person", "location"])
async def test_adding(desk: Any, fault_wire: FaultWire, kind: str, trouble: str) -> None:
    dialog = await fill_in(desk, kind)
    spell = fault_wire.strike("POST", "/(people|locations)", TROUBLES[trouble])
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: desk.said(dialog, "dialogError"))
    assert desk.at(f"{kind}NameField"), "the keyboard is where it was"
    fault_wire.lift(spell)
    await desk.until(dialog.primary.isEnabled)
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    assert await names(desk, kind) == ["Somewhere"]


@pytest.mark.parametrize("trouble", TROUBLES)
async def test_changing(desk: Any, fault_wire: FaultWire, trouble: str) -> None:
    await desk.have("Ada,ada@example.org,,\n")
    desk.select("Ada")
    desk.key(Qt.Key.Key_F2)
    dialog = desk.dialog("personDialog")
    await desk.until(lambda: desk.at("personNameField"))
    desk.type("Ada Lovelace")
    spell = fault_wire.strike("PATCH", "/people/.*", TROUBLES[trouble])
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: desk.said(dialog, "dialogError"))
    fault_wire.lift(spell)
    await desk.until(dialog.primary.isEnabled)
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    assert await names(desk, "person") == ["Ada Lovelace"]


@pytest.mark.parametrize("trouble", ["cut before", "cut after", "not allowed", "failed"])
@pytest.mark.parametrize("kind", ["person", "location"])
async def test_deleting(desk: Any, fault_wire: FaultWire, kind: str, trouble: str) -> None:
    await desk.have("Ada,,,\n")
    await desk.direct.create_location(LocationCreate(name="Delft"), attempt=uuid4().hex)
    if kind == "location":
        desk.page.go_to_locations()
    await desk.until(desk.names)
    desk.select("Ada" if kind == "person" else "Delft")
    spell = fault_wire.strike("DELETE", "/.*", TROUBLES[trouble])
    desk.key(Qt.Key.Key_Delete)
    desk.press("confirmButton")
    await desk.closed()
    await desk.until(desk.toast)
    assert "deleted" not in desk.toast()
    fault_wire.lift(spell)
    await desk.until(lambda: not desk.page.pane.loader._busy())
    if desk.names():
        desk.select("Ada" if kind == "person" else "Delft")
        desk.key(Qt.Key.Key_Delete)
        desk.press("confirmButton")
        await desk.closed()
    await desk.until(lambda: not desk.names())
    assert await names(desk, kind) == []


async def test_what_a_field_is_refused_for_is_said_on_the_field(desk: Any) -> None:
    await desk.have("Ada,ada@example.org,,\n")
    dialog = await fill_in(desk, "person")
    desk.tab_to("personEmailField")
    desk.type("ADA@example.org")
    desk.key(Qt.Key.Key_Return)
    email = dialog.fields[1]  # type: ignore[attr-defined]
    await desk.until(lambda: email.error)
    assert "There is already a person with the address" in email.error
    assert desk.said(dialog, "dialogError") == ""
    desk.type("grace@example.org")
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    assert len(await desk.people()) == 2


async def test_the_list_says_that_it_failed_and_comes_back(desk: Any, fault_wire: FaultWire) -> None:
    """What is listed stays; another list that cannot be had says so, and Retry has it."""
    await desk.have("Ada,,,\nBob,,,\n")
    pane = desk.page.people
    spell = fault_wire.strike("GET", "/people", refused(500, "Internal Server Error"))
    desk.run("refreshPeople")
    await desk.until(lambda: "could not be read again" in desk.toast())
    assert desk.names() == ["Ada", "Bob"]
    pane.loader.search("ada")
    await desk.until(lambda: pane.loader.state is LoadState.FAILED)
    assert not pane.content.shows_table
    fault_wire.lift(spell)
    desk.press("emptyStateAction")
    await desk.until(lambda: desk.names() == ["Ada"])
    pane.loader.clear_filters()
    await desk.until(lambda: desk.names() == ["Ada", "Bob"])
    fault_wire.strike("GET", "/people", refused(403, "Forbidden", "You may not see people."))
    pane.loader.sort_by("-name")
    await desk.until(lambda: pane.loader.state is LoadState.FAILED)
    shown = pane.content.currentWidget()
    assert "You may not see people." in " ".join(
        label.text() for label in shown.findChildren(type(shown._detail))
    )


@pytest.mark.parametrize("trouble", ["cut before", "failed"])
async def test_exporting(desk: Any, fault_wire: FaultWire, tmp_path: Any, trouble: str) -> None:
    """The file is complete or not there."""
    await desk.have("Ada,,,\n")
    path = tmp_path / "out.csv"
    spell = fault_wire.strike("GET", "/people", TROUBLES[trouble])
    for expected in ("No file was written.", "exported to out.csv"):
        desk.run("exportPeople")
        files = desk.part(desk.page, QFileDialog, "exportPeopleFile")
        files.fileSelected.emit(str(path))
        files.close()
        await desk.until(lambda: expected in desk.toast())  # noqa: B023 - called in this round
        assert path.exists() == (expected != "No file was written.")
        if spell in fault_wire.spells:
            fault_wire.lift(spell)
