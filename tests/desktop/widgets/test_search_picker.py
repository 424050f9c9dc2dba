"""A field that is filled in by picking what a search finds (E2, B2, C1)."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from keydesk.desktop import tasks
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.search_choices import Candidate, Found, SearchChoices
from keydesk.desktop.widgets.search_picker import SearchPicker
from keydesk.domain.errors import UnavailableError

Until = Callable[[Callable[[], object]], Awaitable[None]]
Key = Qt.Key

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PEOPLE = [
    Candidate("p1", "Ada Lovelace", "Utrecht"),
    Candidate("p2", "Adam Smith", "Delft"),
    Candidate("p3", "Ben Bakker", "no linked account", refusal="Ben Bakker has no linked account."),
    *(Candidate(f"n{number}", f"Person {number}", "Delft") for number in range(60)),
]


class People:
    """Finds people; a test can hold or cut it."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.hold: asyncio.Event | None = None
        self.cut = False

    async def find(self, text: str) -> Found:
        self.asked.append(text)
        if self.hold is not None:
            await self.hold.wait()
        if self.cut:
            raise UnavailableError("Nobody answers.")
        found = [each for each in PEOPLE if text.strip().lower() in each.text.lower()]
        return Found(found[:25], len(found))


@pytest.fixture
def people() -> People:
    return People()


class Form:
    """A dialog with the field and another one behind it."""

    def __init__(self, people: People) -> None:
        self.dialog = Dialog(None, "Owner", "Save")
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.picker = SearchPicker("ownerField", "Owner", people.find, tasks.run, none="Nobody")
        self.next = QLineEdit()
        self.next.setAccessibleName("Next")
        for part in (self.picker, self.next):
            self.dialog.body.addWidget(part)
        self.accepted: list[bool] = []
        self.dialog.accepted_primary.connect(lambda: self.accepted.append(True))
        self.changes: list[str] = []
        self.picker.changed.connect(lambda: self.changes.append(self.picker.picked().id))

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget(), key)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.picker, text)

    @property
    def choices(self) -> SearchChoices:
        return self.picker._choices

    def listed(self) -> list[str]:
        return [each.text for each in self.choices.candidates()]

    def words(self) -> str:
        label = self.picker.findChild(QLabel, "searchChoicesWords")
        assert label is not None
        return label.text()


@pytest.fixture
async def form(people: People, until: Until) -> AsyncIterator[Form]:
    made = Form(people)
    made.dialog.open()
    made.dialog.activateWindow()
    made.picker.setFocus()
    await until(lambda: QApplication.focusWidget() is made.picker)
    yield made
    made.dialog.close()
    made.dialog.deleteLater()


async def test_typing_searches_and_enter_picks(form: Form, people: People, until: Until) -> None:
    """Enter picks and does not press the dialog's button; once closed, it does."""
    form.type("ad")
    assert form.picker.is_open
    assert form.picker.unsettled() == "ad"
    await until(lambda: form.listed() == ["Ada Lovelace", "Adam Smith"])
    assert people.asked == ["ad"], "one question, not one for each letter"
    form.press(Key.Key_Down, Key.Key_Return)
    assert form.picker.picked().id == "p2"
    assert (form.picker.text(), form.picker.unsettled()) == ("Adam Smith", "")
    assert not form.picker.is_open
    assert not form.accepted
    form.press(Key.Key_Return)
    assert form.accepted


async def test_down_shows_all_beginning_with_none(form: Form, until: Until) -> None:
    form.press(Key.Key_Down)
    await until(lambda: len(form.listed()) == 26)
    assert form.listed()[0] == "Nobody"
    assert form.words() == "25 of 63 shown. Type to find others."
    form.press(Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Return)
    assert form.picker.picked().id == "p1"
    form.press(Key.Key_Down)
    await until(lambda: not form.choices.waiting)
    form.press(Key.Key_Return)
    assert (form.picker.picked().id, form.picker.text()) == ("", "")


async def test_esc_closes_the_list_and_not_the_dialog(form: Form, until: Until) -> None:
    form.picker.set_picked(PEOPLE[0])
    form.picker.selectAll()
    form.type("ben")
    await until(lambda: form.listed() == ["Ben Bakker"])
    form.press(Key.Key_Escape)
    assert (form.picker.text(), form.picker.picked().id) == ("Ada Lovelace", "p1")
    assert form.dialog.isVisible()
    form.press(Key.Key_Escape)
    assert not form.dialog.isVisible()


async def test_what_cannot_be_picked_says_why(form: Form, until: Until) -> None:
    form.type("ben")
    await until(lambda: form.listed() == ["Ben Bakker"])
    form.press(Key.Key_Return)
    assert form.words() == "Ben Bakker has no linked account."
    assert form.picker.is_open
    assert form.picker.picked().id == ""
    assert form.picker.unsettled() == "ben"


async def test_tab_picks_and_goes_on(form: Form, until: Until) -> None:
    form.type("love")
    await until(lambda: form.listed() == ["Ada Lovelace"])
    form.press(Key.Key_Tab)
    assert form.picker.picked().id == "p1"
    assert QApplication.focusWidget() is form.next
    assert not form.picker.is_open


async def test_what_is_typed_and_not_picked_stays_and_is_told(form: Form, until: Until) -> None:
    """Nothing is made for somebody else than who stands in the field."""
    form.type("nosuch")
    await until(lambda: form.words() == "Nothing found for “nosuch”.")
    form.press(Key.Key_Tab)
    assert (form.picker.text(), form.picker.unsettled()) == ("nosuch", "nosuch")
    assert form.changes


async def test_enter_while_searching_picks_the_only_one(form: Form, people: People, until: Until) -> None:
    """Typing a whole name and Enter works at any speed, and never picks one of several unseen."""
    people.hold = asyncio.Event()
    form.type("ad")
    form.press(Key.Key_Return)
    await until(lambda: form.words() == "Searching…")
    people.hold.set()
    await until(lambda: len(form.listed()) == 2)
    assert form.picker.is_open
    people.hold = asyncio.Event()
    form.type("a l")
    form.press(Key.Key_Return)
    people.hold.set()
    await until(lambda: form.picker.picked().id == "p1")
    assert not form.picker.is_open


async def test_a_failure_is_said_and_tried_again(form: Form, people: People, until: Until) -> None:
    people.cut = True
    form.type("ada")
    await until(lambda: form.words() == "The search did not work. Nobody answers.")
    again = form.picker.findChild(QPushButton, "searchAgain")
    assert again is not None
    assert again.isVisible()
    people.cut = False
    form.press(Key.Key_Return)
    await until(lambda: form.listed() == ["Ada Lovelace", "Adam Smith"])
    assert not again.isVisible()


async def test_a_late_answer_to_an_older_question_is_dropped(
    form: Form, people: People, until: Until
) -> None:
    people.hold = late = asyncio.Event()
    form.type("ben")
    await until(lambda: people.asked == ["ben"])
    people.hold = None
    form.picker.selectAll()
    form.type("love")
    await until(lambda: form.listed() == ["Ada Lovelace"])
    late.set()
    await asyncio.sleep(0)
    assert form.listed() == ["Ada Lovelace"]


async def test_the_list_keeps_to_its_field(
    form: Form, until: Until, unnamed: Callable[[QWidget], list[str]]
) -> None:
    """It stands below the field, takes no focus, and goes when the field loses the keyboard."""
    form.press(Key.Key_Down)
    await until(form.listed)
    popup = form.choices.window()
    before = popup.pos()
    form.dialog.move(form.dialog.pos() + form.dialog.rect().center() / 4)
    assert popup.pos() != before
    assert QApplication.focusWidget() is form.picker
    assert not unnamed(form.dialog)
    form.next.setFocus()
    assert not popup.isVisible()


async def test_the_cross_empties_the_field_and_leaves_no_list_behind(form: Form, until: Until) -> None:
    form.picker.set_picked(PEOPLE[0])
    form.next.setFocus()
    crosses = [each for each in form.picker.findChildren(QToolButton) if not each.toolTip()]
    QTest.mouseClick(crosses[0], Qt.MouseButton.LeftButton)
    assert (form.picker.picked().id, form.picker.text()) == ("", "")
    await until(lambda: QApplication.focusWidget() is form.picker)
    assert form.picker.is_open
    form.next.setFocus()
    assert not form.picker.is_open
