"""The table below the chart: a line for each member, the dearest first. Enter goes into one."""

from datetime import datetime
from typing import Final

from keydesk.contract.usage import SummarySort, UsageDimension
from keydesk.desktop.language import amid, as_number, tr
from keydesk.desktop.listing.columns import Column
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.model import ListModel
from keydesk.desktop.listing.table import ListTable
from keydesk.desktop.money_words import spend_text
from keydesk.desktop.percent_words import share_text
from keydesk.desktop.usage.filters import TITLES
from keydesk.desktop.usage.overview.members import Member
from keydesk.desktop.usage_words import dollars, usage_in_words
from keydesk.domain.instant import Clock


def _name(member: Member, _now: datetime) -> str:
    return member.name


COLUMNS: Final = (
    Column[Member](
        id="name",
        title=tr("Name"),
        text=_name,
        width=28,
        letters=Letters.STRONG,
        tooltip=lambda member: f"{member.name}\n{usage_in_words(member.usage)}",
    ),
    Column[Member](
        id="requests",
        title=tr("Requests"),
        text=lambda member, _now: as_number(member.usage.requests),
        width=13,
        sort=SummarySort.REQUESTS.value,
        numeric=True,
    ),
    Column[Member](
        id="failed",
        title=tr("Failed"),
        text=lambda member, _now: as_number(member.usage.failed),
        width=11,
        sort=SummarySort.FAILED.value,
        numeric=True,
    ),
    Column[Member](
        id="input_tokens",
        title=tr("Tokens in"),
        text=lambda member, _now: as_number(member.usage.input_tokens),
        width=15,
        sort=SummarySort.INPUT_TOKENS.value,
        numeric=True,
        tooltip=lambda member: tr(
            "%n of them the provider had at hand", "tokens", member.usage.cached_input_tokens
        ),
    ),
    Column[Member](
        id="output_tokens",
        title=tr("Tokens out"),
        text=lambda member, _now: as_number(member.usage.output_tokens),
        width=15,
        sort=SummarySort.OUTPUT_TOKENS.value,
        numeric=True,
    ),
    Column[Member](
        id="cost",
        title=tr("Cost"),
        text=lambda member, _now: spend_text(member.usage.cost_usd),
        width=14,
        sort=SummarySort.COST_USD.value,
        numeric=True,
        tooltip=lambda member: dollars(member.usage.cost_usd),
    ),
    Column[Member](
        id="share",
        title=tr("Share of cost"),
        text=lambda member, _now: share_text(member.share),
        width=19,
        numeric=True,
    ),
)


class MembersTable(ListTable[Member]):
    """Shows members. ``opened`` comes for the one that the keyboard is on."""

    def __init__(self, clock: Clock) -> None:
        self.members: ListModel[Member] = ListModel(COLUMNS, clock, to_act_on=False)
        super().__init__(self.members, name="usageMembers", says=tr("Usage"))
        self.members.setParent(self)
        self.show_sort(f"-{SummarySort.COST_USD.value}")

    def show_split(self, split: UsageDimension) -> None:
        """Say what the lines stand for."""
        self.setAccessibleName(tr("Usage by {title}", title=amid(TITLES[split])))
