"""Alerts in the database."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, Index, Integer, Table, Text

from keydesk.gateway.store.metadata import Instant, metadata

alert_table: Final = Table(
    "alert",
    metadata,
    Column("id", Text, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("kind", Text, nullable=False),  # budget, …
    Column("subject_kind", Text, nullable=False),  # key, batch, location, …
    Column("subject_id", Text, nullable=False),
    Column("location_id", Text),
    Column("threshold", Integer, nullable=False),  # percent of a budget; 0 where the kind has none
    Column("period_began", Instant, nullable=False),  # the period that the alert is the only one of
    Column("detail", Text, nullable=False),  # JSON object
    Column("acknowledged_at", Instant),
    Column("acknowledged_by", Text),  # the admin's name at that time
    CheckConstraint("(acknowledged_at IS NULL) = (acknowledged_by IS NULL)", name="acknowledged"),
    Index("uq_alert_once", "kind", "subject_id", "period_began", "threshold", unique=True),
    Index("ix_alert_at", "at", "id"),
    sqlite_strict=True,
)
