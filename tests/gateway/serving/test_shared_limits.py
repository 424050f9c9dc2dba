"""Several gateways hold keys to their limits: by counters that they share, or each to its share (S11)."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from keydesk.contract.info import LimitsCounted
from keydesk.domain.budget import Holder, HolderKind
from keydesk.domain.limit import Limits
from keydesk.gateway.serving.allowance import Allowance, Allowances
from keydesk.gateway.serving.refusal import RefusedError
from keydesk.gateway.serving.shared_throttle import Sharing

BATCH = Holder(HolderKind.BATCH, "batch")


@pytest.fixture
def desks(desk: Any) -> Callable[..., list[Any]]:
    """Return what opens a desk at each of several gateways."""

    def open_(*counters: Any, gateways: int | None = None) -> list[Any]:
        made = [type(desk)() for _ in counters]
        for each, counted in zip(made, counters, strict=True):
            sharing = Sharing(lambda: gateways or len(made), counted)
            each.allowances = Allowances(each.books, each.clock, sharing=sharing)
            each.sharing = sharing
        return made

    return open_


async def admitted(desks: list[Any], known: Any, each: int) -> list[Allowance]:
    """Make this many calls at every gateway, all at once; return those that are admitted."""
    calls = [desk.take(known, 10) for _ in range(each) for desk in desks]
    done = await asyncio.gather(*calls, return_exceptions=True)
    assert all(isinstance(one, Allowance | RefusedError) for one in done), done
    return [one for one in done if isinstance(one, Allowance)]


async def test_each_gateway_admits_its_share_where_they_do_not_count_together(desks: Any) -> None:
    """S11: together never more than the limit; the headers tell of the share."""
    three = desks(None, None, None)
    known = three[0].key(limits=Limits(rpm=10))
    assert len(await admitted(three, known, 10)) == 9
    refusal = await three[0].refused(known, 1)
    assert refusal.status == 429
    assert "may make 10 requests a minute, 3 of them at each of the 3 gateways. Try again" in refusal.message
    request = three[1].request(b"{}")
    with pytest.raises(RefusedError):
        await three[1].take(known, 1, request=request)
    assert (request.exchange.header(b"limit-requests"), request.exchange.header(b"remaining-requests")) == (
        3,
        0,
    )
    assert three[0].sharing.counted() is LimitsCounted.DIVIDED


async def test_shares_follow_the_number_of_gateways(desk: Any) -> None:
    number = 1
    desk.allowances = Allowances(desk.books, desk.clock, sharing=Sharing(lambda: number))
    known = desk.key(limits=Limits(max_parallel=4, tpm=10_000))
    held = await admitted([desk], known, 4)
    assert len(held) == 4
    number = 2
    for each in held[:2]:
        each.close()
    assert "4 calls at once, 2 of them at each" in (await desk.refused(known, 1)).message
    held[2].close()
    assert len(await admitted([desk], known, 2)) == 1


@pytest.mark.parametrize("limits", [Limits(rpm=2), Limits(tpm=2), Limits(max_parallel=2)], ids=str)
async def test_a_limit_too_small_to_be_divided_is_said_to_be(desks: Any, limits: Limits) -> None:
    three = desks(None, None, None)
    refusal = await three[0].refused(three[0].key(limits=limits), 1)
    assert (refusal.status, refusal.code) == (503, "gateway_unavailable")
    assert "too few to be divided among 3 gateways" in refusal.message
    assert "--counters" in refusal.message


async def test_gateways_that_count_together_admit_the_whole_limit(desks: Any, counting: Any) -> None:
    """S11: wherever the calls come in; and the headers tell of the whole."""
    both = desks(await counting(), await counting())
    known = both[0].key(limits=Limits(rpm=5, tpm=100_000))
    assert len(await admitted(both, known, 5)) == 5
    request = both[1].request(b"{}")
    with pytest.raises(RefusedError) as caught:
        await both[1].take(known, 1, request=request)
    assert caught.value.refusal.message.startswith("This key may make 5 requests a minute. Try again in ")
    assert (request.exchange.header(b"limit-requests"), request.exchange.header(b"remaining-requests")) == (
        5,
        0,
    )
    assert both[0].sharing.counted() is LimitsCounted.TOGETHER


async def test_calls_at_once_are_given_up_for_all(desks: Any, counting: Any) -> None:
    one, two = desks(await counting(), await counting())
    known = one.key(limits=Limits(max_parallel=1))
    call = await one.take(known, 1)
    assert (await two.refused(known, 1)).message.startswith("This key may make 1 calls at once")
    one.settle(known, call, 1)
    await one.sharing.counters.take([], 0)  # what was said before is done
    two.settle(known, await two.take(known, 1), 1)


async def test_tokens_are_corrected_for_all(desks: Any, counting: Any) -> None:
    one, two = desks(await counting(), await counting())
    known = one.key(limits=Limits(tpm=1000))
    call = await one.take(known, 800)
    assert (await two.refused(known, 800)).status == 429
    one.settle(known, call, 7)
    await one.sharing.counters.take([], 0)
    request = two.request(b"{}")
    await two.take(known, 1, request=request)
    assert request.exchange.header(b"remaining-tokens") > 900


async def test_what_a_budget_refuses_takes_nothing_of_the_shared_limits(desks: Any, counting: Any) -> None:
    """S11: as where a gateway is alone."""
    one, two = desks(await counting(), await counting())
    one.books.give(BATCH, 1)
    limits = Limits(rpm=1, tpm=5000, max_parallel=1)
    known = one.key(BATCH, limits=limits, batch_id="batch")
    for _ in range(2):
        assert (await one.refused(known, 100)).status == 402
    await one.sharing.counters.take([], 0)
    unpaid = two.key(limits=limits)
    request = two.request(b"{}")
    await two.take(unpaid, 1, request=request)
    assert request.exchange.header(b"remaining-requests") == 0
    assert request.exchange.header(b"remaining-tokens") > 4900


async def test_a_call_that_is_ended_while_it_is_judged_takes_nothing(desks: Any, counting: Any) -> None:
    (one,) = desks(await counting())
    known = one.key(limits=Limits(rpm=1, tpm=100, max_parallel=1))
    for turns in range(1, 4):  # before it is asked, while, and when the answer is there
        call = asyncio.ensure_future(one.take(known, 5))
        for _ in range(turns):
            await asyncio.sleep(0)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
    await one.sharing.counters.take([], 0)
    one.settle(known, await one.take(known, 5), 5)
    assert one.accounts[0].parallel == 0


async def test_a_delegated_key_counts_for_its_parent_at_every_gateway(desks: Any, counting: Any) -> None:
    """S4."""
    one, two = desks(await counting(), await counting())
    child = one.key(limits=Limits(rpm=9), parent_id="parent", parent_limits=Limits(rpm=2))
    assert len(await admitted([one, two], child, 2)) == 2
    refusal = await two.refused(child, 1)
    assert refusal.message.startswith(
        "The key that this one was delegated from may make 2 requests a minute."
    )


async def test_where_the_counters_are_gone_each_gateway_admits_its_share(
    desks: Any, counting: Any, own_valkey: Any, until_it_holds: Any
) -> None:
    """S11, as published: of what the minute held already, each gateway knows what it admitted itself."""
    both = desks(await counting(own_valkey.url()), await counting(own_valkey.url()))
    known = both[0].key(limits=Limits(rpm=10, max_parallel=8))
    held = await admitted(both[:1], known, 4)
    own_valkey.stop()
    rest = await admitted(both, known, 10)
    assert (len(held), len(rest)) == (4, 4)
    assert both[0].sharing.counted() is LimitsCounted.DIVIDED
    assert "4 of them at each of the 2 gateways" in (await both[1].refused(known, 1)).message
    own_valkey.start()
    await until_it_holds(lambda: all(each.sharing.counted() is LimitsCounted.TOGETHER for each in both))
    assert "8 calls at once" in (await both[0].refused(known, 1)).message
    for each in (*held, *rest):
        each.close()
    for each in both:
        await each.sharing.counters.take([], 0)
    assert len(await admitted(both, known, 8)) == 8
