"""The limits of one call where several gateways hold a key to them: judged by common counters (S11).

A call is counted there in the moment in which it is judged, before its budgets are waited for; what a budget
refuses is given back. Where the counters are gone, this gateway judges by its share. To be able to, it counts
each call for itself, too.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from keydesk.contract.info import LimitsCounted
from keydesk.domain.limit import Limits
from keydesk.gateway.counters.verdict import Asking, Correction, Counted, Exceeded, Verdict
from keydesk.gateway.serving.exceeded import (
    Header,
    Limit,
    at_once_refusal,
    left_headers,
    requests_refusal,
    tokens_refusal,
)
from keydesk.gateway.serving.refusal import Refusal, RefusedError
from keydesk.gateway.serving.throttle import Throttle

if TYPE_CHECKING:
    from keydesk.gateway.counters.counters import Counters

_NOTHING: Final = Correction(0, 0)


@dataclass(frozen=True, slots=True)
class Sharing:
    """How several gateways hold keys to their limits."""

    gateways: Callable[[], int]
    """How many there are now, this one included."""
    counters: "Counters | None" = None

    def counted(self) -> LimitsCounted:
        """Return how they do now."""
        if self.counters is not None and self.counters.trouble is None:
            return LimitsCounted.TOGETHER
        return LimitsCounted.ALONE if self.gateways() == 1 else LimitsCounted.DIVIDED


class SharedThrottle(Throttle):
    """What one call takes of its limits, at all gateways."""

    __slots__ = ("_asked", "_counted", "_counters", "_took", "_verdict")

    def __init__(
        self, limits: Sequence[Limit], expected: int, counters: "Counters", *, calling: bool
    ) -> None:
        super().__init__(limits, expected)
        self._counters = counters
        self._asked = [
            Asking(each.account.holder.id, _asked_of(each.whole, calling=calling)) for each in limits
        ]
        self._verdict: Verdict | None = None
        """What the counters said; None where they are gone."""
        self._counted = False
        self._took: int | None = None

    async def ask(self) -> None:
        """Have the call judged. Raises RefusedError."""
        waiter = self._counters.take(self._asked, self._expected)
        if waiter is None:
            return
        try:
            self._verdict = await waiter
        except asyncio.CancelledError:
            if waiter.done() and not waiter.cancelled():
                self._verdict = waiter.result()
            raise
        if self._verdict is not None and self._verdict.exceeded is not None:
            raise RefusedError(_refusal(self._limits, self._verdict, self._verdict.exceeded))

    def headers(self, now: float) -> tuple[Header, ...]:
        """Return what tells what is left."""
        if self._verdict is None:
            return super().headers(now)
        return _headers(self._limits, self._verdict.counted)

    def require_room(self, now: float) -> None:
        """Raise RefusedError if the minute has no room for the call, and the counters did not judge."""
        if self._verdict is None:
            super().require_room(now)

    def enter(self) -> None:
        """Take a place among the calls at once, which the counters have given where they judged."""
        if self._verdict is None:
            super().enter()
            self._counters.enter(self._asked)
        else:
            self._occupy()

    def count(self, now: float) -> None:
        """Count the call in the minute, here, too."""
        self._counted = True
        super().count(now)

    def correct(self, tokens: int, now: float) -> None:
        """Put what the call took in the place of what was expected."""
        self._took = tokens
        super().correct(tokens, now)

    def leave(self) -> None:
        """Give up the place among the calls at once, and what was not taken after all."""
        verdict, entered = self._verdict, self._entered
        super().leave()
        if verdict is not None and verdict.exceeded is None:
            self._counters.give_back(self._asked, verdict.moment, self._correction())
        elif verdict is None and entered:
            self._counters.give_back(self._asked, None, _NOTHING)
        self._verdict = None

    def _correction(self) -> Correction:
        if not self._counted:
            return Correction(-1, -self._expected)
        return Correction(0, 0 if self._took is None else self._took - self._expected)


def _asked_of(limits: Limits, *, calling: bool) -> Limits:
    return limits if calling else Limits(limits.rpm, limits.tpm, None)


def _refusal(limits: Sequence[Limit], verdict: Verdict, exceeded: Exceeded) -> Refusal:
    limit = limits[verdict.whose]
    whole = Limit(limit.whole, limit.account, limit.parent, limit.whole)
    match exceeded:
        case Exceeded.REQUESTS:
            return requests_refusal(whole, verdict.wait)
        case Exceeded.TOKENS:
            return tokens_refusal(whole, verdict.wait)
        case Exceeded.AT_ONCE:
            return at_once_refusal(whole)


def _headers(limits: Sequence[Limit], counted: Sequence[Counted]) -> tuple[Header, ...]:
    both = list(zip(limits, counted, strict=True))
    requests = [
        (of.whole.rpm, each.requests, each.requests_reset) for of, each in both if of.whole.rpm is not None
    ]
    tokens = [(of.whole.tpm, each.tokens, each.tokens_reset) for of, each in both if of.whole.tpm is not None]
    return (*_least(b"requests", requests), *_least(b"tokens", tokens))


def _least(what: bytes, windows: Sequence[tuple[int, int, float]]) -> tuple[Header, ...]:
    return left_headers(what, *min(windows, key=lambda each: each[0] - each[1])) if windows else ()
