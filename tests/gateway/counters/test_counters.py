"""Gateways that count together (S11)."""

import asyncio
from typing import Any

import pytest

from keydesk.domain.limit import Limits
from keydesk.gateway.counters.counters import Counters
from keydesk.gateway.counters.verdict import Asking, Correction, Exceeded

KEY, PARENT = "key", "parent"
NOTHING = Correction(0, 0)


def asking(key_id: str = KEY, **limits: int) -> list[Asking]:
    return [Asking(key_id, Limits(**limits))]


async def admitted(counters: Any, asked: list[Asking], tokens: int = 0) -> bool:
    verdict = await counters.take(asked, tokens)
    return verdict.exceeded is None


async def test_gateways_admit_no_more_than_the_limit_together(counting: Any) -> None:
    """S11: however many ask at once; and each is told what is left."""
    one, two, three = [await counting() for _ in range(3)]
    asked = asking(rpm=20)
    verdicts = await asyncio.gather(*(each.take(asked, 0) for _ in range(20) for each in (one, two, three)))
    assert sum(verdict.exceeded is None for verdict in verdicts) == 20
    assert {verdict.exceeded for verdict in verdicts} == {None, Exceeded.REQUESTS}
    refused = next(verdict for verdict in verdicts if verdict.exceeded)
    assert 0 < refused.wait <= 60.01
    assert refused.counted[0].requests == 20
    assert 0 < refused.counted[0].requests_reset <= 60.01
    assert refused.counted[0].tokens == -1


async def test_tokens_are_counted_as_expected_and_corrected_to_what_they_were(counting: Any) -> None:
    one, two = await counting(), await counting()
    asked = asking(tpm=100)
    first = await one.take(asked, 80)
    assert not await admitted(two, asked, 30)
    one.give_back(asked, first.moment, Correction(0, 15 - 80))
    await one.take(asking("other", rpm=1), 0)  # whatever was asked before is done by now
    assert await admitted(two, asked, 85)
    refused = await one.take(asked, 1)
    assert (refused.exceeded, refused.counted[0].tokens) == (Exceeded.TOKENS, 100)
    assert await admitted(two, asking(tpm=1_000_000), 5_000_000) is False
    assert await admitted(two, asking("large", tpm=100), 5_000)  # more than the limit fits alone


async def test_a_call_is_counted_by_all_limits_or_by_none(counting: Any) -> None:
    """S4, S11: what the parent refuses takes nothing of the child's."""
    one, two = await counting(), await counting()
    parent = Asking(PARENT, Limits(rpm=5, max_parallel=1))
    asked = [Asking(KEY, Limits(rpm=5, tpm=1000, max_parallel=5)), parent]
    held = await one.take(asked, 10)
    refused = await two.take(asked, 10)
    assert (refused.exceeded, refused.whose, refused.wait) == (Exceeded.AT_ONCE, 1, 1.0)
    assert [(each.requests, each.tokens) for each in refused.counted] == [(1, 10), (1, -1)]
    one.give_back(asked, held.moment, NOTHING)
    await one.take(asking("other", rpm=1), 0)
    assert await admitted(two, asked, 10)


async def test_a_call_that_was_ended_while_it_was_judged_takes_nothing(counting: Any) -> None:
    one, two = await counting(), await counting()
    asked = asking(rpm=1, tpm=10, max_parallel=1)
    waiter = one.take(asked, 10)
    waiter.cancel()
    await one.take(asking("other", rpm=1), 0)
    assert await admitted(two, asked, 10)


async def test_places_of_a_gateway_that_stops_are_free(counting: Any) -> None:
    one, two = await counting(), await counting()
    asked = asking(max_parallel=1)
    assert await admitted(one, asked)
    assert not await admitted(two, asked)
    await one.close()
    assert await admitted(two, asked)


async def test_places_of_a_gateway_that_died_are_free_when_its_lease_ends(counting: Any, valkey: Any) -> None:
    """What tells that it lives is gone by itself; the server's own clock is not waited for."""
    one, two = await counting(), await counting()
    asked = asking(max_parallel=1)
    assert await admitted(one, asked)
    with valkey.connect() as connection:
        assert 0 < connection.ttl(one._alive) <= 10
        connection.delete(one._alive)
    assert await admitted(two, asked)


async def test_a_gateway_that_was_thought_dead_takes_its_places_again(
    counting: Any, valkey: Any, until_it_holds: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was frozen for longer than its lease: it is another instance from then on."""
    monkeypatch.setattr("keydesk.gateway.counters.counters.BEAT_SECONDS", 0.02)
    monkeypatch.setattr("keydesk.gateway.counters.counters.AGAIN_SECONDS", 0.02)
    one, two = await counting(), await counting()
    asked = asking(max_parallel=2)
    held = await one.take(asked, 0)
    before = one._instance
    with valkey.connect() as connection:
        connection.delete(one._alive)
    await until_it_holds(lambda: one._instance != before and one.take(asking("x", rpm=9), 0) is not None)
    await one.take(asking("other", rpm=1), 0)
    assert await admitted(two, asked)
    assert not await admitted(two, asked)
    one.give_back(asked, held.moment, NOTHING)
    await one.take(asking("other", rpm=1), 0)
    assert await admitted(two, asked)


async def test_databases_do_not_share_what_they_count(counting: Any, valkey: Any) -> None:
    one, stranger = await counting(), Counters(valkey.url(), "another")
    await stranger.start()
    assert await admitted(one, asking(rpm=1))
    assert await admitted(stranger, asking(rpm=1))
    await stranger.close()
    with valkey.connect() as connection:
        names = list(connection.scan_iter("*another*"))
        assert all(0 < connection.ttl(name) <= 7200 for name in names), names


async def test_what_is_asked_at_once_is_one_round_trip(
    counting: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keydesk.gateway.counters.counters.BEAT_SECONDS", 3600)
    one = await counting()
    await one.take(asking(rpm=10**6), 0)
    sent: list[int] = []
    send = one._wire._send

    async def count(commands: Any) -> None:
        sent.append(len(commands))
        await send(commands)

    monkeypatch.setattr(one._wire, "_send", count)
    verdicts = await asyncio.gather(*(one.take(asking(rpm=10**6), 0) for _ in range(50)))
    assert verdicts[-1].counted[0].requests == 51
    assert sent == [50]
