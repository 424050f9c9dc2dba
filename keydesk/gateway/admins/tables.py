"""Admins in the database: whom a token belongs to, and what it may do."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, LargeBinary, Table, Text, literal_column

from keydesk.gateway.store.metadata import Instant, Switch, metadata

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
    Column("scoped", Switch, nullable=False, server_default=literal_column("0")),  # to the rows beside it
    CheckConstraint("role IN ('owner', 'admin', 'viewer')", name="role"),
    CheckConstraint("length(secret_hash) = 32", name="secret_hash"),
    sqlite_strict=True,
)

admin_location_table: Final = Table(
    "admin_location",
    metadata,
    Column("admin_id", Text, ForeignKey("admin.id"), primary_key=True),
    Column("location_id", Text, ForeignKey("location.id"), primary_key=True, index=True),
    sqlite_strict=True,
)
"""The locations that a scoped admin may see and touch."""
