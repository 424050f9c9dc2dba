"""Deployments and MCP servers; how long a model's answer can be."""

import sqlalchemy as sa
from alembic import op

from keydesk.gateway.store.migrations.both import add_column

revision = "0005"
down_revision = "0004"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what there was none of."""
    add_column(
        "model",
        "max_output_tokens INTEGER CONSTRAINT ck_model_max_output_tokens CHECK (max_output_tokens >= 1)",
    )
    op.create_table(
        "deployment",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("requires_key", sa.Integer(), nullable=False),
        sa.Column("created_at", NUMBER, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("requires_key IN (0, 1)", name=op.f("ck_deployment_requires_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deployment")),
        sa.UniqueConstraint("name", name=op.f("uq_deployment_name")),
        sqlite_strict=True,
    )

    op.create_table(
        "deployment_model",
        sa.Column("deployment_id", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["deployment_id"], ["deployment.id"], name=op.f("fk_deployment_model_deployment_id")
        ),
        sa.PrimaryKeyConstraint("deployment_id", "model", name=op.f("pk_deployment_model")),
        sqlite_strict=True,
    )

    op.create_table(
        "deployment_key",
        sa.Column("deployment_id", sa.Text(), nullable=False),
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["deployment_id"], ["deployment.id"], name=op.f("fk_deployment_key_deployment_id")
        ),
        sa.ForeignKeyConstraint(["key_id"], ["key.id"], name=op.f("fk_deployment_key_key_id")),
        sa.PrimaryKeyConstraint("deployment_id", "key_id", name=op.f("pk_deployment_key")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_deployment_key_key_id"), "deployment_key", ["key_id"], unique=False)

    op.create_table(
        "mcp_server",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("header_names", sa.Text(), nullable=False),
        sa.Column("sealed_headers", sa.LargeBinary(), nullable=True),
        sa.Column("allow_private", sa.Integer(), nullable=False),
        sa.Column("enabled", sa.Integer(), nullable=False),
        sa.Column("tools", sa.Text(), nullable=True),
        sa.Column("refreshed_at", NUMBER, nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.Column("created_at", NUMBER, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "allow_private IN (0, 1) AND enabled IN (0, 1)", name=op.f("ck_mcp_server_switches")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mcp_server")),
        sa.UniqueConstraint("name", name=op.f("uq_mcp_server_name")),
        sqlite_strict=True,
    )
