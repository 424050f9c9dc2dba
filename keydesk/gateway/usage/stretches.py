"""How a stretch of time is put together from sums of weeks, days and hours, and records where need be.

Sums stand for weeks, days and hours of UTC. A day of another zone is the day of UTC of that date, less what
of it belongs to a neighbour, and with what of a neighbour belongs to it: some hours, and in zones of half
hours a piece of one, whose records are looked at. So days of 23 and 25 hours come out exactly too (S6).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final

from keydesk.domain.instant import from_microseconds, to_microseconds
from keydesk.domain.time_zone import start_of_day

HOUR: Final = 3_600_000_000
"""Microseconds of an hour; hours and days are counted since 1970."""
DAY: Final = 24 * HOUR

DAYS_PER_WEEK: Final = 7

_EPOCH: Final = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class OddHour:
    """The sum of an hour that counts for a line, or (``sign`` -1) does not count for it."""

    hour: int
    line: int
    sign: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of an hour, likewise; its records are looked at."""

    begin: int
    end: int
    line: int
    sign: int


@dataclass(slots=True)
class Parts:
    """What sums to a stretch of time. A line is the number of its day or hour, or 0 for the whole."""

    weeks: range = range(0)
    days: list[range] = field(default_factory=list[range])
    hours: range = range(0)
    odd_hours: list[OddHour] = field(default_factory=list[OddHour])
    pieces: list[Piece] = field(default_factory=list[Piece])

    def add(self, begin: int, end: int, line: int) -> None:
        """Add what is between; where the end is before the beginning, take it away."""
        sign = 1 if begin <= end else -1
        begin, end = min(begin, end), max(begin, end)
        first, last = -(-begin // HOUR), end // HOUR
        if first > last:  # both within one hour
            self.pieces.append(Piece(begin, end, line, sign))
            return
        self.odd_hours += [OddHour(hour, line, sign) for hour in range(first, last)]
        for start, stop in ((begin, first * HOUR), (last * HOUR, end)):
            if start < stop:
                self.pieces.append(Piece(start, stop, line, sign))


def whole(first: int, end: int) -> Parts:
    """Return the parts of a stretch between two moments, in microseconds, that is one line.

    It is put together of the days that begin nearest to its ends: of no day more than half is looked at.
    """
    parts = Parts()
    if end - first < DAY:
        parts.add(first, end, 0)
        return parts
    days = range((first + DAY // 2) // DAY, (end + DAY // 2) // DAY)
    weeks = range(-(-days.start // DAYS_PER_WEEK), days.stop // DAYS_PER_WEEK)
    if weeks:
        parts.weeks = weeks
        around = (days.start, weeks.start * DAYS_PER_WEEK), (weeks.stop * DAYS_PER_WEEK, days.stop)
        parts.days = [range(*each) for each in around if each[0] < each[1]]
    else:
        parts.days = [days]
    parts.add(first, days.start * DAY, 0)
    parts.add(days.stop * DAY, end, 0)
    return parts


def by_hour(first: int, end: int) -> Parts:
    """Return the parts of a stretch that has a line for each hour."""
    hours = range(-(-first // HOUR), end // HOUR)
    parts = Parts()
    if hours.start > hours.stop:  # within one hour
        parts.pieces.append(Piece(first, end, first // HOUR, 1))
        return parts
    parts.hours = hours
    for start, stop in ((first, hours.start * HOUR), (hours.stop * HOUR, end)):
        if start < stop:
            parts.pieces.append(Piece(start, stop, start // HOUR, 1))
    return parts


def by_day(first: int, end: int, zone: tzinfo) -> Parts:
    """Return the parts of a stretch that has a line for each day of the zone."""
    parts = Parts()
    used: list[int] = []
    for day, begin, stop in days_between(first, end, zone):
        if min(stop, (day + 1) * DAY) - max(begin, day * DAY) < DAY // 2:
            parts.add(begin, stop, day)  # a few hours at an end: their sums are enough
            continue
        used.append(day)
        parts.add(begin, day * DAY, day)
        parts.add((day + 1) * DAY, stop, day)
    if used:
        days = range(used[0], used[-1] + 1)
        parts.days = [days]
        for day in sorted({*days} - {*used}):
            parts.add((day + 1) * DAY, day * DAY, day)
    return parts


def days_between(first: int, end: int, zone: tzinfo) -> Iterator[tuple[int, int, int]]:
    """Yield each day of the zone that is between: its number, and what of it is, in microseconds."""
    day = number_of(from_microseconds(first), zone)
    begin = first
    while begin < end:
        stop = min(to_microseconds(beginning_of(day + 1, zone)), end)
        if begin < stop:
            yield day, begin, stop
        day, begin = day + 1, stop


def number_of(moment: datetime, zone: tzinfo) -> int:
    """Return the number of the zone's day at this moment."""
    return (moment.astimezone(zone).date() - _EPOCH).days


def beginning_of(day: int, zone: tzinfo) -> datetime:
    """Return when a day of the zone begins."""
    at = _EPOCH + timedelta(days=day)
    return datetime(at.year, at.month, at.day, tzinfo=UTC) if zone is UTC else start_of_day(at, zone)
