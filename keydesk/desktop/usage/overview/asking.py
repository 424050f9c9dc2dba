"""What the overview asks a gateway, and what it gets."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from keydesk.contract.api import AdminApi
from keydesk.contract.usage import (
    SummaryQuery,
    SummarySort,
    UsageDimension,
    UsageGroup,
    UsageSummary,
)
from keydesk.desktop.usage.period import Period
from keydesk.desktop.usage_words import Measure

MOST_PARTS: Final = 8
"""More than so many nobody tells from each other; the others are shown as one."""
MOST_LINES: Final = 500
_MOST_BARS: Final = 10_000
_BY: Final = {
    Measure.REQUESTS: SummarySort.REQUESTS,
    Measure.TOKENS: SummarySort.TOKENS,
    Measure.COST: SummarySort.COST_USD,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose usage, of which time, split by what, as it was asked at a moment."""

    period: Period
    now: datetime
    split: UsageDimension
    measure: Measure
    by_hour: bool
    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    """The filters."""
    sort: str = f"-{SummarySort.COST_USD.value}"

    @property
    def ranked_once(self) -> bool:
        """Whether the chart's first members are those of the table, too."""
        return self.sort == self._most

    def by_time(self) -> SummaryQuery:
        """Return the question for the chart."""
        return self._query(
            group_by=UsageGroup.HOUR if self.by_hour else UsageGroup.DAY,
            zone=self.period.zone,
            split_by=self.split,
            top=MOST_PARTS,
            sort=self._most,
            limit=_MOST_BARS,
        )

    def by_member(self) -> SummaryQuery:
        """Return the question for figures and table, over the same time, with the time before."""
        return self._query(
            group_by=UsageGroup(self.split.value), sort=self.sort, limit=MOST_LINES, **self._before()
        )

    def by_both(self) -> SummaryQuery:
        """Return the question for all of it, where members are ranked once."""
        return self.by_time().model_copy(update={"listed": MOST_LINES, **self._before()})

    def same_look(self, other: "Asked | None") -> bool:
        """Whether the chart of both has the same bars, of the same kind of members."""
        return other is not None and (self.period, self.split, self.by_hour, self.fields, self.measure) == (
            other.period,
            other.split,
            other.by_hour,
            other.fields,
            other.measure,
        )

    @property
    def _most(self) -> str:
        return f"-{_BY[self.measure].value}"

    def _before(self) -> dict[str, datetime]:
        since, until = self.period.compared(self.now)
        return {"compare_from": since, "compare_to": until}

    def _query(self, **more: Any) -> SummaryQuery:
        return SummaryQuery(since=self.period.since, until=self.period.until, **self.fields, **more)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    asked: Asked
    by_time: UsageSummary
    by_member: UsageSummary


async def ask(api: AdminApi, asked: Asked) -> Answer:
    """Ask for both, at once where the gateway need add up members only once."""
    if asked.ranked_once:
        both = await api.sum_usage(asked.by_both())
        return Answer(asked, both, _by_member(both))
    by_time, by_member = await asyncio.gather(
        api.sum_usage(asked.by_time()), api.sum_usage(asked.by_member())
    )
    return Answer(asked, by_time, by_member)


def _by_member(both: UsageSummary) -> UsageSummary:
    """Return what a question by members alone is answered."""
    return both.model_copy(update={"items": both.members, "next_cursor": both.members_cursor, "series": []})
