"""The gateway's own row, and the answers kept for repeated requests."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, Integer, LargeBinary, Table, Text

from keydesk.gateway.store.metadata import Instant, metadata

gateway_table: Final = Table(
    "gateway",
    metadata,
    Column("row", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("highest_time", Instant, nullable=False),  # the latest moment ever seen here (S6)
    Column("pepper_id", Text, nullable=False),  # tells whether the master key is the one of this database
    CheckConstraint("row = 1", name="one_row"),
    sqlite_strict=True,
)

attempt_table: Final = Table(
    "attempt",
    metadata,
    Column("id", LargeBinary, primary_key=True),  # digest of admin, route and Idempotency-Key
    Column("fingerprint", LargeBinary, nullable=False),  # digest of the body
    Column("sealed_answer", LargeBinary, nullable=False),
    Column("at", Instant, nullable=False, index=True),
    CheckConstraint("length(id) = 32", name="id"),
    CheckConstraint("length(fingerprint) = 32", name="fingerprint"),
    sqlite_strict=True,
)
