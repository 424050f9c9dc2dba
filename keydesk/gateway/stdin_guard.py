"""The line to whoever started this process: secrets come in over it, its end is the order to stop (S21).

Unless whoever started it has said before, in a line ``{"stay": true}``, that it shall go on alone.
"""

import asyncio
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import msgspec

from keydesk.domain import secret
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.naming import clean_name

LONGEST_LINE: Final = 16 * 1024
_STDIN: Final = 0


@dataclass(frozen=True, slots=True)
class StartLine:
    """What the parent hands over."""

    admin_token: secret.Secret | None = field(default=None, repr=False)
    admin_name: str = "This desktop"
    stay: bool = False
    """Whether to go on once stdin has ended."""


class _Order(msgspec.Struct, forbid_unknown_fields=True):
    stay: bool


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    admin_token: str | None = None
    admin_name: str = "This desktop"
    stay: bool = False


def parse_start_line(line: bytes) -> StartLine:
    """Read the line. Raises InvalidValueError, which never says what stood in it."""
    try:
        read = msgspec.json.decode(line, type=_Line)
    except msgspec.DecodeError as error:
        raise InvalidValueError("the line on stdin is not the JSON object that it should be") from error
    if read.admin_token is None:
        return StartLine(stay=read.stay)
    token = secret.parse(read.admin_token)
    if token is None or token.kind is not secret.SecretKind.ADMIN:
        raise InvalidValueError("the admin token on stdin is none")
    return StartLine(token, clean_name(read.admin_name), read.stay)


def parse_order(line: bytes) -> bool | None:
    """Return whether the line orders to stay; None for what is no order."""
    try:
        return msgspec.json.decode(line, type=_Order).stay
    except msgspec.DecodeError:
        return None


class StdinGuard:
    """Reads stdin in a thread of its own: first the line, then orders, until it ends."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, ended: Callable[[], None], ordered: Callable[[bytes], None]
    ) -> None:
        self._loop = loop
        self._ended = ended
        self._ordered = ordered
        self.line: asyncio.Future[bytes] = loop.create_future()
        threading.Thread(target=self._read, name="stdin-guard", daemon=True).start()

    def _read(self) -> None:
        pending, tell = b"", self._hear
        while True:
            try:
                data = os.read(_STDIN, LONGEST_LINE)
            except OSError:
                data = b""
            pending += data
            while b"\n" in pending or (pending and (len(pending) > LONGEST_LINE or not data)):
                line, _, pending = pending.partition(b"\n")
                self._tell(tell, line)
                tell = self._ordered
            if not data:
                if tell == self._hear:
                    self._tell(self._hear, b"")
                self._tell(self._ended)
                return

    def _hear(self, line: bytes) -> None:
        if not self.line.done():
            self.line.set_result(line)

    def _tell(self, what: Callable[..., None], *arguments: bytes) -> None:
        try:
            self._loop.call_soon_threadsafe(what, *arguments)
        except RuntimeError:  # the loop has ended already
            return
