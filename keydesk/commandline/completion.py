"""What a shell reads to complete the command line. No program is started for it when Tab is pressed."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import shtab  # pyright: ignore[reportMissingTypeStubs] - it has none


def completion(parser: argparse.ArgumentParser, shell: str) -> str:
    """Return the script for a shell, which is ``bash``, ``zsh`` or ``fish``."""
    for action in _actions(parser):
        if action.type is Path:
            action.complete = shtab.DIRECTORY if action.metavar == "DIR" else shtab.FILE  # pyright: ignore[reportAttributeAccessIssue] - where it looks
    return shtab.complete(parser, shell)


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Yield every option and operand of a parser and of its commands."""
    for action in parser._actions:  # noqa: SLF001 - argparse shows them nowhere else
        yield action
        commands: Any = action.choices
        if isinstance(commands, dict):
            for command in cast("dict[str, argparse.ArgumentParser]", commands).values():
                yield from _actions(command)
