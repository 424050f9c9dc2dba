"""Answers that come compressed though nobody asked for it. Read in bounded steps, so that none can burst."""

import zlib
from typing import Final, Protocol

from keydesk.gateway.serving.upstream.failure import broken

STEP: Final = 256 * 1024

_WINDOWS: Final = {b"gzip": 31, b"x-gzip": 31, b"deflate": 15}


class Source(Protocol):
    """Gives an answer's bytes as they came."""

    async def read(self) -> bytes | None:
        """Return what has arrived; None at the end. Raises UpstreamError."""
        ...


class Inflated:
    """Fulfils Source: the bytes as they were meant."""

    def __init__(self, source: Source, encoding: bytes) -> None:
        window = _WINDOWS.get(encoding.lower())
        if window is None:
            raise broken("the provider's answer has an encoding that it was not asked for")
        self._source = source
        self._inflate = zlib.decompressobj(window)

    async def read(self) -> bytes | None:
        """Return what has arrived; None at the end. Raises UpstreamError."""
        while True:
            rest = self._inflate.unconsumed_tail or await self._source.read()
            if rest is None:
                if not self._inflate.eof:
                    raise broken()
                return None
            try:
                inflated = self._inflate.decompress(rest, STEP)
            except zlib.error as error:
                raise broken("the provider's answer is not encoded as it says") from error
            if inflated:
                return inflated
