"""The two commands as a person meets them: wrong Python, no screen, the report at the end."""

import ast
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
import run
from checks import Check, Result, closing_lines, run_checks
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


def test_every_check_runs_even_when_one_fails(environment: RecordedEnvironment) -> None:
    bad = Check("bad", (sys.executable, "-c", "print('too long'); exit(3)"))
    good = Check("good", (sys.executable, "-c", "print('as wished')"))
    assert run_checks([bad, good], environment) == [
        Result("bad", passed=False, output="too long\n"),
        Result("good", passed=True, output="as wished\n"),
    ]


def test_the_end_names_what_failed_and_why_and_what_was_left_out() -> None:
    results = [Result("bad", passed=False, output="too long\n"), Result("good", passed=True, output="fine\n")]
    assert closing_lines(results, [Need("Xvfb", "xvfb")]) == [
        "--- bad",
        "too long",
        "",
        "bad: FAILED",
        "good: passed",
        "left out: tests that need Xvfb (the package xvfb could not be installed)",
    ]


def run_suite(environment: RecordedEnvironment, folder: Path, test: str, check: str) -> int:
    """Run a test with a check beside it, as the command does."""
    (folder / "test_one.py").write_text(test)
    place = spec_from_file_location("the_command", ROOT / "packaging" / "test.py")
    assert place is not None
    assert place.loader is not None
    the_command = module_from_spec(place)
    place.loader.exec_module(the_command)
    environment.python = Path(sys.executable)
    checks = [Check("ruff check", (sys.executable, "-c", check))]
    arguments = ["--rootdir", str(folder), "-p", "no:cacheprovider", str(folder / "test_one.py")]
    return the_command.run_all(environment, checks, [], arguments)


def test_the_closing_line_of_pytest_stays_the_last(
    environment: RecordedEnvironment, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A check that fails fails the whole; a test that reads stdin finds nothing there."""
    reads = "import os\ndef test_one(): assert os.read(0, 9) == b''\n"
    assert run_suite(environment, tmp_path, reads, "print('too long'); exit(1)") == 1
    *lines, last = capfd.readouterr().out.splitlines()
    assert "1 passed" in last
    assert lines[-4:] == ["--- ruff check", "too long", "", "ruff check: FAILED"]


@pytest.mark.parametrize(
    ("test", "check", "code"),
    [
        ("def test_one(): pass\n", "", 0),
        ("def test_one(): assert False\n", "", 1),
        ("def test_one(): assert False\n", "exit(1)", 1),
        ("import os\ndef test_one(): os.kill(os.getpid(), 9)\n", "exit(1)", -9),
    ],
)
def test_the_exit_code_is_for_both(
    environment: RecordedEnvironment,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    test: str,
    check: str,
    code: int,
) -> None:
    """However the tests end, the end says how the checks did."""
    assert run_suite(environment, tmp_path, test, check) == code
    assert f"ruff check: {'FAILED' if check else 'passed'}" in capfd.readouterr().out.splitlines()
