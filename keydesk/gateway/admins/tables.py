"""Admins in the database: whom a token belongs to, and what it may do."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, Integer, LargeBinary, Table, Text

from keydesk.gateway.store.metadata import Instant, metadata

admin_table: Final = Table(
    "admin",
    metadata,
    Column("id", Text, primary_key=True),  # the id part of the token
    Column("secret_hash", LargeBinary, nullable=False),  # HMAC-SHA-256 of the full token under the pepper
    Column("pepper_id", Text, nullable=False),
    Column("preview", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("created_by", Text, nullable=False),
    Column("last_seen_at", Instant),
    Column("revoked_at", Instant),
    Column("version", Integer, nullable=False),
    CheckConstraint("role IN ('owner', 'admin', 'viewer')", name="role"),
    CheckConstraint("length(secret_hash) = 32", name="secret_hash"),
    sqlite_strict=True,
)
