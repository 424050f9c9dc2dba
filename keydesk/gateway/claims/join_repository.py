"""The SQL of join links."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from keydesk.contract.claims import JoinLink, JoinNames
from keydesk.gateway.claims.tables import join_link_table
from keydesk.gateway.store.json_sql import is_one_of

_join = join_link_table.c


def add_join_link(connection: Connection, values: Mapping[str, Any]) -> None:
    """Add a link to a batch that has none, with no extra key made yet."""
    connection.execute(insert(join_link_table).values(**values, extra_used=0))


def find_join_link(connection: Connection, code_hash: bytes) -> RowMapping | None:
    """Return the link whose code has this hash; None if there is none."""
    found = select(join_link_table).where(_join.code_hash == code_hash)
    return connection.execute(found).mappings().first()


def take_extra_key(connection: Connection, batch_id: str) -> bool:
    """Count one more extra key; False if there is none left."""
    left = (_join.batch_id == batch_id) & (_join.extra_used < _join.extra_keys)
    taken = update(join_link_table).where(left).values(extra_used=_join.extra_used + 1)
    return connection.execute(taken).rowcount == 1


def remove_join_link(connection: Connection, batch_id: str) -> bool:
    """Forget a batch's link; return whether there was one."""
    return connection.execute(delete(join_link_table).where(_join.batch_id == batch_id)).rowcount == 1


def join_links_of(connection: Connection, batch_ids: Collection[str]) -> dict[str, JoinLink]:
    """Return the links of those of these batches that have one."""
    query = select(join_link_table).where(is_one_of(_join.batch_id, batch_ids))
    return {
        row["batch_id"]: JoinLink.model_construct(
            names=JoinNames(row["names"]),
            **{name: row[name] for name in ("extra_keys", "extra_used", "created_at", "created_by")},
        )
        for row in connection.execute(query).mappings()
    }
