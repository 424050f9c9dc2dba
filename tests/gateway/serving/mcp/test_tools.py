"""Asking an MCP server for its tools: bounded, and with a plain word when it does not work (S15, S16)."""

import asyncio
import json
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from keydesk.contract.mcp import McpTool
from keydesk.domain.errors import UnavailableError
from keydesk.gateway.catalog.mcp_repository import ServedMcpServer
from keydesk.gateway.serving.mcp.tools import MAX_PAGES, McpToolReader
from keydesk.gateway.serving.mcp.upstream import McpUpstreams
from keydesk.gateway.serving.upstream import HttpUpstreams

Read = Callable[..., Coroutine[Any, Any, list[McpTool]]]
HELLO = {"protocolVersion": "2025-06-18", "capabilities": {}, "serverInfo": {"name": "s", "version": "1"}}


@pytest.fixture
def read(upstream: Any) -> Read:
    """Return what asks the upstream for its tools."""

    async def ask(path: str = "/mcp", *, seconds: float = 5.0, **fields: Any) -> list[McpTool]:
        upstreams = HttpUpstreams(asyncio.get_running_loop())
        plain = {
            "url": f"http://127.0.0.1:{upstream.port}{path}",
            "headers": {"authorization": "Bearer x"},
            "allow_private": True,
        }
        server = ServedMcpServer(id="m1", name="things", enabled=True, version=1, **{**plain, **fields})
        try:
            return await McpToolReader(McpUpstreams(upstreams), seconds=seconds).read(server)
        finally:
            upstreams.close()

    return ask


def speaks(upstream: Any, answers: Any, tools: Callable[[dict[str, Any]], Any], head: str = "") -> None:
    """Have the upstream shake hands, and answer a request for tools with what ``tools`` gives."""

    async def play(writer: asyncio.StreamWriter, request: Any) -> None:
        message = request.json() if request.body else {}
        method = message.get("method")
        if "id" not in message:
            await answers.plain(b"", status=202)(writer, request)
            return
        result = HELLO if method == "initialize" else tools(message.get("params") or {})
        body = json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": result}).encode()
        await answers.plain(body, headers=head)(writer, request)

    upstream.play = play


async def test_the_handshake_comes_first_and_the_session_ends(
    upstream: Any, answers: Any, read: Read
) -> None:
    speaks(upstream, answers, lambda _: {"tools": [{"name": "a"}]}, "mcp-session-id: s-1\r\n")
    assert await read("/mcp/") == [McpTool(name="a")]
    methods = [request.json()["method"] if request.body else request.method for request in upstream.requests]
    assert methods == ["initialize", "notifications/initialized", "tools/list", "DELETE"]
    assert {request.target for request in upstream.requests} == {"/mcp/"}
    assert {request.header("authorization") for request in upstream.requests} == {"Bearer x"}
    assert [request.header("mcp-session-id") for request in upstream.requests] == [None, *["s-1"] * 3]
    assert upstream.requests[2].header("mcp-protocol-version") == "2025-06-18"


async def test_pages_are_followed(upstream: Any, answers: Any, read: Read) -> None:
    pages: dict[str | None, Any] = {
        None: {"tools": [{"name": "a", "description": "First\n\tone\u202e"}, "odd"], "nextCursor": "2"},
        "2": {"tools": [{"name": "b"}, {"name": "bad\nname"}, {"name": 3}], "nextCursor": None},
    }
    speaks(upstream, answers, lambda params: pages[params.get("cursor")])
    assert await read() == [McpTool(name="a", description="First one"), McpTool(name="b")]


async def test_answers_come_as_events_too(upstream: Any, answers: Any, read: Read) -> None:
    async def play(writer: asyncio.StreamWriter, request: Any) -> None:
        message = request.json()
        if "id" not in message:
            await answers.plain(b"", status=202)(writer, request)
            return
        result = HELLO if message["method"] == "initialize" else {"tools": [{"name": "a"}]}
        said = [
            {"jsonrpc": "2.0", "method": "notifications/message", "params": {}},
            {"jsonrpc": "2.0", "id": message["id"], "result": result},
        ]
        pieces = [b"id: 1\ndata: \n\n", *(f"data: {json.dumps(each)}\n\n".encode() for each in said)]
        await upstream.streams(*pieces, upstream.event())(writer, request)

    upstream.play = play
    assert await read() == [McpTool(name="a")]


async def test_a_server_of_the_stateless_revision(upstream: Any, answers: Any, read: Read) -> None:
    """It knows no handshake: every request says what there is to say."""

    async def play(writer: asyncio.StreamWriter, request: Any) -> None:
        message = request.json()
        answer: dict[str, Any] = {"jsonrpc": "2.0", "id": message["id"]}
        if message["method"] != "tools/list":
            answer["error"] = {"code": -32601, "message": "?"}
            await answers.plain(json.dumps(answer).encode(), status=404)(writer, request)
            return
        meta = message["params"]["_meta"]
        assert meta["io.modelcontextprotocol/protocolVersion"] == "2026-07-28"
        assert request.header("mcp-protocol-version") == "2026-07-28"
        assert request.header("mcp-method") == "tools/list"
        answer["result"] = {"tools": [{"name": "a"}]}
        await answers.plain(json.dumps(answer).encode())(writer, request)

    upstream.play = play
    assert await read() == [McpTool(name="a")]


@pytest.mark.parametrize(
    ("status", "body", "content_type", "words"),
    [
        (301, b"", "text/html", "points to another path of its own, which is not followed"),
        (401, b"{}", "application/json", "refuses the headers that it is sent (status 401)"),
        (
            404,
            b"<html>",
            "text/html",
            "it answers with status 404. Check its URL, which ends in /mcp for most.",
        ),
        (500, b"", "text/plain", "it answers with status 500"),
        (200, b"<html>", "text/html", "something else than JSON-RPC"),
        (200, b"[]", "application/json", "something else than JSON-RPC"),
        (200, b'{"id":1,"error":{"code":1,"message":"no"}}', "application/json", "with an error"),
        (200, b'{"id":7,"result":{}}', "application/json", "ended without an answer"),
        (200, b"data: no\n\n", "text/event-stream", "something else than JSON-RPC"),
        (200, b"x" * (5 * 1024 * 1024), "application/json", "answer is too large"),
        (200, b":" * (5 * 1024 * 1024), "text/event-stream", "answer is too large"),
    ],
)
async def test_what_goes_wrong_is_said(
    upstream: Any, read: Read, status: int, body: bytes, content_type: str, words: str
) -> None:
    upstream.answer(body, status=status, content_type=content_type, headers="location: /x\r\n")
    with pytest.raises(UnavailableError) as caught:
        await read()
    assert words in str(caught.value)
    assert "provider" not in str(caught.value)


@pytest.mark.parametrize("after_handshake", [False, True])
async def test_a_server_has_so_long_and_no_longer(
    upstream: Any, answers: Any, read: Read, after_handshake: bool
) -> None:
    """S15: in all, however it spends its time."""
    never = upstream.streams(upstream.event())
    if after_handshake:

        async def play(writer: asyncio.StreamWriter, request: Any) -> None:
            hello = {"jsonrpc": "2.0", "id": 1, "result": HELLO}
            is_first = len(upstream.requests) == 1
            await (answers.plain(json.dumps(hello).encode()) if is_first else never)(writer, request)

        upstream.play = play
    else:
        upstream.play = never
    with pytest.raises(UnavailableError, match=r"within 0\.5 seconds"):
        await read(seconds=0.5)


async def test_pages_without_end(upstream: Any, answers: Any, read: Read) -> None:
    """S15: a server that always has another page is left."""
    speaks(upstream, answers, lambda _: {"tools": [], "nextCursor": "again"})
    with pytest.raises(UnavailableError, match=f"more than {MAX_PAGES} pages"):
        await read()


async def test_tools_without_end(upstream: Any, answers: Any, read: Read) -> None:
    tools = [{"name": f"t{number}"} for number in range(1001)]
    speaks(upstream, answers, lambda _: {"tools": tools})
    with pytest.raises(UnavailableError, match="more than 1000"):
        await read()


async def test_a_private_address_is_not_asked(upstream: Any, read: Read) -> None:
    """S16: judged before anything goes out."""
    with pytest.raises(UnavailableError, match="private, which is not allowed here"):
        await read(allow_private=False)
    assert upstream.requests == []


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://127.0.0.1:1/mcp", "Nothing answers at 127.0.0.1, port 1: the connection is refused."),
        ("https://nowhere.invalid/mcp", "There is no address for the host nowhere.invalid."),
    ],
)
async def test_why_it_is_not_reached(read: Read, url: str, words: str) -> None:
    with pytest.raises(UnavailableError) as caught:
        await read(url=url)
    assert words in str(caught.value)


async def test_where_it_points_to_is_said_by_its_host_alone(upstream: Any, read: Read) -> None:
    upstream.answer(b"", status=302, headers="location: https://login.example/in?state=secret\r\n")
    with pytest.raises(UnavailableError) as caught:
        await read()
    assert "points to login.example, and that is not followed" in str(caught.value)
    assert "secret would" in str(caught.value)
    assert "state" not in str(caught.value)


async def test_one_that_asks_for_a_header(upstream: Any, read: Read) -> None:
    upstream.answer(b"{}", status=401)
    with pytest.raises(UnavailableError, match="enter the header that it takes, such as Authorization"):
        await read(headers={})
