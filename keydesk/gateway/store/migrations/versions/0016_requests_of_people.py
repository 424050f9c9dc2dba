"""The requests of a person, in order of time."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Add an index of the records of those keys that belong to somebody."""
    op.create_index(
        "ix_usage_record_owner_id_at",
        "usage_record",
        ["owner_id", "at"],
        sqlite_where=sa.text("owner_id IS NOT NULL"),
        postgresql_where=sa.text("owner_id IS NOT NULL"),
    )
