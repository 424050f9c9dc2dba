"""The usage of a key as questions to the gateway, and its answers as bars."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cached_property
from typing import Final

from keydesk.contract.usage import SummaryQuery, UsageGroup, UsageLine, UsageSum, UsageSummary
from keydesk.desktop import screen_time
from keydesk.desktop.language import tr
from keydesk.desktop.usage_words import Measure, usage_in_words
from keydesk.desktop.widgets.bar_chart import Bar
from keydesk.domain.money import Nanos
from keydesk.domain.time_zone import start_of_day, zone_named

_HOUR: Final = timedelta(hours=1)
_DAY: Final = timedelta(days=1)
_MOST_DAYS: Final = 92
"""Of a longer life, a bar stands for a week."""
_MOST_WEEKS: Final = 92
"""Of a still longer one, for four weeks."""
_WEEK: Final = 7
_MOST_LINES: Final = 10_000


class Period(Enum):
    """Over which time."""

    HOURS_24 = "24 hours"
    DAYS_7 = "7 days"
    DAYS_30 = "30 days"
    DAYS_90 = "90 days"
    WHOLE_LIFE = "whole life"

    @property
    def title(self) -> str:
        """Its words, as a choice."""
        return {
            Period.HOURS_24: tr("24 hours"),
            Period.DAYS_7: tr("7 days"),
            Period.DAYS_30: tr("30 days"),
            Period.DAYS_90: tr("90 days"),
            Period.WHOLE_LIFE: tr("Whole life"),
        }[self]

    @property
    def in_words(self) -> str:
        """Say when, behind what happened then."""
        return {
            Period.HOURS_24: tr("in the last 24 hours"),
            Period.DAYS_7: tr("in the last 7 days"),
            Period.DAYS_30: tr("in the last 30 days"),
            Period.DAYS_90: tr("in the last 90 days"),
            Period.WHOLE_LIFE: tr("since the key was created"),
        }[self]


_DAYS: Final = {Period.DAYS_7: 7, Period.DAYS_30: 30, Period.DAYS_90: 90}


@dataclass(frozen=True)
class Asked:
    """Whose usage, over which time, as it was asked at a moment. Days are those of a zone."""

    key_id: str
    period: Period
    now: datetime
    created_at: datetime
    zone: str

    def by_time(self) -> SummaryQuery:
        """Return the question for the bars."""
        return self._query(UsageGroup.HOUR if self.period is Period.HOURS_24 else UsageGroup.DAY)

    def by_model(self) -> SummaryQuery:
        """Return the question for the sums of models, over the same time."""
        return self._query(UsageGroup.MODEL)

    @cached_property
    def begins(self) -> Sequence[datetime]:
        """When each bar begins; the last one goes on."""
        if self.period is Period.HOURS_24:
            present = self.now.replace(minute=0, second=0, microsecond=0)
            return [present - back * _HOUR for back in reversed(range(24))]
        zone = zone_named(self.zone)
        today = self.now.astimezone(zone).date()
        if self.period is Period.WHOLE_LIFE:
            first = min(self.created_at.astimezone(zone).date(), today)
        else:
            first = today - (_DAYS[self.period] - 1) * _DAY
        return [start_of_day(day, zone) for day in _spread(first, today)]

    def _query(self, group: UsageGroup) -> SummaryQuery:
        # Until the gateway's own present: its clock may be ahead of this one's.
        return SummaryQuery(
            since=self.begins[0], key_id=self.key_id, group_by=group, zone=self.zone, limit=_MOST_LINES
        )


def _spread(first: date, last: date) -> list[date]:
    """Return the days on which bars begin: so long a time that one can tell them from each other."""
    days = (last - first).days + 1
    step = 1 if days <= _MOST_DAYS else _WEEK if days <= _MOST_WEEKS * _WEEK else 4 * _WEEK
    return [first + each * _DAY for each in range(0, days, step)]


def bars_of(summary: UsageSummary, asked: Asked, measure: Measure) -> list[Bar]:
    """Return a bar for each stretch of the period, also where nothing was used."""
    begins = asked.begins
    lines: list[list[UsageLine]] = [[] for _ in begins]
    for line in summary.items:
        if line.at is not None:
            lines[max(0, bisect_right(begins, line.at) - 1)].append(line)
    ends = [*begins[1:], None]
    return [
        _bar(asked, begin, end, _sum(members), measure)
        for begin, end, members in zip(begins, ends, lines, strict=True)
    ]


def _sum(lines: Sequence[UsageLine]) -> UsageSum:
    return UsageSum(
        requests=sum(line.requests for line in lines),
        failed=sum(line.failed for line in lines),
        input_tokens=sum(line.input_tokens for line in lines),
        cached_input_tokens=sum(line.cached_input_tokens for line in lines),
        output_tokens=sum(line.output_tokens for line in lines),
        cost_usd=Nanos(sum(line.cost_usd for line in lines)),
    )


def _span(begin: str, end: str) -> str:
    return tr("{begin} to {end}", "moments", begin=begin, end=end)


def _bar(asked: Asked, begin: datetime, end: datetime | None, usage: UsageSum, measure: Measure) -> Bar:
    if asked.period is Period.HOURS_24:
        until = screen_time.time_of_day(begin + _HOUR)
        label, when = screen_time.time_of_day(begin), _span(screen_time.minute(begin), until)
    else:
        first = screen_time.day(begin, asked.zone)
        last = screen_time.day((end or asked.now + _HOUR) - _HOUR, asked.zone)
        label = screen_time.day_in_short(begin, asked.now)
        when = first if first == last else _span(first, last)
    return Bar(label, f"{when}: {usage_in_words(usage)}", measure.of(usage))
