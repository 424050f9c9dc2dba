"""Create for a location: who, what and how, by keyboard, on a real gateway (E2, E3, E5)."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QWidget,
)

from keydesk.contract.budgets import Budget
from keydesk.contract.keys import KeyTemplate
from keydesk.contract.templates import TemplateCreate
from keydesk.desktop.handout.document import Document, Style
from keydesk.desktop.widgets.picked_list import PickedList
from keydesk.desktop.widgets.search_picker import SearchPicker
from keydesk.domain.key import KeyStatus
from keydesk.domain.money import parse_usd
from tests.fixtures.dialog_looks import SCREEN, cut_off, enlarge_text, mnemonics, settled, twice

Until = Callable[[Callable[[], object]], Awaitable[None]]
Walk = Callable[[QWidget], Awaitable[list[QWidget]]]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


async def test_thirty_people_have_their_keys_by_keyboard_alone(
    workshop: Any, documents: list[Document], until: Until
) -> None:
    """E2, E3: search, count, Enter; the document opens by itself, and leads to the batch."""
    await workshop.people(30, without_account=2)
    dialog = await workshop.open()
    dialog.activateWindow()
    await until(lambda: QApplication.activeWindow() is dialog)
    assert focused().objectName() == "workshopLocations"
    assert not dialog.primary.isEnabled()
    QTest.keyClicks(focused(), workshop.place)
    await until(lambda: not focused()._choices.waiting)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    await until(lambda: workshop.count == "28 people get a key · 2 are skipped")
    assert dialog.primary.text() == "Create 28 keys"
    shown = workshop.part(QListView, "recipients").model()
    rows = [shown.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(shown.rowCount())]
    assert rows[:3] == [
        "Person 0000, They have no linked account",
        "Person 0001, They have no linked account",
        "Person 0002, gets a key",
    ]
    assert len(rows) == 30
    assert dialog.sentence.whole.startswith("28 keys valid on ")
    label = workshop.part(QLineEdit, "workshopLabel").text()
    assert label.startswith("Workshop of ")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    await until(lambda: documents)
    (document,) = documents
    keys = await workshop.keys()
    assert [(each.name, each.zone) for each in document.handouts] == [
        (key.name, "Europe/Amsterdam") for key in keys
    ]
    for handout, key in zip(document.handouts, keys, strict=True):
        assert handout.secret is not None
        assert (await workshop.direct.get_key(handout.secret.id)).name == key.name
    (batch,) = await workshop.batches()
    assert (batch.label, batch.keys, document.title) == (label, 28, label)
    assert batch.expires_at - batch.not_before == timedelta(hours=2)
    viewer = workshop.window.findChild(QDialog, "documentDialog")
    assert viewer.isVisible()
    assert workshop.batches_wanted == []
    viewer.accept()
    assert workshop.batches_wanted == [batch.id]


async def test_tab_goes_round_as_the_eye_does(
    workshop: Any, walk_by_tab: Walk, unnamed: Any, until: Until
) -> None:
    """J1: with everything that can be shown at once."""
    location = await workshop.people(2)
    far = await workshop.people(1, zone="Pacific/Auckland", place=f"Auckland {uuid4().hex[:6]}")
    dialog = await workshop.open(location, far)
    await workshop.counted()
    workshop.tick("handOutLinks")
    workshop.tick("workshopJoin")
    workshop.choose("workshopWindow", 4)
    await until(dialog.primary.isEnabled)
    assert unnamed(dialog) == []
    visited = [each.objectName() for each in await walk_by_tab(dialog)]
    assert visited[:4] == ["byLocation", "workshopLocations", "pickedLocations", "recipients"]
    assert visited[-2:] == ["cancelButton", "primaryButton"]
    assert twice(mnemonics(dialog)) == []


async def test_at_200_percent_text_it_fits_a_screen(qapp: QApplication, workshop: Any, until: Until) -> None:
    """J1, LOOK.md: what does not fit scrolls; no word is cut off."""
    enlarge_text(qapp)
    location = await workshop.people(2, without_account=1)
    dialog = await workshop.open(location)
    await workshop.counted()
    workshop.tick("handOutLinks")
    workshop.tick("workshopJoin")
    workshop.choose("workshopWindow", 4)
    await until(lambda: settled(dialog))
    assert dialog.size().boundedTo(SCREEN) == dialog.size()
    assert [*cut_off(dialog)] == []
    workshop.escape()


async def test_the_count_follows_what_is_picked(workshop: Any, until: Until) -> None:
    """E2: several locations; what is taken out no longer counts."""
    await workshop.people(3)
    other = f"Gouda {uuid4().hex[:6]}"
    await workshop.people(2, without_account=1, place=other)
    await workshop.open()
    assert workshop.count == "Nobody is chosen yet."
    await workshop.pick(workshop.place)
    await until(lambda: workshop.count == "3 people get a key")
    await workshop.pick(other)
    await until(lambda: workshop.count == "4 people get a key · 1 is skipped")
    picked = workshop.part(PickedList, "pickedLocations")
    picked.setFocus()
    picked.setCurrentRow(0)
    QTest.keyClick(picked, Qt.Key.Key_Delete)
    await until(lambda: workshop.count == "1 person gets a key · 1 is skipped")
    assert workshop.dialog.primary.text() == "Create 1 key"
    QTest.keyClick(picked, Qt.Key.Key_Delete)
    assert workshop.count == "Nobody is chosen yet."
    assert focused().objectName() == "workshopLocations"
    assert not workshop.dialog.primary.isEnabled()
    workshop.escape()


async def test_people_are_picked_one_by_one(workshop: Any, documents: list[Document], until: Until) -> None:
    """E2: a hand-picked set, by the clocks of where they belong; what was picked otherwise stays."""
    await workshop.people(3, without_account=1, zone="Asia/Kathmandu")
    await workshop.open()
    workshop.tick("byPerson")
    first, *others = await workshop.everybody()
    field = workshop.part(SearchPicker, "workshopPeople")
    field.setFocus()
    QTest.keyClicks(field, first.email)
    await until(lambda: not field._choices.waiting)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.is_open, "nobody without a linked account can be picked"
    field._close()
    for person in others:
        field.clear()
        await workshop.pick(person.email, "workshopPeople")
    await until(lambda: workshop.count == "2 people get a key")
    await until(lambda: workshop.part(QComboBox, "workshopZone").currentText() == "Asia/Kathmandu")
    workshop.tick("byLocation")
    assert workshop.count == "Nobody is chosen yet."
    workshop.tick("byPerson")
    await until(lambda: workshop.count == "2 people get a key")
    workshop.choose("workshopStyle", 3)
    await workshop.create()
    await until(lambda: documents)
    assert [each.name for each in documents[0].handouts] == [each.name for each in others]
    assert (documents[0].style, documents[0].handouts[0].zone) == (Style.CARDS_8, "Asia/Kathmandu")


async def test_who_has_a_key_of_this_label_gets_no_second_one(
    workshop: Any, documents: list[Document], until: Until
) -> None:
    location = await workshop.people(2)
    await workshop.open(location)
    await workshop.create()
    await until(lambda: documents)
    workshop.window.findChild(QDialog, "documentDialog").accept()
    await workshop.open(location)
    await until(lambda: workshop.count == "Nobody gets a key · 2 are skipped")
    assert not workshop.dialog.primary.isEnabled()
    workshop.write("workshopLabel", "Afternoon")
    await until(lambda: workshop.count == "2 people get a key")
    workshop.escape()


async def test_the_window_goes_by_the_clocks_of_the_place(
    workshop: Any, documents: list[Document], until: Until
) -> None:
    """S6: the person picks whose clocks; the dialog says what that is elsewhere."""
    near = await workshop.people(1)
    far = await workshop.people(1, zone="Pacific/Auckland", place=f"Auckland {uuid4().hex[:6]}")
    dialog = await workshop.open(near, far)
    zone = workshop.part(QComboBox, "workshopZone")
    offered = [zone.itemText(place) for place in range(zone.count())]
    assert offered[:2] == ["Europe/Amsterdam", "Pacific/Auckland"]
    assert offered[2].endswith("(this computer)")
    workshop.choose("workshopZone", 1)
    workshop.choose("workshopWindow", 4)
    begin, end = workshop.part(QDateTimeEdit, "workshopBegin"), workshop.part(QDateTimeEdit, "workshopEnd")
    next_year = begin.dateTime().date().addYears(1)
    for editor, hour in ((begin, 9), (end, 11)):
        shown = editor.dateTime()
        shown.setDate(next_year)
        time = shown.time()
        time.setHMS(hour, 30, 0)
        shown.setTime(time)
        editor.setDateTime(shown)
    assert "UTC" in workshop.said("windowHint")
    assert "(Auckland)" in dialog.sentence.whole
    day, zone_there = begin.dateTime().date(), dialog.form.draft().when.zone
    await workshop.create()
    await until(lambda: documents)
    (batch,) = await workshop.batches()
    there = datetime(day.year(), day.month(), day.day(), 9, 30, tzinfo=zone_there)
    assert batch.not_before == there.astimezone(UTC)
    assert batch.expires_at - batch.not_before == timedelta(hours=2)


async def test_what_is_wrong_is_said_on_the_field(workshop: Any, until: Until) -> None:
    """While typing; a field that nobody touched is not blamed."""
    location = await workshop.people(1)
    dialog = await workshop.open(location)
    await workshop.counted()
    fields = dialog.form.fields
    assert not any(field.error for field in fields.values())
    workshop.write("workshopBudget", "much")
    workshop.write("workshopTogether", "-1")
    workshop.write("workshopRpm", "0")
    workshop.write("workshopLabel", "")
    wrong = {field.editor.objectName(): field.error for field in fields.values() if field.error}
    assert wrong["workshopLabel"] == "At least one character"
    assert wrong["workshopRpm"] == "From 1 to 1,000,000"
    assert wrong.keys() == {"workshopBudget", "workshopTogether", "workshopRpm", "workshopLabel"}
    assert not dialog.primary.isEnabled()
    for name in wrong:
        workshop.write(name, "2")
    await until(dialog.primary.isEnabled)
    workshop.escape()


@pytest.mark.parametrize("wanted", ["links", "links and a join link"])
async def test_claim_links_in_place_of_keys(
    workshop: Any, documents: list[Document], until: Until, wanted: str
) -> None:
    """E5: no secret comes along; the join link stands on the cover, with extra keys paid by all together."""
    location = await workshop.people(2)
    dialog = await workshop.open(location)
    workshop.tick("handOutLinks")
    joins = wanted != "links"
    if joins:
        workshop.tick("workshopJoin")
        workshop.choose("workshopNames", 1)
        workshop.write("workshopExtraKeys", "5")
        assert not dialog.primary.isEnabled(), "extra keys need a budget that all share"
        workshop.write("workshopTogether", "20")
    assert workshop.part(QWidget, "hereOnly").isVisible()
    await workshop.create()
    await until(lambda: documents)
    (document,) = documents
    assert all(each.secret is None and each.claim_url for each in document.handouts)
    (batch,) = await workshop.batches()
    assert batch.links == 2
    assert (document.join_url is not None) == (batch.join is not None) == joins
    if batch.join is not None:
        assert (batch.join.extra_keys, batch.join.names.value) == (5, "typed")


async def test_a_template_fills_in_what_each_key_may_do(
    workshop: Any, documents: list[Document], until: Until
) -> None:
    """C11: also what no field shows; the window stays the workshop's own."""
    location = await workshop.people(1)
    name = f"Course {uuid4().hex[:6]}"
    fields = KeyTemplate(
        rpm=7, valid_days=90, ip_allowlist=["192.0.2.7"], budget=Budget(limit_usd=parse_usd("2.50"))
    )
    await workshop.direct.create_template(TemplateCreate(name=name, fields=fields), attempt=uuid4().hex)
    dialog = await workshop.open(location)
    field = workshop.part(SearchPicker, "templateField")
    field.setFocus()
    QTest.keyClicks(field, name)
    await until(lambda: not field._choices.waiting)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert workshop.part(QLineEdit, "workshopRpm").text() == "7"
    assert workshop.said("originWords") == (
        f"Filled in from “{name}”: all models · 7 requests a minute · $2.50 in all · from 192.0.2.7 only"
    )
    for words in ("$2.50 each", "7 requests a minute", "from 192.0.2.7 only"):
        assert words in dialog.sentence.whole
    await workshop.create()
    await until(lambda: documents)
    (key,) = await workshop.keys()
    assert (key.rpm, key.ip_allowlist) == (7, ["192.0.2.7"])
    assert key.expires_at - key.not_before < timedelta(days=2)
    assert documents[0].handouts[0].budget == "$2.50 in all"


async def test_today_works_at_once(workshop: Any, documents: list[Document], until: Until) -> None:
    location = await workshop.people(1)
    await workshop.open(location)
    workshop.choose("workshopWindow", 2)
    workshop.write("workshopTogether", "50")
    await workshop.create()
    await until(lambda: documents)
    (key,) = await workshop.keys()
    assert key.status is KeyStatus.ACTIVE
    (batch,) = await workshop.batches()
    assert batch.budget is not None
    assert batch.budget.limit_usd == parse_usd("50")


HOSTILE = ("<b>Delft</b>", "<img src=x>", "a & b", "שלום עולם", "=1+1")


async def test_no_name_is_taken_for_markup(workshop: Any, documents: list[Document], until: Until) -> None:
    """S23: labels and tooltips are plain, a name's ampersand is no mnemonic."""
    mark = uuid4().hex[:6]
    places = [await workshop.people(1, place=f"{name} {mark}") for name in HOSTILE]
    dialog = await workshop.open(*places)
    workshop.write("workshopLabel", "<h1>Course</h1> & more")
    await until(lambda: workshop.count == f"{len(HOSTILE)} people get a key")
    for label in dialog.findChildren(QLabel):
        if "<" in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText
    picked = workshop.part(PickedList, "pickedLocations")
    assert [picked.item(row).text() for row in range(picked.count())] == [each.name for each in places]
    assert picked.item(0).toolTip().startswith("<qt>&lt;b&gt;Delft")
    await workshop.create()
    await until(lambda: documents)
    assert documents[0].title == "<h1>Course</h1> & more"


async def test_a_saved_handout_is_told_to_the_gateway(
    workshop: Any, documents: list[Document], until: Until
) -> None:
    """H1: for the audit log; once for all keys."""
    location = await workshop.people(2)
    await workshop.open(location)
    await workshop.create()
    await until(lambda: documents)
    viewer = workshop.window.findChild(QDialog, "documentDialog")
    viewer._tell_saved(True)  # noqa: FBT003 - as the viewer calls it
    await until(lambda: workshop.idle)
    (batch,) = await workshop.batches()
    assert f"POST /batches/{batch.id}/handout-saved" in workshop.wire.asked
    assert workshop.toast == ""


async def test_a_gateway_without_claim_links_offers_none(workshop: Any) -> None:
    """A5: what is lacking is said, and why."""
    info = workshop.frame.session.info
    lacking = [name for name in info.capabilities if name != "claims"]
    workshop.frame.session.info = info.model_copy(update={"capabilities": lacking})
    await workshop.open()
    assert not workshop.part(QRadioButton, "handOutLinks").isEnabled()
    assert "not available on this gateway" in workshop.said("handOutSays")
    workshop.escape()
    assert workshop.part(QPushButton, "primaryButton")
