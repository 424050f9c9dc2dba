"""Spending and budgets in words."""

from typing import Final

from keydesk.contract.budgets import BudgetState
from keydesk.desktop import screen_time
from keydesk.domain.budget import Renewal
from keydesk.domain.money import NANOS_PER_DOLLAR, Nanos, format_usd

_PERIOD: Final = {
    Renewal.NONE: "in all",
    Renewal.DAILY: "a day",
    Renewal.WEEKLY: "a week",
    Renewal.MONTHLY: "a month",
    Renewal.ON_USE: "at a time",
}


def spend_text(nanos: Nanos) -> str:
    """Write an amount to the cent; less than half of one is said to be less."""
    cents = (nanos * 100 + NANOS_PER_DOLLAR // 2) // NANOS_PER_DOLLAR
    if nanos and not cents:
        return "< $0.01"
    return f"${cents // 100:,}.{cents % 100:02}"


def budget_in_words(limit: Nanos, renewal: Renewal, max_renewals: int | None) -> str:
    """Say a budget: ``$10.00 a month``, ``$5.00 at a time, renewed 3 times when used up``."""
    words = f"${format_usd(limit)} {_PERIOD[renewal]}"
    if renewal is Renewal.NONE:
        return words
    used_up = " when used up" if renewal is Renewal.ON_USE else ""
    if max_renewals is None:
        return f"{words}, renewed{used_up}" if used_up else words
    return f"{words}, renewed {_times(max_renewals)}{used_up}"


def _times(number: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(number, f"{number:,} times")


def granted(budget: BudgetState) -> Nanos:
    """Return what may be spent until the budget begins anew."""
    return Nanos(budget.limit_usd + budget.topped_up_usd)


def budget_text(budget: BudgetState) -> str:
    """Say the figure: ``$4.20 of $10.00``."""
    return f"{spend_text(budget.spent_usd)} of {spend_text(granted(budget))}"


def budget_figure(budget: BudgetState) -> str:
    """Say it as short as a cell has to: ``$4.20 / $10``."""
    return f"{spend_text(budget.spent_usd)} / {spend_text(granted(budget)).removesuffix('.00')}"


def budget_in_full(budget: BudgetState) -> str:
    """Say everything about a budget, a line each."""
    lines = [
        budget_in_words(budget.limit_usd, budget.renewal, budget.max_renewals),
        f"${format_usd(budget.spent_usd)} spent, ${format_usd(budget.remaining_usd)} left",
    ]
    if budget.topped_up_usd:
        lines.append(f"Topped up by ${format_usd(budget.topped_up_usd)}")
    if budget.renews_at is not None:
        lines.append(f"Renews on {screen_time.minute(budget.renews_at)}")
    return "\n".join(lines)


def share_spent(budget: BudgetState) -> float:
    """Return how full the bar is, from 0 to 1."""
    whole = granted(budget)
    return min(1.0, budget.spent_usd / whole) if whole else 1.0
