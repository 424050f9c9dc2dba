"""The SQL of the audit chain: its end, one more event, and all of it from the start."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from keydesk.gateway.audit.event import START, Event
from keydesk.gateway.audit.tables import audit_event_table, audit_head_table


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain. ``seal`` cannot be made without the master key."""

    sequence: int
    hash: bytes
    seal: bytes


def load_head(connection: Connection) -> Head | None:
    """Return the end of the chain; None before the first event."""
    row = connection.execute(select(audit_head_table)).mappings().first()
    return None if row is None else Head(row["sequence"], row["hash"], row["seal"])


def append(connection: Connection, events: Sequence[tuple[Event, bytes]], head: Head) -> None:
    """Add events, each with its hash, and move the end of the chain behind them."""
    rows = [
        {**{name: getattr(event, name) for name in Event.__slots__}, "hash": hash_} for event, hash_ in events
    ]
    connection.execute(insert(audit_event_table), rows)
    values = {"sequence": head.sequence, "hash": head.hash, "seal": head.seal}
    first, _ = events[0]
    if first.previous_hash == START:
        connection.execute(insert(audit_head_table).values(row=1, **values))
    else:
        connection.execute(update(audit_head_table).values(**values))


def events(connection: Connection) -> Iterator[tuple[Event, bytes]]:
    """Yield every event, oldest first, each with the hash that stands beside it."""
    query = select(audit_event_table).order_by(audit_event_table.c.sequence)
    for row in connection.execute(query).mappings():
        yield Event(**{name: row[name] for name in Event.__slots__}), row["hash"]
