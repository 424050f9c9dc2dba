"""The usage page at a real gateway with a real upstream, on a wire that breaks, and a person at it."""

import contextlib
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from keydesk.client import HttpAdminApi
from keydesk.desktop import tasks
from keydesk.desktop.commands import fill
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import Session
from keydesk.desktop.usage.page import UsagePage, make_page
from keydesk.desktop.ways import Ways
from keydesk.desktop.widgets.chip import FilterChip
from tests.fixtures.answers import completion
from tests.fixtures.at_page import AtPage, Until
from tests.fixtures.fault_wire import FaultWire
from tests.fixtures.running_gateway import RunningGateway
from tests.fixtures.upstream import Upstream


@dataclass
class Used:
    """Who used what, and what the ledger has of it."""

    gateway: RunningGateway
    location: str
    people: dict[str, str]
    """Names and secrets of those with a key."""
    nobody: str
    """The secret of a key of nobody."""
    model: str

    def spent(self, where: str = "1", *values: object) -> tuple[int, int]:
        """Return how many requests there are in the ledger, and their cost in nano-dollars."""
        with contextlib.closing(sqlite3.connect(f"file:{self.gateway.database}?mode=ro", uri=True)) as base:
            query = f"SELECT count(*), sum(cost_nanos) FROM usage_record WHERE {where}"  # noqa: S608 - ours
            count, cost = base.execute(query, values).fetchone()
            return count, cost or 0

    def call(self, secret: str) -> None:
        """Make one more call."""
        assert self.gateway.call(secret, self.model).is_success


@pytest.fixture
def used(gateway: RunningGateway, upstream: Upstream) -> Used:
    """Two people and nobody make calls of different cost, one of which fails."""
    mark = uuid4().hex[:6]
    model = f"acme/usage-{mark}"
    gateway.serve_model(model, upstream.base_url)
    place = gateway.post("/locations", name=f"Utrecht {mark}", time_zone="Europe/Amsterdam")
    secrets = {}
    for name in (f"Ada {mark}", f"Łukasz {mark}"):
        person = gateway.post("/people", name=name, location_id=place["id"], account=name)
        secrets[name] = gateway.create_key(f"Key of {name}", owner_id=person["id"])[1]
    found = Used(gateway, place["id"], secrets, gateway.create_key(f"Robot {mark}")[1], model)
    costs = zip((*secrets.values(), found.nobody), ((12, 8), (7, 31), (3, 1)), strict=True)
    for secret, (read, written) in costs:
        usage = {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}
        upstream.answer(completion(usage=usage))
        for _ in range(3):
            found.call(secret)
    upstream.answer(b'{"error": {"message": "No."}}', status=500)
    assert not gateway.call(found.nobody, model).is_success
    upstream.answer(completion())
    return found


class Desk(AtPage):
    """A person at the page."""

    def __init__(self, page: UsagePage, ways: Ways, session: Session, until: Until) -> None:
        super().__init__(page, until)
        self.page, self.ways, self.session = page, ways, session

    @property
    def overview(self) -> Any:
        return self.page.overview

    def lines(self) -> dict[str, dict[str, str]]:
        """Read the table: by names, what each line says."""
        model = self.overview.table.members
        titles = [column.title for column in model.columns]
        rows = [
            [str(model.index(row, at).data()) for at in range(len(titles))] for row in range(len(model.items))
        ]
        return {row[0]: dict(zip(titles, row, strict=True)) for row in rows}

    def members(self) -> list[Any]:
        return list(self.overview.table.members.items)

    def chips(self) -> list[str]:
        return [chip.accessibleName() for chip in self.page.bar.findChildren(FilterChip) if chip.isVisible()]

    async def answered(self, do: Callable[[], object]) -> None:
        """Do something, and wait for the answer to the question that it leads to."""
        before = self.overview.loader.answer
        do()
        await self.until(lambda: self.overview.loader.answer is not before and not self.overview.loader.busy)
        await self.until(lambda: not self.overview.area.drawing)

    def key_on(self, widget: QWidget, key: Qt.Key) -> None:
        """Press a key in what is open."""
        QTest.keyClick(widget, key)

    async def goes_to_line(self, name: str) -> None:
        """Select the line of this name by the keyboard."""
        self.overview.table.setFocus()
        await self.until(self.overview.table.hasFocus)
        self.key(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        names = [member.name for member in self.members()]
        for _ in range(names.index(name)):
            self.key(Qt.Key.Key_Down)
        assert self.overview.table.current().name == name


OpenDesk = Callable[..., Awaitable[Desk]]


@pytest.fixture
async def open_desk(
    qapp: QApplication, gateway: RunningGateway, fault_wire: FaultWire, own_folders: Path, until: Until
) -> AsyncIterator[OpenDesk]:
    """Open the page in a window with its menu bar; Qt's own tester watches its table."""
    parent = QObject()
    session, clipboard = Session(parent), SecretClipboard(qapp)
    opened: list[tuple[QMainWindow, HttpAdminApi, QObject]] = []

    async def open_it(*, wait: bool = True) -> Desk:
        ways, api = Ways(parent), HttpAdminApi(fault_wire.admin_url, gateway.token)
        page = make_page(PageFrame(session, clipboard, Preferences(own_folders / "config", parent), ways))
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        tester = QAbstractItemModelTester(page.overview.table.members, mode)
        window = QMainWindow()
        opened.append((window, api, tester))
        window.setCentralWidget(page)
        fill(window.menuBar(), page.commands())
        window.resize(1060, 760)
        window.show()
        window.activateWindow()
        session.connect_to("Test", api)
        await until(window.isActiveWindow)
        desk = Desk(page, ways, session, until)
        if wait:
            await until(lambda: page.overview.area.chart is not None)
            await until(lambda: page.overview.area.stack is not None)
            await until(lambda: session.events.live)
        return desk

    yield open_it
    for menu in qapp.topLevelWidgets():
        if isinstance(menu, QMenu):
            menu.close()
    session.leave()
    for window, _, tester in opened:
        tester.deleteLater()
        window.close()
        window.deleteLater()
    parent.deleteLater()
    await until(lambda: not tasks._running)
    for _, api, _ in opened:
        await api.aclose()
    clipboard.clear_if_ours()
    clipboard.deleteLater()
