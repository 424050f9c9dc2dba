"""The form of the demo provider: it is built in, so there is little to change about it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Provider
from keydesk.desktop.catalog.providers import actions, provider_entries
from keydesk.desktop.language import tr
from keydesk.desktop.record_dialog import RecordDialog, text_entry
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.naming import clean_name


class DemoDialog(RecordDialog[Provider]):
    """Changes its name, and whether calls go to it. It has no address and no credential."""

    def __init__(self, parent: QWidget, api: AdminApi, present: Provider) -> None:
        super().__init__(
            parent,
            tr("Edit provider"),
            tr("Save"),
            name="providerDialog",
            twice=tr("Trying again never adds a second provider."),
            meanwhile=tr("Somebody else changed this provider"),
            present=present,
        )
        self._api = api
        name, enabled = line_edit("providerNameField"), QCheckBox(tr("&Enabled"))
        enabled.setObjectName("providerEnabledBox")
        entries = [
            text_entry("name", tr("&Name"), name, clean_name),
            provider_entries.switched("enabled", enabled, provider_entries.SWITCHED_OFF),
        ]
        says = tr("The demo provider is built in: it has no address, and answers without a network.")
        self.body.addWidget(plain_label(says, tone="muted", wrap=True))
        for entry in entries:
            self.body.addWidget(entry.field)
        self.body.addStretch(1)
        self.take_entries(entries)
        name.setFocus()

    async def save(self, values: Mapping[str, Any], attempt: str) -> Provider:
        """Change the provider."""
        return await actions.change_provider(self._api, self.before, values)

    async def look_up(self) -> Provider:
        """Fetch the provider as it is now."""
        return await actions.look_up_provider(self._api, self.before.id)
