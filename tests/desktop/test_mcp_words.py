"""What a key may do on MCP servers is said so that nobody misreads it."""

import pytest

from keydesk.contract.mcp import McpAccess
from keydesk.desktop.mcp_words import mcp_in_words, mcp_lines
from keydesk.domain.mcp import McpMode

TOOLS = {"git": ["log", "status"]}


@pytest.mark.parametrize(
    ("access", "lines"),
    [
        (McpAccess(), ["Off"]),
        (McpAccess(mode=McpMode.ALLOW_LIST, servers=["files"]), ["Off"]),
        (McpAccess(enabled=True), ["All servers and tools"]),
        (McpAccess(enabled=True, mode=McpMode.DENY_ALL, servers=["files"]), ["No server"]),
        (
            McpAccess(enabled=True, mode=McpMode.ALLOW_LIST, servers=["files", "git"], tools=TOOLS),
            ["Nothing but", "files: all tools", "git: log, status"],
        ),
        (
            McpAccess(enabled=True, mode=McpMode.DENY_LIST, servers=["files"], tools=TOOLS),
            ["All servers and tools, except", "files: no tool", "git: not log, status"],
        ),
        (McpAccess(enabled=True, mode=McpMode.DENY_LIST), ["All servers and tools"]),
    ],
)
def test_each_policy_in_words(access: McpAccess, lines: list[str]) -> None:
    """C3: as ``McpPolicy`` decides."""
    assert mcp_lines(access) == lines


def test_a_server_in_both_lists_is_judged_as_the_gateway_does() -> None:
    """S19: an entry of tools narrows an allowed server; a denied server is denied whole."""
    allowed = McpAccess(enabled=True, mode=McpMode.ALLOW_LIST, servers=["git"], tools=TOOLS)
    assert allowed.policy().allows_tool("git", "push") is False
    assert mcp_in_words(allowed) == "nothing but git: log, status"
    denied = McpAccess(enabled=True, mode=McpMode.DENY_LIST, servers=["git"], tools=TOOLS)
    assert denied.policy().allows_tool("git", "push") is False
    assert mcp_in_words(denied) == "all servers and tools, except git: no tool"
