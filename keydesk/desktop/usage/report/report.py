"""What a report says, and how it is found out."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.usage import UsageDimension, UsageSum
from keydesk.desktop.language import tr
from keydesk.desktop.listing.wanted import Chosen
from keydesk.desktop.usage.overview.asking import Asked, ask
from keydesk.desktop.usage.overview.members import Member, members_of, without
from keydesk.desktop.usage.overview.stack import Stack, stack_of
from keydesk.desktop.usage.period import Period

TABLES: Final = (UsageDimension.PERSON, UsageDimension.MODEL, UsageDimension.KEY)
LINES: Final = 6


@dataclass(frozen=True, slots=True)
class Table:
    """The dearest members of a dimension, and all others in one line."""

    by: UsageDimension
    members: Sequence[Member]


@dataclass(frozen=True, slots=True)
class Report:
    """One page."""

    gateway: str
    made_at: datetime
    period: Period
    by_hour: bool
    split: UsageDimension
    chosen: Sequence[Chosen]
    """Whose usage it is."""
    total: UsageSum
    before: UsageSum | None
    stack: Stack
    tables: Sequence[Table]

    @property
    def title(self) -> str:
        """Say what it is about: one location, or everything."""
        place = next((each for each in self.chosen if each.facet == UsageDimension.LOCATION.value), None)
        return tr("Usage") if place is None else tr("Usage of {place}", place=place.name)

    @property
    def others(self) -> Sequence[Chosen]:
        """The filters that the title does not say."""
        return [each for each in self.chosen if each.facet != UsageDimension.LOCATION.value]


async def find_out(api: AdminApi, asked: Asked, chosen: Sequence[Chosen], gateway: str) -> Report:
    """Ask the gateway for all that a report says."""
    answer = await ask(api, asked)
    others = await asyncio.gather(*(api.sum_usage(replace(asked, split=by).by_member()) for by in TABLES))
    return Report(
        gateway=gateway,
        made_at=asked.now,
        period=asked.period,
        by_hour=asked.by_hour,
        split=asked.split,
        chosen=chosen,
        total=answer.by_member.total,
        before=answer.by_member.before,
        stack=stack_of(answer, {}),
        tables=[
            Table(by, _dearest(members_of(summary, by), summary.total))
            for by, summary in zip(TABLES, others, strict=True)
        ],
    )


def _dearest(members: Sequence[Member], total: UsageSum) -> Sequence[Member]:
    """Return as many as there is room for. What they leave is one line, so that all sum up to the total."""
    if len(members) <= LINES:
        return members
    first = members[: LINES - 1]
    rest = without(total, [each.usage for each in first])
    return [*first, Member(" others", tr("%n others", "", len(members) - len(first)), rest, total.cost_usd)]
