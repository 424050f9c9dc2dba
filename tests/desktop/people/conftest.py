"""The page of people and locations on a wire that breaks, and a person at it; one gateway a module."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QWidget,
)

from keydesk.client import HttpAdminApi
from keydesk.contract.keys import KeyQuery
from keydesk.contract.people import Location, LocationQuery, PeopleQuery, Person
from keydesk.desktop import tasks
from keydesk.desktop.commands import fill
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.people.page import PeoplePage
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import Session
from keydesk.desktop.ways import Ways
from tests.fixtures.fault_wire import FaultWire
from tests.fixtures.running_gateway import RunningGateway

Part = TypeVar("Part", bound=QWidget)
Until = Callable[[Callable[[], object]], Awaitable[None]]


class Desk:
    """What a person at the page sees and does; ``direct`` is what is there in truth."""

    def __init__(self, page: PeoplePage, ways: Ways, direct: HttpAdminApi, until: Until) -> None:
        self.page = page
        self.ways = ways
        self.direct = direct
        self.until = until
        self.gone_to: list[tuple[str, object]] = []
        ways.keys_wanted.connect(lambda pick: self.gone_to.append(("keys", pick)))
        ways.key_wanted.connect(lambda person: self.gone_to.append(("key", person)))
        ways.workshop_wanted.connect(lambda location: self.gone_to.append(("workshop", location)))

    # -- what there is

    async def people(self) -> list[Person]:
        return (await self.direct.list_people(PeopleQuery(limit=500))).items

    async def locations(self) -> list[Location]:
        return (await self.direct.list_locations(LocationQuery(limit=500))).items

    async def have(self, text: str) -> None:
        """Have these people, as lines of CSV, and see them."""
        csv = f"name,email,location,account\n{text}".encode()
        await self.direct.import_people(csv, dry_run=False, attempt=uuid4().hex)
        names = sorted(person.name for person in await self.people())
        await self.until(lambda: sorted(self.names()) == names)

    def names(self) -> list[str]:
        """Read the names in the list that is shown."""
        return [item.name for item in self.page.pane.model.items]

    def select(self, name: str) -> None:
        """Select the row of this name."""
        self.page.pane.table.select(self.names().index(name))
        self.page.pane.table.setFocus()

    # -- what is on screen

    def part(self, of: QWidget, kind: type[Part], name: str) -> Part:
        found = of.findChild(kind, name)
        assert found is not None, name
        return found

    def dialog(self, name: str = "") -> QDialog:
        """Find the one open dialog, or the one of that name."""
        found = [
            each
            for each in self.page.window().findChildren(QDialog)
            if each.isVisible() and name in ("", each.objectName())
        ]
        assert len(found) == 1, f"{[each.objectName() for each in found]} for {name}"
        return found[0]

    def no_dialog(self) -> bool:
        return not any(each.isVisible() for each in self.page.window().findChildren(QDialog))

    async def closed(self) -> None:
        """Wait until no dialog is open; the keyboard goes back to the page, as window managers do it."""
        await self.until(self.no_dialog)
        self.page.window().activateWindow()
        await self.until(self.page.window().isActiveWindow)

    def said(self, of: QWidget, name: str) -> str:
        label = self.part(of, QLabel, name)
        return label.text() if label.isVisible() else ""

    def toast(self) -> str:
        """Read the toast on screen."""
        found = [toast for toast in self.page.window().findChildren(QWidget, "toast") if toast.isVisible()]
        return found[-1].accessibleName() if found else ""

    def press(self, name: str) -> None:
        """Press a button by the keyboard."""
        window = QApplication.activeModalWidget() or self.page.window()
        found = [each for each in window.findChildren(QAbstractButton, name) if each.isVisible()]
        assert found, name
        assert found[-1].isEnabled(), f"{name} is grey: {found[-1].toolTip()}"
        found[-1].setFocus()
        QTest.keyClick(found[-1], Qt.Key.Key_Space)

    # -- by the keyboard

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key where the keyboard is."""
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the keyboard"
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(target, key, held)

    def type(self, text: str) -> None:
        """Type where the keyboard is, over what stands there."""
        target = QApplication.focusWidget()
        assert isinstance(target, QLineEdit), target
        target.selectAll()
        QTest.keyClick(target, Qt.Key.Key_Backspace)
        QTest.keyClicks(target, text)

    def at(self, name: str) -> bool:
        """Whether the keyboard is on the part of this name."""
        focused = QApplication.focusWidget()
        return focused is not None and focused.objectName() == name

    def tab_to(self, name: str) -> None:
        """Go there with Tab alone."""
        for _ in range(40):
            if self.at(name):
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {name}")

    def shortcut(self, id_: str) -> None:
        """Do what a command in the menu bar does."""
        command = next(each for each in self.page.commands() if each.id == id_)
        assert command.enabled(), id_
        command.run()

    def why_not(self, id_: str) -> str:
        """Read why a command is grey; nothing when it is not."""
        return next(each for each in self.page.commands() if each.id == id_).why_not()


@pytest.fixture
async def direct(gateway: RunningGateway) -> AsyncIterator[HttpAdminApi]:
    """The gateway without the wire, with nobody in it."""
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    for key in (await api.list_keys(KeyQuery(limit=500))).items:
        await api.revoke_key(key.id)
    for person in (await api.list_people(PeopleQuery(limit=500))).items:
        await api.delete_person(person.id)
    for location in (await api.list_locations(LocationQuery(limit=500))).items:
        await api.delete_location(location.id)
    yield api
    await api.aclose()


OpenDesk = Callable[..., Awaitable[Desk]]


@pytest.fixture
async def open_desk(
    qapp: QApplication,
    gateway: RunningGateway,
    fault_wire: FaultWire,
    direct: HttpAdminApi,
    own_folders: Path,
    until: Until,
) -> AsyncIterator[OpenDesk]:
    """Open the page in a window with its menu bar, for the admin with this token."""
    parent = QObject()
    session = Session(parent)
    clipboard = SecretClipboard(qapp)
    opened: list[tuple[QMainWindow, HttpAdminApi]] = []

    async def open_it(token: Any = None, *, wait: bool = True) -> Desk:
        api = HttpAdminApi(fault_wire.admin_url, token or gateway.token)
        ways = Ways(parent)
        preferences = Preferences(own_folders / "config", parent)
        page = PeoplePage(PageFrame(session, clipboard, preferences, ways))
        window = QMainWindow()
        opened.append((window, api))
        window.setCentralWidget(page)
        fill(window.menuBar(), page.commands())
        window.resize(1060, 700)
        window.show()
        window.activateWindow()
        session.connect_to("Test", api)
        desk = Desk(page, ways, direct, until)
        await until(window.isActiveWindow)
        if wait:
            await until(lambda: page.people.loader.state is LoadState.READY)
            await until(lambda: session.events.live)
        return desk

    yield open_it
    for menu in qapp.topLevelWidgets():
        if isinstance(menu, QMenu):
            menu.close()
    session.leave()
    for window, _ in opened:
        window.close()
        window.deleteLater()
    parent.deleteLater()
    await until(lambda: not tasks._running)
    for _, api in opened:
        await api.aclose()
    clipboard.clear_if_ours()
    clipboard.deleteLater()
    qapp.clipboard().clear()


@pytest.fixture
async def desk(open_desk: OpenDesk) -> Desk:
    """A person at the page, an owner."""
    return await open_desk()
