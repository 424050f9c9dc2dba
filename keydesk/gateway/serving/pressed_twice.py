"""Buttons that were pressed twice: the second press of the same page gets the answer of the first.

A browser without scripts shows the answer to the last press alone, which would say that the key was opened
already: by the press before. A press is told by the whole form that was sent, in which something stands that
no other page has. Answers are kept for seconds, in memory, sealed under that form, which is kept nowhere.
"""

import asyncio
import hashlib
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Final

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEPT_SECONDS: Final = 10.0
_ONE_USE: Final = bytes(12)
"""Each key seals one answer, so that nothing has to tell two apart."""


class PressedTwice:
    """The answers to the presses of the last seconds."""

    def __init__(self) -> None:
        self._under_way: dict[bytes, asyncio.Future[None]] = {}
        self._kept: dict[bytes, bytes] = {}

    @asynccontextmanager
    async def turn(self, press: bytes) -> AsyncGenerator[bytes | None]:
        """Give the answer to this press, None at the first. Of several at once, one has its turn."""
        id_ = _digest(b"id", press)
        while (before := self._under_way.get(id_)) is not None:
            await asyncio.wait([before])
        done = self._under_way[id_] = asyncio.get_running_loop().create_future()
        try:
            sealed = self._kept.get(id_)
            yield None if sealed is None else AESGCM(_digest(b"key", press)).decrypt(_ONE_USE, sealed, None)
        finally:
            del self._under_way[id_]
            done.set_result(None)

    def keep(self, press: bytes, answer: bytes) -> None:
        """Keep the answer to a press, for some seconds."""
        id_ = _digest(b"id", press)
        self._kept[id_] = AESGCM(_digest(b"key", press)).encrypt(_ONE_USE, answer, None)
        asyncio.get_running_loop().call_later(KEPT_SECONDS, self._kept.pop, id_, None)


def _digest(purpose: bytes, press: bytes) -> bytes:
    return hashlib.sha256(purpose + b"\0" + press).digest()
