"""The form of a webhook. It adds one; one that shall change is added anew, by *Duplicate*."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from keydesk.contract.alerts import Webhook, WebhookMinted
from keydesk.contract.api import AdminApi
from keydesk.contract.fields import Name
from keydesk.desktop.alerts.webhooks import actions
from keydesk.desktop.alerts.webhooks.kinds_field import KindsField
from keydesk.desktop.language import tr
from keydesk.desktop.reading import read_by
from keydesk.desktop.record_dialog import Entry, RecordDialog, switch_entry, text_entry
from keydesk.desktop.theme import Space
from keydesk.desktop.typed_url import read_url
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.scrolling import Scrolling

_ABSENT: Final = tr("Where alerts are sent, such as https://hooks.example.com/keydesk")
_PRIVATE_HELP: Final = tr("It may then be on this computer or in your own network.")
_LONGEST_NAME: Final = 100


class WebhookDialog(RecordDialog[WebhookMinted]):
    """Adds a webhook, filled in from ``like`` if there is one. Emits the WebhookMinted."""

    def __init__(self, parent: QWidget, api: AdminApi, like: Webhook | None = None) -> None:
        super().__init__(
            parent,
            tr("Add webhook"),
            tr("Add webhook"),
            name="webhookDialog",
            twice=tr("Trying again never adds a second webhook."),
            meanwhile=tr("Somebody else changed this webhook"),
            present=None,
        )
        self._api = api
        name = line_edit("webhookNameField", absent=tr("Chat of the helpdesk"))
        self._url = line_edit("webhookUrlField", absent="https://hooks.example.com/keydesk")
        self._private = QCheckBox(tr("Allow &private addresses"))
        self._private.setObjectName("webhookPrivateBox")
        kinds = KindsField()
        entries: list[Entry[WebhookMinted]] = [
            text_entry("name", tr("&Name"), name, read_by(Name)),
            Entry(
                name="url",
                field=FormField(
                    tr("&Address"), self._url, tr("Alerts are posted there as JSON, each signed.")
                ),
                typed=lambda: read_url(
                    self._url.text(), allow_private=self._private.isChecked(), absent=_ABSENT
                ),
                put=self._url.setText,
                of=lambda minted: minted.webhook.url,
                words=str,
                changed=self._url.textChanged,
            ),
            switch_entry("allow_private", self._private, _PRIVATE_HELP),
            Entry(
                name="kinds",
                field=FormField(tr("Which alerts"), kinds),
                typed=kinds.typed,
                put=kinds.put,
                of=lambda minted: minted.webhook.kinds,
                words=str,
                changed=kinds.changed,
            ),
        ]
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.L)
        for entry in entries:
            inside.addWidget(entry.field)
        inside.addStretch(1)
        self.body.addWidget(Scrolling(content), 1)
        if like is not None:
            name.setText(tr("{name} (copy)", name=like.name)[:_LONGEST_NAME])
            self._url.setText(like.url)
            self._private.setChecked(like.allow_private)
            kinds.put(like.kinds)
        self.take_entries(entries)
        name.setFocus()
        name.selectAll()

    async def save(self, values: Mapping[str, Any], attempt: str) -> WebhookMinted:
        """Add the webhook."""
        return await actions.add(self._api, values, attempt)

    async def look_up(self) -> WebhookMinted:
        """Refuse: a new one has not been there before."""
        raise TypeError("a webhook is never changed")
