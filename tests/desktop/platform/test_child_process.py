"""S21: what a child process gets of our environment, and how it is called."""

import sys

import pytest
from PySide6.QtCore import QProcess

from keydesk.desktop.platform.child_process import environment, prepare


def test_nothing_secret_is_passed_on() -> None:
    ours = {
        "PATH": "/bin",
        "HOME": "/home/ada",
        "LC_TIME": "nl_NL",
        "XDG_DATA_HOME": "/data",
        "OPENAI_API_KEY": "sk-canary",
        "KEYDESK_DATABASE": "postgresql://canary",
        "PYTHONPATH": "/canary",
        "LD_PRELOAD": "/canary.so",
        "DBUS_SESSION_BUS_ADDRESS": "unix:canary",
        "HTTPS_PROXY": "http://canary",
    }
    theirs = environment(ours)
    assert not [name for name, value in theirs.items() if "canary" in value]
    assert {"PATH", "HOME", "LC_TIME", "XDG_DATA_HOME"} <= set(theirs)
    assert environment(ours, besides=frozenset({"LD_PRELOAD"}))["LD_PRELOAD"] == "/canary.so"


def test_python_runs_our_module() -> None:
    process = QProcess()
    prepare(process, ["gateway", "run"])
    assert process.program() == sys.executable
    assert process.arguments() == ["-m", "keydesk", "gateway", "run"]


def test_a_frozen_program_runs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    process = QProcess()
    prepare(process, ["gateway", "run"])
    assert process.program() == sys.executable
    assert process.arguments() == ["gateway", "run"]
    assert not process.processEnvironment().contains("PYTHONPATH")
