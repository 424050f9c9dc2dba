"""The form of an MCP server: add one, or change it."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.mcp import McpServer, ServerName
from keydesk.desktop.catalog.mcp_servers import actions
from keydesk.desktop.catalog.mcp_servers.headers_editor import HeadersEditor
from keydesk.desktop.language import tr
from keydesk.desktop.reading import read_by
from keydesk.desktop.record_dialog import Entry, RecordDialog, switch_entry, text_entry
from keydesk.desktop.theme import Space
from keydesk.desktop.typed_url import origin_typed, read_url
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.scrolling import Scrolling
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.base_url import origin_of
from keydesk.domain.errors import InvalidValueError, StaleError, UnavailableError

_ABSENT: Final = tr("Where it is reached over streamable HTTP, such as https://mcp.example.com/mcp")
_PRIVATE_HELP: Final = tr("It may then be on this computer or in your own network.")
_HEADERS: Final = tr(
    "Sent with every request, such as Authorization. Stored encrypted, and never shown again."
)
_OFF: Final = tr("Switched off, no key reaches it.")


class McpServerDialog(RecordDialog[McpServer]):
    """Adds an MCP server, or changes ``present``. Its name stands in its address and stays."""

    def __init__(
        self, parent: QWidget, api: AdminApi, base_url: str, present: McpServer | None = None
    ) -> None:
        """``base_url`` is the gateway's own."""
        super().__init__(
            parent,
            tr("Add MCP server") if present is None else tr("Edit “{present}”", present=present.name),
            tr("Add MCP server") if present is None else tr("Save"),
            name="mcpServerDialog",
            twice=tr("Trying again never adds a second MCP server."),
            meanwhile=tr("Somebody else changed this MCP server"),
            present=present,
        )
        self._api, self._root = api, base_url.removesuffix("/v1")
        self._unanswered_headers: object = None
        self._url = line_edit("mcpServerUrlField", absent="https://mcp.example.com/mcp")
        self._private = _tick(tr("Allow &private addresses"), "mcpServerPrivateBox")
        self._enabled = _tick(tr("&Enabled"), "mcpServerEnabledBox")
        self._headers = HeadersEditor()
        entries = [
            self._addressed(),
            switch_entry("allow_private", self._private, _PRIVATE_HELP),
            self._headed(),
            switch_entry("enabled", self._enabled, _OFF),
        ]
        first = self._url
        if present is None:
            first = line_edit("mcpServerNameField", absent="files")
            entries.insert(0, self._named(first))
            self._enabled.setChecked(True)
        else:
            stays = tr("Its address here stays {address}", address=self._address(present.name))
            self.body.addWidget(plain_label(stays, tone="muted", wrap=True))
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.L)
        for entry in entries:
            inside.addWidget(entry.field)
        inside.addStretch(1)
        self.body.addWidget(Scrolling(content), 1)
        self._headers.show_set(present.header_names if present is not None else ())
        self.take_entries(entries)
        self.finished.connect(self._headers.forget)
        first.setFocus()
        first.selectAll()

    async def save(self, values: Mapping[str, Any], attempt: str) -> McpServer:
        """Add or change the server."""
        if self.present is None:
            return await actions.add(self._api, values, attempt)
        try:
            return await actions.change(self._api, self.present, values)
        except UnavailableError:
            self._unanswered_headers = values.get("headers")
            raise
        except StaleError:
            # Values of headers cannot be compared. Those that were sent before are ours to send again.
            headers = values.get("headers")
            if headers is None or headers != self._unanswered_headers:
                raise
            return await self._send_headers_again(values)

    async def look_up(self) -> McpServer:
        """Fetch the server as it is now."""
        return await actions.look_up(self._api, self.before.id)

    def take_theirs(self, theirs: McpServer) -> None:
        """Have rows for the headers that are set now."""
        self._headers.show_set(theirs.header_names)

    async def _send_headers_again(self, values: Mapping[str, Any]) -> McpServer:
        present = await self.look_up()
        if any(getattr(present, name) != value for name, value in values.items() if name != "headers"):
            raise StaleError(tr("Somebody else changed this."))
        return await actions.change(self._api, present, {"headers": values["headers"]})

    # -- entries

    def _named(self, editor: QLineEdit) -> Entry[McpServer]:
        entry = text_entry("name", tr("&Name"), editor, read_by(ServerName))

        def show_address() -> None:
            name = editor.text().strip()
            says = (
                tr("Its address here: {address}", address=self._address(name))
                if name
                else tr("Stands in its address here")
            )
            entry.field.set_help(tr("{says}. It cannot be changed later.", says=says))

        editor.textChanged.connect(show_address)
        show_address()
        return entry

    def _addressed(self) -> Entry[McpServer]:
        return Entry(
            name="url",
            field=FormField(tr("&Address"), self._url),
            typed=lambda: read_url(self._url.text(), allow_private=self._private.isChecked(), absent=_ABSENT),
            put=self._url.setText,
            of=lambda server: server.url,
            words=str,
            changed=self._url.textChanged,
        )

    def _headed(self) -> Entry[McpServer]:
        return Entry(
            name="headers",
            field=FormField(tr("&Headers"), self._headers, _HEADERS),
            typed=self._typed_headers,
            put=lambda _: None,
            of=lambda _: {},
            words=", ".join,
            changed=self._headers.changed,
        )

    def _typed_headers(self) -> dict[str, str | None]:
        changes = self._headers.changes()
        kept = self._headers.kept()
        if self.present is not None and kept:
            was, wanted = origin_of(self.present.url), origin_typed(self._url.text())
            if wanted is not None and wanted != was:
                raise InvalidValueError(
                    tr(
                        "enter {kept} again, or take it off: it was meant for {was}",
                        kept=", ".join(kept),
                        was=was,
                    )
                )
        return changes

    # -- words

    def _address(self, name: str) -> str:
        return f"{self._root}/mcp/{name}"


def _tick(text: str, name: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setObjectName(name)
    return box
