"""The whole program as a process: it starts, and it ends in order however it is ended."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest


class Program:
    """KeyDesk as started by a person whose local gateway starts with it."""

    def __init__(self, folder: Path, free_port: int, eventually: Callable[..., object]) -> None:
        self._eventually = eventually
        self.discovery = folder / "data" / "gateway.json"
        config = folder / "config"
        config.mkdir()
        settings = f"[local_gateway]\nstart=true\nport={free_port}\n"
        (config / "desktop.ini").write_text(settings, encoding="utf-8")
        environment = os.environ | {
            "KEYDESK_CONFIG_DIR": str(config),
            "KEYDESK_DATA_DIR": str(folder / "data"),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "keydesk"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
        )

    def gateway_pid(self) -> int:
        """Wait for the gateway, and return its process."""
        self._eventually(lambda: self.process.poll() is not None or self.discovery.exists())
        assert self.process.poll() is None, self.output()
        return int(json.loads(self.discovery.read_bytes())["pid"])

    def output(self) -> str:
        """Return everything the program said; it must have ended."""
        assert self.process.stdout is not None
        return self.process.stdout.read().decode()

    def close(self) -> None:
        """Leave nothing behind."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()


@pytest.fixture
def program(tmp_path: Path, free_port: int, eventually: Callable[..., object]) -> Iterator[Program]:
    started = Program(tmp_path, free_port, eventually)
    yield started
    started.close()


@pytest.mark.slow
@pytest.mark.parametrize("signal_number", [signal.SIGTERM, signal.SIGINT])
def test_ends_in_order_when_asked(program: Program, signal_number: signal.Signals) -> None:
    """S21: asked to end, the desktop stops its gateway first and leaves no process behind."""
    gateway = program.gateway_pid()
    program.process.send_signal(signal_number)
    assert program.process.wait(timeout=20) == 0, program.output()
    assert not psutil.pid_exists(gateway)
    assert not program.discovery.exists()
    said = program.output().replace("This plugin does not support propagateSizeHints()", "").strip()
    assert said == ""


@pytest.mark.slow
def test_gateway_does_not_outlive_a_killed_desktop(
    program: Program, eventually: Callable[..., object]
) -> None:
    """S21: a desktop that is killed takes its gateway along, within two seconds."""
    gateway = program.gateway_pid()
    program.process.kill()
    killed = time.monotonic()
    eventually(lambda: not psutil.pid_exists(gateway) or psutil.Process(gateway).status() == "zombie")
    assert time.monotonic() - killed < 3
