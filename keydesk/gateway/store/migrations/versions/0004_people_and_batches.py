"""Locations, people and batches; whose a key is; budgets of batches and locations besides those of keys."""

import sqlalchemy as sa
from alembic import op

from keydesk.gateway.store.migrations.both import made_anew

revision = "0004"
down_revision = "0003"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what there was none of. The budgets there are become those of keys."""
    _create_people()
    _create_batches()
    with made_anew("key"):
        _make_keys_anew()
    op.execute("CREATE TEMP TABLE kept_budget AS SELECT * FROM budget")
    op.drop_table("budget")
    _create_budget()
    op.execute(
        "INSERT INTO budget SELECT key_id, 'key', limit_nanos, renewal, max_renewals, '[]', began, renewals, "
        "baseline_nanos, topped_up_nanos FROM kept_budget"
    )
    op.execute("DROP TABLE kept_budget")


def _create_people() -> None:
    op.create_table(
        "location",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_folded", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("content_days", sa.Integer(), nullable=True),
        sa.Column("created_at", NUMBER, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("content_days >= 1", name=op.f("ck_location_content_days")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_location")),
        sqlite_strict=True,
    )
    op.create_index("uq_location_name_folded", "location", ["name_folded"], unique=True)

    op.create_table(
        "person",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_folded", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("email_folded", sa.Text(), nullable=True),
        sa.Column("location_id", sa.Text(), nullable=True),
        sa.Column("account", sa.Text(), nullable=True),
        sa.Column("created_at", NUMBER, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["location_id"], ["location.id"], name=op.f("fk_person_location_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sqlite_strict=True,
    )
    op.create_index("ix_person_location_id", "person", ["location_id", "name_folded", "id"], unique=False)
    op.create_index("ix_person_name", "person", ["name_folded", "id"], unique=False)
    op.create_index("uq_person_email_folded", "person", ["email_folded"], unique=True)


def _create_batches() -> None:
    op.create_table(
        "batch",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("label_folded", sa.Text(), nullable=False),
        sa.Column("not_before", NUMBER, nullable=False),
        sa.Column("expires_at", NUMBER, nullable=True),
        sa.Column("created_at", NUMBER, nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("expires_at IS NULL OR expires_at > not_before", name=op.f("ck_batch_window")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch")),
        sqlite_strict=True,
    )
    op.create_index("ix_batch_created_at", "batch", ["created_at", "id"], unique=False)
    op.create_index("ix_batch_label", "batch", ["label_folded", "id"], unique=False)


def _make_keys_anew() -> None:
    """Put the keys into a table with further columns; they are back before the transaction ends."""
    op.execute("CREATE TEMP TABLE kept_key AS SELECT * FROM key")
    columns = ", ".join(column["name"] for column in sa.inspect(op.get_bind()).get_columns("key"))
    op.drop_table("key")
    _create_key()
    op.execute(f"INSERT INTO key ({columns}) SELECT {columns} FROM kept_key")
    op.execute("DROP TABLE kept_key")


def _create_key() -> None:
    op.create_table(
        "key",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        sa.Column("pepper_id", sa.Text(), nullable=False),
        sa.Column("preview", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_folded", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("not_before", NUMBER, nullable=False),
        sa.Column("expires_at", NUMBER, nullable=True),
        sa.Column("active", sa.Integer(), nullable=False),
        sa.Column("allowed_models", sa.Text(), nullable=True),
        sa.Column("allowed_providers", sa.Text(), nullable=True),
        sa.Column("ip_allowlist", sa.Text(), nullable=True),
        sa.Column("created_at", NUMBER, nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("revoked_at", NUMBER, nullable=True),
        sa.Column("revoked_by", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("rpm", sa.Integer(), nullable=True),
        sa.Column("tpm", sa.Integer(), nullable=True),
        sa.Column("max_parallel", sa.Integer(), nullable=True),
        sa.Column("owner_id", sa.Text(), nullable=True),
        sa.Column("location_id", sa.Text(), nullable=True),
        sa.Column("batch_id", sa.Text(), nullable=True),
        sa.Column("parent_id", sa.Text(), nullable=True),
        sa.Column("metadata", sa.Text(), server_default="{}", nullable=False),
        sa.Column("mcp", sa.Text(), nullable=True),
        sa.CheckConstraint("(revoked_at IS NULL) = (revoked_by IS NULL)", name=op.f("ck_key_revoked")),
        sa.CheckConstraint("active IN (0, 1)", name=op.f("ck_key_active")),
        sa.CheckConstraint("rpm >= 1 AND tpm >= 1 AND max_parallel >= 1", name=op.f("ck_key_limits")),
        sa.CheckConstraint("expires_at IS NULL OR expires_at > not_before", name=op.f("ck_key_window")),
        sa.CheckConstraint("length(secret_hash) = 32", name=op.f("ck_key_secret_hash")),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name=op.f("fk_key_batch_id")),
        sa.ForeignKeyConstraint(["location_id"], ["location.id"], name=op.f("fk_key_location_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_key_owner_id")),
        sa.ForeignKeyConstraint(["parent_id"], ["key.id"], name=op.f("fk_key_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key")),
        sqlite_strict=True,
    )
    op.create_index("ix_key_batch_id", "key", ["batch_id", "id"], unique=False)
    op.create_index("ix_key_created_at", "key", ["created_at", "id"], unique=False)
    op.create_index("ix_key_created_by", "key", ["created_by", "id"], unique=False)
    op.create_index(
        "ix_key_expires_at",
        "key",
        [sa.literal_column("coalesce(expires_at, 9223372036854775807)"), "id"],
        unique=False,
    )
    op.create_index("ix_key_location_id", "key", ["location_id", "id"], unique=False)
    op.create_index(
        "ix_key_name",
        "key",
        ["name_folded", "id", "preview", "revoked_at", "expires_at", "active", "not_before"],
        unique=False,
    )
    op.create_index("ix_key_not_before", "key", ["not_before", "id"], unique=False)
    op.create_index("ix_key_owner_id", "key", ["owner_id", "id"], unique=False)
    op.create_index("ix_key_parent_id", "key", ["parent_id", "id"], unique=False)
    op.create_index(
        "ix_key_status", "key", ["revoked_at", "expires_at", "active", "not_before", "id"], unique=False
    )


def _create_budget() -> None:
    op.create_table(
        "budget",
        sa.Column("holder_id", sa.Text(), nullable=False),
        sa.Column("holder_kind", sa.Text(), nullable=False),
        sa.Column("limit_nanos", NUMBER, nullable=False),
        sa.Column("renewal", sa.Text(), nullable=False),
        sa.Column("max_renewals", sa.Integer(), nullable=True),
        sa.Column("thresholds", sa.Text(), nullable=False),
        sa.Column("began", NUMBER, nullable=False),
        sa.Column("renewals", sa.Integer(), nullable=False),
        sa.Column("baseline_nanos", NUMBER, nullable=False),
        sa.Column("topped_up_nanos", NUMBER, nullable=False),
        sa.CheckConstraint("holder_kind IN ('key', 'batch', 'location')", name=op.f("ck_budget_holder_kind")),
        sa.CheckConstraint(
            "renewal IN ('none', 'daily', 'weekly', 'monthly', 'on_use')", name=op.f("ck_budget_renewal")
        ),
        sa.CheckConstraint(
            "limit_nanos >= 0 AND topped_up_nanos >= 0 AND baseline_nanos >= 0",
            name=op.f("ck_budget_amounts"),
        ),
        sa.CheckConstraint("renewals >= 0 AND max_renewals >= 0", name=op.f("ck_budget_renewals")),
        sa.PrimaryKeyConstraint("holder_id", name=op.f("pk_budget")),
        sqlite_strict=True,
    )
