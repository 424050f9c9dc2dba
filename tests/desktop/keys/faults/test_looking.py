"""Whatever happens while one only looks: what is on screen stays, or says why it is not there."""

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QPushButton, QTabWidget, QWidget

from keydesk.contract.keys import KeyCreate
from keydesk.desktop import event_feed
from keydesk.desktop.keys.table.export_content import ExportFormat
from keydesk.desktop.keys.table.export_dialog import ExportChoice
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.widgets.skeleton import SkeletonRows
from keydesk.domain.key import KeyStatus
from tests.fixtures.fault_wire import Late, Slow
from tests.fixtures.key_troubles import LOOKING, have_trouble, lift_trouble

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TROUBLES = {what: trouble for what, trouble in LOOKING.items() if trouble is not None}
"""Whoever is gone altogether is shown by the banner, and what was listed stays: see the session's tests."""
SECTIONS = {1: "/usage/summary", 2: "/usage/requests", 3: "/audit"}


def words(above: Any) -> list[str]:
    return [label.text() for label in above.findChildren(QLabel) if label.isVisible() and label.text()]


async def test_the_list_says_why_it_is_not_there_and_comes_back(desk: Any) -> None:
    """B4: failed, with Retry; search and filters stay as they were."""
    await desk.make(2)
    for number, (what, trouble) in enumerate(TROUBLES.items()):
        await have_trouble(desk, "GET", "/keys", trouble)
        desk.page.loader.sort_by("-name" if number % 2 else "name")
        await desk.until(lambda: desk.page.loader.state is LoadState.FAILED)
        said = " ".join(words(desk.page.content))
        assert str(desk.page.loader.problem) in said, what
        await lift_trouble(desk)
        actions = desk.page.content.findChildren(QPushButton, "emptyStateAction")
        next(each for each in actions if each.isVisible()).click()
        await desk.until(lambda: desk.page.loader.state is LoadState.READY and desk.page.model.total == 2)
        assert desk.page.filters.search.text() in ("", desk.name)


async def test_what_is_listed_stays_when_it_cannot_be_read_again(desk: Any) -> None:
    """B6, J4: neither rows nor selection go away because a refresh fails, and who asked for it is told."""
    await desk.make(2)
    for trouble in TROUBLES.values():
        await have_trouble(desk, "GET", "/keys", trouble)
        (spell,) = desk.wire.spells
        desk.choose("refreshKeys")
        await desk.until(lambda struck=spell: struck.met and desk.idle)
        assert desk.page.model.total == 2
        assert desk.page.chosen.count == 2
        await desk.until(lambda: any("could not be read again" in text for text in words(desk.page)))
        for toast in desk.page.findChildren(QWidget, "toast"):
            toast.close()
        await lift_trouble(desk)


async def test_another_order_stays_when_it_cannot_be_read_again_at_once(desk: Any) -> None:
    """B6: it came before something happened to the keys, and what was asked for then does not come."""
    await desk.make(2)
    for trouble in TROUBLES.values():
        await desk.until(lambda: desk.idle)
        first = Slow()
        desk.wire.strike("GET", "/keys", first)
        loader = desk.page.loader
        loader.sort_by("-name" if loader.filters.sort == "name" else "name")
        await desk.until(lambda late=first: late.waiting)
        desk.choose("refreshKeys")
        await have_trouble(desk, "GET", "/keys", trouble)
        first.go.set()
        await desk.until(lambda: any("could not be read again" in text for text in words(desk.page)))
        assert (loader.state, desk.page.model.total) == (LoadState.READY, 2)
        for toast in desk.page.findChildren(QWidget, "toast"):
            toast.close()
        await lift_trouble(desk)


async def test_a_found_key_stays_until_it_is_known(desk: Any) -> None:
    """C10: what was pasted is not lost because nobody answers, and is sent again when one asks again."""
    wanted = KeyCreate(name=desk.name)
    minted = await desk.direct.create_key(wanted, attempt=uuid4().hex)
    desk.choose("identifyKey")
    dialog = desk.dialog()
    field = dialog.findChild(QLineEdit)
    field.setText(minted.secret)
    for what, trouble in TROUBLES.items():
        if what == "not there":
            continue  # an answer: it is not one of the gateway's keys
        await have_trouble(desk, "POST", "/keys/identify", trouble)
        (spell,) = desk.wire.spells
        desk.press_enter()
        await desk.until(lambda struck=spell: struck.met and desk.idle and desk.said())
        assert all(text.endswith(".") for text in desk.said()), what
        assert (what, field.text(), desk.ready) == (what, minted.secret, True)
        await lift_trouble(desk)
    desk.press_enter()
    await desk.until(lambda: dialog.key is not None)
    assert (dialog.key.id, field.text()) == (minted.key.id, "")
    dialog.reject()


async def test_an_export_that_breaks_off_leaves_no_file(desk: Any, tmp_path: Path) -> None:
    """B5: it says why, the rows stay, and nothing half is left behind."""
    await desk.make(2)
    path, folder = tmp_path / "files" / "keys.csv", tmp_path / "files"
    folder.mkdir()
    desk.choose("exportKeys")
    dialog = desk.dialog()
    everything = ExportChoice(ExportFormat.CSV, selected=False, all_columns=True)
    for what, trouble in TROUBLES.items():
        await have_trouble(desk, "GET", "/keys", trouble)
        (spell,) = desk.wire.spells
        dialog.chosen.emit(everything, path)
        await desk.until(lambda struck=spell: struck.met and desk.idle and desk.said())
        assert desk.said()[-1].endswith("No file was written."), what
        assert (what, dialog.primary.isEnabled(), list(folder.iterdir())) == (what, True, [])
        await lift_trouble(desk)
    dialog.chosen.emit(everything, path)
    await desk.until(path.exists)
    await desk.until(lambda: desk.finished)


@pytest.mark.parametrize("place", SECTIONS)
async def test_a_section_of_the_details_says_why_it_is_not_there(desk: Any, place: int) -> None:
    """B7: only that section; Retry brings it."""
    await desk.make()
    desk.page.table.select(0)
    tabs = desk.page.details.findChild(QTabWidget)
    for what, trouble in TROUBLES.items():
        if what == "not allowed":
            continue  # asking again would not help, so nothing offers it
        await have_trouble(desk, "GET", SECTIONS[place], trouble)
        tabs.setCurrentIndex(place)
        desk.page.open_details()
        await desk.until(lambda: desk.idle and [each for each in retries(tabs) if each.isVisible()])
        assert [text for text in words(tabs) if text.endswith(".")], what
        await lift_trouble(desk)
        next(each for each in retries(tabs) if each.isVisible()).click()
        await desk.until(lambda: desk.idle and not [each for each in retries(tabs) if each.isVisible()])
        desk.page.details.forget()


def retries(tabs: QTabWidget) -> list[QPushButton]:
    return [each for each in tabs.findChildren(QPushButton) if each.text() == "Retry"]


async def test_an_export_that_takes_long_shows_how_far_it_is_and_can_be_left(
    desk: Any, tmp_path: Path
) -> None:
    """B5, J3: Esc ends it, and no file is left behind; begun anew it is complete."""
    await desk.make(2)
    path, folder = tmp_path / "files" / "keys.csv", tmp_path / "files"
    folder.mkdir()
    everything = ExportChoice(ExportFormat.CSV, selected=False, all_columns=True)
    late = Late()
    spell = desk.wire.strike("GET", "/keys", late)
    desk.choose("exportKeys")
    desk.dialog().chosen.emit(everything, path)
    await desk.until(lambda: late.waiting)
    assert (desk.dialog().primary.text(), desk.dialog().primary.isEnabled()) == ("Exporting…", False)
    assert desk.part(QProgressBar, "exportProgress").isVisible()
    QTest.keyClick(desk.dialog().focusWidget(), Qt.Key.Key_Escape)
    late.go.set()
    await desk.until(lambda: desk.finished and desk.idle)
    assert list(folder.iterdir()) == []
    desk.wire.lift(spell)
    desk.choose("exportKeys")
    desk.dialog().chosen.emit(everything, path)
    await desk.until(path.exists)
    await desk.until(lambda: desk.finished)
    assert path.read_text().count(desk.name) == 2


@pytest.mark.parametrize("place", SECTIONS)
async def test_a_section_of_the_details_that_takes_long_says_so(desk: Any, place: int) -> None:
    """B7, J3: the rest of the details is there meanwhile."""
    await desk.make()
    desk.page.table.select(0)
    late = Late()
    desk.wire.strike("GET", SECTIONS[place], late)
    tabs = desk.page.details.findChild(QTabWidget)
    tabs.setCurrentIndex(place)
    desk.page.open_details()
    await desk.until(lambda: late.waiting)
    await desk.until(lambda: [each for each in tabs.findChildren(SkeletonRows) if each.isVisible()])
    assert desk.page.details.findChild(QLabel, "detailsName").text() == desk.page.model.keys[0].name
    late.go.set()
    await desk.until(lambda: desk.idle)
    await desk.until(lambda: not [each for each in tabs.findChildren(SkeletonRows) if each.isVisible()])


async def test_what_happens_is_heard_again_after_whatever_befell_the_stream(
    desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """B6: rows and selection stay, nobody is disturbed, and nothing that happened meanwhile is missed."""
    monkeypatch.setattr(event_feed, "_LONGEST_PAUSE", 0.05)
    await desk.make()
    feed = desk.page.loader._session.events
    await desk.until(lambda: feed.live)
    on = True
    for what, trouble in TROUBLES.items():
        if what in ("not known", "not allowed", "silent"):
            continue  # not told to this admin at all; a silence is waited out for longer than a test
        await have_trouble(desk, "GET", "/events", trouble)
        (spell,) = desk.wire.spells
        desk.wire.break_off()
        await desk.until(lambda struck=spell: struck.met > 1)
        assert (what, feed.live, desk.page.chosen.count, desk.toasts()) == (what, False, 1, [])
        (key,) = await desk.keys()
        on = not on
        await (desk.direct.activate_key if on else desk.direct.deactivate_key)(key.id)
        await lift_trouble(desk)
        await desk.until(lambda: feed.live)
        wanted = KeyStatus.ACTIVE if on else KeyStatus.INACTIVE
        await desk.until(lambda seen=wanted: desk.page.model.keys[0].status is seen)
