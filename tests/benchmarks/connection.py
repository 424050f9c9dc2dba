"""A client's connection, for one request after the other, with the moments at which things happened."""

import asyncio
import re
import time
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Answer:
    """What came of a request."""

    status: int
    content: bytes
    sent: float
    ended: float


class Connection(asyncio.Protocol):
    """Knows when an answer is whole. ``call`` waits for that; ``begun`` tells that something came."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.received = b""
        self.begun = asyncio.Event()
        self._answer: asyncio.Future[Answer] | None = None

    async def call(self, request: bytes) -> Answer:
        """Make a request and wait for the end of its answer."""
        self.received = b""
        self.begun.clear()
        self._answer = asyncio.get_running_loop().create_future()
        self._sent = time.perf_counter()
        self.transport.write(request)
        return await self._answer

    def data_received(self, data: bytes) -> None:
        self.received += data
        self.begun.set()
        if self._answer is not None and is_whole(self.received):
            content = self.received.partition(b"\r\n\r\n")[2]
            answer = Answer(int(self.received[9:12]), content, self._sent, time.perf_counter())
            self._answer.set_result(answer)
            self._answer = None

    def connection_lost(self, exc: Exception | None) -> None:
        if self._answer is not None:
            self._answer.set_exception(ConnectionError(f"cut after {self.received[-200:]!r}: {exc}"))


def is_whole(received: bytes) -> bool:
    """Tell whether an answer has come to its end."""
    head, found, body = received.partition(b"\r\n\r\n")
    length = re.search(rb"content-length: (\d+)", head)
    if length is None:
        return received.endswith(b"\r\n0\r\n\r\n")
    return bool(found) and len(body) >= int(length[1])


async def connect(base_url: str) -> Connection:
    """Open a connection."""
    parts = urlsplit(base_url)
    loop = asyncio.get_running_loop()
    return (await loop.create_connection(Connection, parts.hostname, parts.port))[1]


def post(url: str, secret: str, body: str = "") -> bytes:
    """Return a request."""
    parts = urlsplit(url)
    return (
        f"POST {parts.path} HTTP/1.1\r\nhost: {parts.netloc}\r\ncontent-type: application/json\r\n"
        f"authorization: Bearer {secret}\r\ncontent-length: {len(body)}\r\n\r\n{body}"
    ).encode()
