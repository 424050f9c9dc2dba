"""Of what a sum consists, in SQL: of what is summed already wherever that is enough.

Sums of weeks, days and hours know one dimension at a time; where a question combines two, the records
themselves are summed. What stretch of time is put together from what, ``stretches.py`` says.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

from sqlalchemy import (
    CTE,
    ColumnElement,
    Select,
    Table,
    and_,
    case,
    column,
    func,
    literal,
    literal_column,
    or_,
    select,
    text,
    type_coerce,
    union_all,
)

from keydesk.contract.usage import UsageDimension
from keydesk.gateway.store.metadata import INTEGER_64
from keydesk.gateway.usage.question import SUMMED, Question, Step
from keydesk.gateway.usage.stretches import (
    DAY,
    HOUR,
    OddHour,
    Parts,
    Piece,
    by_day,
    by_hour,
    days_between,
    whole,
)
from keydesk.gateway.usage.tables import (
    usage_day_table,
    usage_hour_table,
    usage_record_table,
    usage_week_table,
)

FIRST_ERROR: Final = 400

MOST_LOOKED_UP: Final = 5000
"""Hours, days or weeks, one by one: more make too long a statement."""

FEW_PIECES: Final = 4
"""At both ends of a stretch of time; a zone of half hours has one for each day."""

_record = usage_record_table.c
_COLUMNS: Final = {
    UsageDimension.KEY: _record.key_id,
    UsageDimension.PERSON: _record.owner_id,
    UsageDimension.LOCATION: _record.location_id,
    UsageDimension.BATCH: _record.batch_id,
    UsageDimension.MODEL: _record.model,
    UsageDimension.PROVIDER: _record.provider_id,
}


def parts_of(question: Question) -> Any:
    """Return lines that are yet to be added up: ``line``, ``member``, and what is summed."""
    dimension = _dimension(question)
    if dimension is None:
        return _of_records(question, _line_of_records(question)).where(
            _at() >= question.first, _at() < question.end
        )
    found = list(_of_parts(question, dimension, _cut(question)))
    return union_all(*found) if len(found) > 1 else found[0]


def _cut(question: Question) -> Parts:
    match question.step:
        case None:
            return whole(question.first, question.end)
        case Step.HOUR:
            return by_hour(question.first, question.end)
        case Step.DAY:
            return by_day(question.first, question.end, question.zone)


def _dimension(question: Question) -> str | None:
    """Return the one dimension whose sums answer the question; None if none does."""
    asked = {*question.members, *(() if question.by is None else (question.by,))}
    asked.discard(UsageDimension.LOCATION)  # every sum is of one location
    if len(asked) > 1:
        return None
    return next((each.value for each in asked), "all")


def _of_parts(question: Question, dimension: str, parts: Parts) -> Iterator[Select[Any]]:
    hours = usage_hour_table
    weeks, days = (usage_week_table, parts.weeks), [(usage_day_table, each) for each in parts.days]
    summed = [each for each in (weeks, *days, (hours, parts.hours)) if each[1]]
    if not (summed or parts.odd_hours or parts.pieces):
        summed = [(hours, parts.hours)]
    for table, period in summed:
        yield _of_periods(question, dimension, table, period)
    if parts.odd_hours:
        odd = _odd_hours(parts.odd_hours)
        query = _of_sums(question, dimension, hours, odd.c.line, odd.c.sign)
        # Each hour is looked up by itself. Joined plainly, SQLite first reads the whole table for a filter.
        yield query.select_from(odd).where(
            hours.c.hour.in_(select(odd.c.odd_hour)), hours.c.hour + 0 == odd.c.odd_hour
        )
    if len(parts.pieces) <= FEW_PIECES:
        for each in parts.pieces:
            query = _of_records(question, _plain(each.line), _plain(each.sign))
            yield query.where(_at() >= each.begin, _at() < each.end)
    else:
        piece = _pieces(parts.pieces)
        query = _of_records(question, piece.c.line, piece.c.sign)
        yield query.select_from(piece).where(_at() >= piece.c.piece_begin, _at() < piece.c.piece_end)


def _of_periods(question: Question, dimension: str, table: Table, period: range) -> Select[Any]:
    """Return the sums of some hours, days or weeks, as few lines as there can be.

    Their table has them in this order: added up here, they need not be sorted as all parts together need.
    """
    number = _number(table)
    found = _of_sums(question, dimension, table, number).where(_within(number, question, period))
    rows = found.subquery()
    line = literal(0) if question.step is None else rows.c.line
    member = literal("") if question.by is None else rows.c.member
    keys = [*([] if question.step is None else [line]), *([] if question.by is None else [member])]
    sums = (func.sum(rows.c[name]).label(name) for name in SUMMED)
    return select(line.label("line"), member.label("member"), *sums).group_by(*keys)


def _within(number: ColumnElement[int], question: Question, period: range) -> ColumnElement[bool]:
    """Return the condition that an hour, day or week is one of the period.

    Where some members alone are wanted, each is looked up in each: there may be thousands of others.
    """
    wanted = [each for each in question.members if each is not UsageDimension.LOCATION]
    if wanted and len(period) <= MOST_LOOKED_UP:
        return number.in_([_plain(each) for each in period])
    return and_(number >= period.start, number < period.stop)


def _of_sums(
    question: Question,
    dimension: str,
    table: Table,
    line: ColumnElement[Any],
    sign: ColumnElement[int] | None = None,
) -> Select[Any]:
    member = table.c.location_id if question.by is UsageDimension.LOCATION else table.c.member
    conditions: list[ColumnElement[bool]] = [table.c.dimension == dimension]
    if dimension == "all":
        conditions.append(table.c.member == "")  # all there is, but so the order of locations is known
    for each, wanted in question.members.items():
        conditions.append(
            (table.c.location_id if each is UsageDimension.LOCATION else table.c.member).in_(wanted)
        )
    if question.locations is not None:
        conditions.append(table.c.location_id.in_(question.locations))
    return select(
        line.label("line"),
        member.label("member"),
        *(_signed(table.c[name], sign).label(name) for name in SUMMED),
    ).where(*conditions)


def _of_records(
    question: Question, line: ColumnElement[Any], sign: ColumnElement[int] | None = None
) -> Select[Any]:
    conditions: list[ColumnElement[bool]] = [
        (_COLUMNS[each] if "" not in wanted else func.coalesce(_COLUMNS[each], "")).in_(wanted)
        for each, wanted in question.members.items()
    ]
    if question.locations is not None:
        conditions.append(_record.location_id.in_(question.locations))
    member: ColumnElement[Any] = literal("")
    if question.by is UsageDimension.LOCATION:
        member = func.coalesce(_record.location_id, "")
    elif question.by is not None:
        member = _COLUMNS[question.by]
        conditions.append(member.is_not(None))
    counts = sign if sign is not None else literal_column("1", INTEGER_64)
    failed = case((or_(_record.status == 0, _record.status >= FIRST_ERROR), counts), else_=0)
    return select(
        line.label("line"),
        member.label("member"),
        counts.label("requests"),
        failed.label("failed"),
        *(_signed(_record[name], sign).label(name) for name in SUMMED[2:]),
    ).where(*conditions)


def _line_of_records(question: Question) -> ColumnElement[Any]:
    """Return the number of a record's hour or day."""
    match question.step:
        case None:
            return literal(0)
        case Step.HOUR:
            return _at() // HOUR
        case Step.DAY:
            return (_at() + _offset(question)) // DAY


def _offset(question: Question) -> ColumnElement[int]:
    """Return what to add to a moment to have the zone's days begin at multiples of a day.

    It changes half a day after each beginning: a day of 23 or 25 hours is then counted whole.
    """
    days = list(days_between(question.first - DAY, question.end + DAY, question.zone))[1:]
    offsets = [(day * DAY - begin, begin) for day, begin, _ in days]
    changes = [
        (_at() < begin - DAY // 2, before)
        for (before, _), (after, begin) in pairwise(offsets)
        if before != after
    ]
    last, _ = offsets[-1]
    return case(*changes, else_=last) if changes else literal_column(str(last), INTEGER_64)


def _odd_hours(found: Sequence[OddHour]) -> CTE:
    rows = ((each.hour, each.line, each.sign) for each in found)
    return _given("odd", ("odd_hour", "line", "sign"), rows)


def _pieces(found: Sequence[Piece]) -> CTE:
    rows = ((each.begin, each.end, each.line, each.sign) for each in found)
    return _given("piece", ("piece_begin", "piece_end", "line", "sign"), rows)


def _given(name: str, columns: Sequence[str], rows: Iterable[tuple[int, ...]]) -> CTE:
    """Return numbers as a table. As text, because there may be hundreds: each a parameter would be slow."""
    named = ", ".join(f"column{number} AS {each}" for number, each in enumerate(columns, 1))
    said = ", ".join(f"({', '.join(map(str, row))})" for row in rows)
    query = text(f"SELECT {named} FROM (VALUES {said}) AS given")  # noqa: S608 - numbers alone
    return query.columns(*(column(each, INTEGER_64) for each in columns)).cte(name)


def _plain(number: int) -> ColumnElement[int]:
    return literal_column(str(number), INTEGER_64)


def _number(table: Table) -> ColumnElement[int]:
    return table.c[table.name.removeprefix("usage_")]


def _at() -> ColumnElement[int]:
    return _bare(_record.at)


def _signed(column_: ColumnElement[Any], sign: ColumnElement[int] | None) -> ColumnElement[int]:
    return _bare(column_) if sign is None else _bare(column_) * sign


def _bare(column_: ColumnElement[Any]) -> ColumnElement[int]:
    """Read a moment or an amount as the number that it is kept as."""
    return type_coerce(column_, INTEGER_64)
