"""The official SDK, client and server, through a real gateway."""

from typing import Any

import pytest
from mcp.shared.exceptions import MCPError


def only(server: dict[str, Any], *tools: str) -> dict[str, Any]:
    return {"mode": "allow_list", "tools": {server["name"]: list(tools)}}


@pytest.mark.parametrize("mode", ["legacy", "auto"])
async def test_a_key_sees_and_calls_what_it_may(
    gateway: Any, things: Any, serve: Any, key: Any, connect: Any, mode: str
) -> None:
    """S19: the list is filtered, an allowed tool answers, another one is refused; each is recorded."""
    server = serve(things.url)
    key_id, secret = key(only(server, "add", "count"))
    async with connect(server["name"], secret, mode) as client:
        listed = await client.list_tools()
        assert [tool.name for tool in listed.tools] == ["add", "count"]
        answer = await client.call_tool("add", {"a": 2, "b": 3})
        assert answer.structured_content == {"result": 5}
        told: list[float] = []

        async def progress(done: float, _total: float | None, _message: str | None) -> None:
            told.append(done)

        counted = await client.call_tool("count", {"to": 3}, progress_callback=progress)
        assert (counted.content[0].text, counted.is_error) == ("done", False)
        with pytest.raises(MCPError):
            await client.call_tool("wipe", {})
        note = await client.read_resource("note://one")
        assert note.contents[0].text == "remember"
    records = gateway.records(key_id)
    assert {(model, outcome) for model, _, outcome in records} == {(server["name"], "ok")}
    assert gateway.usage(key_id)["requests"] == len(records) >= 4
    assert gateway.usage(key_id)["spend_usd"] == "0.00"


async def test_everything_is_listed_where_everything_is_allowed(
    things: Any, serve: Any, key: Any, connect: Any
) -> None:
    server = serve(things.url)
    _, secret = key()
    async with connect(server["name"], secret) as client:
        assert {tool.name for tool in (await client.list_tools()).tools} == {"add", "wipe", "count"}


def test_tools_are_fetched_from_a_real_server(gateway: Any, things: Any, serve: Any) -> None:
    server = serve(things.url)
    answer = gateway.admin.post(f"/mcp-servers/{server['id']}/refresh")
    assert answer.status_code == 200, answer.text
    assert {(tool["name"], tool["description"]) for tool in answer.json()["tools"]} == {
        ("add", "Add two numbers."),
        ("wipe", "Delete everything."),
        ("count", "Count, and tell of every step."),
    }
