"""Ends the calls that a key has under way when the key may no longer make any (S7)."""

import asyncio
from typing import Final

from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock
from keydesk.domain.key import KeyStatus
from keydesk.gateway.serving.directory import Directory
from keydesk.gateway.serving.running import RunningCalls

_GOES_ON: Final = {KeyStatus.ACTIVE, KeyStatus.EXPIRED}
"""A call that began in time may end after it."""


class Watchman:
    """Told of every change of a key, from any thread."""

    def __init__(
        self, directory: Directory, running: RunningCalls, clock: Clock, loop: asyncio.AbstractEventLoop
    ) -> None:
        self._directory = directory
        self._running = running
        self._clock = clock
        self._loop = loop
        self._rounds: set[asyncio.Task[None]] = set()

    def key_changed(self, key_id: str) -> None:
        """Look after the key's calls, on the loop."""
        try:
            self._loop.call_soon_threadsafe(self._look, key_id)
        except RuntimeError:  # the loop has ended, and its calls with it
            return

    def _look(self, key_id: str) -> None:
        if self._running.has(key_id):
            task = self._loop.create_task(self._end_unless_usable(key_id))
            self._rounds.add(task)
            task.add_done_callback(self._rounds.discard)

    async def _end_unless_usable(self, key_id: str) -> None:
        try:
            terms = await self._directory.terms(key_id)
        except DomainError:  # better to end a call too many than to let a revoked key go on
            terms = None
        if terms is None or terms.lifecycle.status(self._clock.now()) not in _GOES_ON:
            self._running.end_key(key_id)
