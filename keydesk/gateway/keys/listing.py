"""The SQL of the list of keys: filters, orders, pages, counts.

Whatever the filter, a page is found in one of two ways. Where few keys meet it, they are gathered by an
index of the filter and sorted. Where many do, the index of the order is walked from where the page before
ended, so that a deep page costs what the first does.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Text,
    and_,
    case,
    false,
    func,
    literal,
    or_,
    select,
    type_coerce,
)

from keydesk.contract.keys import KeySort
from keydesk.gateway.adminapi.cursor import Place
from keydesk.gateway.catalog.tables import deployment_key_table
from keydesk.gateway.keys.tables import EXPIRY_ORDER, key_table
from keydesk.gateway.store.metadata import INTEGER_64, fold
from keydesk.gateway.usage.tables import LAST_USED_ORDER, key_usage_table

_key = key_table.c
_usage = key_usage_table.c

_IN_A_PREVIEW: Final = re.compile("[0-9A-Za-z_…]{1,14}")

FEW: Final = 4_000
"""Up to so many keys are gathered and sorted; beyond, an index is walked."""
FEW_BY_TEXT: Final = 1000
"""The same for a search: what holds a text stands everywhere in an order, so that a walk soon finds some."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a list is ordered by, and which way; equal rows by the id of the table whose index is walked."""

    column: ColumnElement[Any] | None
    id: ColumnElement[str]
    descending: bool

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


def _bare(column: ColumnElement[Any]) -> ColumnElement[int]:
    """Read a moment or an amount as the number that it is kept as."""
    return type_coerce(column, INTEGER_64)


_BY_KEY: Final[Mapping[KeySort, ColumnElement[Any]]] = {
    KeySort.NAME: _key.name_folded,
    KeySort.KIND: _key.kind,
    KeySort.OWNER: _key.owner_folded,
    KeySort.LOCATION: _key.location_folded,
    KeySort.BATCH: _key.batch_folded,
    KeySort.NOT_BEFORE: _bare(_key.not_before),
    KeySort.EXPIRES_AT: EXPIRY_ORDER,
    KeySort.CREATED_AT: _bare(_key.created_at),
    KeySort.CREATED_BY: _key.created_by,
}
_BY_USAGE: Final[Mapping[KeySort, ColumnElement[Any]]] = {
    KeySort.LAST_USED_AT: LAST_USED_ORDER,
    KeySort.REQUESTS: _usage.requests,
    KeySort.SPEND_USD: _bare(_usage.spent_nanos),
}


def order_by(field: KeySort, *, descending: bool) -> Order:
    """Return the order by this field. Within one status, ids alone tell which key comes first."""
    if field is KeySort.STATUS:
        return Order(None, _key.id, descending=descending)
    if field in _BY_USAGE:
        return Order(_BY_USAGE[field], _usage.key_id, descending=descending)
    return Order(_BY_KEY[field], _key.id, descending=descending)


@dataclass(frozen=True, slots=True)
class Condition:
    """What a key must meet to be listed, in two forms: an index can answer ``found``, but not ``walked``.

    A list that is gathered wants one condition that leads to an index, and only one: SQLite would guess
    which of several is the best. A list that is walked wants none, so that the order's own index is taken.
    """

    found: ColumnElement[bool]
    walked: ColumnElement[bool]

    def following(self) -> "Condition":
        """Return the condition in the form in which it leads to no index."""
        return Condition(self.walked, self.walked)


def condition(found: ColumnElement[bool], walked: ColumnElement[bool] | None = None) -> Condition:
    """Return a condition; ``walked`` says the same where there is a better form for it."""
    unindexed = case((found, 1), else_=0) == 1
    return Condition(found, unindexed if walked is None else walked)


def find_few(
    connection: Connection, conditions: Sequence[ColumnElement[bool]], few: int
) -> Sequence[str] | None:
    """Return the ids of the keys that meet the conditions; None if they are more than ``few``."""
    found = connection.execute(select(_key.id).where(*conditions).limit(few + 1)).scalars().all()
    return None if len(found) > few else found


def among(ids: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that a key is one of these."""
    members = func.json_each(json.dumps(ids)).table_valued("value")
    return _key.id.in_(select(members.c.value))


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
    # First the rest of the keys with the same value, then those with the next: two walks along the index,
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
    if order.id is _usage.key_id:
        query = query.join(key_table, _usage.key_id == _key.id)
    return [Place(found, id_) for found, id_ in connection.execute(query)]


def count(connection: Connection, conditions: Sequence[ColumnElement[bool]]) -> int:
    """Return how many keys meet the conditions."""
    return connection.execute(select(func.count()).select_from(key_table).where(*conditions)).scalar_one()


def holds_text(text: str) -> Condition:
    """Return the condition that a name or preview holds ``text``; no character in it has a meaning (S23)."""
    folded = fold(text)
    places = [
        _key.name_folded.contains(folded, autoescape=True),
        _key.owner_folded.contains(folded, autoescape=True),
    ]
    if _IN_A_PREVIEW.fullmatch(text):  # most searches are spared a third comparison of every key
        places.append(_key.preview.contains(text, autoescape=True))
    return condition(or_(*places))


def is_attached_to(deployment_id: str) -> Condition:
    """Return the condition that a key is attached to a deployment."""
    attached = deployment_key_table.c
    ids = select(attached.key_id).where(attached.deployment_id == deployment_id)
    return condition(_key.id.in_(ids), ids.where(attached.key_id == _key.id).correlate(key_table).exists())


def allows_model(model: str, provider_id: str | None) -> Condition:
    """Return the condition that a key may use this model, which this provider serves, or none at all."""
    if provider_id is None:
        return condition(false())
    return condition(and_(_allows(_key.allowed_models, model), _allows(_key.allowed_providers, provider_id)))


def _allows(column: ColumnElement[Any], member: str) -> ColumnElement[bool]:
    members = func.json_each(column).table_valued("value")
    return or_(column.is_(None), select(1).select_from(members).where(members.c.value == member).exists())
