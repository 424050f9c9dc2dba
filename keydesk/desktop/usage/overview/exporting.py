"""What the overview shows in a file: every line of the table, or of the chart, with its exact amounts."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.usage import UsageDimension, UsageLine, UsageSum, UsageSummary
from keydesk.desktop.csv_export import CsvFile
from keydesk.desktop.language import amid, tr
from keydesk.desktop.usage.filters import TITLES
from keydesk.desktop.usage.overview.asking import Answer, Asked
from keydesk.desktop.usage.overview.members import Member, members_of, name_of
from keydesk.domain.money import format_usd

_PIECE: Final = 10_000
AMOUNTS: Final = (
    "requests",
    "failed",
    "input_tokens",
    "cached_input_tokens",
    "output_tokens",
    "cost_usd",
)


def members_file(asked: Asked) -> CsvFile[Member]:
    """Describe the file of the table."""
    by = asked.split.value
    return CsvFile[Member](
        what=tr("usage by {title}", title=amid(TITLES[asked.split])),
        columns=("from", "to", by, f"{by}_id", *AMOUNTS),
        line=lambda member: (*_time(asked), member.name, member.member, *_amounts(member.usage)),
        counted=_lines,
    )


def bars_file(asked: Asked) -> CsvFile[UsageLine]:
    """Describe the file of the chart."""
    by, step = asked.split.value, "hour" if asked.by_hour else "day"
    title = amid(TITLES[asked.split])
    return CsvFile[UsageLine](
        what=tr("usage by hour and {title}", title=title)
        if asked.by_hour
        else tr("usage by day and {title}", title=title),
        columns=(step, by, f"{by}_id", *AMOUNTS),
        line=lambda line: (
            _local(line.at, asked),
            name_of(line, asked.split),
            line.member,
            *_amounts(line),
        ),
        counted=_lines,
    )


async def all_members(api: AdminApi, asked: Asked) -> AsyncIterator[Sequence[Member]]:
    """Return all lines of the table, not only those that it has room for; the last one is of the rest."""
    query = asked.by_member().model_copy(update={"limit": _PIECE})
    summary = await api.sum_usage(query)
    lines = list(summary.items)
    while summary.next_cursor is not None:
        summary = await api.sum_usage(query.model_copy(update={"cursor": summary.next_cursor}))
        lines += summary.items
    yield _whole(summary, lines, asked.split)


async def all_bars(answer: Answer) -> AsyncIterator[Sequence[UsageLine]]:
    """Return the parts of all bars."""
    yield answer.by_time.items


def _whole(summary: UsageSummary, lines: Sequence[UsageLine], split: UsageDimension) -> Sequence[Member]:
    return members_of(summary.model_copy(update={"items": lines, "next_cursor": None}), split)


def _amounts(usage: UsageSum) -> tuple[int | str, ...]:
    return (
        usage.requests,
        usage.failed,
        usage.input_tokens,
        usage.cached_input_tokens,
        usage.output_tokens,
        format_usd(usage.cost_usd),
    )


def _time(asked: Asked) -> tuple[str, str]:
    return asked.period.first.isoformat(), asked.period.last.isoformat()


def _local(moment: datetime | None, asked: Asked) -> str:
    if moment is None:
        return ""
    local = moment.astimezone(asked.period.tz)
    return local.isoformat(timespec="minutes") if asked.by_hour else local.date().isoformat()


def _lines(count: int) -> str:
    return tr("%n lines", "", count)
