"""The SQL of summaries: sums by time and by member, from what is summed already wherever that is enough.

Sums of days and hours know one dimension at a time; where a question combines two, the records themselves are
summed. What stretch of time is put together from what, ``stretches.py`` says.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from enum import Enum
from itertools import pairwise
from typing import Any, Final

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Table,
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
from keydesk.gateway.usage.tables import usage_day_table, usage_hour_table, usage_record_table

SUMMED: Final = (
    "requests",
    "failed",
    "input_tokens",
    "cached_input_tokens",
    "output_tokens",
    "cost_nanos",
)
FIRST_ERROR: Final = 400

FEW_PIECES: Final = 4
"""At both ends of a stretch of time; a zone of half hours has one for each day."""

_ONCE: Final[Any] = {"execution_options": {"compiled_cache": None}}
"""Numbers that stand in a statement make it one that is not asked again."""

_record = usage_record_table.c
_COLUMNS: Final = {
    UsageDimension.KEY: _record.key_id,
    UsageDimension.PERSON: _record.owner_id,
    UsageDimension.LOCATION: _record.location_id,
    UsageDimension.BATCH: _record.batch_id,
    UsageDimension.MODEL: _record.model,
    UsageDimension.PROVIDER: _record.provider_id,
}


class Step(Enum):
    """What stretch of time a line stands for."""

    HOUR = "hour"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Question:
    """What shall be summed: between which moments, in microseconds since 1970, of whom, and by what."""

    first: int
    end: int
    zone: tzinfo
    """Whose days are meant."""
    members: dict[UsageDimension, tuple[str, ...]]
    """Only the usage of these."""
    locations: Sequence[str] | None
    """Only the usage of one of these; None: of all, and of none."""
    step: Step | None
    """None where no line is of a time."""
    by: UsageDimension | None
    """Whose member a line stands for; None where no line is of a member."""
    order: str = "cost_nanos"
    """By what members are ordered: a name of what is summed, or ``tokens``."""
    falling: bool = True


def load_lines(
    connection: Connection, question: Question, limit: int | None = None, offset: int = 0
) -> Sequence[RowMapping]:
    """Return lines, each with ``line`` and ``member`` where the question asks for them."""
    found = _parts(question).subquery()
    keys = [found.c[name] for name, asked in _keys(question) if asked]
    sums = [func.sum(found.c[name]).label(name) for name in SUMMED]
    orders: list[ColumnElement[Any]] = [_order_of(question), *keys]
    if question.step is not None:
        orders.insert(0, found.c.line)
    query = select(*keys, *sums).group_by(*keys).having(func.sum(found.c.requests) != 0).order_by(*orders)
    return connection.execute(query.limit(limit).offset(offset or None), **_ONCE).mappings().all()


def load_total(connection: Connection, question: Question) -> RowMapping:
    """Return the sum of all that was asked for, usage of no person, batch or key included."""
    found = _parts(replace(question, by=None, step=None)).subquery()
    sums = [func.coalesce(func.sum(found.c[name]), 0).label(name) for name in SUMMED]
    return connection.execute(select(*sums), **_ONCE).mappings().one()


def began_at(connection: Connection) -> int | None:
    """Return the beginning of the first hour in which there was a call, in microseconds; None without any."""
    hours = usage_hour_table.c
    hour = connection.execute(select(func.min(hours.hour)).where(hours.dimension == "all")).scalar()
    return None if hour is None else hour * HOUR


def served_so_far(connection: Connection) -> int:
    """Return how many calls there were in all."""
    days = usage_day_table.c
    query = select(func.coalesce(func.sum(days.requests), 0)).where(days.dimension == "all")
    return connection.execute(query).scalar_one()


def _order_of(question: Question) -> ColumnElement[int]:
    summed = "input_tokens", "output_tokens"
    names = summed if question.order == "tokens" else (question.order,)
    order: ColumnElement[int] = literal_column(" + ".join(f"sum({name})" for name in names), INTEGER_64)
    return order.desc() if question.falling else order.asc()


def _keys(question: Question) -> tuple[tuple[str, bool], ...]:
    return ("line", question.step is not None), ("member", question.by is not None)


def _parts(question: Question) -> Any:
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
    days, hours = usage_day_table, usage_hour_table
    for table, period in ((days, parts.days), (hours, parts.hours)):
        if period or not (parts.days or parts.hours or parts.odd_hours or parts.pieces):
            number = _number(table)
            line = literal(0) if question.step is None else number
            query = _of_sums(question, dimension, table, line)
            yield query.where(number >= period.start, number < period.stop)
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


def _of_sums(
    question: Question,
    dimension: str,
    table: Table,
    line: ColumnElement[Any],
    sign: ColumnElement[int] | None = None,
) -> Select[Any]:
    member = table.c.location_id if question.by is UsageDimension.LOCATION else table.c.member
    conditions: list[ColumnElement[bool]] = [table.c.dimension == dimension]
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
