"""Budgets: a hard cap in money, which calls reserve from before they go out (S9).

A reservation is an upper bound of what a call can cost. Settling replaces it by what the call did cost, and
never charges more than was reserved: an upstream that reports more is not believed. So at every moment, in
any order of events, ``spent + reserved <= granted``. Where less is granted than before (the limit lowered, a
top-up ended with its period), calls under way keep what they reserved, and no other reserves until they fit.

What is spent in a period is the holder's whole spending less what it was when the period began. There is no
second sum that could differ from the ledger's.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import Enum
from typing import Final

from keydesk.domain.money import MAX_NANOS, Nanos
from keydesk.domain.time_zone import start_of_day

NOTHING: Final = Nanos(0)


class HolderKind(Enum):
    """What can have a budget."""

    KEY = "key"
    BATCH = "batch"
    LOCATION = "location"


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose budget: a key's, a batch's, or a location's. Ids differ across kinds."""

    kind: HolderKind
    id: str


class Renewal(Enum):
    """When a budget begins anew."""

    NONE = "none"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    ON_USE = "on_use"


@dataclass(frozen=True, slots=True)
class BudgetRule:
    """What an admin set. ``max_renewals`` None: without end."""

    limit: Nanos
    renewal: Renewal
    max_renewals: int | None
    thresholds: tuple[int, ...] = ()
    """Percents of what is granted, in rising order, at which an alert is raised once in a period."""
    zone: tzinfo = UTC
    """Whose calendar renews it."""

    def next_renewal(self, period: "Period") -> datetime | None:
        """Return when the calendar renews the budget next (UTC); None if it does not."""
        if self._renewed_enough(period):
            return None
        return _next_boundary(self.renewal, period.began, self.zone)

    def current(self, period: "Period", now: datetime, lifetime: Nanos) -> "Period":
        """Return the period that holds at ``now``; the calendar may have turned since this one began."""
        began, renewals = period.began, period.renewals
        while (following := self.next_renewal(replace(period, began=began, renewals=renewals))) is not None:
            if following > now:
                break
            began, renewals = following, renewals + 1
        return period if renewals == period.renewals else Period(began, renewals, lifetime)

    def renewed_on_use(self, period: "Period", now: datetime, lifetime: Nanos) -> "Period | None":
        """Return the period that follows one whose money is used up; None if none follows."""
        if self.renewal is not Renewal.ON_USE or self._renewed_enough(period):
            return None
        return Period(now, period.renewals + 1, lifetime)

    def granted(self, period: "Period") -> Nanos:
        """Return how much may be spent in the period."""
        return min(Nanos(self.limit + period.topped_up), MAX_NANOS)

    def _renewed_enough(self, period: "Period") -> bool:
        return self.max_renewals is not None and period.renewals >= self.max_renewals


@dataclass(frozen=True, slots=True)
class Period:
    """The stretch of time that one filling of a budget lasts."""

    began: datetime
    renewals: int = 0
    """How many times the budget was renewed before."""
    baseline: Nanos = NOTHING
    """What the holder had spent in its life when the period began."""
    topped_up: Nanos = NOTHING
    """What was added for this period alone."""

    def spent(self, lifetime: Nanos) -> Nanos:
        """Return what was spent in this period, given what the holder spent in its life."""
        return Nanos(lifetime - self.baseline)


class Purse:
    """A budget in use: what is granted, spent, and reserved by calls under way."""

    __slots__ = (
        "_alert_at",
        "_raised",
        "_renews_at",
        "granted",
        "held_elsewhere",
        "lifetime",
        "period",
        "reserved",
        "rule",
    )

    def __init__(self, rule: BudgetRule, period: Period, lifetime: Nanos, reserved: int = 0) -> None:
        self.reserved = reserved
        self.held_elsewhere = 0
        """What calls of other gateways reserved, as far as is known here."""
        self.period = period
        self._raised: frozenset[int] = frozenset()
        self.become(rule, period, lifetime)

    def become(self, rule: BudgetRule, period: Period, lifetime: int) -> None:
        """Make it what the ledger says; calls under way go on to hold what they hold."""
        if (period.began, period.renewals) != (self.period.began, self.period.renewals):
            self._raised = frozenset()
        self.rule = rule
        self.period = period
        self.lifetime = int(lifetime)
        self.granted = int(rule.granted(period))
        """How much may be spent in this period."""
        self._renews_at = rule.next_renewal(period)
        self._alert_at = self._next_alert()

    @property
    def lifetime_nanos(self) -> Nanos:
        """What the holder has spent in its life."""
        return Nanos(self.lifetime)

    @property
    def spent(self) -> int:
        """What was spent in this period."""
        return self.lifetime - self.period.baseline

    @property
    def left(self) -> int:
        """What is not spent; calls under way may hold some of it."""
        return self.granted - self.lifetime + self.period.baseline

    @property
    def free(self) -> int:
        """What a call can reserve."""
        return self.granted - self.lifetime + self.period.baseline - self.reserved - self.held_elsewhere

    @property
    def held(self) -> bool:
        """Whether calls under way hold some of it."""
        return self.reserved > 0 or self.held_elsewhere > 0

    def reserve(self, amount: int) -> bool:
        """Hold ``amount`` for a call, if it is there."""
        if amount > self.free:
            return False
        self.reserved += amount
        return True

    def settle(self, reserved: int, cost: int) -> int:
        """Replace a reservation by what the call cost; return what is charged, at most what was reserved."""
        charged = min(cost, reserved)
        self.reserved -= reserved
        self.lifetime += charged
        return charged

    def release(self, reserved: int) -> None:
        """Give a reservation back: the call did not go out."""
        self.reserved -= reserved

    def following(self, now: datetime) -> Period | None:
        """Return the period that the calendar has turned to; None if this one still holds."""
        if self._renews_at is None or now < self._renews_at:
            return None
        return self.rule.current(self.period, now, self.lifetime_nanos)

    def turn(self, period: Period) -> None:
        """Begin another period; what calls under way hold is held in it."""
        self.become(self.rule, period, self.lifetime)

    @property
    def alerting(self) -> bool:
        """Whether what is spent has reached a threshold of which nobody was told."""
        return self._alert_at is not None and self.spent >= self._alert_at

    def take_alerts(self) -> tuple[int, ...]:
        """Return the thresholds that what is spent has reached, each once in a period."""
        if not self.alerting:
            return ()
        percent = self.percent
        reached = tuple(each for each in self.rule.thresholds if each <= percent and each not in self._raised)
        self._raised |= frozenset(reached)
        self._alert_at = self._next_alert()
        return reached

    @property
    def percent(self) -> int:
        """How much of what is granted is spent, in whole percents."""
        return self.spent * 100 // self.granted

    def _next_alert(self) -> int | None:
        """Return what has to be spent for the next alert; None if there is none to come."""
        granted = self.granted
        to_come = [each for each in self.rule.thresholds if each not in self._raised]
        return -(-granted * min(to_come) // 100) if to_come and granted > 0 else None


def _next_boundary(renewal: Renewal, moment: datetime, zone: tzinfo) -> datetime | None:
    day: date | None = moment.astimezone(zone).date()
    try:
        while (day := _next_day(renewal, day)) is not None:
            boundary = start_of_day(day, zone)
            if boundary > moment:  # it is not where clocks set back across midnight show a day once more
                return boundary
    except OverflowError:
        pass  # nothing follows the end of time
    return None


def _next_day(renewal: Renewal, today: date) -> date | None:
    match renewal:
        case Renewal.DAILY:
            return today + timedelta(days=1)
        case Renewal.WEEKLY:
            return today + timedelta(days=7 - today.weekday())
        case Renewal.MONTHLY:
            return (today.replace(day=1) + timedelta(days=32)).replace(day=1)
        case Renewal.NONE | Renewal.ON_USE:
            return None
