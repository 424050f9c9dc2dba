"""A folder on a disk that fills up (S22): a clear message, nothing lost, and it recovers by itself."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SIZE = 4 * 1024 * 1024


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, small enough to fill."""
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if sys.platform != "linux" or os.geteuid() != 0 or mount is None or umount is None:
        pytest.skip("filling a disk needs root on Linux")
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        [mount, "-t", "tmpfs", "-o", f"size={SIZE},mode=700", "tmpfs", str(place)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode != 0:
        pytest.skip("this system lets no disk be mounted")
    yield place
    subprocess.run([umount, "-l", str(place)], check=True)


def fill(disk: Path) -> Path:
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            pass
    return ballast


def test_calls_are_refused_while_the_disk_is_full_and_nothing_is_lost(
    start_gateway: Any, small_disk: Path, upstream: Any, eventually: Any
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


def test_a_gateway_cannot_start_on_a_full_disk_and_says_so(small_disk: Path) -> None:
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
