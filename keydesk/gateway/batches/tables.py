"""Batches in the database."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, Index, Integer, Table, Text

from keydesk.gateway.store.metadata import Instant, metadata

batch_table: Final = Table(
    "batch",
    metadata,
    Column("id", Text, primary_key=True),
    Column("label", Text, nullable=False),
    Column("label_folded", Text, nullable=False),
    Column("not_before", Instant, nullable=False),
    Column("expires_at", Instant),
    Column("created_at", Instant, nullable=False),
    Column("created_by", Text, nullable=False),  # the admin's name at that time
    Column("version", Integer, nullable=False),
    CheckConstraint("expires_at IS NULL OR expires_at > not_before", name="window"),
    Index("ix_batch_label", "label_folded", "id"),
    Index("ix_batch_created_at", "created_at", "id"),
    sqlite_strict=True,
)
