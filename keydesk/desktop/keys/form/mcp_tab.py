"""The third tab of a key's form: which MCP servers the key may use, and which of their tools (C3)."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QCheckBox

from keydesk.contract.mcp import McpServer
from keydesk.desktop.keys.actions import Catalog
from keydesk.desktop.keys.form.draft import Draft, Field
from keydesk.desktop.keys.form.form_tab import FormTab
from keydesk.desktop.keys.form.tool_picker import ToolPicker
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.editors import choice
from keydesk.desktop.widgets.form_field import FormField
from keydesk.domain.mcp import McpMode

MODES: Final = {
    McpMode.ALLOW_ALL: tr("All servers and tools"),
    McpMode.ALLOW_LIST: tr("Only those picked below"),
    McpMode.DENY_LIST: tr("All but those picked below"),
    McpMode.DENY_ALL: tr("None"),
}
_WITH_LIST: Final = frozenset({McpMode.ALLOW_LIST, McpMode.DENY_LIST})
_OFF: Final = tr("Off: the key reaches no MCP server.")
_ON: Final = tr("Their addresses are those of the gateway, with /mcp/ and the server's name.")


class McpTab(FormTab):
    """On or off, how the list is meant, the list."""

    def __init__(self) -> None:
        super().__init__()
        self._enabled = QCheckBox(tr("&Allow MCP servers"))
        self._enabled.setObjectName("keyMcpEnabled")
        self._mode = choice("keyMcpMode", tr("Allowed"), list(MODES.values()))
        self._tools = ToolPicker()
        self._switch = FormField(tr("MCP"), self._enabled, _OFF)
        self._modes = FormField(tr("A&llowed"), self._mode)
        self._picked = FormField(tr("&Servers and tools"), self._tools)
        self.add_line((Field.MCP, self._switch))
        self.add_widget(self._modes)
        self.add_widget(self._picked)
        self.end()
        for change in (self._enabled.toggled, self._mode.currentIndexChanged, self._tools.changed):
            self.tell(change, Field.MCP)

    def filled_in(self, draft: Draft) -> Draft:
        """Return the draft with what stands in this tab."""
        mode = list(MODES)[self._mode.currentIndex()]
        servers, tools = self._tools.picked()
        mcp = draft.mcp.model_copy(
            update={
                "enabled": self._enabled.isChecked(),
                "mode": mode,
                "servers": list(servers),
                "tools": {server: list(names) for server, names in tools.items()},
            }
        )
        return replace(draft, mcp=mcp)

    def put(self, draft: Draft, fields: Collection[Field]) -> None:
        """Write what the draft says."""
        if Field.MCP in fields:
            self._enabled.setChecked(draft.mcp.enabled)
            self._mode.setCurrentIndex(list(MODES).index(draft.mcp.mode))
            self._tools.set_picked(draft.mcp.servers, draft.mcp.tools)

    def offer(self, catalog: Catalog) -> None:
        """Offer the gateway's servers; what is picked stays so, also what is no longer there."""
        servers = catalog.mcp_servers
        self._tools.offer(
            {each.name: [tool.name for tool in each.tools] for each in servers},
            {each.name: _what_is_wrong(each) for each in servers},
        )

    def show_hints(self, draft: Draft) -> None:
        """Show only what means something now."""
        self._switch.set_help(_ON if draft.mcp.enabled else _OFF)
        self._modes.setVisible(draft.mcp.enabled)
        self._picked.setVisible(draft.mcp.enabled and draft.mcp.mode in _WITH_LIST)
        servers, tools = self._tools.picked()
        self._picked.set_help(picked_in_words(len(servers), sum(len(names) for names in tools.values())))


def _what_is_wrong(server: McpServer) -> str:
    """Say why a server may be of no use now, and its tools out of date; nothing when all is well."""
    if not server.enabled:
        return tr("switched off")
    return server.problem or ""


def picked_in_words(servers: int, tools: int) -> str:
    """Say how many are picked: ``1 whole server, 3 tools``."""
    if not servers:
        return tr("%n tool(s) picked.", "", tools) if tools else tr("None is picked.", "MCP servers")
    if not tools:
        return tr("%n whole server(s) picked.", "", servers)
    counted = tr("%n tool(s)", "", tools)
    return tr("%n whole server(s), {tools} picked.", "", servers, tools=counted)
