"""The whole program, started more than once: one window, and what crashed is told by the next (J2, J4)."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from keydesk.desktop.past_crashes import PastCrashes

Start = Callable[[], subprocess.Popen[bytes]]
Eventually = Callable[..., object]


@pytest.fixture
def start(own_folders: Path) -> Iterator[Start]:
    """Start KeyDesk with the folders of this test; nothing is left running."""
    assert own_folders
    with ExitStack() as ends:

        def started() -> subprocess.Popen[bytes]:
            process = subprocess.Popen(
                [sys.executable, "-m", "keydesk"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT
            )
            ends.callback(process.communicate)
            ends.callback(process.kill)
            return process

        yield started


def _log(folder: Path) -> str:
    log = folder / "config" / "log" / "desktop.log"
    return log.read_text(encoding="utf-8") if log.exists() else ""


@pytest.mark.slow
def test_one_window_however_often_it_is_started(
    start: Start, own_folders: Path, eventually: Eventually
) -> None:
    """Of two started at the same moment one stays; the next start tells of its crash."""
    both = [start(), start()]
    eventually(lambda: any(process.poll() is not None for process in both))
    (ended,) = [process for process in both if process.poll() is not None]
    (first,) = [process for process in both if process is not ended]
    assert ended.returncode == 0, ended.communicate()
    assert _log(own_folders).count("started again: the window comes to the front") == 1
    assert first.poll() is None
    os.kill(first.pid, signal.SIGSEGV)
    assert first.wait() == -signal.SIGSEGV
    second = start()
    told = own_folders / "config" / "crashes" / "told.json"
    eventually(lambda: second.poll() is not None or told.exists())
    assert second.poll() is None, second.communicate()
    assert "the last run ended with a crash" in _log(own_folders)
    (crash,) = PastCrashes(own_folders / "config" / "crashes").latest(5)
    assert crash.ended_the_program
    second.terminate()
    assert second.wait() == 0
    left = {path.name for path in (own_folders / "config").rglob("*") if path.is_file() or path.is_socket()}
    assert left - {"desktop.ini"} == {"window.lock", "told.json", crash.path.name, "desktop.log"}
