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
    text,
)

from keydesk.gateway.store.metadata import Amount, Instant, Switch, metadata

EXPIRY_ORDER: Final[ColumnElement[int]] = literal_column("coalesce(expires_at, 9223372036854775807)")
"""The end of validity as an order sees it: a key that never expires comes after all others."""
BUDGET_RISING: Final[ColumnElement[int]] = literal_column("coalesce(budget_nanos, 9223372036854775807)")
BUDGET_FALLING: Final[ColumnElement[int]] = literal_column("coalesce(budget_nanos, -1)")
"""The budget as an order sees it, either way: a key without one comes after all that have one."""

_OF_STATUS: Final = ("revoked_at", "expires_at", "active", "not_before")

_AGENTS: Final = text("kind = 'agent' AND revoked_at IS NULL")

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
    Column("rpm", Integer),  # NULL = no limit, for all three
    Column("tpm", Integer),
    Column("max_parallel", Integer),
    Column("owner_id", Text, ForeignKey("person.id")),
    Column("location_id", Text, ForeignKey("location.id")),
    Column("batch_id", Text, ForeignKey("batch.id")),
    Column("parent_id", Text, ForeignKey("key.id")),  # whose owner, location and batch are its own
    Column("metadata", Text, nullable=False, server_default="{}"),  # JSON object
    Column("mcp", Text),  # JSON; NULL = no MCP server
    Column(  # still good until the moment beside it, where a rotation gave a grace period
        "previous_secret_hash",
        LargeBinary,
        CheckConstraint("length(previous_secret_hash) = 32", name="previous_secret_hash"),
    ),
    Column("previous_secret_valid_until", Instant),
    Column("rotated_at", Instant),
    # Copies of the names of owner, location and batch, empty without one: what is listed by a name, or
    # searched for by its owner's, is found along an index of the keys themselves.
    Column("owner_folded", Text, nullable=False, server_default=""),
    Column("location_folded", Text, nullable=False, server_default=""),
    Column("batch_folded", Text, nullable=False, server_default=""),
    # A copy of what its budget comes to, kept by own_budget.py for the same reason; NULL = no budget.
    Column("budget_nanos", Amount),
    CheckConstraint("expires_at IS NULL OR expires_at > not_before", name="window"),
    CheckConstraint("active IN (0, 1)", name="active"),
    CheckConstraint("rpm >= 1 AND tpm >= 1 AND max_parallel >= 1", name="limits"),
    CheckConstraint("length(secret_hash) = 32", name="secret_hash"),
    CheckConstraint("(revoked_at IS NULL) = (revoked_by IS NULL)", name="revoked"),
    # One index an order, each with the id behind it, so that any page of any order is a walk along an index.
    # A search reads the one of the names alone, a count the one of the status alone.
    Index("ix_key_name", "name_folded", "id", "preview", "owner_folded", "kind", *_OF_STATUS),
    Index("ix_key_not_before", "not_before", "id"),
    Index("ix_key_expires_at", EXPIRY_ORDER, "id"),
    Index("ix_key_created_at", "created_at", "id"),
    Index("ix_key_created_by", "created_by", "id"),
    Index("ix_key_status", *_OF_STATUS, "id"),
    Index("ix_key_owner_folded", "owner_folded", "id"),
    Index("ix_key_location_folded", "location_folded", "id"),
    Index("ix_key_batch_folded", "batch_folded", "id"),
    Index("ix_key_budget_rising", BUDGET_RISING, "id"),
    Index("ix_key_budget_falling", BUDGET_FALLING, "id"),
    # One index a filter, with what else is most often asked for behind it, so that a filter that many keys
    # meet, and few of them the rest, is answered from the index alone.
    Index("ix_key_kind", "kind", "id", *_OF_STATUS),
    Index("ix_key_owner_id", "owner_id", "id", "kind", *_OF_STATUS),
    Index("ix_key_location_id", "location_id", "id", "kind", *_OF_STATUS),
    Index("ix_key_batch_id", "batch_id", "id", "kind", *_OF_STATUS),
    Index("ix_key_parent_id", "parent_id", "id"),
    Index(
        "uq_key_agent_name",
        "name_folded",
        unique=True,
        sqlite_where=_AGENTS,
    ),
    sqlite_strict=True,
)

template_table: Final = Table(
    "template",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("name_folded", Text, nullable=False, unique=True),
    Column("fields", Text, nullable=False),  # JSON object: the settings that were made
    Column("created_at", Instant, nullable=False),
    Column("created_by", Text, nullable=False),  # the admin's name at that time
    Column("version", Integer, nullable=False),
    sqlite_strict=True,
)
"""Settings of keys, kept under a name."""
