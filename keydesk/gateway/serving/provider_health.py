"""Which providers fail, told from the calls themselves; it belongs to the loop's thread (G3).

A provider that never failed costs a call one look into a dictionary.
"""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from keydesk.domain.instant import Clock
from keydesk.gateway.usage.records import Outcome, UsageRecord

FAILURES: Final = 5
"""So many within the time that is looked at, and no fewer than of calls that went well: it is failing."""
WINDOW: Final = timedelta(minutes=5)
GOOD_AGAIN: Final = 3
"""So many calls that went well in a row: it has recovered."""

_LONGEST: Final = 500
_FAILED: Final = {Outcome.UPSTREAM_ERROR, Outcome.UPSTREAM_UNAVAILABLE, Outcome.UPSTREAM_TIMEOUT}
_CLIENTS_ERRORS: Final = range(400, 500)


@dataclass(frozen=True, slots=True)
class ProviderTurn:
    """A provider began to fail, or works again."""

    provider_id: str
    failing: bool
    at: datetime
    since: datetime
    """When the failures began."""
    failures: int
    last_status: int
    last_outcome: str


@dataclass(slots=True)
class _Trouble:
    since: datetime
    failing: bool = False
    failures: int = 0
    good: int = 0
    last_status: int = 0
    last_outcome: str = ""
    calls: deque[tuple[datetime, bool]] = field(
        default_factory=lambda: deque[tuple[datetime, bool]](maxlen=_LONGEST)
    )

    def forget(self, before: datetime) -> None:
        """Forget what is too long ago."""
        while self.calls and self.calls[0][0] < before:
            self.calls.popleft()


class ProviderHealth:
    """Hears how calls went, and tells whenever it turns with a provider."""

    def __init__(self, clock: Clock, tell: Callable[[ProviderTurn], None]) -> None:
        self._clock = clock
        self._tell = tell
        self._troubles: dict[str, _Trouble] = {}

    def remember(self, failing: Iterable[tuple[str, datetime]]) -> None:
        """Begin with providers that were failing when the gateway last ended."""
        for provider_id, since in failing:
            self._troubles.setdefault(provider_id, _Trouble(since, failing=True))

    def note(self, record: UsageRecord) -> None:
        """A call was settled. What its client did wrong, or broke off, says nothing of the provider."""
        if record.outcome is Outcome.OK:
            if self._troubles:
                self._went_well(record.provider_id)
        elif record.outcome in _FAILED:
            self.failed(record.provider_id, record.status, record.outcome)

    def failed(self, provider_id: str, status: int, outcome: Outcome) -> None:
        """A provider failed, whether or not another one answered the call instead."""
        if status in _CLIENTS_ERRORS:
            return
        now = self._clock.now()
        trouble = self._troubles.setdefault(provider_id, _Trouble(now))
        trouble.forget(now - WINDOW)
        if not trouble.calls and not trouble.failing:
            trouble.since, trouble.failures = now, 0
        trouble.calls.append((now, True))
        trouble.failures += 1
        trouble.good = 0
        trouble.last_status, trouble.last_outcome = status, outcome.value
        failed = sum(each for _, each in trouble.calls)
        if not trouble.failing and failed >= FAILURES and 2 * failed >= len(trouble.calls):
            trouble.failing = True
            self._turned(provider_id, trouble, now)

    def _went_well(self, provider_id: str) -> None:
        trouble = self._troubles.get(provider_id)
        if trouble is None:
            return
        now = self._clock.now()
        trouble.good += 1
        if trouble.failing:
            if trouble.good >= GOOD_AGAIN:
                del self._troubles[provider_id]
                trouble.failing = False
                self._turned(provider_id, trouble, now)
            return
        trouble.forget(now - WINDOW)
        trouble.calls.append((now, False))
        if not any(each for _, each in trouble.calls):
            del self._troubles[provider_id]

    def _turned(self, provider_id: str, trouble: _Trouble, now: datetime) -> None:
        self._tell(
            ProviderTurn(
                provider_id,
                trouble.failing,
                now,
                trouble.since,
                trouble.failures,
                trouble.last_status,
                trouble.last_outcome,
            )
        )
