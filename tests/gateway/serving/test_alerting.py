"""Alerts at the thresholds of budgets (G3)."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from keydesk.domain.budget import Holder, HolderKind, Renewal
from keydesk.domain.instant import to_microseconds
from keydesk.domain.money import Nanos
from keydesk.domain.pricing import NO_TOKENS

START = datetime(2026, 11, 21, 10, tzinfo=UTC)
KEY = Holder(HolderKind.KEY, "key")
BATCH = Holder(HolderKind.BATCH, "batch")
LOCATION = Holder(HolderKind.LOCATION, "location")
IDS = {"parent_id": "parent", "batch_id": "batch", "location_id": "location"}


async def test_each_budget_raises_its_own_alerts(desk: Any) -> None:
    """G3: several thresholds at once, of several holders, with what one wants to know."""
    desk.books.give(KEY, 100, thresholds=(50, 80, 100))
    desk.books.give(BATCH, 1000, thresholds=(9, 50))
    desk.books.give(LOCATION, 100, thresholds=(90,))
    known = desk.key(KEY, BATCH, LOCATION, **IDS)
    call = await desk.take(known, 90)
    assert call.alerts == ()
    desk.settle(known, call, 90)
    assert [(each.subject_kind, each.subject_id, each.threshold) for each in call.alerts] == [
        ("key", "key", 50),
        ("key", "key", 80),
        ("batch", "batch", 9),
        ("location", "location", 90),
    ]
    assert {each.kind for each in call.alerts} == {"budget"}
    assert {each.at for each in call.alerts} == {to_microseconds(START)}
    assert {each.period_began for each in call.alerts} == {to_microseconds(START)}
    assert [each.location_id for each in call.alerts] == ["location", "location", None, "location"]
    assert json.loads(call.alerts[2].detail) == {
        "limit_usd": "0.000001",
        "spent_usd": "0.00000009",
        "percent": 9,
    }
    assert len({each.id for each in call.alerts}) == 4
    second = await desk.take(known, 5)
    desk.settle(known, second, 5)
    assert second.alerts == ()


async def test_a_renewed_period_raises_anew(desk: Any) -> None:
    desk.books.give(KEY, 100, renewal=Renewal.DAILY, thresholds=(50,))
    known = desk.key(KEY)
    raised = list[tuple[int, int]]()
    for _ in range(3):
        for _ in range(2):
            call = await desk.take(known, 40)
            desk.settle(known, call, 40)
            raised += [(each.threshold, each.period_began) for each in call.alerts]
        desk.clock.moment += timedelta(days=1)
    assert [threshold for threshold, _ in raised] == [50, 50, 50]
    assert len(set(raised)) == 3


async def test_a_budget_that_was_taken_away_raises_nothing(desk: Any) -> None:
    """Nor does what a call costs that reserved nothing of it; the next call that does, tells."""
    desk.books.give(KEY, 100, thresholds=(50,))
    known = desk.key(KEY)
    desk.settle(known, await desk.take(known, 40), 40)
    free = desk.changed(known, budgets=())
    call = desk.allowances.open(free)
    desk.settle(free, call, 30)
    assert call.alerts == ()
    bound = await desk.take(desk.changed(known), 1)
    desk.settle(known, bound, 0)
    assert [each.threshold for each in bound.alerts] == [50]


async def test_a_budget_of_which_nothing_is_charged_raises_nothing(desk: Any) -> None:
    """Not by what a call holds, and not by one that failed."""
    desk.books.give(KEY, 100, thresholds=(1, 50))
    known = desk.key(KEY)
    call = await desk.take(known, 100)
    call.settle(NO_TOKENS, Nanos(0))
    call.close()
    assert call.alerts == ()
    released = await desk.take(known, 100)
    released.close()
    assert released.alerts == ()
