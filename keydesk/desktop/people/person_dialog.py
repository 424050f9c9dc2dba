"""The form of a person: add one, or change what is known of them."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.people import Account, Email, Person
from keydesk.desktop import finding, tasks
from keydesk.desktop.language import tr
from keydesk.desktop.people import actions
from keydesk.desktop.reading import or_none, read_by
from keydesk.desktop.record_dialog import Entry, RecordDialog, text_entry
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.search_choices import Candidate
from keydesk.desktop.widgets.search_picker import SearchPicker
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.naming import clean_name

_ACCOUNT_HELP: Final = tr("Without one no key can be created for this person.")


class PersonDialog(RecordDialog[Person]):
    """Adds a person, or changes ``present``."""

    def __init__(self, parent: QWidget, api: AdminApi, present: Person | None = None) -> None:
        super().__init__(
            parent,
            tr("Add person") if present is None else tr("Edit person"),
            tr("Add person") if present is None else tr("Save"),
            name="personDialog",
            twice=tr("Trying again never adds a second person."),
            meanwhile=tr("Somebody else changed this person"),
            present=present,
        )
        self._api = api
        self._names: dict[str, str] = {}
        self._name = line_edit("personNameField")
        self._email = line_edit("personEmailField", absent=tr("None"))
        self._location = SearchPicker(
            "personLocationField", tr("Locations"), finding.locations(api), tasks.run, none=tr("No location")
        )
        self._account = line_edit("personAccountField", absent=tr("None", "account"))
        if present is not None and present.location_id is not None:
            self._names[present.location_id] = present.location_name or present.location_id
        entries = [
            text_entry("name", tr("&Name"), self._name, clean_name),
            text_entry("email", tr("&Email"), self._email, or_none(read_by(Email))),
            self._located(FormField(tr("&Location"), self._location)),
            text_entry(
                "account", tr("Linked &account"), self._account, or_none(read_by(Account)), help=_ACCOUNT_HELP
            ),
        ]
        for entry in entries:
            self.body.addWidget(entry.field)
        self.body.addStretch(1)
        self.take_entries(entries)
        self._name.setFocus()
        self._name.selectAll()

    async def save(self, values: Mapping[str, Any], attempt: str) -> Person:
        """Add or change the person."""
        if self.present is None:
            return await actions.add_person(self._api, values, attempt)
        return await actions.change_person(self._api, self.present, values)

    async def look_up(self) -> Person:
        """Fetch the person as they are now."""
        found = await actions.look_up_person(self._api, self.before.id)
        if found.location_id is not None:
            self._names[found.location_id] = found.location_name or found.location_id
        return found

    def _located(self, field: FormField) -> Entry[Person]:
        picker = self._location

        def typed() -> str | None:
            if picker.unsettled():
                raise InvalidValueError(tr("pick a location from the list"))
            picked = picker.picked()
            if picked.id:
                self._names[picked.id] = picked.text
            return picked.id or None

        def put(id_: str | None) -> None:
            picker.set_picked(Candidate(id_ or "", self._names.get(id_ or "", "")))

        def words(id_: str) -> str:
            return self._names.get(id_, id_)

        return Entry(
            name="location_id",
            field=field,
            typed=typed,
            put=put,
            of=_location_of,
            words=words,
            changed=picker.changed,
        )


def _location_of(person: Person) -> str | None:
    return person.location_id
