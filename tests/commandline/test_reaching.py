"""Where a token goes: to the gateway that proves itself, over what nobody else reads (S21, S28)."""

import json
import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import psutil
import pytest

from keydesk.domain.secret import SecretKind, mint

Shell = Any
TOKEN = mint(SecretKind.ADMIN).reveal()


class Stranger(ThreadingHTTPServer):
    """Answers on a port that is not its own, and remembers what it is told."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        super().__init__(("127.0.0.1", 0), StrangersAnswer)


class StrangersAnswer(BaseHTTPRequestHandler):
    server: Stranger

    def do_GET(self) -> None:
        self.server.heard.append(f"{self.path} {self.headers}")
        body = b'{"proof": "00"}'
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def stranger() -> Iterator[Stranger]:
    with Stranger() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def publish(folder: Path, admin_url: str) -> None:
    """Write a discovery file whose process lives."""
    folder.mkdir()
    document = {
        "pid": os.getpid(),
        "started_at": psutil.Process().create_time(),
        "base_url": admin_url.replace("/admin/v1", "/v1"),
        "admin_url": admin_url,
        "version": "0.1.0",
        "challenge_key": "ab" * 32,
    }
    (folder / "gateway.json").write_text(json.dumps(document))


@pytest.mark.parametrize("named", [False, True])
def test_a_stranger_on_the_port_learns_nothing(
    shell: Shell, stranger: Stranger, tmp_path: Path, *, named: bool
) -> None:
    """S21: the challenge comes first, also when the address is named."""
    address = f"http://127.0.0.1:{stranger.server_port}/admin/v1"
    publish(tmp_path / "nothing", address)
    options = ["--admin-url", address] if named else []
    result = shell("keys", "create", "x", *options, KEYDESK_ADMIN_TOKEN=TOKEN)
    assert (result.returncode, result.stdout) == (1, "")
    assert "not a KeyDesk gateway" in result.stderr
    assert len(stranger.heard) == 1
    assert "uthorization" not in stranger.heard[0]
    assert TOKEN not in result.stderr + stranger.heard[0]


def test_no_gateway_runs(shell: Shell, tmp_path: Path, free_port: int) -> None:
    result = shell("keys", "list", KEYDESK_ADMIN_TOKEN=TOKEN)
    assert (result.returncode, result.stdout) == (1, "")
    assert str(tmp_path / "nothing") in result.stderr
    named = shell("keys", "list", "--admin-url", f"http://127.0.0.1:{free_port}", KEYDESK_ADMIN_TOKEN=TOKEN)
    assert (named.returncode, named.stdout) == (1, "")
    assert "Nobody answers" in named.stderr


def test_no_token_crosses_a_network_in_the_clear(shell: Shell, tmp_path: Path) -> None:
    """S28: https, or this computer; what a discovery file says is no exception."""
    for address in ("http://gateway.example.org", "http://192.0.2.7:5393/v1", "http://127.0.0.1.example.org"):
        result = shell("keys", "list", "--admin-url", address, KEYDESK_ADMIN_TOKEN=TOKEN)
        assert (result.returncode, result.stdout) == (2, "")
        assert "not encrypted" in result.stderr
    publish(tmp_path / "nothing", "http://192.0.2.7:5393/admin/v1")
    found = shell("keys", "list", KEYDESK_ADMIN_TOKEN=TOKEN)
    assert found.returncode == 2
    assert "not encrypted" in found.stderr
    assert shell("keys", "list", "--admin-url", "ftp://x", KEYDESK_ADMIN_TOKEN=TOKEN).returncode == 2
    assert shell("keys", "list", "--admin-url", "https://x", "--insecure-http").returncode == 2
