"""MCP servers over HTTP: addresses, sealed headers, and the tools that were fetched."""

import json
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from keydesk.contract.info import Role
from keydesk.contract.mcp import McpTool
from keydesk.gateway.audit.tables import audit_event_table
from keydesk.gateway.catalog.repository import load_catalog
from keydesk.gateway.catalog.tables import mcp_server_table
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.store.sealing import Sealing

CANARY = "canary-0123456789"
HEADERS = {"Authorization": f"Bearer {CANARY}", "X-Team": "blue"}


async def make(admin: httpx.AsyncClient, **fields: Any) -> dict[str, Any]:
    plain = {"name": "files", "url": "https://mcp.example.com/mcp"}
    answer = await admin.post("/mcp-servers", json={**plain, **fields})
    assert answer.status_code == 201, answer.text
    assert answer.headers["etag"] == '"1"'
    return answer.json()


async def change(admin: httpx.AsyncClient, server: dict[str, Any], **fields: Any) -> httpx.Response:
    present = (await admin.get(f"/mcp-servers/{server['id']}")).headers["etag"]
    return await admin.patch(f"/mcp-servers/{server['id']}", json=fields, headers={"If-Match": present})


def served(opened: OpenStore, name: str = "files") -> Any:
    with opened.store.read() as connection:
        return load_catalog(connection, opened.sealing).mcp_servers[name]


def audited(opened: OpenStore) -> list[tuple[str, Any]]:
    table = audit_event_table.c
    with opened.store.read() as connection:
        rows = connection.execute(select(table.action, table.changes).order_by(table.sequence)).all()
    return [(action, json.loads(changes)) for action, changes in rows if action.startswith("mcp_server.")]


async def test_a_server_is_made_listed_and_read(
    admin: httpx.AsyncClient, opened: OpenStore, heard: Any
) -> None:
    made = await make(admin, headers=HEADERS)
    assert made == {
        "id": made["id"],
        "name": "files",
        "url": "https://mcp.example.com/mcp",
        "header_names": ["authorization", "x-team"],
        "allow_private": False,
        "enabled": True,
        "tools": [],
        "refreshed_at": None,
        "problem": None,
        "created_at": made["created_at"],
        "version": 1,
    }
    await make(admin, name="git", url="https://git.example.com/mcp/")
    assert heard.catalog == 2
    listed = (await admin.get("/mcp-servers", params={"q": "IL"})).json()
    assert (listed["items"], listed["total"]) == ([made], 1)
    assert (await admin.get(f"/mcp-servers/{made['id']}")).json() == made
    assert served(opened).headers == {"authorization": f"Bearer {CANARY}", "x-team": "blue"}
    assert served(opened, "git").url == "https://git.example.com/mcp/"  # servers mind the slash
    assert served(opened, "git").headers == {}


async def test_headers_are_sealed_and_never_shown(admin: httpx.AsyncClient, opened: OpenStore) -> None:
    """S3, S18: neither an answer, nor the audit, nor the database holds a header's value."""
    server = await make(admin, headers=HEADERS)
    answer = await change(admin, server, headers={"X-Key": CANARY, "x-team": None})
    assert answer.json()["header_names"] == ["authorization", "x-key"]
    shown = [answer.text, (await admin.get("/mcp-servers")).text, json.dumps(audited(opened))]
    assert not any(CANARY in text for text in shown)
    with opened.store.read() as connection:
        (row,) = connection.execute(select(mcp_server_table)).all()
    assert CANARY not in repr(row)
    assert CANARY not in repr(served(opened))
    assert served(opened).headers == {"authorization": f"Bearer {CANARY}", "x-key": CANARY}


async def test_headers_do_not_follow_to_another_origin(admin: httpx.AsyncClient, opened: OpenStore) -> None:
    """S18: at another origin they have to be entered again; at another path they do not."""
    server = await make(admin, headers=HEADERS)
    assert (await change(admin, server, url="https://mcp.example.com/v2")).status_code == 200
    assert served(opened).headers is not None
    for fields in ({}, {"headers": {"authorization": "Bearer new"}}):
        refused = await change(admin, server, url="https://evil.example.com/mcp", **fields)
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["field"] == "headers"
        assert "https://mcp.example.com" in refused.text
    assert served(opened).url == "https://mcp.example.com/v2"
    entered = {"authorization": "Bearer new", "x-team": None}
    moved = await change(admin, server, url="https://evil.example.com/mcp", headers=entered)
    assert moved.status_code == 200
    assert served(opened).headers == {"authorization": "Bearer new"}


async def test_a_row_that_was_moved_by_hand_does_not_open(
    admin: httpx.AsyncClient, opened: OpenStore
) -> None:
    """S18: whoever changes the address in the database does not get the headers sent there."""
    server = await make(admin, headers=HEADERS)
    with opened.store.write() as connection:
        connection.execute(mcp_server_table.update().values(url="https://evil.example.com/mcp"))
    assert served(opened).headers is None
    shown = (await admin.get(f"/mcp-servers/{server['id']}")).json()
    assert "Enter them again" in shown["problem"]
    assert (await change(admin, server, enabled=False)).status_code == 200
    assert (await change(admin, server, headers={"x-team": "red"})).status_code == 422
    again = await change(admin, server, headers=HEADERS)
    assert (again.status_code, again.json()["problem"]) == (200, None)
    assert served(opened).headers["x-team"] == "blue"


async def test_a_lost_master_key_is_said(admin: httpx.AsyncClient, opened: OpenStore) -> None:
    """S18: with another master key the server is listed, and its headers are asked for."""
    await make(admin, headers=HEADERS)
    with opened.store.read() as connection:
        assert load_catalog(connection, Sealing(bytes(32))).mcp_servers["files"].headers is None


@pytest.mark.parametrize(
    ("url", "status"),
    [
        ("https://user:pw@mcp.example.com/mcp", 422),
        ("https://mcp.example.com/mcp#x", 422),
        ("https://mcp.example.com/mcp?key=1", 422),
        ("file:///etc/passwd", 422),
        ("stdio:npx", 422),
        ("", 422),
        ("http://169.254.169.254/mcp", 422),
        ("http://127.0.0.1:8000/mcp", 422),
        ("http://[::ffff:10.0.0.1]/mcp", 422),
        ("http://localhost/mcp", 422),
        ("http://MCP.example.com:80/mcp", 201),
    ],
)
async def test_addresses(admin: httpx.AsyncClient, url: str, status: int) -> None:
    """S16: http(s) only, no credentials, no fragment, no private address unless it is allowed."""
    answer = await admin.post("/mcp-servers", json={"name": "files", "url": url})
    assert answer.status_code == status, answer.text
    if status == 422:
        assert [problem["field"] for problem in answer.json()["errors"]] == ["url"]
    else:
        assert answer.json()["url"] == "http://mcp.example.com/mcp"


async def test_private_addresses_are_allowed_on_purpose(admin: httpx.AsyncClient) -> None:
    """S16: after an explicit word; the cloud's metadata never."""
    server = await make(admin, url="http://127.0.0.1:8000/mcp", allow_private=True)
    refused = await change(admin, server, allow_private=False)
    assert refused.json()["errors"][0]["field"] == "url"
    answer = await change(admin, server, url="http://169.254.169.254/mcp")
    assert answer.status_code == 422


async def test_a_name_is_taken_once_and_stays(admin: httpx.AsyncClient) -> None:
    server = await make(admin)
    again = await admin.post("/mcp-servers", json={"name": "files", "url": "https://b.example.com"})
    assert (again.status_code, "MCP server called files" in again.text) == (409, True)
    assert (await change(admin, server, name="other")).status_code == 422


async def test_changes_need_the_present_version(admin: httpx.AsyncClient) -> None:
    server = await make(admin)
    path = f"/mcp-servers/{server['id']}"
    assert (await admin.patch(path, json={"enabled": False})).status_code == 428
    stale = await admin.patch(path, json={"enabled": False}, headers={"If-Match": '"7"'})
    assert stale.status_code == 412


async def test_a_creation_is_repeated_safely(admin: httpx.AsyncClient) -> None:
    body = {"name": "files", "url": "https://mcp.example.com/mcp", "headers": HEADERS}
    first, second = [
        await admin.post("/mcp-servers", json=body, headers={"Idempotency-Key": "k"}) for _ in range(2)
    ]
    assert first.json() == second.json()


async def test_deleting_is_final(admin: httpx.AsyncClient, opened: OpenStore, heard: Any) -> None:
    server = await make(admin)
    assert (await admin.delete(f"/mcp-servers/{server['id']}")).status_code == 204
    assert (await admin.get(f"/mcp-servers/{server['id']}")).status_code == 404
    assert heard.catalog == 2
    assert audited(opened)[-1][0] == "mcp_server.deleted"


async def test_the_audit_tells_what_changed(admin: httpx.AsyncClient, opened: OpenStore) -> None:
    """S20: every change, with what was and what is."""
    server = await make(admin, headers=HEADERS)
    await change(admin, server, enabled=False, headers={"x-team": "red"})
    await change(admin, server, enabled=False)
    events = audited(opened)
    assert [action for action, _ in events] == ["mcp_server.created", "mcp_server.updated"]
    names = ["authorization", "x-team"]
    assert events[0][1]["header_names"] == [None, names]
    assert events[1][1] == {
        "enabled": [True, False],
        "header_names": [names, names],
        "headers_entered": ["x-team"],
    }


async def test_tools_are_fetched_and_kept(admin: httpx.AsyncClient, opened: OpenStore, tools: Any) -> None:
    server = await make(admin, headers=HEADERS)
    tools.listed = [McpTool(name="read", description="Reads"), McpTool(name="write")]
    answer = await admin.post(f"/mcp-servers/{server['id']}/refresh")
    assert answer.status_code == 200, answer.text
    assert answer.json()["tools"] == [
        {"name": "read", "description": "Reads"},
        {"name": "write", "description": ""},
    ]
    assert answer.json()["refreshed_at"] is not None
    assert answer.headers["etag"] == '"2"'
    assert tools.asked[0].headers["x-team"] == "blue"
    tools.listed = [McpTool(name="read", description="Reads")]
    await admin.post(f"/mcp-servers/{server['id']}/refresh")
    assert audited(opened)[1:] == [
        ("mcp_server.refreshed", {"tools_new": ["read", "write"], "tools_gone": []}),
        ("mcp_server.refreshed", {"tools_new": [], "tools_gone": ["write"]}),
    ]
    moved = await change(admin, server, url="https://mcp.example.com/other")
    assert (moved.json()["tools"], moved.json()["refreshed_at"]) == ([], None)


async def test_a_failed_refresh_says_why(admin: httpx.AsyncClient, tools: Any) -> None:
    server = await make(admin)
    tools.listed = [McpTool(name="read")]
    await admin.post(f"/mcp-servers/{server['id']}/refresh")
    tools.problem = "The MCP server did not answer in time."
    answer = await admin.post(f"/mcp-servers/{server['id']}/refresh")
    assert (answer.status_code, answer.json()["detail"]) == (503, tools.problem)
    shown = (await admin.get(f"/mcp-servers/{server['id']}")).json()
    assert (shown["problem"], [tool["name"] for tool in shown["tools"]]) == (tools.problem, ["read"])
    tools.problem = None
    again = await admin.post(f"/mcp-servers/{server['id']}/refresh")
    assert again.json()["problem"] is None
    assert (await admin.post("/mcp-servers/unknown/refresh")).status_code == 404


async def test_a_viewer_looks_only(admin: httpx.AsyncClient, connect: Any, token_of: Any, tools: Any) -> None:
    """S12: a viewer sees servers, and neither changes nor refreshes them."""
    server = await make(admin)
    async with connect(token_of(Role.VIEWER)) as viewer:
        assert (await viewer.get("/mcp-servers")).status_code == 200
        assert (await viewer.post(f"/mcp-servers/{server['id']}/refresh")).status_code == 403
        assert (await viewer.delete(f"/mcp-servers/{server['id']}")).status_code == 403
        refused = await viewer.post("/mcp-servers", json={"name": "b", "url": "https://b.example.com"})
        assert refused.status_code == 403
    assert tools.asked == []
