"""A person at *Create for a location*, above a real gateway, over a wire that a test can break."""

import asyncio
import csv
import io
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from keydesk.client import HttpAdminApi
from keydesk.contract.batches import Batch, BatchQuery
from keydesk.contract.keys import Key, KeyQuery
from keydesk.contract.people import Location, LocationCreate, LocationQuery, PeopleQuery, Person
from keydesk.desktop import tasks
from keydesk.desktop.handout.document import Document
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import ConnectionState, Session
from keydesk.desktop.ways import Ways
from keydesk.desktop.widgets.search_picker import SearchPicker
from keydesk.desktop.workshop import opening
from keydesk.desktop.workshop.opening import Workshops
from keydesk.desktop.workshop.workshop_dialog import WorkshopDialog
from tests.fixtures.fault_wire import FaultWire
from tests.fixtures.left_behind import work_under_way
from tests.fixtures.running_gateway import RunningGateway, launch

Until = Callable[[Callable[[], object]], Awaitable[None]]


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGateway]:
    """A gateway with the demo model, for all tests of a module."""
    folder = tmp_path_factory.mktemp("gateway")
    running = launch(folder / "data", "--demo", log=folder / "gateway.log")
    yield running
    running.stop()


class Workshop:
    """A location of this test's own, and a person who creates keys for it."""

    def __init__(  # noqa: PLR0917 - a fixture makes it
        self,
        window: QWidget,
        frame: PageFrame,
        api: HttpAdminApi,
        wire: FaultWire,
        direct: HttpAdminApi,
        until: Until,
        gateway: RunningGateway,
    ) -> None:
        self.window = window
        self.frame = frame
        self.api = api
        self.wire = wire
        self.direct = direct
        self.until = until
        self.gateway = gateway
        self.place = f"Delft {uuid4().hex[:8]}"
        self.batches_wanted: list[str] = []
        frame.ways.batch_wanted.connect(self.batches_wanted.append)
        self.workshops = Workshops(window, frame)
        self.dialog: WorkshopDialog

    # -- what is there in truth

    async def people(
        self, count: int = 3, *, without_account: int = 0, zone: str = "Europe/Amsterdam", place: str = ""
    ) -> Location:
        """Have a location with these people, of whom some have no linked account."""
        place = place or self.place
        wanted = LocationCreate(name=place, time_zone=zone)
        await self.direct.create_location(wanted, attempt=uuid4().hex)
        text = io.StringIO()
        lines = csv.writer(text)
        lines.writerow(["name", "email", "location", "account"])
        for number in range(count):
            account = "" if number < without_account else f"{place}-{number}"
            lines.writerow([f"Person {number:04}", f"{uuid4().hex}@example.org", place, account])
        made = await self.direct.import_people(text.getvalue().encode(), dry_run=False, attempt=uuid4().hex)
        assert made.created == count, made
        return (await self.direct.list_locations(LocationQuery(q=place))).items[0]

    async def everybody(self, place: str = "") -> list[Person]:
        """Return the people of the location."""
        (found,) = (await self.direct.list_locations(LocationQuery(q=place or self.place))).items
        return (await self.direct.list_people(PeopleQuery(location_id=found.id, limit=500))).items

    async def keys(self) -> list[Key]:
        """Return the keys of the location."""
        (found,) = (await self.direct.list_locations(LocationQuery(q=self.place))).items
        query = KeyQuery(location_id=found.id, limit=500, revoked=True, sort="name")
        return (await self.direct.list_keys(query)).items

    async def batches(self) -> list[Batch]:
        """Return the batches with keys of the location."""
        ids = {key.batch_id for key in await self.keys()}
        listed = (await self.direct.list_batches(BatchQuery(limit=500))).items
        return [batch for batch in listed if batch.id in ids]

    def forget_attempts(self) -> None:
        """Let ten minutes pass, after which the gateway no longer keeps its answers."""
        with sqlite3.connect(self.gateway.database, timeout=10) as connection:
            connection.execute("DELETE FROM attempt")
        connection.close()

    # -- what one does

    async def open(self, *begin: Any) -> WorkshopDialog:
        """Open the dialog."""
        opening = self.workshops.open(list(begin))
        assert opening is not None
        await opening
        (self.dialog,) = (each for each in self.window.findChildren(WorkshopDialog) if each.isVisible())
        return self.dialog

    async def pick(self, name: str, picker: str = "workshopLocations") -> None:
        """Search for somebody or for a location, and pick what is found, by keyboard."""
        field = self.part(SearchPicker, picker)
        field.setFocus()
        QTest.keyClicks(field, name)
        await self.until(lambda: field.is_open and not field._choices.waiting)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert field.text() == ""

    async def counted(self) -> None:
        """Wait until it is known who gets a key."""
        await self.until(lambda: not self.dialog.planning.waiting)

    def write(self, name: str, text: str) -> None:
        """Type into a field, in place of what stands there."""
        field = self.part(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Backspace)
        QTest.keyClicks(field, text)

    def choose(self, name: str, place: int) -> None:
        """Choose by the keyboard."""
        box = self.part(QComboBox, name)
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Home)
        for _ in range(place):
            QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() == place

    def tick(self, name: str) -> None:
        """Press a choice."""
        pressed = self.part(QAbstractButton, name)
        pressed.setFocus()
        QTest.keyClick(pressed, Qt.Key.Key_Space)

    async def create(self) -> None:
        """Press the primary button."""
        await self.until(self.dialog.primary.isEnabled)
        QTest.keyClick(self.dialog.primary, Qt.Key.Key_Return)

    def escape(self) -> None:
        """Press Esc."""
        QTest.keyClick(self.dialog, Qt.Key.Key_Escape)

    # -- what one sees

    def part(self, kind: type[Any], name: str) -> Any:
        """Find a part of the dialog."""
        found = self.dialog.findChild(kind, name)
        assert found is not None, name
        return found

    def said(self, name: str) -> str:
        """Read a label."""
        return str(self.part(QLabel, name).text())

    @property
    def error(self) -> str:
        """What stands above the buttons."""
        label = self.part(QLabel, "dialogError")
        return label.text() if label.isVisible() else ""

    @property
    def count(self) -> str:
        """Who gets a key."""
        return self.said("recipientsCount")

    @property
    def question(self) -> QDialog | None:
        """The question that stands above the dialog."""
        return next((each for each in self.dialog.findChildren(QDialog) if each.isVisible()), None)

    @property
    def toast(self) -> str:
        """What the toast says."""
        shown = (each for each in self.window.findChildren(QWidget, "toast") if each.isVisible())
        return next((each.accessibleName() for each in shown), "")

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return not work_under_way()


@pytest.fixture
def documents(monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    """The documents that are opened; the real viewer shows them."""
    opened: list[Document] = []
    real = opening.open_document

    async def note(parent: QWidget, document: Document, *rest: Any, **more: Any) -> Any:
        viewer = await real(parent, document, *rest, **more)
        opened.append(document)
        return viewer

    monkeypatch.setattr(opening, "open_document", note)
    return opened


@pytest.fixture
async def direct(gateway: RunningGateway) -> AsyncIterator[HttpAdminApi]:
    """The gateway without the wire: what is there in truth."""
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    yield api
    await api.aclose()


@pytest.fixture
async def workshop(
    qapp: QApplication,
    gateway: RunningGateway,
    fault_wire: FaultWire,
    direct: HttpAdminApi,
    until: Until,
    own_folders: Path,
) -> AsyncIterator[Workshop]:
    """A window on the gateway, over the wire."""
    window = QWidget()
    QVBoxLayout(window)
    window.resize(1280, 800)
    window.show()
    parent = QObject()
    session = Session(parent)
    clipboard = SecretClipboard(qapp)
    api = HttpAdminApi(fault_wire.admin_url, gateway.token)
    session.connect_to("Test", api)
    await until(lambda: session.state is ConnectionState.CONNECTED)
    frame = PageFrame(session, clipboard, Preferences(own_folders / "config", parent), Ways(parent))
    yield Workshop(window, frame, api, fault_wire, direct, until, gateway)
    for dialog in reversed([each for each in window.findChildren(QDialog) if each.isVisible()]):
        dialog.done(0)
    await until(lambda: not tasks._running)
    session.leave()
    window.close()
    window.deleteLater()
    parent.deleteLater()
    clipboard.clear_if_ours()
    clipboard.deleteLater()
    await asyncio.sleep(0)
    await until(lambda: not tasks._running)
    await api.aclose()
