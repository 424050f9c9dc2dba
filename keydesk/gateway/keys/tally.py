"""Counts of keys, kept until something changes or the clock turns a key's status.

A hundred thousand keys take some milliseconds to count, and every page shows a total.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from keydesk.contract.keys import KeyCounts, KeyQuery

_KEPT: Final = 200


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted in one state of the database, true until ``until``."""

    state: int
    until: datetime | None
    totals: dict[tuple[object, ...], int] = field(default_factory=dict[tuple[object, ...], int])
    by_status: list[KeyCounts] = field(default_factory=list[KeyCounts])

    def total(self, query: KeyQuery, provider_id: str | None, count: Callable[[], int]) -> int:
        """Return how many keys the query has, counted at most once."""
        filter_ = _filter(query, provider_id)
        found = self.totals.get(filter_)
        if found is None:
            found = count()
            if len(self.totals) >= _KEPT:
                self.totals.clear()
            self.totals[filter_] = found
        return found

    def known(self, query: KeyQuery, provider_id: str | None) -> int | None:
        """Return how many keys the query has, if it was counted."""
        return self.totals.get(_filter(query, provider_id))

    def statuses(self, count: Callable[[], KeyCounts]) -> KeyCounts:
        """Return how many keys are in each status, counted at most once."""
        if not self.by_status:
            self.by_status.append(count())
        return self.by_status[0]


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


def _filter(query: KeyQuery, provider_id: str | None) -> tuple[object, ...]:
    return (query.q, query.status, query.model, provider_id, query.revoked)
