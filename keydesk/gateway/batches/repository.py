"""The SQL of batches."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, func, insert, literal, select

from keydesk.contract.batches import BatchQuery, BatchSort
from keydesk.domain.budget import NOTHING, HolderKind
from keydesk.gateway.batches.tables import batch_table
from keydesk.gateway.budgets.repository import budget_columns
from keydesk.gateway.budgets.tables import budget_table
from keydesk.gateway.ordered import Found, Order, bare, find_page
from keydesk.gateway.store.metadata import INTEGER_64, fold
from keydesk.gateway.usage.tables import batch_usage_table

_batch = batch_table.c
_NEVER: Final = 2**63 - 1
_WITH_USAGE: Final = batch_table.join(batch_usage_table, batch_usage_table.c.batch_id == _batch.id)
_ORDERS: Final[Mapping[BatchSort, ColumnElement[Any]]] = {
    BatchSort.LABEL: _batch.label_folded,
    BatchSort.NOT_BEFORE: bare(_batch.not_before),
    BatchSort.EXPIRES_AT: func.coalesce(bare(_batch.expires_at), literal(_NEVER, INTEGER_64)),
    BatchSort.REQUESTS: batch_usage_table.c.requests,
    BatchSort.SPEND_USD: bare(batch_usage_table.c.spent_nanos),
    BatchSort.CREATED_AT: bare(_batch.created_at),
    BatchSort.CREATED_BY: _batch.created_by,
}
"""Label and creation have an index; batches are few enough to be sorted by the others for each page."""
_EVERYTHING: Final = (
    select(
        batch_table,
        batch_usage_table.c.requests,
        batch_usage_table.c.spent_nanos,
        *budget_columns(HolderKind.BATCH),
    )
    .join(batch_usage_table, batch_usage_table.c.batch_id == _batch.id)
    .outerjoin(budget_table, budget_table.c.holder_id == _batch.id)
)


def add_batch(connection: Connection, values: Mapping[str, Any]) -> None:
    """Add a batch, with nothing spent yet."""
    folded = fold(values["label"])
    connection.execute(insert(batch_table).values(**values, label_folded=folded, version=1))
    unused = {"batch_id": values["id"], "requests": 0, "spent_nanos": NOTHING}
    connection.execute(insert(batch_usage_table).values(**unused))


def load_batch(
    connection: Connection, batch_id: str, conditions: Sequence[ColumnElement[bool]]
) -> RowMapping | None:
    """Return everything that is known of a batch; None if there is none that meets the conditions."""
    query = _EVERYTHING.where(_batch.id == batch_id, *conditions)
    return connection.execute(query).mappings().first()


def list_batches(
    connection: Connection, query: BatchQuery, conditions: Sequence[ColumnElement[bool]]
) -> Found:
    """Return a page of batches."""
    wanted = list(conditions)
    if query.q:
        wanted.append(_batch.label_folded.contains(fold(query.q), autoescape=True))
    field, descending = BatchSort(query.sort.removeprefix("-")), query.sort.startswith("-")
    order = Order(_ORDERS[field], _batch.id, descending=descending, source=_WITH_USAGE)
    return find_page(connection, _EVERYTHING, batch_table, wanted, order, query)
