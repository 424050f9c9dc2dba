"""One stream of events for one client, held open until the client, the admin's token, or the gateway ends."""

import asyncio
from collections.abc import AsyncIterator
from typing import Final

from fastapi.concurrency import run_in_threadpool

from keydesk.contract.events import OPENED, Event
from keydesk.domain.errors import UnavailableError
from keydesk.domain.secret import Secret
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.adminapi.route import Recogniser
from keydesk.gateway.events.repository import Mark, News, load_news, mark_now
from keydesk.gateway.store.opening import OpenStore

LOOK_SECONDS: Final = 0.5
BREATH_SECONDS: Final = 15.0
"""After how long without an event a comment is sent, so that everybody between knows that it is alive."""

_BREATH: Final = b": \n\n"


class EventStreams:
    """Every stream there is; they end together when the gateway stops."""

    def __init__(self, opened: OpenStore) -> None:
        self._store = opened.store
        self._clock = opened.clock
        self._ended = asyncio.Event()

    def end(self) -> None:
        """End every stream, and let none begin."""
        self._ended.set()

    async def open(
        self, recogniser: Recogniser, token: Secret, caller: Caller, last_event_id: str | None
    ) -> AsyncIterator[bytes]:
        """Yield the stream: first that it is open, so the client knows it is heard; then what happens."""
        mark = Mark.parse(last_event_id or "") or await run_in_threadpool(self._now, caller)
        yield b"retry: 1000\n" + _write(News(OPENED, Event(at=self._clock.now()), mark))
        quiet = 0.0
        while not await self._ends_within(LOOK_SECONDS):
            current = await run_in_threadpool(recogniser.recognise, token, caller.peer)
            if current is None or current.locations != caller.locations:
                return
            try:
                news = await run_in_threadpool(self._news, caller, mark)
            except UnavailableError:
                news = []
            quiet += LOOK_SECONDS
            for each in news:
                mark = each.mark
                yield _write(each)
            if news:
                quiet = 0.0
            elif quiet >= BREATH_SECONDS:
                quiet = 0.0
                yield _BREATH

    async def _ends_within(self, seconds: float) -> bool:
        try:
            async with asyncio.timeout(seconds):
                await self._ended.wait()
        except TimeoutError:
            return False
        return True

    def _now(self, caller: Caller) -> Mark:
        with self._store.read() as connection:
            return mark_now(connection, caller)

    def _news(self, caller: Caller, mark: Mark) -> list[News]:
        with self._store.read() as connection:
            return load_news(connection, caller, mark)


def _write(news: News) -> bytes:
    return f"id: {news.mark}\nevent: {news.name}\ndata: {news.event.model_dump_json()}\n\n".encode()
