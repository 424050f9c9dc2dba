"""Counts of keys, kept until something changes or the clock turns a key's status.

A hundred thousand keys take some milliseconds to count, and every page shows a total.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from keydesk.contract.keys import KeyCounts
from keydesk.gateway.keys.pages import Asked, Scope

_KEPT: Final = 200


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted in one state of the database, true until ``until``."""

    state: int
    until: datetime | None
    totals: dict[tuple[object, ...], int] = field(default_factory=dict[tuple[object, ...], int])
    by_status: dict[Scope, KeyCounts] = field(default_factory=dict[Scope, KeyCounts])

    def total(self, asked: Asked, count: Callable[[], int]) -> int:
        """Return how many keys are asked for, counted at most once."""
        found = self.totals.get(asked.filter)
        if found is None:
            found = count()
            if len(self.totals) >= _KEPT:
                self.totals.clear()
            self.totals[asked.filter] = found
        return found

    def known(self, asked: Asked) -> int | None:
        """Return how many keys are asked for, if they were counted."""
        return self.totals.get(asked.filter)

    def statuses(self, asked: Asked, count: Callable[[], KeyCounts]) -> KeyCounts:
        """Return how many keys are in each status, of all that the admin sees, counted at most once."""
        found = self.by_status.get(asked.scope)
        if found is None:
            found = count()
            self.by_status[asked.scope] = found
        return found


class Tally:
    """Hands out the counts that hold now."""

    def __init__(self) -> None:
        self._counts: Counts | None = None

    def at(self, state: int, now: datetime, next_change: Callable[[], datetime | None]) -> Counts:
        """Return the counts for this state of the database and this moment; empty ones for new ones."""
        counts = self._counts
        if counts is None or counts.state != state or (counts.until is not None and counts.until <= now):
            counts = Counts(state, next_change())
            self._counts = counts
        return counts
