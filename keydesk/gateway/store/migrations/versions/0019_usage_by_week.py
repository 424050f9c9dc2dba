"""Usage by the week, which a question about months need not add up day by day."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_AMOUNTS = ("requests", "failed", "input_tokens", "cached_input_tokens", "output_tokens", "cost_nanos")


def upgrade() -> None:
    """Add the table, and sum up the days there are."""
    op.create_table(
        "usage_week",
        sa.Column("dimension", sa.Text(), nullable=False),
        sa.Column("week", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("location_id", sa.Text(), nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("input_tokens", sa.Integer(), nullable=False),
        sa.Column("cached_input_tokens", sa.Integer(), nullable=False),
        sa.Column("output_tokens", sa.Integer(), nullable=False),
        sa.Column("cost_nanos", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("dimension", "week", "member", "location_id", name=op.f("pk_usage_week")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    sums = ", ".join(f"sum({each})" for each in _AMOUNTS)
    op.execute(
        f"INSERT INTO usage_week SELECT dimension, day / 7, member, location_id, {sums} FROM usage_day "
        "GROUP BY dimension, day / 7, member, location_id"
    )
