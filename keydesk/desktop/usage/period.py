"""Periods of whole days, as a calendar on the wall has them: today, 7 days, a month, any other."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import Enum
from typing import Final

from keydesk.desktop import screen_time
from keydesk.desktop.language import tr
from keydesk.domain.time_zone import start_of_day, zone_named

DAY: Final = timedelta(days=1)
HOUR: Final = timedelta(hours=1)
LONGEST_BY_HOUR: Final = 31
"""Days: a longer period has no bars of hours."""
_FEW_DAYS: Final = 2
LONGEST: Final = 732
"""Days: more bars nobody tells from each other."""


@dataclass(frozen=True, slots=True)
class Period:
    """From the beginning of one day to the end of another, in a time zone."""

    first: date
    last: date
    zone: str
    months: bool = False
    """Whether it is one month of the calendar: then another month comes before it, however long."""

    @property
    def tz(self) -> tzinfo:
        """The zone whose days these are."""
        return zone_named(self.zone)

    @property
    def since(self) -> datetime:
        """The moment at which it begins."""
        return start_of_day(self.first, self.tz)

    @property
    def until(self) -> datetime:
        """The moment at which it is over."""
        return start_of_day(self.last + DAY, self.tz)

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def short(self) -> bool:
        """Whether hours tell more of it than days."""
        return self.days <= _FEW_DAYS

    def stepped(self, by: int) -> "Period":
        """Return the period as long as this one that is so many behind it, or before it."""
        if self.months:
            return month_of(_month_later(self.first, by), self.zone)
        by_days = by * self.days * DAY
        return Period(self.first + by_days, self.last + by_days, self.zone)

    def compared(self, now: datetime) -> tuple[datetime, datetime]:
        """Return from when until when the period before is compared: as far as this one has come."""
        before = self.stepped(-1)
        if not self.since <= now < self.until:
            return before.since, before.until
        return before.since, min(before.since + max(now - self.since, HOUR), before.until)

    def begins(self, *, by_hour: bool) -> list[datetime]:
        """Return when each of its days begins, or each of its hours, as the gateway counts them."""
        if not by_hour:
            return [start_of_day(self.first + each * DAY, self.tz) for each in range(self.days)]
        begin = self.since.replace(minute=0, second=0, microsecond=0)
        return [begin + each * HOUR for each in range(-((begin - self.until) // HOUR))]

    @property
    def words(self) -> str:
        """Say which days, as short as it can be: one, or the first and the last."""
        last = screen_time.calendar_day(self.last)
        if self.first == self.last:
            return last
        if self.first.year != self.last.year:
            first = screen_time.calendar_day(self.first)
        elif self.first.month != self.last.month:
            first = screen_time.calendar_day(self.first, with_year=False)
        else:
            first = tr("{number}", "a day of the month, before another one", number=self.first.day)
        return tr("{first} – {last}", "days", first=first, last=last)  # noqa: RUF001 - from one to the other


def month_of(day: date, zone: str) -> Period:
    """Return the month of the calendar that a day is in."""
    first = day.replace(day=1)
    return Period(first, _month_later(first, 1) - DAY, zone, months=True)


def _month_later(first: date, by: int) -> date:
    years, month = divmod(first.month - 1 + by, 12)
    return date(first.year + years, month + 1, 1)


def _days_to(today: date, zone: str, count: int) -> Period:
    return Period(today - (count - 1) * DAY, today, zone)


class Preset(Enum):
    """Periods that have a name."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    DAYS_7 = "7 days"
    DAYS_30 = "30 days"
    THIS_MONTH = "this month"
    LAST_MONTH = "last month"

    @property
    def title(self) -> str:
        """Its name."""
        return {
            Preset.TODAY: tr("Today"),
            Preset.YESTERDAY: tr("Yesterday"),
            Preset.DAYS_7: tr("Last 7 days"),
            Preset.DAYS_30: tr("Last 30 days"),
            Preset.THIS_MONTH: tr("This month"),
            Preset.LAST_MONTH: tr("Last month"),
        }[self]

    def on(self, today: date, zone: str) -> Period:
        """Return which period that is on a day."""
        return _PRESETS[self](today, zone)


_PRESETS: Final[dict[Preset, Callable[[date, str], Period]]] = {
    Preset.TODAY: lambda today, zone: _days_to(today, zone, 1),
    Preset.YESTERDAY: lambda today, zone: _days_to(today - DAY, zone, 1),
    Preset.DAYS_7: lambda today, zone: _days_to(today, zone, 7),
    Preset.DAYS_30: lambda today, zone: _days_to(today, zone, 30),
    Preset.THIS_MONTH: month_of,
    Preset.LAST_MONTH: lambda today, zone: month_of(today.replace(day=1) - DAY, zone),
}
