"""A folder on a disk that fills up (S22): a clear message, nothing lost, and it recovers by itself."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Fill = Callable[[Path], Path]


@pytest.mark.on_sqlite
def test_calls_are_refused_while_the_disk_is_full_and_nothing_is_lost(
    start_gateway: Any, small_disk: Path, fill: Fill, upstream: Any, eventually: Any
) -> None:
    gateway = start_gateway(data_dir=small_disk / "data")
    gateway.serve_model("m", upstream.base_url)
    key_id, secret = gateway.create_key()
    assert gateway.call(secret, "m").status_code == 200
    ballast = fill(small_disk)

    def refused() -> Any:
        answer = gateway.call(secret, "m")
        return answer if answer.status_code == 503 else None

    answer = eventually(refused, 20)
    assert answer.json()["error"]["code"] == "gateway_unavailable"
    assert "disk" in answer.json()["error"]["message"]
    passed_on = len(upstream.requests)
    assert gateway.call(secret, "m").status_code == 503
    assert len(upstream.requests) == passed_on  # refused before the upstream is called
    assert gateway.admin.post("/keys", json={"name": "no room"}).status_code == 503
    ballast.unlink()
    eventually(lambda: gateway.call(secret, "m").status_code == 200, 10)
    assert gateway.usage(key_id)["requests"] == len(upstream.requests)
    assert gateway.admin.post("/keys", json={"name": "room again"}).status_code == 201
    gateway.require_intact()


def test_a_gateway_cannot_start_on_a_full_disk_and_says_so(small_disk: Path, fill: Fill) -> None:
    ballast = fill(small_disk)
    command = [
        sys.executable,
        "-m",
        "keydesk",
        "gateway",
        "run",
        "--data-dir",
        str(small_disk / "data"),
        "--port",
        "0",
    ]
    ended = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=30, check=False
    )
    assert (ended.returncode, json.loads(ended.stdout)["code"]) == (1, "disk_full")
    assert "full" in json.loads(ended.stdout)["message"]
    ballast.unlink()
