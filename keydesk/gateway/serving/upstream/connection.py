"""One connection to an upstream: HTTP/1.1, one request at a time, on the loop's own thread.

httptools' parser reads, strictly: it refuses two lengths, a length beside chunks, bare line feeds. What it
leaves open is decided here: 1xx answers are passed over, an upgrade is none, and a connection is used again
only when the answer ended cleanly and nothing came behind it.
"""

import asyncio
import math
import select
import sys
from typing import Final, cast

import httptools

from keydesk.gateway.serving.upstream.failure import FailureKind, UpstreamError, broken

MAX_HEAD: Final = 64 * 1024
READ_AHEAD: Final = 256 * 1024
"""How much of a plain answer is waited for together with its head. A stream is never waited for."""
MOST_UNREAD: Final = 256 * 1024
"""How much may lie here unread before the upstream is made to wait."""
TOTAL_SECONDS: Final = 3600.0

_SUCCESS: Final = 200


class Connection(asyncio.Protocol):
    """A connection that is open. ``lost`` tells that it no longer is."""

    __slots__ = (
        "_deadline",
        "_failure",
        "_has_head",
        "_head_bytes",
        "_last",
        "_loop",
        "_parser",
        "_paused",
        "_pieces",
        "_poll",
        "_seconds",
        "_timer",
        "_transport",
        "_unread",
        "_waiter",
        "_whole",
        "answering",
        "complete",
        "headers",
        "lost",
        "reusable",
        "status",
    )

    _transport: asyncio.Transport

    def __init__(self, loop: asyncio.AbstractEventLoop, seconds: float) -> None:
        self._loop = loop
        self._seconds = seconds
        """How long the upstream may be silent while it is waited for."""
        self._parser = httptools.HttpResponseParser(self)
        self._poll: select.poll | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._deadline = math.inf
        self._waiter: asyncio.Future[None] | None = None
        self.lost = False
        self.answering = False
        self._begin(whole=False)

    def _begin(self, *, whole: bool) -> None:
        self.status = 0
        self.headers: dict[bytes, bytes] = {}
        self.complete = False
        self.reusable = False
        self._whole = whole
        self._has_head = False
        self._head_bytes = 0
        self._failure: UpstreamError | None = None
        self._pieces: list[bytes] = []
        self._unread = 0
        self._paused = False
        self._last = self._loop.time() + TOTAL_SECONDS

    # What a call does

    @property
    def is_usable(self) -> bool:
        """Whether a request may go out: nothing came since the last answer, not even the end."""
        if self.lost or self._transport.is_closing():
            return False
        return self._poll is None or not self._poll.poll(0)

    async def send(self, request: bytes, *, whole: bool) -> None:
        """Send a request, and wait for its answer's head; with ``whole``, for the rest too if it is small.

        Raises UpstreamError.
        """
        self._begin(whole=whole)
        self.answering = True
        self._transport.write(request)
        while not self._has_enough():
            await self._wait()
        if self._failure is not None and not self._has_head:
            raise self._failure

    async def read(self) -> bytes | None:
        """Return what has arrived of the body; None at the end. Raises UpstreamError."""
        while not self._pieces:
            if self.complete:
                return None
            if self._failure is not None:
                raise self._failure
            self._whole = False
            await self._wait()
        pieces, self._pieces = self._pieces, []
        self._unread = 0
        if self._paused:
            self._paused = False
            self._transport.resume_reading()
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def release(self) -> bool:
        """End the answer; tell whether the connection can take another request. If not, it is cut."""
        self.answering = False
        transport = self._transport
        if (
            self.reusable
            and not self.lost
            and not transport.is_closing()
            and not transport.get_write_buffer_size()
        ):
            return True
        # This object and its parser hold each other: what nobody read would stay until the collector comes.
        self._pieces = []
        self.abort()
        return False

    def abort(self) -> None:
        """Cut the connection."""
        self._transport.abort()

    # What the loop tells

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where to write."""
        self._transport = cast("asyncio.Transport", transport)
        sock = transport.get_extra_info("socket")
        if sys.platform != "win32" and sock is not None:
            self._poll = select.poll()
            self._poll.register(sock.fileno(), select.POLLIN)

    def data_received(self, data: bytes) -> None:
        """Read on, and wake who waits if it is enough."""
        if not self.answering or self._failure is not None:
            self.abort()  # nobody asked
            return
        in_head = not self._has_head
        try:
            self._parser.feed_data(data)
        except (httptools.HttpParserError, httptools.HttpParserUpgrade):
            self._fail(broken("the provider's answer is not valid HTTP"))
            return
        if in_head and not self._is_head_small(data):
            self._has_head = self.complete = False
            self._fail(broken("the head of the provider's answer is too large"))
        if self._unread > MOST_UNREAD and not self._paused and not self.complete:
            self._paused = True
            self._transport.pause_reading()
        if self._waiter is not None:
            if self._has_enough():
                self._wake()
            else:
                self._deadline = self._silence_ends()

    def connection_lost(self, exc: Exception | None) -> None:
        """See whether the answer ends with the connection, or is broken off."""
        self.lost = True
        self.reusable = False
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self.answering and not self.complete and self._failure is None:
            if exc is None and self._has_head and not self._tells_its_length():
                self.complete = True
            else:
                self._failure = broken()
        self._wake()

    # What the parser tells

    def on_message_begin(self) -> None:
        """Nothing may come behind an answer."""
        if self.complete:
            raise ValueError("a second answer")

    def on_header(self, name: bytes, value: bytes) -> None:
        """Keep it; what stands twice is one list."""
        name = name.lower()
        before = self.headers.get(name)
        self.headers[name] = value if before is None else before + b", " + value

    def on_headers_complete(self) -> None:
        """The head came; 1xx are none."""
        status = self._parser.get_status_code()
        if status < _SUCCESS:
            self.headers.clear()
            return
        self.status = status
        self._has_head = True
        if self.headers.get(b"transfer-encoding", b"chunked").lower() != b"chunked":
            raise ValueError("a coding that nobody asked for")

    def on_body(self, body: bytes) -> None:
        """Keep it until it is read."""
        self._pieces.append(body)
        self._unread += len(body)

    def on_message_complete(self) -> None:
        """The answer came whole."""
        if self._has_head:
            self.complete = True
            self.reusable = self._parser.should_keep_alive()

    # Waiting

    def _has_enough(self) -> bool:
        if self.complete or self._failure is not None:
            return True
        if self._whole:
            return self._unread >= READ_AHEAD
        return self._has_head

    def _tells_its_length(self) -> bool:
        return b"content-length" in self.headers or b"transfer-encoding" in self.headers

    def _is_head_small(self, data: bytes) -> bool:
        self._head_bytes += data.find(b"\r\n\r\n") if self._has_head else len(data)
        return self._head_bytes <= MAX_HEAD

    def _silence_ends(self) -> float:
        return min(self._loop.time() + self._seconds, self._last)

    async def _wait(self) -> None:
        deadline = self._deadline = self._silence_ends()
        # One timer serves many requests: when it fires it looks at the deadline, and goes on if that moved.
        if self._timer is None:
            self._timer = self._loop.call_at(deadline, self._look_at_deadline)
        elif self._timer.when() > deadline:
            self._timer.cancel()
            self._timer = self._loop.call_at(deadline, self._look_at_deadline)
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None
            self._deadline = math.inf

    def _look_at_deadline(self) -> None:
        self._timer = None
        if self._deadline <= self._loop.time():
            message = "the provider did not answer in time"
            self._fail(UpstreamError(FailureKind.TIMEOUT, message, reached=True))
        elif self._deadline < math.inf:
            self._timer = self._loop.call_at(self._deadline, self._look_at_deadline)

    def _fail(self, failure: UpstreamError) -> None:
        if not self.complete and self._failure is None:
            self._failure = failure
        self.reusable = False
        self.abort()
        self._wake()

    def _wake(self) -> None:
        waiter = self._waiter
        if waiter is not None and not waiter.done():
            waiter.set_result(None)
