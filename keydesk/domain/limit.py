"""Limits of a key: requests and tokens in any minute, and calls at once (S11).

A window is exact: what counts in it is what was counted less than 60 seconds ago, to the instant. So no 60
seconds, wherever they begin, hold more than the limit.

Requests are exact in that sense. Tokens are known only after a call, so each call is counted beforehand by
an estimate, and afterwards by what it really took, both at the moment of its admission. The published bound:
what the window holds exceeds the limit by no more than calls took above what was counted beforehand.
"""

from collections import deque
from dataclasses import dataclass
from typing import Final

WINDOW_SECONDS: Final = 60.0
MAX_RPM: Final = 1_000_000
MAX_TPM: Final = 10_000_000_000
MAX_PARALLEL: Final = 100_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a key may do at a time; None: as much as it likes."""

    rpm: int | None = None
    tpm: int | None = None
    max_parallel: int | None = None


def share_of(limits: Limits, gateways: int) -> Limits:
    """Return what one of several gateways that do not count together may admit; together never more."""
    return Limits(
        *(
            None if limit is None else limit // gateways
            for limit in (limits.rpm, limits.tpm, limits.max_parallel)
        )
    )


class Count:
    """Something that was counted in a window."""

    __slots__ = ("amount", "at")

    def __init__(self, at: float, amount: int) -> None:
        self.at = at
        self.amount = amount


class SlidingWindow:
    """Counts over the last 60 seconds of a monotonic clock. Every step takes constant time, amortised."""

    __slots__ = ("_counts", "_total")

    def __init__(self) -> None:
        self._counts: deque[Count] = deque()
        self._total = 0

    def used(self, now: float) -> int:
        """Return what the window holds at this moment."""
        counts = self._counts
        while counts and now - counts[0].at >= WINDOW_SECONDS:
            self._total -= counts.popleft().amount
        return self._total

    def take(self, now: float, amount: int, limit: int) -> Count | None:
        """Count ``amount`` if it fits; None if it does not. More than the limit fits alone."""
        if self.used(now) + min(amount, limit) > limit:
            return None
        return self.add(now, amount)

    def add(self, now: float, amount: int) -> Count:
        """Count ``amount``, whether it fits or not."""
        count = Count(now, amount)
        self._counts.append(count)
        self._total += amount
        return count

    def correct(self, count: Count, amount: int, now: float) -> None:
        """Replace what was counted by what it turned out to be, at the moment it was counted."""
        self.used(now)
        if now - count.at < WINDOW_SECONDS:
            self._total += amount - count.amount
        count.amount = amount

    def seconds_until(self, amount: int, limit: int, now: float) -> float:
        """Return after how many seconds ``amount`` fits, if nothing else is counted meanwhile."""
        excess = self.used(now) + min(amount, limit) - limit
        for count in self._counts:
            if excess <= 0:
                break
            excess -= count.amount
            if excess <= 0:
                return _seconds_left(count, now)
        return 0.0

    def empty(self, now: float) -> bool:
        """Whether nothing counts any more."""
        self.used(now)
        return not self._counts

    def seconds_until_empty(self, now: float) -> float:
        """Return after how many seconds nothing counts any more."""
        self.used(now)
        return _seconds_left(self._counts[-1], now) if self._counts else 0.0


def _seconds_left(count: Count, now: float) -> float:
    return min(WINDOW_SECONDS, max(0.0, count.at + WINDOW_SECONDS - now))  # rounding may add a trifle
