"""Spending and budgets in words."""

from typing import Final

from keydesk.contract.budgets import BudgetState
from keydesk.desktop import screen_time
from keydesk.desktop.language import as_number, locale, tr
from keydesk.domain.budget import Renewal
from keydesk.domain.money import NANOS_PER_DOLLAR, Nanos, format_usd

_PERIOD: Final = {
    Renewal.NONE: tr("{amount} in all"),
    Renewal.DAILY: tr("{amount} a day"),
    Renewal.WEEKLY: tr("{amount} a week"),
    Renewal.MONTHLY: tr("{amount} a month"),
    Renewal.ON_USE: tr("{amount} at a time"),
}


def spend_text(nanos: Nanos) -> str:
    """Write an amount to the cent; less than half of one is said to be less."""
    cents = (nanos * 100 + NANOS_PER_DOLLAR // 2) // NANOS_PER_DOLLAR
    if nanos and not cents:
        return tr("< {amount}", amount=_dollars(0, "01"))
    return _dollars(cents // 100, f"{cents % 100:02}")


def dollars(nanos: int) -> str:
    """Write an amount exactly."""
    whole, _, decimals = format_usd(Nanos(nanos)).partition(".")
    return _dollars(int(whole), decimals)


def budget_in_words(limit: Nanos, renewal: Renewal, max_renewals: int | None) -> str:
    """Say a budget: ``$10.00 a month``, ``$5.00 at a time, renewed 3 times when used up``."""
    words = _PERIOD[renewal].format(amount=dollars(limit))
    if renewal is Renewal.NONE:
        return words
    if renewal is Renewal.ON_USE:
        return _renewed_on_use(words, max_renewals)
    match max_renewals:
        case None:
            return words
        case 0:
            return tr("{budget}, renewed never", budget=words)
        case 2:
            return tr("{budget}, renewed twice", budget=words)
        case _:
            return tr("{budget}, renewed %n times", "", max_renewals, budget=words)


def _renewed_on_use(words: str, max_renewals: int | None) -> str:
    match max_renewals:
        case None:
            return tr("{budget}, renewed when used up", budget=words)
        case 0:
            return tr("{budget}, renewed never when used up", budget=words)
        case 2:
            return tr("{budget}, renewed twice when used up", budget=words)
        case _:
            return tr("{budget}, renewed %n times when used up", "", max_renewals, budget=words)


def _dollars(whole: int, decimals: str) -> str:
    """Write an amount: all that stand on the screen are written here."""
    amount = f"{as_number(whole)}{locale().decimalPoint()}{decimals}"
    return tr("${amount}", "US dollars", amount=amount)


def _dollars_alone(whole: int) -> str:
    return tr("${amount}", "US dollars", amount=as_number(whole))


def granted(budget: BudgetState) -> Nanos:
    """Return what may be spent until the budget begins anew."""
    return Nanos(budget.limit_usd + budget.topped_up_usd)


def budget_text(budget: BudgetState) -> str:
    """Say the figure: ``$4.20 of $10.00``."""
    return tr(
        "{spent} of {granted}",
        "money",
        spent=spend_text(budget.spent_usd),
        granted=spend_text(granted(budget)),
    )


def budget_figure(budget: BudgetState) -> str:
    """Say it as short as a cell has to: ``$4.20 / $10``."""
    whole = granted(budget)
    without_cents = not whole % NANOS_PER_DOLLAR
    figure = _dollars_alone(whole // NANOS_PER_DOLLAR) if without_cents else spend_text(whole)
    return f"{spend_text(budget.spent_usd)} / {figure}"


def budget_in_full(budget: BudgetState) -> str:
    """Say everything about a budget, a line each."""
    lines = [
        budget_in_words(budget.limit_usd, budget.renewal, budget.max_renewals),
        tr("{spent} spent, {left} left", spent=dollars(budget.spent_usd), left=dollars(budget.remaining_usd)),
    ]
    if budget.topped_up_usd:
        lines.append(tr("Topped up by {amount}", amount=dollars(budget.topped_up_usd)))
    if budget.renews_at is not None:
        lines.append(tr("Renews on {moment}", moment=screen_time.minute(budget.renews_at)))
    return "\n".join(lines)


def share_spent(budget: BudgetState) -> float:
    """Return how full the bar is, from 0 to 1."""
    whole = granted(budget)
    return min(1.0, budget.spent_usd / whole) if whole else 1.0
