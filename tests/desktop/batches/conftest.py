"""Batches at a real gateway, the page that shows them, and a person at it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

from keydesk.client import HttpAdminApi
from keydesk.contract.batches import Batch, BulkCreate, BulkCreated
from keydesk.contract.budgets import Budget
from keydesk.contract.keys import KeyTemplate
from keydesk.contract.people import LocationCreate, PersonCreate
from keydesk.desktop import tasks
from keydesk.desktop.batches.page import BatchesPage
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import ConnectionState, Session
from keydesk.desktop.ways import Ways
from keydesk.desktop.widgets.toast import have_undo_wait
from keydesk.domain.money import parse_usd
from tests.fixtures.fault_wire import FaultWire
from tests.fixtures.left_behind import work_under_way
from tests.fixtures.running_gateway import RunningGateway, launch

NAMES = ("Ada Lovelace", "Grace Hopper", "Alan Turing", "Barbara Liskov")
Until = Callable[[Callable[[], object]], Awaitable[None]]
Part = TypeVar("Part", bound=QWidget)


class SetClock:
    """A clock that a test sets; until then it is the machine's, as the gateway's is."""

    def __init__(self) -> None:
        self.moment: datetime | None = None

    def now(self) -> datetime:
        return self.moment or datetime.now(UTC)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGateway]:
    """A gateway with the demo model, shared by the tests of a module."""
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


class Workshop:
    """Makes batches of this test's own."""

    def __init__(self, api: HttpAdminApi) -> None:
        self.api = api
        self.tag = uuid4().hex[:6]
        """Behind the names of this test's people, since a gateway is shared by many."""

    async def make(
        self,
        *,
        label: str = "",
        claim: bool = False,
        budget: str | None = "50",
        begins: timedelta = timedelta(minutes=-30),
        lasts: timedelta | None = timedelta(hours=2),
    ) -> BulkCreated:
        """Make keys for four people, by default open now."""
        wanted = LocationCreate(name=f"Delft {uuid4().hex[:6]}", time_zone="Europe/Amsterdam")
        location = await self.api.create_location(wanted, attempt=uuid4().hex)
        for name in NAMES:
            account = name.split()[0].lower()
            person = PersonCreate(name=f"{name} {self.tag}", location_id=location.id, account=account)
            await self.api.create_person(person, attempt=uuid4().hex)
        start = datetime.now(UTC) + begins
        template = KeyTemplate(not_before=start, expires_at=None if lasts is None else start + lasts)
        shared = None if budget is None else Budget(limit_usd=parse_usd(budget))
        return await self.api.create_keys(
            BulkCreate(
                label=label or f"Workshop {uuid4().hex[:6]}",
                location_ids=[location.id],
                template=template,
                batch_budget=shared,
                claim=claim,
            ),
            attempt=uuid4().hex,
        )


@pytest.fixture
def workshop(direct: HttpAdminApi) -> Workshop:
    return Workshop(direct)


class Desk:
    """A person at the batches page."""

    def __init__(self, page: BatchesPage, session: Session, wire: FaultWire, api: Any, until: Until) -> None:
        self.page, self.session, self.wire, self.api, self.until = page, session, wire, api, until

    async def open(self, batch: Batch | None) -> None:
        """Have a batch listed and selected."""
        assert batch is not None
        self.page.pane.bring(batch.id)
        await self.until(lambda: self.page.chosen is not None and self.page.chosen.id == batch.id)

    def choose(self, command: str) -> None:
        """Choose a command that is possible."""
        (found,) = [each for each in self.page.commands() if each.id == command]
        assert found.enabled(), command
        assert not found.why_not(), found.why_not()
        found.run()

    def why_not(self, command: str) -> str:
        """Read why a command is not possible."""
        (found,) = [each for each in self.page.commands() if each.id == command]
        return found.why_not()

    def dialog_if_any(self) -> Any:
        """The topmost dialog."""
        shown = [
            each
            for window in QApplication.topLevelWidgets()
            for each in [window]
            if isinstance(each, QDialog) and each.isVisible()
        ]
        return shown[-1] if shown else None

    def dialog(self, name: str = "") -> Any:
        """The topmost dialog, which is there."""
        found = self.dialog_if_any()
        assert found is not None, "no dialog is open"
        assert name in ("", found.objectName()), found.objectName()
        return found

    async def wait_for(self, name: str) -> Any:
        """The dialog of this name, once it is there."""
        await self.until(lambda: getattr(self.dialog_if_any(), "objectName", str)() == name)
        return self.dialog(name)

    def part(self, kind: type[Part], name: str) -> Part:
        """Find something in the dialog, or on the page when there is none."""
        found = (self.dialog_if_any() or self.page).findChild(kind, name)
        assert found is not None, name
        return found

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.dialog().focusWidget(), text)

    def key(self, key: Qt.Key) -> None:
        """Press a key where the keyboard is."""
        dialog = self.dialog()
        QTest.keyClick(dialog.focusWidget() or dialog, key)

    def tab_to(self, name: str) -> None:
        """Go on by Tab until the keyboard is there."""
        for _ in range(20):
            here = self.dialog().focusWidget()
            if here is not None and here.objectName() == name:
                return
            QTest.keyClick(here or self.dialog(), Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")

    def toast(self) -> str:
        """Read the toast on screen."""
        for window in QApplication.topLevelWidgets():
            for toast in window.findChildren(QWidget, "toast"):
                if toast.isVisible():
                    return toast.accessibleName()
        return ""

    def undo(self) -> None:
        """Press *Undo* in the toast."""
        self.press_in_toast("undoButton")

    def press_in_toast(self, name: str) -> None:
        """Press a button of the toast."""
        buttons = [
            found
            for window in QApplication.topLevelWidgets()
            for found in window.findChildren(QPushButton, name)
            if found.isVisible()
        ]
        buttons[-1].click()

    def said(self) -> list[str]:
        """Everything that says what went wrong."""
        above = self.dialog_if_any()
        labels = above.findChildren(QLabel) if above is not None else []
        shown = [label for label in labels if label.isVisible() and label.text()]
        bad = [label.text() for label in shown if label.property("tone") == "bad"]
        return bad + ([self.toast()] if self.toast() else [])

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return not work_under_way()


@pytest.fixture
async def desk(
    fault_wire: FaultWire,
    gateway: RunningGateway,
    clock: SetClock,
    qapp: QApplication,
    own_folders: Path,
    until: Until,
) -> AsyncIterator[Desk]:
    """The page, open over a wire that a test can break."""
    parent = QObject()
    session, clipboard = Session(parent), SecretClipboard(qapp)
    api = HttpAdminApi(fault_wire.admin_url, gateway.token)
    frame = PageFrame(session, clipboard, Preferences(own_folders / "config", parent), Ways(parent))
    page = BatchesPage(frame, clock)
    have_undo_wait(page, page.rights.why_not_now)
    page.resize(1100, 700)
    page.show()
    session.connect_to("Test", api)
    await until(lambda: session.state is ConnectionState.CONNECTED)
    yield Desk(page, session, fault_wire, api, until)
    session.leave()
    page.close()
    page.deleteLater()
    clipboard.clear_if_ours()
    qapp.clipboard().clear()
    clipboard.deleteLater()
    parent.deleteLater()
    await until(lambda: not tasks._running)
    await api.aclose()
