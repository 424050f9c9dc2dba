"""The usage of a key as questions to the gateway, and its answers as bars."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from keydesk.contract.usage import SummaryQuery, UsageGroup, UsageLine, UsageSum, UsageSummary
from keydesk.desktop import screen_time
from keydesk.desktop.widgets.bar_chart import Bar
from keydesk.domain.money import Nanos, format_usd

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


class Measure(Enum):
    """What is measured; the values are the words on screen."""

    REQUESTS = "Requests"
    TOKENS = "Tokens"
    COST = "Cost"

    def of(self, usage: UsageSum) -> int:
        """Return how much of it there is."""
        match self:
            case Measure.REQUESTS:
                return usage.requests
            case Measure.TOKENS:
                return usage.input_tokens + usage.output_tokens
            case Measure.COST:
                return usage.cost_usd

    @property
    def write(self) -> Callable[[int], str]:
        """How a value of it is written."""
        return _dollars if self is Measure.COST else _number


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


def usage_in_words(usage: UsageSum) -> str:
    """Say all of it: ``12 requests, 3 failed · 1,200 tokens in, 340 out · $0.00154``."""
    if not usage.requests:
        return "no request"
    requests = "1 request" if usage.requests == 1 else f"{usage.requests:,} requests"
    failed = f", {usage.failed:,} failed" if usage.failed else ""
    tokens = f"{usage.input_tokens:,} tokens in, {usage.output_tokens:,} out"
    return f"{requests}{failed} · {tokens} · {_dollars(usage.cost_usd)}"


def _number(value: int) -> str:
    return f"{value:,}"


def _dollars(value: int) -> str:
    return f"${format_usd(Nanos(value))}"
