"""Two secrets of a key during a rotation; the names by which keys are listed; names of agent keys once."""

import sqlalchemy as sa
from alembic import op

from keydesk.gateway.store.migrations.both import add_column

revision = "0008"
down_revision = "0007"

_OF_STATUS = ["revoked_at", "expires_at", "active", "not_before"]
_AGENTS = "kind = 'agent' AND revoked_at IS NULL"
_WHOSE = {"owner": "person", "location": "location", "batch": "batch"}


def upgrade() -> None:
    """Add what there was none of, and make the indexes of keys anew."""
    add_column(
        "key",
        "previous_secret_hash BLOB "
        "CONSTRAINT ck_key_previous_secret_hash CHECK (length(previous_secret_hash) = 32)",
    )
    add_column("key", "previous_secret_valid_until INTEGER")
    add_column("key", "rotated_at INTEGER")
    for whose, table in _WHOSE.items():
        folded = "label_folded" if table == "batch" else "name_folded"
        add_column("key", f"{whose}_folded TEXT DEFAULT '' NOT NULL")
        op.execute(
            f"UPDATE key SET {whose}_folded = (SELECT {folded} FROM {table} "
            f"WHERE {table}.id = key.{whose}_id) WHERE {whose}_id IS NOT NULL"
        )
    _index_names()
    _index_filters()


def _index_names() -> None:
    op.drop_index("ix_key_name", "key")
    op.create_index(
        "ix_key_name", "key", ["name_folded", "id", "preview", "owner_folded", "kind", *_OF_STATUS]
    )
    for whose in _WHOSE:
        op.create_index(f"ix_key_{whose}_folded", "key", [f"{whose}_folded", "id"])
    op.create_index(
        "uq_key_agent_name",
        "key",
        ["name_folded"],
        unique=True,
        sqlite_where=sa.text(_AGENTS),
        postgresql_where=sa.text(_AGENTS),
    )


def _index_filters() -> None:
    op.create_index("ix_key_kind", "key", ["kind", "id", *_OF_STATUS])
    for whose in _WHOSE:
        op.drop_index(f"ix_key_{whose}_id", "key")
        op.create_index(f"ix_key_{whose}_id", "key", [f"{whose}_id", "id", "kind", *_OF_STATUS])
