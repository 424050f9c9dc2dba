"""The two commands as a person meets them: wrong Python, no screen, the report at the end."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest
import run
from checks import Check, closing_lines, run_checks
from screen import has_screen
from system_packages import Need

from .conftest import ROOT, RecordedEnvironment

SCRIPTS = ("run.py", "test.py")
PYTHON = Path("python")


@pytest.mark.parametrize("script", SCRIPTS)
def test_an_older_python_can_read_the_script(script: str) -> None:
    ast.parse((ROOT / "packaging" / script).read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("version", [(3, 8), (3, 10), (3, 14)])
def test_a_python_that_does_not_fit_is_told_so(script: str, version: tuple[int, int]) -> None:
    code = (
        f"import runpy, sys; sys.version_info = {(*version, 0)}; "
        f"runpy.run_path({str(ROOT / 'packaging' / script)!r}, run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 1
    assert done.stderr.strip() == (
        f"KeyDesk needs Python 3.11, 3.12 or 3.13; this is {version[0]}.{version[1]}."
    )


def test_with_a_screen_the_desktop_opens() -> None:
    assert run.choose_command(PYTHON, [], screen=True) == ["python", "-m", "keydesk"]


def test_without_a_screen_the_tour_is_played() -> None:
    command = run.choose_command(PYTHON, [], screen=False)
    assert command == ["python", "-m", "keydesk", "tour", "--out", str(ROOT / "tour")]


def test_arguments_go_to_keydesk() -> None:
    command = run.choose_command(PYTHON, ["gateway", "run"], screen=False)
    assert command == ["python", "-m", "keydesk", "gateway", "run"]


def test_only_linux_can_be_without_a_screen() -> None:
    assert has_screen({}, "win32")
    assert has_screen({}, "darwin")
    assert not has_screen({}, "linux")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the display servers of Linux")
@pytest.mark.parametrize("variables", [{"DISPLAY": ":4095"}, {"WAYLAND_DISPLAY": "/nowhere/wayland-0"}])
def test_a_display_that_does_not_answer_is_no_screen(variables: dict[str, str]) -> None:
    assert not has_screen(variables, "linux")


def test_every_check_runs_even_when_one_fails(
    environment: RecordedEnvironment, capfd: pytest.CaptureFixture[str]
) -> None:
    bad, good = Check("bad", (sys.executable, "-c", "exit(3)")), Check("good", (sys.executable, "-c", ""))
    assert run_checks([bad, good], environment) == ["bad"]
    printed = capfd.readouterr().out
    assert "--- bad: FAILED" in printed
    assert "--- good: passed" in printed


def test_the_end_names_what_failed_and_what_was_left_out() -> None:
    checks = [Check("bad", ()), Check("good", ())]
    assert closing_lines(checks, ["bad"], [Need("Xvfb", "xvfb")]) == [
        "bad: FAILED",
        "good: passed",
        "left out: tests that need Xvfb (the package xvfb could not be installed)",
    ]


def test_the_closing_line_of_pytest_stays_the_last(tmp_path: Path) -> None:
    (tmp_path / "test_one.py").write_text("def test_one(): pass\n")
    script = ROOT / "packaging" / "closing_report.py"
    done = subprocess.run(
        [sys.executable, "-P", script, json.dumps(["ruff check: FAILED"]), "--rootdir", ".", "test_one.py"],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    lines = done.stdout.splitlines()
    assert done.returncode == 0
    assert "1 passed" in lines[-1]
    assert lines[-2] == "ruff check: FAILED"
