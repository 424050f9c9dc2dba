"""What an admin is told that a key would see is what the key sees (S19): one judgement, asked twice."""

from typing import Any

import pytest

LIST = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}


@pytest.fixture
def servers(gateway: Any, things: Any, serve: Any) -> tuple[str, str, str]:
    """The names of two servers with the same tools, fetched, and of one that is switched off."""
    made = [serve(things.url), serve(things.url), serve(things.url)]
    for server in made:
        assert gateway.admin.post(f"/mcp-servers/{server['id']}/refresh").status_code == 200
    off = made[2]
    etag = gateway.admin.get(f"/mcp-servers/{off['id']}").headers["etag"]
    gateway.admin.patch(f"/mcp-servers/{off['id']}", json={"enabled": False}, headers={"If-Match": etag})
    return (made[0]["name"], made[1]["name"], off["name"])


def told(gateway: Any, key_id: str, servers: tuple[str, ...]) -> dict[str, tuple[bool, set[str]]]:
    """Return of each server whether the key is said to reach it, and the tools it is said to see there."""
    answer = gateway.admin.get(f"/keys/{key_id}/mcp-tools")
    assert answer.status_code == 200, answer.text
    assert [each["name"] for each in answer.json()["servers"]] == sorted(
        each["name"] for each in answer.json()["servers"]
    )
    return {
        each["name"]: (each["reachable"], {tool["name"] for tool in each["tools"] if tool["allowed"]})
        for each in answer.json()["servers"]
        if each["name"] in servers
    }


async def seen(connect: Any, send: Any, secret: str, name: str) -> tuple[bool, set[str]]:
    """Return whether the key reaches a server, and the tools that it is shown there."""
    if send(name, secret, LIST).status_code == 403:
        return False, set()
    async with connect(name, secret) as client:
        return True, {tool.name for tool in (await client.list_tools()).tools}


async def test_the_view_is_what_the_key_sees(
    gateway: Any, servers: tuple[str, str, str], connect: Any, send: Any, key: Any
) -> None:
    one, two, off = servers
    for access in (
        {"enabled": False},
        {"mode": "allow_all"},
        {"mode": "deny_all"},
        {"mode": "allow_list", "servers": [one]},
        {"mode": "allow_list", "servers": [off], "tools": {two: ["add", "gone"]}},
        {"mode": "deny_list", "servers": [two], "tools": {one: ["wipe", "ADD"]}},
        {"mode": "allow_list", "tools": {one: ["ad", "add "]}},
    ):
        key_id, secret = key(access)
        view = told(gateway, key_id, servers)
        for name in servers:
            assert view[name] == await seen(connect, send, secret, name), (access, name)
        assert view[off] == (False, set())


async def test_a_delegated_key_sees_no_more_than_its_parent(
    gateway: Any, servers: tuple[str, str, str], connect: Any, send: Any, key: Any, change: Any
) -> None:
    """S4: also after the parent was changed."""
    one, two, _ = servers
    parent, _ = key({"mode": "allow_list", "servers": [one], "tools": {two: ["add", "wipe"]}})
    minted = gateway.admin.post(f"/keys/{parent}/ephemeral", json={}).json()
    change(f"/keys/{parent}", mcp={"tools": {two: ["add"]}, "servers": []})
    view = told(gateway, minted["key"]["id"], servers)
    assert view[one] == (False, set())
    assert view[two] == (True, {"add"})
    for name in (one, two):
        assert view[name] == await seen(connect, send, minted["secret"], name)
    change(f"/keys/{parent}", mcp={"enabled": False})
    assert gateway.admin.get(f"/keys/{minted['key']['id']}/mcp-tools").json()["enabled"] is False


def test_of_whom_there_is_no_key(gateway: Any) -> None:
    assert gateway.admin.get("/keys/nobody/mcp-tools").status_code == 404
