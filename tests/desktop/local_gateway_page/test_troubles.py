"""A gateway that freezes or dies under a window: said, mended, and the window goes on (S21).

How long the window answers nobody meanwhile is measured by tests/benchmarks/troubles.py.
"""

import os
import signal
from collections.abc import Awaitable, Callable

import pytest

from keydesk.desktop import session as session_module
from keydesk.desktop.app import Desktop
from keydesk.desktop.local_gateway_page.page import GatewayPage
from keydesk.desktop.session import ConnectionState

Until = Callable[[Callable[[], object]], Awaitable[None]]
pytestmark = pytest.mark.usefixtures("forked_gateways")


async def test_a_gateway_that_hangs_or_dies_is_said_and_the_window_goes_on(
    desktop: Desktop, page: GatewayPage, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Frozen: offline until it goes on, or until it is restarted from here. Killed: back by itself."""
    monkeypatch.setattr(session_module, "ANSWER_SECONDS", 0.3)
    session, banner = desktop.session, desktop.window.shell.findChild(object, "offlineBanner")

    def pid() -> int:
        pid = desktop.supervisor.pid
        assert pid is not None
        return pid

    def back() -> bool:
        session.check()
        return session.state is ConnectionState.CONNECTED

    frozen = pid()
    os.kill(frozen, signal.SIGSTOP)
    session.check()
    await until(lambda: session.state is ConnectionState.OFFLINE)
    assert session.problem.startswith("The gateway does not answer")
    assert banner.isVisible()
    assert page.isVisible()
    os.kill(frozen, signal.SIGCONT)
    await until(back)
    os.kill(frozen, signal.SIGSTOP)
    page.state.restart.click()
    await until(lambda: desktop.supervisor.pid not in {None, frozen})
    await until(lambda: session.state is ConnectionState.CONNECTED)
    killed = pid()
    os.kill(killed, signal.SIGKILL)
    await until(lambda: desktop.supervisor.pid not in {None, killed})
    await until(lambda: session.state is ConnectionState.CONNECTED)
