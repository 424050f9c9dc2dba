"""What admins set of a holder's budget: given, changed, taken away, topped up."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, RowMapping

from keydesk.contract.budgets import USUAL_THRESHOLDS, BudgetPatch
from keydesk.domain.budget import BudgetRule, Holder, Period, Renewal
from keydesk.domain.errors import ConflictError, InvalidValueError
from keydesk.domain.money import MAX_NANOS, Nanos
from keydesk.gateway.budgets.repository import (
    add_budget,
    add_budgets,
    change_budget,
    period_of,
    remove_budget,
    rule_of,
)

_PLAIN: Final[dict[str, Any]] = {
    "renewal": Renewal.NONE,
    "max_renewals": None,
    "alert_thresholds": list(USUAL_THRESHOLDS),
}


def budget_fields(row: RowMapping) -> dict[str, Any] | None:
    """Return what was set for the holder in this row, by the names of the wire; None without a budget."""
    rule = rule_of(row)
    if rule is None:
        return None
    return {
        "limit_usd": rule.limit,
        "renewal": rule.renewal,
        "max_renewals": rule.max_renewals,
        "alert_thresholds": list(rule.thresholds),
    }


def merged(present: dict[str, Any] | None, patch: BudgetPatch) -> dict[str, Any]:
    """Return the fields of the budget after a change. Raises InvalidValueError for one without a limit."""
    named = {name: getattr(patch, name) for name in patch.model_fields_set}
    fields = {**(present or _PLAIN), **named}
    if "limit_usd" not in fields:
        raise InvalidValueError("An amount in dollars.", field="budget.limit_usd")
    return fields


def give_budget(
    connection: Connection, holder: Holder, fields: Mapping[str, Any], now: datetime, lifetime: Nanos
) -> None:
    """Give a holder that has none a budget, with nothing spent of it. ``lifetime``: what it spent so far."""
    add_budget(connection, holder, _rule(fields), Period(now, baseline=lifetime))


def give_budgets(
    connection: Connection, holders: Sequence[Holder], fields: Mapping[str, Any], now: datetime
) -> None:
    """Give new holders, which have spent nothing, the same budget each."""
    add_budgets(connection, holders, _rule(fields), Period(now))


def set_budget(
    connection: Connection, holder: Holder, row: RowMapping, fields: Mapping[str, Any] | None, now: datetime
) -> None:
    """Put another budget in place of the present one: what is spent of the one is spent of the other."""
    before = rule_of(row)
    if fields is None:
        remove_budget(connection, holder.id)
    elif before is None:
        give_budget(connection, holder, fields, now, row["lifetime_nanos"])
    else:
        change_budget(connection, holder.id, _rule(fields), period_of(row, before, now))


def top_up(connection: Connection, holder: Holder, row: RowMapping, amount: Nanos, now: datetime) -> Nanos:
    """Add money for the period that holds; return what was added in it before."""
    rule = rule_of(row)
    if rule is None:
        raise ConflictError("This key has no budget; there is nothing to add to.")
    if amount == 0:
        raise InvalidValueError("More than nothing.", field="amount_usd")
    period = period_of(row, rule, now)
    if rule.granted(period) + amount > MAX_NANOS:
        raise InvalidValueError("At most 1,000,000,000 dollars in all.", field="amount_usd")
    change_budget(connection, holder.id, rule, replace(period, topped_up=Nanos(period.topped_up + amount)))
    return period.topped_up


def _rule(fields: Mapping[str, Any]) -> BudgetRule:
    thresholds = tuple(fields["alert_thresholds"])
    return BudgetRule(fields["limit_usd"], fields["renewal"], fields["max_renewals"], thresholds)
