"""Keys in the database. A status is never stored: it follows from window, switch and revocation."""

from typing import Final

from sqlalchemy import (
    CheckConstraint,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    literal_column,
)

from keydesk.gateway.store.metadata import Amount, Instant, Switch, metadata

EXPIRY_ORDER: Final[ColumnElement[int]] = literal_column("coalesce(expires_at, 9223372036854775807)")
"""The end of validity as an order sees it: a key that never expires comes after all others."""

_OF_STATUS: Final = ("revoked_at", "expires_at", "active", "not_before")

key_table: Final = Table(
    "key",
    metadata,
    Column("id", Text, primary_key=True),
    Column("secret_hash", LargeBinary, nullable=False),  # HMAC-SHA-256 of the full secret under the pepper
    Column("pepper_id", Text, nullable=False),
    Column("preview", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("name_folded", Text, nullable=False),  # casefolded, for search and order
    Column("description", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("not_before", Instant, nullable=False),
    Column("expires_at", Instant),
    Column("active", Switch, nullable=False),
    Column("allowed_models", Text),  # JSON list; NULL = all
    Column("allowed_providers", Text),  # JSON list of provider ids; NULL = all
    Column("ip_allowlist", Text),  # JSON list; NULL = any
    Column("created_at", Instant, nullable=False),
    Column("created_by", Text, nullable=False),  # the admin's name at that time
    Column("revoked_at", Instant),
    Column("revoked_by", Text),
    Column("version", Integer, nullable=False),
    Column("rpm", Integer, CheckConstraint("rpm >= 1", name="rpm")),  # NULL = no limit, for all three
    Column("tpm", Integer, CheckConstraint("tpm >= 1", name="tpm")),
    Column("max_parallel", Integer, CheckConstraint("max_parallel >= 1", name="max_parallel")),
    CheckConstraint("expires_at IS NULL OR expires_at > not_before", name="window"),
    CheckConstraint("active IN (0, 1)", name="active"),
    CheckConstraint("length(secret_hash) = 32", name="secret_hash"),
    CheckConstraint("(revoked_at IS NULL) = (revoked_by IS NULL)", name="revoked"),
    # One index an order, each with the id behind it, so that any page of any order is a walk along an index.
    # A search reads the one of the names alone, a count the one of the status alone.
    Index("ix_key_name", "name_folded", "id", "preview", *_OF_STATUS),
    Index("ix_key_not_before", "not_before", "id"),
    Index("ix_key_expires_at", EXPIRY_ORDER, "id"),
    Index("ix_key_created_at", "created_at", "id"),
    Index("ix_key_created_by", "created_by", "id"),
    Index("ix_key_status", *_OF_STATUS, "id"),
    sqlite_strict=True,
)

budget_table: Final = Table(
    "budget",
    metadata,
    Column("key_id", Text, ForeignKey("key.id"), primary_key=True),
    Column("limit_nanos", Amount, nullable=False),
    Column("renewal", Text, nullable=False),
    Column("max_renewals", Integer),  # NULL = without end
    Column("began", Instant, nullable=False),  # the period that held at the last call
    Column("renewals", Integer, nullable=False),
    Column("baseline_nanos", Amount, nullable=False),  # what the key had spent in its life when it began
    Column("topped_up_nanos", Amount, nullable=False),
    CheckConstraint("limit_nanos >= 0 AND topped_up_nanos >= 0 AND baseline_nanos >= 0", name="amounts"),
    CheckConstraint("renewals >= 0 AND max_renewals >= 0", name="renewals"),
    CheckConstraint("renewal IN ('none', 'daily', 'weekly', 'monthly', 'on_use')", name="renewal"),
    sqlite_strict=True,
)
"""The budgets of those keys that have one."""
