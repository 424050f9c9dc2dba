"""What a key sees on MCP servers, as data: a row for each tool, or for a server whose tools are not known."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability
from keydesk.contract.keys import Key
from keydesk.contract.mcp import KeyMcpServer, KeyMcpTool, KeyMcpTools
from keydesk.desktop.catalog.mcp_servers import actions
from keydesk.desktop.catalog.mcp_servers.tools_list import in_a_line
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.columns import NOTHING, Column
from keydesk.desktop.listing.in_one_piece import InOnePiece
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words
from keydesk.domain.mcp import McpMode
from keydesk.domain.wording import said

_LISTED: Final = {
    McpMode.ALLOW_LIST: tr("not on its list of what is allowed"),
    McpMode.DENY_LIST: tr("on its list of what is denied"),
    McpMode.DENY_ALL: tr("the key may use no MCP server"),
}


@dataclass(frozen=True, slots=True)
class SeenTool:
    """A tool of a server, as a key meets it."""

    id: str
    server: str
    tool: str
    """Empty where the server's tools are not known."""
    description: str
    allowed: bool
    why: str


def seen_tools(key: Key, seen: KeyMcpTools) -> list[SeenTool]:
    """Return a row for every tool, by server; what the gateway says is what counts."""
    return [row for server in seen.servers for row in _of_server(key, seen, server)]


def in_words(rows: list[SeenTool]) -> str:
    """Say how much of it the key sees."""
    tools = [row for row in rows if row.tool]
    allowed = [row for row in tools if row.allowed]
    servers = {row.server for row in allowed}
    if not allowed:
        return tr("The key sees no tool.")
    return tr(
        "The key sees {allowed} of {tools} tools, on %n servers.",
        "",
        len(servers),
        allowed=as_number(len(allowed)),
        tools=as_number(len(tools)),
    )


def why_not_server(key: Key, seen: KeyMcpTools, server: KeyMcpServer) -> str:
    """Say why a key does not reach a server; nothing when it does."""
    if server.reachable:
        return ""
    if not seen.enabled:
        return tr("MCP is off for the key")
    if key.mcp.policy().allows_server(server.name):
        return tr("the server is switched off")
    return _LISTED.get(seen.mode, tr("the key may not use it"))


def _of_server(key: Key, seen: KeyMcpTools, server: KeyMcpServer) -> Iterator[SeenTool]:
    barred = why_not_server(key, seen, server)
    if not server.tools:
        reason = barred or said(server.problem or "") or tr("its tools are not known; refresh them")
        yield SeenTool(server.name, server.name, "", "", allowed=False, why=reason)
    for tool in server.tools:
        why = barred or _why(seen, server, tool)
        yield SeenTool(
            f"{server.name}/{tool.name}", server.name, tool.name, tool.description, tool.allowed, why
        )


def _why(seen: KeyMcpTools, server: KeyMcpServer, tool: KeyMcpTool) -> str:
    if not tool.allowed:
        return _LISTED.get(seen.mode, tr("the key may not use it"))
    if server.problem is not None:
        problem = said(server.problem)
        return tr("allowed, but {problem}", problem=f"{problem[:1].lower()}{problem[1:]}")
    return {
        McpMode.ALLOW_ALL: tr("all servers and tools are allowed"),
        McpMode.ALLOW_LIST: tr("on its list of what is allowed"),
        McpMode.DENY_LIST: tr("not on its list of what is denied"),
    }.get(seen.mode, "")


def key_tools_listing(key: Key) -> Listing[SeenTool]:
    """Describe what a key sees."""

    async def fetch(api: AdminApi, wanted: Wanted, _cursor: str | None, _limit: int) -> InOnePiece[SeenTool]:
        rows = seen_tools(key, await actions.what_key_sees(api, key.id))
        text = wanted.text.strip().casefold()
        return InOnePiece(
            [row for row in rows if text in row.tool.casefold() or text in row.server.casefold()]
        )

    return Listing(
        name="keyTools",
        needs=Capability.MCP_SERVERS,
        columns=(
            Column[SeenTool](
                id="tool",
                title=tr("Tool"),
                text=lambda row, _: row.tool or NOTHING,
                width=20,
                tooltip=lambda row: in_a_line(row.description),
                letters=Letters.FIXED,
            ),
            Column[SeenTool](
                id="server",
                title=tr("Server"),
                text=lambda row, _: row.server,
                width=16,
                tooltip=lambda row: row.server,
            ),
            Column[SeenTool](
                id="seen",
                title=tr("Seen"),
                text=lambda row, _: (
                    tr("Allowed") if row.allowed else tr("Not allowed") if row.tool else tr("Unknown")
                ),
                width=25,
                tone=lambda row: "good" if row.allowed else "muted",
            ),
            Column[SeenTool](
                id="why",
                title=tr("Why"),
                text=lambda row, _: f"{row.why[:1].upper()}{row.why[1:]}",
                width=36,
                tooltip=lambda row: row.why,
            ),
        ),
        fetch=fetch,
        words=Words(
            one=tr("tool"),
            many=tr("tools"),
            icon="wrench",
            empty=tr("There is no MCP server yet"),
            empty_detail=tr("Once there is one, it is listed here what of it the key sees."),
            empty_for_viewers=tr("Once there is one, it is listed here what of it the key sees."),
        ),
        searched=tr("tool or server"),
        sort="",
        about=frozenset({"key", "mcp_server"}),
        faded=lambda row: not row.allowed,
    )
