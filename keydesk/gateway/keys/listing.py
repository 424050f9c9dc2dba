"""The SQL of the list of keys: filters, orders, counts.

Whatever the filter, a page is found in one of two ways. Where few keys meet it, they are gathered by an
index of the filter and sorted. Where many do, the index of the order is walked from where the page before
ended, so that a deep page costs what the first does.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    false,
    func,
    or_,
    select,
)

from keydesk.contract.keys import KeySort
from keydesk.gateway.catalog.tables import deployment_key_table
from keydesk.gateway.keys.tables import BUDGET_FALLING, BUDGET_RISING, EXPIRY_ORDER, key_table
from keydesk.gateway.ordered import Order, bare
from keydesk.gateway.store.json_sql import has_member, has_name, is_one_of, is_true
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.store.plan_sql import without_index
from keydesk.gateway.store.text_sql import has_text
from keydesk.gateway.usage.tables import LAST_USED_ORDER, key_usage_table

_key = key_table.c
_usage = key_usage_table.c

_IN_A_PREVIEW: Final = re.compile("[0-9A-Za-z_…]{1,14}")

FEW: Final = 4_000
"""Up to so many keys are gathered and sorted; beyond, an index is walked."""
FEW_BY_TEXT: Final = 1000
"""The same for a search: what holds a text stands everywhere in an order, so that a walk soon finds some."""


_BY_KEY: Final[Mapping[KeySort, ColumnElement[Any]]] = {
    KeySort.NAME: _key.name_folded,
    KeySort.KIND: _key.kind,
    KeySort.OWNER: _key.owner_folded,
    KeySort.LOCATION: _key.location_folded,
    KeySort.BATCH: _key.batch_folded,
    KeySort.NOT_BEFORE: bare(_key.not_before),
    KeySort.EXPIRES_AT: EXPIRY_ORDER,
    KeySort.CREATED_AT: bare(_key.created_at),
    KeySort.CREATED_BY: _key.created_by,
}
_BY_USAGE: Final[Mapping[KeySort, ColumnElement[Any]]] = {
    KeySort.LAST_USED_AT: LAST_USED_ORDER,
    KeySort.REQUESTS: _usage.requests,
    KeySort.SPEND_USD: bare(_usage.spent_nanos),
}
_WITH_USAGE: Final = key_usage_table.join(key_table, _usage.key_id == _key.id)


def order_by(field: KeySort, *, descending: bool) -> Order:
    """Return the order by this field. Within one status, ids alone tell which key comes first.

    Keys without a budget come last, whichever way those that have one are ordered.
    """
    if field is KeySort.STATUS:
        return Order(None, _key.id, descending=descending)
    if field is KeySort.BUDGET:
        return Order(BUDGET_FALLING if descending else BUDGET_RISING, _key.id, descending=descending)
    if field in _BY_USAGE:
        return Order(_BY_USAGE[field], _usage.key_id, descending=descending, source=_WITH_USAGE)
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
    return Condition(found, without_index(found) if walked is None else walked)


def find_few(
    connection: Connection, conditions: Sequence[ColumnElement[bool]], few: int
) -> Sequence[str] | None:
    """Return the ids of the keys that meet the conditions; None if they are more than ``few``."""
    found = connection.execute(select(_key.id).where(*conditions).limit(few + 1)).scalars().all()
    return None if len(found) > few else found


def among(ids: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that a key is one of these."""
    return is_one_of(_key.id, ids)


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
        places.append(has_text(_key.preview, text))
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


def names_mcp_server(server: str) -> Condition:
    """Return the condition that a key's rule for MCP servers names this one, or tools of it."""
    named = or_(has_member(_key.mcp, server, "servers"), has_name(_key.mcp, server, "tools"))
    return condition(and_(is_true(_key.mcp, "enabled"), named))


def _allows(column: ColumnElement[Any], member: str) -> ColumnElement[bool]:
    return or_(column.is_(None), has_member(column, member))
