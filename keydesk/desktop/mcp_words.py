"""What a key may do on MCP servers, in words."""

from keydesk.contract.mcp import McpAccess
from keydesk.domain.mcp import McpMode


def mcp_lines(access: McpAccess) -> list[str]:
    """Say it in a line for each server, under one that says how they are meant."""
    if not access.enabled or access.mode is McpMode.DENY_ALL:
        return ["No server" if access.enabled else "Off"]
    if access.mode is McpMode.ALLOW_LIST:
        whole = [f"{server}: all tools" for server in access.servers if server not in access.tools]
        return [
            "Nothing but",
            *whole,
            *(f"{server}: {', '.join(names)}" for server, names in access.tools.items()),
        ]
    if access.mode is McpMode.ALLOW_ALL or not (access.servers or access.tools):
        return ["All servers and tools"]
    whole = [f"{server}: no tool" for server in access.servers]
    partly = [
        f"{server}: not {', '.join(names)}"
        for server, names in access.tools.items()
        if server not in access.servers
    ]
    return ["All servers and tools, except", *whole, *partly]


def mcp_in_words(access: McpAccess) -> str:
    """Say it in one line: ``nothing but files: all tools; git: status, log``."""
    first, *servers = mcp_lines(access)
    words = f"{first[0].lower()}{first[1:]}"
    return f"{words} {'; '.join(servers)}".rstrip()
