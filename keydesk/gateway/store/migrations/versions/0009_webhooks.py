"""Webhooks, and what of the alerts is still to be sent to them."""

import sqlalchemy as sa
from alembic import op

from keydesk.gateway.store.migrations.both import is_postgresql

revision = "0009"
down_revision = "0008"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what there was none of. An alert is to be sent from the moment that it is there."""
    op.create_table(
        "webhook",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_folded", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("sealed_secret", sa.LargeBinary(), nullable=False),
        sa.Column("kinds", sa.Text(), nullable=True),
        sa.Column("allow_private", sa.Integer(), nullable=False),
        sa.Column("created_at", NUMBER, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("allow_private IN (0, 1)", name=op.f("ck_webhook_allow_private")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webhook")),
        sa.UniqueConstraint("name_folded", name=op.f("uq_webhook_name_folded")),
        sqlite_strict=True,
    )

    op.create_table(
        "delivery",
        sa.Column("alert_id", sa.Text(), nullable=False),
        sa.Column("webhook_id", sa.Text(), nullable=False),
        sa.Column("due_at", NUMBER, nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("attempted_at", NUMBER, nullable=True),
        sa.Column("delivered_at", NUMBER, nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.CheckConstraint("attempts >= 0", name=op.f("ck_delivery_attempts")),
        sa.ForeignKeyConstraint(["alert_id"], ["alert.id"], name=op.f("fk_delivery_alert_id")),
        sa.ForeignKeyConstraint(["webhook_id"], ["webhook.id"], name=op.f("fk_delivery_webhook_id")),
        sa.PrimaryKeyConstraint("alert_id", "webhook_id", name=op.f("pk_delivery")),
        sqlite_strict=True,
    )
    op.create_index("ix_delivery_due_at", "delivery", ["due_at"], unique=False)
    op.create_index("ix_delivery_webhook_id", "delivery", ["webhook_id"], unique=False)

    members = "json_array_elements_text(CAST(kinds AS json))" if is_postgresql() else "json_each(kinds)"
    to_be_sent = (
        "INSERT INTO delivery (alert_id, webhook_id, due_at, attempts) "
        "SELECT NEW.id, webhook.id, NEW.at, 0 FROM webhook WHERE kinds IS NULL "
        f"OR EXISTS (SELECT 1 FROM {members} WHERE value = NEW.kind);"
    )
    if is_postgresql():
        op.execute(
            "CREATE FUNCTION alert_to_be_sent() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN {to_be_sent} RETURN NULL; END $$"
        )
        op.execute(
            "CREATE TRIGGER alert_to_be_sent AFTER INSERT ON alert "
            "FOR EACH ROW EXECUTE FUNCTION alert_to_be_sent()"
        )
    else:
        op.execute(f"CREATE TRIGGER alert_to_be_sent AFTER INSERT ON alert BEGIN {to_be_sent} END")
