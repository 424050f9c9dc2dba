"""Who may reach which MCP server, and call which tool: judged before anything goes out (S19)."""

import json
from typing import Any

import httpx
import pytest

PING = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
RESULT = b'{"jsonrpc":"2.0","id":1,"result":{}}'


def call(tool: Any, id_: int = 1) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": id_, "method": "tools/call", "params": {"name": tool, "arguments": {}}}


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]["code"]


@pytest.fixture
def server(upstream: Any, serve: Any) -> dict[str, Any]:
    upstream.answer(RESULT)
    return dict(serve(upstream.base_url))


def only(server: dict[str, Any], *tools: str) -> dict[str, Any]:
    return {"mode": "allow_list", "tools": {server["name"]: list(tools)}}


@pytest.mark.parametrize("method", ["POST", "GET", "DELETE"])
def test_nobody_is_anonymous(
    gateway: Any, upstream: Any, server: Any, send: Any, key: Any, method: str
) -> None:
    """S19, S2: no key, an unknown one, two, a revoked one: 401, byte for byte the same."""
    key_id, secret = key()
    gateway.admin.post(f"/keys/{key_id}/revoke")
    body = PING if method == "POST" else None
    answers = [
        send(server["name"], None, body, method=method),
        send(server["name"], "kdk_nonsense", body, method=method),
        send(server["name"], secret, body, method=method),
        send(server["name"], secret, body, method=method, headers={"x-api-key": secret}),
        send("unknown", None, body, method=method),
    ]
    assert {code(answer) for answer in answers} == {(401, "invalid_api_key")}
    assert len({answer.content for answer in answers}) == 1
    assert upstream.requests == []


def test_other_credentials_are_taken_too(server: Any, send: Any, key: Any) -> None:
    _, secret = key()
    assert send(server["name"], None, PING, headers={"x-api-key": secret}).status_code == 200


@pytest.fixture
def unusable(gateway: Any, upstream: Any, serve: Any, server: Any) -> list[str]:
    """The names of a server that can be used, of one that is switched off, and of one that was deleted.

    There are others with names that are nearly the first one's.
    """
    for name in (server["name"][:-1], f"{server['name']}x"):
        serve(upstream.base_url, name=name)
    off, gone = serve(upstream.base_url, enabled=False), serve(upstream.base_url)
    gateway.admin.delete(f"/mcp-servers/{gone['id']}")
    return [server["name"], off["name"], gone["name"]]


@pytest.mark.parametrize("method", ["POST", "GET", "DELETE"])
def test_a_server_that_may_not_be_used_looks_like_none(
    gateway: Any, upstream: Any, unusable: list[str], send: Any, key: Any, method: str
) -> None:
    """S19: unknown, switched off, deleted, not allowed, or MCP off: the same answer."""
    name = unusable[0]
    _, everything = key()
    refused = [
        *((everything, other) for other in unusable[1:]),
        (everything, "unknown"),
        (everything, ""),
        (everything, f"{name}/"),
        (everything, name.upper()),
        (key({"enabled": False})[1], name),
        (key({"mode": "deny_all"})[1], name),
        (key({"mode": "allow_list", "servers": [name[:-1], f"{name}x"]})[1], name),
        (key({"mode": "deny_list", "servers": [name]})[1], name),
        (gateway.create_key()[1], name),
    ]
    body = PING if method == "POST" else None
    answers = [send(asked, secret, body, method=method) for secret, asked in refused]
    assert {code(answer) for answer in answers} == {(403, "mcp_not_allowed")}
    assert len({answer.content for answer in answers}) == 1
    assert upstream.requests == []


def test_status_window_and_address_come_first(gateway: Any, server: Any, send: Any, key: Any) -> None:
    off, off_secret = key({"enabled": False})
    gateway.admin.post(f"/keys/{off}/deactivate")
    assert code(send(server["name"], off_secret, PING)) == (401, "key_inactive")
    _, early = key({"enabled": False}, not_before="2090-01-01T00:00:00Z", expires_at=None)
    assert code(send(server["name"], early, PING)) == (401, "key_not_yet_valid")
    _, elsewhere = key({"enabled": False}, ip_allowlist=["192.0.2.1"])
    assert code(send(server["name"], elsewhere, PING)) == (403, "ip_not_allowed")


@pytest.mark.parametrize("tool", ["write", "Read", "read ", "rea", "readx", "*", "", "r\u0435ad"])
def test_tools_go_by_their_exact_names(upstream: Any, server: Any, send: Any, key: Any, tool: str) -> None:
    """S19, S5: no patterns, no prefixes, no look-alikes."""
    _, secret = key(only(server, "read"))
    answer = send(server["name"], secret, call(tool))
    assert code(answer) == (403, "mcp_not_allowed")
    assert repr(tool) in answer.json()["error"]["message"]
    assert upstream.requests == []
    assert send(server["name"], secret, call("read")).status_code == 200


def test_deny_lists_deny_what_they_name(server: Any, send: Any, key: Any) -> None:
    _, secret = key({"mode": "deny_list", "tools": {server["name"]: ["write"]}})
    assert send(server["name"], secret, call("write")).status_code == 403
    assert send(server["name"], secret, call("read")).status_code == 200


@pytest.mark.parametrize("position", [0, 1, 2])
def test_a_batch_with_one_denied_call_is_refused_whole(
    gateway: Any, upstream: Any, server: Any, send: Any, key: Any, position: int
) -> None:
    """S19: item by item, and nothing of it goes out."""
    key_id, secret = key(only(server, "read"))
    batch = [call("read", 1), PING | {"id": 2}, {"jsonrpc": "2.0", "method": "notifications/x"}]
    batch.insert(position, {"jsonrpc": "2.0", "method": "tools/call", "params": {"name": "write"}})
    answer = send(server["name"], secret, batch)
    assert code(answer) == (403, "mcp_not_allowed")
    assert "'write'" in answer.json()["error"]["message"]
    assert upstream.requests == []
    assert gateway.records(key_id) == []
    batch.pop(position)
    assert send(server["name"], secret, batch).status_code == 200
    assert upstream.requests[0].json() == batch


@pytest.mark.parametrize(
    "body",
    [
        b'{"jsonrpc":"2.0","id":1,"method":"ping","method":"tools/call","params":{"name":"write"}}',
        b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"read"},"params":{"name":"write"}}',
        b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"read","name":"write"}}',
        b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"read","n\\u0061me":"write"}}',
        b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"read","arguments":{"a":1,"a":2}}}',
        b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"read","Name":"write"}}',
        b'{"jsonrpc":"2.0","id":1,"method":"ping","Method":"tools/call","params":{"name":"write"}}',
        b'{"jsonrpc":"2.0","id":1,"method":"ping","METHOD":"tools/call","Params":{"name":"write"}}',
        '{"jsonrpc":"2.0","id":1,"method":"ping","param\u017f":{}}'.encode(),
        b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":["write"]}',
        b'{"jsonrpc":"2.0","id":1,"method":"tools/call"}',
        b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":["write"]}}',
        b'{"jsonrpc":"2.0","id":1,"method":["tools/call"],"params":{"name":"write"}}',
        b'{"jsonrpc":"2.0","id":1,"method":"ping","result":{}}',
        b'{"jsonrpc":"2.0","id":1}',
        b'{"jsonrpc":"2.0","id":1.5,"method":"ping"}',
        b'{"jsonrpc":"2.0","id":true,"method":"ping"}',
        b'{"jsonrpc":"2.0","id":{},"method":"ping"}',
        b'[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","id":1,"method":"ping"}]',
        b'[[{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"write"}}]]',
        b"[]",
        b'"ping"',
        b"",
        b"{",
        b"\xff\xfe",
        b'{"jsonrpc":"2.0","id":1,"method":"ping"}{"jsonrpc":"2.0","id":2,"method":"ping"}',
        b'{"jsonrpc":"2.0","id":1,"method":"ping","params":{"a":NaN}}',
        b'{"jsonrpc":"2.0","id":1,"method":"ping","params":{"a":"\\ud800"}}',
        b'{"jsonrpc":"2.0","id":1,"method":"ping","params":' + b"[" * 80 + b"]" * 80 + b"}",
        json.dumps([call("read", number) for number in range(101)]).encode(),
    ],
)
def test_what_two_readers_could_take_differently_is_refused(
    upstream: Any, server: Any, send: Any, key: Any, body: bytes
) -> None:
    """S19: one parse, without names that stand twice or in another spelling; nothing of it goes out."""
    _, secret = key(only(server, "read"))
    answer = send(server["name"], secret, body)
    assert code(answer) == (400, "invalid_request"), answer.text
    assert upstream.requests == []


def test_what_was_judged_is_what_is_sent(upstream: Any, server: Any, send: Any, key: Any) -> None:
    """S19: the body is written anew from the parse that was judged."""
    _, secret = key(only(server, "read"))
    body = b'{ "jsonrpc":"2.0","id":"a:b", "method":"tools\\/call",  "params" : {"n\\u0061me":"re\\u0061d",\n'
    body += b'"arguments":{"big":123456789012345678901234567890,"text":"\\u00e9 {\\"a\\":1,\\"a\\":2}"}}}'
    assert send(server["name"], secret, body).status_code == 200
    (request,) = upstream.requests
    assert request.body.startswith(
        b'{"jsonrpc":"2.0","id":"a:b","method":"tools/call","params":{"name":"read"'
    )
    assert request.json() == json.loads(body)


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_other_media_types_are_refused(server: Any, send: Any, key: Any, content_type: str) -> None:
    _, secret = key()
    answer = send(server["name"], secret, PING, headers={"content-type": content_type})
    assert code(answer) == (415, "unsupported_media_type")


def test_a_body_has_a_limit(upstream: Any, server: Any, send: Any, key: Any) -> None:
    """S15: 10 MiB."""
    _, secret = key()
    body = {**PING, "params": {"text": "x" * (10 * 1024 * 1024)}}
    assert code(send(server["name"], secret, body)) == (413, "request_too_large")
    assert upstream.requests == []


def test_other_methods_of_the_protocol_pass(upstream: Any, server: Any, send: Any, key: Any) -> None:
    """What is no call of a tool is the server's business."""
    _, secret = key(only(server, "read"))
    for method in ("prompts/list", "acme/unknown", "tools/call/x", "Tools/Call"):
        answer = send(server["name"], secret, {"jsonrpc": "2.0", "id": 1, "method": method})
        assert answer.status_code == 200
    assert len(upstream.requests) == 4


@pytest.mark.parametrize("method", ["PUT", "PATCH", "OPTIONS", "HEAD"])
def test_other_http_methods_are_refused(server: Any, send: Any, key: Any, method: str) -> None:
    answer = send(server["name"], key()[1], method=method)
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST, GET, DELETE")


def test_limits_hold(gateway: Any, upstream: Any, server: Any, send: Any, key: Any) -> None:
    """S15: requests a minute count; what is refused does not go out, and is no record."""
    key_id, secret = key(rpm=2)
    answers = [send(server["name"], secret, PING) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert code(answers[2]) == (429, "rate_limit_exceeded")
    assert int(answers[2].headers["retry-after"]) >= 1
    assert answers[1].headers["x-ratelimit-remaining-requests"] == "0"
    assert len(upstream.requests) == len(gateway.records(key_id)) == 2


def test_a_denied_call_takes_nothing_of_a_limit(server: Any, send: Any, key: Any) -> None:
    """The policy comes before the limits."""
    _, secret = key(only(server, "read"), rpm=1)
    assert send(server["name"], secret, call("write")).status_code == 403
    assert send(server["name"], secret, call("read")).status_code == 200


def test_a_private_address_needs_leave(upstream: Any, gateway: Any, serve: Any, send: Any, key: Any) -> None:
    """S16: judged after resolution, whatever the name was."""
    server = serve(f"http://localhost:{upstream.port}/mcp")
    sql = "UPDATE mcp_server SET allow_private = 0 WHERE id = ?"
    gateway.write(sql, server["id"])
    serve("https://mcp.example.com")  # has the gateway look at the database again
    _, secret = key()
    answer = send(server["name"], secret, PING)
    assert code(answer) == (503, "upstream_unavailable")
    assert "private" in answer.json()["error"]["message"]
    assert upstream.requests == []
