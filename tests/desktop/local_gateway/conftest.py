"""Supervisors whose gateways end with the test, and a program that stands in for a gateway and misbehaves."""

import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from textwrap import dedent

import psutil
import pytest
from PySide6.QtCore import QProcess

from keydesk.desktop.local_gateway import gateway_process
from keydesk.desktop.local_gateway.supervisor import Supervisor

STAND_IN = """
    import json, os, signal, sys, threading

    told = json.loads(sys.stdin.readline())


    def say(line):
        print(json.dumps(line), flush=True)


    def ready():
        say({"event": "ready", "base_url": "http://127.0.0.1:5999/v1",
             "admin_url": "http://127.0.0.1:5999/admin/v1", "pid": os.getpid(), "version": "0.1.0"})
"""


class StandIn:
    """Puts a program of the test's own in the place of the gateway."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._script = folder / "gateway.py"
        self.arguments: list[list[str]] = []

        def prepare(process: QProcess, arguments: list[str]) -> None:
            self.arguments.append(arguments)
            process.setProgram(sys.executable)
            process.setArguments(["-u", str(self._script)])

        monkeypatch.setattr(gateway_process, "prepare", prepare)

    def does(self, code: str) -> None:
        """Let it do this from its next start on, after it has read the line that it was told."""
        self._script.write_text(dedent(STAND_IN) + dedent(code))


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    return StandIn(tmp_path, monkeypatch)


@pytest.fixture
async def supervise(tmp_path: Path) -> AsyncIterator[Callable[..., Supervisor]]:
    """Make supervisors of the test's own folder; afterwards, none of their processes is left."""
    made: list[Supervisor] = []
    before = set(psutil.Process().children(recursive=True))

    def make(folder: Path = tmp_path / "data", **options: object) -> Supervisor:
        made.append(Supervisor(folder, **options))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for supervisor in made:
        supervisor.kill()
        await supervisor.stopped()
        supervisor.deleteLater()
    orphans = [child for child in psutil.Process().children(recursive=True) if child not in before]
    for orphan in orphans:
        os.kill(orphan.pid, signal.SIGKILL)
    assert not [orphan for orphan in orphans if orphan.status() != psutil.STATUS_ZOMBIE]
