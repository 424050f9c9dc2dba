"""The SQL of looking into the audit chain: pages by filter, newest first."""

import json
from collections.abc import Sequence
from typing import Final

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, column, func, or_, select, table

from keydesk.contract.audit import AuditEvent, AuditQuery
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.adminapi.cursor import Place, read_cursor, write_cursor
from keydesk.gateway.audit.tables import audit_event_table
from keydesk.gateway.store.text_sql import has_text

_event = audit_event_table.c
_ORDER: Final = "audit"
_SEARCHED: Final = (_event.subject_name, _event.subject_id, _event.admin_name, _event.action, _event.peer)
_OF_LOCATIONS: Final = ("key", "person")
"""Tables of what belongs to a location. By name: whoever owns them writes to the chain, and so knows it."""
SHARED: Final = frozenset({"credential", "provider", "model", "deployment", "mcp_server", "template"})
"""Kinds of what every admin may look at, whatever locations they are limited to."""
_key: Final = table("key", column("batch_id"), column("location_id")).c


def load_page(
    connection: Connection, caller: Caller, query: AuditQuery
) -> tuple[list[AuditEvent], str | None, int]:
    """Return a page of the events that the caller may see, the next cursor, and how many there are in all."""
    conditions = [*_conditions(query), *_scope(caller)]
    rows = (
        select(audit_event_table).where(*conditions).order_by(_event.sequence.desc()).limit(query.limit + 1)
    )
    if query.cursor is not None:
        rows = rows.where(_event.sequence < read_cursor(query.cursor, _ORDER, int).value)
    found = connection.execute(rows).mappings().all()
    total = connection.execute(
        select(func.count()).select_from(audit_event_table).where(*conditions)
    ).scalar_one()
    page = found[: query.limit]
    more = len(found) > query.limit
    cursor = write_cursor(_ORDER, Place(page[-1]["sequence"], "")) if more else None
    return [_event_of(row) for row in page], cursor, total


def newest(connection: Connection) -> int:
    """Return the sequence of the last event; 0 before the first."""
    return connection.execute(select(func.max(_event.sequence))).scalar() or 0


def load_after(
    connection: Connection, caller: Caller, sequence: int, most: int
) -> tuple[list[AuditEvent], bool]:
    """Return the events behind this one that concern what the caller may see, in order.

    False where they are too many. Who looks at some locations only is told that something changed which all
    may look at; what was done to it by whom, the log of these locations does not say.
    """
    concerned = [or_(_event.subject_kind.in_(SHARED), each) for each in _scope(caller)]
    rows = select(audit_event_table).where(_event.sequence > sequence, *concerned)
    found = connection.execute(rows.order_by(_event.sequence).limit(most + 1)).mappings().all()
    return [_event_of(row) for row in found[:most]], len(found) <= most


def load_latest(connection: Connection, subject_id: str, count: int) -> tuple[list[RowMapping], int]:
    """Return the latest events of a subject, oldest first, and how many it has in all."""
    of_subject = _event.subject_id == subject_id
    rows = select(audit_event_table).where(of_subject).order_by(_event.sequence.desc()).limit(count)
    found = list(connection.execute(rows).mappings())
    total = connection.execute(select(func.count()).select_from(audit_event_table).where(of_subject))
    return found[::-1], total.scalar_one()


def _conditions(query: AuditQuery) -> list[ColumnElement[bool]]:
    wanted = {
        _event.action: query.action,
        _event.admin_id: query.admin_id,
        _event.subject_kind: query.subject_kind,
        _event.subject_id: query.subject_id,
    }
    conditions = [each == value for each, value in wanted.items() if value is not None]
    if query.q:
        conditions.append(or_(*(has_text(each, query.q) for each in _SEARCHED)))
    if query.since is not None:
        conditions.append(_event.at >= query.since)
    if query.until is not None:
        conditions.append(_event.at < query.until)
    if query.upto is not None:
        conditions.append(_event.sequence <= query.upto)
    return conditions


def _scope(caller: Caller) -> Sequence[ColumnElement[bool]]:
    """Limit an admin of some locations to what was done to these, their people, keys and batches (S12)."""
    if caller.locations is None:
        return ()
    locations = sorted(caller.locations)
    tables = [table(name, column("id"), column("location_id")) for name in _OF_LOCATIONS]
    theirs = [select(each.c.id).where(each.c.location_id.in_(locations)) for each in tables]
    return (
        or_(
            _event.subject_id.in_(locations),
            *(_event.subject_id.in_(each) for each in theirs),
            _is_batch_within(locations),
        ),
    )


def _is_batch_within(locations: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that it was done to a batch all of whose keys are at these locations."""
    keys = select(1).where(_key.batch_id == _event.subject_id).correlate(audit_event_table)
    elsewhere = keys.where(or_(_key.location_id.is_(None), _key.location_id.not_in(locations)))
    return and_(_event.subject_kind == "batch", keys.exists(), ~elsewhere.exists())


def _event_of(row: RowMapping) -> AuditEvent:
    return AuditEvent.model_construct(
        **{
            name: row[name]
            for name in AuditEvent.model_fields
            if name not in {"changes", "previous_hash", "hash"}
        },
        changes=json.loads(row["changes"]),
        previous_hash=row["previous_hash"].hex(),
        hash=row["hash"].hex(),
    )
