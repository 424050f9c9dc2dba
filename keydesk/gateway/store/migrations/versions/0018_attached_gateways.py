"""The gateways that are attached to a database, and which of them an audit event comes from."""

import sqlalchemy as sa
from alembic import op

from keydesk.gateway.store.migrations.both import add_column, is_postgresql

revision = "0018"
down_revision = "0017"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what there was none of. Whatever is audited is heard of by the others, in the same transaction."""
    op.create_table(
        "attached_gateway",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("base_url", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("started_at", NUMBER, nullable=False),
        sa.Column("last_seen_at", NUMBER, nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        sa.Column("clock_ahead", NUMBER, nullable=False),
        sa.CheckConstraint("state IN ('serving', 'left', 'lost')", name=op.f("ck_attached_gateway_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attached_gateway")),
        sa.UniqueConstraint("number", name=op.f("uq_attached_gateway_number")),
        sqlite_strict=True,
    )
    add_column("audit_event", "gateway TEXT DEFAULT '' NOT NULL")
    if is_postgresql():
        op.execute(
            "CREATE FUNCTION audit_event_told() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN NOTIFY keydesk_change; RETURN NULL; END $$"
        )
        op.execute(
            "CREATE TRIGGER audit_event_told AFTER INSERT ON audit_event "
            "FOR EACH STATEMENT EXECUTE FUNCTION audit_event_told()"
        )
