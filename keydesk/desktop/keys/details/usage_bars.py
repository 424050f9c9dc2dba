"""The usage of a key as questions to the gateway, and its answers as bars."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from keydesk.contract.usage import SummaryQuery, UsageGroup, UsageLine, UsageSum, UsageSummary
from keydesk.desktop import screen_time
from keydesk.desktop.usage_words import Measure, usage_in_words
from keydesk.desktop.widgets.bar_chart import Bar
from keydesk.domain.money import Nanos

_HOUR: Final = timedelta(hours=1)
_DAY: Final = timedelta(days=1)
_NO_USE: Final = UsageSum(
    requests=0, failed=0, input_tokens=0, cached_input_tokens=0, output_tokens=0, cost_usd=Nanos(0)
)


class Period(Enum):
    """Over which time; the values are the words on screen."""

    HOURS_24 = "24 hours"
    DAYS_7 = "7 days"
    DAYS_30 = "30 days"
    DAYS_90 = "90 days"

    @property
    def group(self) -> UsageGroup:
        """What a bar stands for."""
        return UsageGroup.HOUR if self is Period.HOURS_24 else UsageGroup.DAY

    @property
    def step(self) -> timedelta:
        """How long that is."""
        return _HOUR if self is Period.HOURS_24 else _DAY

    @property
    def count(self) -> int:
        """How many there are, the present one included."""
        return int(self.value.partition(" ")[0])

    def begin(self, now: datetime) -> datetime:
        """Return when the first bar begins. Days are those of UTC, as the gateway sums them."""
        present = now.replace(minute=0, second=0, microsecond=0)
        if self.step == _DAY:
            present = present.replace(hour=0)
        return present - (self.count - 1) * self.step


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose usage, over which time, as it was asked at a moment."""

    key_id: str
    period: Period
    now: datetime

    def by_time(self) -> SummaryQuery:
        """Return the question for the bars."""
        return self._query(self.period.group)

    def by_model(self) -> SummaryQuery:
        """Return the question for the sums of models, over the same time."""
        return self._query(UsageGroup.MODEL)

    def _query(self, group: UsageGroup) -> SummaryQuery:
        return SummaryQuery(
            since=self.period.begin(self.now), until=self.now, key_id=self.key_id, group_by=group
        )


def bars_of(summary: UsageSummary, asked: Asked, measure: Measure) -> list[Bar]:
    """Return a bar for each hour or day of the period, also where nothing was used."""
    lines: dict[datetime | None, UsageLine] = {line.at: line for line in summary.items}
    period = asked.period
    begins = (period.begin(asked.now) + place * period.step for place in range(period.count))
    return [_bar(begin, lines.get(begin, _NO_USE), period, measure) for begin in begins]


def _bar(begin: datetime, usage: UsageSum, period: Period, measure: Measure) -> Bar:
    if period is Period.HOURS_24:
        end = screen_time.time_of_day(begin + _HOUR)
        label, when = screen_time.time_of_day(begin), f"{screen_time.minute(begin)} to {end}"
    else:
        label, when = screen_time.utc_day(begin, with_year=False), f"{screen_time.utc_day(begin)} (UTC)"
    return Bar(label, f"{when}: {usage_in_words(usage)}", measure.of(usage))
