"""What is kept in memory of keys, batches and locations, and when it is forgotten."""

import asyncio
import threading
from dataclasses import replace
from typing import Any

import pytest

from keydesk.domain.budget import Holder, HolderKind
from keydesk.domain.limit import Limits
from keydesk.gateway.serving.directory import KnownKey

KEY = Holder(HolderKind.KEY, "key")
PARENT = Holder(HolderKind.KEY, "parent")
BATCH = Holder(HolderKind.BATCH, "batch")
LOCATION = Holder(HolderKind.LOCATION, "location")


async def test_a_budget_that_was_just_read_does_not_make_the_loop_spin(desk: Any) -> None:
    """The answer is there, but not yet taken in: whoever asks in that very turn lets the loop go on."""
    desk.books.give(KEY, 100)
    desk.books.by_itself = False
    known = desk.key(KEY)
    first = asyncio.ensure_future(desk.take(known, 10))
    await desk.turns()
    (account,) = desk.accounts
    freed = threading.Event()

    def free() -> None:
        freed.set()
        account.loading = None  # only so that the test ends

    timer = threading.Timer(5, free)
    timer.start()
    desk.books.answer()
    second = await desk.take(known, 10)  # within the same turn: nothing ran since the answer
    timer.cancel()
    assert not freed.is_set()
    for call in (await first, second):
        desk.settle(known, call, 10)


async def test_accounts_that_nobody_uses_are_forgotten(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """And only they: neither where money is held, nor where a minute is not over."""
    now = [1000.0]
    monkeypatch.setattr(asyncio.get_running_loop(), "time", lambda: now[0])
    for number in range(100):
        holder = Holder(HolderKind.KEY, f"k{number}")
        desk.books.give(holder, 100)
        known = replace(desk.key(holder, limits=Limits(rpm=5)).stored, id=holder.id)
        desk.settle(KnownKey(known, 1), await desk.take(KnownKey(known, 1), 10), 10)
    desk.books.give(KEY, 100)
    busy = desk.key(KEY)
    under_way = await desk.take(busy, 30)
    assert len(desk.allowances._accounts) == 101
    for _ in range(60):
        now[0] += 30
        desk.books.give(PARENT, 100)
        parent = KnownKey(replace(desk.key(PARENT).stored, id="parent"), 1)
        desk.settle(parent, await desk.take(parent, 0), 0)
    assert {account.holder.id for account in desk.accounts} == {"key", "parent"}
    desk.settle(busy, under_way, 30)
    assert desk.purse(KEY).spent == 30
    now[0] += 61
    desk.settle(parent, await desk.take(parent, 0), 0)
    assert desk.purse(KEY) is None
    assert (await desk.take(busy, 5)).reserved
    assert desk.purse(KEY).spent == 30


async def test_a_minute_that_is_not_over_is_not_forgotten(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """S11: though nobody uses the account; a long call's tokens count from when they were admitted."""
    now = [1000.0]
    monkeypatch.setattr(asyncio.get_running_loop(), "time", lambda: now[0])
    monkeypatch.setattr("keydesk.gateway.serving.accounts.IDLE_SECONDS", 1.0)
    known = desk.key(limits=Limits(rpm=1))
    (await desk.take(known, 1)).close()
    other = KnownKey(replace(known.stored, id="other"), 1)
    now[0] += 30
    (await desk.take(other, 1)).close()
    assert (await desk.refused(known, 1)).status == 429
