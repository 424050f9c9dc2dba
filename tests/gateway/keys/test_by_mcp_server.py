"""F5: the keys whose rules name an MCP server, as the list of keys finds them."""

from typing import Any

import pytest


def rules(**fields: Any) -> dict[str, Any]:
    return {"enabled": True, **fields}


@pytest.fixture(scope="module")
def named(gateway: Any) -> Any:
    """Return what lists the names of the keys that name a server."""
    for name in ("files", "git"):
        gateway.post("/mcp-servers", name=name, url="https://mcp.example.com/mcp")
    for name, mcp in {
        "All": rules(),
        "Server": rules(mode="allow_list", servers=["files"]),
        "Tool": rules(mode="deny_list", tools={"files": ["read"]}),
        "Other": rules(mode="allow_list", tools={"git": ["files"]}),
        "Off": {"enabled": False, "mode": "deny_list", "servers": ["files"]},
    }.items():
        gateway.create_key(name, mcp=mcp)
    gateway.create_key("None")

    def names(**query: Any) -> list[str]:
        answer = gateway.admin.get("/keys", params={"sort": "name", **query})
        assert answer.is_success, answer.text
        return [key["name"] for key in answer.json()["items"]]

    return names


def test_keys_that_name_a_server_by_itself_or_by_a_tool(named: Any) -> None:
    assert named(mcp_server="files") == ["Server", "Tool"]
    assert named(mcp_server="git") == ["Other"]
    assert named(mcp_server="nothing") == []


def test_with_another_filter_and_from_page_to_page(named: Any, gateway: Any) -> None:
    assert named(mcp_server="files", q="too") == ["Tool"]
    first = gateway.admin.get("/keys", params={"sort": "-name", "mcp_server": "files", "limit": 1}).json()
    assert (first["total"], [key["name"] for key in first["items"]]) == (2, ["Tool"])
    after = {"sort": "-name", "mcp_server": "files", "limit": 1, "cursor": first["next_cursor"]}
    assert [key["name"] for key in gateway.admin.get("/keys", params=after).json()["items"]] == ["Server"]


def test_what_is_no_name_of_a_server_is_refused(gateway: Any) -> None:
    assert gateway.admin.get("/keys", params={"mcp_server": "no such/name"}).status_code == 422
