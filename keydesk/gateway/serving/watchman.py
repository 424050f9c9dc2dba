"""Ends the calls that a key has under way when the key may no longer make any (S7)."""

import asyncio
from contextlib import suppress
from typing import Final

from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock
from keydesk.domain.key import KeyStatus
from keydesk.domain.policy import status_of
from keydesk.gateway.serving.directory import Directory
from keydesk.gateway.serving.running import RunningCalls

LOOK_SECONDS: Final = 1.0
"""How often running streams are held against the clock."""


class Watchman:
    """Told of every change of a key, from any thread; looks at the clock by itself.

    A key that was revoked, switched off or put off ends all its calls. One that expires ends its streams: a
    plain answer that was asked for in time is still given.
    """

    def __init__(
        self, directory: Directory, running: RunningCalls, clock: Clock, loop: asyncio.AbstractEventLoop
    ) -> None:
        self._directory = directory
        self._running = running
        self._clock = clock
        self._loop = loop
        self._rounds: set[asyncio.Task[None]] = set()

    def key_changed(self, key_id: str) -> None:
        """Look after the calls of the key, and of the keys that were delegated from it, on the loop."""
        try:
            self._loop.call_soon_threadsafe(self._look, key_id)
        except RuntimeError:  # the loop has ended, and its calls with it
            return

    def all_keys_changed(self) -> None:
        """Look after all calls, on the loop."""
        try:
            self._loop.call_soon_threadsafe(self._look_at_all)
        except RuntimeError:
            return

    async def watch(self) -> None:
        """Look at the clock, until cancelled."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            for key_id in self._running.key_ids():
                with suppress(DomainError):  # no change was told, so it can wait until the next time
                    await self._judge(key_id)

    def _look(self, key_id: str) -> None:
        if self._running.has(key_id):
            self._begin(key_id)

    def _look_at_all(self) -> None:
        self._begin(*self._running.key_ids())

    def _begin(self, *key_ids: str) -> None:
        task = self._loop.create_task(self._go_round(key_ids))
        self._rounds.add(task)
        task.add_done_callback(self._rounds.discard)

    async def _go_round(self, key_ids: tuple[str, ...]) -> None:
        for key_id in key_ids:
            try:
                await self._judge(key_id)
            except DomainError:  # better to end a call too many than to let a revoked key go on
                self._running.end_key(key_id)

    async def _judge(self, key_id: str) -> None:
        terms = await self._directory.terms(key_id)
        status = KeyStatus.REVOKED if terms is None else status_of(terms, self._clock.now())
        if status is KeyStatus.EXPIRED:
            self._running.end_streams(key_id)
        elif status is not KeyStatus.ACTIVE:
            self._running.end_key(key_id)
