"""The command line. Every option can also be set in the environment: ``--data-dir`` as ``KEYDESK_DATA_DIR``.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 port taken, 4 database newer than the program.
"""

import argparse
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from keydesk import __version__

_PREFIX: Final = "KEYDESK_"
_YES: Final = frozenset({"1", "true", "yes", "on"})
_NO: Final = frozenset({"0", "false", "no", "off"})


@dataclass(frozen=True, slots=True)
class Option:
    """An option, at the command line and in the environment."""

    flag: str
    help: str
    read: Callable[[str], Any] | None = str
    """Turns the text into a value; None for a switch, which takes no value."""
    default: Any = None
    choices: tuple[str, ...] = ()
    metavar: str | None = None

    @property
    def name(self) -> str:
        """Its name in Python."""
        return self.flag.removeprefix("--").replace("-", "_")

    @property
    def variable(self) -> str:
        """Its name in the environment."""
        return _PREFIX + self.name.upper()

    def from_text(self, text: str) -> Any:
        """Read what the environment says. Raises ValueError for what the option cannot be."""
        if self.read is None:
            if text.lower() not in _YES | _NO:
                raise ValueError("1 or 0")
            return text.lower() in _YES
        if self.choices and text not in self.choices:
            raise ValueError(" or ".join(self.choices))
        return self.read(text)


@dataclass(frozen=True, slots=True)
class Operand:
    """What a command is about, given without a flag."""

    name: str
    help: str
    read: Callable[[str], Any] = str


@dataclass(frozen=True, slots=True)
class Command:
    """A command: what it is called, what it does, and with which options."""

    name: str
    help: str
    run: Callable[[argparse.Namespace], int]
    options: tuple[Option, ...] = ()
    operands: tuple[Operand, ...] = ()


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    arguments = read_arguments(argv, os.environ)
    command: Command = arguments.command
    return command.run(arguments)


def read_arguments(argv: Sequence[str] | None, environment: Mapping[str, str]) -> argparse.Namespace:
    """Return the command and its options, from the command line first, then from the environment.

    Leaves the program with exit code 2 where they make no sense.
    """
    parser = _parser()
    arguments = parser.parse_args(argv)
    for option in arguments.command.options:
        if getattr(arguments, option.name) is None:
            setattr(arguments, option.name, _read(option, environment, parser))
    return arguments


def _read(option: Option, environment: Mapping[str, str], parser: argparse.ArgumentParser) -> Any:
    """Return what the environment says of an option that the command line leaves out."""
    text = environment.get(option.variable, "")
    if not text:
        return option.default
    try:
        return option.from_text(text)
    except ValueError:
        parser.error(f"{option.variable} cannot be {text!r}")


def _desktop(_arguments: argparse.Namespace) -> int:
    from keydesk.desktop.app import main as open_desktop

    return open_desktop()


def _run(arguments: argparse.Namespace) -> int:
    from keydesk.gateway.commands import run

    return run(
        data_dir=_data_dir(arguments),
        host=arguments.host,
        port=arguments.port,
        public_url=arguments.public_url,
        admin=arguments.admin,
        demo=arguments.demo,
        stdin_guard=arguments.stdin_guard,
    )


def _token(arguments: argparse.Namespace) -> int:
    from keydesk.gateway.commands import token

    return token(data_dir=_data_dir(arguments), name=arguments.name, role=arguments.role)


def _check(arguments: argparse.Namespace) -> int:
    from keydesk.gateway.commands import check

    return check(data_dir=_data_dir(arguments))


def _backup(arguments: argparse.Namespace) -> int:
    from keydesk.gateway.commands import backup

    return backup(data_dir=_data_dir(arguments), file=arguments.file)


def _restore(arguments: argparse.Namespace) -> int:
    from keydesk.gateway.commands import restore

    return restore(data_dir=_data_dir(arguments), file=arguments.file)


def _tour(arguments: argparse.Namespace) -> int:
    from keydesk.tour.play import main as play

    return play(arguments.out)


def _data_dir(arguments: argparse.Namespace) -> Path:
    from keydesk.folders import default_data_dir

    return arguments.data_dir or default_data_dir()


_DATA_DIR: Final = Option(
    "--data-dir", "the folder that holds everything (the platform's by default)", Path, metavar="DIR"
)
GATEWAY_COMMANDS: Final = (
    Command(
        "run",
        "serve in the foreground",
        _run,
        (
            Option("--host", "the address to listen on", default="127.0.0.1"),
            Option("--port", "the port to listen on; 0 picks a free one", int, 5393),
            _DATA_DIR,
            Option(
                "--public-url", "where clients reach this gateway, if not at its own address", metavar="URL"
            ),
            Option(
                "--admin", "from where the admin API answers", default="loopback", choices=("loopback", "any")
            ),
            Option("--demo", "serve the demo model as well", None, default=False),
            Option(
                "--stdin-guard", "read a start line from stdin, and stop when stdin ends", None, default=False
            ),
        ),
    ),
    Command(
        "token",
        "mint an admin token and print it once",
        _token,
        (
            _DATA_DIR,
            Option("--name", "whose token it is", default="admin"),
            Option("--role", "what it may do", default="owner", choices=("owner", "admin", "viewer")),
        ),
    ),
    Command("check", "verify database, ledger sums and audit chain", _check, (_DATA_DIR,)),
    Command(
        "backup",
        "copy everything into one file, also while the gateway runs",
        _backup,
        (_DATA_DIR,),
        (Operand("file", "the file to write", Path),),
    ),
    Command(
        "restore",
        "put a backup in place; what is there is kept aside",
        _restore,
        (_DATA_DIR,),
        (Operand("file", "the backup", Path),),
    ),
)
TOUR: Final = Command(
    "tour",
    "drive the real desktop against a real gateway, and take pictures",
    _tour,
    (Option("--out", "the folder for pictures and report", Path, Path("tour"), metavar="DIR"),),
)
_DESKTOP: Final = Command("desktop", "open the desktop", _desktop)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="keydesk",
        description="Hand out keys to language models. Without a command, the desktop opens.",
        epilog=f"Every option can be set in the environment too: --data-dir as {_DATA_DIR.variable}.",
    )
    parser.add_argument("--version", action="version", version=f"KeyDesk {__version__}")
    parser.set_defaults(command=_DESKTOP)
    commands = parser.add_subparsers(title="commands", metavar="")
    gateway = commands.add_parser("gateway", help="serve keys", description="The gateway that serves keys.")
    gateway_commands = gateway.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in GATEWAY_COMMANDS:
        _add(gateway_commands, command)
    _add(commands, TOUR)
    return parser


def _add(parsers: Any, command: Command) -> None:
    parser: argparse.ArgumentParser = parsers.add_parser(
        command.name, help=command.help, description=command.help.capitalize() + "."
    )
    for option in command.options:
        if option.read is None:
            parser.add_argument(option.flag, action="store_true", default=None, help=option.help)
        else:
            parser.add_argument(
                option.flag,
                type=option.read,
                choices=option.choices or None,
                metavar=option.metavar,
                help=option.help,
            )
    for operand in command.operands:
        parser.add_argument(operand.name, type=operand.read, metavar=operand.name.upper(), help=operand.help)
    parser.set_defaults(command=command)
