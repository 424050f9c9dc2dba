"""S7: by what a call is judged while nobody can tell what other gateways changed."""

import asyncio

import pytest

from keydesk.gateway.serving.freshness import FRESH_SECONDS, KNOWN_SECONDS, Freshness
from keydesk.gateway.serving.refusal import RefusedError


class Source:
    """What hears of changes, as a test sets it."""

    def __init__(self) -> None:
        self.confirmed_at = 0.0
        self.away = False
        self.time = 0.0

    def now(self) -> float:
        return self.time


@pytest.fixture
def source() -> Source:
    return Source()


async def test_what_was_confirmed_just_now_holds(source: Source) -> None:
    freshness = Freshness(source, now=source.now)
    source.time = FRESH_SECONDS - 0.1
    assert freshness.holds()
    await freshness.require()


async def test_a_call_waits_for_what_it_is_judged_by(source: Source) -> None:
    """One that was frozen, and wakes, serves nobody by what it knew before."""
    freshness = Freshness(source, now=source.now, wait_seconds=60)
    source.time = KNOWN_SECONDS * 2
    calls = [asyncio.create_task(freshness.require()) for _ in range(3)]
    await asyncio.sleep(0)
    assert not any(call.done() for call in calls)
    source.confirmed_at = source.time
    await asyncio.gather(*calls)


async def test_keys_in_memory_go_on_for_a_minute_without_the_database(source: Source) -> None:
    """Issue 10: the published rule."""
    freshness = Freshness(source, now=source.now, wait_seconds=60)
    source.away = True
    source.time = KNOWN_SECONDS - 1
    await freshness.require()
    assert freshness.serves()
    source.time = KNOWN_SECONDS
    with pytest.raises(RefusedError) as refused:
        await freshness.require()
    assert not freshness.serves()
    assert refused.value.refusal.status == 503
    assert refused.value.refusal.headers == ((b"retry-after", b"5"),)


async def test_nobody_waits_for_ever_for_a_database_that_is_silent(source: Source) -> None:
    freshness = Freshness(source, now=source.now, wait_seconds=0.04)
    source.time = FRESH_SECONDS
    await freshness.require()
    source.time = KNOWN_SECONDS
    with pytest.raises(RefusedError):
        await freshness.require()
