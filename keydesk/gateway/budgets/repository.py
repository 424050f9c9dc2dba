"""The SQL of budgets, and how a key's stands."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from keydesk.contract.budgets import BudgetState
from keydesk.domain.budget import BudgetRule, Holder, Period, Renewal
from keydesk.domain.money import Nanos, format_usd
from keydesk.gateway.budgets.tables import budget_table
from keydesk.gateway.usage.tables import key_usage_table

LIFETIME: Final = (key_usage_table.c.spent_nanos + key_usage_table.c.delegated_nanos).label("lifetime_nanos")
"""What counts against a key's budget: what it spent itself, and what its ephemeral keys did."""
BUDGET_COLUMNS: Final = (LIFETIME, *(each for each in budget_table.c if not each.name.startswith("holder_")))
"""What a query of keys adds to tell their budgets."""


def rule_of(row: RowMapping) -> BudgetRule | None:
    """Return what was set for the key in this row; None for one without a budget."""
    if row["limit_nanos"] is None:
        return None
    thresholds = tuple(json.loads(row["thresholds"]))
    return BudgetRule(row["limit_nanos"], Renewal(row["renewal"]), row["max_renewals"], thresholds)


def period_of(row: RowMapping, rule: BudgetRule, now: datetime) -> Period:
    """Return the period that holds now, though no call may have told the database of it yet."""
    stored = Period(row["began"], row["renewals"], row["baseline_nanos"], row["topped_up_nanos"])
    return rule.current(stored, now, row["lifetime_nanos"])


def state_of(row: RowMapping, now: datetime) -> BudgetState | None:
    """Return how the budget of the key in this row stands."""
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
    whose = {"holder_id": holder.id, "holder_kind": holder.kind.value}
    connection.execute(insert(budget_table).values(**whose, **_columns(rule, period)))


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


def budget_faults(connection: Connection) -> Iterator[str]:
    """Yield every budget that says its key had spent more before than it has spent by now (S10)."""
    budget, total = budget_table.c, key_usage_table.c
    query = (
        select(budget.holder_id, budget.baseline_nanos, LIFETIME)
        .join(key_usage_table, total.key_id == budget.holder_id)
        .where(budget.baseline_nanos > total.spent_nanos + total.delegated_nanos)
        .order_by(budget.holder_id)
    )
    for key_id, baseline, spent in connection.execute(query):
        yield (
            f"budget: key {key_id} is said to have spent {format_usd(baseline)} dollars before its budget "
            f"last began anew; it has spent {format_usd(spent)} in all"
        )
