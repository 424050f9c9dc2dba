"""One client connection: uvicorn's HTTP/1.1 protocol, with the limits that it leaves open (S13, S15).

The deadlines are plain numbers that one sweep a second looks at, so that a request arms no timer. A call
that runs can ask to be told when its client is gone.
"""

import asyncio
import logging
import re
from collections.abc import Callable, Collection, Iterable
from typing import Any, Final, cast

from uvicorn._types import HTTPScope
from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle
from uvicorn.server import ServerState

from keydesk.gateway.serving.refusal import Refusal, refusal_document

HEAD_SECONDS: Final = 10.0
BODY_SECONDS: Final = 60.0
STALLED_WRITE_SECONDS: Final = 60.0
MAX_HEAD: Final = 16 * 1024
SWEEP_SECONDS: Final = 0.5

Header = tuple[bytes, bytes]

_UPGRADE: Final = re.compile(rb"\r\nupgrade:[^\r\n]*", re.IGNORECASE)
_log: Final = logging.getLogger(__name__)


class GuardedProtocol(HttpToolsProtocol):
    """A connection with deadlines for head, body and writing, and a bound on the head's size."""

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self.deadline: float | None = None
        self.write_deadline: float | None = None
        self.lost = False
        self._hang_up: Callable[[], None] | None = None
        self._in_head = True
        self._head_bytes = 0  # at least as many as the head now being read has
        self._feeding = 0
        self._refusal: Refusal | None = None

    def watch(self, hang_up: Callable[[], None] | None) -> None:
        """Call ``hang_up`` when the client is gone, at once if it is already; None ends the watch."""
        if hang_up is not None and self.lost:
            hang_up()
        else:
            self._hang_up = hang_up

    def write_answer(self, scope: HTTPScope, status: int, headers: Iterable[Header], body: bytes) -> bool:
        """Send a whole answer in one piece, as uvicorn would in two; False where only uvicorn knows how.

        Head and body in one write spare the system a call, and the headers, all our own, the checks.
        """
        cycle = self.cycle
        if cycle.scope is not scope or not cycle.keep_alive or cycle.disconnected or self.flow.write_paused:
            return False
        if scope["method"] == "HEAD" or cycle.response_started:
            return False
        cycle.response_started = cycle.response_complete = True
        cycle.waiting_for_100_continue = False
        lines = [b"%s: %s\r\n" % header for header in (*self.server_state.default_headers, *headers)]
        self.transport.write(b"".join((STATUS_LINE[status], *lines, b"\r\n", body)))
        cycle.message_event.set()
        cycle.on_response()
        return True

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the clock of the first head."""
        super().connection_made(transport)
        self.deadline = self.loop.time() + HEAD_SECONDS

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell the call that runs."""
        super().connection_lost(exc)
        self.lost = True
        if self._hang_up is not None:
            hang_up, self._hang_up = self._hang_up, None
            hang_up()

    def data_received(self, data: bytes) -> None:
        """Count what belongs to a head before its end is seen."""
        if self._in_head:
            if b"pgrade" in data:
                data = _without_upgrade(data)
            self._head_bytes += len(data)
            if self.deadline is None:
                self.deadline = self.loop.time() + HEAD_SECONDS
        self._feeding = len(data)
        super().data_received(data)
        if self._in_head and self._head_bytes > MAX_HEAD and not self.transport.is_closing():
            self._refusal = _HEAD_TOO_LARGE
            self.send_400_response("")

    def on_message_begin(self) -> None:
        """Begin a head."""
        super().on_message_begin()
        self.scope["state"] = {"connection": self}
        self._in_head = True
        self._head_bytes = self._feeding
        if self.deadline is None:
            self.deadline = self.loop.time() + HEAD_SECONDS

    def on_headers_complete(self) -> None:
        """Judge the head as a whole, and start the clock of the body."""
        if self._head_bytes > MAX_HEAD:
            self._require_small_head()
        if not self.url.startswith(b"/"):
            self._require_agreeing_host()
        self._in_head = False
        self._head_bytes = 0
        self.deadline = self.loop.time() + BODY_SECONDS
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """Stop the clock; the next data begin a head."""
        self.deadline = None
        self._in_head = True
        super().on_message_complete()

    def pause_writing(self) -> None:
        """Give a client that does not read a while to go on."""
        self.write_deadline = self.loop.time() + STALLED_WRITE_SECONDS
        super().pause_writing()

    def resume_writing(self) -> None:
        """Go on."""
        self.write_deadline = None
        super().resume_writing()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no request, in the form that clients of this API read, and close."""
        _ = msg
        refusal, self._refusal = self._refusal or _MALFORMED, None
        self._refuse(refusal)

    def sweep(self, now: float) -> None:
        """End what is overdue."""
        if self.write_deadline is None and self.transport.is_closing():
            # The end of an answer, too little to make anyone wait, that the client does not read either.
            self.write_deadline = now + STALLED_WRITE_SECONDS
        if self.write_deadline is not None and self.write_deadline < now:
            self.transport.abort()
        elif self.deadline is not None and self.deadline < now:
            self.deadline = None
            if self._in_head and self._head_bytes == 0:
                self.transport.close()
            else:
                self._refuse(_TOO_SLOW)

    def _refuse(self, refusal: Refusal) -> None:
        # Behind an answer that has begun, another one would be read as a part of it.
        cycle = cast("RequestResponseCycle | None", self.cycle)
        if cycle is not None and cycle.response_started and not cycle.response_complete:
            self.transport.abort()
        elif not self.transport.is_closing():
            self.transport.write(_raw_answer(refusal))
            self.transport.close()

    def _require_small_head(self) -> None:
        size = len(self.url) + sum(len(name) + len(value) + 4 for name, value in self.headers)
        if size > MAX_HEAD:
            self._refusal = _HEAD_TOO_LARGE
            raise ValueError("head too large")

    def _require_agreeing_host(self) -> None:
        hosts = [value for name, value in self.headers if name == b"host"]
        authority, path, _ = self.url.partition(b"://")[2].partition(b"/")
        if hosts != [authority] or not path:
            raise ValueError("the target is no path, and its host is not the Host header's")


class Sweeper:
    """Looks at every connection now and then, and ends what is overdue."""

    def __init__(self, connections: Collection["GuardedProtocol"], loop: asyncio.AbstractEventLoop) -> None:
        self._connections = connections
        self._loop = loop
        self._timer = loop.call_later(SWEEP_SECONDS, self._sweep)

    def stop(self) -> None:
        """Look no more."""
        self._timer.cancel()

    def _sweep(self) -> None:
        now = self._loop.time()
        for connection in tuple(self._connections):
            connection.sweep(now)
        self._timer = self._loop.call_later(SWEEP_SECONDS, self._sweep)


_HEAD_TOO_LARGE: Final = Refusal(
    431,
    "request_too_large",
    f"The request's head is larger than {MAX_HEAD} bytes; send fewer or shorter headers.",
)
_MALFORMED: Final = Refusal(400, "invalid_request", "This is not a valid HTTP/1.1 request.")
_TOO_SLOW: Final = Refusal(408, "invalid_request", "The request did not arrive in time; send it again.")


def _raw_answer(refusal: Refusal) -> bytes:
    body = refusal_document(refusal)
    head = (
        f"HTTP/1.1 {refusal.status} Refused\r\ncontent-type: application/json\r\n"
        f"content-length: {len(body)}\r\nconnection: close\r\n\r\n"
    )
    return head.encode("ascii") + body


def _without_upgrade(data: bytes) -> bytes:
    # Java's client offers HTTP/2 this way with its first request, body and all; the parser would stop there.
    head, end, rest = data.partition(b"\r\n\r\n")
    return _UPGRADE.sub(b"", head) + end + rest if end else data
