"""Reading the command line, then the environment."""

import argparse
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NoReturn

from keydesk.commandline.command import Command, Option

_EXPOSED: Final = (
    "A key or an admin token was given as an argument, where other programs can read it. Nothing was done. "
    "Secrets are read from stdin, and the admin token from KEYDESK_ADMIN_TOKEN."
)

_TYPED: Final = "\n  "
"""Before each line of a paragraph that shows what to type."""


class Parser(argparse.ArgumentParser):
    """Says what is wrong with a command line, without repeating a secret that was put there (S3)."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, formatter_class=_Paragraphs, **named)

    def error(self, message: str) -> NoReturn:
        """Leave the program with exit code 2."""
        from keydesk.desktop.redaction import redact  # noqa: PLC0415 (rare)

        super().error(redact(message))


class _Paragraphs(argparse.HelpFormatter):
    """Fills one paragraph after the other, and leaves what is typed as it is."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n\n".join(
            textwrap.indent(part, indent)
            if _TYPED in part
            else super(_Paragraphs, self)._fill_text(part, width, indent)
            for part in text.split("\n\n")
        )


def told_after(more: str, examples: Sequence[str]) -> str | None:
    """Return what help says below the options."""
    typed = "".join(f"{_TYPED}{example}" for example in examples)
    return "\n\n".join(filter(None, (more, typed and f"examples:{typed}"))) or None


def add_command(parsers: Any, command: Command) -> None:
    """Make the parser know a command."""
    parser: argparse.ArgumentParser = parsers.add_parser(
        command.name,
        help=command.help,
        description=command.help[0].upper() + command.help[1:] + ".",
        epilog=told_after(command.more, command.examples),
    )
    for option in command.options:
        if option.read is None:
            parser.add_argument(option.flag, action="store_true", default=None, help=option.help)
        else:
            parser.add_argument(
                option.flag,
                action="append" if option.many else "store",
                type=option.read,
                choices=option.choices or None,
                metavar=option.metavar,
                help=option.told,
            )
    for operand in command.operands:
        parser.add_argument(
            operand.name,
            type=operand.read,
            nargs="+" if operand.many else None,
            choices=operand.choices or None,
            metavar=operand.name.upper(),
            help=operand.help,
        )
    parser.set_defaults(command=command)


def read(parser: Parser, argv: Sequence[str] | None, environment: Mapping[str, str]) -> argparse.Namespace:
    """Return the command and its options, from the command line first, then from the environment.

    Leaves the program with exit code 2 where they make no sense, and where one of them is a secret.
    """
    arguments = parser.parse_args(argv)
    command: Command = arguments.command
    for option in command.options:
        if getattr(arguments, option.name) is None:
            setattr(arguments, option.name, _from_environment(option, environment, parser))
    if any(_holds_a_secret(text) for text in _texts(arguments, command)):
        parser.error(_EXPOSED)
    return arguments


def _from_environment(option: Option, environment: Mapping[str, str], parser: Parser) -> Any:
    """Return what the environment says of an option that the command line leaves out."""
    text = environment.get(option.variable, "")
    if not text:
        return option.default
    try:
        return option.from_text(text)
    except ValueError:
        parser.error(f"{option.variable} cannot be {text!r}")


def _texts(arguments: argparse.Namespace, command: Command) -> Iterable[str]:
    """Yield the words that were given. Paths are none: files may be called anything."""
    for part in (*command.options, *command.operands):
        value: Any = getattr(arguments, part.name)
        yield from (text for text in (value if part.many else [value]) or () if isinstance(text, str))


def _holds_a_secret(text: str) -> bool:
    from keydesk.domain.secret import find  # noqa: PLC0415 (the desktop starts without a word to look at)

    return bool(find(text))
