"""The SQL of budgets, and how one stands."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Text,
    delete,
    insert,
    literal_column,
    select,
    update,
)

from keydesk.contract.budgets import BudgetState
from keydesk.domain.budget import BudgetRule, Holder, HolderKind, Period, Renewal
from keydesk.domain.money import Nanos
from keydesk.gateway.budgets.tables import budget_table
from keydesk.gateway.usage.standing import ZONE_OF_HOLDER, zone_of
from keydesk.gateway.usage.tables import batch_usage_table, key_usage_table, location_usage_table

LIFETIMES: Final[Mapping[HolderKind, ColumnElement[Any]]] = {
    HolderKind.KEY: key_usage_table.c.spent_nanos + key_usage_table.c.delegated_nanos,
    HolderKind.BATCH: batch_usage_table.c.spent_nanos,
    HolderKind.LOCATION: location_usage_table.c.spent_nanos,
}
"""What counts against a budget: what the holder spent, and for a key what its ephemeral keys did."""
ZONE: Final[ColumnElement[str | None]] = literal_column(ZONE_OF_HOLDER, Text())
"""The name of the time zone that a budget renews by, in a query of ``budget_table``; NULL: UTC."""
_OF_BUDGET: Final = tuple(each for each in budget_table.c if not each.name.startswith("holder_"))


def budget_columns(kind: HolderKind) -> tuple[ColumnElement[Any], ...]:
    """Return what a query of holders adds to tell their budgets.

    It joins the holder's totals, and ``budget_table`` from the outside on the holder's id.
    """
    return (LIFETIMES[kind].label("lifetime_nanos"), *_OF_BUDGET, ZONE.label("budget_zone"))


BUDGET_COLUMNS: Final = budget_columns(HolderKind.KEY)
"""The same for keys."""


def rule_of(row: RowMapping) -> BudgetRule | None:
    """Return what was set for the holder in this row; None for one without a budget."""
    if row["limit_nanos"] is None:
        return None
    thresholds = tuple(json.loads(row["thresholds"]))
    return BudgetRule(
        row["limit_nanos"],
        Renewal(row["renewal"]),
        row["max_renewals"],
        thresholds,
        zone_of(row["budget_zone"]),
    )


def period_of(row: RowMapping, rule: BudgetRule, now: datetime) -> Period:
    """Return the period that holds now, though no call may have told the database of it yet."""
    stored = Period(row["began"], row["renewals"], row["baseline_nanos"], row["topped_up_nanos"])
    return rule.current(stored, now, row["lifetime_nanos"])


def state_of(row: RowMapping, now: datetime) -> BudgetState | None:
    """Return how the budget of the holder in this row stands."""
    rule = rule_of(row)
    if rule is None:
        return None
    period = period_of(row, rule, now)
    spent = period.spent(row["lifetime_nanos"])
    return BudgetState.model_construct(
        limit_usd=rule.limit,
        renewal=rule.renewal,
        max_renewals=rule.max_renewals,
        alert_thresholds=list(rule.thresholds),
        spent_usd=spent,
        topped_up_usd=period.topped_up,
        remaining_usd=Nanos(max(0, rule.granted(period) - spent)),
        renews_at=rule.next_renewal(period),
    )


def add_budget(connection: Connection, holder: Holder, rule: BudgetRule, period: Period) -> None:
    """Give a holder a budget."""
    add_budgets(connection, [holder], rule, period)


def add_budgets(connection: Connection, holders: Sequence[Holder], rule: BudgetRule, period: Period) -> None:
    """Give holders the same budget each."""
    columns = _columns(rule, period)
    rows = [{"holder_id": each.id, "holder_kind": each.kind.value, **columns} for each in holders]
    connection.execute(insert(budget_table), rows)


def change_budget(connection: Connection, holder_id: str, rule: BudgetRule, period: Period) -> None:
    """Change the budget of a holder."""
    of_holder = budget_table.c.holder_id == holder_id
    connection.execute(update(budget_table).where(of_holder).values(**_columns(rule, period)))


def remove_budget(connection: Connection, holder_id: str) -> None:
    """Take the budget from a holder."""
    connection.execute(delete(budget_table).where(budget_table.c.holder_id == holder_id))


def holders_with_budget(connection: Connection, holders: Sequence[Holder]) -> tuple[Holder, ...]:
    """Return those of the holders that have a budget, in the same order."""
    column = budget_table.c.holder_id
    found = set(connection.execute(select(column).where(column.in_([each.id for each in holders]))).scalars())
    return tuple(each for each in holders if each.id in found)


def _columns(rule: BudgetRule, period: Period) -> dict[str, Any]:
    return {
        "limit_nanos": rule.limit,
        "renewal": rule.renewal.value,
        "max_renewals": rule.max_renewals,
        "thresholds": json.dumps(rule.thresholds),
        "began": period.began,
        "renewals": period.renewals,
        "baseline_nanos": period.baseline,
        "topped_up_nanos": period.topped_up,
    }
