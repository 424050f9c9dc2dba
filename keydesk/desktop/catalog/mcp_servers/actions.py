"""What one can do with MCP servers: one function a user action. No widgets here."""

from collections.abc import Mapping
from typing import Any, Final

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import KeyPage, KeyQuery, KeySort
from keydesk.contract.mcp import KeyMcpTools, McpServer, McpServerCreate, McpServerPatch
from keydesk.domain.errors import StaleError

_NAMED: Final = 3


async def add(api: AdminApi, fields: Mapping[str, Any], attempt: str) -> McpServer:
    """Add an MCP server. Repeating it with the same ``attempt`` adds no second one."""
    return await api.create_mcp_server(McpServerCreate(**fields), attempt=attempt)


async def change(api: AdminApi, server: McpServer, fields: Mapping[str, Any]) -> McpServer:
    """Change these fields. StaleError: somebody changed it since ``server`` was read."""
    return await api.update_mcp_server(server.id, McpServerPatch(**fields), version=server.version)


async def look_up(api: AdminApi, server_id: str) -> McpServer:
    """Fetch the server as it is now."""
    return await api.get_mcp_server(server_id)


async def refresh(api: AdminApi, server: McpServer) -> McpServer:
    """Have the gateway ask it for its tools. UnavailableError says in words why that did not work."""
    return await api.refresh_mcp_server(server.id)


async def switch(api: AdminApi, server: McpServer, *, on: bool) -> McpServer:
    """Switch it on or off, whatever else was changed meanwhile."""
    patch = McpServerPatch(enabled=on)
    try:
        return await api.update_mcp_server(server.id, patch, version=server.version)
    except StaleError:
        present = await api.get_mcp_server(server.id)
        return await api.update_mcp_server(server.id, patch, version=present.version)


async def delete(api: AdminApi, server: McpServer) -> None:
    """Delete it for good."""
    await api.delete_mcp_server(server.id)


async def keys_naming(api: AdminApi, server: McpServer) -> KeyPage:
    """Return how many keys have a rule that names the server, and the first of them."""
    return await api.list_keys(KeyQuery(mcp_server=server.name, sort=KeySort.NAME.value, limit=_NAMED))


async def what_key_sees(api: AdminApi, key_id: str) -> KeyMcpTools:
    """Return what a key would see on every server."""
    return await api.read_mcp_tools(key_id)
