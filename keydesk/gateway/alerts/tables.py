"""Alerts in the database, and whom they are sent to."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from keydesk.gateway.store.metadata import Instant, Switch, metadata

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

webhook_table: Final = Table(
    "webhook",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("name_folded", Text, nullable=False, unique=True),
    Column("url", Text, nullable=False),
    Column("sealed_secret", LargeBinary, nullable=False),  # bound to this row and to the url's origin
    Column("kinds", Text),  # JSON list; NULL = all
    Column("allow_private", Switch, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    CheckConstraint("allow_private IN (0, 1)", name="allow_private"),
    sqlite_strict=True,
)

delivery_table: Final = Table(
    "delivery",
    metadata,
    Column("alert_id", Text, ForeignKey("alert.id"), primary_key=True),
    Column("webhook_id", Text, ForeignKey("webhook.id"), primary_key=True),
    Column("due_at", Instant),  # NULL = it is over, one way or the other
    Column("attempts", Integer, nullable=False),
    Column("attempted_at", Instant),
    Column("delivered_at", Instant),
    Column("problem", Text),  # why the last attempt failed
    CheckConstraint("attempts >= 0", name="attempts"),
    Index("ix_delivery_due_at", "due_at"),
    Index("ix_delivery_webhook_id", "webhook_id"),
    sqlite_strict=True,
)
"""What of the alerts goes to whom. A trigger makes the rows with the alert, in the same transaction."""
