"""The command line: commands, options, environment, exit codes."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from keydesk import __version__
from keydesk.cli import COMPLETION, GATEWAY_COMMANDS, KEYS_COMMANDS, SCAN, TOUR, read_arguments
from keydesk.commandline.command import Command
from keydesk.domain.secret import SecretKind, mint, parse
from tests.fixtures import nursery
from tests.fixtures.running_gateway import bare_environment

Run = Callable[..., "subprocess.CompletedProcess[str]"]
COMMANDS = (*GATEWAY_COMMANDS, *KEYS_COMMANDS, SCAN, COMPLETION, TOUR)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a command in a process that is forked, on a data folder of its own unless told otherwise."""

    def start(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        own = {"KEYDESK_DATA_DIR": str(tmp_path / "data")}
        return nursery.run(*arguments, environment=bare_environment() | own | environment)

    return start


@pytest.fixture
def run_anew(tmp_path: Path) -> Run:
    """Run the real command, from the start of Python to its end."""

    def start(*arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "keydesk", *arguments],
            env=bare_environment() | {"KEYDESK_DATA_DIR": str(tmp_path / "data")},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            cwd=Path(__file__).parent.parent,
        )

    return start


def test_version(run_anew: Run) -> None:
    assert run_anew("--version").stdout == f"KeyDesk {__version__}\n"


def test_a_process_of_its_own_says_what_a_forked_one_does(run: Run, run_anew: Run) -> None:
    for arguments in (["--version"], ["nothing"], ["gateway", "run", "--port", "x"], ["gateway", "check"]):
        forked, anew = run(*arguments), run_anew(*arguments)
        assert (forked.returncode, forked.stdout, forked.stderr) == (
            anew.returncode,
            anew.stdout,
            anew.stderr,
        )


@pytest.mark.parametrize(
    "arguments",
    [
        ["gateway"],
        ["nothing"],
        ["gateway", "run", "--port", "x"],
        ["gateway", "run", "--port", "70000"],
        ["gateway", "run", "--host", "nowhere"],
        ["gateway", "run", "--admin", "some"],
        ["gateway", "token", "--role", "boss"],
        ["gateway", "token", "--name", " "],
        ["gateway", "check", "--port", "1"],
        ["keys"],
        ["keys", "list", "--status", "new"],
        ["keys", "list", "--limit", "many"],
        ["keys", "create"],
        ["keys", "revoke"],
        ["scan"],
        ["completion"],
        ["completion", "csh"],
    ],
)
def test_wrong_usage(run: Run, arguments: list[str]) -> None:
    result = run(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr


@pytest.mark.parametrize("variables", [{"KEYDESK_ROLE": "boss"}, {"KEYDESK_NAME": "\t"}])
def test_wrong_usage_of_the_environment(run: Run, variables: dict[str, str]) -> None:
    result = run("gateway", "token", **variables)
    assert (result.returncode, result.stdout) == (2, "")


def test_a_token_is_all_that_is_printed(run: Run, tmp_path: Path) -> None:
    result = run("gateway", "token", "--name", "Tessa", "--role", "viewer")
    token = parse(result.stdout.removesuffix("\n"))
    assert token is not None
    assert (result.returncode, result.stderr, token.kind) == (0, "", SecretKind.ADMIN)
    checked = run("gateway", "check")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert {path.stat().st_mode & 0o077 for path in (tmp_path / "data").iterdir()} == {0}


def test_a_folder_that_is_none(run: Run, tmp_path: Path) -> None:
    assert run("gateway", "check").returncode == 1
    assert not (tmp_path / "data").exists()
    (tmp_path / "data").write_text("a file")
    for command in ("token", "check"):
        result = run("gateway", command)
        assert (result.returncode, result.stdout) == (1, "")
        assert str(tmp_path / "data") in result.stderr


def test_options_come_from_the_command_line_then_the_environment() -> None:
    plain = read_arguments(["gateway", "run"], {})
    assert (plain.host, plain.port, plain.admin, plain.demo) == ("127.0.0.1", 5393, "loopback", False)
    environment = {"KEYDESK_PORT": "0", "KEYDESK_DEMO": "yes", "KEYDESK_HOST": "", "KEYDESK_ADMIN": "any"}
    told = read_arguments(["gateway", "run"], environment)
    assert (told.host, told.port, told.admin, told.demo) == ("127.0.0.1", 0, "any", True)
    both = read_arguments(["gateway", "run", "--port", "8080"], environment)
    assert (both.port, both.demo) == (8080, True)
    assert read_arguments(["tour"], {"KEYDESK_OUT": "elsewhere"}).out == Path("elsewhere")


@pytest.mark.parametrize(
    "variable", [("KEYDESK_PORT", "many"), ("KEYDESK_ADMIN", "some"), ("KEYDESK_DEMO", "maybe")]
)
def test_the_environment_is_read_as_strictly(
    variable: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        read_arguments(["gateway", "run"], dict([variable]))
    assert left.value.code == 2
    assert variable[0] in capsys.readouterr().err


def test_every_option_has_a_variable_of_its_own() -> None:
    options = [option for command in COMMANDS for option in command.options]
    assert all(option.variable.startswith("KEYDESK_") and option.help for option in options)
    assert "KEYDESK_ADMIN_TOKEN" not in {option.variable for option in options}, "it is never an argument"
    assert len({option.variable for option in options}) == len({option.flag for option in options})


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_the_examples_of_a_command_are_understood(command: Command) -> None:
    for example in command.examples:
        typed = re.split(r"[<>)]", example.partition("keydesk ")[2])[0]
        assert read_arguments(shlex.split(typed), {}).command is command


def test_help_says_what_an_option_is_otherwise_and_shows_how_it_is_typed(run: Run) -> None:
    told = run("gateway", "run", "--help", COLUMNS="100").stdout
    assert "the port to listen on; 0 picks a free one (5393 by default)" in told
    assert "\nexamples:\n  keydesk gateway run --demo\n" in told
    assert "(False by default)" not in told
    told = run("--help", COLUMNS="100").stdout
    assert "KEYDESK_DATA_DIR" in told
    assert [command.name for command in (SCAN, COMPLETION, TOUR) if f"\n    {command.name}" not in told] == []


def test_a_command_loads_what_it_needs_and_no_more() -> None:
    code = (
        "import sys\n"
        "from keydesk.cli import main\n"
        "try:\n    main(['--version'])\n"
        "except SystemExit:\n    pass\n"
        "print([name for name in ('sqlalchemy', 'PySide6', 'pydantic', 'shtab') if name in sys.modules])\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=30
    )
    assert result.stdout.endswith("[]\n")


@pytest.mark.parametrize("arguments", [["scan", "."], ["keys", "list"]])
def test_commands_for_scripts_need_no_screen(arguments: list[str], tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from keydesk.cli import main\n"
        f"main({arguments!r})\n"
        "print([name for name in ('sqlalchemy', 'PySide6', 'fastapi') if name in sys.modules])\n"
    )
    environment = {
        **os.environ,
        "KEYDESK_DATA_DIR": str(tmp_path),
        "PYTHONPATH": str(Path(__file__).parent.parent),
    }
    environment["KEYDESK_ADMIN_TOKEN"] = mint(SecretKind.ADMIN).reveal()
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
        env=environment,
        cwd=tmp_path,
    )
    assert result.stdout.endswith("[]\n")
