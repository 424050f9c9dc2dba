"""Calls that are under way, and what may end them early: their key, their client, or the gateway."""

import asyncio
from typing import Final

from keydesk.gateway.usage.records import Outcome

MANY: Final = 5

_CURRENT: Final = asyncio.current_task


class Call:
    """One call under way. ``end`` stops whatever it waits for; it then settles and answers by itself."""

    __slots__ = ("_task", "ended_by", "key_id", "request_id", "settled")

    def __init__(self, request_id: str, key_id: str) -> None:
        task = _CURRENT()
        if task is None:
            raise RuntimeError("a call runs in a task")
        self._task = task
        self.request_id = request_id
        self.key_id = key_id
        self.ended_by: Outcome | None = None
        self.settled = False

    def end(self, reason: Outcome) -> None:
        """End the call, unless it is at its end already."""
        if self.ended_by is None and not self.settled:
            self.ended_by = reason
            self._task.cancel()

    def client_gone(self) -> None:
        """Nobody reads the answer any more."""
        self.end(Outcome.CLIENT_GONE)

    def take_end(self) -> Outcome:
        """Say why the call was cancelled, and let it go on to settle."""
        if self.ended_by is None:  # not by ``end``: the server cut what was left when it stopped
            self.ended_by = Outcome.GATEWAY_STOPPED
        self._task.uncancel()
        return self.ended_by


class RunningCalls:
    """Every call under way, by key. Belongs to the loop's thread."""

    def __init__(self) -> None:
        self._by_key: dict[str, set[Call]] = {}
        self._count = 0

    def are_many(self) -> bool:
        """Tell whether so many calls are under way that what they have in common is worth waiting for."""
        return self._count >= MANY

    def add(self, call: Call) -> None:
        """Remember a call."""
        calls = self._by_key.get(call.key_id)
        if calls is None:
            calls = self._by_key[call.key_id] = set()
        calls.add(call)
        self._count += 1

    def remove(self, call: Call) -> None:
        """Forget a call."""
        calls = self._by_key.get(call.key_id)
        if calls is not None:
            calls.remove(call)
            self._count -= 1
            if not calls:
                del self._by_key[call.key_id]

    def has(self, key_id: str) -> bool:
        """Tell whether the key has calls under way."""
        return key_id in self._by_key

    def __len__(self) -> int:
        """Return how many calls are under way."""
        return sum(map(len, self._by_key.values()))

    def end_key(self, key_id: str) -> None:
        """End the calls of a key."""
        for call in list(self._by_key.get(key_id, ())):
            call.end(Outcome.KEY_ENDED)

    def end_all(self) -> None:
        """End every call: the gateway stops."""
        for calls in list(self._by_key.values()):
            for call in list(calls):
                call.end(Outcome.GATEWAY_STOPPED)
