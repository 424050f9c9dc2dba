"""Moments in UTC, and the one place where they turn into numbers and text.

A moment is an aware ``datetime`` in UTC everywhere. Databases keep it as microseconds since 1970; the admin
API writes RFC 3339 (``2026-11-21T10:00:00Z``).
"""

import re
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

from keydesk.domain.errors import InvalidValueError

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_RFC_3339: Final = re.compile(
    r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?(?:[Zz]|[+-]\d{2}:\d{2})", re.ASCII
)


class Clock(Protocol):
    """Tells the moment. There is one in each program, passed in to whoever needs it."""

    def now(self) -> datetime:
        """Return the present moment, in UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the present moment, in UTC."""
        return datetime.now(UTC)


def to_microseconds(moment: datetime) -> int:
    """Return whole microseconds since 1970."""
    return (moment - EPOCH) // _MICROSECOND


def from_microseconds(count: int) -> datetime:
    """Return the moment that many microseconds after 1970."""
    return EPOCH + timedelta(microseconds=count)


def format_rfc3339(moment: datetime) -> str:
    """Write the moment with a ``Z``, with fractions of a second only where there are some."""
    return moment.astimezone(UTC).isoformat().removesuffix("+00:00") + "Z"


def parse_rfc3339(text: str) -> datetime:
    """Read a moment that names its offset, and return it in UTC. Raises InvalidValueError otherwise."""
    if _RFC_3339.fullmatch(text) is None:
        raise InvalidValueError("a time such as 2026-11-21T10:00:00Z")
    try:
        return datetime.fromisoformat(text.upper()).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise InvalidValueError("a time that exists, such as 2026-11-21T10:00:00Z") from error
