"""The gateways that are, or were, attached to a database of PostgreSQL. In a file there are none.

``store/attachment.py`` writes here, and knows the table by its name.
"""

from typing import Final

from sqlalchemy import CheckConstraint, Column, Integer, Table, Text

from keydesk.gateway.store.metadata import INTEGER_64, Instant, metadata

attached_gateway_table: Final = Table(
    "attached_gateway",
    metadata,
    Column("id", Text, primary_key=True),  # of the computer and the data folder, so that it outlives restarts
    Column("number", Integer, nullable=False, unique=True),  # another one with each start
    Column("name", Text, nullable=False),
    Column("base_url", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("started_at", Instant, nullable=False),  # by the database's clock, as the next
    Column("last_seen_at", Instant, nullable=False),
    Column("requests", Integer, nullable=False),  # recorded calls, in all
    Column("clock_ahead", INTEGER_64, nullable=False),  # microseconds before the database's; behind: negative
    CheckConstraint("state IN ('serving', 'left', 'lost')", name="state"),
    sqlite_strict=True,
)
