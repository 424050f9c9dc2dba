"""A key's status in SQL: the rule of ``domain.key.Lifecycle.status``, for filters, orders and counts.

A property test holds the two together.
"""

from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, func, literal, or_, select

from keydesk.domain.key import KeyStatus
from keydesk.gateway.keys.tables import key_table

_key = key_table.c

STATUS_ORDER: Final = (
    KeyStatus.ACTIVE,
    KeyStatus.SCHEDULED,
    KeyStatus.INACTIVE,
    KeyStatus.EXPIRED,
    KeyStatus.REVOKED,
)
"""From the most useful to the least."""


def has_status(status: KeyStatus, now: datetime) -> ColumnElement[bool]:
    """Return the condition that a key has this status."""
    live = and_(not_revoked(), or_(_key.expires_at.is_(None), _key.expires_at > now))
    match status:
        case KeyStatus.REVOKED:
            return _key.revoked_at.is_not(None)
        case KeyStatus.EXPIRED:
            return and_(not_revoked(), _key.expires_at <= now)
        case KeyStatus.INACTIVE:
            return and_(live, _key.active == literal(value=False, type_=_key.active.type))
        case KeyStatus.SCHEDULED:
            return and_(live, _on(), _key.not_before > now)
        case KeyStatus.ACTIVE:
            return and_(live, _on(), _key.not_before <= now)


def _on() -> ColumnElement[bool]:
    return _key.active == literal(value=True, type_=_key.active.type)


def not_revoked() -> ColumnElement[bool]:
    """Return the condition that a key is not revoked."""
    return _key.revoked_at.is_(None)


def next_change(connection: Connection, now: datetime) -> datetime | None:
    """Return the next moment at which a status changes by the clock alone; None if there is none."""
    moments = (
        connection.execute(select(func.min(column)).where(column > now)).scalar_one()
        for column in (_key.not_before, _key.expires_at)
    )
    return min((moment for moment in moments if moment is not None), default=None)
