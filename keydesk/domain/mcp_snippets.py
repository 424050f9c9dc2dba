"""Ready-to-paste text by which MCP clients are told of a server behind the gateway."""

import json
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class McpAccess:
    """What a client must be told. ``key`` is the secret, or what is shown in its place."""

    name: str
    url: str
    key: str


@dataclass(frozen=True, slots=True)
class McpSnippet:
    """How a client is told: ``place`` says where the text goes."""

    id: str
    title: str
    place: str
    write: Callable[[McpAccess], str]


def _json(access: McpAccess) -> str:
    server = {"type": "http", "url": access.url, "headers": {"Authorization": f"Bearer {access.key}"}}
    return json.dumps({"mcpServers": {access.name: server}}, indent=2, ensure_ascii=False)


def _claude_code(access: McpAccess) -> str:
    header = shlex.quote(f"Authorization: Bearer {access.key}")
    return (
        f"claude mcp add --transport http {shlex.quote(access.name)} {shlex.quote(access.url)} \\\n"
        f"  --header {header}"
    )


MCP_SNIPPETS: Final = (
    McpSnippet("json", "MCP client", "In .mcp.json, or where your client keeps its servers", _json),
    McpSnippet("claude", "Claude Code", "In a terminal", _claude_code),
)
