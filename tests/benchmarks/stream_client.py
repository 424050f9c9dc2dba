"""A client of streams that looks at the clock whenever something arrives."""

import asyncio
import json
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from connection import post
from rig import MODEL

MARK = b'"delta"'
LAST = b"[DONE]\n\n\r\n0\r\n\r\n"


@dataclass(frozen=True)
class Stream:
    """How one answer came."""

    first_ms: float
    longest_gap_ms: float
    chunks: int
    pieces: int
    """In how many reads they came."""


class StreamClient(asyncio.Protocol):
    """One connection, for one call after the other."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.answer: asyncio.Future[Stream] | None = None

    async def call(self, request: bytes) -> Stream:
        """Make a call and wait for its end."""
        self.tail = b""
        self.times: list[float] = []
        self.chunks = 0
        self.answer = asyncio.get_running_loop().create_future()
        self.began = time.perf_counter()
        self.transport.write(request)
        return await self.answer

    def data_received(self, data: bytes) -> None:
        found = data.count(MARK)
        if found:
            self.times.append(time.perf_counter())
            self.chunks += found
        self.tail = (self.tail + data)[-200:] if len(data) < 200 else data[-200:]
        if self.tail.endswith(LAST) and self.answer is not None:
            gaps = [after - before for before, after in zip(self.times, self.times[1:], strict=False)]
            first = (self.times[0] - self.began) * 1000
            longest = max(gaps, default=0.0) * 1000
            self.answer.set_result(Stream(first, longest, self.chunks, len(self.times)))
            self.answer = None

    def connection_lost(self, exc: Exception | None) -> None:
        if self.answer is not None:
            self.answer.set_exception(ConnectionError(f"cut after {self.tail!r}: {exc}"))


def stream_request(
    base_url: str, secret: str, *, chunks: int, pace_ms: int, size: int = 0, model: str = MODEL
) -> bytes:
    """Return a call that the streaming mock answers at this pace, with chunks of this size."""
    document = {
        "model": model,
        "messages": [{"role": "user", "content": "Say hello to the people in this room."}],
        "max_tokens": chunks,
        "metadata": {"pace_ms": str(pace_ms), "bytes": str(size)},
        "stream": True,
    }
    return post(f"{base_url}/chat/completions", secret, json.dumps(document))


async def connect(base_url: str) -> StreamClient:
    """Open a connection."""
    parts = urlsplit(base_url)
    loop = asyncio.get_running_loop()
    return (await loop.create_connection(StreamClient, parts.hostname, parts.port))[1]


async def stream_at_once(
    base_url: str, secret: str, count: int, *, chunks: int, pace_ms: int
) -> list[Stream]:
    """Make so many calls at once, each on a connection of its own."""
    request = stream_request(base_url, secret, chunks=chunks, pace_ms=pace_ms)
    clients = [await connect(base_url) for _ in range(count)]
    try:
        return await asyncio.gather(*(client.call(request) for client in clients))
    finally:
        for client in clients:
            client.transport.close()


async def stream_in_turn(
    base_url: str, secret: str, count: int, *, chunks: int, pace_ms: int
) -> list[Stream]:
    """Make so many calls, one after the other, on one connection."""
    request = stream_request(base_url, secret, chunks=chunks, pace_ms=pace_ms)
    client = await connect(base_url)
    try:
        return [await client.call(request) for _ in range(count)]
    finally:
        client.transport.close()
