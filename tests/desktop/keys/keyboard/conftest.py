"""The whole window on a real gateway, and a person at its keyboard; one gateway for all tests of a module."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from keydesk.client import HttpAdminApi
from keydesk.desktop.app import Desktop
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table.loader import LoadState
from keydesk.desktop.platform import keyring_store
from keydesk.desktop.platform.keyring_store import Keeping
from tests.fixtures.fault_wire import FaultWire
from tests.fixtures.key_runs.typist import Typist
from tests.fixtures.keyboard import Keyboard
from tests.fixtures.left_behind import work_under_way
from tests.fixtures.running_gateway import RunningGateway, launch


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGateway]:
    """A gateway with the demo model."""
    folder = tmp_path_factory.mktemp("gateway")
    running = launch(folder / "data", "--demo", log=folder / "gateway.log")
    yield running
    running.stop()


@pytest.fixture
async def direct(gateway: RunningGateway) -> AsyncIterator[HttpAdminApi]:
    """The gateway without the wire: what is there in truth."""
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    yield api
    await api.aclose()


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """No keyring; the real one is proved in tests/desktop/platform."""

    async def refuse(*_: object) -> Keeping:
        return Keeping(in_keyring=False, reason="This computer has no keyring that KeyDesk trusts.")

    monkeypatch.setattr(keyring_store, "save_token", refuse)


@pytest.fixture
async def typist(
    qapp: QApplication,
    tmp_path: Path,
    gateway: RunningGateway,
    fault_wire: FaultWire,
    direct: HttpAdminApi,
    until: Any,
) -> AsyncIterator[Typist]:
    """The window, connected, its list of keys in view; the keyboard is where the window puts it."""
    desktop = Desktop(qapp, data_dir=tmp_path / "data")
    keyboard = Keyboard(desktop.window, until)
    desktop.window.show()
    desktop.connections.connect_to("Test", HttpAdminApi(fault_wire.admin_url, gateway.token))
    await until(lambda: desktop.window.findChild(KeysPage))
    desktop.window.activateWindow()
    await until(QApplication.activeWindow)
    page = desktop.window.findChild(KeysPage)
    assert page is not None
    await until(lambda: page.loader.state is LoadState.READY)
    yield Typist(keyboard, desktop, page, direct, fault_wire, gateway, tmp_path)
    await until(lambda: not work_under_way())
    keyboard.let_go()
    await desktop.close()
    qapp.clipboard().clear()
    for part in (
        desktop.connections,
        desktop.session,
        desktop.supervisor,
        desktop.clipboard,
        desktop.preferences,
    ):
        part.deleteLater()
