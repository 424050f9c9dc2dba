"""From a page of the window to the dialog, and on to the batch; or why not (A5, E2)."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from keydesk.client import HttpAdminApi
from keydesk.contract.info import CallingAdmin, Info, Role
from keydesk.contract.people import LocationCreate, PersonCreate
from keydesk.desktop.app import Desktop
from keydesk.desktop.for_location import ForLocation
from keydesk.desktop.session import ConnectionState, Session
from keydesk.desktop.ways import Ways
from keydesk.desktop.workshop.workshop_dialog import WorkshopDialog

Until = Callable[[Callable[[], object]], Awaitable[None]]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def connected(*capabilities: str, role: Role = Role.OWNER) -> Session:
    session = Session()
    session.state = ConnectionState.CONNECTED
    session.api = object()  # type: ignore[assignment]
    session.info = Info(
        product="keydesk",
        version="1",
        gateway_id="A1b2C3d4E5f6",
        gateway_name="Test",
        base_url="http://127.0.0.1:1/v1",
        capabilities=list(capabilities),
        admin=CallingAdmin(id="A1b2C3d4E5f6", name="Ada", role=role),
    )
    return session


@pytest.mark.parametrize(
    ("session", "reason"),
    [
        (lambda: connected("people", "locations", "batches"), ""),
        (
            lambda: connected("people", "locations"),
            "Creating for a location: not available on this gateway.",
        ),
        (
            lambda: connected("batches", "locations"),
            "Creating for a location: not available on this gateway.",
        ),
        (
            lambda: connected("people", "locations", "batches", role=Role.VIEWER),
            "Your admin token may look, but not change.",
        ),
        (Session, "The gateway does not answer now."),
    ],
)
def test_it_is_greyed_with_the_reason(
    qapp: QApplication, session: Callable[[], Session], reason: str
) -> None:
    """A5: also its shortcut says so, and goes nowhere."""
    assert qapp
    page, ways, present = QWidget(), Ways(), session()
    page.show()
    wanted: list[object] = []
    ways.workshop_wanted.connect(wanted.append)
    way = ForLocation(page, present, ways)
    shown = way.button()
    way.show_state(shown)
    assert (shown.isEnabled(), shown.toolTip()) == (not reason, reason)
    command = way.command(lambda: True, begin=lambda: "Utrecht")
    assert command.why_not() == reason
    command.run()
    assert wanted == ([] if reason else ["Utrecht"])
    for part in (shown, page, ways, present):
        part.deleteLater()


@pytest.fixture
async def desktop(qapp: QApplication, tmp_path: Path) -> AsyncIterator[Desktop]:
    """A desktop with folders of its own."""
    made = Desktop(qapp, data_dir=tmp_path / "data")
    made.window.show()
    yield made
    await made.close()
    for part in (made.connections, made.session, made.supervisor, made.clipboard, made.preferences):
        part.deleteLater()


def open_dialog(desktop: Desktop, kind: type[Any], name: str) -> Any:
    found = [each for each in desktop.window.findChildren(kind, name) if each.isVisible()]
    return found[0] if found else None


async def test_from_the_key_page_to_the_batch(desktop: Desktop, direct: HttpAdminApi, until: Until) -> None:
    """E2, E3: Ctrl+Shift+N, Enter, the document; leaving it leads to the batch. Twice is once."""
    name = f"Utrecht {uuid4().hex[:6]}"
    place = await direct.create_location(LocationCreate(name=name), attempt=uuid4().hex)
    person = PersonCreate(name="Ada", location_id=place.id, account=uuid4().hex)
    await direct.create_person(person, attempt=uuid4().hex)
    desktop.session.connect_to("Test", direct)
    await until(lambda: open_dialog(desktop, QPushButton, "createForLocationButton"))
    desktop.window.activateWindow()
    await until(desktop.window.isActiveWindow)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desktop.window, Qt.Key.Key_N, modifiers)
    await until(lambda: open_dialog(desktop, QDialog, "workshopDialog"))
    desktop.window.shell.pages.ways.workshop_wanted.emit(None)
    dialog = open_dialog(desktop, QDialog, "workshopDialog")
    await until(lambda: QApplication.activeWindow() is dialog)
    field = QApplication.focusWidget()
    QTest.keyClicks(field, name)
    await until(lambda: not field._choices.waiting)  # type: ignore[union-attr]
    QTest.keyClick(field, Qt.Key.Key_Return)
    await until(lambda: dialog.planning.count == 1)
    assert len(desktop.window.findChildren(WorkshopDialog)) == 1
    QTest.keyClick(field, Qt.Key.Key_Return)
    await until(lambda: open_dialog(desktop, QDialog, "documentDialog"))
    open_dialog(desktop, QDialog, "documentDialog").done(0)
    await until(lambda: open_dialog(desktop, QWidget, "batchesPage"))
