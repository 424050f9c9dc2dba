"""Calls held to the limits of their key, and of the key that it was delegated from (S4, S11)."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from keydesk.domain.budget import Holder, HolderKind
from keydesk.domain.key import Lifecycle, Window
from keydesk.domain.limit import Limits
from keydesk.domain.money import Nanos
from keydesk.domain.policy import KeyTerms
from keydesk.domain.pricing import Tokens
from keydesk.gateway.keys.repository import StoredKey
from keydesk.gateway.serving.allowance import Allowance
from keydesk.gateway.serving.directory import KnownKey
from keydesk.gateway.serving.refusal import RefusedError

START = datetime(2026, 11, 21, 10, tzinfo=UTC)
KEY = Holder(HolderKind.KEY, "key")
BATCH = Holder(HolderKind.BATCH, "batch")
LOCATION = Holder(HolderKind.LOCATION, "location")
IDS = {"parent_id": "parent", "batch_id": "batch", "location_id": "location"}


async def test_a_delegated_key_is_held_to_its_own_limits_and_its_parent_s(desk: Any) -> None:
    """S4, S11: and each call counts in both windows."""
    parent = desk.key(limits=Limits(rpm=3))
    child = desk.key(limits=Limits(rpm=2), parent_id="parent", parent_limits=Limits(rpm=3))
    for _ in range(2):
        (await desk.take(child, 1)).close()
    refusal = await desk.refused(child, 1)
    assert refusal.message.startswith("This key may make 2 requests a minute")
    stored = replace(parent.stored, id="parent")
    (await desk.take(KnownKey(stored, 1), 1)).close()
    assert (await desk.refused(KnownKey(stored, 1), 1)).status == 429
    other = desk.changed(child, id="other")
    refusal = await desk.refused(other, 1)
    assert refusal.message.startswith("The key that this one was delegated from may make 3 requests a minute")


async def test_the_parent_s_limits_hold_where_the_child_has_none(desk: Any) -> None:
    child = desk.key(parent_id="parent", parent_limits=Limits(tpm=100))
    assert desk.allowances.open(child).limited
    call = await desk.take(child, 60)
    assert (await desk.refused(child, 60)).message.startswith(
        "The key that this one was delegated from may take"
    )
    desk.settle(child, call, 20)
    desk.settle(child, await desk.take(child, 60), 60)


async def test_tokens_are_corrected_in_both_windows(desk: Any) -> None:
    child = desk.key(limits=Limits(tpm=1000), parent_id="parent", parent_limits=Limits(tpm=500))
    request = desk.request(b'{"max_tokens":300}')
    call = await desk.take(child, 300, request=request)
    assert request.exchange.header(b"limit-tokens") == 500
    assert request.exchange.header(b"remaining-tokens") < 200
    desk.settle(child, call, 7)
    windows = [account.tokens.used(asyncio.get_running_loop().time()) for account in desk.accounts]
    assert windows == [7, 7]


async def test_a_call_that_never_goes_out_takes_no_tokens(desk: Any) -> None:
    child = desk.key(limits=Limits(tpm=1000), parent_id="parent", parent_limits=Limits(tpm=500))
    (await desk.take(child, 300)).close()
    assert [account.tokens.used(asyncio.get_running_loop().time()) for account in desk.accounts] == [0, 0]


async def test_the_headers_tell_where_least_is_left(desk: Any) -> None:
    child = desk.key(limits=Limits(rpm=5), parent_id="parent", parent_limits=Limits(rpm=3))
    request = desk.request(b"{}")
    (await desk.take(child, 1, request=request)).close()
    assert (request.exchange.header(b"limit-requests"), request.exchange.header(b"remaining-requests")) == (
        3,
        2,
    )


@pytest.mark.parametrize("own", [1, 5])
async def test_calls_at_once_are_counted_in_both_and_given_back_in_both(desk: Any, own: int) -> None:
    child = desk.key(
        limits=Limits(max_parallel=own), parent_id="parent", parent_limits=Limits(max_parallel=6 - own)
    )
    call = await desk.take(child, 1)
    refusal = await desk.refused(child, 1)
    assert (refusal.status, "calls at once" in refusal.message) == (429, True)
    assert [account.parallel for account in desk.accounts] == [1, 1]
    desk.settle(child, call, 1)
    assert [account.parallel for account in desk.accounts] == [0, 0]
    desk.settle(child, await desk.take(child, 1), 1)


async def test_what_a_budget_refuses_takes_no_place_in_the_minute(desk: Any) -> None:
    """S11: neither a request nor tokens nor a place at once, of the key or its parent."""
    desk.books.give(BATCH, 1)
    limits = Limits(rpm=1, tpm=5000, max_parallel=1)
    known = desk.key(BATCH, limits=limits, parent_limits=limits, **IDS)
    request = desk.request(b'{"max_tokens":100}')
    for _ in range(3):
        with pytest.raises(RefusedError) as caught:
            await desk.take(known, None, request=request)
        assert caught.value.refusal.status == 402
    assert request.exchange.header(b"remaining-requests") == 1
    assert request.exchange.header(b"remaining-tokens") == 5000
    desk.books.give(BATCH, 1000)
    known = desk.changed(known)
    desk.settle(known, await desk.take(known, 100), 100)
    assert (await desk.refused(known, 100)).status == 429


async def test_a_limit_that_fills_while_a_budget_is_waited_for_is_kept(desk: Any) -> None:
    """S11: and the refused call gives back what it had reserved."""
    desk.books.give(KEY, 100)
    desk.books.by_itself = False
    known = desk.key(KEY, limits=Limits(rpm=2))
    calls = [asyncio.ensure_future(desk.take(known, 10)) for _ in range(4)]
    await desk.turns()
    desk.books.answer()
    done = await asyncio.gather(*calls, return_exceptions=True)
    assert [isinstance(each, Allowance) for each in done] == [True, True, False, False]
    assert desk.purse(KEY).reserved == 20


async def test_the_limits_are_judged_before_the_budget(desk: Any) -> None:
    """The published order."""
    desk.books.give(KEY, 1)
    known = desk.key(KEY, limits=Limits(tpm=1))
    desk.settle(known, await desk.take(known, 0), 5)
    assert (await desk.refused(known, 100)).status == 429


async def test_calls_that_are_refused_together_do_not_refuse_one_that_fits(desk: Any) -> None:
    """Of those that come at once, as many go on as there are places."""
    known = desk.key(limits=Limits(tpm=10**6, max_parallel=2))
    body = b" " * 600_000 + b"{}"  # large enough to be read apart, so that all are under way together
    first = await desk.take(known, 1)
    done = await asyncio.gather(
        *(desk.take(known, None, request=desk.request(body)) for _ in range(3)), return_exceptions=True
    )
    assert sum(isinstance(each, Allowance) for each in done) == 1
    desk.settle(known, first, 1)


async def test_a_call_of_no_key_is_held_to_nothing(desk: Any) -> None:
    """At a deployment that needs none."""
    terms = KeyTerms(Lifecycle(Window(START, None), active=True, revoked_at=None), None, None, None)
    allowance = desk.allowances.open(KnownKey(StoredKey("", b"", terms), 0))
    assert not allowance.limited
    assert allowance.settle(Tokens(1, 0, 5), Nanos(9)) == 9
    allowance.close()


async def test_a_turn_that_costs_nothing(desk: Any) -> None:
    """What asks of no model: it takes requests, and places while it waits for an answer, but no tokens."""
    known = desk.key(limits=Limits(rpm=3, tpm=1, max_parallel=1))
    exchange = desk.request(b"").exchange
    calling, listening = desk.allowances.open(known), desk.allowances.open(known)
    await calling.take_turn(exchange, calling=True)
    await listening.take_turn(exchange, calling=False)
    assert exchange.header(b"remaining-requests") == 1
    with pytest.raises(RefusedError):
        await desk.allowances.open(known).take_turn(exchange, calling=True)
    calling.close()
    listening.close()
    assert [account.parallel for account in desk.accounts] == [0]
