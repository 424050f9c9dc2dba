"""The audit chain in the database. Triggers refuse to change or delete an event (S20)."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, Index, Integer, LargeBinary, Table, Text

from keydesk.gateway.store.metadata import Instant, metadata

audit_event_table: Final = Table(
    "audit_event",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),  # 1, 2, 3, … without a gap
    Column("at", Instant, nullable=False),
    Column("admin_id", Text, nullable=False),
    Column("admin_name", Text, nullable=False),
    Column("peer", Text, nullable=False),  # the socket's address; empty at the command line
    Column("action", Text, nullable=False),
    Column("subject_kind", Text, nullable=False),
    Column("subject_id", Text, nullable=False),
    Column("subject_name", Text, nullable=False),
    Column("changes", Text, nullable=False),  # canonical JSON
    Column("previous_hash", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("gateway", Text, nullable=False, server_default=""),
    CheckConstraint("sequence > 0", name="sequence"),
    CheckConstraint("length(previous_hash) = 32 AND length(hash) = 32", name="hash"),
    Index("ix_audit_event_subject_id", "subject_id", "sequence"),
    Index("ix_audit_event_admin_id", "admin_id", "sequence"),
    Index("ix_audit_event_action", "action", "sequence"),
    sqlite_strict=True,
)

audit_head_table: Final = Table(
    "audit_head",
    metadata,
    Column("row", Integer, primary_key=True, autoincrement=False),
    Column("sequence", Integer, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("seal", LargeBinary, nullable=False),  # under a key outside the database: a cut chain shows
    CheckConstraint("row = 1", name="one_row"),
    CheckConstraint("length(hash) = 32 AND length(seal) = 32", name="hash"),
    sqlite_strict=True,
)
