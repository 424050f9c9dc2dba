"""Time zones by their names, and when their days begin (S6)."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from keydesk.domain.errors import InvalidValueError

_SECOND: Final = timedelta(seconds=1)


def zone_named(name: str) -> tzinfo:
    """Return the zone of this name in the IANA database. Raises InvalidValueError if there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise InvalidValueError("the name of a time zone, such as Europe/Amsterdam") from error


def is_zone(name: str) -> bool:
    """Whether this machine knows a zone of this name."""
    try:
        zone_named(name)
    except InvalidValueError:
        return False
    return True


def start_of_day(day: date, zone: tzinfo) -> datetime:
    """Return the first instant (UTC) at which the zone's calendar shows ``day``, or a later one.

    That is midnight, the first of two where clocks are set back; where they skip midnight, it is the instant
    at which they do. Raises OverflowError at the end of time.
    """
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone)
    first, second = midnight.astimezone(UTC), midnight.replace(fold=1).astimezone(UTC)
    if first <= second:
        return first
    return _first_shown(day, zone, second, first)  # clocks skip midnight somewhere between


def _first_shown(day: date, zone: tzinfo, before: datetime, after: datetime) -> datetime:
    """Search between an instant that shows an earlier day and one that does not."""
    while after - before > _SECOND:
        middle = before + (after - before) // (2 * _SECOND) * _SECOND
        if middle.astimezone(zone).date() < day:
            before = middle
        else:
            after = middle
    return after
