"""An upstream that streams: as many events as ``max_tokens`` asks for, at the pace that the request names.

The pace is the request's ``metadata.pace_ms``: an event every so many milliseconds, the first at once; 0 is
as fast as it can. ``metadata.bytes`` makes events larger. A request for no token at all is never answered.
Run as a program, it serves on the port that it is given until it is ended.
"""

import asyncio
import re
import sys

from mock_upstream import run

BATCH = 32
"""How many events are written before others have their turn, when it is as fast as it can."""
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
COMMON = b'data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"model":"mock",'


def framed(event: bytes) -> bytes:
    """Return an event as a chunk of the transfer."""
    return b"%x\r\n%s\r\n" % (len(event), event)


TOKEN = COMMON + b'"choices":[{"index":0,"delta":{"content":" token%s"},"finish_reason":null}]}\n\n'
END = (
    framed(COMMON + b'"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n')
    + framed(
        COMMON + b'"choices":[],"usage":{"prompt_tokens":12,"completion_tokens":9,"total_tokens":21}}\n\n'
    )
    + framed(b"data: [DONE]\n\n")
    + b"0\r\n\r\n"
)


class Mock(asyncio.Protocol):
    """Streams one answer after the other on its connection."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.loop = asyncio.get_running_loop()
        self.received = b""
        self.left = 0
        self.pace = 0.0
        self.full = False

    def data_received(self, data: bytes) -> None:
        self.received += data
        end = self.received.find(b"\r\n\r\n")
        length = re.search(rb"content-length: ?(\d+)", self.received[:end].lower()) if end >= 0 else None
        if length is None or len(self.received) < end + 4 + int(length[1]):
            return
        body, self.received = self.received[end + 4 :], b""
        self.left = number(rb'"max_tokens": ?(\d+)', body)
        self.pace = number(rb'"pace_ms": ?"(\d+)"', body) / 1000
        self.event = framed(TOKEN % (b"x" * number(rb'"bytes": ?"(\d+)"', body)))
        if self.left:
            self.transport.write(HEAD)
            self.due = self.loop.time()
            self.go_on()

    def go_on(self) -> None:
        """Write what is due, and come again."""
        if self.transport.is_closing():
            return
        count = 1 if self.pace else min(BATCH, self.left)
        for _ in range(count):
            self.transport.write(self.event)
        self.left -= count
        if not self.left:
            self.transport.write(END)
        elif self.pace:
            self.due += self.pace
            self.loop.call_at(self.due, self.go_on)
        elif not self.full:
            self.loop.call_soon(self.go_on)

    def pause_writing(self) -> None:
        self.full = True

    def resume_writing(self) -> None:
        self.full = False
        if self.left and not self.pace:
            self.loop.call_soon(self.go_on)


def number(pattern: bytes, body: bytes) -> int:
    """Return the number that the pattern finds, or 0."""
    found = re.search(pattern, body)
    return int(found[1]) if found else 0


async def main(port: int) -> None:
    """Serve."""
    server = await asyncio.get_running_loop().create_server(Mock, "127.0.0.1", port, backlog=1024)
    print("ready", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    run(main(int(sys.argv[1])))
