"""E1: people imported from a file, after a look at each line; by keyboard, by dropping, on a bad wire."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QWidget

from keydesk.contract.people import LineOutcome
from tests.fixtures.fault_wire import FaultWire, Late, Trouble, answered, cut_after, cut_before, refused

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MIXED = (
    "Naam;Email;Locatie;Account\nAda;ada@example.org;Utrecht;ada\nBob;nonsense;Utrecht;\n;x@example.org;;\n"
)


DEPRECATED = pytest.mark.filterwarnings("ignore:Function. 'QDragEnterEvent:DeprecationWarning")


@pytest.fixture
def people_csv(tmp_path: Path) -> Callable[[str], Path]:
    """Return what writes a file as Excel would."""

    def write(text: str) -> Path:
        path = tmp_path / "people.csv"
        path.write_bytes(text.encode("cp1252"))
        return path

    return write


async def checked(desk: Any) -> Any:
    """Wait until the gateway has said what would become of each line."""
    dialog = desk.dialog("importDialog")
    await desk.until(lambda: dialog._checked is not None)
    return dialog


def pills(dialog: Any) -> list[tuple[int, str, str, str]]:
    return [(line.number, line.name, line.pill[0], line.reason) for line in dialog._model.items]


async def test_each_line_says_what_will_become_of_it_and_what_did(desk: Any, people_csv: Any) -> None:
    """Refused lines can be looked at alone, copied and saved; the dialog stays for them."""
    await desk.have("Ada,ada@example.org,,\nCarl,carl@example.org,,\n")
    desk.page.persons.import_from(people_csv(f"{MIXED}Carl;carl@example.org;;\n"))
    dialog = await checked(desk)
    assert [line[:3] for line in pills(dialog)] == [
        (2, "Ada", "Change"),
        (3, "Bob", "Refuse"),
        (4, "", "Refuse"),
        (5, "Carl", "Unchanged"),
    ]
    assert desk.said(dialog, "importSummary") == (
        "1 person will be changed, 1 person unchanged, 2 lines will be refused."
    )
    assert "1 new location will be added, in the time zone UTC: Utrecht." in desk.said(dialog, "importNotes")
    assert dialog.primary.text() == "Import 1 person"
    desk.press("onlyRefused")
    assert [line[1:] for line in pills(dialog)] == [
        ("Bob", "Refuse", "email: An email address, such as ada@example.org."),
        ("", "Refuse", "The name is missing."),
    ]
    desk.press("copyRefused")
    assert QApplication.clipboard().text().splitlines()[1] == "4\t\tThe name is missing."
    desk.press("primaryButton")
    await desk.until(lambda: dialog.primary.text() == "Close")
    assert desk.said(dialog, "importSummary") == "1 person changed, 1 person unchanged, 2 lines refused."
    assert {line[2] for line in pills(dialog)} == {"Refused"}
    assert sorted((each.name, each.location_name) for each in await desk.people()) == [
        ("Ada", "Utrecht"),
        ("Carl", None),
    ]
    desk.key(Qt.Key.Key_Return)
    await desk.closed()


async def test_a_good_list_is_imported_by_keyboard_alone(desk: Any, people_csv: Any) -> None:
    """From the empty page on: its one action asks for the file, Enter imports."""
    desk.press("emptyStateAction")
    files = desk.part(desk.page, QFileDialog, "openPeopleFile")
    rows = "".join(f"Person {number:02};p{number}@example.org;Köln;\n" for number in range(28))
    path = people_csv(f"name;email;location;account\n{rows}")
    files.fileSelected.emit(str(path))
    files.close()
    dialog = await checked(desk)
    assert dialog.primary.text() == "Import 28 people"
    await desk.until(lambda: desk.at("primaryButton"))
    desk.key(Qt.Key.Key_Return)
    await desk.closed()
    await desk.until(lambda: len(desk.names()) == 28)
    assert desk.toast() == "28 people added"
    assert [location.name for location in await desk.locations()] == ["Köln"]


async def test_what_is_not_a_list_is_said_and_another_file_chosen(desk: Any, tmp_path: Path) -> None:
    path = tmp_path / "picture.csv"
    path.write_bytes(b"\x89PNG\x00\x00")
    desk.page.persons.import_from(path)
    dialog = desk.dialog("importDialog")
    await desk.until(lambda: "not a text file" in desk.said(dialog, "dialogError"))
    assert not pills(dialog)
    path.write_text("name\nAda\n")
    desk.press("primaryButton")
    await checked(desk)
    assert desk.said(dialog, "dialogError") == ""
    assert dialog.primary.text() == "Import 1 person"
    desk.key(Qt.Key.Key_Escape)
    await desk.closed()
    assert await desk.people() == []


@DEPRECATED
async def test_a_file_is_dropped_on_the_page(desk: Any, people_csv: Any) -> None:
    await desk.until(desk.page.may_drop)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(people_csv(MIXED)))])
    drag = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.page.dragEnterEvent(drag)
    assert drag.isAccepted()
    veil = desk.part(desk.page, QWidget, "dropVeil")
    assert veil.isVisible()
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.page.dropEvent(drop)
    assert not veil.isVisible()
    dialog = await checked(desk)
    assert desk.said(dialog, "importFileName") == "people.csv"
    dialog.reject()
    await desk.closed()


async def test_what_was_refused_is_saved_mended_and_imported(
    desk: Any, people_csv: Any, tmp_path: Path
) -> None:
    """S23: what is saved holds no formula, and comes back as it was."""
    text = 'name;email;phone\n"=1+1";nonsense;06\nAda;ada@example.org;\n'
    desk.page.persons.import_from(people_csv(text))
    dialog = await checked(desk)
    assert "Left out of the file: phone." in desk.said(dialog, "importNotes")
    saved = tmp_path / "refused.csv"
    desk.press("saveRefused")
    files = desk.part(dialog, QFileDialog, "saveRefusedFile")
    files.fileSelected.emit(str(saved))
    files.close()
    await desk.until(saved.exists)
    lines = saved.read_text("utf-8-sig").splitlines()
    assert lines[0] == "name,email,phone,refused because"
    assert lines[1].startswith("'=1+1,nonsense,06,")
    dialog.reject()
    await desk.closed()
    saved.write_text(saved.read_text("utf-8-sig").replace("nonsense", "good@example.org"), "utf-8-sig")
    desk.page.persons.import_from(saved)
    dialog = await checked(desk)
    desk.press("primaryButton")
    await desk.closed()
    assert [person.name for person in await desk.people()] == ["=1+1"]


async def test_after_a_lost_answer_nobody_is_imported_twice(
    desk: Any, people_csv: Any, fault_wire: FaultWire
) -> None:
    """The try after it is the same attempt: the gateway gives the answer that was lost."""
    desk.page.persons.import_from(people_csv("name\nAda\nAda of the same name\n"))
    dialog = await checked(desk)
    spell = fault_wire.strike("POST", "/people/import", cut_after)
    desk.press("primaryButton")
    await desk.until(lambda: "never imports anybody twice" in desk.said(dialog, "dialogError"))
    assert len(await desk.people()) == 2
    fault_wire.lift(spell)
    desk.press("primaryButton")
    await desk.closed()
    assert len(await desk.people()) == 2
    assert desk.toast() == "2 people added", "what the gateway did, not what it would do now"


TROUBLES: dict[str, Trouble] = {
    "cut off": cut_before,
    "not allowed": refused(403, "Forbidden", "Ask an owner."),
    "refused": refused(422, "Unprocessable Content", "At most 10,000 people at once; split the file."),
    "a stranger": answered(200, "<html>", "text/html"),
    "failed": refused(500, "Internal Server Error"),
}


@pytest.mark.parametrize("trouble", TROUBLES)
async def test_with_trouble_on_the_way_the_list_stays_and_is_tried_again(
    desk: Any, people_csv: Any, fault_wire: FaultWire, trouble: str
) -> None:
    """J4: at the look and at the import. It is said, nothing is lost, and trying again works."""
    spell = fault_wire.strike("POST", "/people/import", TROUBLES[trouble])
    desk.page.persons.import_from(people_csv("name\nAda\n"))
    dialog = desk.dialog("importDialog")
    await desk.until(lambda: desk.said(dialog, "dialogError"))
    assert dialog.primary.text() == "Try again"
    fault_wire.lift(spell)
    desk.press("primaryButton")
    await checked(desk)
    spell = fault_wire.strike("POST", "/people/import", TROUBLES[trouble])
    desk.press("primaryButton")
    await desk.until(lambda: desk.said(dialog, "dialogError"))
    assert [line[1] for line in pills(dialog)] == ["Ada"]
    assert await desk.people() == []
    fault_wire.lift(spell)
    await desk.until(dialog.primary.isEnabled)
    desk.press("primaryButton")
    await desk.closed()
    assert [person.name for person in await desk.people()] == ["Ada"]


async def test_while_it_is_imported_that_is_said_and_esc_leaves(
    desk: Any, people_csv: Any, fault_wire: FaultWire
) -> None:
    """Slow, then answers: the page has read the list again by then."""
    desk.page.persons.import_from(people_csv("name\nAda\n"))
    dialog = await checked(desk)
    late = Late()
    fault_wire.strike("POST", "/people/import", late)
    desk.press("primaryButton")
    await desk.until(lambda: "POST /people/import" in fault_wire.asked[-3:])
    assert dialog.primary.text() == "Importing…"
    assert dialog._progress.isVisible()
    desk.key(Qt.Key.Key_Escape)
    await desk.closed()
    late.go.set()
    await asyncio.sleep(0)


async def test_ten_thousand_lines_are_looked_through_and_scroll(desk: Any, people_csv: Any) -> None:
    rows = "".join(f"Person {number:05};p{number}@example.org;Utrecht\n" for number in range(10_000))
    desk.page.persons.import_from(people_csv(f"name;email;location\n{rows}"))
    dialog = await checked(desk)
    assert dialog.primary.text() == "Import 10,000 people"
    assert len(dialog._model.items) == 10_000
    assert {line.outcome for line in dialog._model.items} == {LineOutcome.CREATE}
    dialog._table.scrollToBottom()
    dialog.grab()
    dialog.reject()
    await desk.closed()


async def test_an_example_and_what_is_listed_are_saved_as_lists_to_import(desk: Any, tmp_path: Path) -> None:
    await desk.have("Ada,ada@example.org,Utrecht,ada\nBob,,Delft,\n")
    path = tmp_path / "out.csv"
    desk.run("exportPeople")
    files = desk.part(desk.page, QFileDialog, "exportPeopleFile")
    files.fileSelected.emit(str(path))
    files.close()
    await desk.until(path.exists)
    assert path.read_text("utf-8-sig").splitlines() == [
        "name,email,location,account",
        "Ada,ada@example.org,Utrecht,ada",
        "Bob,,Delft,",
    ]
    await desk.until(lambda: desk.toast() == "2 people exported to out.csv")
    desk.run("examplePeople")
    files = desk.part(desk.page, QFileDialog, "saveExampleFile")
    example = tmp_path / "example.csv"
    files.fileSelected.emit(str(example))
    files.close()
    await desk.until(example.exists)
    desk.page.persons.import_from(example)
    dialog = await checked(desk)
    assert dialog.primary.text() == "Import 3 people"
    assert not dialog.findChild(QCheckBox, "onlyRefused").isVisible()
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))
    dialog.reject()
    await desk.closed()
