"""MCP servers, as every backend of AdminApi has them."""

from collections.abc import Callable
from typing import Any

import pytest

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.mcp import McpServerCreate, McpServerPatch
from keydesk.domain.errors import (
    ConflictError,
    InvalidValueError,
    NotFoundError,
    StaleError,
    UnavailableError,
)
from keydesk.domain.mcp import McpMode

Attempt = Callable[[], str]
VALUE = "Bearer canary-0123456789"


def server(word: str, **fields: object) -> McpServerCreate:
    plain = {"name": word.lower(), "url": "https://mcp.example.org/mcp"}
    return McpServerCreate.model_validate({**plain, **fields})


async def test_a_server_is_made_changed_and_deleted(api: AdminApi, word: str, attempt: Attempt) -> None:
    made = await api.create_mcp_server(server(word, headers={"Authorization": VALUE}), attempt=attempt())
    assert made.header_names == ["authorization"]
    assert VALUE not in made.model_dump_json()
    assert await api.get_mcp_server(made.id) == made
    assert (await api.list_mcp_servers(CatalogQuery(q=word.lower()))).items == [made]
    changed = await api.update_mcp_server(made.id, McpServerPatch(enabled=False), version=made.version)
    assert (changed.enabled, changed.header_names) == (False, ["authorization"])
    with pytest.raises(StaleError):
        await api.update_mcp_server(made.id, McpServerPatch(enabled=True), version=made.version)
    await api.delete_mcp_server(made.id)
    with pytest.raises(NotFoundError):
        await api.get_mcp_server(made.id)


async def test_what_cannot_be(api: AdminApi, word: str, attempt: Attempt) -> None:
    made = await api.create_mcp_server(server(word, headers={"Authorization": VALUE}), attempt=attempt())
    with pytest.raises(ConflictError):
        await api.create_mcp_server(server(word), attempt=attempt())
    moved = McpServerPatch(url="https://other.example.org/mcp")
    with pytest.raises(InvalidValueError) as refused:
        await api.update_mcp_server(made.id, moved, version=made.version)
    assert refused.value.field == "headers"
    with pytest.raises(InvalidValueError) as private:
        await api.create_mcp_server(server(f"{word}2", url="http://127.0.0.1/mcp"), attempt=attempt())
    assert private.value.field == "url"


async def test_a_refresh_that_fails_says_why(
    api: AdminApi, word: str, attempt: Attempt, free_port: int
) -> None:
    url = f"http://127.0.0.1:{free_port}/mcp"
    made = await api.create_mcp_server(server(word, url=url, allow_private=True), attempt=attempt())
    with pytest.raises(UnavailableError, match="Nothing answers"):
        await api.refresh_mcp_server(made.id)
    seen = await api.get_mcp_server(made.id)
    assert (seen.problem is not None, seen.version) == (True, made.version)


async def test_what_a_key_sees(api: AdminApi, make: Any, word: str, attempt: Attempt) -> None:
    made = await api.create_mcp_server(server(word), attempt=attempt())
    key = (await make.key(mcp={"enabled": True, "mode": "allow_list", "servers": [made.name]})).key
    view = await api.read_mcp_tools(key.id)
    assert (view.enabled, view.mode) == (True, McpMode.ALLOW_LIST)
    (seen,) = [each for each in view.servers if each.id == made.id]
    assert (seen.name, seen.reachable, seen.problem, seen.refreshed_at, seen.tools) == (
        made.name,
        True,
        None,
        None,
        [],
    )
    assert not any(each.reachable for each in view.servers if each.id != made.id)
    with pytest.raises(NotFoundError):
        await api.read_mcp_tools("A1b2C3d4E5f6")
