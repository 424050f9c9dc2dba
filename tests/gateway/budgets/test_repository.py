"""Admins and the data plane see the same budget, by the same calendar (S6)."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Table, select

from keydesk.contract.budgets import BudgetState
from keydesk.domain.budget import BudgetRule, Holder, HolderKind, Renewal
from keydesk.domain.money import Nanos
from keydesk.gateway.budgets.repository import budget_columns, state_of
from keydesk.gateway.budgets.tables import budget_table
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.usage.records import Enquiry, Standing
from keydesk.gateway.usage.repository import UsageLedger
from keydesk.gateway.usage.tables import batch_usage_table, key_usage_table, location_usage_table

DAILY = BudgetRule(Nanos(100), Renewal.DAILY, None, (50, 80))
MIDNIGHT = datetime(2026, 11, 22, tzinfo=UTC)
MIDNIGHT_IN_HAVANA = datetime(2026, 11, 22, 5, tzinfo=UTC)
TOTALS: dict[HolderKind, tuple[Table, str]] = {
    HolderKind.KEY: (key_usage_table, "key_id"),
    HolderKind.BATCH: (batch_usage_table, "batch_id"),
    HolderKind.LOCATION: (location_usage_table, "location_id"),
}

pytestmark = pytest.mark.on_both

Holders = Callable[[], dict[str, Holder]]


def seen_by_admins(opened: OpenStore, holder: Holder) -> BudgetState | None:
    table, id_ = TOTALS[holder.kind]
    query = (
        select(*budget_columns(holder.kind))
        .select_from(table)
        .outerjoin(budget_table, budget_table.c.holder_id == table.c[id_])
        .where(table.c[id_] == holder.id)
    )
    with opened.store.read() as connection:
        return state_of(connection.execute(query).mappings().one(), opened.clock.now())


def seen_by_calls(opened: OpenStore, holder: Holder) -> Standing:
    with closing(UsageLedger.open(opened.store.place, opened.sealing)) as ledger:
        return ledger.answer(Enquiry(holder))


def test_every_holder_s_budget_counts_its_own_spending_and_renews_by_its_own_calendar(
    opened: OpenStore, town: Any, holders: Holders
) -> None:
    expected = {
        "location": (40, MIDNIGHT_IN_HAVANA),
        "batch": (30, MIDNIGHT),
        "key": (25, MIDNIGHT_IN_HAVANA),
        "child": (5, MIDNIGHT_IN_HAVANA),
    }
    for name, holder in holders().items():
        town.budget(holder, DAILY)
        spent, renews_at = expected[name]
        state = seen_by_admins(opened, holder)
        assert state is not None
        assert (state.spent_usd, state.remaining_usd, state.renews_at) == (spent, 100 - spent, renews_at)
        standing = seen_by_calls(opened, holder)
        assert standing.budget is not None
        rule, period = standing.budget
        assert (standing.lifetime, rule.next_renewal(period)) == (spent, renews_at)
        assert rule.thresholds == (50, 80)


def test_a_holder_without_a_budget(opened: OpenStore, holders: Holders) -> None:
    for holder in holders().values():
        assert seen_by_admins(opened, holder) is None
        standing = seen_by_calls(opened, holder)
        assert standing.lifetime > 0
        assert standing.budget is None
    assert seen_by_calls(opened, Holder(HolderKind.BATCH, "gone")) == Standing(Nanos(0))


def test_a_key_of_no_location_goes_by_utc(opened: OpenStore, town: Any) -> None:
    key = town.key("alone")
    town.budget(key, DAILY)
    state = seen_by_admins(opened, key)
    assert state is not None
    assert state.renews_at == MIDNIGHT


def test_a_period_that_turned_is_turned_for_both_at_the_same_moment(
    opened: OpenStore, town: Any, holders: Holders, clock: Any
) -> None:
    location = holders()["location"]
    town.budget(location, DAILY)
    clock.moment = datetime(2026, 11, 22, 4, 59, 59, tzinfo=UTC)
    state = seen_by_admins(opened, location)
    assert state is not None
    assert state.spent_usd == 40
    clock.advance(seconds=1)
    state = seen_by_admins(opened, location)
    assert state is not None
    assert (state.spent_usd, state.renews_at) == (0, datetime(2026, 11, 23, 5, tzinfo=UTC))


def test_a_turn_is_made_once_and_only_of_the_period_that_it_is_of(
    opened: OpenStore, town: Any, holders: Holders
) -> None:
    batch = holders()["batch"]
    town.budget(batch, DAILY)
    standing = seen_by_calls(opened, batch)
    assert standing.budget is not None
    rule, first = standing.budget
    second = rule.current(first, MIDNIGHT, standing.lifetime)
    with closing(UsageLedger.open(opened.store.place, opened.sealing)) as ledger:
        for turn in ((first, second), (first, rule.current(second, MIDNIGHT.replace(day=25), Nanos(7)))):
            found = ledger.answer(Enquiry(batch, turn))
            assert found.budget is not None
            assert found.budget[1] == second
    assert seen_by_calls(opened, batch) == found
