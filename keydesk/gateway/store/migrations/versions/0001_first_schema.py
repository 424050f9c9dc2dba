"""The first schema: gateway, admins, keys, usage, catalog, audit, repeated requests."""

import sqlalchemy as sa
from alembic import op

from keydesk.gateway.store.migrations.both import is_postgresql, refuse

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # 64 bits; moments and amounts


def upgrade() -> None:
    """Make every table, and the triggers that keep the audit chain as it was written."""
    op.create_table(
        "admin",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        sa.Column("pepper_id", sa.Text(), nullable=False),
        sa.Column("preview", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("created_at", NUMBER, nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("last_seen_at", NUMBER, nullable=True),
        sa.Column("revoked_at", NUMBER, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("role IN ('owner', 'admin', 'viewer')", name=op.f("ck_admin_role")),
        sa.CheckConstraint("length(secret_hash) = 32", name=op.f("ck_admin_secret_hash")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_admin")),
        sqlite_strict=True,
    )
    op.create_table(
        "attempt",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_answer", sa.LargeBinary(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.CheckConstraint("length(fingerprint) = 32", name=op.f("ck_attempt_fingerprint")),
        sa.CheckConstraint("length(id) = 32", name=op.f("ck_attempt_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempt")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_attempt_at"), "attempt", ["at"])
    op.create_table(
        "audit_event",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("admin_id", sa.Text(), nullable=False),
        sa.Column("admin_name", sa.Text(), nullable=False),
        sa.Column("peer", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject_kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Text(), nullable=False),
        sa.Column("subject_name", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("previous_hash", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(
            "length(previous_hash) = 32 AND length(hash) = 32", name=op.f("ck_audit_event_hash")
        ),
        sa.CheckConstraint("sequence > 0", name=op.f("ck_audit_event_sequence")),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_audit_event")),
        sqlite_strict=True,
    )
    op.create_table(
        "audit_head",
        sa.Column("row", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("seal", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("length(hash) = 32 AND length(seal) = 32", name=op.f("ck_audit_head_hash")),
        sa.CheckConstraint("row = 1", name=op.f("ck_audit_head_one_row")),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_audit_head")),
        sqlite_strict=True,
    )
    op.create_table(
        "credential",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_folded", sa.Text(), nullable=False),
        sa.Column("sealed_value", sa.LargeBinary(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("preview", sa.Text(), nullable=False),
        sa.Column("created_at", NUMBER, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credential")),
        sa.UniqueConstraint("name_folded", name=op.f("uq_credential_name_folded")),
        sqlite_strict=True,
    )
    op.create_table(
        "gateway",
        sa.Column("row", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", NUMBER, nullable=False),
        sa.Column("highest_time", NUMBER, nullable=False),
        sa.Column("pepper_id", sa.Text(), nullable=False),
        sa.CheckConstraint("row = 1", name=op.f("ck_gateway_one_row")),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_gateway")),
        sqlite_strict=True,
    )
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
        sa.CheckConstraint("(revoked_at IS NULL) = (revoked_by IS NULL)", name=op.f("ck_key_revoked")),
        sa.CheckConstraint("active IN (0, 1)", name=op.f("ck_key_active")),
        sa.CheckConstraint("expires_at IS NULL OR expires_at > not_before", name=op.f("ck_key_window")),
        sa.CheckConstraint("length(secret_hash) = 32", name=op.f("ck_key_secret_hash")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key")),
        sqlite_strict=True,
    )
    op.create_index("ix_key_created_at", "key", ["created_at", "id"])
    op.create_index("ix_key_created_by", "key", ["created_by", "id"])
    op.create_index("ix_key_expires_at", "key", [sa.text("coalesce(expires_at, 9223372036854775807)"), "id"])
    op.create_index(
        "ix_key_name",
        "key",
        ["name_folded", "id", "preview", "revoked_at", "expires_at", "active", "not_before"],
    )
    op.create_index("ix_key_not_before", "key", ["not_before", "id"])
    op.create_index("ix_key_status", "key", ["revoked_at", "expires_at", "active", "not_before", "id"])
    op.create_table(
        "key_usage",
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        sa.Column("spent_nanos", NUMBER, nullable=False),
        sa.Column("last_used_at", NUMBER, nullable=True),
        sa.CheckConstraint("requests >= 0", name=op.f("ck_key_usage_requests")),
        sa.CheckConstraint("spent_nanos >= 0", name=op.f("ck_key_usage_spent")),
        sa.ForeignKeyConstraint(["key_id"], ["key.id"], name=op.f("fk_key_usage_key_id")),
        sa.PrimaryKeyConstraint("key_id", name=op.f("pk_key_usage")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_key_usage_last_used_at", "key_usage", [sa.text("coalesce(last_used_at, 0)"), "key_id"]
    )
    op.create_index("ix_key_usage_requests", "key_usage", ["requests", "key_id"])
    op.create_index("ix_key_usage_spent_nanos", "key_usage", ["spent_nanos", "key_id"])
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
        sa.CheckConstraint("kind IN ('openai', 'demo')", name=op.f("ck_provider_kind")),
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
    op.create_table(
        "usage_record",
        sa.Column("request_id", sa.Text(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("provider_id", sa.Text(), nullable=False),
        sa.Column("input_tokens", sa.Integer(), nullable=False),
        sa.Column("cached_input_tokens", sa.Integer(), nullable=False),
        sa.Column("output_tokens", sa.Integer(), nullable=False),
        sa.Column("cost_nanos", NUMBER, nullable=False),
        sa.Column("latency_ms", sa.Integer(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.CheckConstraint("cost_nanos >= 0", name=op.f("ck_usage_record_cost")),
        sa.CheckConstraint(
            "input_tokens >= cached_input_tokens AND cached_input_tokens >= 0 AND output_tokens >= 0",
            name=op.f("ck_usage_record_tokens"),
        ),
        sa.ForeignKeyConstraint(["key_id"], ["key.id"], name=op.f("fk_usage_record_key_id")),
        sa.PrimaryKeyConstraint("request_id", name=op.f("pk_usage_record")),
        sqlite_strict=True,
    )
    op.create_index("ix_usage_record_key_id_at", "usage_record", ["key_id", "at"])
    op.create_table(
        "model",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("provider_id", sa.Text(), nullable=False),
        sa.Column("upstream_model", sa.Text(), nullable=False),
        sa.Column("input_price_nanos", NUMBER, nullable=False),
        sa.Column("cached_input_price_nanos", NUMBER, nullable=False),
        sa.Column("output_price_nanos", NUMBER, nullable=False),
        sa.Column("enabled", sa.Integer(), nullable=False),
        sa.Column("created_at", NUMBER, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "cached_input_price_nanos BETWEEN 0 AND 1000000000000000000",
            name=op.f("ck_model_cached_input_price_nanos"),
        ),
        sa.CheckConstraint("enabled IN (0, 1)", name=op.f("ck_model_enabled")),
        sa.CheckConstraint(
            "input_price_nanos BETWEEN 0 AND 1000000000000000000", name=op.f("ck_model_input_price_nanos")
        ),
        sa.CheckConstraint(
            "output_price_nanos BETWEEN 0 AND 1000000000000000000", name=op.f("ck_model_output_price_nanos")
        ),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name=op.f("fk_model_provider_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_model")),
        sa.UniqueConstraint("model", name=op.f("uq_model_model")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_model_provider_id"), "model", ["provider_id"])
    # ### end Alembic commands ###
    for verb in ("update", "delete"):
        refuse(verb, "audit_event", "the audit chain is only ever added to")
    if is_postgresql():
        op.execute("CREATE TABLE attachment (number BIGINT NOT NULL)")  # see store/attachment.py
        op.execute("INSERT INTO attachment VALUES (0)")
