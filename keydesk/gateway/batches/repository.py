"""The SQL of batches."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, func, insert, select, tuple_, type_coerce

from keydesk.contract.batches import BatchQuery
from keydesk.domain.budget import NOTHING, HolderKind
from keydesk.domain.instant import to_microseconds
from keydesk.gateway.adminapi.cursor import Place, read_cursor, write_cursor
from keydesk.gateway.batches.tables import batch_table
from keydesk.gateway.budgets.repository import budget_columns
from keydesk.gateway.budgets.tables import budget_table
from keydesk.gateway.store.metadata import INTEGER_64, fold
from keydesk.gateway.usage.tables import batch_usage_table

_batch = batch_table.c
_ORDER: Final = "-created_at"
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
) -> tuple[Sequence[RowMapping], str | None, int]:
    """Return a page of batches, newest first, the cursor of the next, and how many there are in all."""
    wanted = list(conditions)
    if query.q:
        wanted.append(_batch.label_folded.contains(fold(query.q), autoescape=True))
    created = type_coerce(_batch.created_at, INTEGER_64)
    rows = _EVERYTHING.where(*wanted).order_by(created.desc(), _batch.id.desc()).limit(query.limit + 1)
    if query.cursor is not None:
        after = read_cursor(query.cursor, _ORDER, int)
        rows = rows.where(tuple_(created, _batch.id) < tuple_(after.value, after.id))
    found = connection.execute(rows).mappings().all()
    total = connection.execute(select(func.count()).select_from(batch_table).where(*wanted)).scalar_one()
    page = found[: query.limit]
    if len(found) <= query.limit:
        return page, None, total
    last = page[-1]
    return page, write_cursor(_ORDER, Place(to_microseconds(last["created_at"]), last["id"])), total
