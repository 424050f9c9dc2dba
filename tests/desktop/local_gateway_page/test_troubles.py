"""A gateway that freezes or dies under a window: said, mended, and the window goes on (S21, S27)."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from keydesk.desktop import session as session_module
from keydesk.desktop.app import Desktop
from keydesk.desktop.local_gateway_page.page import GatewayPage
from keydesk.desktop.session import ConnectionState

Until = Callable[[Callable[[], object]], Awaitable[None]]
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
            await asyncio.sleep(0.001)
            now = time.thread_time()
            gap.longest = max(gap.longest, now - before)
            before = now

    watching = asyncio.ensure_future(watch())
    yield gap
    watching.cancel()


async def test_a_gateway_that_hangs_or_dies_is_said_and_the_window_goes_on(
    desktop: Desktop, page: GatewayPage, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Frozen: offline until it goes on, or until it is restarted from here. Killed: back by itself."""
    monkeypatch.setattr(session_module, "ANSWER_SECONDS", 0.3)
    session, banner = desktop.session, desktop.window.shell.findChild(object, "offlineBanner")
    gaps: dict[str, float] = {}

    def connected() -> bool:
        return session.state is ConnectionState.CONNECTED

    async with longest_gap() as gap:

        def begin() -> int:
            gap.longest = 0.0
            pid = desktop.supervisor.pid
            assert pid is not None
            return pid

        frozen = begin()
        os.kill(frozen, signal.SIGSTOP)
        session.check()
        await until(lambda: session.state is ConnectionState.OFFLINE)
        assert session.problem.startswith("The gateway does not answer")
        assert banner.isVisible()
        assert page.isVisible()
        gaps["frozen"] = gap.longest
        begin()
        os.kill(frozen, signal.SIGCONT)

        def back() -> bool:
            session.check()
            return connected()

        await until(back)
        gaps["thawed"] = gap.longest
        begin()
        os.kill(frozen, signal.SIGSTOP)
        page.state.restart.click()
        await until(lambda: desktop.supervisor.pid not in {None, frozen})
        await until(connected)
        gaps["restarted"] = gap.longest
        killed = begin()
        os.kill(killed, signal.SIGKILL)
        await until(lambda: desktop.supervisor.pid not in {None, killed})
        await until(connected)
        gaps["killed"] = gap.longest
    assert max(gaps.values()) <= _LONGEST, gaps
