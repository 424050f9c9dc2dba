"""MCP servers, over HTTP."""

from keydesk.client.collections import CollectionsClient
from keydesk.client.transport import Call
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.catalog_api import McpApi
from keydesk.contract.fields import Page
from keydesk.contract.mcp import KeyMcpTools, McpServer, McpServerCreate, McpServerPatch

_SERVERS = "mcp-servers"


class McpClient(CollectionsClient, McpApi):
    """The calls of McpApi; what each means is said there."""

    async def list_mcp_servers(self, query: CatalogQuery) -> Page[McpServer]:
        """Ask for a piece of the list."""
        return await self._list(_SERVERS, query, Page[McpServer])

    async def get_mcp_server(self, server_id: str) -> McpServer:
        """Ask for one MCP server."""
        return await self._get((_SERVERS, server_id), McpServer)

    async def create_mcp_server(self, server: McpServerCreate, *, attempt: str) -> McpServer:
        """Add an MCP server."""
        return await self._create(_SERVERS, server, attempt, McpServer)

    async def update_mcp_server(self, server_id: str, patch: McpServerPatch, *, version: int) -> McpServer:
        """Change an MCP server."""
        return await self._update((_SERVERS, server_id), patch, version, McpServer)

    async def refresh_mcp_server(self, server_id: str) -> McpServer:
        """Have the tools fetched."""
        return await self._transport.send(
            Call(method="POST", path=(_SERVERS, server_id, "refresh")), McpServer
        )

    async def delete_mcp_server(self, server_id: str) -> None:
        """Delete an MCP server."""
        await self._delete(_SERVERS, server_id)

    async def read_mcp_tools(self, key_id: str) -> KeyMcpTools:
        """Ask what a key would see."""
        return await self._get(("keys", key_id, "mcp-tools"), KeyMcpTools)
