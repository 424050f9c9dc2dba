"""One answer to a question about sums: its lines, its total, the top of its members, and what is compared."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection

from keydesk.contract.usage import (
    SummaryQuery,
    SummarySort,
    UsageDimension,
    UsageFilter,
    UsageGroup,
    UsageLine,
    UsageSum,
    UsageSummary,
)
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import from_microseconds, to_microseconds
from keydesk.domain.money import Nanos
from keydesk.domain.time_zone import zone_named
from keydesk.gateway.adminapi.cursor import Place, read_cursor, write_cursor
from keydesk.gateway.usage.names import names_of
from keydesk.gateway.usage.stretches import DAY, HOUR, beginning_of
from keydesk.gateway.usage.summaries import SUMMED, Question, Step, began_at, load_lines, load_total

USUAL_SPAN: Final = timedelta(days=30)
MOST_DAYS: Final = 3700
"""Of another zone than UTC, in one answer."""
_STEPS: Final = {UsageGroup.DAY: Step.DAY, UsageGroup.HOUR: Step.HOUR}

Row = Mapping[Any, Any]


def summarise(
    connection: Connection, query: SummaryQuery, locations: Sequence[str] | None, now: datetime
) -> UsageSummary:
    """Answer a question about the usage of these locations; None: of all."""
    question = _question(query, locations, now)
    asked = _since_there_was_anything(connection, question)
    offset = 0 if query.cursor is None else int(read_cursor(query.cursor, _order_of(query), int).value)
    total = load_total(connection, asked)
    series: list[Row] = []
    if query.top is None:
        rows: Sequence[Row] = load_lines(connection, asked, query.limit + 1, offset)
    else:
        series = _series(connection, asked, query.top, total)
        rows = _top_lines(connection, asked, series)[offset : offset + query.limit + 1]
    page = rows[: query.limit]
    more = len(rows) > query.limit
    names = _names(connection, asked.by, [*page, *series])
    end = Place(offset + query.limit, "")
    return UsageSummary.model_construct(
        since=from_microseconds(question.first),
        until=from_microseconds(question.end),
        items=[_line_of(row, asked, names) for row in page],
        next_cursor=write_cursor(_order_of(query), end) if more else None,
        total=_sum_of(total),
        series=[_line_of(row, asked, names) for row in series],
        before=_before(connection, question, query),
    )


def _question(query: SummaryQuery, locations: Sequence[str] | None, now: datetime) -> Question:
    end = to_microseconds(query.until or now)
    if query.until is None:
        end = -(-end // HOUR) * HOUR
    first = to_microseconds(query.since) if query.since is not None else _floored(end)
    order = SummarySort(query.sort.removeprefix("-"))
    return Question(
        first=first,
        end=max(first, end),
        zone=UTC if query.zone is None else zone_named(query.zone),
        members=_members(query),
        locations=locations,
        step=_STEPS.get(query.group_by),
        by=query.split_by if query.group_by in _STEPS else UsageDimension(query.group_by.value),
        order="cost_nanos" if order is SummarySort.COST_USD else order.value,
        falling=query.sort.startswith("-"),
    )


def _floored(end: int) -> int:
    return (end - USUAL_SPAN // timedelta(microseconds=1)) // HOUR * HOUR


def _since_there_was_anything(connection: Connection, question: Question) -> Question:
    """Return the question without the time before the first call; nobody waits for years of nothing."""
    began = began_at(connection)
    first = question.end if began is None else max(question.first, min(began, question.end))
    if question.step is Step.DAY and question.zone is not UTC and question.end - first > MOST_DAYS * DAY:
        raise InvalidValueError(f"at most {MOST_DAYS} days before the end, by days of a zone", field="from")
    return replace(question, first=first)


def _series(connection: Connection, question: Question, top: int, total: Row) -> list[Row]:
    """Return the whole sum of each member of the top, and of the rest if there is any."""
    found: list[Row] = [*load_lines(connection, replace(question, step=None), top)]
    rest = _less(total, found)
    return [*found, rest] if rest["requests"] else found


def _top_lines(connection: Connection, question: Question, series: Sequence[Row]) -> list[Row]:
    """Return the lines of each stretch of time: those of the top, and what is left of all usage."""
    by = question.by
    top = tuple(row["member"] for row in series if row["member"] is not None)
    if by is None or not top:
        return []
    whole = {row["line"]: row for row in load_lines(connection, replace(question, by=None))}
    wanted = question.members.get(by)
    of_top = top if wanted is None else tuple(member for member in top if member in wanted)
    members = {**question.members, by: of_top}
    found: dict[int, list[Row]] = {line: [] for line in whole}
    for row in load_lines(connection, replace(question, members=members)):
        found[row["line"]].append(row)
    lines: list[Row] = []
    for line, rows in found.items():
        rest = _less(whole[line], rows)
        lines += [*rows, {**rest, "line": line}] if rest["requests"] else rows
    return lines


def _less(all_of_them: Row, some: Sequence[Row]) -> dict[str, Any]:
    """Return what is left, as a line of no member."""
    rest = {name: all_of_them[name] - sum(row[name] for row in some) for name in SUMMED}
    return {**rest, "member": None}


def _before(connection: Connection, question: Question, query: SummaryQuery) -> UsageSum | None:
    if query.compare_from is None:
        return None
    end = question.first if query.compare_to is None else to_microseconds(query.compare_to)
    compared = replace(question, first=to_microseconds(query.compare_from), end=end)
    return _sum_of(load_total(connection, _since_there_was_anything(connection, compared)))


def _names(connection: Connection, by: UsageDimension | None, rows: Sequence[Row]) -> dict[str, str]:
    members = {row["member"] for row in rows if row["member"] is not None} if by is not None else set[str]()
    return names_of(connection, by, members) if by is not None and members else {}


def _line_of(row: Row, question: Question, names: Mapping[str, str]) -> UsageLine:
    member = None if question.by is None else row["member"]
    return UsageLine.model_construct(
        at=_beginning(row["line"], question) if "line" in row else None,
        member=member,
        name=None if member is None else names.get(member),
        rest=question.by is not None and member is None,
        **_sum_of(row).__dict__,
    )


def _beginning(line: int, question: Question) -> datetime:
    if question.step is Step.HOUR:
        return from_microseconds(line * HOUR)
    return beginning_of(line, question.zone)


def _sum_of(row: Row) -> UsageSum:
    return UsageSum.model_construct(
        requests=row["requests"],
        failed=row["failed"],
        input_tokens=row["input_tokens"],
        cached_input_tokens=row["cached_input_tokens"],
        output_tokens=row["output_tokens"],
        cost_usd=Nanos(row["cost_nanos"]),
    )


def _members(query: UsageFilter) -> dict[UsageDimension, tuple[str, ...]]:
    wanted = {
        UsageDimension.KEY: query.key_id,
        UsageDimension.PERSON: query.person_id,
        UsageDimension.LOCATION: query.location_id,
        UsageDimension.BATCH: query.batch_id,
        UsageDimension.MODEL: query.model,
        UsageDimension.PROVIDER: query.provider_id,
    }
    return {dimension: (member,) for dimension, member in wanted.items() if member is not None}


def _order_of(query: SummaryQuery) -> str:
    split = "" if query.split_by is None else query.split_by.value
    return f"summary {query.group_by.value} {split} {query.zone or ''} {query.top or ''} {query.sort}"
