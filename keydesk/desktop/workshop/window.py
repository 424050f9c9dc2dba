"""When a workshop is: presets by the clocks of its place, or a start and an end that one types (E2, S6)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import Enum
from typing import Final

from keydesk.desktop.language import tr
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.time_zone import first_showing, last_showing, start_of_day

BEGINS: Final = time(10)
ENDS: Final = time(12)
_DAY: Final = timedelta(days=1)
_A_WEEK: Final = 7


class Preset(Enum):
    """How a window is said."""

    TODAY_AT_TEN = "today_at_ten"
    TOMORROW_AT_TEN = "tomorrow_at_ten"
    TODAY = "today"
    WEEK = "week"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class When:
    """What is chosen. ``begin`` and ``end`` are what clocks show at the place, for TYPED."""

    preset: Preset
    zone: tzinfo
    begin: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Span:
    """The window that follows: half-open, in UTC. No begin: from when the keys are made."""

    begin: datetime | None
    end: datetime

    def over(self, now: datetime) -> bool:
        """Whether nobody can use it any more."""
        return self.end <= now


def shown_by_clocks(when: When, now: datetime) -> tuple[datetime, datetime] | None:
    """Return what clocks at the place show at the start and at the end; None where it begins at once."""
    if when.preset is Preset.TYPED:
        return when.begin, when.end
    if when.preset in (Preset.TODAY_AT_TEN, Preset.TOMORROW_AT_TEN):
        day = day_of(when, now)
        return datetime.combine(day, BEGINS), datetime.combine(day, ENDS)
    return None


def span_of(when: When, now: datetime) -> Span:
    """Return the window: all of what clocks call so, also where they skip something or show it twice.

    Raises OverflowError at the end of time.
    """
    if shown := shown_by_clocks(when, now):
        begin, end = shown
        return Span(first_showing(begin, when.zone), last_showing(end, when.zone))
    today = now.astimezone(when.zone).date()
    after = today + _DAY if when.preset is Preset.TODAY else _next_monday(today)
    return Span(None, start_of_day(after, when.zone))


def usual_preset(now: datetime, zone: tzinfo) -> Preset:
    """Return what a new workshop begins with: today at ten, once that is over tomorrow at ten."""
    today = span_of(When(Preset.TODAY_AT_TEN, zone, now, now), now)
    return Preset.TOMORROW_AT_TEN if today.over(now) else Preset.TODAY_AT_TEN


def day_of(when: When, now: datetime) -> date:
    """Return the day on which it is there, or begins."""
    if when.preset is Preset.TYPED:
        return when.begin.date()
    today = now.astimezone(when.zone).date()
    return today + _DAY if when.preset is Preset.TOMORROW_AT_TEN else today


def require_usable(span: Span, now: datetime) -> None:
    """Raise InvalidValueError for a window in which no key could be used."""
    if span.end <= (span.begin or now) and span.begin is not None:
        raise InvalidValueError(tr("The end has to be after the start"))
    if span.over(now):
        raise InvalidValueError(tr("This is over already; choose tomorrow, or other times"))


def _next_monday(today: date) -> date:
    return today + (_A_WEEK - today.weekday()) * _DAY
