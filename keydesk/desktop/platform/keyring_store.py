"""Admin tokens in the operating system's keyring, or for this session only, said plainly (S24).

The keyring is asked in a process of its own, so that one that is locked, absent or hangs costs three seconds
and nothing else. There is no fallback to a file.
"""

import asyncio
import json
from dataclasses import dataclass
from typing import Final, NamedTuple, cast

from PySide6.QtCore import QProcess

from keydesk.desktop.language import tr
from keydesk.desktop.platform.child_process import prepare
from keydesk.desktop.platform.keyring_worker import HERE, Answer, Request
from keydesk.domain.secret import Secret, parse

PATIENCE: Final = 3.0
"""How many seconds the keyring may take for an answer."""
_START_PATIENCE: Final = 10.0

_NOT_THERE: Final = tr("This computer's keyring does not have it.")
_MODULE: Final = "keydesk.desktop.platform.keyring_worker"
_TASK: Final = "keyring-worker"
"""How a frozen KeyDesk is asked to be the worker."""

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


class Found(NamedTuple):
    """The token of a connection, or why it is not known."""

    token: Secret | None
    reason: str = ""


async def save_token(account: str, token: Secret) -> Keeping:
    """Keep the token of a connection in the keyring, if there is one that can be trusted."""
    answer = await _ask("save", account, token.reveal())
    return Keeping(answer["done"], answer["reason"])


async def read_token(account: str) -> Found:
    """Return the token of a connection, or why not: the keyring does not have it, or cannot be asked."""
    answer = await _ask("read", account)
    token = parse(answer["secret"]) if answer["secret"] else None
    return Found(token, "" if token is not None else answer["reason"] or _NOT_THERE)


async def forget_token(account: str) -> bool:
    """Take the token of a connection out of the keyring; return whether it is gone for sure."""
    answer = await _ask("forget", account)
    return answer["done"]


async def _ask(verb: str, account: str, secret: str = "") -> Answer:
    request = Request(verb=verb, account=account, secret=secret)
    worker = Worker()
    try:
        return await _converse(worker, request)
    except TimeoutError:
        return _no_answer(tr("The keyring did not answer; it may be locked."))
    except (EOFError, ValueError):
        return _no_answer(tr("The keyring could not be reached."))
    finally:
        await worker.end()


async def _converse(worker: "Worker", request: Request) -> Answer:
    async with asyncio.timeout(_START_PATIENCE):
        if await worker.line() != HERE:
            raise ValueError
    async with asyncio.timeout(PATIENCE):
        worker.write(json.dumps(request))
        return cast("Answer", json.loads(await worker.line()))


class Worker:
    """A process that speaks with the keyring, line by line.

    A QProcess, because asyncio waits for its children in threads, and a thread of Python's may be the one
    that clears away Qt's objects.
    """

    def __init__(self) -> None:
        self._lines: asyncio.Queue[str | None] = asyncio.Queue()
        self._ended = asyncio.Event()
        self._process = QProcess()
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._on_error)
        prepare(self._process, [_TASK], module=_MODULE, besides=_NEEDED)
        self._process.start()

    async def line(self) -> str:
        """Wait for the next line. Raises EOFError when none comes any more."""
        line = await self._lines.get()
        if line is None:
            raise EOFError
        return line

    def write(self, line: str) -> None:
        """Send a line."""
        self._process.write(line.encode() + b"\n")

    async def end(self) -> None:
        """Wait until there is no process any more, which is at once."""
        self._process.kill()
        await self._ended.wait()
        self._process.deleteLater()

    def _read(self) -> None:
        while self._process.canReadLine():
            self._lines.put_nowait(bytes(self._process.readLine().data()).decode().rstrip())

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end()

    def _end(self) -> None:
        self._ended.set()
        self._lines.put_nowait(None)


def _no_answer(reason: str) -> Answer:
    return Answer(done=False, reason=reason, secret=None)
