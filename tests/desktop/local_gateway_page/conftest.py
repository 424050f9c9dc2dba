"""A desktop with folders of its own, on its gateway page."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import psutil
import pytest
from PySide6.QtWidgets import QApplication

from keydesk.desktop.app import Desktop
from keydesk.desktop.local_gateway_page.page import GatewayPage
from keydesk.desktop.session import ConnectionState

Until = Callable[[Callable[[], object]], Awaitable[None]]


@pytest.fixture
async def desktop(qapp: QApplication, tmp_path: Path) -> AsyncIterator[Desktop]:
    """A desktop; afterwards no process of it is left."""
    made = Desktop(qapp, data_dir=tmp_path / "data")
    made.window.show()
    yield made
    pid = made.supervisor.pid
    await made.close()
    # A gateway that was let go is this process's child all the same, and nobody waits for it any more.
    assert pid is None or not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    for part in (made.connections, made.session, made.supervisor, made.clipboard, made.preferences):
        part.deleteLater()


@pytest.fixture
async def page(desktop: Desktop, until: Until) -> GatewayPage:
    """The page over a gateway that runs."""
    desktop.connections.start_local(0)
    await until(lambda: desktop.session.state is ConnectionState.CONNECTED)
    desktop.window.shell.show_page("gateway")
    shown = desktop.window.findChild(GatewayPage)
    assert isinstance(shown, GatewayPage)
    await until(shown.isVisible)
    return shown
