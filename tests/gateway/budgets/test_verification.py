"""``keydesk gateway check`` on budgets (S10)."""

from collections.abc import Callable
from typing import Any

from keydesk.domain.budget import BudgetRule, Holder, HolderKind, Renewal
from keydesk.domain.money import Nanos
from keydesk.gateway.budgets.verification import budget_faults
from keydesk.gateway.people.tables import location_table
from keydesk.gateway.store.opening import OpenStore

RULE = BudgetRule(Nanos(100), Renewal.DAILY, None)

Holders = Callable[[], dict[str, Holder]]


def faults(opened: OpenStore) -> list[str]:
    with opened.store.read() as connection:
        return list(budget_faults(connection))


def test_sound_budgets(opened: OpenStore, town: Any, holders: Holders) -> None:
    for holder, baseline in zip(holders().values(), (40, 30, 25, 5), strict=True):
        town.budget(holder, RULE, baseline=baseline)
    assert faults(opened) == []


def test_a_baseline_that_was_never_spent(opened: OpenStore, town: Any, holders: Holders) -> None:
    for holder, baseline in zip(holders().values(), (41, 31, 26, 6), strict=True):
        town.budget(holder, RULE, baseline=baseline)
    found = faults(opened)
    assert [" ".join(each.split()[1:3]) for each in found] == [
        "key child",
        "key key",
        "batch workshop",
        "location havana",
    ]
    assert "$" not in found[0]
    assert "0.000000006 dollars before" in found[0]
    assert found[0].endswith("it has spent 0.000000005 in all")


def test_a_budget_of_nobody(opened: OpenStore, town: Any) -> None:
    town.budget(Holder(HolderKind.BATCH, "gone"), RULE)
    assert faults(opened) == ["budget: there is one of batch gone, of which nothing is known"]


def test_a_zone_that_is_not_known_here(opened: OpenStore, town: Any, holders: Holders) -> None:
    """It renews by UTC meanwhile."""
    made = holders()
    town.budget(made["location"], RULE)
    town.budget(made["key"], RULE)
    town.budget(made["batch"], RULE)
    with opened.store.write() as connection:
        connection.execute(location_table.update().values(time_zone="Mars/Olympus"))
    assert [each.split()[2] for each in faults(opened)] == ["havana", "key"]
