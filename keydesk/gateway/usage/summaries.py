"""The SQL of summaries: sums by time and by member. Of what each consists, ``sum_parts.py`` says."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, func, literal_column, null, select

from keydesk.gateway.store.metadata import INTEGER_64
from keydesk.gateway.usage.question import SUMMED, Question
from keydesk.gateway.usage.stretches import HOUR
from keydesk.gateway.usage.sum_parts import parts_of
from keydesk.gateway.usage.tables import usage_day_table, usage_hour_table

_ONCE: Final[Any] = {"execution_options": {"compiled_cache": None}}
"""Numbers that stand in a statement make it one that is not asked again."""

Amounts = tuple[int, ...]
"""What some usage comes to, in the order of ``SUMMED``."""


class Line(NamedTuple):
    """What a member used in a stretch of time."""

    line: int | None
    """The number of the hour or day; None for the whole time."""
    member: str | None
    """None for everybody, or for everybody else."""
    amounts: Amounts


def load_lines(
    connection: Connection, question: Question, limit: int | None = None, offset: int = 0
) -> list[Line]:
    """Return lines as the question asks for them."""
    found = parts_of(question).subquery()
    step, by = question.step is not None, question.by is not None
    keys = [each for each, asked in ((found.c.line, step), (found.c.member, by)) if asked]
    sums = [func.sum(found.c[name]).label(name) for name in SUMMED]
    orders: list[ColumnElement[Any]] = [_order_of(question), *keys]
    if step:
        orders.insert(0, found.c.line)
    columns = (found.c.line if step else null(), found.c.member if by else null())
    query = select(*columns, *sums).group_by(*keys).having(func.sum(found.c.requests) != 0).order_by(*orders)
    rows = connection.execute(query.limit(limit).offset(offset or None), **_ONCE)
    return [Line(row[0], row[1], row[2:]) for row in map(tuple, rows)]


def load_total(connection: Connection, question: Question) -> Amounts:
    """Return the sum of all that was asked for, usage of no person, batch or key included."""
    found = parts_of(replace(question, by=None, step=None)).subquery()
    sums = [func.coalesce(func.sum(found.c[name]), 0).label(name) for name in SUMMED]
    return tuple(connection.execute(select(*sums), **_ONCE).one())


def less(all_of_them: Amounts, some: Sequence[Line]) -> Amounts:
    """Return what is left of a sum without some lines of it."""
    return tuple(
        whole - sum(parts)
        for whole, *parts in zip(all_of_them, *(line.amounts for line in some), strict=True)
    )


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
