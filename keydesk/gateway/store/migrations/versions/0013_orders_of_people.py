"""Orders of the list of people; the usage of a batch by its keys and people."""

import sqlalchemy as sa
from alembic import op

from keydesk.gateway.store.migrations.both import add_column

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Copy the names of locations to their people, and add an index for each order."""
    add_column("person", "location_folded TEXT DEFAULT '' NOT NULL")
    op.execute(
        "UPDATE person SET location_folded = (SELECT name_folded FROM location "
        "WHERE location.id = person.location_id) WHERE location_id IS NOT NULL"
    )
    op.create_index("ix_person_email_order", "person", [sa.text("coalesce(email_folded, '')"), "id"])
    op.create_index("ix_person_location_folded", "person", ["location_folded", "id"])
    op.create_index("ix_person_created_at", "person", ["created_at", "id"])
    op.create_index(
        "ix_usage_record_batch_id_at",
        "usage_record",
        ["batch_id", "at"],
        sqlite_where=sa.text("batch_id IS NOT NULL"),
        postgresql_where=sa.text("batch_id IS NOT NULL"),
    )
