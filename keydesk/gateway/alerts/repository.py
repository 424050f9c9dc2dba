"""The SQL of alerts."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    and_,
    case,
    column,
    func,
    or_,
    select,
    table,
    type_coerce,
    update,
)

from keydesk.contract.alerts import Alert, AlertQuery
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.adminapi.cursor import Place, read_cursor, write_cursor
from keydesk.gateway.alerts.tables import alert_table
from keydesk.gateway.store.metadata import INTEGER_64

_alert = alert_table.c
_ORDER: Final = "alert"
_AT_ONCE: Final = 500
_UNACKNOWLEDGED: Final = _alert.acknowledged_at.is_(None)
_NAMES: Final = {"key": "name", "batch": "label", "location": "name", "provider": "name", "gateway": "name"}
"""What names the subjects of alerts. Their tables go by name: whoever owns them may raise alerts."""


def alerts_with_names() -> Select[Any]:
    """Return the query of all alerts, each with ``subject_name``: what its subject is called now."""
    name = case(
        *(
            (
                _alert.subject_kind == kind,
                select(subject.c[called]).where(subject.c.id == _alert.subject_id).scalar_subquery(),
            )
            for kind, called in _NAMES.items()
            for subject in [table(kind, column("id"), column(called))]
        )
    )
    return select(alert_table, name.label("subject_name"))


def load_alert(connection: Connection, caller: Caller, alert_id: str) -> Alert | None:
    """Return one alert; None if there is none that the caller may see."""
    query = alerts_with_names().where(_alert.id == alert_id, *_scope(caller))
    row = connection.execute(query).mappings().first()
    return None if row is None else _alert_of(row)


def load_page(
    connection: Connection, caller: Caller, query: AlertQuery
) -> tuple[list[Alert], str | None, int]:
    """Return a page of alerts, newest first, the next cursor, and how many there are."""
    at = type_coerce(_alert.at, INTEGER_64)
    conditions = [*_conditions(query), *_scope(caller)]
    rows = alerts_with_names().where(*conditions).order_by(at.desc(), _alert.id.desc()).limit(query.limit + 1)
    if query.cursor is not None:
        place = read_cursor(query.cursor, _ORDER, int)
        rows = rows.where(or_(at < place.value, and_(at == place.value, _alert.id < place.id)))
    found = connection.execute(rows.add_columns(at.label("order_value"))).mappings().all()
    total = connection.execute(select(func.count()).select_from(alert_table).where(*conditions)).scalar_one()
    page = found[: query.limit]
    more = len(found) > query.limit
    cursor = write_cursor(_ORDER, Place(page[-1]["order_value"], page[-1]["id"])) if more else None
    return [_alert_of(row) for row in page], cursor, total


def count_unacknowledged(connection: Connection, caller: Caller) -> int:
    """Return how many alerts the caller has to hear of."""
    query = select(func.count()).select_from(alert_table)
    return connection.execute(query.where(_UNACKNOWLEDGED, *_scope(caller))).scalar_one()


def load_unacknowledged(
    connection: Connection, caller: Caller, ids: Sequence[str] | None
) -> Sequence[RowMapping]:
    """Return ids and names of those of these alerts that nobody has seen; None: of all that there are."""
    query = alerts_with_names().where(_UNACKNOWLEDGED, *_scope(caller)).order_by(_alert.at, _alert.id)
    if ids is not None:
        query = query.where(_alert.id.in_(ids))
    return connection.execute(query).mappings().all()


def acknowledge(connection: Connection, alert_ids: Sequence[str], at: datetime, by: str) -> None:
    """Note who has seen alerts."""
    for start in range(0, len(alert_ids), _AT_ONCE):
        some = _alert.id.in_(alert_ids[start : start + _AT_ONCE])
        connection.execute(
            update(alert_table).where(some, _UNACKNOWLEDGED).values(acknowledged_at=at, acknowledged_by=by)
        )


def _conditions(query: AlertQuery) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if query.acknowledged is not None:
        seen = _alert.acknowledged_at.is_not(None)
        conditions.append(seen if query.acknowledged else ~seen)
    if query.kind is not None:
        conditions.append(_alert.kind == query.kind)
    if query.subject_id is not None:
        conditions.append(_alert.subject_id == query.subject_id)
    return conditions


def _scope(caller: Caller) -> Sequence[ColumnElement[bool]]:
    return () if caller.locations is None else (_alert.location_id.in_(sorted(caller.locations)),)


def _alert_of(row: RowMapping) -> Alert:
    fields = {name: row[name] for name in Alert.model_fields}
    return Alert.model_construct(**{**fields, "detail": json.loads(row["detail"])})
