"""With which command line the program is started again."""

import sys

import pytest

from keydesk.desktop.platform.starting_again import command_line


@pytest.mark.parametrize(
    ("before", "again"),
    [
        (["python3", "-m", "keydesk"], ["-m", "keydesk"]),
        (["python3", "-X", "dev", "/opt/keydesk/bin/keydesk"], ["-X", "dev", "/opt/keydesk/bin/keydesk"]),
    ],
)
def test_from_source_python_runs_it_as_before(
    before: list[str], again: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "orig_argv", before)
    assert command_line() == [sys.executable, *again]


def test_frozen_it_is_a_program_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/usr/lib/keydesk/keydesk")
    monkeypatch.setattr(sys, "orig_argv", ["keydesk"])
    monkeypatch.setattr(sys, "argv", ["/usr/bin/keydesk"])
    assert command_line() == ["/usr/lib/keydesk/keydesk"]
