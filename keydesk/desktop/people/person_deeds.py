"""What the user can do with people: from a click through dialogs and toasts to an action and back."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability
from keydesk.contract.people import PeopleImported, PeopleQuery, Person
from keydesk.desktop.csv_export import export_csv
from keydesk.desktop.keys.table.filters import Facet, Pick
from keydesk.desktop.language import tr
from keydesk.desktop.one_by_one import OneByOne, Outcome
from keydesk.desktop.people import actions
from keydesk.desktop.people.exporting import PEOPLE_FILE
from keydesk.desktop.people.importing.example import ask_which_list
from keydesk.desktop.people.importing.import_dialog import ImportDialog
from keydesk.desktop.people.importing.preview import summary
from keydesk.desktop.people.person_dialog import PersonDialog
from keydesk.desktop.rights import Rights
from keydesk.desktop.ways import Ways
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.toast import ToastAction, ToastKind, show_toast
from keydesk.domain.instant import Clock

SHOW_KEYS: Final = "showKeysButton"


class PersonDeeds(QObject):
    """``chosen`` says whom a deed is about: those that are selected."""

    changed = Signal(object)
    """The Person as they are now."""
    made = Signal(str)
    """The id of somebody new."""
    stale = Signal()
    """What is listed may be out of date."""

    def __init__(
        self, page: QWidget, rights: Rights, ways: Ways, clock: Clock, chosen: Callable[[], Sequence[Person]]
    ) -> None:
        super().__init__(page)
        self._page, self._rights, self._ways, self._clock = page, rights, ways, clock
        self._chosen = chosen

    # -- why not

    def why_not(self, *, alone: bool = False) -> str:
        """Say why nobody who is selected can be changed; nothing when they can."""
        return self._rights.why_not_now() or self.why_none(alone=alone)

    def why_none(self, *, alone: bool = False) -> str:
        """Say whom to select; nothing when they are selected."""
        count = len(self._chosen())
        if not count:
            return tr("Select a person first.")
        return tr("Select one person only.") if alone and count > 1 else ""

    def why_no_key(self) -> str:
        """Say why no key can be created for the selected person."""
        if reason := self.why_not(alone=True):
            return reason
        (person,) = self._chosen()
        if person.account is None:
            return tr(
                "{person} has no linked account; without one no key can be created for them.",
                person=person.name,
            )
        return ""

    def _api_now(self, reason: str) -> AdminApi | None:
        """Return the gateway; where there is a reason against it, say that."""
        if reason:
            show_toast(self._page, reason, kind=ToastKind.NOTE)
            return None
        return self._rights.api

    # -- one person

    def add(self) -> None:
        """Add somebody."""
        api = self._api_now(self._rights.why_not_now())
        if api is None:
            return
        dialog = PersonDialog(self._page, api)

        def added(person: Person) -> None:
            self.made.emit(person.id)
            show_toast(self._page, tr("“{person}” added", person=person.name))

        self._open(dialog, added)

    def edit(self) -> None:
        """Change what is known of the selected person."""
        api = self._api_now(self.why_not(alone=True))
        if api is not None:
            self._open(PersonDialog(self._page, api, self._chosen()[0]), self._saved)

    def _saved(self, person: Person) -> None:
        self.changed.emit(person)
        self.stale.emit()
        show_toast(self._page, tr("“{person}” saved", person=person.name))

    def create_key(self) -> None:
        """Go to where a key is created for the selected person."""
        if self._api_now(self.why_no_key()) is not None:
            self._ways.key_wanted.emit(self._chosen()[0])

    def show_keys(self) -> None:
        """Go to the keys of the selected person."""
        reason = self.why_none(alone=True)
        if reason:
            show_toast(self._page, reason, kind=ToastKind.NOTE)
        else:
            self._show_keys_of(self._chosen()[0])

    def _show_keys_of(self, person: Person) -> None:
        self._ways.keys_wanted.emit(Pick(Facet.OWNER, person.id, person.name))

    # -- deleting

    def delete(self) -> None:
        """Delete the selected people, after asking. Who has keys stays."""
        api, chosen = self._api_now(self.why_not()), list(self._chosen())
        if api is None:
            return
        if len(chosen) == 1 and chosen[0].keys:
            self._say_in_use(chosen[0])
            return
        one = len(chosen) == 1
        question = ask(
            self._page,
            tr("Delete “{person}”?", person=chosen[0].name)
            if one
            else tr("Delete %n people?", "", len(chosen)),
            tr(
                "What they used stays in the records, under the name that they have now. Whoever "
                "has keys that "
                "are not revoked stays."
            ),
            tr("Delete") if one else tr("Delete %n people", "", len(chosen)),
        )
        question.confirmed.connect(lambda: self._delete(api, chosen))

    def _delete(self, api: AdminApi, people: Sequence[Person]) -> None:
        def done(outcome: Outcome[Person]) -> None:
            self._tell_deleted(people, outcome)
            self.stale.emit()

        title = tr("Deleting %n people", "", len(people))
        OneByOne(self._page, title, people, lambda person: actions.delete_person(api, person), done)

    def _tell_deleted(self, people: Sequence[Person], deleted: Outcome[Person]) -> None:
        gone = (
            tr("%n people deleted", "", len(deleted.done))
            if len(people) > 1
            else tr("“{person}” deleted", person=people[0].name)
        )
        told = [*([gone] if deleted.done else []), *deleted.reasons()]
        fine, action = deleted.fine, None
        if len(people) == 1 and deleted.refused:
            action = ToastAction(tr("Show keys"), lambda: self._show_keys_of(people[0]), SHOW_KEYS)
        show_toast(
            self._page,
            ". ".join(part.rstrip(".") for part in told) + ("" if fine else "."),
            kind=ToastKind.DONE if fine else ToastKind.ERROR,
            action=action,
        )

    def _say_in_use(self, person: Person) -> None:
        """Say that somebody cannot be deleted, and offer to go to what is in the way."""
        question = ask(
            self._page,
            tr("“{person}” cannot be deleted", person=person.name),
            tr(
                "{person} has %n keys that are not revoked. Revoke them first.",
                "",
                person.keys,
                person=person.name,
            ),
            tr("Show keys"),
            danger=False,
        )
        question.confirmed.connect(lambda: self._show_keys_of(person))

    # -- many at once

    def import_file(self) -> None:
        """Ask for a file, and import the people in it."""
        if self._api_now(self.why_no_import()) is not None:
            ask_which_list(self._page, self.import_from)

    def import_from(self, path: Path) -> None:
        """Import the people in this file, after a look at each line."""
        api = self._api_now(self.why_no_import())
        if api is None:
            return

        def imported(answer: PeopleImported) -> None:
            self.stale.emit()
            if not answer.refused:
                show_toast(self._page, summary(answer).removesuffix("."))

        self._open(ImportDialog(self._page, api, self._clock, path), imported)

    def why_no_import(self) -> str:
        """Say why nobody can be imported; nothing when they can."""
        return self._rights.why_not_offered(tr("People"), Capability.PEOPLE)

    def export(self, query: PeopleQuery, count: int | None) -> None:
        """Write everybody who is listed, so many, into a file that can be imported again."""
        api = self._rights.api_to_read
        if api is None:
            show_toast(self._page, self._rights.why_not_read(), kind=ToastKind.NOTE)
            return

        export_csv(self._page, PEOPLE_FILE, lambda: actions.list_people(api, query), of=count)

    def _open(self, dialog: PersonDialog | ImportDialog, done: Callable[..., object]) -> None:
        """Open a dialog, and hand its answer over. What it was closed over may have been done."""
        dialog.answered.connect(done)
        dialog.rejected.connect(lambda: self.stale.emit() if dialog.unanswered else None)
        dialog.open()
