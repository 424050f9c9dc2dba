"""What changes the keys in view: what happens at the gateway, and the clock, which turns a status."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final

from keydesk.contract.events import USAGE
from keydesk.contract.keys import Key

ABOUT_KEYS: Final = frozenset({USAGE, "key", "batch", "location", "person"})
"""What shows in the table, by the kind of what it happened to."""
_BEHIND: Final = timedelta(seconds=5)
"""How soon a status is asked for again that should have changed: the gateway's clock may be behind."""


def next_turns(keys: Iterable[Key], now: datetime) -> Iterator[datetime]:
    """Yield when the status of each of these keys changes without anybody's doing, where it does."""
    for key in keys:
        status = key.status.value
        if status == "scheduled":
            yield max(key.not_before, now + _BEHIND) if key.not_before <= now else key.not_before
        elif status in ("active", "inactive") and key.expires_at is not None:
            yield max(key.expires_at, now + _BEHIND) if key.expires_at <= now else key.expires_at
