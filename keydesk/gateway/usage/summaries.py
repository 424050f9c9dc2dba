"""The SQL of summaries: sums by time and by member, from what is summed already wherever that is enough.

Whole days come from the sums of days, what is left at both ends from the sums of hours. These know one
dimension at a time; where a question combines two, the records themselves are summed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Table,
    case,
    func,
    literal,
    literal_column,
    or_,
    select,
    type_coerce,
    union_all,
)

from keydesk.contract.usage import UsageDimension
from keydesk.gateway.store.metadata import INTEGER_64
from keydesk.gateway.usage.tables import usage_day_table, usage_hour_table, usage_record_table

HOURS_A_DAY: Final = 24
MICROSECONDS_AN_HOUR: Final = 3_600_000_000
SUMMED: Final = (
    "requests",
    "failed",
    "input_tokens",
    "cached_input_tokens",
    "output_tokens",
    "cost_nanos",
)

_record = usage_record_table.c
_COLUMNS: Final = {
    UsageDimension.KEY: _record.key_id,
    UsageDimension.PERSON: _record.owner_id,
    UsageDimension.LOCATION: _record.location_id,
    UsageDimension.BATCH: _record.batch_id,
    UsageDimension.MODEL: _record.model,
    UsageDimension.PROVIDER: _record.provider_id,
}


@dataclass(frozen=True, slots=True)
class Question:
    """What shall be summed: hours since 1970, of whom, and by what."""

    first_hour: int
    end_hour: int
    members: dict[UsageDimension, str]
    """Only the usage of these."""
    locations: Sequence[str] | None
    """Only the usage of one of these; None: of all, and of none."""
    time: int | None
    """How many hours a line stands for, 1 or 24; None where no line is of a time."""
    by: UsageDimension | None
    """Whose member a line stands for; None where no line is of a member."""


def load_lines(connection: Connection, question: Question, limit: int, offset: int) -> Sequence[RowMapping]:
    """Return lines, each with ``hour`` and ``member`` where the question asks for them."""
    found = _parts(question).subquery()
    keys = [found.c[name] for name, asked in _keys(question) if asked]
    sums = [func.sum(found.c[name]).label(name) for name in SUMMED]
    dearest = cast("ColumnElement[int]", literal_column("cost_nanos").desc())
    orders: list[ColumnElement[Any]] = [dearest, *keys]
    if question.time is not None:
        orders.insert(0, found.c.hour)
    query = select(*keys, *sums).group_by(*keys).order_by(*orders).limit(limit).offset(offset)
    return connection.execute(query).mappings().all()


def load_total(connection: Connection, question: Question) -> RowMapping:
    """Return the sum of all that was asked for, usage of no person, batch or key included."""
    found = _parts(replace(question, by=None, time=None)).subquery()
    sums = [func.coalesce(func.sum(found.c[name]), 0).label(name) for name in SUMMED]
    return connection.execute(select(*sums)).mappings().one()


def served_so_far(connection: Connection) -> int:
    """Return how many calls there were in all."""
    days = usage_day_table.c
    query = select(func.coalesce(func.sum(days.requests), 0)).where(days.dimension == "all")
    return connection.execute(query).scalar_one()


def _keys(question: Question) -> tuple[tuple[str, bool], ...]:
    return ("hour", question.time is not None), ("member", question.by is not None)


def _parts(question: Question) -> Any:
    dimension = _dimension(question)
    if dimension is None:
        return _of_records(question)
    first_day = -(-question.first_hour // HOURS_A_DAY)
    end_day = question.end_hour // HOURS_A_DAY
    if question.time == 1 or first_day >= end_day:
        return _of_sums(question, dimension, usage_hour_table, question.first_hour, question.end_hour)
    ends = (question.first_hour, first_day * HOURS_A_DAY), (end_day * HOURS_A_DAY, question.end_hour)
    hours = [_of_sums(question, dimension, usage_hour_table, *end) for end in ends if end[0] < end[1]]
    return union_all(_of_sums(question, dimension, usage_day_table, first_day, end_day), *hours)


def _dimension(question: Question) -> str | None:
    """Return the one dimension whose sums answer the question; None if none does."""
    asked = {*question.members, *(() if question.by is None else (question.by,))}
    asked.discard(UsageDimension.LOCATION)  # every sum is of one location
    if len(asked) > 1:
        return None
    return next((each.value for each in asked), "all")


def _of_sums(question: Question, dimension: str, table: Table, first: int, end: int) -> Any:
    period = table.c[table.name.removeprefix("usage_")]
    hours = HOURS_A_DAY if table is usage_day_table else 1
    step = question.time or 1
    member = table.c.location_id if question.by is UsageDimension.LOCATION else table.c.member
    conditions: list[ColumnElement[bool]] = [table.c.dimension == dimension, period >= first, period < end]
    for each, wanted in question.members.items():
        column = table.c.location_id if each is UsageDimension.LOCATION else table.c.member
        conditions.append(column == wanted)
    if question.locations is not None:
        conditions.append(table.c.location_id.in_(question.locations))
    return select(
        (period * hours // step * step).label("hour"),
        member.label("member"),
        *(_bare(table.c[name]).label(name) for name in SUMMED),
    ).where(*conditions)


def _of_records(question: Question) -> Any:
    at = _bare(_record.at)
    step = MICROSECONDS_AN_HOUR * (question.time or 1)
    conditions: list[ColumnElement[bool]] = [
        at >= question.first_hour * MICROSECONDS_AN_HOUR,
        at < question.end_hour * MICROSECONDS_AN_HOUR,
        *(_COLUMNS[each] == wanted for each, wanted in question.members.items()),
    ]
    if question.locations is not None:
        conditions.append(_record.location_id.in_(question.locations))
    member: ColumnElement[Any] = literal("")
    if question.by is UsageDimension.LOCATION:
        member = func.coalesce(_record.location_id, "")
    elif question.by is not None:
        member = _COLUMNS[question.by]
        conditions.append(member.is_not(None))
    failed = or_(_record.status == 0, _record.status >= 400)  # noqa: PLR2004 - HTTP's first status of an error
    return select(
        (at // step * (question.time or 1)).label("hour"),
        member.label("member"),
        literal(1).label("requests"),
        case((failed, 1), else_=0).label("failed"),
        *(_bare(_record[name]).label(name) for name in SUMMED[2:]),
    ).where(*conditions)


def _bare(column: ColumnElement[Any]) -> ColumnElement[int]:
    """Read a moment or an amount as the number that it is kept as."""
    return type_coerce(column, INTEGER_64)
