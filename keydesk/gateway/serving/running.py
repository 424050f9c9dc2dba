"""Calls that are under way, and what may end them early: their key, their client, or the gateway."""

import asyncio
from typing import Final

from keydesk.gateway.usage.records import Outcome

MANY: Final = 5

_CURRENT: Final = asyncio.current_task


class Call:
    """One call under way. ``end`` stops whatever it waits for; it then settles and answers by itself."""

    __slots__ = (
        "_task",
        "deployment_id",
        "ended_by",
        "key_id",
        "parent_id",
        "request_id",
        "settled",
        "streaming",
    )

    def __init__(
        self,
        request_id: str,
        key_id: str | None,
        parent_id: str | None = None,
        *,
        deployment_id: str | None = None,
        streaming: bool = False,
    ) -> None:
        task = _CURRENT()
        if task is None:
            raise RuntimeError("a call runs in a task")
        self._task = task
        self.request_id = request_id
        self.key_id = key_id
        """None for a call that needs no key."""
        self.parent_id = parent_id
        """The key that its key was delegated from."""
        self.deployment_id = deployment_id
        self.streaming = streaming
        """Whether it may go on for long, so that it ends when its key expires."""
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
    """Every call under way, by its key and by the one that its key was delegated from (S4).

    Belongs to the loop's thread.
    """

    def __init__(self) -> None:
        self._calls: set[Call] = set()
        self._by_key: dict[str, set[Call]] = {}

    def are_many(self) -> bool:
        """Tell whether so many calls are under way that what they have in common is worth waiting for."""
        return len(self._calls) >= MANY

    def add(self, call: Call) -> None:
        """Remember a call."""
        self._calls.add(call)
        for key_id in (call.key_id, call.parent_id):
            if key_id is not None:
                calls = self._by_key.get(key_id)
                if calls is None:
                    calls = self._by_key[key_id] = set()
                calls.add(call)

    def remove(self, call: Call) -> None:
        """Forget a call."""
        self._calls.discard(call)
        for key_id in (call.key_id, call.parent_id):
            calls = None if key_id is None else self._by_key.get(key_id)
            if key_id is not None and calls is not None:
                calls.discard(call)
                if not calls:
                    del self._by_key[key_id]

    def has(self, key_id: str) -> bool:
        """Tell whether the key, or one that was delegated from it, has calls under way."""
        return key_id in self._by_key

    def key_ids(self) -> list[str]:
        """Return the ids of all keys that ``has`` tells of."""
        return list(self._by_key)

    def __len__(self) -> int:
        """Return how many calls are under way."""
        return len(self._calls)

    def end_key(self, key_id: str) -> None:
        """End the calls of a key, and of those that were delegated from it."""
        for call in list(self._by_key.get(key_id, ())):
            call.end(Outcome.KEY_ENDED)

    def end_streams(self, key_id: str) -> None:
        """End those of them that are streams."""
        for call in list(self._by_key.get(key_id, ())):
            if call.streaming:
                call.end(Outcome.KEY_ENDED)

    def end_all(self) -> None:
        """End every call: the gateway stops."""
        for call in list(self._calls):
            call.end(Outcome.GATEWAY_STOPPED)
