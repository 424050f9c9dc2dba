"""Join links of batches."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what there was none of."""
    op.create_table(
        "join_link",
        sa.Column("batch_id", sa.Text(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("pepper_id", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("extra_keys", sa.Integer(), nullable=False),
        sa.Column("extra_used", sa.Integer(), nullable=False),
        sa.Column("created_at", NUMBER, nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.CheckConstraint("length(code_hash) = 32", name=op.f("ck_join_link_code_hash")),
        sa.CheckConstraint("names IN ('shown', 'typed')", name=op.f("ck_join_link_names")),
        sa.CheckConstraint(
            "extra_used >= 0 AND extra_used <= extra_keys", name=op.f("ck_join_link_extra_keys")
        ),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name=op.f("fk_join_link_batch_id")),
        sa.PrimaryKeyConstraint("batch_id", name=op.f("pk_join_link")),
        sqlite_strict=True,
    )
    op.create_index("uq_join_link_code_hash", "join_link", ["code_hash"], unique=True)
