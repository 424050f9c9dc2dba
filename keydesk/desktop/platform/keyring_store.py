"""Admin tokens in the operating system's keyring, or for this session only, said plainly (S24).

The keyring is asked in a process of its own, so that one that is locked, absent or hangs costs three seconds
and nothing else. There is no fallback to a file.
"""

import asyncio
import json
import os
import sys
from dataclasses import dataclass
from typing import Final

from keydesk.desktop.platform.child_process import environment, own_command
from keydesk.desktop.platform.keyring_worker import HERE, Answer, Request
from keydesk.domain.secret import Secret, parse

PATIENCE: Final = 3.0
"""How many seconds the keyring may take for an answer."""
_START_PATIENCE: Final = 10.0

_WORKER: Final = "keydesk.desktop.platform.keyring_worker"
# What leads to a keyring besides what every program needs.
_NEEDED: Final = frozenset(
    {
        *("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "KDE_FULL_SESSION"),
        *("DESKTOP_SESSION", "GNOME_KEYRING_CONTROL", "PYTHON_KEYRING_BACKEND"),
    }
)


@dataclass(frozen=True, slots=True)
class Keeping:
    """What became of a token."""

    in_keyring: bool
    reason: str = ""
    """Why it is known for this session only."""


async def save_token(account: str, token: Secret) -> Keeping:
    """Keep the token of a connection in the keyring, if there is one that can be trusted."""
    answer = await _ask("save", account, token.reveal())
    return Keeping(answer["done"], answer["reason"])


async def read_token(account: str) -> Secret | None:
    """Return the token of a connection; None when the keyring does not have it, or cannot be asked."""
    answer = await _ask("read", account)
    return parse(answer["secret"]) if answer["secret"] else None


async def forget_token(account: str) -> bool:
    """Take the token of a connection out of the keyring; return whether it is gone for sure."""
    answer = await _ask("forget", account)
    return answer["done"]


async def _ask(verb: str, account: str, secret: str = "") -> Answer:
    request = Request(verb=verb, account=account, secret=secret)
    program, arguments = _command()
    try:
        worker = await asyncio.create_subprocess_exec(
            program,
            *arguments,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=environment(os.environ, besides=_NEEDED),
        )
    except OSError:
        return _no_answer("The system could not start the program that speaks with the keyring.")
    try:
        return await _converse(worker, request)
    except TimeoutError:
        return _no_answer("The keyring did not answer; it may be locked.")
    except (OSError, ValueError):
        return _no_answer("The keyring could not be reached.")
    finally:
        if worker.returncode is None:
            worker.kill()
        await worker.wait()


async def _converse(worker: asyncio.subprocess.Process, request: Request) -> Answer:
    stdin, stdout = worker.stdin, worker.stdout
    if stdin is None or stdout is None:
        raise OSError
    async with asyncio.timeout(_START_PATIENCE):
        here = await stdout.readline()
    if here.decode().strip() != HERE:
        raise ValueError
    async with asyncio.timeout(PATIENCE):
        stdin.write(json.dumps(request).encode() + b"\n")
        await stdin.drain()
        answer: Answer = json.loads(await stdout.readline())
    return answer


def _command() -> tuple[str, list[str]]:
    if getattr(sys, "frozen", False):
        return own_command("keyring-worker")
    return sys.executable, ["-m", _WORKER]


def _no_answer(reason: str) -> Answer:
    return Answer(done=False, reason=reason, secret=None)
