"""Time zones by their names, and when their clocks show what (S6)."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
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
    return first_showing(datetime.combine(day, time()), zone)


def first_showing(wall: datetime, zone: tzinfo) -> datetime:
    """Return the first instant (UTC) at which the zone's clocks show ``wall``, which is naive, or later.

    Where they skip it, that is the instant at which they do. Raises OverflowError at the end of time.
    """
    first, second = _both(wall, zone)
    if first <= second:
        return first
    return _first_shown(wall, zone, second, first)  # clocks skip it somewhere between


def last_showing(wall: datetime, zone: tzinfo) -> datetime:
    """Return what ``first_showing`` does; where clocks are set back and show it twice, the second instant."""
    first, second = _both(wall, zone)
    return second if first < second else first_showing(wall, zone)


def _both(wall: datetime, zone: tzinfo) -> tuple[datetime, datetime]:
    """Return what is meant by the offset from before a change of clocks, and by the one from after it."""
    local = wall.replace(tzinfo=zone, fold=0)
    return local.astimezone(UTC), local.replace(fold=1).astimezone(UTC)


def _first_shown(wall: datetime, zone: tzinfo, before: datetime, after: datetime) -> datetime:
    """Search between an instant that shows an earlier time and one that does not."""
    while after - before > _SECOND:
        middle = before + (after - before) // (2 * _SECOND) * _SECOND
        if middle.astimezone(zone).replace(tzinfo=None) < wall:
            before = middle
        else:
            after = middle
    return after
