"""How a budget stands in the ledger, and its passing from one period to the next."""

import json
from datetime import UTC, tzinfo
from typing import Final

from keydesk.domain.budget import NOTHING, BudgetRule, HolderKind, Period, Renewal
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import from_microseconds, to_microseconds
from keydesk.domain.money import Nanos
from keydesk.domain.time_zone import zone_named
from keydesk.gateway.usage.ledger_connection import Execute
from keydesk.gateway.usage.records import Enquiry, Standing

ZONE_OF_HOLDER: Final = """(
    SELECT time_zone FROM location WHERE location.id = CASE budget.holder_kind
        WHEN 'location' THEN budget.holder_id
        WHEN 'key' THEN (
            SELECT CASE WHEN own.parent_id IS NULL THEN own.location_id ELSE parent.location_id END
            FROM key AS own LEFT JOIN key AS parent ON parent.id = own.parent_id
            WHERE own.id = budget.holder_id
        )
    END
)"""
"""The time zone that renews a budget: a location's own, that of a key's location; none for a batch."""

_LIFETIMES: Final = {
    HolderKind.KEY: "SELECT spent_nanos + delegated_nanos FROM key_usage WHERE key_id = ?1",
    HolderKind.BATCH: "SELECT spent_nanos FROM batch_usage WHERE batch_id = ?1",
    HolderKind.LOCATION: "SELECT spent_nanos FROM location_usage WHERE location_id = ?1",
}
_STANDINGS: Final = {
    kind: f"""
        SELECT ({lifetime}), limit_nanos, renewal, max_renewals, thresholds, began, renewals, baseline_nanos,
            topped_up_nanos, {ZONE_OF_HOLDER}
        FROM (SELECT 1) AS one LEFT JOIN budget ON budget.holder_id = ?1
    """  # noqa: S608 - constants, nothing from outside
    for kind, lifetime in _LIFETIMES.items()
}
_TURN: Final = """
    UPDATE budget SET began = ?, renewals = ?, baseline_nanos = ?, topped_up_nanos = ?
    WHERE holder_id = ? AND began = ? AND renewals = ? AND baseline_nanos = ? AND topped_up_nanos = ?
"""


def standing_of(execute: Execute, enquiry: Enquiry) -> Standing:
    """Tell how a budget stands, after the turn of its period if one is asked for."""
    holder = enquiry.holder
    if enquiry.turn is not None:
        before, after = enquiry.turn
        execute(_TURN, (*_columns(after), holder.id, *_columns(before)))
    row = execute(_STANDINGS[holder.kind], (holder.id,)).fetchone()
    lifetime, limit, renewal, max_renewals, thresholds, began, renewals, baseline, topped_up, zone = row
    if lifetime is None:
        return Standing(NOTHING)
    if limit is None:
        return Standing(Nanos(lifetime))
    percents = tuple(json.loads(thresholds))
    rule = BudgetRule(Nanos(limit), Renewal(renewal), max_renewals, percents, zone_of(zone))
    period = Period(from_microseconds(began), renewals, Nanos(baseline), Nanos(topped_up))
    return Standing(Nanos(lifetime), (rule, period))


def zone_of(name: str | None) -> tzinfo:
    """Return the zone of this name; UTC where there is none, or none that this machine knows."""
    try:
        return UTC if name is None else zone_named(name)
    except InvalidValueError:
        return UTC


def _columns(period: Period) -> tuple[int, ...]:
    return to_microseconds(period.began), period.renewals, int(period.baseline), int(period.topped_up)
