"""The form of a provider: add one, most often from a preset, or change it."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Provider
from keydesk.desktop.catalog.credentials import actions as credentials
from keydesk.desktop.catalog.providers import actions, provider_entries
from keydesk.desktop.catalog.providers.credential_editor import CredentialEditor, Pasted, Way
from keydesk.desktop.catalog.providers.new_credential import NewCredential
from keydesk.desktop.catalog.providers.presets import KINDS, PRESETS, Preset
from keydesk.desktop.language import tr
from keydesk.desktop.record_dialog import Entry, RecordDialog, text_entry
from keydesk.desktop.theme import Space, put_placeholder
from keydesk.desktop.widgets.editors import choice, line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.scrolling import Scrolling
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.base_url import origin_of
from keydesk.domain.naming import clean_name

_RING: Final = 2
"""Room for the ring around what has the keyboard."""


class ProviderDialog(RecordDialog[Provider]):
    """Adds a provider, or changes ``present``. A credential typed here is made before it."""

    def __init__(self, parent: QWidget, api: AdminApi, present: Provider | None = None) -> None:
        super().__init__(
            parent,
            tr("Add provider") if present is None else tr("Edit provider"),
            tr("Add provider") if present is None else tr("Save"),
            name="providerDialog",
            twice=tr("Trying again never adds a second provider."),
            meanwhile=tr("Somebody else changed this provider"),
            present=present,
        )
        self._api = api
        self.new_credential = NewCredential()
        self._preset = PRESETS[0]
        self._presets = choice("providerPresetField", tr("Provider"), [each.title for each in PRESETS])
        self._name = line_edit("providerNameField")
        self._address = line_edit("providerAddressField")
        self._private = QCheckBox(tr("Allow &private addresses"))
        self._private.setObjectName("providerPrivateBox")
        self._credential = CredentialEditor(api, self._origin)
        self._timeout = line_edit("providerTimeoutField")
        self._enabled = QCheckBox(tr("&Enabled"))
        self._enabled.setObjectName("providerEnabledBox")
        self._entries_by_name = {entry.name: entry for entry in self._make_entries()}
        self._arrange()
        if present is None:
            self._enabled.setChecked(True)
            self._timeout.setText(provider_entries.USUAL_TIMEOUT)
            self._take_preset(0)
        else:
            self._credential.know(present)
        self.take_entries(list(self._entries_by_name.values()))
        if present is None:
            self._presets.currentIndexChanged.connect(self._take_preset)
        elif present.credential_lost:
            self._credential.choose(Way.NEW)
        self._address.textChanged.connect(self._follow_address)
        self._private.toggled.connect(self.judge)
        self.finished.connect(self._credential.value.forget)
        (self._presets if present is None else self._name).setFocus()

    # -- saving

    async def save(self, values: Mapping[str, Any], attempt: str) -> Provider:
        """Add or change the provider, after making the credential that was typed."""
        fields = dict(values)
        pasted = fields.get("credential_id")
        if isinstance(pasted, Pasted) and await self._entered_anew(pasted.value, fields):
            del fields["credential_id"]
        elif isinstance(pasted, Pasted):
            name = fields.get("name") or self.before.name
            fields["credential_id"] = await self.new_credential.have(self._api, name, pasted.value)
        if self.present is None:
            saved = await actions.add_provider(self._api, fields, attempt)
        elif not fields:
            saved = await self.look_up()
        else:
            saved = await actions.change_provider(self._api, self.present, fields)
        self.new_credential.keep()
        return saved

    async def _entered_anew(self, value: str, fields: Mapping[str, Any]) -> bool:
        """Give the credential that it has another value, where that concerns nobody else.

        At another address, or shared with other providers, it stays what it is, and a new one is made.
        """
        present, address = self.present, fields.get("base_url")
        if present is None or present.credential_id is None or present.base_url is None:
            return False
        if address is not None and origin_of(address) != origin_of(present.base_url):
            return False
        credential = await credentials.look_up_credential(self._api, present.credential_id)
        if credential.users > 1:
            return False
        await credentials.change_credential(self._api, credential, {"value": value})
        return True

    async def look_up(self) -> Provider:
        """Fetch the provider as it is now."""
        found = await actions.look_up_provider(self._api, self.before.id)
        self._credential.know(found)
        return found

    # -- fields

    def _make_entries(self) -> list[Entry[Provider]]:
        name = text_entry("name", tr("&Name"), self._name, clean_name)
        enabled = provider_entries.switched("enabled", self._enabled, provider_entries.SWITCHED_OFF)
        entries = [
            name,
            provider_entries.addressed(self._address, self._private, lambda: self._preset),
            provider_entries.switched(
                "allow_private",
                self._private,
                tr("Calls may then go to this computer and your own network, which Ollama and vLLM need."),
            ),
            provider_entries.credentialed(self._credential, self.present),
            provider_entries.timed(self._timeout),
            enabled,
        ]
        if self.present is None:
            return [provider_entries.preset(self._presets), *entries]
        return entries

    def _arrange(self) -> None:
        inside = QWidget()
        form = QVBoxLayout(inside)
        form.setContentsMargins(_RING, 0, _RING, _RING)
        form.setSpacing(Space.L)
        self.body.addWidget(Scrolling(inside), 1)
        if self.present is not None:
            form.addWidget(plain_label(tr("{kind} provider", kind=KINDS[self.present.kind]), tone="muted"))
            # How to speak to it stays as it is.
            self._presets.setParent(self)
            self._presets.hide()
        side_by_side: list[FormField] = []
        for name, entry in self._entries_by_name.items():
            if name in ("timeout_seconds", "enabled"):
                side_by_side.append(entry.field)
            else:
                form.addWidget(entry.field)
        line = QHBoxLayout()
        line.setSpacing(Space.L)
        for field in side_by_side:
            line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        form.addLayout(line)
        form.addStretch(1)

    # -- what follows from what

    def _take_preset(self, index: int) -> None:
        """Fill in what this provider has, where nothing of the user's own stands."""
        before, self._preset = self._preset, PRESETS[index]
        _replace(self._name, before.name, self._preset.name)
        _replace(self._address, before.base_url, self._preset.base_url)
        put_placeholder(self._address, self._preset.example)
        self._entries_by_name["kind"].field.set_help(self._preset.needs)
        if self._credential.is_untouched:
            self._credential.choose(Way.NEW if self._preset.credential else Way.NONE)
        self._entries_by_name["base_url"].field.set_help(_form_of(self._preset))
        self.judge()

    def _origin(self) -> str | None:
        return provider_entries.origin_typed(self._address.text())

    def _follow_address(self) -> None:
        """Say before saving that the credential does not go along to another address (S18)."""
        present = self.present
        if present is None or present.credential_id is None or present.base_url is None:
            return
        was, is_now = provider_entries.origin_typed(present.base_url), self._origin()
        if is_now is None or is_now == was:
            self._credential.unbind()
        else:
            name = self._credential.name_of(present.credential_id)
            why = tr(
                "Another address: enter the API key for it again. “{name}” may only be sent to {was}",
                name=name,
                was=was,
            )
            self._credential.bind(present.credential_id, why)
        self.judge()


def _form_of(preset: Preset) -> str:
    return tr("In the form {example}", example=preset.example) if preset.example else ""


def _replace(line: Any, before: str, now: str) -> None:
    if line.text().strip() in ("", before):
        line.setText(now)
