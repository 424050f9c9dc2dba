"""What a key would see on MCP servers: judged by the very rules that judge it when it is used (S19)."""

from keydesk.contract.mcp import KeyMcpServer, KeyMcpTool, KeyMcpTools, McpServer
from keydesk.domain.errors import NotFoundError
from keydesk.domain.policy import KeyTerms, allows_mcp_server, allows_mcp_tool
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.catalog.mcp_repository import shown_mcp_servers
from keydesk.gateway.keys.repository import load_key
from keydesk.gateway.keys.showing import require_row
from keydesk.gateway.store.opening import OpenStore


class KeyMcpToolService:
    """Tells what keys would see."""

    def __init__(self, opened: OpenStore) -> None:
        self._store = opened.store
        self._sealing = opened.sealing

    def read(self, caller: Caller, key_id: str) -> KeyMcpTools:
        """Return every MCP server with its tools, and which of them the key may use."""
        with self._store.read() as connection:
            require_row(connection, caller, key_id)
            stored = load_key(connection, key_id)
            if stored is None:
                raise NotFoundError("There is no such key.")
            servers = shown_mcp_servers(connection, self._sealing)
        terms = stored.terms
        return KeyMcpTools(
            enabled=_is_enabled(terms),
            mode=terms.mcp.mode,
            servers=[_server(terms, server) for server in servers],
        )


def _is_enabled(terms: KeyTerms) -> bool:
    """Tell whether a key, and the one that it was delegated from, may use MCP servers at all (S4)."""
    return terms.mcp.enabled and (terms.parent is None or _is_enabled(terms.parent))


def _server(terms: KeyTerms, server: McpServer) -> KeyMcpServer:
    reachable = server.enabled and allows_mcp_server(terms, server.name)
    return KeyMcpServer(
        id=server.id,
        name=server.name,
        reachable=reachable,
        problem=server.problem,
        refreshed_at=server.refreshed_at,
        tools=[
            KeyMcpTool(
                name=tool.name,
                description=tool.description,
                allowed=reachable and allows_mcp_tool(terms, server.name, tool.name),
            )
            for tool in server.tools
        ],
    )
