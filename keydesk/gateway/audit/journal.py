"""Changes on behalf of an admin: each is one transaction with its audit event in it (S20)."""

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from datetime import datetime
from enum import Enum
from typing import Any, cast

from sqlalchemy import Connection

from keydesk.domain.instant import format_rfc3339
from keydesk.domain.money import Nanos, format_usd
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import START, Action, Event, canonical
from keydesk.gateway.audit.repository import Head, append, load_head
from keydesk.gateway.store.attempts import Answer, Attempt, Attempts
from keydesk.gateway.store.engine import Store
from keydesk.gateway.store.sealing import Sealing
from keydesk.gateway.store.steady_clock import SteadyClock


class Change:
    """A write transaction in which what is done is also recorded."""

    def __init__(
        self, connection: Connection, caller: Caller, at: datetime, sealing: Sealing, gateway: str
    ) -> None:
        self.connection = connection
        self.caller = caller
        self.at = at
        self._sealing = sealing
        self._gateway = gateway
        self._events: list[tuple[Event, bytes]] = []

    def record(self, action: Action, subject_id: str, subject_name: str, changes: Mapping[str, Any]) -> None:
        """Add an audit event. ``changes`` holds no secret, ever."""
        sequence, hash_ = self._end()
        event = Event(
            sequence=sequence + 1,
            at=self.at,
            admin_id=self.caller.id,
            admin_name=self.caller.name,
            peer=self.caller.peer,
            action=action.value,
            subject_kind=action.subject_kind,
            subject_id=subject_id,
            subject_name=subject_name,
            changes=canonical(changes),
            gateway=self._gateway,
            previous_hash=hash_,
        )
        self._events.append((event, event.hash()))

    def write_events(self) -> None:
        """Write what was recorded, all at once: a thousand keys have a thousand events."""
        if self._events:
            append(self.connection, self._events, seal_head(self._sealing, *self._end()))

    def _end(self) -> tuple[int, bytes]:
        """Return sequence and hash of the last event of the chain."""
        if self._events:
            event, hash_ = self._events[-1]
            return event.sequence, hash_
        head = load_head(self.connection)
        return (0, START) if head is None else (head.sequence, head.hash)

    def once(self, attempt: Attempt | None, kind: type[Answer], make: Callable[[], Answer]) -> Answer:
        """Return what ``make`` gives, or gave when the same attempt was first made."""
        if attempt is None:
            return make()
        return Attempts(self._sealing).once(self.connection, attempt, self.at, kind, make)


class Journal:
    """Opens changes."""

    def __init__(self, store: Store, clock: SteadyClock, sealing: Sealing, gateway: str = "") -> None:
        """Begin with nothing. ``gateway`` is where changes are made; empty at the command line."""
        self._store = store
        self._clock = clock
        self._sealing = sealing
        self._gateway = gateway

    @contextmanager
    def change(self, caller: Caller) -> Generator[Change]:
        """Give a change; what is done and what is recorded in it are committed together at the end."""
        with self._store.write() as connection:
            change = Change(connection, caller, self._clock.now(), self._sealing, self._gateway)
            yield change
            change.write_events()
            self._clock.keep(connection)


def seal_head(sealing: Sealing, sequence: int, hash_: bytes) -> Head:
    """Return the end of the chain with the seal that belongs to it."""
    return Head(sequence, hash_, sealing.mark("audit head", str(sequence).encode(), hash_))


def before_and_after(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """Describe a change: for each field in ``after`` what it was and what it is, in the form of the wire."""
    return {name: [_plain(before.get(name)), _plain(value)] for name, value in after.items()}


def _plain(value: Any) -> Any:
    match value:
        case datetime():
            return format_rfc3339(value)
        case Nanos():
            return format_usd(value)
        case Enum():
            return value.value
        case dict():
            fields = cast("dict[str, Any]", value)
            return {name: _plain(member) for name, member in fields.items()}
        case _:
            return value
