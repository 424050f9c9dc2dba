"""Usage in the database: one record a request, and what is summed of them, kept equal in one transaction."""

from collections.abc import Iterator
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

from keydesk.gateway.store.metadata import Amount, Instant, metadata

_OF_BATCH: Final = text("batch_id IS NOT NULL")
_OF_PERSON: Final = text("owner_id IS NOT NULL")


def _of_call() -> Iterator[Column[str]]:
    """Yield the columns that tell whose call it is, and of what; as they were at that time."""
    yield Column("owner_id", Text)
    yield Column("location_id", Text)
    yield Column("batch_id", Text)
    yield Column("parent_id", Text)  # the key that the call's key was delegated from
    yield Column("deployment_id", Text)
    yield Column("chat_id", Text)  # NULL = no conversation
    yield Column("endpoint", Text, nullable=False)  # chat/completions, embeddings, …, or mcp
    yield Column("model", Text, nullable=False)
    yield Column("provider_id", Text, nullable=False)


usage_record_table: Final = Table(
    "usage_record",
    metadata,
    Column("request_id", Text, primary_key=True),
    Column("at", Instant, nullable=False),
    Column(
        "key_id", Text, ForeignKey("key.id")
    ),  # NULL = no key was needed (a deployment that requires none)
    *_of_call(),
    Column("input_tokens", Integer, nullable=False),
    Column("cached_input_tokens", Integer, nullable=False),
    Column("output_tokens", Integer, nullable=False),
    Column("cost_nanos", Amount, nullable=False),
    Column("latency_ms", Integer, nullable=False),
    Column("status", Integer, nullable=False),  # the HTTP status that the client saw
    Column("outcome", Text, nullable=False),  # ok, client_gone, upstream_error, …
    CheckConstraint("cost_nanos >= 0", name="cost"),
    CheckConstraint(
        "input_tokens >= cached_input_tokens AND cached_input_tokens >= 0 AND output_tokens >= 0",
        name="tokens",
    ),
    Index("ix_usage_record_at", "at"),
    Index("ix_usage_record_key_id_at", "key_id", "at"),
    Index("ix_usage_record_location_id_at", "location_id", "at"),
    # A workshop's usage by key or person is asked for every few seconds; calls of no batch do not pay for it.
    Index("ix_usage_record_batch_id_at", "batch_id", "at", sqlite_where=_OF_BATCH),
    # What a person did, by key or by model, and each single request.
    Index("ix_usage_record_owner_id_at", "owner_id", "at", sqlite_where=_OF_PERSON),
    sqlite_strict=True,
)

reservation_table: Final = Table(
    "reservation",
    metadata,
    Column("request_id", Text, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("key_id", Text, ForeignKey("key.id"), nullable=False),
    *_of_call(),
    Column("input_tokens", Integer, nullable=False),
    Column("output_tokens", Integer, nullable=False),
    Column("cost_nanos", Amount, nullable=False),
    # Under which number the gateway is attached that makes the call; 0 where a database has one gateway.
    Column("gateway", Integer, nullable=False, server_default=literal_column("0")),
    CheckConstraint("cost_nanos >= 0 AND input_tokens >= 0 AND output_tokens >= 0", name="amounts"),
    *(
        Index(f"ix_reservation_{holder}_id", f"{holder}_id", sqlite_where=text(f"{holder}_id IS NOT NULL"))
        for holder in ("key", "parent", "batch", "location")
    ),
    sqlite_strict=True,
)
"""Calls under way on a budget, by what they can take at most; the usage record takes the row's place.

A row of a gateway that is gone was left by one that was killed, and is charged.
"""

LAST_USED_ORDER: Final[ColumnElement[int]] = literal_column("coalesce(last_used_at, 0)")
"""The last use as an order sees it: a key never used comes before all others."""

key_usage_table: Final = Table(
    "key_usage",
    metadata,
    Column("key_id", Text, ForeignKey("key.id"), primary_key=True),
    Column("requests", Integer, nullable=False),
    Column("spent_nanos", Amount, nullable=False),
    Column("last_used_at", Instant),
    Column(  # what its ephemeral keys have spent
        "delegated_nanos",
        Amount,
        CheckConstraint("delegated_nanos >= 0", name="delegated"),
        nullable=False,
        server_default=literal_column("0"),
    ),
    CheckConstraint("requests >= 0", name="requests"),
    CheckConstraint("spent_nanos >= 0", name="spent"),
    Index("ix_key_usage_requests", "requests", "key_id"),
    Index("ix_key_usage_spent_nanos", "spent_nanos", "key_id"),
    Index("ix_key_usage_last_used_at", LAST_USED_ORDER, "key_id"),
    sqlite_strict=True,
)
"""A row is made with its key, so that every key has one and a list is a plain join."""


def _usage_of(holder: str) -> Table:
    """Return the totals of batches or locations; a row is made with each of them."""
    return Table(
        f"{holder}_usage",
        metadata,
        Column(f"{holder}_id", Text, ForeignKey(f"{holder}.id"), primary_key=True),
        Column("requests", Integer, nullable=False),
        Column("spent_nanos", Amount, nullable=False),
        Column("last_used_at", Instant),
        CheckConstraint("requests >= 0", name="requests"),
        CheckConstraint("spent_nanos >= 0", name="spent"),
        sqlite_strict=True,
    )


batch_usage_table: Final = _usage_of("batch")
location_usage_table: Final = _usage_of("location")


def _sums_by(period: str) -> Table:
    """Return the sums of the records of each period, by what one may ask for.

    ``dimension`` is all, key, person, batch, model or provider, and ``member`` which of them (empty for all);
    ``location_id`` is empty for calls of no location.
    """
    return Table(
        f"usage_{period}",
        metadata,
        Column("dimension", Text, primary_key=True),
        Column(period, Integer, primary_key=True, autoincrement=False),  # counted since 1970
        Column("member", Text, primary_key=True),
        Column("location_id", Text, primary_key=True),
        Column("requests", Integer, nullable=False),
        Column("failed", Integer, nullable=False),  # of them, those whose status is 400 or more, or none
        Column("input_tokens", Integer, nullable=False),
        Column("cached_input_tokens", Integer, nullable=False),
        Column("output_tokens", Integer, nullable=False),
        Column("cost_nanos", Amount, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


usage_hour_table: Final = _sums_by("hour")
usage_day_table: Final = _sums_by("day")
usage_week_table: Final = _sums_by("week")
"""Weeks begin on Thursdays, as the days are counted since one."""

chat_table: Final = Table(
    "chat",
    metadata,
    Column("id", Text, primary_key=True),  # a keyed hash of the key and the conversation's beginning
    Column("key_id", Text, ForeignKey("key.id"), nullable=False),
    Column("owner_id", Text),
    Column("location_id", Text),
    Column("began_at", Instant, nullable=False),
    Column("last_at", Instant, nullable=False),
    Column("requests", Integer, nullable=False),
    Column("input_tokens", Integer, nullable=False),
    Column("output_tokens", Integer, nullable=False),
    Column("cost_nanos", Amount, nullable=False),
    Index("ix_chat_last_at", "last_at", "id"),
    Index("ix_chat_key_id_last_at", "key_id", "last_at"),
    sqlite_strict=True,
)

content_table: Final = Table(
    "content",
    metadata,
    Column("request_id", Text, primary_key=True),
    Column("location_id", Text, nullable=False),
    Column("sealed", LargeBinary, nullable=False),  # prompt and answer, bound to the request
    Column("expires_at", Instant, nullable=False, index=True),
    sqlite_strict=True,
)
"""Prompts and answers of those locations where an owner turned that on."""
