"""Budgets in the database."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, Integer, Table, Text

from keydesk.gateway.store.metadata import Amount, Instant, metadata

budget_table: Final = Table(
    "budget",
    metadata,
    Column("holder_id", Text, primary_key=True),  # a key, a batch or a location; no id is two of them
    Column("holder_kind", Text, nullable=False),
    Column("limit_nanos", Amount, nullable=False),
    Column("renewal", Text, nullable=False),
    Column("max_renewals", Integer),  # NULL = without end
    Column("thresholds", Text, nullable=False),  # JSON list of percents, in rising order
    Column("began", Instant, nullable=False),  # the period that held at the last call
    Column("renewals", Integer, nullable=False),
    Column("baseline_nanos", Amount, nullable=False),  # what the holder had spent in its life when it began
    Column("topped_up_nanos", Amount, nullable=False),
    CheckConstraint("limit_nanos >= 0 AND topped_up_nanos >= 0 AND baseline_nanos >= 0", name="amounts"),
    CheckConstraint("renewals >= 0 AND max_renewals >= 0", name="renewals"),
    CheckConstraint("renewal IN ('none', 'daily', 'weekly', 'monthly', 'on_use')", name="renewal"),
    CheckConstraint("holder_kind IN ('key', 'batch', 'location')", name="holder_kind"),
    sqlite_strict=True,
)
