"""Limits and budgets of keys, and the reservations of calls under way."""

import sqlalchemy as sa
from alembic import op

from keydesk.gateway.store.migrations.both import add_column

revision = "0003"
down_revision = "0002"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what there was none of: no key has a limit or a budget afterwards."""
    for name in ("rpm", "tpm", "max_parallel"):
        add_column("key", f"{name} INTEGER CONSTRAINT ck_key_{name} CHECK ({name} >= 1)")
    op.create_table(
        "budget",
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("limit_nanos", NUMBER, nullable=False),
        sa.Column("renewal", sa.Text(), nullable=False),
        sa.Column("max_renewals", sa.Integer(), nullable=True),
        sa.Column("began", NUMBER, nullable=False),
        sa.Column("renewals", sa.Integer(), nullable=False),
        sa.Column("baseline_nanos", NUMBER, nullable=False),
        sa.Column("topped_up_nanos", NUMBER, nullable=False),
        sa.CheckConstraint(
            "limit_nanos >= 0 AND topped_up_nanos >= 0 AND baseline_nanos >= 0",
            name=op.f("ck_budget_amounts"),
        ),
        sa.CheckConstraint("renewals >= 0 AND max_renewals >= 0", name=op.f("ck_budget_renewals")),
        sa.CheckConstraint(
            "renewal IN ('none', 'daily', 'weekly', 'monthly', 'on_use')", name=op.f("ck_budget_renewal")
        ),
        sa.ForeignKeyConstraint(["key_id"], ["key.id"], name=op.f("fk_budget_key_id")),
        sa.PrimaryKeyConstraint("key_id", name=op.f("pk_budget")),
        sqlite_strict=True,
    )
    op.create_table(
        "reservation",
        sa.Column("request_id", sa.Text(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("provider_id", sa.Text(), nullable=False),
        sa.Column("input_tokens", sa.Integer(), nullable=False),
        sa.Column("output_tokens", sa.Integer(), nullable=False),
        sa.Column("cost_nanos", NUMBER, nullable=False),
        sa.CheckConstraint(
            "cost_nanos >= 0 AND input_tokens >= 0 AND output_tokens >= 0",
            name=op.f("ck_reservation_amounts"),
        ),
        sa.ForeignKeyConstraint(["key_id"], ["key.id"], name=op.f("fk_reservation_key_id")),
        sa.PrimaryKeyConstraint("request_id", name=op.f("pk_reservation")),
        sqlite_strict=True,
    )
