"""A thousand people at once: the window stays responsive, and there is an end to it (S27, E2)."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from keydesk.desktop import finding
from keydesk.desktop.handout.document import Document, Style

Until = Callable[[Callable[[], object]], Awaitable[None]]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_LONGEST = 0.1
"""In seconds of work of the loop's own thread; twice the bar, for a busy computer."""


class Gap:
    longest = 0.0


@asynccontextmanager
async def longest_gap() -> AsyncIterator[Gap]:
    """Measure how long the loop's thread works at a stretch."""
    gap = Gap()

    async def watch() -> None:
        before = time.thread_time()
        while True:
            await asyncio.sleep(0)
            now = time.thread_time()
            gap.longest = max(gap.longest, now - before)
            before = now

    watching = asyncio.ensure_future(watch())
    yield gap
    watching.cancel()


async def test_a_thousand_keys(workshop: Any, documents: list[Document], until: Until) -> None:
    location = await workshop.people(1000, without_account=1)
    dialog = await workshop.open()
    workshop.choose("workshopStyle", 3)
    gaps: dict[str, float] = {}
    async with longest_gap() as gap:
        dialog.form.who.begin_with([finding.location(location)])
        await until(lambda: workshop.count == "999 people get a key · 1 is skipped")
        gaps["counting"], gap.longest = gap.longest, 0.0
        await workshop.create()
        await until(lambda: documents)
        gaps["creating"] = gap.longest
    assert len(documents[0].handouts) == 999
    assert documents[0].style is Style.CARDS_8
    (batch,) = await workshop.batches()
    assert batch.keys == 999
    assert max(gaps.values()) <= _LONGEST, gaps


async def test_more_than_a_thousand_are_too_many(workshop: Any, until: Until) -> None:
    """E2: said where one picks, with how many there are."""
    location = await workshop.people(1001)
    dialog = await workshop.open(location)
    await until(lambda: dialog.form.who.field.error)
    assert dialog.form.who.field.error == "At most 1,000 keys at once; these are 1,001 people."
    assert not dialog.primary.isEnabled()
    workshop.escape()
