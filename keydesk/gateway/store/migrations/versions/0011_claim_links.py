"""Claim links of keys."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what there was none of."""
    op.create_table(
        "claim",
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("pepper_id", sa.Text(), nullable=False),
        sa.Column("created_at", NUMBER, nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("claimed_at", NUMBER, nullable=True),
        sa.Column("claimed_from", sa.Text(), nullable=True),
        sa.CheckConstraint("(claimed_at IS NULL) = (claimed_from IS NULL)", name=op.f("ck_claim_claimed")),
        sa.CheckConstraint("length(code_hash) = 32", name=op.f("ck_claim_code_hash")),
        sa.ForeignKeyConstraint(["key_id"], ["key.id"], name=op.f("fk_claim_key_id")),
        sa.PrimaryKeyConstraint("key_id", name=op.f("pk_claim")),
        sqlite_strict=True,
    )
    op.create_index("uq_claim_code_hash", "claim", ["code_hash"], unique=True)
