"""Raises alerts: each once for its subject, its kind, and what it is the only one of (G3)."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Select, func, literal, select, text, type_coerce

from keydesk.contract.alerts import AlertKind
from keydesk.domain.instant import to_microseconds
from keydesk.domain.secret import new_id
from keydesk.gateway.alerts.tables import alert_table
from keydesk.gateway.store.metadata import INTEGER_64

_alert: Final = alert_table.c
_COLUMNS: Final = (
    *("id", "at", "kind", "subject_kind", "subject_id", "location_id"),
    *("threshold", "period_began", "detail"),
)
_RAISE: Final = text(
    f"INSERT INTO alert ({', '.join(_COLUMNS)}) VALUES ({', '.join(f':{name}' for name in _COLUMNS)}) "  # noqa: S608 - names of columns
    "ON CONFLICT DO NOTHING"
)


@dataclass(frozen=True, slots=True)
class News:
    """Something to be heard of."""

    kind: AlertKind
    subject_kind: str
    subject_id: str
    only_one_of: datetime
    """There is one alert of this for the kind, the subject, and the threshold."""
    location_id: str | None = None
    threshold: int = 0
    detail: Mapping[str, Any] = field(default_factory=dict[str, Any])


def untold(connection: Connection, news: Iterable[News]) -> list[News]:
    """Return those that there is no alert of yet."""
    return [each for each in news if connection.execute(_same_as(each)).first() is None]


def raise_alerts(connection: Connection, news: Iterable[News], now: datetime) -> int:
    """Raise an alert for each that there was none of yet; return how many.

    Each has a moment of its own, later than all before: whoever follows what happens misses none, even while
    the clock stands still.
    """
    latest = connection.execute(select(func.max(type_coerce(_alert.at, INTEGER_64)))).scalar() or 0
    at = max(to_microseconds(now), latest + 1)
    raised = 0
    for each in news:
        values = {
            "id": new_id(),
            "at": at + raised,
            "kind": each.kind.value,
            "subject_kind": each.subject_kind,
            "subject_id": each.subject_id,
            "location_id": each.location_id,
            "threshold": each.threshold,
            "period_began": to_microseconds(each.only_one_of),
            "detail": json.dumps(each.detail),
        }
        raised += connection.execute(_RAISE, values).rowcount
    return raised


def _same_as(news: News) -> Select[int]:
    return select(literal(1)).where(
        _alert.kind == news.kind.value,
        _alert.subject_id == news.subject_id,
        _alert.period_began == news.only_one_of,
        _alert.threshold == news.threshold,
    )
