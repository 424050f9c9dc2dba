"""Does this gateway still know what holds? Asked at each call where others can change keys, too (S7).

As long as the database answers, what admins changed anywhere is known here within a second, and no call is
judged by anything that is older than a few. While it does not answer, keys in memory go on by what was known
last, for ``KNOWN_SECONDS``; then no call is passed on. A key that is not in memory is not served meanwhile.
"""

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import Final, Protocol

from keydesk.gateway.serving.refusal import Refusal, RefusedError

FRESH_SECONDS: Final = 3.0
"""What was confirmed so lately is not asked for again: together with the wait it stays below 5 s (S7)."""
WAIT_SECONDS: Final = 1.0
"""How long a call waits for what it is judged by to be confirmed; it does not where the database is away."""
KNOWN_SECONDS: Final = 60.0
"""How long keys in memory go on while nobody can tell whether they were revoked."""

_LOOK_SECONDS: Final = 0.02

UNCONFIRMED: Final = Refusal(
    503,
    "gateway_unavailable",
    "The gateway cannot reach its database, so it cannot tell whether keys still hold, and passes no calls "
    "on. Nothing is lost; try again shortly, or at another gateway, and tell whoever runs it.",
    headers=((b"retry-after", b"5"),),
)


class Confirming(Protocol):
    """Hears of changes at other gateways."""

    @property
    def confirmed_at(self) -> float:
        """When everything was known that had been committed until then, by ``time.monotonic``."""
        ...

    @property
    def away(self) -> bool:
        """Whether the database could not be reached when it was last tried."""
        ...


class Freshness:
    """Belongs to the loop's thread."""

    def __init__(
        self,
        source: Confirming,
        *,
        now: Callable[[], float] = monotonic,
        wait_seconds: float = WAIT_SECONDS,
    ) -> None:
        self._source = source
        self._now = now
        self._wait_seconds = wait_seconds
        self._waiting: asyncio.Task[None] | None = None

    def holds(self) -> bool:
        """Return whether what is known was confirmed just now."""
        return self._now() - self._source.confirmed_at < FRESH_SECONDS

    def serves(self) -> bool:
        """Return whether calls with keys in memory go on."""
        return self._now() - self._source.confirmed_at < KNOWN_SECONDS

    async def require(self) -> None:
        """Wait until what is known is confirmed, as long as that makes sense. Raises RefusedError."""
        if not self.holds() and not self._source.away:
            if self._waiting is None or self._waiting.done():
                self._waiting = asyncio.create_task(self._wait())
            await asyncio.shield(self._waiting)
        if not self.serves():
            raise RefusedError(UNCONFIRMED)

    async def _wait(self) -> None:
        """Wait once for all calls that ask."""
        left = self._wait_seconds
        while left > 0 and not self.holds() and not self._source.away:
            await asyncio.sleep(_LOOK_SECONDS)
            left -= _LOOK_SECONDS
