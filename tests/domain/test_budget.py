"""Budgets: never overspent under any interleaving (S9), renewed by the calendar or by use."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, precondition, rule

from keydesk.domain.budget import BudgetRule, Period, Purse, Renewal
from keydesk.domain.money import MAX_NANOS, Nanos

START = datetime(2026, 11, 21, 10, 30, tzinfo=UTC)  # a Saturday
CALENDAR = {
    Renewal.DAILY: datetime(2026, 11, 22, tzinfo=UTC),
    Renewal.WEEKLY: datetime(2026, 11, 23, tzinfo=UTC),
    Renewal.MONTHLY: datetime(2026, 12, 1, tzinfo=UTC),
}
AMOUNTS = st.integers(0, 500)


@pytest.mark.parametrize(("renewal", "moment"), CALENDAR.items())
def test_the_calendar_renews_at_the_boundary_itself(renewal: Renewal, moment: datetime) -> None:
    rule_ = BudgetRule(Nanos(10), renewal, None)
    before = Period(START, 0, Nanos(3), Nanos(5))
    assert rule_.next_renewal(before) == moment
    assert rule_.current(before, moment - timedelta(microseconds=1), Nanos(9)) is before
    assert rule_.current(before, moment, Nanos(9)) == Period(moment, 1, Nanos(9))


def test_renewals_that_nobody_saw_count_as_well() -> None:
    rule_ = BudgetRule(Nanos(10), Renewal.DAILY, 3)
    period = rule_.current(Period(START), START + timedelta(days=30), Nanos(4))
    assert period == Period(datetime(2026, 11, 24, tzinfo=UTC), 3, Nanos(4))
    assert rule_.next_renewal(period) is None


@pytest.mark.parametrize("renewal", [Renewal.NONE, Renewal.ON_USE])
def test_without_a_calendar_time_renews_nothing(renewal: Renewal) -> None:
    period = Period(START)
    assert (
        BudgetRule(Nanos(10), renewal, None).current(period, START + timedelta(days=999), Nanos(9)) is period
    )


def test_use_renews_as_often_as_it_may() -> None:
    rule_ = BudgetRule(Nanos(10), Renewal.ON_USE, 1)
    second = rule_.renewed_on_use(Period(START), START, Nanos(10))
    assert second == Period(START, 1, Nanos(10))
    assert rule_.renewed_on_use(second, START, Nanos(20)) is None
    assert BudgetRule(Nanos(10), Renewal.NONE, None).renewed_on_use(Period(START), START, Nanos(10)) is None


def test_at_the_end_of_time_nothing_renews() -> None:
    last = Period(datetime(9999, 12, 31, 12, tzinfo=UTC))
    for renewal in Renewal:
        assert BudgetRule(Nanos(1), renewal, None).next_renewal(last) is None


@given(st.integers(0, MAX_NANOS), st.integers(0, MAX_NANOS))
def test_what_is_granted_stays_within_the_bound_of_money(limit: int, topped_up: int) -> None:
    """S8."""
    rule_ = BudgetRule(Nanos(limit), Renewal.NONE, None)
    assert rule_.granted(Period(START, topped_up=Nanos(topped_up))) == min(limit + topped_up, MAX_NANOS)


class Ledger(RuleBasedStateMachine):
    """S9: reserve, settle, release, top up and renew, in any order."""

    held = Bundle("held")

    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self.records: list[int] = []
        self.granted_in_all = 1000
        self.purse = Purse(BudgetRule(Nanos(1000), Renewal.DAILY, None), Period(START), Nanos(0))
        self.open: list[int] = []
        self.carried = False
        """Whether calls of a period that had been topped up went on into another, whose money they take."""

    @rule(target=held, amount=AMOUNTS)
    def reserve(self, amount: int) -> int | None:
        free = self.purse.free
        assert self.purse.reserve(amount) is (amount <= free)
        if amount > free:
            return None
        self.open.append(amount)
        return amount

    @rule(amount=consumes(held), cost=st.integers(0, 2000))
    def settle(self, amount: int | None, cost: int) -> None:
        if amount is not None:
            self.open.remove(amount)
            charged = self.purse.settle(amount, cost)
            assert charged == min(cost, amount)
            self.records.append(charged)

    @rule(amount=consumes(held))
    def release(self, amount: int | None) -> None:
        if amount is not None:
            self.open.remove(amount)
            self.purse.release(amount)

    @rule(amount=AMOUNTS)
    def top_up(self, amount: int) -> None:
        period = self.purse.period
        self.granted_in_all += amount
        topped_up = Nanos(period.topped_up + amount)
        self.purse.turn(Period(period.began, period.renewals, period.baseline, topped_up))

    @precondition(lambda self: self.now < START + timedelta(days=50))
    @rule(hours=st.integers(1, 30))
    def wait(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        purse = self.purse
        before = purse.period.renewals
        topped_up = purse.period.topped_up > 0
        purse.turn(purse.rule.current(purse.period, self.now, purse.lifetime_nanos))
        if purse.period.renewals > before:
            self.carried |= topped_up and purse.reserved > 0
        self.granted_in_all += 1000 * (purse.period.renewals - before)

    @invariant()
    def never_over(self) -> None:
        assert self.purse.spent >= 0
        assert self.purse.reserved == sum(self.open)
        assert self.purse.lifetime == sum(self.records)
        assert self.purse.lifetime + self.purse.reserved <= self.granted_in_all
        if not self.carried:
            granted = self.purse.rule.granted(self.purse.period)
            assert self.purse.spent + self.purse.reserved <= granted


TestLedger = Ledger.TestCase
