"""Lists in an order. Pages are found along its index, so that a deep one costs what the first does."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    RowMapping,
    Select,
    Table,
    Text,
    func,
    literal,
    select,
    type_coerce,
)

from keydesk.gateway.adminapi.cursor import Place, read_cursor, write_cursor
from keydesk.gateway.store.metadata import INTEGER_64

Found = tuple[Sequence[RowMapping], str | None, int]
"""A page of rows, the cursor of the next, and how many there are in all."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a list is ordered by, and which way; equal rows by the id of the table whose index is walked."""

    column: ColumnElement[Any] | None
    id: ColumnElement[str]
    descending: bool
    source: FromClause | None = None
    """What both are read from, where conditions are about another table than theirs."""

    @property
    def columns(self) -> tuple[ColumnElement[Any], ...]:
        """Everything that is compared."""
        return (self.id,) if self.column is None else (self.column, self.id)

    @property
    def turned(self) -> "Order":
        """The same order from its end."""
        return replace(self, descending=not self.descending)

    @property
    def kind(self) -> type[int] | type[str]:
        """What the values of the order are in JSON."""
        return str if self.column is not None and isinstance(self.column.type, Text) else int


class PageQuery(Protocol):
    """What is asked of a list."""

    @property
    def sort(self) -> str:
        """The name of the order; a leading ``-`` turns it round."""
        ...

    @property
    def limit(self) -> int:
        """How long a page is."""
        ...

    @property
    def cursor(self) -> str | None:
        """Where the page before ended."""
        ...


def bare(column: ColumnElement[Any]) -> ColumnElement[int]:
    """Read a moment or an amount as the number that it is kept as."""
    return type_coerce(column, INTEGER_64)


def find_page(
    connection: Connection,
    everything: Select[Any],
    table: Table,
    conditions: Sequence[ColumnElement[bool]],
    order: Order,
    query: PageQuery,
) -> Found:
    """Return a page of the rows of ``table`` that meet the conditions, as ``everything`` selects them."""
    name = f"{table.name} {query.sort}"
    after = None if query.cursor is None else read_cursor(query.cursor, name, order.kind)
    places = find_places(connection, conditions, order, after, query.limit + 1)
    page, more = places[: query.limit], len(places) > query.limit
    rows = connection.execute(everything.where(table.c.id.in_([place.id for place in page]))).mappings()
    by_id = {row["id"]: row for row in rows}
    total = connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one()
    return [by_id[place.id] for place in page], write_cursor(name, page[-1]) if more else None, total


def find_places(
    connection: Connection,
    conditions: Sequence[ColumnElement[bool]],
    order: Order,
    after: Place | None,
    limit: int,
) -> list[Place]:
    """Return up to ``limit`` places that follow ``after``."""
    if after is None:
        return _walk(connection, conditions, order, limit)
    id_follows = _follows(order.id, after.id, descending=order.descending)
    if order.column is None:
        return _walk(connection, [*conditions, id_follows], order, limit)
    # First the rest of the rows with the same value, then those with the next: two walks along the index,
    # because a comparison of both at once is not answered by an index of an expression.
    value = literal(after.value, order.column.type)
    same = replace(order, column=None)  # ids alone: SQLite would sort by the expression all the same
    found = _walk(connection, [*conditions, order.column == value, id_follows], same, limit)
    places = [Place(after.value, place.id) for place in found]
    if len(places) < limit:
        beyond = _follows(order.column, value, descending=order.descending)
        places += _walk(connection, [*conditions, beyond], order, limit - len(places))
    return places


def skip_to_places(
    connection: Connection,
    conditions: Sequence[ColumnElement[bool]],
    order: Order,
    pick: slice,
    total: int,
) -> list[Place]:
    """Return the places that are so many behind the first, of ``total`` in all.

    The index is walked from the end that is nearer.
    """
    first, last = min(pick.start, total), min(pick.stop, total)
    if total - last < first:
        found = _walk(connection, conditions, order.turned, last - first, skip=total - last)
        return found[::-1]
    return _walk(connection, conditions, order, last - first, skip=first)


def _follows(column: ColumnElement[Any], value: object, *, descending: bool) -> ColumnElement[bool]:
    return column < value if descending else column > value


def _walk(
    connection: Connection,
    conditions: Sequence[ColumnElement[bool]],
    order: Order,
    limit: int,
    *,
    skip: int = 0,
) -> list[Place]:
    # Only what is ordered by is carried along; the rest of a row is wide.
    value = literal(0) if order.column is None else order.column
    query = (
        select(value, order.id)
        .where(*conditions)
        .order_by(*(column.desc() if order.descending else column for column in order.columns))
        .limit(limit)
        .offset(skip or None)
    )
    if order.source is not None:
        query = query.select_from(order.source)
    return [Place(found, id_) for found, id_ in connection.execute(query)]
