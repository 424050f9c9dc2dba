"""The lines of the table: whose usage each is. Together they are all usage there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from keydesk.contract.usage import UsageDimension, UsageLine, UsageSum, UsageSummary
from keydesk.desktop.language import tr
from keydesk.desktop.usage.filters import MANY, NOBODY
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.domain.money import Nanos

REST: Final = "rest"
"""Begins what no id of a member begins with: a space."""
NO_USAGE: Final = UsageSum(
    requests=0, failed=0, input_tokens=0, cached_input_tokens=0, output_tokens=0, cost_usd=Nanos(0)
)


@dataclass(frozen=True, slots=True)
class Member:
    """One line, or one part of the chart."""

    id: str
    name: str
    usage: UsageSum
    cost_of_all: int = 0
    member: str = ""
    """Its id at the gateway; empty for what one cannot filter by."""

    @property
    def share(self) -> float:
        """Return which part of all cost it is, from 0 to 1."""
        return self.usage.cost_usd / self.cost_of_all if self.cost_of_all else 0.0


def name_of(line: UsageLine, split: UsageDimension) -> str:
    """Return what a line is called; an id where what had it is gone."""
    if line.rest:
        return tr("Other {many}", many=MANY[split], Many=as_sentence(MANY[split]))
    return line.name or line.member or NOBODY[split]


def members_of(summary: UsageSummary, split: UsageDimension) -> Sequence[Member]:
    """Return a line for each member, and one for what is beyond them, so that they sum up to the total."""
    cost = summary.total.cost_usd
    listed = [
        Member(line.member or f" {NOBODY[split]}", name_of(line, split), line, cost, line.member or "")
        for line in summary.items
    ]
    rest = without(summary.total, summary.items)
    if rest.requests:
        name = (
            NOBODY[split]
            if summary.next_cursor is None
            else tr("Other {many}", many=MANY[split], Many=as_sentence(MANY[split]))
        )
        listed.append(Member(f" {REST}", name, rest, cost))
    return listed


def without(total: UsageSum, parts: Sequence[UsageSum]) -> UsageSum:
    """Return what is left of a sum without some parts of it."""
    return UsageSum(
        requests=total.requests - sum(each.requests for each in parts),
        failed=total.failed - sum(each.failed for each in parts),
        input_tokens=total.input_tokens - sum(each.input_tokens for each in parts),
        cached_input_tokens=total.cached_input_tokens - sum(each.cached_input_tokens for each in parts),
        output_tokens=total.output_tokens - sum(each.output_tokens for each in parts),
        cost_usd=Nanos(total.cost_usd - sum(each.cost_usd for each in parts)),
    )
