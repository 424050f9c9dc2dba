"""A window whose gateway is started and stopped again and again keeps nothing of those before."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from contextlib import suppress

import psutil
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from keydesk.desktop.app import Desktop
from keydesk.desktop.local_gateway.supervisor import GatewayState
from keydesk.desktop.session import ConnectionState
from tests.fixtures.left_behind import work_under_way

Until = Callable[[Callable[[], object]], Awaitable[None]]
SETTLED = 1
"""After this round, what is made once and kept is there."""
ROOM = 8 * 1024 * 1024
"""In bytes. So much a process may grow without a leak: what is freed is not handed back at once."""


async def test_a_window_keeps_nothing_of_gateways_that_are_gone(
    qapp: QApplication, desktop: Desktop, until: Until
) -> None:
    """Issue 8: no orphan, file, socket, thread, task or object.

    Three rounds, or as many as KEYDESK_TEST_ROUNDS says.
    """
    ourselves = psutil.Process()
    others = set(ourselves.children(recursive=True))

    def held() -> dict[str, int]:
        return {
            "files": ourselves.num_fds(),
            "sockets": len(ourselves.net_connections(kind="all")),
            "threads": ourselves.num_threads(),
            "tasks": len(asyncio.all_tasks()),
            "parts of the window": len(desktop.window.findChildren(QObject)),
            "other parts": len(qapp.findChildren(QObject)),
        }

    def more() -> dict[str, int]:
        return {what: count - at_first[what] for what, count in held().items() if count > at_first[what]}

    at_first, memory = held(), 0
    for number in range(int(os.environ.get("KEYDESK_TEST_ROUNDS", "3"))):
        desktop.connections.start_local(0)
        # One after the other: a busy machine takes its time for each.
        with suppress(AssertionError):
            await until(lambda: desktop.supervisor.state is not GatewayState.STARTING)
        await until(lambda: desktop.supervisor.state is not GatewayState.STARTING)
        assert desktop.supervisor.state is GatewayState.RUNNING, f"{number}: {desktop.supervisor.failure}"
        await until(lambda: desktop.session.state is ConnectionState.CONNECTED)
        await until(lambda: desktop.session.events.live)
        await until(lambda: desktop.window.findChild(QObject, "keysPage") and not work_under_way())
        desktop.connections.stop_local()
        await until(lambda: desktop.supervisor.state is GatewayState.STOPPED)
        await until(lambda: not work_under_way())
        if number == SETTLED:
            at_first, memory = held(), ourselves.memory_info().rss
    with suppress(AssertionError):
        await until(lambda: not more())  # what asked to be deleted later goes, what is held never does
    assert more() == {}
    assert ourselves.memory_info().rss - memory < ROOM
    assert set(ourselves.children(recursive=True)) <= others
