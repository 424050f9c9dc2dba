"""The local gateway dies in the middle: all or nothing, and trying again gives the same keys (E2, S10)."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from keydesk.contract.batches import BatchQuery
from keydesk.contract.keys import KeyQuery
from keydesk.contract.people import LocationCreate, PersonCreate
from keydesk.desktop import finding
from keydesk.desktop.app import Desktop
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.workshop.opening import Workshops
from keydesk.desktop.workshop.workshop_dialog import WorkshopDialog
from keydesk.domain.errors import UnavailableError

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
async def desktop(qapp: QApplication, tmp_path: Path, free_port: int) -> AsyncIterator[Desktop]:
    """A desktop with folders and a port of its own."""
    made = Desktop(qapp, data_dir=tmp_path / "data")
    made.preferences.local_port = free_port
    made.window.show()
    yield made
    await made.close()
    for part in (made.connections, made.session, made.supervisor, made.clipboard, made.preferences):
        part.deleteLater()


async def wait(condition: Callable[[], object]) -> None:
    """Wait as long as a gateway takes to start again on a busy computer."""
    deadline = time.monotonic() + 40
    while not condition():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.01)


async def test_the_dialog_goes_on_with_the_gateway_that_was_started_again(desktop: Desktop) -> None:
    QTest.mouseClick(desktop.window.welcome.start, Qt.MouseButton.LeftButton)
    await wait(lambda: desktop.session.offers("batches"))
    api = desktop.session.api
    assert api is not None
    place = await api.create_location(LocationCreate(name="Utrecht"), attempt=uuid4().hex)
    for name in ("Ada", "Bo"):
        person = PersonCreate(name=name, location_id=place.id, account=name)
        await api.create_person(person, attempt=uuid4().hex)
    workshops = Workshops(desktop.window, desktop.window.shell.pages._frame)
    opening = workshops.open()
    assert opening is not None
    await opening
    (dialog,) = desktop.window.findChildren(WorkshopDialog)
    dialog.form.who.begin_with([finding.location(await api.get_location(place.id))])
    await wait(lambda: dialog.planning.count == 2)
    real: Any = dialog._api.create_keys
    killed: list[int] = []

    async def made_and_killed(*args: Any, **more: Any) -> Any:
        """The gateway makes them, and dies before anybody hears of it."""
        answer = await real(*args, **more)
        dialog._api.create_keys = real  # type: ignore[method-assign]
        pid = desktop.supervisor.pid
        assert pid is not None
        killed.append(pid)
        os.kill(pid, signal.SIGKILL)
        assert answer.items
        raise UnavailableError("The connection broke off.")

    dialog._api.create_keys = made_and_killed  # type: ignore[method-assign]
    dialog.primary.click()
    await wait(lambda: not dialog.working)
    assert dialog.isVisible()
    assert dialog.primary.text() == "Try again"

    await wait(
        lambda: desktop.session.state is ConnectionState.OFFLINE or desktop.supervisor.pid not in killed
    )
    await wait(lambda: desktop.supervisor.pid not in (None, *killed))
    await wait(lambda: desktop.session.offers("batches"))
    dialog.primary.click()
    await wait(
        lambda: [each for each in desktop.window.findChildren(QDialog, "documentDialog") if each.isVisible()]
    )
    assert desktop.supervisor.pid not in killed
    assert len((await api.list_keys(KeyQuery())).items) == 2
    assert len((await api.list_batches(BatchQuery())).items) == 1
    desktop.window.findChild(QDialog, "documentDialog").done(0)
