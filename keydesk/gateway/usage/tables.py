"""Usage in the database: one record a request, and each key's totals, kept equal in one transaction."""

from typing import Final

from sqlalchemy import (
    CheckConstraint,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    literal_column,
)

from keydesk.gateway.store.metadata import Amount, Instant, metadata

usage_record_table: Final = Table(
    "usage_record",
    metadata,
    Column("request_id", Text, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("key_id", Text, ForeignKey("key.id"), nullable=False),
    Column("model", Text, nullable=False),
    Column("provider_id", Text, nullable=False),
    Column("input_tokens", Integer, nullable=False),
    Column("cached_input_tokens", Integer, nullable=False),
    Column("output_tokens", Integer, nullable=False),
    Column("cost_nanos", Amount, nullable=False),
    Column("latency_ms", Integer, nullable=False),
    Column("status", Integer, nullable=False),  # the HTTP status that the client saw
    Column("outcome", Text, nullable=False),  # ok, client_gone, upstream_error, …
    CheckConstraint("cost_nanos >= 0", name="cost"),
    CheckConstraint(
        "input_tokens >= cached_input_tokens AND cached_input_tokens >= 0 AND output_tokens >= 0",
        name="tokens",
    ),
    Index("ix_usage_record_key_id_at", "key_id", "at"),
    sqlite_strict=True,
)

reservation_table: Final = Table(
    "reservation",
    metadata,
    Column("request_id", Text, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("key_id", Text, ForeignKey("key.id"), nullable=False),
    Column("model", Text, nullable=False),
    Column("provider_id", Text, nullable=False),
    Column("input_tokens", Integer, nullable=False),
    Column("output_tokens", Integer, nullable=False),
    Column("cost_nanos", Amount, nullable=False),
    CheckConstraint("cost_nanos >= 0 AND input_tokens >= 0 AND output_tokens >= 0", name="amounts"),
    sqlite_strict=True,
)
"""Calls under way on a budget, by what they can take at most; the usage record takes the row's place.

A row that is there when the gateway starts was left by one that was killed, and is charged.
"""

LAST_USED_ORDER: Final[ColumnElement[int]] = literal_column("coalesce(last_used_at, 0)")
"""The last use as an order sees it: a key never used comes before all others."""

key_usage_table: Final = Table(
    "key_usage",
    metadata,
    Column("key_id", Text, ForeignKey("key.id"), primary_key=True),
    Column("requests", Integer, nullable=False),
    Column("spent_nanos", Amount, nullable=False),
    Column("last_used_at", Instant),
    CheckConstraint("requests >= 0", name="requests"),
    CheckConstraint("spent_nanos >= 0", name="spent"),
    Index("ix_key_usage_requests", "requests", "key_id"),
    Index("ix_key_usage_spent_nanos", "spent_nanos", "key_id"),
    Index("ix_key_usage_last_used_at", LAST_USED_ORDER, "key_id"),
    sqlite_strict=True,
)
"""A row is made with its key, so that every key has one and a list is a plain join."""
