"""What a key may do on MCP servers, in words."""

from typing import Final

from keydesk.contract.mcp import McpAccess
from keydesk.desktop.language import tr
from keydesk.domain.mcp import McpMode


def mcp_lines(access: McpAccess) -> list[str]:
    """Say it in a line for each server, under one that says how they are meant."""
    if not access.enabled or access.mode is McpMode.DENY_ALL:
        return [tr("No server") if access.enabled else tr("Off")]
    if access.mode is McpMode.ALLOW_LIST:
        whole = [
            tr("{server}: all tools", server=server)
            for server in access.servers
            if server not in access.tools
        ]
        return [
            tr("Nothing but"),
            *whole,
            *(f"{server}: {', '.join(names)}" for server, names in access.tools.items()),
        ]
    if access.mode is McpMode.ALLOW_ALL or not (access.servers or access.tools):
        return [tr("All servers and tools")]
    whole = [tr("{server}: no tool", server=server) for server in access.servers]
    partly = [
        tr("{server}: not {names}", server=server, names=", ".join(names))
        for server, names in access.tools.items()
        if server not in access.servers
    ]
    return [tr("All servers and tools, except"), *whole, *partly]


def mcp_in_words(access: McpAccess) -> str:
    """Say it in one line: ``nothing but files: all tools; git: status, log``."""
    first, *servers = mcp_lines(access)
    return f"{_AMID.get(first, first)} {'; '.join(servers)}".rstrip()


_AMID: Final = {
    tr("No server"): tr("no server"),
    tr("Off"): tr("off"),
    tr("Nothing but"): tr("nothing but"),
    tr("All servers and tools"): tr("all servers and tools"),
    tr("All servers and tools, except"): tr("all servers and tools, except"),
}
"""How a line begins, in the middle of a sentence."""
