"""What a raw connection may do to the gateway, and what it may not (S13, S15)."""

import json
import socket
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest


@pytest.fixture(scope="module")
def secret(gateway: Any) -> str:
    return str(gateway.create_key()[1])


@pytest.fixture
def raw(gateway: Any) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", gateway.port), 10) as connection:
        yield connection


def exchange(connection: socket.socket, *sent: bytes) -> bytes:
    """Send, then read until the other side closes."""
    received = b""
    for piece in sent:
        connection.sendall(piece)
    try:
        while data := connection.recv(65536):
            received += data
    except ConnectionResetError:
        pass
    return received


def head(gateway: Any, *lines: str, target: str = "/v1/chat/completions", method: str = "POST") -> bytes:
    host = f"host: 127.0.0.1:{gateway.port}"
    return "\r\n".join([f"{method} {target} HTTP/1.1", host, *lines, "", ""]).encode()


def status_of(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


def code_of(answer: bytes) -> str:
    return str(json.loads(answer.partition(b"\r\n\r\n")[2])["error"]["code"])


@pytest.mark.parametrize(
    "lines",
    [
        ["content-length: 5", "transfer-encoding: chunked"],
        ["transfer-encoding: chunked", "content-length: 5"],
        ["content-length: 5", "content-length: 6"],
        ["content-length: -1"],
        ["content-length: 5, 5"],
        ["transfer-encoding: chunked, identity"],
        ["no colon"],
        ["space : x"],
        ["x: a\x00b"],
    ],
)
def test_heads_that_two_readers_could_read_differently_are_refused(
    gateway: Any, raw: socket.socket, lines: list[str]
) -> None:
    answer = exchange(raw, head(gateway, *lines), b"0\r\n\r\n")
    assert status_of(answer) == 400
    assert code_of(answer) == "invalid_request"
    assert answer.count(b"HTTP/1.1 400") == 1


@pytest.mark.parametrize("pieces", [1, 40])
def test_a_head_of_more_than_16_kib_is_refused(gateway: Any, raw: socket.socket, pieces: int) -> None:
    whole = head(gateway, "x: " + "y" * 17_000)
    size = -(-len(whole) // pieces)
    answer = exchange(raw, *(whole[start : start + size] for start in range(0, len(whole), size)))
    assert status_of(answer) == 431
    assert code_of(answer) == "request_too_large"


def test_a_head_of_nearly_16_kib_is_read(gateway: Any, raw: socket.socket) -> None:
    answer = exchange(
        raw, head(gateway, "x: " + "y" * 16_000, "connection: close", target="/healthz", method="GET")
    )
    assert status_of(answer) == 200


def test_only_its_own_hosts_are_answered(gateway: Any) -> None:
    for host in ("evil.example", f"evil.example:{gateway.port}", "127.0.0.1", "127.0.0.1:1", "", "localhost"):
        answer = httpx.get(f"{gateway.base_url}/models", headers={"host": host})
        assert (answer.status_code, answer.json()["error"]["code"]) == (421, "invalid_request")
    answer = httpx.get(f"{gateway.base_url}/models", headers={"host": f"LOCALHOST:{gateway.port}"})
    assert answer.status_code == 401


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("http://evil.example/healthz", 400),
        ("http://127.0.0.1:{port}/healthz", 200),
        ("http://127.0.0.1:{port}", 400),
        ("*", 400),
    ],
)
def test_a_target_in_absolute_form_must_agree(
    gateway: Any, raw: socket.socket, target: str, status: int
) -> None:
    lines = head(gateway, "connection: close", target=target.format(port=gateway.port), method="GET")
    assert status_of(exchange(raw, lines)) == status


def test_two_hosts_or_none_are_refused(gateway: Any, raw: socket.socket) -> None:
    own = f"host: 127.0.0.1:{gateway.port}"
    assert status_of(exchange(raw, head(gateway, own, "connection: close", method="GET"))) == 421
    with socket.create_connection(("127.0.0.1", gateway.port), 10) as other:
        assert status_of(exchange(other, b"GET /v1/models HTTP/1.1\r\nconnection: close\r\n\r\n")) == 421


def test_a_body_of_more_than_10_mib_is_refused_announced_or_not(gateway: Any, secret: str) -> None:
    """The answer reaches a client that is still sending."""
    body = b'{"model":"keydesk-demo","messages":[],"x":"' + b"y" * 11_000_000 + b'"}'
    headers = {"x-api-key": secret, "content-type": "application/json"}
    url = f"{gateway.base_url}/chat/completions"

    def in_pieces() -> Iterator[bytes]:
        for start in range(0, len(body), 100_000):
            yield body[start : start + 100_000]

    for content in (body, in_pieces()):
        answer = httpx.post(url, headers=headers, content=content, timeout=20)
        assert (answer.status_code, answer.json()["error"]["code"]) == (413, "request_too_large")
    nearly = body[:40] + b"y" * 10_000_000 + b'"}'
    answer = httpx.post(url, headers=headers, content=nearly.replace(b"[],", b"[],"), timeout=20)
    assert answer.status_code == 400  # read whole, and then found to be no JSON


def test_a_large_body_is_passed_on(gateway: Any, secret: str) -> None:
    messages = [{"role": "user", "content": "word " * 1_900_000}]
    answer = httpx.post(
        f"{gateway.base_url}/chat/completions",
        headers={"x-api-key": secret},
        json={"model": "keydesk-demo", "messages": messages},
        timeout=20,
    )
    assert answer.status_code == 200


def test_a_refusal_does_not_wait_for_the_body(gateway: Any, raw: socket.socket) -> None:
    started = time.monotonic()
    raw.sendall(
        head(gateway, "content-type: application/json", "content-length: 5000000", "x-api-key: nothing")
    )
    assert raw.recv(65536).startswith(b"HTTP/1.1 401")
    assert time.monotonic() - started < 2


def test_a_client_that_asks_before_sending_is_refused_before_sending(
    gateway: Any, raw: socket.socket
) -> None:
    lines = head(gateway, "content-length: 5000", "expect: 100-continue", "x-api-key: nothing")
    assert status_of(exchange(raw, lines)) == 401


def test_a_client_that_asks_before_sending_is_told_to_go_on(
    gateway: Any, raw: socket.socket, secret: str
) -> None:
    body = b'{"model":"keydesk-demo","messages":[]}'
    lines = ["content-type: application/json", f"content-length: {len(body)}", "expect: 100-continue"]
    raw.sendall(head(gateway, *lines, f"x-api-key: {secret}", "connection: close"))
    assert raw.recv(65536) == b"HTTP/1.1 100 Continue\r\n\r\n"
    assert status_of(exchange(raw, body)) == 200


def test_an_offer_of_http_2_is_passed_over(gateway: Any, raw: socket.socket, secret: str) -> None:
    """Java's client makes one with its first request, body and all."""
    body = b'{"model":"keydesk-demo","messages":[]}'
    lines = ["content-type: application/json", f"content-length: {len(body)}", f"x-api-key: {secret}"]
    offer = ["connection: Upgrade, HTTP2-Settings, close", "Upgrade: h2c", "HTTP2-Settings: AAEAAEAA"]
    assert status_of(exchange(raw, head(gateway, *lines, *offer) + body)) == 200


def test_requests_one_behind_the_other_on_a_connection(gateway: Any, raw: socket.socket, secret: str) -> None:
    body = b'{"model":"keydesk-demo","messages":[]}'
    lines = ["content-type: application/json", f"content-length: {len(body)}", f"x-api-key: {secret}"]
    one = head(gateway, *lines) + body
    last = head(gateway, *lines, "connection: close") + body
    assert exchange(raw, one + one + last).count(b"HTTP/1.1 200") == 3


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/v1/chat/completions", 405, "invalid_request"),
        ("POST", "/v1/models", 405, "invalid_request"),
        ("DELETE", "/v1/models/x", 405, "invalid_request"),
        ("GET", "/", 404, "not_found"),
        ("POST", "/v1/fine_tuning/jobs", 404, "not_found"),
        ("GET", "//admin/v1/keys", 404, "not_found"),
    ],
)
def test_what_is_not_served(gateway: Any, method: str, path: str, status: int, code: str) -> None:
    answer = httpx.request(method, f"http://127.0.0.1:{gateway.port}{path}")
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert ("allow" in answer.headers) == (status == 405)


def test_a_question_for_the_head_alone_is_answered(gateway: Any, raw: socket.socket) -> None:
    raw.sendall(head(gateway, target="/healthz", method="HEAD"))
    answer = raw.recv(65536)
    assert status_of(answer) == 405
    assert answer.endswith(b"\r\n\r\n")


@pytest.mark.parametrize(
    ("content_type", "encoding"), [("text/plain", ""), ("", ""), ("application/json", "gzip")]
)
def test_only_plain_json_is_taken(gateway: Any, secret: str, content_type: str, encoding: str) -> None:
    headers = {"x-api-key": secret, "content-type": content_type, "content-encoding": encoding}
    answer = httpx.post(f"{gateway.base_url}/chat/completions", headers=headers, content=b"{}")
    assert (answer.status_code, answer.json()["error"]["code"]) == (415, "unsupported_media_type")


def test_health(gateway: Any) -> None:
    origin = f"http://127.0.0.1:{gateway.port}"
    assert httpx.get(f"{origin}/healthz").json() == {"status": "ok"}
    assert httpx.get(f"{origin}/readyz").json() == {"status": "ready"}
    assert "server" not in httpx.get(f"{origin}/healthz").headers


@pytest.mark.slow
def test_stalled_connections_are_ended_and_slow_nobody(gateway: Any, secret: str) -> None:
    """S15: three hundred of them, in the head, in the body, and before anything is sent."""
    stalled = [socket.create_connection(("127.0.0.1", gateway.port), 30) for _ in range(300)]
    try:
        for number, connection in enumerate(stalled):
            if number % 3 == 1:
                connection.sendall(b"POST /v1/chat/completions HTTP/1.1\r\nhost: x")
            elif number % 3 == 2:
                connection.sendall(head(gateway, "content-length: 100", f"x-api-key: {secret}"))
        opened = time.monotonic()
        slowest = 0.0
        for _ in range(50):
            before = time.monotonic()
            assert gateway.call(secret, "keydesk-demo").status_code == 200
            slowest = max(slowest, time.monotonic() - before)
        assert slowest < 2
        assert status_of(exchange(stalled[1])) == 408
        assert 8 < time.monotonic() - opened < 20
        assert exchange(stalled[0]) == b""
    finally:
        for connection in stalled:
            connection.close()
