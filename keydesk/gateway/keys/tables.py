"""Keys in the database. A status is never stored: it follows from window, switch and revocation."""

from typing import Final

from sqlalchemy import Boolean, CheckConstraint, Column, Integer, LargeBinary, Table, Text

from keydesk.gateway.store.metadata import Instant, metadata

key_table: Final = Table(
    "key",
    metadata,
    Column("id", Text, primary_key=True),
    Column("secret_hash", LargeBinary, nullable=False),  # HMAC-SHA-256 of the full secret under the pepper
    Column("pepper_id", Text, nullable=False),
    Column("preview", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("name_folded", Text, nullable=False, index=True),  # casefolded, for search and order
    Column("description", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("not_before", Instant, nullable=False, index=True),
    Column("expires_at", Instant, index=True),
    Column("active", Boolean, nullable=False),
    Column("allowed_models", Text),  # JSON list; NULL = all
    Column("allowed_providers", Text),  # JSON list of provider ids; NULL = all
    Column("ip_allowlist", Text),  # JSON list; NULL = any
    Column("created_at", Instant, nullable=False, index=True),
    Column("created_by", Text, nullable=False, index=True),  # the admin's name at that time
    Column("revoked_at", Instant),
    Column("revoked_by", Text),
    Column("version", Integer, nullable=False),
    CheckConstraint("expires_at IS NULL OR expires_at > not_before", name="window"),
    CheckConstraint("active IN (0, 1)", name="active"),
    CheckConstraint("length(secret_hash) = 32", name="secret_hash"),
    CheckConstraint("(revoked_at IS NULL) = (revoked_by IS NULL)", name="revoked"),
)
