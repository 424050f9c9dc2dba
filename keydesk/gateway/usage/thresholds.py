"""Alerts at the thresholds of budgets, as the ledger sees them where several gateways spend (G3).

One gateway alone knows all that is spent, and raises them as its calls settle. Of several none does: so each
looks, in the transaction of its settlements, at what the budgets that it charged come to.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import msgspec

from keydesk.domain.budget import HolderKind
from keydesk.domain.money import MAX_NANOS, Nanos, format_usd
from keydesk.domain.secret import new_id
from keydesk.gateway.usage.ledger_connection import Execute
from keydesk.gateway.usage.records import Alert, UsageRecord
from keydesk.gateway.usage.standing import lifetime_of

KIND: Final = "budget"
_REMEMBERED: Final = 10_000

_LIFETIME: Final = " ".join(
    f"WHEN '{kind.value}' THEN {lifetime_of(kind, 'holder_id')}" for kind in HolderKind
)
_BUDGETS: Final = f"""
    SELECT holder_id, holder_kind, limit_nanos + topped_up_nanos, thresholds, began,
        CASE holder_kind {_LIFETIME} END - baseline_nanos
    FROM budget WHERE holder_id = ANY(?) AND thresholds <> '[]'
"""  # noqa: S608 - constants, nothing from outside


class Reached(NamedTuple):
    """A threshold, in percent of what is granted, and what is spent in the period that ``began`` then."""

    threshold: int
    began: int
    granted: int
    spent: int


class Thresholds:
    """Knows what was raised already, so that not every settlement does; the database raises it once."""

    def __init__(self) -> None:
        self._raised: set[tuple[str, int, int]] = set()

    def reached(self, execute: Execute, records: Sequence[UsageRecord]) -> list[Alert]:
        """Return alerts for what is reached now that these calls are settled."""
        places = {holder: each.location_id for each in records for holder in _payers(each)}
        if not places:
            return []
        alerts: list[Alert] = []
        at = max(each.at for each in records)
        for holder, kind, limit, thresholds, began, spent in execute(_BUDGETS, (sorted(places),)).fetchall():
            granted = min(limit, MAX_NANOS)
            place = None if kind == HolderKind.BATCH.value else places[holder]
            alerts += [
                threshold_alert(at, (kind, holder), place, Reached(threshold, began, granted, spent))
                for threshold in json.loads(thresholds)
                if granted and spent * 100 >= threshold * granted
                if (holder, began, threshold) not in self._raised
            ]
        return alerts

    def remember(self, alerts: Iterable[Alert]) -> None:
        """Know of these, which are in the database."""
        if len(self._raised) > _REMEMBERED:
            self._raised.clear()
        self._raised.update((each.subject_id, each.period_began, each.threshold) for each in alerts)


def threshold_alert(at: int, subject: tuple[str, str], place: str | None, reached: Reached) -> Alert:
    """Return the alert for a subject, by kind and id, which is of this location."""
    detail = {
        "limit_usd": format_usd(Nanos(reached.granted)),
        "spent_usd": format_usd(Nanos(reached.spent)),
        "percent": reached.spent * 100 // reached.granted,
    }
    return Alert(
        id=new_id(),
        at=at,
        kind=KIND,
        subject_kind=subject[0],
        subject_id=subject[1],
        location_id=place,
        threshold=reached.threshold,
        period_began=reached.began,
        detail=msgspec.json.encode(detail).decode(),
    )


def _payers(record: UsageRecord) -> list[str]:
    payers = (record.key_id, record.parent_id, record.batch_id, record.location_id)
    return [each for each in payers if each is not None]
