"""Finding a gateway: a pid counts only together with its start time (S21)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from keydesk.desktop.local_gateway.discovery import discover


def publish(folder: Path, **changes: object) -> None:
    document = {
        "pid": os.getpid(),
        "started_at": psutil.Process().create_time(),
        "base_url": "http://127.0.0.1:5393/v1",
        "admin_url": "http://127.0.0.1:5393/admin/v1",
        "version": "0.1.0",
        "challenge_key": "ab" * 32,
    }
    (folder / "gateway.json").write_text(json.dumps(document | changes))


def test_a_running_gateway_is_found(tmp_path: Path) -> None:
    publish(tmp_path, more="from a newer one")
    found = discover(tmp_path)
    assert found is not None
    assert found.admin_url == "http://127.0.0.1:5393/admin/v1"
    assert "ab" * 32 not in repr(found)


def test_without_a_file_there_is_none(tmp_path: Path) -> None:
    assert discover(tmp_path) is None


def test_a_foreign_process_with_the_same_pid_is_not_it(tmp_path: Path) -> None:
    publish(tmp_path, started_at=psutil.Process().create_time() - 60)
    assert discover(tmp_path) is None


def test_a_process_that_ended_is_not_it(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    started_at = psutil.Process(process.pid).create_time()
    publish(tmp_path, pid=process.pid, started_at=started_at)
    process.wait()
    assert discover(tmp_path) is None


@pytest.mark.parametrize(
    "changes", [{"pid": -1}, {"pid": 2**40}, {"pid": "x"}, {"started_at": None}, {"pid": 0}]
)
def test_a_broken_file_finds_none(tmp_path: Path, changes: dict[str, object]) -> None:
    publish(tmp_path, **changes)
    assert discover(tmp_path) is None


@pytest.mark.parametrize("content", ["", "[]", "null", '{"pid": 1}'])
def test_another_file_finds_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "gateway.json").write_text(content)
    assert discover(tmp_path) is None
