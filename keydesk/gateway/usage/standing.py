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
    HolderKind.KEY: "SELECT spent_nanos + delegated_nanos FROM key_usage WHERE key_id",
    HolderKind.BATCH: "SELECT spent_nanos FROM batch_usage WHERE batch_id",
    HolderKind.LOCATION: "SELECT spent_nanos FROM location_usage WHERE location_id",
}
_HELD_BY: Final = {
    HolderKind.KEY: ("key_id", "parent_id"),
    HolderKind.BATCH: ("batch_id",),
    HolderKind.LOCATION: ("location_id",),
}


def lifetime_of(kind: HolderKind, holder: str) -> str:
    """Return the query of what a holder has spent in its life; ``holder`` stands for its id."""
    return f"({_LIFETIMES[kind]} = {holder})"


def held_of(kind: HolderKind, holder: str, more: str = "") -> str:
    """Return the query of what calls under way hold of a budget; a key's, its ephemeral keys' as well."""
    summed = "SELECT coalesce(sum(cost_nanos), 0) FROM reservation"
    return " + ".join(f"({summed} WHERE {column} = {holder}{more})" for column in _HELD_BY[kind])


def _standing(kind: HolderKind, held_elsewhere: str) -> str:
    return f"""
        SELECT {lifetime_of(kind, "?1")}, limit_nanos, renewal, max_renewals, thresholds, began, renewals,
            baseline_nanos, topped_up_nanos, {ZONE_OF_HOLDER}, {held_elsewhere}
        FROM (SELECT 1) AS one LEFT JOIN budget ON budget.holder_id = ?1
    """  # noqa: S608 - constants, nothing from outside


def _turn(kind: HolderKind) -> str:
    return f"""
        UPDATE budget SET began = ?2, renewals = ?3, topped_up_nanos = ?4,
            baseline_nanos = coalesce({lifetime_of(kind, "?1")}, 0)
        WHERE holder_id = ?1 AND began = ?5 AND renewals = ?6 AND baseline_nanos = ?7 AND topped_up_nanos = ?8
    """  # noqa: S608 - constants, nothing from outside


_STANDINGS: Final = {kind: _standing(kind, "0") for kind in HolderKind}
_STANDINGS_AMONG_SEVERAL: Final = {
    kind: _standing(kind, held_of(kind, "?1", " AND gateway <> ?2")) for kind in HolderKind
}
_TURNS: Final = {kind: _turn(kind) for kind in HolderKind}


def standing_of(execute: Execute, enquiry: Enquiry, number: int | None = None) -> Standing:
    """Tell how a budget stands, after the turn of its period if one is asked for.

    ``number`` is that of this gateway where there are several.
    """
    holder = enquiry.holder
    if enquiry.turn is not None:
        before, after = enquiry.turn
        began, renewals, _, topped_up = _columns(after)
        execute(_TURNS[holder.kind], (holder.id, began, renewals, topped_up, *_columns(before)))
    if number is None:
        row = execute(_STANDINGS[holder.kind], (holder.id,)).fetchone()
    else:
        row = execute(_STANDINGS_AMONG_SEVERAL[holder.kind], (holder.id, number)).fetchone()
    lifetime, limit, renewal, max_renewals, thresholds, began, renewals, baseline, topped_up, zone, held = row
    if lifetime is None:
        return Standing(NOTHING)
    if limit is None:
        return Standing(Nanos(lifetime), held_elsewhere=Nanos(held))
    percents = tuple(json.loads(thresholds))
    rule = BudgetRule(Nanos(limit), Renewal(renewal), max_renewals, percents, zone_of(zone))
    period = Period(from_microseconds(began), renewals, Nanos(baseline), Nanos(topped_up))
    return Standing(Nanos(lifetime), (rule, period), Nanos(held))


def zone_of(name: str | None) -> tzinfo:
    """Return the zone of this name; UTC where there is none, or none that this machine knows."""
    try:
        return UTC if name is None else zone_named(name)
    except InvalidValueError:
        return UTC


def _columns(period: Period) -> tuple[int, ...]:
    return to_microseconds(period.began), period.renewals, int(period.baseline), int(period.topped_up)
