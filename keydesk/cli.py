"""The command line. Every option can also be set in the environment: ``--data-dir`` as ``KEYDESK_DATA_DIR``.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 port taken, 4 database newer than the program.
"""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from keydesk import __version__
from keydesk.commandline.arguments import Parser, add_command, read, told_after
from keydesk.commandline.command import DATA_DIR, Command, Operand, Option, data_dir
from keydesk.commandline.keys_commands import ADMISSION, KEYS_COMMANDS


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    arguments = read_arguments(argv, os.environ)
    command: Command = arguments.command
    try:
        return command.run(arguments)
    except BrokenPipeError:  # whoever read the result has seen enough
        from keydesk.commandline.speech import close_stdout

        close_stdout()
        return 1
    except KeyboardInterrupt:
        print("keydesk: Interrupted.", file=sys.stderr)
        return 1


def read_arguments(argv: Sequence[str] | None, environment: Mapping[str, str]) -> argparse.Namespace:
    """Return the command and its options, from the command line first, then from the environment.

    Leaves the program with exit code 2 where they make no sense.
    """
    return read(_parser(), argv, environment)


def _desktop(_arguments: argparse.Namespace) -> int:
    from keydesk.desktop.opening import open_desktop

    return open_desktop()


def _run(arguments: argparse.Namespace) -> int:
    from keydesk.gateway.commands import run

    return run(
        data_dir=data_dir(arguments),
        database=arguments.database,
        counters=arguments.counters,
        host=arguments.host,
        port=arguments.port,
        public_url=arguments.public_url,
        admin=arguments.admin,
        tls_cert=arguments.tls_cert,
        tls_key=arguments.tls_key,
        trusted_proxy=arguments.trusted_proxy,
        demo=arguments.demo,
        stdin_guard=arguments.stdin_guard,
    )


def _token(arguments: argparse.Namespace) -> int:
    from keydesk.gateway.commands import token

    return token(
        data_dir=data_dir(arguments),
        database=arguments.database,
        name=arguments.name,
        role=arguments.role,
        again=arguments.again,
    )


def _check(arguments: argparse.Namespace) -> int:
    from keydesk.gateway.commands import check

    return check(data_dir=data_dir(arguments), database=arguments.database)


def _backup(arguments: argparse.Namespace) -> int:
    from keydesk.gateway.commands import backup

    return backup(data_dir=data_dir(arguments), database=arguments.database, file=arguments.file)


def _restore(arguments: argparse.Namespace) -> int:
    from keydesk.gateway.commands import restore

    return restore(data_dir=data_dir(arguments), database=arguments.database, file=arguments.file)


def _move(arguments: argparse.Namespace) -> int:
    from keydesk.gateway.commands import move

    return move(source=getattr(arguments, "from"), target=arguments.to)


def _tour(arguments: argparse.Namespace) -> int:
    from keydesk.tour.speaking import speak_on_tour

    speak_on_tour(arguments.language)
    from keydesk.tour.play import main as play

    return play(
        arguments.out,
        text_percent=arguments.text,
        contrast=arguments.contrast,
        everything=arguments.everything,
    )


def _scan(arguments: argparse.Namespace) -> int:
    from keydesk.commandline.scan import scan

    return scan(arguments.path, as_json=arguments.json)


def _completion(arguments: argparse.Namespace) -> int:
    from keydesk.commandline.completion import completion

    print(completion(_parser(), arguments.shell), flush=True)
    return 0


_DATABASE: Final = Option(
    "--database",
    "the database, if it is not the folder's own file: postgresql+psycopg://USER@HOST/NAME, the password in "
    "the environment or where libpq looks for it",
    metavar="URL",
)
GATEWAY_COMMANDS: Final = (
    Command(
        "run",
        "serve in the foreground",
        _run,
        (
            Option("--host", "the address to listen on", default="127.0.0.1"),
            Option("--port", "the port to listen on; 0 picks a free one", int, 5393),
            DATA_DIR,
            _DATABASE,
            Option(
                "--counters",
                "where the gateways of a database count together what keys take, on Valkey or Redis: "
                "redis://HOST:6379; without, each admits its share",
                metavar="URL",
            ),
            Option(
                "--public-url", "where clients reach this gateway, if not at its own address", metavar="URL"
            ),
            Option(
                "--admin", "from where the admin API answers", default="loopback", choices=("loopback", "any")
            ),
            Option("--tls-cert", "serve https with this certificate, a PEM file", Path, metavar="FILE"),
            Option(
                "--tls-key", "the key of the certificate, a PEM file without a password", Path, metavar="FILE"
            ),
            Option(
                "--trusted-proxy",
                "a reverse proxy whose X-Forwarded-For counts: an address or a network; may be repeated",
                metavar="ADDRESS",
                many=True,
            ),
            Option("--demo", "serve the demo model as well", None, default=False),
            Option(
                "--stdin-guard", "read a start line from stdin, and stop when stdin ends", None, default=False
            ),
        ),
        more="Once it serves it prints one line of JSON: where it answers, and where the admin API does. "
        "Ctrl+C ends it, once the calls under way are answered. What has a password, such as --database and "
        "--counters, is better said in the environment, where nobody else reads it.",
        examples=(
            "keydesk gateway run --demo",
            "keydesk gateway run --host 0.0.0.0 --tls-cert server.pem --tls-key server.key",
        ),
    ),
    Command(
        "token",
        "mint an admin token and print it once",
        _token,
        (
            DATA_DIR,
            _DATABASE,
            Option("--name", "whose token it is", default="admin"),
            Option("--role", "what it may do", default="owner", choices=("owner", "admin", "viewer")),
            Option(
                "--again", "in place of the token that was minted under this name before", None, default=False
            ),
        ),
        more="Only the token goes to stdout, and nothing shows it again. The gateway may run meanwhile.",
        examples=("export KEYDESK_ADMIN_TOKEN=$(keydesk gateway token --name scripts)",),
    ),
    Command(
        "check",
        "verify database, ledger sums and audit chain",
        _check,
        (DATA_DIR, _DATABASE),
        more="It changes nothing; the gateway may run meanwhile. Exit codes: 0 all is well, 1 it is not.",
    ),
    Command(
        "backup",
        "copy everything into one file, also while the gateway runs",
        _backup,
        (DATA_DIR, _DATABASE),
        (Operand("file", "the file to write", Path),),
        more="The file holds the master key: keep it where nobody else reads. A database on PostgreSQL is "
        "copied by pg_dump.",
        examples=("keydesk gateway backup keydesk.backup",),
    ),
    Command(
        "restore",
        "put a backup in place; what is there is kept aside",
        _restore,
        (DATA_DIR, _DATABASE),
        (Operand("file", "the backup", Path),),
        more="No gateway may run on the folder.",
        examples=("keydesk gateway restore keydesk.backup",),
    ),
    Command(
        "move",
        "move everything from the data folder to PostgreSQL, or back",
        _move,
        (
            Option("--from", "where it is: the data folder, or the URL of the database", metavar="DIR|URL"),
            Option("--to", "where it goes: the other of the two, with nothing in it yet", metavar="DIR|URL"),
        ),
        more="No gateway may run on either. The data folder stays the gateway's, as it holds master.key: it "
        "is DIR, or sqlite:///DIR/keydesk.sqlite3. Passwords belong into KEYDESK_FROM and KEYDESK_TO, or "
        "where libpq looks for them. What ends in the middle has changed nothing, and is begun anew.",
        examples=(
            "keydesk gateway move --from /var/lib/keydesk --to postgresql+psycopg://keydesk@db.example.org/keydesk",
        ),
    ),
)
TOUR: Final = Command(
    "tour",
    "drive the real desktop against a real gateway, and take pictures",
    _tour,
    (
        Option("--out", "the folder for pictures and report", Path, Path("tour"), metavar="DIR"),
        Option("--text", "the size of the text in percent, such as 200", int, 100, metavar="PERCENT"),
        Option(
            "--language",
            "what the window speaks; pseudo shows what is not translated or does not fit",
            default="en",
            choices=("en", "nl", "de", "pseudo"),
        ),
        Option("--contrast", "the colours", default="normal", choices=("normal", "high")),
        Option("--everything", "look at what every command opens, too", None, default=False),
    ),
    more="All of it is on this computer: gateway, models, people. The folder then has a picture of every "
    "screen, and report.md, which says what was found on them.",
    examples=("keydesk tour --language de --text 200",),
)
SCAN: Final = Command(
    "scan",
    "find KeyDesk keys and admin tokens in files",
    _scan,
    (Option("--json", "print a JSON list of what is found", None, default=False),),
    (Operand("path", "a file, or a folder to look through", Path, many=True),),
    more="A secret is told by its checksum, in text and in binary files, and never printed: each line has "
    "the file, the line and a preview; --json has the id too, which `keydesk keys revoke` takes. Links are "
    "not followed; what cannot be read is named on stderr. Exit codes: 0 none found, 1 found, 2 wrong usage.",
    examples=("keydesk scan .", "keydesk scan --json . > found.json"),
)
COMPLETION: Final = Command(
    "completion",
    "print what bash, zsh or fish reads to complete commands, options and files with Tab",
    _completion,
    operands=(Operand("shell", "bash, zsh or fish", choices=("bash", "zsh", "fish")),),
    more="To be kept where the shell looks, and written again after an update; the Debian package brings it "
    "along. Make the folder first where there is none; for zsh, any folder of its $fpath does.",
    examples=(
        "keydesk completion bash > ~/.local/share/bash-completion/completions/keydesk",
        "keydesk completion zsh > ~/.zfunc/_keydesk",
        "keydesk completion fish > ~/.config/fish/completions/keydesk.fish",
    ),
)
_ENVIRONMENT: Final = f"Every option can be set in the environment too: --data-dir as {DATA_DIR.variable}."
_DESKTOP: Final = Command("desktop", "open the desktop", _desktop)


def _parser() -> Parser:
    parser = Parser(
        prog="keydesk",
        description="Hand out keys to language models. Without a command, the desktop opens.",
        epilog=told_after(
            f"`keydesk COMMAND --help` has the rest. {_ENVIRONMENT} Exit codes: 0 done, 1 failed, 2 wrong "
            "usage, 3 port taken, 4 database newer than the program.",
            ("keydesk", "keydesk gateway run --demo", "keydesk keys create Tessa --budget 12.50 > tessa.key"),
        ),
    )
    parser.add_argument("--version", action="version", version=f"KeyDesk {__version__}")
    parser.set_defaults(command=_DESKTOP)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    gateway = commands.add_parser(
        "gateway",
        help="serve keys to programs; admin tokens, backups",
        description="The gateway, without a window: serve keys to programs, and what an administrator does "
        "on its computer.",
        epilog=f"`keydesk gateway COMMAND --help` has the rest. {_ENVIRONMENT}",
    )
    gateway_commands = gateway.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in GATEWAY_COMMANDS:
        add_command(gateway_commands, command)
    keys = commands.add_parser(
        "keys",
        help="list, create, revoke and identify keys, for scripts",
        description="Keys, for scripts: what a person does on the desktop, over the same admin API.",
        epilog=f"`keydesk keys COMMAND --help` has the rest. {ADMISSION}",
    )
    keys_commands = keys.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in KEYS_COMMANDS:
        add_command(keys_commands, command)
    for command in (SCAN, COMPLETION, TOUR):
        add_command(commands, command)
    return parser
