"""Which MCP servers a key may reach, and which of their tools it may see and call (S19).

Servers and tools go by their exact names: there are no patterns and no prefixes (S5).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final


class McpMode(Enum):
    """How the servers and tools that a policy names are meant."""

    ALLOW_ALL = "allow_all"
    DENY_ALL = "deny_all"
    ALLOW_LIST = "allow_list"
    DENY_LIST = "deny_list"


@dataclass(frozen=True, slots=True)
class McpPolicy:
    """What a key may do on MCP servers; nothing unless ``enabled``.

    An allow list allows the servers named in ``servers`` or in ``tools``: of a server with an entry in
    ``tools`` exactly those tools, of any other all. A deny list allows everything but the servers in
    ``servers`` and the tools in ``tools``.
    """

    enabled: bool = False
    mode: McpMode = McpMode.ALLOW_ALL
    servers: frozenset[str] = frozenset()
    tools: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])

    def allows_server(self, name: str) -> bool:
        """Tell whether the server may be reached at all."""
        if not self.enabled or self.mode is McpMode.DENY_ALL:
            return False
        if self.mode is McpMode.ALLOW_LIST:
            return name in self.servers or name in self.tools
        return self.mode is McpMode.ALLOW_ALL or name not in self.servers

    def allows_tool(self, server: str, tool: str) -> bool:
        """Tell whether this tool of this server may be listed and called."""
        if not self.allows_server(server):
            return False
        if self.mode is McpMode.ALLOW_ALL or server not in self.tools:
            return True
        return (tool in self.tools[server]) is (self.mode is McpMode.ALLOW_LIST)


NO_MCP: Final = McpPolicy()
"""The policy of a key that nobody allowed any MCP server."""
