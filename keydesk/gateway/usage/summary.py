"""One answer to a question about sums: its lines, its total, the top of its members, and what is compared."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

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
from keydesk.gateway.usage.question import Question, Step
from keydesk.gateway.usage.stretches import DAY, HOUR, beginning_of
from keydesk.gateway.usage.summaries import Amounts, Line, began_at, less, load_lines, load_total

USUAL_SPAN: Final = timedelta(days=30)
MOST_DAYS: Final = 3700
"""Of another zone than UTC, in one answer."""
_STEPS: Final = {UsageGroup.DAY: Step.DAY, UsageGroup.HOUR: Step.HOUR}


def summarise(
    connection: Connection, query: SummaryQuery, locations: Sequence[str] | None, now: datetime
) -> UsageSummary:
    """Answer a question about the usage of these locations; None: of all."""
    question = _question(query, locations, now)
    asked = _since_there_was_anything(connection, question)
    offset = 0 if query.cursor is None else int(read_cursor(query.cursor, _order_of(query), int).value)
    total = load_total(connection, asked)
    ranked: list[Line] = []
    series: list[Line] = []
    if query.top is None:
        lines = load_lines(connection, asked, query.limit + 1, offset)
    else:
        # One sum of all members is enough for those of the top and those that are listed.
        most = max(query.top, 0 if query.listed is None else query.listed + 1)
        ranked = load_lines(connection, replace(asked, step=None), most)
        series = _with_rest(ranked[: query.top], total)
        lines = _top_lines(connection, asked, series)[offset : offset + query.limit + 1]
    page, listed = lines[: query.limit], ranked[: query.listed or 0]
    told = _Telling(connection, asked, [*page, *series, *listed])
    end = Place(offset + query.limit, "")
    return UsageSummary.model_construct(
        since=from_microseconds(question.first),
        until=from_microseconds(question.end),
        items=told.lines(page),
        next_cursor=write_cursor(_order_of(query), end) if len(lines) > query.limit else None,
        total=_sum_of(total),
        series=told.lines(series),
        members=told.lines(listed),
        members_cursor=_after_listed(query) if query.listed and len(ranked) > query.listed else None,
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


def _with_rest(top: Sequence[Line], total: Amounts) -> list[Line]:
    """Return the whole sum of each member of the top, and of the rest if there is any."""
    rest = less(total, top)
    return [*top, Line(None, None, rest)] if rest[0] else [*top]


def _top_lines(connection: Connection, question: Question, series: Sequence[Line]) -> list[Line]:
    """Return the lines of each stretch of time: those of the top, and what is left of all usage."""
    by = question.by
    top = tuple(each.member for each in series if each.member is not None)
    if by is None or not top:
        return []
    whole = load_lines(connection, replace(question, by=None))
    wanted = question.members.get(by)
    of_top = top if wanted is None else tuple(member for member in top if member in wanted)
    members = {**question.members, by: of_top}
    found: dict[int | None, list[Line]] = {each.line: [] for each in whole}
    for each in load_lines(connection, replace(question, members=members)):
        found[each.line].append(each)
    lines: list[Line] = []
    for each in whole:
        parts = found[each.line]
        lines += parts
        rest = less(each.amounts, parts)
        if rest[0]:
            lines.append(Line(each.line, None, rest))
    return lines


def _before(connection: Connection, question: Question, query: SummaryQuery) -> UsageSum | None:
    if query.compare_from is None:
        return None
    end = question.first if query.compare_to is None else to_microseconds(query.compare_to)
    compared = replace(question, first=to_microseconds(query.compare_from), end=end)
    return _sum_of(load_total(connection, _since_there_was_anything(connection, compared)))


class _Telling:
    """Puts lines into the contract's words, with the names that their members have now."""

    def __init__(self, connection: Connection, question: Question, lines: Sequence[Line]) -> None:
        self._question = question
        self._begins: dict[int, datetime] = {}
        members = {each.member for each in lines if each.member is not None}
        by = question.by
        self._names = {} if by is None or not members else names_of(connection, by, members)

    def lines(self, lines: Sequence[Line]) -> list[UsageLine]:
        """Return them as they go out."""
        split = self._question.by is not None
        return [
            UsageLine.model_construct(
                requests=requests,
                failed=failed,
                input_tokens=given,
                cached_input_tokens=cached,
                output_tokens=made,
                cost_usd=Nanos(cost),
                at=None if line is None else self._begin(line),
                member=member,
                name=None if member is None else self._names.get(member),
                rest=split and member is None,
            )
            for line, member, (requests, failed, given, cached, made, cost) in lines
        ]

    def _begin(self, line: int) -> datetime:
        """Return when an hour or a day begins. Several lines stand for each."""
        found = self._begins.get(line)
        if found is None:
            hourly = self._question.step is Step.HOUR
            found = from_microseconds(line * HOUR) if hourly else beginning_of(line, self._question.zone)
            self._begins[line] = found
        return found


def _sum_of(amounts: Amounts) -> UsageSum:
    requests, failed, given, cached, made, cost = amounts
    return UsageSum.model_construct(
        requests=requests,
        failed=failed,
        input_tokens=given,
        cached_input_tokens=cached,
        output_tokens=made,
        cost_usd=Nanos(cost),
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


def _after_listed(query: SummaryQuery) -> str:
    """Return where a question by members goes on behind those that are listed."""
    by_member = {"group_by": UsageGroup(query.split_by.value)} if query.split_by is not None else {}
    alone = query.model_copy(update={**by_member, "split_by": None, "top": None})
    return write_cursor(_order_of(alone), Place(query.listed or 0, ""))


def _order_of(query: SummaryQuery) -> str:
    split = "" if query.split_by is None else query.split_by.value
    zone = query.zone if query.group_by in _STEPS else None
    return f"summary {query.group_by.value} {split} {zone or ''} {query.top or ''} {query.sort}"
