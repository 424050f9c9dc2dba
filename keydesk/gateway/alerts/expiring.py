"""Which keys expire soon: one by one, and those of a batch together."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    case,
    column,
    func,
    literal_column,
    select,
    table,
    type_coerce,
)

from keydesk.contract.alerts import AlertKind
from keydesk.domain.instant import format_rfc3339, from_microseconds, to_microseconds
from keydesk.gateway.alerts.raising import News
from keydesk.gateway.alerts.tables import alert_table
from keydesk.gateway.store.metadata import INTEGER_64

EXPIRY_DAYS: Final = (7, 1)
"""How many days before, unless somebody said otherwise."""
MOST_AT_ONCE: Final = 500

_DAY: Final = 86_400_000_000
_COLUMNS: Final = (
    *("id", "batch_id", "location_id", "parent_id", "revoked_at"),
    *("expires_at", "created_at", "not_before"),
)
_table: Final = table("key", *map(column, _COLUMNS))
_key: Final = _table.c
_alert: Final = alert_table.c
_BY_END: Final[ColumnElement[int]] = literal_column("coalesce(expires_at, 9223372036854775807)", INTEGER_64)
"""As the index of keys has it."""


def expiring(connection: Connection, now: datetime, days: Sequence[int] = EXPIRY_DAYS) -> Iterator[News]:
    """Yield what expires within as many days, and was not told of yet: each by the fewest days only.

    A key that is valid for no longer than that is not told of: who made it for an afternoon knows.
    """
    steps = sorted({day for day in days if day > 0})
    for nearer, day in pairwise((0, *steps)):
        begin, end = (to_microseconds(now + timedelta(days=each)) for each in (nearer, day))
        valid_since = case((_key.not_before > _key.created_at, _key.not_before), else_=_key.created_at)
        conditions = (
            begin < _BY_END,
            end >= _BY_END,
            _key.revoked_at.is_(None),
            _key.parent_id.is_(None),
            _key.expires_at - valid_since > day * _DAY,
        )
        yield from _of_single_keys(connection, conditions, day)
        yield from _of_batches(connection, conditions, day)


def _of_single_keys(connection: Connection, conditions: Sequence[Any], day: int) -> Iterator[News]:
    told = select(1).where(
        _alert.kind == AlertKind.EXPIRY.value,
        _alert.subject_id == _key.id,
        type_coerce(_alert.period_began, INTEGER_64) == _key.expires_at,
        _alert.threshold == day,
    )
    query = (
        select(_key.id, _key.location_id, _key.expires_at)
        .where(*conditions, _key.batch_id.is_(None), ~told.correlate(_table).exists())
        .order_by(_BY_END)
        .limit(MOST_AT_ONCE)
    )
    for id_, location_id, expires_at in connection.execute(query).all():
        end = from_microseconds(expires_at)
        yield News(AlertKind.EXPIRY, "key", id_, end, location_id, day, _detail(end, day))


def _of_batches(connection: Connection, conditions: Sequence[Any], day: int) -> Iterator[News]:
    """Yield one a day at most for each batch, whenever that day its first keys expire."""
    query = (
        select(
            _key.batch_id,
            func.min(_key.expires_at),
            func.count(),
            func.count(func.distinct(_key.location_id)),
            func.count(_key.location_id),
            func.min(_key.location_id),
        )
        .where(*conditions, _key.batch_id.is_not(None))
        .group_by(_key.batch_id)
    )
    for batch_id, first, keys, locations, placed, location_id in connection.execute(query).all():
        end = from_microseconds(first)
        where = location_id if locations == 1 and placed == keys else None
        that_day = from_microseconds(first // _DAY * _DAY)
        detail = {**_detail(end, day), "keys": keys}
        yield News(AlertKind.EXPIRY, "batch", batch_id, that_day, where, day, detail)


def _detail(end: datetime, day: int) -> dict[str, Any]:
    return {"expires_at": format_rfc3339(end), "days": day}
