"""The limits that one call is held to: its key's, and those of the key that it was delegated from (S11).

A call is counted in both or in neither, and only once its budgets hold what it can cost: what a budget
refuses takes no place in the minute. Calls at once are counted from the start, while a budget is waited for.
"""

from collections.abc import Sequence

from keydesk.domain.limit import Count
from keydesk.gateway.serving.exceeded import Header, Limit, limit_headers, limit_refusal, parallel_refusal
from keydesk.gateway.serving.refusal import RefusedError


class Throttle:
    """What one call takes of its limits, at this gateway. ``now`` is the loop's time."""

    __slots__ = ("_counts", "_entered", "_expected", "_limits")

    def __init__(self, limits: Sequence[Limit], expected: int) -> None:
        self._limits = limits
        self._expected = expected
        """How many tokens the call is expected to take."""
        self._counts: list[tuple[Limit, Count]] = []
        self._entered = False

    def headers(self, now: float) -> tuple[Header, ...]:
        """Return what tells what is left."""
        return limit_headers(self._limits, now) if self._limits else ()

    def require_room(self, now: float) -> None:
        """Raise RefusedError if the minute has no room for the call."""
        for limit in self._limits:
            refusal = limit_refusal(limit, self._expected, now)
            if refusal is not None:
                raise RefusedError(refusal)

    def enter(self) -> None:
        """Take a place among the calls at once. Raises RefusedError."""
        for limit in self._limits:
            refusal = parallel_refusal(limit)
            if refusal is not None:
                raise RefusedError(refusal)
        self._occupy()

    def _occupy(self) -> None:
        self._entered = True
        for limit in self._limits:
            limit.account.parallel += 1

    def count(self, now: float) -> None:
        """Count the call in the minute, which has room for it."""
        for limit in self._limits:
            if limit.rule.rpm is not None:
                limit.account.requests.add(now, 1)
            if limit.rule.tpm is not None:
                self._counts.append((limit, limit.account.tokens.add(now, self._expected)))

    def correct(self, tokens: int, now: float) -> None:
        """Put what the call took in the place of what was expected."""
        for limit, count in self._counts:
            limit.account.tokens.correct(count, tokens, now)

    def leave(self) -> None:
        """Give up the place among the calls at once."""
        if self._entered:
            self._entered = False
            for limit in self._limits:
                limit.account.parallel -= 1
