"""Providers of kinds azure and anthropic; models that fall back on others."""

import sqlalchemy as sa
from alembic import op

from keydesk.gateway.store.migrations.both import add_column, made_anew

revision = "0002"
down_revision = "0001"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table of providers anew, as SQLite changes no rule of a table, and add a column to models.

    The rows are back before the transaction ends, so that every model leads to its provider again.
    """
    with made_anew("provider"):
        op.execute("CREATE TEMP TABLE kept_provider AS SELECT * FROM provider")
        op.drop_table("provider")
        _create_provider()
        op.execute("INSERT INTO provider SELECT * FROM kept_provider")
        op.execute("DROP TABLE kept_provider")
    add_column("model", "fallbacks TEXT DEFAULT '[]' NOT NULL")


def _create_provider() -> None:
    op.create_table(
        "provider",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_folded", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("base_url", sa.Text(), nullable=True),
        sa.Column("credential_id", sa.Text(), nullable=True),
        sa.Column("timeout_seconds", sa.Integer(), nullable=False),
        sa.Column("allow_private", sa.Integer(), nullable=False),
        sa.Column("enabled", sa.Integer(), nullable=False),
        sa.Column("created_at", NUMBER, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("(kind = 'demo') = (base_url IS NULL)", name=op.f("ck_provider_base_url")),
        sa.CheckConstraint("kind IN ('openai', 'azure', 'anthropic', 'demo')", name=op.f("ck_provider_kind")),
        sa.CheckConstraint(
            "allow_private IN (0, 1) AND enabled IN (0, 1)", name=op.f("ck_provider_switches")
        ),
        sa.CheckConstraint("timeout_seconds BETWEEN 1 AND 3600", name=op.f("ck_provider_timeout_seconds")),
        sa.ForeignKeyConstraint(["credential_id"], ["credential.id"], name=op.f("fk_provider_credential_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_provider")),
        sa.UniqueConstraint("name_folded", name=op.f("uq_provider_name_folded")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_provider_credential_id"), "provider", ["credential_id"])
