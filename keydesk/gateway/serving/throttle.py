"""The limits that one call is held to: its key's, and those of the key that it was delegated from (S11).

A call is counted in both or in neither, and only once its budgets hold what it can cost: what a budget
refuses takes no place in the minute. Calls at once are counted from the start, while a budget is waited for.
"""

import asyncio
from collections.abc import Sequence

from keydesk.domain.limit import Count
from keydesk.gateway.serving.exceeded import Header, Limit, limit_headers, limit_refusal, parallel_refusal
from keydesk.gateway.serving.refusal import RefusedError


class Throttle:
    """What one call takes of its limits."""

    __slots__ = ("_counts", "_entered", "_expected", "_limits")

    def __init__(self, limits: Sequence[Limit], expected: int) -> None:
        self._limits = limits
        self._expected = expected
        """How many tokens the call is expected to take."""
        self._counts: list[tuple[Limit, Count]] = []
        self._entered = False

    @property
    def told(self) -> tuple[Header, ...]:
        """The headers that tell what is left."""
        return limit_headers(self._limits, _now())

    def enter(self) -> None:
        """Take a place among the calls at once, if the minute has room for another. Raises RefusedError."""
        self._require_room()
        for limit in self._limits:
            refusal = parallel_refusal(limit)
            if refusal is not None:
                raise RefusedError(refusal)
        self._entered = True
        for limit in self._limits:
            limit.account.parallel += 1

    def count(self) -> None:
        """Count the call in the minute, if it still has room. Raises RefusedError."""
        now = self._require_room()
        for limit in self._limits:
            if limit.rule.rpm is not None:
                limit.account.requests.take(now, 1, limit.rule.rpm)
            if limit.rule.tpm is not None:
                count = limit.account.tokens.take(now, self._expected, limit.rule.tpm)
                if count is not None:
                    self._counts.append((limit, count))

    def correct(self, tokens: int) -> None:
        """Put what the call took in the place of what was expected."""
        now = _now()
        for limit, count in self._counts:
            limit.account.tokens.correct(count, tokens, now)

    def leave(self) -> None:
        """Give up the place among the calls at once."""
        if self._entered:
            self._entered = False
            for limit in self._limits:
                limit.account.parallel -= 1

    def _require_room(self) -> float:
        now = _now()
        for limit in self._limits:
            refusal = limit_refusal(limit, self._expected, now)
            if refusal is not None:
                raise RefusedError(refusal)
        return now


def _now() -> float:
    return asyncio.get_running_loop().time()
