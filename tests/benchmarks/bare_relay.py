"""A relay that only passes bytes on: what a chunk costs at the very least, on the same loop and machine.

Run as a program, it serves on the first port that it is given and leads to the second, until it is ended.
"""

import asyncio
import sys

from mock_upstream import run


class Back(asyncio.Protocol):
    """The upstream's side."""

    def __init__(self, client: asyncio.Transport) -> None:
        self.client = client

    def data_received(self, data: bytes) -> None:
        self.client.write(data)


class Forth(asyncio.Protocol):
    """The client's side."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.received = b""
        self.upstream: asyncio.BaseTransport | None = None
        self.connecting = asyncio.ensure_future(self.connect())

    async def connect(self) -> None:
        """Open the other side."""
        loop, port = asyncio.get_running_loop(), int(sys.argv[2])
        self.upstream, _ = await loop.create_connection(lambda: Back(self.transport), "127.0.0.1", port)
        self.upstream.write(self.received)

    def data_received(self, data: bytes) -> None:
        if self.upstream is None:
            self.received += data
        else:
            self.upstream.write(data)

    def connection_lost(self, _error: Exception | None) -> None:
        self.connecting.cancel()
        if self.upstream is not None:
            self.upstream.close()


async def main(port: int) -> None:
    """Serve."""
    server = await asyncio.get_running_loop().create_server(Forth, "127.0.0.1", port)
    print("ready", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    run(main(int(sys.argv[1])))
