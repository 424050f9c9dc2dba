"""Connections to one judged address: opened when needed, kept a while, used again only when it is safe."""

import asyncio
import ssl
from dataclasses import dataclass
from typing import Final

from keydesk.gateway.serving.upstream.connection import Connection
from keydesk.gateway.serving.upstream.encoding import Inflated, Source
from keydesk.gateway.serving.upstream.failure import FailureKind, broken, unreached

IDLE_SECONDS: Final = 30.0
SWEEP_SECONDS: Final = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An address, and how it is spoken to."""

    address: str
    port: int
    host: str
    """The name that its certificate has to bear."""
    trust: ssl.SSLContext | None
    """None where it is spoken to in the clear."""
    connect_seconds: float
    silent_seconds: float


class HttpAnswer:
    """Fulfils UpstreamAnswer."""

    __slots__ = ("_connection", "_headers", "_pool", "_source", "content_type", "retry_after", "status")

    def __init__(self, pool: "Pool", connection: Connection) -> None:
        self._pool = pool
        self._connection: Connection | None = connection
        self._headers = connection.headers
        self.status = connection.status
        self.content_type = self.header("content-type") or ""
        self.retry_after = self.header("retry-after")
        encoding = self._headers.get(b"content-encoding", b"identity")
        self._source: Source = (
            connection if encoding.lower() == b"identity" else Inflated(connection, encoding)
        )

    def header(self, name: str, /) -> str | None:
        """Return a header by its name in small letters; None if the answer has none of this name."""
        value = self._headers.get(name.encode())
        return None if value is None else value.decode("latin-1")

    async def read(self) -> bytes | None:
        """Return what has arrived; None at the end. Raises UpstreamError."""
        if self._connection is None:
            raise broken()
        return await self._source.read()

    async def close(self) -> None:
        """End the answer. If it came whole, its connection is kept; otherwise it is cut."""
        connection, self._connection = self._connection, None
        if connection is not None:
            self._pool.take_back(connection)


class Pool:
    """Every connection to one place."""

    def __init__(self, loop: asyncio.AbstractEventLoop, place: Place) -> None:
        self._loop = loop
        self._place = place
        self._idle: list[tuple[Connection, float]] = []
        self._timer: asyncio.TimerHandle | None = None
        self._closed = False

    async def send(self, request: bytes, *, whole: bool) -> HttpAnswer:
        """Send a request and return the answer's beginning. Raises UpstreamError.

        It goes out once: a connection that turns out to be closed is replaced before anything is sent on it.
        """
        connection = self._usable() or await self._connect()
        try:
            await connection.send(request, whole=whole)
            return HttpAnswer(self, connection)
        except BaseException:
            connection.abort()
            raise

    def take_back(self, connection: Connection) -> None:
        """Keep a connection for another call, if it can take one."""
        if connection.release():
            if self._closed:
                connection.abort()
                return
            self._idle.append((connection, self._loop.time()))
            if self._timer is None:
                self._timer = self._loop.call_later(SWEEP_SECONDS, self._sweep)

    def close(self) -> None:
        """Keep no connection any more. Calls under way go on."""
        self._closed = True
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        for connection, _ in self._idle:
            connection.abort()
        self._idle.clear()

    def _usable(self) -> Connection | None:
        while self._idle:
            connection, _ = self._idle.pop()
            if connection.is_usable:
                return connection
            connection.abort()
        return None

    def _sweep(self) -> None:
        self._timer = None
        oldest = self._loop.time() - IDLE_SECONDS
        kept: list[tuple[Connection, float]] = []
        for connection, since in self._idle:
            if connection.lost or since < oldest:
                connection.abort()
            else:
                kept.append((connection, since))
        self._idle = kept
        if kept:
            self._timer = self._loop.call_later(SWEEP_SECONDS, self._sweep)

    async def _connect(self) -> Connection:
        place = self._place
        try:
            async with asyncio.timeout(place.connect_seconds):
                _, connection = await self._loop.create_connection(
                    lambda: Connection(self._loop, place.silent_seconds),
                    place.address,
                    place.port,
                    ssl=place.trust,
                    server_hostname=place.host if place.trust is not None else None,
                    # Sooner than the whole, so that it can be told apart from a silent address.
                    ssl_handshake_timeout=0.9 * place.connect_seconds if place.trust is not None else None,
                )
        except (TimeoutError, ConnectionAbortedError) as error:
            message = "the provider cannot be connected to in time"
            raise unreached(message, FailureKind.TIMEOUT) from error
        except ssl.SSLCertVerificationError as error:
            raise unreached("the provider's certificate cannot be trusted") from error
        except OSError as error:
            raise unreached("the provider cannot be connected to") from error
        return connection
