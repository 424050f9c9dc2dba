"""Connections that stall, each in its own way, on a gateway whose deadlines are seconds (S15)."""

import asyncio
import json
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import psutil
import pytest

OF_EACH = 10
SHORT_DEADLINES = (
    "from keydesk.gateway import process; process.KEEP_ALIVE_SECONDS = 1; "
    "from keydesk.gateway.serving import connection; connection.HEAD_SECONDS = 1.0; "
    "connection.BODY_SECONDS = connection.STALLED_WRITE_SECONDS = 2.0"
)


@pytest.fixture
def hasty(start_gateway: Any, upstream: Any) -> Any:
    gateway = start_gateway(settings=SHORT_DEADLINES)
    gateway.serve_model("m", upstream.base_url, timeout_seconds=2)
    return gateway


@pytest.fixture
def opened() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def connect(opened: ExitStack, gateway: Any, sent: bytes) -> int:
    """Open a connection that takes little in unread, send this, and return its port."""
    connection = opened.enter_context(socket.socket())
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.connect(("127.0.0.1", gateway.port))
    connection.sendall(sent)
    return int(connection.getsockname()[1])


def held(gateway: Any) -> set[int]:
    """Return the ports of the connections that the gateway still holds."""
    found = psutil.Process(gateway.process.pid).net_connections("tcp")
    return {each.raddr.port for each in found if each.raddr and each.laddr.port == gateway.port}


def head(gateway: Any, secret: str, length: int, *lines: str) -> bytes:
    first = f"POST /v1/chat/completions HTTP/1.1\r\nhost: 127.0.0.1:{gateway.port}"
    own = ["content-type: application/json", f"x-api-key: {secret}", f"content-length: {length}"]
    return "\r\n".join([first, *own, *lines, "", ""]).encode()


def request(gateway: Any, secret: str, say: str, *lines: str, stream: bool = False) -> bytes:
    messages = [{"role": "user", "content": say}]
    body = json.dumps({"model": "m", "stream": stream, "messages": messages}).encode()
    return head(gateway, secret, len(body), *lines) + body


def test_stalled_connections_end_while_a_healthy_client_is_answered(
    hasty: Any, upstream: Any, answers: Any, opened: ExitStack, eventually: Any
) -> None:
    flood = upstream.streams(*[answers.chunk("x" * 100_000)] * 300)
    plays = {
        "never": upstream.streams(upstream.event()),
        "midway": upstream.streams(answers.chunk("first"), upstream.event()),
        "flood": flood,
        "Hi": answers.plain(answers.completion()),
    }

    async def play(writer: asyncio.StreamWriter, asked: Any) -> None:
        await plays[asked.json()["messages"][0]["content"]](writer, asked)

    upstream.play = play
    stalling_id, stalling = hasty.create_key("stalling")
    _, healthy = hasty.create_key("healthy")
    openings = [
        b"",
        head(hasty, stalling, 100)[:-2],
        head(hasty, stalling, 100) + b"{",
        request(hasty, stalling, "flood", stream=True),
        request(hasty, stalling, "midway", stream=True),
        request(hasty, stalling, "never"),
    ]
    ports = {connect(opened, hasty, opening) for opening in openings for _ in range(OF_EACH)}
    assert hasty.call(healthy, "m").status_code == 200

    def ended() -> bool:
        assert hasty.call(healthy, "m").status_code == 200
        return not held(hasty) & ports

    eventually(ended, 20)
    outcomes = sorted(outcome for _, _, outcome in hasty.records(stalling_id))
    assert outcomes == ["client_gone"] * OF_EACH + ["upstream_timeout"] * 2 * OF_EACH


@pytest.mark.parametrize("line", ["connection: close", "connection: keep-alive"])
def test_an_answer_whose_last_bytes_nobody_reads_is_let_go(
    hasty: Any, upstream: Any, answers: Any, opened: ExitStack, eventually: Any, line: str
) -> None:
    """One of these sizes fills what the system holds, and leaves the gateway less than makes it wait."""

    async def play(writer: asyncio.StreamWriter, asked: Any) -> None:
        size = int(asked.json()["messages"][0]["content"])
        await answers.plain(answers.completion("x" * size))(writer, asked)

    upstream.play = play
    _, secret = hasty.create_key()
    sizes = [kilobytes * 1000 for kilobytes in range(20, 4000, 40)]
    ports = {connect(opened, hasty, request(hasty, secret, str(size), line)) for size in sizes}
    eventually(lambda: len(upstream.requests) == len(sizes))
    eventually(lambda: not held(hasty) & ports, 20)
