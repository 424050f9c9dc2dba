"""A scripted server and a provider's upstream that leads to it, in one loop."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import pytest

from keydesk.contract.catalog import ProviderKind
from keydesk.gateway.catalog.repository import ServedProvider
from keydesk.gateway.serving.upstream import HttpUpstream
from keydesk.gateway.serving.upstream.pool import Place, Pool
from tests.fixtures.serving_streams import serving

Play = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


async def read_request(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """Return a request's head and body."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        (int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), 0
    )
    return head, await reader.readexactly(length)


@dataclass
class Server:
    """Answers every request with ``answer``, or does what ``play`` does with each connection."""

    port: int = 0
    answer: bytes = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"
    play: Play | None = None
    closes: bool = False
    """Whether it closes a connection behind an answer, without saying so before."""
    connections: int = 0
    ended: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when a connection ended."""
    requests: list[tuple[bytes, bytes]] = field(default_factory=list)

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Have a conversation with one connection."""
        self.connections += 1
        try:
            if self.play is not None:
                await self.play(reader, writer)
                return
            while True:
                self.requests.append(await read_request(reader))
                writer.write(self.answer)
                await writer.drain()
                if self.closes:
                    return
        except (asyncio.IncompleteReadError, ConnectionError):
            return
        finally:
            writer.close()
            self.ended.set()
            with suppress(OSError):
                await writer.wait_closed()


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    server = Server()
    async with serving(server.talk) as listening:
        server.port = listening.port
        yield server


Open = Callable[..., HttpUpstream]


@pytest.fixture
async def open_upstream() -> AsyncIterator[Open]:
    """Return what makes an upstream that leads to ports on loopback."""
    made: list[HttpUpstream] = []

    def make(
        *ports: int, seconds: float = 5, trust: ssl.SSLContext | None = None, **fields: Any
    ) -> HttpUpstream:
        host = fields.pop("host", "127.0.0.1")
        provider = ServedProvider(
            **{
                "id": "p",
                "name": "P",
                "kind": ProviderKind.OPENAI,
                "base_url": f"http://{host}:{ports[0]}/v1",
                "credential": "sk-provider",
                "credential_lost": False,
                "timeout_seconds": 5,
                "allow_private": True,
                "enabled": True,
            }
            | fields
        )
        loop = asyncio.get_running_loop()
        pools = [
            Pool(
                loop,
                Place(
                    address="127.0.0.1",
                    port=port,
                    host=host,
                    trust=trust,
                    connect_seconds=seconds,
                    silent_seconds=seconds,
                ),
            )
            for port in ports
        ]
        made.append(HttpUpstream(pools, provider, f"{host}:{ports[0]}"))
        return made[-1]

    yield make
    for upstream in made:
        upstream.close()
    await asyncio.sleep(0)
