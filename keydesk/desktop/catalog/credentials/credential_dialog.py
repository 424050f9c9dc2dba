"""The form of a credential: add one, or change its name or value. The value is typed here and never shown."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Credential
from keydesk.desktop.catalog.credential_value import read_credential_value
from keydesk.desktop.catalog.credentials import actions
from keydesk.desktop.language import tr
from keydesk.desktop.record_dialog import Entry, RecordDialog, text_entry
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.masked_field import MaskedField
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.naming import clean_name


class CredentialDialog(RecordDialog[Credential]):
    """Adds a credential, or changes ``present``."""

    def __init__(self, parent: QWidget, api: AdminApi, present: Credential | None = None) -> None:
        super().__init__(
            parent,
            tr("Add credential") if present is None else tr("Edit credential"),
            tr("Add credential") if present is None else tr("Save"),
            name="credentialDialog",
            twice=tr("Trying again never adds a second credential."),
            meanwhile=tr("Somebody else changed this credential"),
            present=present,
        )
        self._api = api
        self._name = line_edit("credentialNameField")
        self._value = MaskedField("credentialValueField", tr("the API key"), eye="showCredentialValue")
        entries = [text_entry("name", tr("&Name"), self._name, clean_name), self._valued()]
        for entry in entries:
            self.body.addWidget(entry.field)
        self.body.addStretch(1)
        self.take_entries(entries)
        self.finished.connect(self._value.forget)
        again = present is not None and present.lost
        (self._value.line if again else self._name).setFocus()
        self._name.selectAll()

    async def save(self, values: Mapping[str, Any], attempt: str) -> Credential:
        """Add or change the credential."""
        if self.present is None:
            return await actions.add_credential(self._api, values, attempt)
        return await actions.change_credential(self._api, self.present, values)

    async def look_up(self) -> Credential:
        """Fetch the credential as it is now."""
        return await actions.look_up_credential(self._api, self.before.id)

    def _valued(self) -> Entry[Credential]:
        """The value: empty keeps the one that is there."""
        present = self.present

        def typed() -> str | None:
            value = read_credential_value(self._value.text())
            if not value and present is None:
                raise InvalidValueError(tr("Paste the provider's own API key"))
            return value or None

        return Entry(
            name="value",
            field=FormField(tr("API &key"), self._value, _help(present)),
            typed=typed,
            put=lambda _: None,
            of=lambda _: None,
            words=lambda _: tr("another value"),
            changed=self._value.changed,
        )


def _help(present: Credential | None) -> str:
    if present is None:
        return tr("The provider's own API key. It is stored encrypted, and never shown again.")
    if present.lost:
        return tr("Enter it again: what is stored cannot be used where it would be sent now.")
    return tr("{preview} is stored. Leave this empty to keep it.", preview=present.preview)
