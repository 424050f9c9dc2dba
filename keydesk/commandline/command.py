"""What a command is made of: its options and operands, at the command line and in the environment."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

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
    many: bool = False
    """Whether it may be given more than once; the environment separates the values by commas."""

    @property
    def told(self) -> str:
        """What help says of it, with what it is if nobody says anything."""
        is_said = self.default is not None and self.default is not False
        return f"{self.help} ({self.default} by default)" if is_said else self.help

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
        if self.many:
            return [self.read(part.strip()) for part in text.split(",")]
        if self.choices and text not in self.choices:
            raise ValueError(" or ".join(self.choices))
        return self.read(text)


@dataclass(frozen=True, slots=True)
class Operand:
    """What a command is about, given without a flag."""

    name: str
    help: str
    read: Callable[[str], Any] = str
    many: bool = False
    """Whether there may be more than one."""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Command:
    """A command: what it is called, what it does, and with which options."""

    name: str
    help: str
    run: Callable[[argparse.Namespace], int]
    options: tuple[Option, ...] = ()
    operands: tuple[Operand, ...] = ()
    more: str = ""
    """What else its help says."""
    examples: tuple[str, ...] = ()
    """How it is typed."""


DATA_DIR: Final = Option(
    "--data-dir", "the folder that holds everything (the platform's by default)", Path, metavar="DIR"
)


def data_dir(arguments: argparse.Namespace) -> Path:
    """Return the folder that was asked for, or the platform's."""
    from keydesk.folders import default_data_dir  # noqa: PLC0415 (--version and --help need no folder)

    return arguments.data_dir or default_data_dir()
