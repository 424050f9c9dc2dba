"""MCP servers, and what keys may do on them, on the wire."""

from typing import Any

import pytest
from pydantic import ValidationError

from keydesk.contract.mcp import McpAccess, McpAccessPatch, McpServerCreate, McpServerPatch
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.mcp import McpMode

SERVER: dict[str, Any] = {"name": "files", "url": "https://mcp.example.com/mcp"}
ACCESS: dict[str, Any] = {
    "enabled": True,
    "mode": "allow_list",
    "servers": ["files"],
    "tools": {"git": ["log", "show"]},
}


@pytest.mark.parametrize(
    "fields",
    [
        {"name": ""},
        {"name": "Files"},
        {"name": ".files"},
        {"name": "files/x"},
        {"name": "files\n"},
        {"name": "f" * 65},
        {"name": None},
        {"url": 3},
        {"headers": {"Authorization": 1}},
        {"headers": {"Authorization": ""}},
        {"headers": {"Authorization": "Bearer x\r\nHost: evil"}},
        {"headers": {"Authorization": "schlüssel"}},
        {"headers": {"Host": "evil"}},
        {"headers": {"mcp-Session-id": "1"}},
        {"headers": {"Mcp-Param-Region": "eu"}},
        {"headers": {"a b": "1"}},
        {"headers": {"X-Key": "1", "x-key": "2"}},
        {"headers": {f"x-{n}": "1" for n in range(21)}},
        {"command": "npx"},
        {"enabled": 1},
    ],
)
def test_refused_servers(fields: dict[str, Any]) -> None:
    """S19, S16: an address, and headers that are only that; no command line."""
    McpServerCreate.model_validate(SERVER)
    with pytest.raises(ValidationError):
        McpServerCreate.model_validate({**SERVER, **fields})


def test_headers_are_not_shown_by_accident() -> None:
    """S3: what is sealed does not stand in a log line that shows the request."""
    headers = {"Authorization": "Bearer canary", "X-Key": "canary"}
    created = McpServerCreate.model_validate({**SERVER, "headers": headers})
    assert created.headers == {"authorization": "Bearer canary", "x-key": "canary"}
    assert "canary" not in repr(created)
    assert "canary" not in repr(McpServerPatch.model_validate({"headers": headers}))


@pytest.mark.parametrize(
    "fields",
    [
        {"mode": "allow"},
        {"servers": ["*", "files"]},
        {"servers": None},
        {"servers": [], "tools": {}},
        {"tools": {"git": []}},
        {"tools": {"git": ["log\n"]}},
        {"tools": {"git": ["x" * 201]}},
        {"tools": {"git": None}},
        {"tools": ["git"]},
        {"other": True},
    ],
)
def test_refused_access(fields: dict[str, Any]) -> None:
    """S5, S19: exact names only, and no empty list that could be taken for everything."""
    with pytest.raises(ValidationError):
        McpAccess.model_validate({**ACCESS, **fields})


def test_access_is_off_unless_said() -> None:
    assert not McpAccess().policy().allows_server("files")


def test_access_becomes_a_policy() -> None:
    policy = McpAccess.model_validate(ACCESS).policy()
    assert policy.mode is McpMode.ALLOW_LIST
    assert policy.allows_tool("files", "any")
    assert policy.allows_tool("git", "log")
    assert not policy.allows_tool("git", "push")
    assert not policy.allows_server("other")


def test_a_patch_changes_what_it_names() -> None:
    present = McpAccess.model_validate(ACCESS)
    patch = McpAccessPatch.model_validate({"tools": {"git": None, "web": ["get"]}})
    assert patch.applied_to(present).model_dump() == {**present.model_dump(), "tools": {"web": ["get"]}}
    assert McpAccessPatch().applied_to(present) == present
    with pytest.raises(InvalidValueError):
        McpAccessPatch.model_validate({"servers": [], "tools": {"git": None}}).applied_to(present)
