"""Do the budgets agree with the ledger?"""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, select

from keydesk.domain.budget import HolderKind
from keydesk.domain.money import format_usd
from keydesk.domain.time_zone import is_zone
from keydesk.gateway.budgets.repository import LIFETIMES, ZONE
from keydesk.gateway.budgets.tables import budget_table
from keydesk.gateway.usage.tables import batch_usage_table, key_usage_table, location_usage_table

_HOLDERS: Final = {
    HolderKind.KEY: key_usage_table.c.key_id,
    HolderKind.BATCH: batch_usage_table.c.batch_id,
    HolderKind.LOCATION: location_usage_table.c.location_id,
}


def budget_faults(connection: Connection) -> Iterator[str]:
    """Yield every budget that the ledger contradicts (S10), and every one of no holder or no time zone."""
    for kind in HolderKind:
        yield from _spent_less(connection, kind)
    yield from _zoneless(connection)


def _spent_less(connection: Connection, kind: HolderKind) -> Iterator[str]:
    """Yield those that say their holder had spent more before than it has spent by now."""
    budget, holder, lifetime = budget_table.c, _HOLDERS[kind], LIFETIMES[kind]
    query = (
        select(budget.holder_id, budget.baseline_nanos, lifetime)
        .outerjoin(holder.table, holder == budget.holder_id)
        .where(budget.holder_kind == kind.value)
        .where((holder.is_(None)) | (budget.baseline_nanos > lifetime))
        .order_by(budget.holder_id)
    )
    for holder_id, baseline, spent in connection.execute(query):
        if spent is None:
            yield f"budget: there is one of {kind.value} {holder_id}, of which nothing is known"
            continue
        yield (
            f"budget: {kind.value} {holder_id} is said to have spent {format_usd(baseline)} dollars before "
            f"its budget last began anew; it has spent {format_usd(spent)} in all"
        )


def _zoneless(connection: Connection) -> Iterator[str]:
    """Yield those that renew by a time zone that this machine does not know: they renew by UTC."""
    budget = budget_table.c
    query = select(budget.holder_kind, budget.holder_id, ZONE).order_by(budget.holder_id)
    for kind, holder_id, zone in connection.execute(query):
        if zone is not None and not is_zone(zone):
            yield f"budget: {kind} {holder_id} renews by the time zone {zone}, which is not known here"
