"""Calls paid from the budgets of key, parent, batch and location together (S9)."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from keydesk.domain.budget import Holder, HolderKind, Renewal
from keydesk.domain.money import Nanos
from keydesk.gateway.serving.directory import KnownKey
from keydesk.gateway.serving.funds import HELD_SECONDS

KEY = Holder(HolderKind.KEY, "key")
PARENT = Holder(HolderKind.KEY, "parent")
BATCH = Holder(HolderKind.BATCH, "batch")
LOCATION = Holder(HolderKind.LOCATION, "location")
ALL = (KEY, PARENT, BATCH, LOCATION)
IDS = {"parent_id": "parent", "batch_id": "batch", "location_id": "location"}


@pytest.mark.parametrize("tightest", range(4))
async def test_the_tightest_budget_bounds_a_call(desk: Any, every_budget: Any, tightest: int) -> None:
    """S9: and all of them hold what it can cost."""
    known = every_budget(*(100 if number == tightest else 5000 for number in range(4)))
    call = await desk.take(known, 3000)
    assert desk.held() == dict.fromkeys(("key", "parent", "batch", "location"), 64)
    assert desk.settle(known, call, 60) == 60
    assert [desk.purse(holder).spent for holder in ALL] == [60] * 4
    assert desk.held() == dict.fromkeys(("key", "parent", "batch", "location"), 0)


WHOSE = ("this key", "the key that this one was delegated from", "this key's batch", "this key's location")


@pytest.mark.parametrize(("empty", "whose"), list(enumerate(WHOSE)))
async def test_a_refusal_says_whose_budget_and_when_it_renews(
    desk: Any, every_budget: Any, empty: int, whose: str
) -> None:
    known = every_budget(*(5 if number == empty else 5000 for number in range(4)))
    refusal = await desk.refused(known, 100)
    assert (refusal.status, refusal.code) == (402, "budget_exceeded")
    assert f"The budget of {whose} is used up" in refusal.message
    assert "does not renew by itself" in refusal.message
    assert desk.held() == dict.fromkeys(("key", "parent", "batch", "location"), 0)
    desk.books.give(ALL[empty], 5, renewal=Renewal.DAILY)
    refusal = await desk.refused(desk.changed(known), 100)
    assert "It renews at 2026-11-22T00:00:00Z." in refusal.message


async def test_nobody_waits_for_money_when_another_budget_is_used_up(desk: Any) -> None:
    """The location's is held for now, which is less than the key has; but what the key has is not enough."""
    desk.books.give(LOCATION, 100)
    mate = desk.key(LOCATION, location_id="location")
    mate = KnownKey(replace(mate.stored, id="mate"), 1)
    held = await desk.take(mate, 95)
    desk.books.give(KEY, 10)
    known = desk.key(KEY, LOCATION, location_id="location")
    async with asyncio.timeout(HELD_SECONDS * 0.9):  # so long a call waits for money that others hold
        refusal = await desk.refused(known, 100)
    assert "The budget of this key is used up" in refusal.message
    desk.settle(mate, held, 95)


async def test_while_one_is_read_nothing_of_the_others_is_held(desk: Any, every_budget: Any) -> None:
    """S9: what waits does not keep others from what it could not use yet."""
    known = every_budget(100, 100, 100, 100)
    desk.settle(known, await desk.take(known, 0), 0)
    desk.books.by_itself = False
    later = desk.changed(known)
    waiting = asyncio.ensure_future(desk.take(later, 100))
    await desk.turns()
    assert [enquiry.holder for enquiry, *_ in desk.books.asked] == list(ALL)
    assert set(desk.held().values()) == {0}
    desk.books.answer()
    await waiting
    assert set(desk.held().values()) == {100}


async def test_while_one_is_waited_for_nothing_of_the_others_is_held(desk: Any, every_budget: Any) -> None:
    """S9: a call of another key of the batch takes the location's money, which the first will need."""
    known = every_budget(5000, 5000, 100, 5000)
    first = await desk.take(known, 100)
    waiting = asyncio.ensure_future(desk.take(known, 80))
    await desk.turns()
    assert desk.held() == dict.fromkeys(("key", "parent", "batch", "location"), 100)
    desk.settle(known, first, 10)
    second = await waiting
    assert set(desk.held().values()) == {80}
    desk.settle(known, second, 80)
    assert [desk.purse(holder).spent for holder in ALL] == [90] * 4


@pytest.mark.parametrize("ends", ["settled", "released"])
async def test_who_waits_goes_on_as_soon_as_the_money_is_there(
    desk: Any, every_budget: Any, ends: str
) -> None:
    known = every_budget(5000, 5000, 5000, 100)
    first = await desk.take(known, 100)
    waiting = asyncio.ensure_future(desk.take(known, 80))
    await desk.turns()
    if ends == "settled":
        desk.settle(known, first, 0)
    else:
        first.close()
    await desk.turns()
    assert waiting.done()
    desk.settle(known, await waiting, 80)


async def test_a_call_that_gives_up_waiting_holds_nothing(desk: Any, every_budget: Any) -> None:
    known = every_budget(100, 100, 100, 100)
    first = await desk.take(known, 100)
    waiting = asyncio.ensure_future(desk.take(known, 80))
    await desk.turns()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    desk.settle(known, first, 100)
    assert set(desk.held().values()) == {0}
    assert all(account.users == 0 for account in desk.accounts)


async def test_money_that_stays_held_is_refused_after_a_while(
    desk: Any, every_budget: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keydesk.gateway.serving.funds.HELD_SECONDS", 0.02)
    known = every_budget(5000, 5000, 5000, 100)
    await desk.take(known, 95)
    refusal = await desk.refused(known, 80)
    assert refusal.code == "budget_exceeded"
    assert "budget of this key's location" in refusal.message
    assert "held by calls under way" in refusal.message
    assert dict(refusal.headers)[b"retry-after"] == b"1"


async def test_a_lying_upstream_is_charged_to_all_at_most_as_reserved(desk: Any, every_budget: Any) -> None:
    """S9."""
    known = every_budget(100, 200, 300, 400)
    call = await desk.take(known, 70)
    assert desk.settle(known, call, 10**15) == 70
    assert [desk.purse(holder).spent for holder in ALL] == [70] * 4


async def test_what_a_holder_without_a_budget_pays_is_there_when_it_gets_one(desk: Any) -> None:
    """A call under way reserved nothing of the batch's new budget, and counts against it all the same."""
    desk.books.give(KEY, 1000)
    known = desk.key(KEY, **IDS)
    under_way = await desk.take(known, 50)
    desk.books.give(BATCH, 100)
    known = desk.changed(known, budgets=(KEY, BATCH))
    second = await desk.take(known, 30)
    assert desk.purse(BATCH).reserved == 30
    desk.settle(known, under_way, 40)
    desk.settle(known, second, 30)
    assert (desk.purse(BATCH).spent, desk.purse(KEY).spent) == (70, 70)


async def test_a_budget_that_is_taken_away_binds_nobody(desk: Any, every_budget: Any) -> None:
    known = every_budget(1000, 1000, 10, 1000)
    await desk.refused(known, 100)
    del desk.books.rules["batch"]
    known = desk.changed(known, budgets=(KEY, PARENT, LOCATION))
    call = await desk.take(known, 100)
    assert desk.held() == {"key": 100, "parent": 100, "batch": 0, "location": 100}
    desk.settle(known, call, 100)


async def test_a_budget_that_is_gone_once_it_is_read_binds_nobody(desk: Any) -> None:
    """Whoever read the key read it just before."""
    known = desk.key(KEY, BATCH, **IDS)
    desk.books.give(KEY, 1000)
    desk.books.give(BATCH, 10)
    await desk.refused(known, 100)
    del desk.books.rules["batch"]
    call = await desk.take(desk.changed(known), 100)
    assert (desk.purse(KEY).reserved, desk.purse(BATCH).reserved) == (100, 0)
    desk.settle(known, call, 100)


async def test_what_is_settled_while_a_budget_is_read_is_not_lost(desk: Any, every_budget: Any) -> None:
    """The answer holds what was handed over before the question, and nothing else."""
    known = every_budget(1000, 1000, 1000, 1000)
    before, after = await desk.take(known, 100), await desk.take(known, 100)
    desk.books.by_itself = False
    desk.settle(known, before, 11)
    later = desk.changed(known)
    waiting = asyncio.ensure_future(desk.take(later, 1))
    await desk.turns()
    desk.settle(known, after, 13)
    desk.books.answer()
    desk.settle(later, await waiting, 0)
    assert [desk.purse(holder).spent for holder in ALL] == [24] * 4


async def test_what_is_settled_without_a_reservation_while_a_budget_is_read_is_not_lost(desk: Any) -> None:
    desk.books.give(KEY, 1000)
    known = desk.key(KEY, **IDS)
    under_way = await desk.take(known, 100)
    desk.books.give(BATCH, 100)
    desk.books.by_itself = False
    later = desk.changed(known, budgets=(BATCH,))
    waiting = asyncio.ensure_future(desk.take(later, 1))
    await desk.turns()
    desk.settle(known, under_way, 30)
    desk.books.answer()
    desk.settle(later, await waiting, 1)
    assert desk.purse(BATCH).spent == 31


async def test_a_reading_that_began_before_a_change_is_made_anew(desk: Any) -> None:
    """S7: who waited for it, and knows of the change, is not judged by it."""
    desk.books.give(KEY, 1000)
    desk.books.by_itself = False
    known = desk.key(KEY)
    early = asyncio.ensure_future(desk.take(known, 100))
    await desk.turns()
    late = asyncio.ensure_future(desk.take(desk.changed(known), 100))
    await desk.turns()
    desk.books.answer()
    desk.books.give(KEY, 120)
    await desk.turns()
    assert not late.done()
    desk.books.answer()
    desk.settle(known, await early, 100)
    second = await late
    assert (desk.purse(KEY).rule.limit, desk.purse(KEY).reserved) == (120, 20)
    second.close()


async def test_a_ledger_that_does_not_answer_holds_nothing(desk: Any, every_budget: Any) -> None:
    """S22: 503, and the next call reads anew."""
    known = every_budget(100, 100, 100, 100)
    desk.books.failing = True
    assert (await desk.refused(known, 50)).status == 503
    desk.books.failing = False
    call = await desk.take(known, 50)
    assert set(desk.held().values()) == {50}
    desk.settle(known, call, 50)


async def test_all_renew_on_use_or_none_does(desk: Any, every_budget: Any) -> None:
    """The key's budget is not renewed for a call that the batch cannot pay."""
    known = every_budget(100, 1000, 100, 1000)
    desk.books.give(KEY, 100, renewal=Renewal.ON_USE, max_renewals=1)
    desk.settle(known, await desk.take(known, 95), 95)
    assert "this key's batch" in (await desk.refused(known, 50)).message
    assert desk.books.periods["key"].renewals == 0
    desk.books.give(BATCH, 100, renewal=Renewal.ON_USE)
    known = desk.changed(known)
    desk.settle(known, await desk.take(known, 90), 90)
    assert (desk.books.periods["key"].renewals, desk.books.periods["batch"].renewals) == (1, 0)
    refusal = await desk.refused(known, 50)
    assert "of this key" in refusal.message
    assert desk.books.periods["batch"].renewals == 0


async def test_a_calendar_that_turns_renews_each_by_itself(desk: Any, every_budget: Any) -> None:
    known = every_budget(100, 1000, 1000, 1000)
    desk.books.give(KEY, 100, renewal=Renewal.DAILY)
    desk.settle(known, await desk.take(known, 100), 100)
    await desk.refused(known, 100)
    desk.clock.moment += timedelta(days=1)
    desk.settle(known, await desk.take(known, 100), 100)
    assert [desk.purse(holder).spent for holder in ALL] == [100, 200, 200, 200]


async def test_a_call_of_a_topped_up_period_keeps_what_it_reserved(desk: Any) -> None:
    """S9: across the renewal; the next period's calls have what it leaves."""
    desk.books.give(KEY, 100, renewal=Renewal.DAILY)
    desk.books.periods["key"] = replace(desk.books.periods["key"], topped_up=Nanos(50))
    known = desk.key(KEY)
    call = await desk.take(known, 150)
    desk.clock.moment += timedelta(days=1)
    waiting = asyncio.ensure_future(desk.take(known, 20))
    await desk.turns()
    assert not waiting.done()
    assert (desk.purse(KEY).reserved, desk.purse(KEY).free) == (150, -50)
    assert desk.settle(known, call, 70) == 70
    second = await waiting
    assert (desk.purse(KEY).spent, desk.purse(KEY).reserved) == (70, 20)
    desk.settle(known, second, 20)
