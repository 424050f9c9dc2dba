"""Claim and join links in the database. Without the pepper nobody can tell a code from its hash (S1)."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from keydesk.gateway.store.metadata import Instant, metadata

claim_table: Final = Table(
    "claim",
    metadata,
    Column("key_id", Text, ForeignKey("key.id"), primary_key=True),  # a key has one link, or none
    Column("code_hash", LargeBinary, nullable=False),  # HMAC-SHA-256 of the code under the pepper
    Column("pepper_id", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("created_by", Text, nullable=False),  # the admin's name at that time
    Column("claimed_at", Instant),  # NULL = not opened yet
    Column("claimed_from", Text),  # the socket's address
    CheckConstraint("length(code_hash) = 32", name="code_hash"),
    CheckConstraint("(claimed_at IS NULL) = (claimed_from IS NULL)", name="claimed"),
    Index("uq_claim_code_hash", "code_hash", unique=True),
    sqlite_strict=True,
)

join_link_table: Final = Table(
    "join_link",
    metadata,
    Column("batch_id", Text, ForeignKey("batch.id"), primary_key=True),  # a batch has one, or none
    Column("code_hash", LargeBinary, nullable=False),
    Column("pepper_id", Text, nullable=False),
    Column("names", Text, nullable=False),  # shown or typed
    Column("extra_keys", Integer, nullable=False),  # how many may be made for people who enter a name
    Column("extra_used", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("created_by", Text, nullable=False),  # the admin's name at that time
    CheckConstraint("length(code_hash) = 32", name="code_hash"),
    CheckConstraint("names IN ('shown', 'typed')", name="names"),
    CheckConstraint("extra_used >= 0 AND extra_used <= extra_keys", name="extra_keys"),
    Index("uq_join_link_code_hash", "code_hash", unique=True),
    sqlite_strict=True,
)
