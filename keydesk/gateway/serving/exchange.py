"""One request and the way back to its client."""

import itertools
import secrets
from collections.abc import Callable
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Final

from uvicorn._types import ASGIReceiveCallable as Receive
from uvicorn._types import ASGISendCallable as Send
from uvicorn._types import HTTPScope

from keydesk.gateway.serving.body import MAX_BODY, drain, is_at_hand, read_body
from keydesk.gateway.serving.connection import GuardedProtocol, Header
from keydesk.gateway.serving.dialect import OPENAI, Dialect
from keydesk.gateway.serving.head import Head
from keydesk.gateway.serving.refusal import Refusal

JSON: Final = (b"content-type", b"application/json")
_EVENTS: Final = (b"content-type", b"text/event-stream; charset=utf-8")
_NOT_CACHED: Final = (b"cache-control", b"no-cache")
_CLOSE: Final = (b"connection", b"close")

_process: Final = secrets.token_hex(8)
_count: Final = itertools.count(1)


def new_request_id() -> str:
    """Return an id that no other request has: random for the process, counted within it."""
    return f"req_{_process}{next(_count):010x}"


class Exchange:
    """What a route needs of a request, and the answer's way out."""

    __slots__ = (
        "_body_read",
        "_receive",
        "_scope",
        "_send",
        "connection",
        "deployment",
        "dialect",
        "head",
        "peer",
        "request_id",
        "started",
        "status",
        "told",
    )

    def __init__(self, scope: HTTPScope, receive: Receive, send: Send) -> None:
        self._receive = receive
        self._send = send
        self._body_read = False
        self._scope = scope
        self.head = Head(scope["headers"])
        self.connection: GuardedProtocol = scope["state"]["connection"]  # type: ignore[typeddict-item]
        client = scope["client"]
        self.peer = _address(client[0] if client is not None else "::")
        self.request_id = new_request_id()
        self.started = False
        self.status = 0
        """What the client was told; 0 as long as it was told nothing."""
        self.dialect: Dialect = OPENAI
        self.deployment: str | None = None
        """The name of the deployment that is called."""
        self.told: tuple[Header, ...] = ()
        """Headers of every answer, whatever it is."""

    async def body(self, longest: int = MAX_BODY) -> bytes:
        """Read the request's body. Raises RefusedError, ClientGoneError."""
        body = await read_body(self.head, self._receive, longest)
        self._body_read = True
        return body

    async def respond(self, status: int, body: bytes, *more: Header, of_type: Header = JSON) -> None:
        """Answer, with JSON if nothing else is said."""
        headers = self._heading(status, (of_type, (b"content-length", b"%d" % len(body)), *more))
        if not self.connection.write_answer(self._scope, status, headers, body):
            await self._send({"type": "http.response.start", "status": status, "headers": headers})
            await self._write(body, more=False)

    async def refuse(self, refusal: Refusal) -> None:
        """Answer with an error, also where the request has not come in whole."""
        body = self.dialect.document(refusal)
        pending = self.head.has_body and not self._body_read
        if pending and is_at_hand(self.head):
            await self.body()
            pending = False
        if not pending:
            await self.respond(refusal.status, body, *refusal.headers)
            return
        length = (b"content-length", b"%d" % len(body))
        await self._start(refusal.status, (JSON, length, _CLOSE, *refusal.headers))
        await self._write(body, more=True)
        if not self.head.expects:
            await drain(self._receive)
        await self._write(b"", more=False)

    async def write_events(self, events: bytes) -> None:
        """Send a piece of a stream of events, which begins with the first."""
        if not self.started:
            await self._start(200, (_EVENTS, _NOT_CACHED))
        await self._write(events, more=True)

    async def finish_events(self, events: bytes) -> None:
        """Send the last piece of a stream."""
        if not self.started:
            await self._start(200, (_EVENTS, _NOT_CACHED))
        await self._write(events, more=False)

    def watch(self, hang_up: Callable[[], None] | None) -> None:
        """Call ``hang_up`` when the client is gone; None ends the watch."""
        self.connection.watch(hang_up)

    def abort(self) -> None:
        """Cut the connection."""
        self.connection.transport.abort()

    async def _start(self, status: int, headers: tuple[Header, ...]) -> None:
        sent = self._heading(status, headers)
        await self._send({"type": "http.response.start", "status": status, "headers": sent})

    def _heading(self, status: int, headers: tuple[Header, ...]) -> tuple[Header, ...]:
        """Note that the answer begins, and return all of its headers."""
        self.started = True
        self.status = status
        return (b"x-request-id", self.request_id.encode()), *headers, *self.told

    async def _write(self, body: bytes, *, more: bool) -> None:
        await self._send({"type": "http.response.body", "body": body, "more_body": more})


@lru_cache(maxsize=4096)
def _address(text: str) -> IPv4Address | IPv6Address:
    return ip_address(text.partition("%")[0])
