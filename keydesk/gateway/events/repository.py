"""The SQL of what changed: audit events, alerts and usage behind a mark."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Self

from sqlalchemy import ColumnElement, Connection, func, select, type_coerce

from keydesk.contract.audit import AuditEvent
from keydesk.contract.events import ALERT, RESET, USAGE, Event
from keydesk.domain.instant import from_microseconds
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.alerts.tables import alert_table
from keydesk.gateway.audit.reading import SHARED, load_after, newest
from keydesk.gateway.keys.tables import key_table
from keydesk.gateway.store.metadata import INTEGER_64
from keydesk.gateway.usage.tables import usage_record_table

MOST: Final = 500
"""More audit events than this are not told one by one."""

_PARTS: Final = 3
_DIGITS: Final = 18  # and no more, so that it fits into 64 bits
_alert = alert_table.c
_key = key_table.c
_record = usage_record_table.c


@dataclass(frozen=True, slots=True)
class Mark:
    """How far somebody was told: audit events by sequence, alerts and usage by microseconds since 1970."""

    sequence: int
    alert_at: int
    usage_at: int

    def __str__(self) -> str:
        return f"{self.sequence}-{self.alert_at}-{self.usage_at}"

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Read a mark as it was written; None for anything else."""
        parts = text.split("-")
        if len(parts) != _PARTS or not all(_is_number(part) for part in parts):
            return None
        sequence, alert_at, usage_at = (int(part) for part in parts)
        return cls(sequence, alert_at, usage_at)


@dataclass(frozen=True, slots=True)
class News:
    """An event on its way, and the mark behind it."""

    name: str
    event: Event
    mark: Mark


def mark_now(connection: Connection, caller: Caller) -> Mark:
    """Return the mark behind everything there is."""
    alerts = select(func.max(_bare(_alert.at)))
    if caller.locations is not None:
        alerts = alerts.where(_alert.location_id.in_(sorted(caller.locations)))
    alert_at = connection.execute(alerts).scalar()
    return Mark(newest(connection), alert_at or 0, _usage_at(connection, caller) or 0)


def load_news(connection: Connection, caller: Caller, mark: Mark) -> list[News]:
    """Return what the caller may know of what happened behind the mark, in order."""
    head = newest(connection)
    events, followed = load_after(connection, caller, mark.sequence, MOST)
    if not followed or mark.sequence > head:
        now = mark_now(connection, caller)
        latest = max(now.alert_at, now.usage_at)
        return [News(RESET, Event(at=from_microseconds(latest)), now)]
    batches = _batches_of(connection, [event.subject_id for event in events if event.subject_kind == "key"])
    news = [_of_audit(caller, event, mark, batches.get(event.subject_id, "")) for event in events]
    mark = Mark(head, mark.alert_at, mark.usage_at)
    for at, kind, id_, alert_id in _alerts_after(connection, caller, mark):
        mark = Mark(mark.sequence, at, mark.usage_at)
        event = Event(at=from_microseconds(at), subject_kind=kind, subject_id=id_, alert_id=alert_id)
        news.append(News(ALERT, event, mark))
    used_at = _usage_at(connection, caller)
    if used_at is not None and used_at > mark.usage_at:
        news.append(
            News(USAGE, Event(at=from_microseconds(used_at)), Mark(mark.sequence, mark.alert_at, used_at))
        )
    return news


def _batches_of(connection: Connection, key_ids: Sequence[str]) -> dict[str, str]:
    """Return the batches of those of these keys that belong to one."""
    if not key_ids:
        return {}
    query = select(_key.id, _key.batch_id).where(_key.id.in_(key_ids), _key.batch_id.is_not(None))
    return {row[0]: row[1] for row in connection.execute(query)}


def _of_audit(caller: Caller, event: AuditEvent, mark: Mark, batch_id: str) -> News:
    beyond = caller.locations is not None and event.subject_kind in SHARED
    told = Event(
        at=event.at,
        subject_kind=event.subject_kind,
        subject_id=event.subject_id,
        batch_id=batch_id,
        admin_name="" if beyond else event.admin_name,
    )
    return News(event.action, told, Mark(event.sequence, mark.alert_at, mark.usage_at))


def _alerts_after(connection: Connection, caller: Caller, mark: Mark) -> Sequence[Any]:
    at = _bare(_alert.at)
    query = select(at, _alert.subject_kind, _alert.subject_id, _alert.id).where(at > mark.alert_at)
    if caller.locations is not None:
        query = query.where(_alert.location_id.in_(sorted(caller.locations)))
    return connection.execute(query.order_by(at).limit(MOST)).all()


def _usage_at(connection: Connection, caller: Caller) -> int | None:
    query = select(func.max(_bare(_record.at)))
    if caller.locations is not None:
        query = query.where(_record.location_id.in_(sorted(caller.locations)))
    return connection.execute(query).scalar()


def _is_number(part: str) -> bool:
    return part.isascii() and part.isdecimal() and len(part) <= _DIGITS


def _bare(column: ColumnElement[Any]) -> ColumnElement[int]:
    return type_coerce(column, INTEGER_64)
