"""Whoever wants an answer no more costs nothing: no connection is left, and none is missed later (S27)."""

import asyncio
import json
from contextlib import suppress

from keydesk.client import HttpAdminApi
from keydesk.domain.secret import Secret
from tests.fixtures.serving_streams import serving
from tests.fixtures.told_of_gateways import INFO
from tests.fixtures.waiting import PATIENCE

TOGETHER = 8
"""So many connections has a client at most."""
ANSWER = json.dumps(INFO).encode()
HEAD = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(ANSWER)}\r\n\r\n".encode()


class Host:
    """A server that answers once so many requests have come."""

    def __init__(self) -> None:
        self.awaited = 0
        self.open: set[asyncio.StreamWriter] = set()
        self._changed = asyncio.Condition()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection until it is closed."""
        self.open.add(writer)
        with suppress(OSError, asyncio.IncompleteReadError):
            while True:
                await reader.readuntil(b"\r\n\r\n")
                await self._everybody()
                writer.write(HEAD + ANSWER)
                await writer.drain()
        self.open.discard(writer)
        writer.close()
        async with self._changed:
            self._changed.notify_all()

    async def hang_up(self) -> None:
        """Close the connections, none of which is in use."""
        for writer in list(self.open):
            writer.close()
        await self.forsaken()

    async def forsaken(self) -> None:
        """Wait until no connection is left."""
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(lambda: not self.open)

    async def _everybody(self) -> None:
        async with self._changed:
            self.awaited -= 1
            self._changed.notify_all()
            await self._changed.wait_for(lambda: self.awaited <= 0)


async def test_a_question_may_be_dropped_at_any_moment(token: Secret) -> None:
    """Also while connections are closed that were idle for long, or that the gateway closed."""
    host = Host()
    async with serving(host.serve) as listening:
        api = HttpAdminApi(f"http://127.0.0.1:{listening.port}/admin/v1", token)
        turns, dropped = 0, True
        while dropped:
            await asyncio.gather(api.info(), api.info(), api.info())
            await host.hang_up()
            asking = asyncio.create_task(api.info())
            for _ in range(turns):
                await asyncio.sleep(0)
            dropped = asking.cancel()
            with suppress(asyncio.CancelledError):
                await asking
            turns += 1
        host.awaited = TOGETHER
        async with asyncio.timeout(PATIENCE):
            answers = await asyncio.gather(*(api.info() for _ in range(TOGETHER)))
        assert {answer.gateway_name for answer in answers} == {"Local"}
        await api.aclose()
        await host.forsaken()
