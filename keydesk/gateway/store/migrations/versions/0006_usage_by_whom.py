"""Usage by whom and of what, its sums, chats, kept content, and alerts."""

import sqlalchemy as sa
from alembic import op

from keydesk.gateway.store.migrations.both import add_column

revision = "0006"
down_revision = "0005"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_KEPT = "request_id, at, key_id, model, provider_id"
_TOKENS = "input_tokens, cached_input_tokens, output_tokens"
_DIMENSIONS = {"all": "''", "key": "key_id", "model": "model", "provider": "provider_id"}
_MICROSECONDS = {"hour": 3_600_000_000, "day": 86_400_000_000}


def upgrade() -> None:
    """Make the tables of calls anew with their further columns, and sum up the records there are."""
    add_column(
        "key_usage",
        "delegated_nanos INTEGER DEFAULT 0 NOT NULL "
        "CONSTRAINT ck_key_usage_delegated CHECK (delegated_nanos >= 0)",
    )
    for table in ("usage_record", "reservation"):
        op.execute(f"CREATE TEMP TABLE kept_{table} AS SELECT * FROM {table}")
        op.drop_table(table)
    _create_records()
    _create_sums()
    _create_chats()
    _create_alerts()
    op.execute(
        f"INSERT INTO usage_record ({_KEPT}, {_TOKENS}, endpoint, cost_nanos, latency_ms, status, outcome) "
        f"SELECT {_KEPT}, {_TOKENS}, '', cost_nanos, latency_ms, status, outcome FROM kept_usage_record"
    )
    op.execute(
        f"INSERT INTO reservation ({_KEPT}, input_tokens, output_tokens, endpoint, cost_nanos) "
        f"SELECT {_KEPT}, input_tokens, output_tokens, '', cost_nanos FROM kept_reservation"
    )
    for period, length in _MICROSECONDS.items():
        for dimension, member in _DIMENSIONS.items():
            op.execute(
                f"INSERT INTO usage_{period} SELECT '{dimension}', at / {length}, {member}, '', count(*), "
                "count(CASE WHEN status = 0 OR status >= 400 THEN 1 END), sum(input_tokens), "
                "sum(cached_input_tokens), sum(output_tokens), sum(cost_nanos) "
                "FROM usage_record GROUP BY 2, 3"
            )
    for table in ("usage_record", "reservation"):
        op.execute(f"DROP TABLE kept_{table}")


def _create_records() -> None:
    op.create_table(
        "usage_record",
        sa.Column("request_id", sa.Text(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("key_id", sa.Text(), nullable=True),
        sa.Column("owner_id", sa.Text(), nullable=True),
        sa.Column("location_id", sa.Text(), nullable=True),
        sa.Column("batch_id", sa.Text(), nullable=True),
        sa.Column("parent_id", sa.Text(), nullable=True),
        sa.Column("deployment_id", sa.Text(), nullable=True),
        sa.Column("chat_id", sa.Text(), nullable=True),
        sa.Column("endpoint", sa.Text(), nullable=False),
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
    op.create_index("ix_usage_record_at", "usage_record", ["at"], unique=False)
    op.create_index("ix_usage_record_key_id_at", "usage_record", ["key_id", "at"], unique=False)
    op.create_index("ix_usage_record_location_id_at", "usage_record", ["location_id", "at"], unique=False)

    op.create_table(
        "reservation",
        sa.Column("request_id", sa.Text(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Text(), nullable=True),
        sa.Column("location_id", sa.Text(), nullable=True),
        sa.Column("batch_id", sa.Text(), nullable=True),
        sa.Column("parent_id", sa.Text(), nullable=True),
        sa.Column("deployment_id", sa.Text(), nullable=True),
        sa.Column("chat_id", sa.Text(), nullable=True),
        sa.Column("endpoint", sa.Text(), nullable=False),
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


def _create_sums() -> None:
    op.create_table(
        "batch_usage",
        sa.Column("batch_id", sa.Text(), nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        sa.Column("spent_nanos", NUMBER, nullable=False),
        sa.Column("last_used_at", NUMBER, nullable=True),
        sa.CheckConstraint("requests >= 0", name=op.f("ck_batch_usage_requests")),
        sa.CheckConstraint("spent_nanos >= 0", name=op.f("ck_batch_usage_spent")),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name=op.f("fk_batch_usage_batch_id")),
        sa.PrimaryKeyConstraint("batch_id", name=op.f("pk_batch_usage")),
        sqlite_strict=True,
    )

    op.create_table(
        "location_usage",
        sa.Column("location_id", sa.Text(), nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        sa.Column("spent_nanos", NUMBER, nullable=False),
        sa.Column("last_used_at", NUMBER, nullable=True),
        sa.CheckConstraint("requests >= 0", name=op.f("ck_location_usage_requests")),
        sa.CheckConstraint("spent_nanos >= 0", name=op.f("ck_location_usage_spent")),
        sa.ForeignKeyConstraint(["location_id"], ["location.id"], name=op.f("fk_location_usage_location_id")),
        sa.PrimaryKeyConstraint("location_id", name=op.f("pk_location_usage")),
        sqlite_strict=True,
    )

    op.create_table(
        "usage_hour",
        sa.Column("dimension", sa.Text(), nullable=False),
        sa.Column("hour", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("location_id", sa.Text(), nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("input_tokens", sa.Integer(), nullable=False),
        sa.Column("cached_input_tokens", sa.Integer(), nullable=False),
        sa.Column("output_tokens", sa.Integer(), nullable=False),
        sa.Column("cost_nanos", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("dimension", "hour", "member", "location_id", name=op.f("pk_usage_hour")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )

    op.create_table(
        "usage_day",
        sa.Column("dimension", sa.Text(), nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("location_id", sa.Text(), nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("input_tokens", sa.Integer(), nullable=False),
        sa.Column("cached_input_tokens", sa.Integer(), nullable=False),
        sa.Column("output_tokens", sa.Integer(), nullable=False),
        sa.Column("cost_nanos", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("dimension", "day", "member", "location_id", name=op.f("pk_usage_day")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _create_chats() -> None:
    op.create_table(
        "chat",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Text(), nullable=True),
        sa.Column("location_id", sa.Text(), nullable=True),
        sa.Column("began_at", NUMBER, nullable=False),
        sa.Column("last_at", NUMBER, nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        sa.Column("input_tokens", sa.Integer(), nullable=False),
        sa.Column("output_tokens", sa.Integer(), nullable=False),
        sa.Column("cost_nanos", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["key_id"], ["key.id"], name=op.f("fk_chat_key_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chat")),
        sqlite_strict=True,
    )
    op.create_index("ix_chat_key_id_last_at", "chat", ["key_id", "last_at"], unique=False)
    op.create_index("ix_chat_last_at", "chat", ["last_at", "id"], unique=False)

    op.create_table(
        "content",
        sa.Column("request_id", sa.Text(), nullable=False),
        sa.Column("location_id", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("request_id", name=op.f("pk_content")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_content_expires_at"), "content", ["expires_at"], unique=False)


def _create_alerts() -> None:
    op.create_table(
        "alert",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject_kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Text(), nullable=False),
        sa.Column("location_id", sa.Text(), nullable=True),
        sa.Column("threshold", sa.Integer(), nullable=False),
        sa.Column("period_began", NUMBER, nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("acknowledged_at", NUMBER, nullable=True),
        sa.Column("acknowledged_by", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(acknowledged_at IS NULL) = (acknowledged_by IS NULL)", name=op.f("ck_alert_acknowledged")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alert")),
        sqlite_strict=True,
    )
    op.create_index("ix_alert_at", "alert", ["at", "id"], unique=False)
    op.create_index(
        "uq_alert_once", "alert", ["kind", "subject_id", "period_began", "threshold"], unique=True
    )
