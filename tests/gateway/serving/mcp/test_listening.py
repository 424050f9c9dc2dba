"""A client that listens to an MCP server: filtered events, ids bound to its key, its end (S7, S19)."""

import json
import time
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager
from typing import Any

import httpx
import pytest

TOOLS = {"jsonrpc": "2.0", "id": 4, "result": {"tools": [{"name": "read"}, {"name": "write"}]}}
NEWS = {"jsonrpc": "2.0", "method": "notifications/message", "params": {"data": "hello"}}


def event(message: Any, id_: str = "") -> bytes:
    head = f"id: {id_}\n" if id_ else ""
    return f"{head}data: {json.dumps(message)}\n\n".encode()


def events(answer: httpx.Response) -> Generator[tuple[str | None, Any]]:
    """Yield id and data of each event that has data."""
    id_: str | None = None
    for line in answer.iter_lines():
        if line.startswith("id: "):
            id_ = line[4:]
        elif line.startswith("data: "):
            yield id_, json.loads(line[6:])
            id_ = None


@pytest.fixture
def server(upstream: Any, serve: Any) -> dict[str, Any]:
    return dict(serve(upstream.base_url))


@pytest.fixture
def reader(server: Any, key: Any) -> tuple[str, str]:
    return tuple(key({"mode": "allow_list", "tools": {server["name"]: ["read"]}}))


@pytest.fixture
def listen(gateway: Any, server: Any) -> Callable[..., AbstractContextManager[httpx.Response]]:
    """Return what opens a stream."""

    def open_stream(secret: str, **headers: str) -> AbstractContextManager[httpx.Response]:
        sent = {"authorization": f"Bearer {secret}", "accept": "text/event-stream"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        url = f"http://127.0.0.1:{gateway.port}/mcp/{server['name']}"
        return httpx.stream("GET", url, headers=sent, timeout=10, trust_env=False)

    return open_stream


def test_events_arrive_filtered_and_at_once(gateway: Any, upstream: Any, reader: Any, listen: Any) -> None:
    """S19: a list that comes this way, as when an answer is resumed, is filtered too. Nothing is recorded."""
    gate = upstream.event()
    upstream.play = upstream.streams(event(NEWS), gate, event(TOOLS))
    with listen(reader[1]) as answer:
        assert answer.status_code == 200
        received = events(answer)
        assert next(received)[1] == NEWS
        upstream.release(gate)
        assert next(received)[1]["result"] == {"tools": [{"name": "read"}]}
        assert list(received) == []
    assert upstream.requests[0].method == "GET"
    assert gateway.records(reader[0]) == []


def test_a_stream_is_resumed_by_its_own_key_only(
    upstream: Any, reader: Any, listen: Any, key: Any, send: Any, server: Any
) -> None:
    """S19: servers that look an event up by its id alone would give one key's answers to another."""
    upstream.play = upstream.streams(event(NEWS, "17"), event(TOOLS, "18"))
    with listen(reader[1]) as answer:
        (first, _), (second, _) = events(answer)
    assert first is not None
    assert first not in {"17", second}
    with listen(reader[1], last_event_id=first) as answer:
        assert [data["id"] for _, data in events(answer) if "id" in data] == [4]
    assert upstream.requests[-1].header("last-event-id") == "17"
    seen = len(upstream.requests)
    for secret, id_ in ((key()[1], first), (reader[1], "17")):
        refused = send(server["name"], secret, method="GET", headers={"last-event-id": id_})
        assert (refused.status_code, refused.json()["error"]["code"]) == (400, "invalid_request")
    assert len(upstream.requests) == seen


def test_an_answer_can_be_left_for_later(
    gateway: Any, upstream: Any, reader: Any, send: Any, server: Any
) -> None:
    """A server may close a stream that can be resumed; the client asks for the rest."""
    upstream.play = upstream.streams(b"id: 1\nretry: 10\ndata: \n\n")
    answer = send(server["name"], reader[1], {"jsonrpc": "2.0", "id": 4, "method": "tools/list"})
    assert "retry: 10" in answer.text
    assert '"error"' not in answer.text
    assert gateway.records(reader[0]) == [(server["name"], 200, "ok")]


def test_a_server_without_such_a_stream_says_so(upstream: Any, reader: Any, send: Any, server: Any) -> None:
    upstream.answer(b"", status=405)
    assert send(server["name"], reader[1], method="GET").status_code == 405


@pytest.mark.parametrize("deed", ["revoke", "deactivate"])
def test_the_end_of_a_key_ends_its_streams(
    gateway: Any, upstream: Any, reader: Any, listen: Any, deed: str, eventually: Any
) -> None:
    """S7: within 2 s, here and at the server."""
    upstream.play = upstream.streams(event(NEWS), upstream.event())
    with listen(reader[1]) as answer:
        received = events(answer)
        next(received)
        began = time.monotonic()
        assert gateway.admin.post(f"/keys/{reader[0]}/{deed}").is_success
        assert list(received) == []
        assert time.monotonic() - began < 2
    eventually(lambda: upstream.open_connections == 0)


def test_the_end_of_a_key_ends_its_calls(gateway: Any, upstream: Any, reader: Any, server: Any) -> None:
    """S7: a call that runs is told why it ends."""
    gate = upstream.event()
    upstream.play = upstream.streams(event(NEWS), gate)
    url = f"http://127.0.0.1:{gateway.port}/mcp/{server['name']}"
    headers = {"authorization": f"Bearer {reader[1]}"}
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "read"}}
    with httpx.stream("POST", url, headers=headers, json=body, timeout=10, trust_env=False) as answer:
        received = events(answer)
        next(received)
        gateway.admin.post(f"/keys/{reader[0]}/revoke")
        ((_, last),) = received
    assert (last["id"], last["error"]["data"]["code"]) == (1, "invalid_api_key")
    assert gateway.records(reader[0]) == [(server["name"], 200, "key_ended")]


@pytest.fixture
def take_away(gateway: Any, change: Any) -> Callable[..., None]:
    """Return what switches a server off, or deletes it."""

    def do(server: dict[str, Any], *, deleted: bool) -> None:
        if deleted:
            gateway.admin.delete(f"/mcp-servers/{server['id']}")
        else:
            change(f"/mcp-servers/{server['id']}", enabled=False)

    return do


@pytest.mark.parametrize("deleted", [False, True])
def test_a_stream_goes_on_by_what_holds_now(
    upstream: Any, reader: Any, listen: Any, server: Any, take_away: Any, deleted: bool
) -> None:
    """S19: once the server is switched off or deleted, nothing of it arrives any more."""
    gate = upstream.event()
    upstream.play = upstream.streams(event(NEWS), gate, event(NEWS), upstream.event())
    with listen(reader[1]) as answer:
        received = events(answer)
        next(received)
        take_away(server, deleted=deleted)
        upstream.release(gate)
        assert list(received) == []


def test_a_change_of_the_key_holds_at_once(
    upstream: Any, reader: Any, listen: Any, server: Any, change: Any
) -> None:
    """S19: a list that comes after the change is what the key may call after the change."""
    gates = [upstream.event(), upstream.event()]
    upstream.play = upstream.streams(event(TOOLS), gates[0], event(TOOLS), gates[1], event(TOOLS))
    with listen(reader[1]) as answer:
        received = events(answer)
        assert next(received)[1]["result"]["tools"] == [{"name": "read"}]
        change(f"/keys/{reader[0]}", mcp={"tools": {server["name"]: ["write"]}})
        upstream.release(gates[0])
        assert next(received)[1]["result"]["tools"] == [{"name": "write"}]
        change(f"/keys/{reader[0]}", mcp={"enabled": False})
        upstream.release(gates[1])
        assert list(received) == []


def test_listening_is_no_call(upstream: Any, server: Any, key: Any, listen: Any, send: Any) -> None:
    """A key for one call at once can listen meanwhile; the SDK's clients do."""
    _, secret = key(max_parallel=1)
    upstream.play = upstream.streams(event(NEWS), upstream.event())
    with listen(secret) as answer:
        received = events(answer)
        next(received)
        upstream.answer(b'{"jsonrpc":"2.0","id":1,"result":{}}')
        ping = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
        assert send(server["name"], secret, ping).status_code == 200
        received.close()


def test_calls_at_once_are_counted(gateway: Any, upstream: Any, server: Any, key: Any, send: Any) -> None:
    """S15: a key for one call at once makes no other meanwhile."""
    _, secret = key(max_parallel=1)
    upstream.play = upstream.streams(event(NEWS), upstream.event())
    url = f"http://127.0.0.1:{gateway.port}/mcp/{server['name']}"
    ping = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    headers = {"authorization": f"Bearer {secret}"}
    with httpx.stream("POST", url, headers=headers, json=ping, timeout=10, trust_env=False) as answer:
        received = events(answer)
        next(received)
        refused = send(server["name"], secret, ping)
        assert (refused.status_code, refused.json()["error"]["code"]) == (429, "rate_limit_exceeded")
        received.close()


def test_the_stop_of_the_gateway_ends_streams(start_gateway: Any, upstream: Any) -> None:
    """S21: a stream without end does not hold the gateway up."""
    gateway = start_gateway()
    body = {"name": "s", "url": upstream.base_url, "allow_private": True}
    gateway.post("/mcp-servers", **body)
    _, secret = gateway.create_key(mcp={"enabled": True})
    upstream.play = upstream.streams(event(NEWS), upstream.event())
    url = f"http://127.0.0.1:{gateway.port}/mcp/s"
    headers = {"authorization": f"Bearer {secret}"}
    with httpx.stream("GET", url, headers=headers, timeout=10, trust_env=False) as answer:
        received = events(answer)
        next(received)
        began = time.monotonic()
        gateway.process.terminate()
        assert list(received) == []
        assert gateway.process.wait(10) == 0
        assert time.monotonic() - began < 8
