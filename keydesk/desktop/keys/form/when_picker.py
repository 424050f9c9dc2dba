"""When a key begins, and when it ends: a choice, and an editor for the answers that need one."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit, QVBoxLayout, QWidget

from keydesk.desktop import screen_time
from keydesk.desktop.keys.form.draft import Expiry, Start
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.editors import choice, with_calendar

_ENDS: Final = {
    Expiry.DAYS_30: tr("30 days"),
    Expiry.DAYS_60: tr("60 days"),
    Expiry.DAYS_90: tr("90 days"),
    Expiry.DAYS_180: tr("180 days"),
    Expiry.YEAR: tr("1 year"),
    Expiry.NEVER: tr("Never", "ends"),
    Expiry.DATE: tr("On a date…"),
    Expiry.MOMENT: tr("At a date and time…"),
}
_FROM_NOW: Final = {
    Expiry.DAYS_30: tr("30 days from now"),
    Expiry.DAYS_60: tr("60 days from now"),
    Expiry.DAYS_90: tr("90 days from now"),
    Expiry.DAYS_180: tr("180 days from now"),
    Expiry.YEAR: tr("1 year from now"),
}
When = TypeVar("When", Expiry, Start)


class WhenPicker(QWidget, Generic[When]):
    """Emits ``changed`` with every choice and every turn of an editor."""

    changed = Signal()

    def __init__(self, name: str, says: str, choices: Mapping[When, str]) -> None:
        super().__init__()
        self._choices = list(choices)
        self._choice = choice(name, says, list(choices.values()))
        self._editors: dict[When, QDateTimeEdit] = {}
        self._choice.currentIndexChanged.connect(self._chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self._choice)
        self.setFocusProxy(self._choice)

    def add_editor(self, when: When, editor: QDateTimeEdit) -> None:
        """Show this editor while ``when`` is chosen."""
        self._editors[when] = editor
        editor.dateTimeChanged.connect(self.changed)
        editor.hide()
        layout = self.layout()
        if layout is not None:
            layout.addWidget(editor)

    def chosen(self) -> When:
        """Return what is chosen."""
        return self._choices[self._choice.currentIndex()]

    def choose(self, when: When) -> None:
        """Choose it."""
        self._choice.setCurrentIndex(self._choices.index(when))

    def put(self, when: When, moment: datetime | None) -> None:
        """Choose it, with this moment where one belongs to it."""
        editor = self._editors.get(when)
        if editor is not None and moment is not None:
            if isinstance(editor, QDateEdit):
                editor.setDate(screen_time.to_screen(moment).toUTC().date())
            else:
                editor.setDateTime(screen_time.to_screen(moment))
        self.choose(when)

    def say(self, when: When, words: str) -> None:
        """Change the words of a choice."""
        self._choice.setItemText(self._choices.index(when), words)

    def moment(self) -> datetime | None:
        """Return the moment in the editor in view; a date alone begins at 00:00 UTC."""
        editor = self._editors.get(self.chosen())
        if editor is None:
            return None
        if isinstance(editor, QDateEdit):
            return screen_time.start_of_day(editor.date())
        return screen_time.from_screen(editor.dateTime())

    def hint(self) -> str:
        """Say what the editor in view means by its figures."""
        editor, moment = self._editors.get(self.chosen()), self.moment()
        if editor is None or moment is None:
            return ""
        if isinstance(editor, QDateEdit):
            return tr("At 00:00 UTC that day")
        return tr("In your time zone ({zone})", zone=screen_time.zone_name(moment))

    def _chosen(self) -> None:
        for when, editor in self._editors.items():
            editor.setVisible(when is self.chosen())
        self.changed.emit()


def expiry_picker(now: datetime, *, kept: str = "", from_now: bool = False) -> WhenPicker[Expiry]:
    """Return the choice of an end. ``kept`` is what staying as it is is called, where that is a choice.

    ``from_now`` says what the lengths of time count from, where that is not the start of validity.
    """
    words = {Expiry.KEEP: kept} if kept else {}
    words |= _ENDS | (_FROM_NOW if from_now else {})
    made = WhenPicker("keyExpiryField", tr("Expires"), words)
    ahead = screen_time.to_screen(now).date().addMonths(1)
    moment = QDateTimeEdit(screen_time.next_full_hour(now))
    made.add_editor(
        Expiry.DATE,
        with_calendar(
            QDateEdit(ahead), "keyExpiryDateField", tr("Expiry date"), screen_time.TYPED_DAY_FORMAT
        ),
    )
    made.add_editor(
        Expiry.MOMENT,
        with_calendar(moment, "keyExpiryMomentField", tr("Moment of expiry"), screen_time.minute_format()),
    )
    made.choose(Expiry.KEEP if kept else Expiry.YEAR)
    return made


def start_picker(now: datetime, *, kept: str = "") -> WhenPicker[Start]:
    """Return the choice of a start; ``kept`` as above."""
    words = {Start.KEEP: kept} if kept else {}
    words |= {Start.NOW: tr("Now"), Start.MOMENT: tr("At a date and time…")}
    made = WhenPicker("keyStartField", tr("Valid from"), words)
    moment = QDateTimeEdit(screen_time.next_full_hour(now))
    made.add_editor(
        Start.MOMENT,
        with_calendar(moment, "keyStartMomentField", tr("Start of validity"), screen_time.minute_format()),
    )
    return made


def kept_in_words(moment: datetime | None) -> str:
    """Say what stays as it is; ``kept_exactly`` has the rest, for which a choice has no room."""
    return tr("No change ({day})", day=tr("never", "ends") if moment is None else screen_time.day(moment))


def kept_exactly(moment: datetime | None) -> str:
    """Say in full what stays as it is."""
    return "" if moment is None else f"{screen_time.minute(moment)} ({screen_time.zone_name(moment)})"
