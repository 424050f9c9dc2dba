"""The form of a new key: fields on screen, a Draft behind them."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from keydesk.desktop import screen_time
from keydesk.desktop.keys.draft import Draft, Expiry, Field
from keydesk.desktop.keys.model_picker import ModelPicker
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.form_field import FormField
from keydesk.domain.instant import Clock

_FROM_NOW: Final = "Now"
_FROM_MOMENT: Final = "At a time…"


class CreateForm(QWidget):
    """Emits ``changed`` with the field as one types; errors stand on fields that were touched."""

    changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        now = clock.now()
        self._touched: set[Field] = set()
        self._name = _line("keyNameField")
        self._description = _line("keyDescriptionField")
        self._expiry = _choice("keyExpiryField", "Expires", [expiry.value for expiry in Expiry])
        self._expiry.setCurrentText(Expiry.YEAR.value)
        self._date = QDateEdit(screen_time.to_screen(now).date().addMonths(1))
        self._date.setObjectName("keyExpiryDateField")
        self._date.setAccessibleName("Expiry date")
        self._start = _choice("keyStartField", "Valid from", [_FROM_NOW, _FROM_MOMENT])
        self._moment = QDateTimeEdit(screen_time.next_full_hour(now))
        self._moment.setObjectName("keyStartMomentField")
        self._moment.setAccessibleName("Start of validity")
        for editor, shown in (
            (self._date, screen_time.DAY_FORMAT),
            (self._moment, screen_time.minute_format()),
        ):
            editor.setCalendarPopup(True)
            editor.setDisplayFormat(shown)
        self.models = ModelPicker()
        self._fields: Mapping[Field, FormField] = {
            Field.NAME: FormField("&Name", self._name, "Who or what uses it, such as “Production API”."),
            Field.DESCRIPTION: FormField("&Description", self._description, "Optional, for admins."),
            Field.EXPIRY: FormField("&Expires", _one_of(self._expiry, self._date)),
            Field.START: FormField("Valid &from", _one_of(self._start, self._moment)),
            Field.MODELS: FormField("&Models", self.models),
        }
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._name)

    def draft(self) -> Draft:
        """Return what stands in the form."""
        expiry = Expiry(self._expiry.currentText())
        on_date = expiry is Expiry.DATE
        at_moment = self._start.currentText() == _FROM_MOMENT
        return Draft(
            name=self._name.text(),
            description=self._description.text(),
            expiry=expiry,
            expiry_date=screen_time.start_of_day(self._date.date()) if on_date else None,
            start=screen_time.from_screen(self._moment.dateTime()) if at_moment else None,
            models=self.models.picked(),
        )

    def show_problems(self, draft: Draft, problems: Mapping[Field, str], *, all_fields: bool = False) -> None:
        """Say what is wrong, on the fields that were touched or on all of them."""
        if all_fields:
            self._touched.update(problems)
        for field, shown in self._fields.items():
            shown.set_error(problems.get(field) if field in self._touched else None)
        self._date.setVisible(draft.expiry is Expiry.DATE)
        self._moment.setVisible(draft.start is not None)
        on_date = draft.expiry is Expiry.DATE
        self._fields[Field.EXPIRY].set_help("At 00:00 UTC that day." if on_date else "")
        zone = screen_time.zone_name(draft.start) if draft.start else ""
        self._fields[Field.START].set_help(f"In your time zone ({zone})." if zone else "")

    def show_refusals(self, refusals: Mapping[Field, str]) -> None:
        """Say what the gateway refused, until the field is changed."""
        for field, text in refusals.items():
            self._fields[field].set_error(text)

    def _lay_out(self) -> None:
        window = QHBoxLayout()
        window.setSpacing(Space.L)
        for field in (Field.EXPIRY, Field.START):
            window.addWidget(self._fields[field], 1, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.L)
        layout.addWidget(self._fields[Field.NAME])
        layout.addWidget(self._fields[Field.DESCRIPTION])
        layout.addLayout(window)
        layout.addWidget(self._fields[Field.MODELS])

    def _connect(self) -> None:
        self._name.textEdited.connect(lambda: self._changed(Field.NAME))
        self._description.textEdited.connect(lambda: self._changed(Field.DESCRIPTION))
        for change in (self._expiry.currentTextChanged, self._date.dateChanged):
            change.connect(lambda: self._changed(Field.EXPIRY))
        for change in (self._start.currentTextChanged, self._moment.dateTimeChanged):
            # A later start can make the end wrong.
            change.connect(lambda: self._changed(Field.START, Field.EXPIRY))
        self.models.changed.connect(lambda: self._changed(Field.MODELS))

    def _changed(self, *fields: Field) -> None:
        self._touched.update(fields)
        self.changed.emit()


def _line(name: str) -> QLineEdit:
    editor = QLineEdit()
    editor.setObjectName(name)
    return editor


def _choice(name: str, says: str, texts: list[str]) -> QComboBox:
    editor = QComboBox()
    editor.setObjectName(name)
    editor.setAccessibleName(says)
    editor.addItems(texts)
    return editor


def _one_of(choice: QWidget, detail: QWidget) -> QWidget:
    """Put a choice and the editor that one of its answers needs next to each other."""
    both = QWidget()
    layout = QVBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.S)
    layout.addWidget(choice)
    layout.addWidget(detail)
    detail.hide()
    both.setFocusProxy(choice)
    return both
