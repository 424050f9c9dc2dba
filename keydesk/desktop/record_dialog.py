"""A form with a few fields: add something, or change it. Two admins never overwrite each other unseen."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from keydesk.contract.problem import told_by
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.conflict_card import BothChanged, ConflictCard
from keydesk.desktop.widgets.form_field import FormField, as_sentence
from keydesk.domain.errors import DomainError, InvalidValueError, StaleError

Record = TypeVar("Record")
_ADVICE: Final = tr("Your changes are kept. Saving now puts them on top.")


@dataclass(frozen=True, kw_only=True)
class Entry(Generic[Record]):
    """One field: where its value is typed, and what a record has there."""

    name: str
    """As the gateway calls it."""
    field: FormField
    typed: Callable[[], Any]
    """Returns what stands in it. Raises InvalidValueError, saying what is allowed."""
    put: Callable[[Any], object]
    """Writes a value into it."""
    of: Callable[[Record], Any]
    """Returns what a record has there; None for nothing."""
    words: Callable[[Any], str]
    """Says a value that is something."""
    changed: SignalInstance
    """Comes when the user types."""
    called: str = ""
    """What it is called in a sentence, where that is not its label."""

    @property
    def title(self) -> str:
        """What it is called."""
        return self.called or self.field.editor.accessibleName()


def text_entry(
    name: str,
    label: str,
    editor: QLineEdit,
    read: Callable[[str], Any],
    *,
    help: str = "",  # noqa: A002
) -> Entry[Any]:
    """Return a field for one line. ``read`` returns what is typed as a record has it, or None."""
    return Entry(
        name=name,
        field=FormField(label, editor, help),
        typed=lambda: read(editor.text()),
        put=lambda value: editor.setText("" if value is None else str(value)),
        of=lambda record: getattr(record, name),
        words=str,
        changed=editor.textChanged,
    )


def switch_entry(name: str, box: QCheckBox, help: str) -> Entry[Any]:  # noqa: A002 - the word on screen
    """Return a box to tick, which has its own words."""

    def of(record: object) -> bool:
        return bool(getattr(record, name))

    return Entry(
        name=name,
        field=FormField("", box, help),
        typed=box.isChecked,
        put=box.setChecked,
        of=of,
        words=lambda on: tr("on") if on else tr("off"),
        changed=box.toggled,
        called=box.text().replace("&", ""),
    )


class ChangedMeanwhileError(StaleError):
    """Carries what somebody else made of the record."""

    def __init__(self, present: object) -> None:
        super().__init__(tr("Somebody else changed this."))
        self.present = present


class RecordDialog(AttemptDialog, Generic[Record]):
    """Emits ``answered`` with the record as it is then. Subclasses say what their fields are, and save."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        verb: str,
        *,
        name: str,
        twice: str,
        meanwhile: str,
        present: Record | None,
    ) -> None:
        """``present`` is the record that is changed, None for a new one.

        ``twice``: trying again never adds a second one. ``meanwhile``: somebody else changed it.
        """
        super().__init__(
            parent,
            title,
            verb,
            says=tr("Saving…") if present is not None else tr("Adding…"),
            repeats=tr("Trying again never changes it twice.") if present is not None else twice,
            width=560,
        )
        self.setObjectName(name)
        self.present = present
        self._entries: Sequence[Entry[Record]] = ()
        self._touched: set[str] = set()
        self._conflict = ConflictCard(f"{name}Conflict", meanwhile)
        self._conflict.come_after(self.primary)
        self.body.addWidget(self._conflict)
        self.accepted_primary.connect(self._save)

    @abstractmethod
    async def save(self, values: Mapping[str, Any], attempt: str) -> Record:
        """Ask for it: all values of a new record, those that differ of one that is changed.

        Raises StaleError when somebody else changed it first.
        """

    @abstractmethod
    async def look_up(self) -> Record:
        """Return the record as it is now."""

    @property
    def before(self) -> Record:
        """The record that is changed, as it was read. Raises TypeError for a new one."""
        if self.present is None:
            raise TypeError("a new one has not been there before")
        return self.present

    def take_theirs(self, theirs: Record) -> None:
        """Show what somebody else made of it, besides the fields."""

    def take_entries(self, entries: Sequence[Entry[Record]]) -> None:
        """Have these fields, which are laid out by whoever calls."""
        self._entries = entries
        self.fields = [entry.field for entry in entries]
        if self.present is not None:
            for entry in entries:
                entry.put(entry.of(self.present))
        for entry in entries:
            entry.changed.connect(partial(self._touch, entry.name))
        self.judge()

    def judge(self) -> None:
        """Say what is wrong, and whether there is something to save."""
        self.show_error(None)
        good = True
        for entry in self._entries:
            try:
                entry.typed()
                entry.field.set_error(None)
            except InvalidValueError as error:
                shown = entry.name in self._touched or self.present is not None
                entry.field.set_error(as_sentence(error) if shown else None)
                good = False
        self.primary.setEnabled(good and bool(self._wanted(self.present)))

    def show_refusal(self, error: DomainError) -> None:
        """Say what the gateway refused on the field that it is about; take in what somebody else changed."""
        if isinstance(error, ChangedMeanwhileError):
            self._merge(error.present)  # type: ignore[arg-type]
            return
        told = False
        for path, message in _refusals(error):
            entry = next((each for each in self._entries if each.name == path.partition(".")[0]), None)
            if entry is not None:
                entry.field.set_error(as_sentence(message))
                told = True
        if not told:
            self.show_error(str(error))

    def _touch(self, name: str, *_of_the_signal: object) -> None:
        """Note that a field was changed: from now on it says what is wrong with it."""
        self._touched.add(name)
        self.judge()

    def _wanted(self, record: Record | None) -> dict[str, Any]:
        """Return what has to change of this record for it to be as typed."""
        values = {entry.name: entry.typed() for entry in self._entries}
        if record is None:
            return values
        return {
            entry.name: values[entry.name]
            for entry in self._entries
            if values[entry.name] != entry.of(record)
        }

    def _save(self) -> None:
        wanted = self._wanted(self.present)

        async def save(attempt: str) -> Record:
            try:
                return await self.save(wanted, attempt)
            except StaleError:
                present = await self.look_up()
                if not self._wanted(present):
                    return present  # it was saved before, and only the answer was lost
                raise ChangedMeanwhileError(present) from None

        self.ask_for(wanted, save)

    def _merge(self, theirs: Record) -> None:
        """Take over what only they changed; show both where both did."""
        before, self.present = self.present, theirs
        self.take_theirs(theirs)
        taken: list[str] = []
        both: list[BothChanged] = []
        for entry in self._entries:
            was, is_now, mine = None if before is None else entry.of(before), entry.of(theirs), entry.typed()
            if is_now in (was, mine):
                continue
            if mine == was:
                entry.put(is_now)
                taken.append(f"{entry.title}: {_words(entry, is_now)}")
            else:
                both.append(self._both_changed(entry, is_now, mine))
        self._conflict.show_changes(taken, _ADVICE)
        self._conflict.show_both(both)
        self.set_primary_text(tr("Save anyway") if both else tr("Save"))
        self.judge()

    def _both_changed(self, entry: Entry[Record], theirs: Any, mine: Any) -> BothChanged:
        def take() -> None:
            entry.put(theirs)
            self.judge()

        return BothChanged(entry.title, _words(entry, theirs), _words(entry, mine), take)


def _words(entry: Entry[Any], value: Any) -> str:
    return tr("none") if value is None else entry.words(value)


def _refusals(error: DomainError) -> list[tuple[str, str]]:
    return [(each.field, each.message) for each in told_by(error)]
