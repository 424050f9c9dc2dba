"""What goes to an MCP server and what comes back: headers, sessions, filtered answers, failures."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

import httpx
import pytest

LIST = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
TOOLS = [{"name": "read", "inputSchema": {}}, {"name": "write"}, {"name": 3}, "odd", {}]
CANARY = "Bearer canary-0123456789"


def result(**fields: Any) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": 1, "result": fields}


def event(message: Any, *, end: bytes = b"\n", id_: str = "") -> bytes:
    lines = [
        b"event: message",
        *([f"id: {id_}".encode()] if id_ else []),
        b"data: " + json.dumps(message).encode(),
    ]
    return end.join((*lines, b"", b""))


def data_of(text: str) -> list[Any]:
    return [json.loads(line[6:]) for line in text.splitlines() if line.startswith("data: ")]


@pytest.fixture
def server(upstream: Any, serve: Any) -> dict[str, Any]:
    upstream.answer(b'{"jsonrpc":"2.0","id":1,"result":{}}')
    return dict(serve(upstream.base_url, headers={"Authorization": CANARY, "X-Team": "blue"}))


@pytest.fixture
def ask(server: Any, reader: Any, send: Any) -> Callable[..., httpx.Response]:
    """Return what sends a request with that key."""
    return partial(send, server["name"], reader[1])


@pytest.fixture
def reader(server: Any, key: Any) -> tuple[str, str]:
    """A key that may call one tool."""
    return tuple(key({"mode": "allow_list", "tools": {server["name"]: ["read"]}}))


@pytest.fixture
def recorded(gateway: Any, reader: Any) -> Callable[[], list[tuple[int, str]]]:
    """Return what gives status and outcome of each record of that key."""
    return lambda: [(status, outcome) for _, status, outcome in gateway.records(reader[0])]


def test_only_named_headers_go_out(upstream: Any, reader: Any, ask: Any) -> None:
    """S17: the client's key, cookies and forwarding headers stay here; the server's own are added."""
    odd = {
        "cookie": "a=b",
        "x-forwarded-for": "192.0.2.1",
        "origin": "https://evil.example.com",
        "x-team": "red",
        "mcp-name": "write",
        "mcp-method": "ping",
        "mcp-protocol-version": "2025-11-25",
        "mcp-param-region": "eu",
        "accept-language": "de",
    }
    message = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "read"}}
    ask(message, headers=odd)
    (request,) = upstream.requests
    sent = dict(request.headers)
    assert len(sent) == len(request.headers)
    assert reader[1] not in repr(request)
    assert sent.pop("host") == f"127.0.0.1:{upstream.port}"
    assert sent.pop("user-agent").startswith("keydesk/")
    assert sent == {
        "accept": "application/json, text/event-stream",
        "accept-encoding": "identity",
        "authorization": CANARY,
        "content-type": "application/json",
        "content-length": str(len(request.body)),
        "mcp-method": "tools/call",
        "mcp-name": "read",
        "mcp-param-region": "eu",
        "mcp-protocol-version": "2025-11-25",
        "x-team": "blue",
    }


def test_only_named_headers_come_back(upstream: Any, ask: Any) -> None:
    """S17: nothing of the server's head but the type and the session."""
    upstream.answer(b"{}", headers="set-cookie: a=b\r\nx-secret: 1\r\nwww-authenticate: Bearer\r\n")
    answer = ask(LIST)
    assert set(answer.headers) <= {"content-type", "content-length", "date", "server", "x-request-id"}


def test_lists_hold_what_may_be_called(upstream: Any, ask: Any) -> None:
    """S19: also in a batch, also under other spellings; what cannot be judged is left out."""
    answers = [
        result(tools=TOOLS, nextCursor="2", cacheScope="public", ttlMs=5),
        {"jsonrpc": "2.0", "id": 2, "result": {"Tools": TOOLS, "tools": {}}},
        {"jsonrpc": "2.0", "id": 3, "result": {"content": [{"tools": TOOLS}]}},
        {"jsonrpc": "2.0", "method": "notifications/tools/list_changed"},
    ]
    upstream.answer(json.dumps(answers).encode())
    first, second, third, fourth = ask(LIST).json()
    assert first["result"] == {
        "tools": [TOOLS[0]],
        "nextCursor": "2",
        "cacheScope": "private",
        "ttlMs": 5,
    }
    assert second["result"] == {"Tools": [TOOLS[0]], "tools": []}
    assert (third, fourth) == (answers[2], answers[3])


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_events_are_filtered(
    gateway: Any, upstream: Any, server: Any, reader: Any, end: bytes, ask: Any
) -> None:
    """S19: in streams as in plain answers, however the events are written."""
    progress = {"jsonrpc": "2.0", "method": "notifications/progress", "params": {"progress": 1}}
    in_lines = json.dumps(result(tools=TOOLS), indent=1).encode().replace(b"\n", end + b"data:")
    upstream.play = upstream.streams(
        b"\xef\xbb\xbf" + event(progress, end=end),
        b"data: no json" + end + end,
        b"data:" + in_lines + end + end,
    )
    answer = ask(LIST)
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert data_of(answer.text) == [progress, result(tools=[TOOLS[0]])]
    assert "write" not in answer.text
    assert gateway.records(reader[0]) == [(server["name"], 200, "ok")]


def test_a_stream_ends_once_everything_is_answered(
    gateway: Any, upstream: Any, server: Any, reader: Any, eventually: Any, ask: Any
) -> None:
    """S10: the record is there before the last answer; a server that goes on is cut off."""
    never = upstream.event()
    upstream.play = upstream.streams(event(result()), never)
    answer = ask(LIST)
    assert data_of(answer.text) == [result()]
    assert gateway.records(reader[0]) == [(server["name"], 200, "ok")]
    assert eventually(lambda: upstream.open_connections == 0)


def test_a_stream_that_ends_without_its_end_is_read_whole(upstream: Any, ask: Any) -> None:
    """S19: the last event is judged too when its blank line is missing."""
    upstream.play = upstream.streams(event(result(tools=TOOLS))[:-1])
    answer = ask(LIST)
    assert data_of(answer.text) == [result(tools=[TOOLS[0]])]


def test_a_session_belongs_to_its_key(
    upstream: Any, server: Any, send: Any, key: Any, serve: Any, ask: Any
) -> None:
    """S19: the id that one key was told is worth nothing to another, nor at another server."""
    upstream.answer(b"{}", headers="mcp-session-id: upstream-1\r\n")
    told = ask(LIST).headers["mcp-session-id"]
    assert told != "upstream-1"
    assert ask(LIST, headers={"mcp-session-id": told}).status_code == 200
    assert upstream.requests[-1].header("mcp-session-id") == "upstream-1"
    seen = len(upstream.requests)
    other = serve(upstream.base_url)
    refused = [
        send(server["name"], key()[1], LIST, headers={"mcp-session-id": told}),
        send(server["name"], key()[1], method="GET", headers={"mcp-session-id": told}),
        send(server["name"], key()[1], method="DELETE", headers={"mcp-session-id": told}),
        ask(LIST, headers={"mcp-session-id": "upstream-1"}),
        ask(LIST, headers={"mcp-session-id": f"{told}x"}),
        send(other["name"], key()[1], LIST, headers={"mcp-session-id": told}),
    ]
    assert {answer.status_code for answer in refused} == {404}
    assert len(upstream.requests) == seen


def test_a_session_is_ended(upstream: Any, ask: Any) -> None:
    upstream.answer(b"{}", headers="mcp-session-id: upstream-1\r\n")
    told = ask(LIST).headers["mcp-session-id"]
    upstream.answer(b"", status=204)
    answer = ask(method="DELETE", headers={"mcp-session-id": told})
    assert (answer.status_code, answer.content) == (200, b"")
    ended = upstream.requests[-1]
    assert (ended.method, ended.header("mcp-session-id"), ended.body) == ("DELETE", "upstream-1", b"")
    assert ask(method="DELETE").status_code == 400


def test_notifications_are_accepted(gateway: Any, upstream: Any, reader: Any, ask: Any) -> None:
    """What asks for nothing is no record."""
    upstream.answer(b"", status=202)
    message = {"jsonrpc": "2.0", "method": "notifications/initialized"}
    answer = ask(message)
    assert (answer.status_code, answer.content) == (202, b"")
    reply = {"jsonrpc": "2.0", "id": 7, "result": {"roots": []}}
    assert ask(reply).status_code == 202
    assert gateway.records(reader[0]) == []
    assert upstream.requests[1].json() == reply


@pytest.mark.parametrize(
    ("status", "told", "code"),
    [
        (301, 502, "upstream_error"),
        (307, 502, "upstream_error"),
        (401, 502, "upstream_error"),
        (403, 502, "upstream_error"),
        (404, 404, "upstream_error"),
        (500, 502, "upstream_error"),
        (503, 503, "upstream_unavailable"),
        (504, 504, "upstream_timeout"),
    ],
)
def test_errors_of_the_server(
    recorded: Any, upstream: Any, status: int, told: int, code: str, ask: Any
) -> None:
    """S16, S17: redirects are not followed; what concerns the gateway's own headers is no client's error."""
    upstream.answer(b"<html>", status=status, content_type="text/html", headers="location: /x\r\n")
    answer = ask(LIST)
    assert (answer.status_code, answer.json()["error"]["code"]) == (told, code)
    assert "location" not in answer.headers
    assert len(upstream.requests) == 1
    assert recorded() == [(told, "upstream_error")]


def test_redirects_are_not_followed_nor_told(upstream: Any, ask: Any) -> None:
    """S16: also where what comes with them looks like an answer."""
    upstream.answer(b'{"jsonrpc":"2.0","id":1,"result":{}}', status=307, headers="location: /x\r\n")
    answer = ask(LIST)
    assert (answer.status_code, "points to another address" in answer.text) == (502, True)
    assert len(upstream.requests) == 1


def test_errors_of_the_protocol_pass(upstream: Any, ask: Any) -> None:
    """Clients agree on the protocol's version by them; what a server repeats of its headers is taken out."""
    error = {"code": -32022, "message": f"no: {CANARY}", "data": {"supported": ["2025-11-25"]}}
    upstream.answer(json.dumps({"jsonrpc": "2.0", "id": None, "error": error}).encode(), status=400)
    answer = ask(LIST)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, -32022)
    assert CANARY not in answer.text


@pytest.mark.parametrize(
    ("body", "content_type"),
    [(b"<html>", "text/html"), (b"{", "application/json"), (b'{"a":1}', "text/plain")],
)
def test_answers_that_nobody_can_judge_are_not_passed_on(
    upstream: Any, body: bytes, content_type: str, ask: Any
) -> None:
    """S19: what cannot be read cannot be filtered."""
    upstream.answer(body, content_type=content_type)
    answer = ask(LIST)
    assert (answer.status_code, answer.json()["error"]["code"]) == (502, "upstream_error")


def test_a_server_that_is_not_there(gateway: Any, serve: Any, send: Any, key: Any, free_port: int) -> None:
    server = serve(f"http://127.0.0.1:{free_port}/mcp")
    key_id, secret = key()
    answer = send(server["name"], secret, LIST)
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "upstream_unavailable")
    assert "MCP server" in answer.json()["error"]["message"]
    assert gateway.records(key_id) == [(server["name"], 503, "upstream_unavailable")]


def test_a_stream_that_breaks_off_says_so(
    gateway: Any, upstream: Any, server: Any, reader: Any, ask: Any
) -> None:
    """Every request that is left without an answer gets an error, in the protocol's own form."""
    upstream.play = upstream.streams(event({"jsonrpc": "2.0", "method": "notifications/x"}), cut=True)
    answer = ask([LIST, LIST | {"id": "two"}])
    errors = data_of(answer.text)[1:]
    assert {error["id"] for error in errors} == {1, "two"}
    assert errors[0]["error"]["data"] == {"code": "upstream_error"}
    assert gateway.records(reader[0]) == [(server["name"], 200, "upstream_error")]


def test_a_client_that_hangs_up_ends_the_request(
    gateway: Any, upstream: Any, server: Any, reader: Any, eventually: Any
) -> None:
    """S9: nobody works for a client that is gone."""
    upstream.play = upstream.streams(upstream.event())
    url = f"http://127.0.0.1:{gateway.port}/mcp/{server['name']}"
    headers = {"authorization": f"Bearer {reader[1]}"}
    with httpx.stream("POST", url, headers=headers, json=LIST, timeout=10, trust_env=False) as answer:
        assert answer.status_code == 200
        assert upstream.open_connections == 1
    eventually(lambda: upstream.open_connections == 0)
    assert eventually(lambda: gateway.records(reader[0])) == [(server["name"], 499, "client_gone")]


def test_the_servers_headers_are_nowhere(gateway: Any, ask: Any) -> None:
    """S3: neither in the log nor in the database's files."""
    ask(LIST)
    files = [path for path in gateway.data_dir.rglob("*") if path.is_file()]
    assert not any(b"canary-0123456789" in path.read_bytes() for path in (*files, gateway.log))


def test_lost_headers_keep_the_server_closed(
    gateway: Any, upstream: Any, server: Any, change: Any, ask: Any
) -> None:
    """S18: without its headers nothing goes to a server."""
    gateway.write("UPDATE mcp_server SET sealed_headers = ? WHERE id = ?", b"\x01", server["id"])
    change(f"/mcp-servers/{server['id']}", enabled=True)
    answer = ask(LIST)
    assert (answer.status_code, "entered again" in answer.text) == (503, True)
    assert upstream.requests == []
