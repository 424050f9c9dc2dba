"""The manual page, from the same commands and options that the command line is made of."""

import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent))

from keydesk import __version__
from keydesk.cli import COMPLETION, GATEWAY_COMMANDS, SCAN, TOUR
from keydesk.commandline.command import Command
from keydesk.commandline.keys_commands import KEYS_COMMANDS

GROUPS = (("gateway", GATEWAY_COMMANDS), ("keys", KEYS_COMMANDS), ("", (SCAN, COMPLETION, TOUR)))


def manual(moment: int) -> str:
    """Return `keydesk(1)` as man reads it, of the day of `moment`."""
    day = datetime.fromtimestamp(moment, UTC).date().isoformat()
    commands = (_command(group, command) for group, commands in GROUPS for command in commands)
    return "\n".join(
        [
            f'.TH KEYDESK 1 "{day}" "KeyDesk {__version__}" "User Commands"',
            ".SH NAME",
            "keydesk \\- hand out keys to language models",
            ".SH SYNOPSIS",
            ".B keydesk",
            "[\\fICOMMAND\\fR [\\fIOPTION\\fR...]]",
            ".SH DESCRIPTION",
            "Without a command, the window opens. The gateway, which programs call with a key, comes along.",
            ".SH COMMANDS",
            *commands,
            ".SH ENVIRONMENT",
            "Every option can be set in the environment too:",
            "\\fB\\-\\-data\\-dir\\fR as \\fBKEYDESK_DATA_DIR\\fR.",
            ".SH EXIT STATUS",
            "0 done, 1 failed, 2 wrong usage, 3 port taken, 4 database newer than the program.",
            "",
        ]
    )


def _command(group: str, command: Command) -> str:
    name = f"{group} {command.name}".strip()
    operands = "".join(f" \\fI{part.name.upper()}\\fR" for part in command.operands)
    lines = [f".SS keydesk {_plain(name)}{operands}", f"{_plain(command.help)}."]
    for option in command.options:
        value = option.metavar or (option.name.upper() if option.read is not None else "")
        chosen = "|".join(option.choices) or value
        lines += [".TP", f"\\fB{_plain(option.flag)}\\fR \\fI{_plain(chosen)}\\fR", _plain(option.told)]
    if command.more:
        lines += [".PP", _plain(command.more)]
    if command.examples:
        lines += [".PP", ".nf", *(_plain(example) for example in command.examples), ".fi"]
    return "\n".join(lines)


def _plain(text: str) -> str:
    """Return text in which man sees no marks of its own."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped[:1] in {".", "'"} else escaped
