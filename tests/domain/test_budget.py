"""Budgets: never overspent under any interleaving (S9), renewed by the calendar or by use."""

from datetime import UTC, datetime, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, precondition, rule

from keydesk.domain.budget import BudgetRule, Period, Purse, Renewal
from keydesk.domain.money import MAX_NANOS, Nanos
from keydesk.domain.time_zone import zone_named

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


@pytest.mark.parametrize(
    ("zone", "renewal", "began", "renews"),
    [
        ("Europe/Amsterdam", Renewal.DAILY, "2026-03-28T23:00", "2026-03-29T22:00"),
        ("Europe/Amsterdam", Renewal.DAILY, "2026-10-24T22:00", "2026-10-25T23:00"),
        ("Europe/Amsterdam", Renewal.MONTHLY, "2026-03-15T12:00", "2026-03-31T22:00"),
        ("Pacific/Auckland", Renewal.WEEKLY, "2026-11-21T10:30", "2026-11-22T11:00"),
        ("Pacific/Auckland", Renewal.WEEKLY, "2026-11-22T11:00", "2026-11-29T11:00"),
        ("America/Los_Angeles", Renewal.MONTHLY, "2026-12-01T07:59", "2026-12-01T08:00"),
        ("America/Havana", Renewal.DAILY, "2026-03-07T15:00", "2026-03-08T05:00"),
        ("America/Havana", Renewal.DAILY, "2026-11-01T04:00", "2026-11-02T05:00"),
        ("America/Havana", Renewal.MONTHLY, "2026-10-31T12:00", "2026-11-01T04:00"),
        ("Asia/Beirut", Renewal.DAILY, "2026-03-28T12:00", "2026-03-28T22:00"),
        ("Asia/Beirut", Renewal.WEEKLY, "2026-03-29T12:00", "2026-03-29T21:00"),
        ("Africa/Cairo", Renewal.DAILY, "2026-10-29T20:30", "2026-10-29T22:00"),  # its 23:30 comes again
        ("Africa/Cairo", Renewal.DAILY, "2026-10-29T21:30", "2026-10-29T22:00"),
        ("Pacific/Apia", Renewal.DAILY, "2011-12-30T09:00", "2011-12-30T10:00"),
        ("Pacific/Apia", Renewal.DAILY, "2011-12-30T10:00", "2011-12-31T10:00"),
    ],
)
def test_the_calendar_is_that_of_the_zone(zone: str, renewal: Renewal, began: str, renews: str) -> None:
    """S6: local midnight, though a day has 23 hours or 25, and midnight is skipped or comes twice."""
    rule_ = BudgetRule(Nanos(10), renewal, None, zone=zone_named(zone))
    moment = datetime.fromisoformat(renews).replace(tzinfo=UTC)
    before = Period(datetime.fromisoformat(began).replace(tzinfo=UTC))
    assert rule_.next_renewal(before) == moment
    assert rule_.current(before, moment - timedelta(microseconds=1), Nanos(9)) is before
    assert rule_.current(before, moment, Nanos(9)) == Period(moment, 1, Nanos(9))


@settings(deadline=None)  # a zone is read from the disk when it is first met
@given(
    st.sampled_from(sorted(available_timezones())),
    st.sampled_from(list(CALENDAR)),
    st.datetimes(datetime(1950, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
)
def test_every_renewal_is_later_at_the_start_of_a_day(name: str, renewal: Renewal, began: datetime) -> None:
    zone = zone_named(name)
    rule_ = BudgetRule(Nanos(10), renewal, None, zone=zone)
    boundary = rule_.next_renewal(Period(began))
    assert boundary is not None
    assert began < boundary <= began + timedelta(days=33)
    local, before = boundary.astimezone(zone), (boundary - timedelta(seconds=1)).astimezone(zone)
    assert local.date() > before.date()
    if renewal is Renewal.WEEKLY:
        assert local.isocalendar()[:2] > before.isocalendar()[:2]
    if renewal is Renewal.MONTHLY:
        assert (local.year, local.month) > (before.year, before.month)


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


def purse(*thresholds: int, limit: int = 1000, topped_up: int = 0) -> Purse:
    rule_ = BudgetRule(Nanos(limit), Renewal.DAILY, None, thresholds)
    return Purse(rule_, Period(START, topped_up=Nanos(topped_up)), Nanos(0))


def spend(of: Purse, amount: int) -> tuple[int, ...]:
    assert of.reserve(amount)
    assert of.take_alerts() == ()  # what calls under way hold is not spent
    of.settle(amount, amount)
    return of.take_alerts()


def test_each_threshold_is_reached_once_in_a_period() -> None:
    of = purse(50, 80, 100)
    assert [spend(of, amount) for amount in (499, 1, 1, 298, 1, 200)] == [(), (50,), (), (), (80,), (100,)]
    assert of.take_alerts() == ()
    of.turn(Period(START + timedelta(days=1), 1, Nanos(1000)))
    assert of.take_alerts() == ()
    assert spend(of, 800) == (50, 80)


def test_one_call_may_reach_several() -> None:
    assert spend(purse(1, 50, 80, 100), 1000) == (1, 50, 80, 100)


def test_a_percent_is_not_reached_before_it_is_whole() -> None:
    of = purse(1, 33, limit=1001)
    assert [spend(of, amount) for amount in (10, 1, 319, 1)] == [(), (1,), (), (33,)]


def test_a_top_up_counts_to_what_is_granted_and_raises_nothing_anew() -> None:
    of = purse(50)
    assert spend(of, 500) == (50,)
    of.turn(Period(START, topped_up=Nanos(1000)))
    assert spend(of, 600) == ()
    assert spend(purse(50, topped_up=1000), 500) == ()


def test_a_lower_limit_and_another_threshold_hold_for_what_is_spent() -> None:
    of = purse(50, 90)
    assert spend(of, 600) == (50,)
    of.become(BudgetRule(Nanos(600), Renewal.DAILY, None, (50, 70, 90)), of.period, of.lifetime)
    assert of.take_alerts() == (70, 90)


def test_nothing_is_no_budget_to_be_warned_of() -> None:
    of = purse(1, 100, limit=0)
    of.lifetime += 5
    assert of.take_alerts() == ()


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
