"""Admins who see some locations only; audit events by what they are of, and by whom."""

import sqlalchemy as sa
from alembic import op

from keydesk.gateway.store.migrations.both import add_column

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add what there was none of: every admin there is sees all locations."""
    add_column("admin", "scoped INTEGER DEFAULT 0 NOT NULL")
    op.create_table(
        "admin_location",
        sa.Column("admin_id", sa.Text(), nullable=False),
        sa.Column("location_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["admin_id"], ["admin.id"], name=op.f("fk_admin_location_admin_id")),
        sa.ForeignKeyConstraint(["location_id"], ["location.id"], name=op.f("fk_admin_location_location_id")),
        sa.PrimaryKeyConstraint("admin_id", "location_id", name=op.f("pk_admin_location")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_admin_location_location_id"), "admin_location", ["location_id"])
    op.create_index("ix_audit_event_subject_id", "audit_event", ["subject_id", "sequence"])
    op.create_index("ix_audit_event_admin_id", "audit_event", ["admin_id", "sequence"])
    op.create_index("ix_audit_event_action", "audit_event", ["action", "sequence"])
