"""People and locations in the database."""

from typing import Final

from sqlalchemy import (
    CheckConstraint,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    literal_column,
)

from keydesk.gateway.store.metadata import Instant, metadata

EMAIL_ORDER: Final[ColumnElement[str]] = literal_column("coalesce(email_folded, '')", Text)
"""The address as an order sees it: somebody without one comes before all others."""

location_table: Final = Table(
    "location",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("name_folded", Text, nullable=False),
    Column("time_zone", Text, nullable=False),  # a name of the IANA database
    Column("content_days", Integer),  # how long prompts and answers are kept; NULL = they are not kept
    Column("created_at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    CheckConstraint("content_days >= 1", name="content_days"),
    Index("uq_location_name_folded", "name_folded", unique=True),
    sqlite_strict=True,
)

person_table: Final = Table(
    "person",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("name_folded", Text, nullable=False),
    Column("email", Text),
    Column("email_folded", Text),
    Column("location_id", Text, ForeignKey("location.id")),
    Column("account", Text),  # the linked account; NULL = not linked, so no key can be created for them
    Column("created_at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    # A copy of the location's name, empty without one, so that people are listed by it along an index.
    Column("location_folded", Text, nullable=False, server_default=""),
    Index("ix_person_name", "name_folded", "id"),
    Index("uq_person_email_folded", "email_folded", unique=True),
    Index("ix_person_location_id", "location_id", "name_folded", "id"),
    # One index an order, each with the id behind it, so that any page of any order is a walk along an index.
    Index("ix_person_email_order", EMAIL_ORDER, "id"),
    Index("ix_person_location_folded", "location_folded", "id"),
    Index("ix_person_created_at", "created_at", "id"),
    sqlite_strict=True,
)
