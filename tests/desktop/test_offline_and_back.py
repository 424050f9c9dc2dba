"""Issue 8: the gateway is away for a while. Nothing that is shown, chosen or typed is lost (A5, J4)."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar, cast
from uuid import uuid4

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from keydesk.client import HttpAdminApi
from keydesk.contract.keys import KeyCreate, KeyQuery
from keydesk.contract.people import LocationQuery
from keydesk.desktop.app import Desktop
from keydesk.desktop.commands import Command
from keydesk.desktop.keys.form.create_dialog import CreateDialog
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.people.location_dialog import LocationDialog
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.widgets.toast import Toast
from keydesk.domain.key import KeyStatus
from tests.fixtures.fault_wire import FaultWire, cut_after
from tests.fixtures.left_behind import work_under_way
from tests.fixtures.running_gateway import RunningGateway

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Until = Callable[[Callable[[], object]], Awaitable[None]]
Part = TypeVar("Part", bound=QWidget)
AWAY = "The gateway does not answer now."


class Desk:
    """Somebody at the key page, which has some keys; ``direct`` is what is there in truth."""

    def __init__(self, desktop: Desktop, wire: FaultWire, direct: HttpAdminApi, until: Until) -> None:
        self.desktop, self.wire, self.direct, self.until = desktop, wire, direct, until
        self.window, self.session = desktop.window, desktop.session
        self.page: Any = None
        self.name = f"Pilot {uuid4().hex[:6]}"

    async def begin(self, token: Any) -> None:
        for number in range(3):
            await self.make(f"{self.name} {number}")
        self.desktop.connections.connect_to("Workshop", HttpAdminApi(self.wire.admin_url, token))
        await self.until(lambda: self.window.findChild(KeysPage))
        self.page = cast("KeysPage", self.window.findChild(KeysPage))
        self.page.filters.search.setText(self.name)
        await self.until(lambda: self.names() == [f"{self.name} {each}" for each in (2, 1, 0)])
        await self.until(lambda: self.session.events.live)

    async def make(self, name: str) -> None:
        await self.direct.create_key(KeyCreate(name=name), attempt=uuid4().hex)

    async def go_offline(self) -> None:
        await self.wire.go_away()
        self.session.check()
        await self.until(lambda: self.session.state is ConnectionState.OFFLINE)

    async def come_back(self) -> None:
        """Without a press: it finds back by itself."""
        await self.wire.be_there()
        await self.until(lambda: self.session.state is ConnectionState.CONNECTED)

    def names(self) -> list[str]:
        return [key.name for key in self.page.model.keys]

    def command(self, id_: str) -> Command:
        return next(each for each in self.page.commands() if each.id == id_)

    def on_page(self, id_: str) -> Command:
        return next(each for each in self.window.shell.pages.commands() if each.id == id_)

    async def go_to(self, page: str, has: str) -> None:
        """Turn to another page, and wait until one can do this there."""
        pages = self.window.shell.pages
        pages.show_page(page)
        await self.until(lambda: any(each.id == has for each in pages.commands()))
        await self.until(lambda: not work_under_way())

    def part(self, kind: type[Part], name: str) -> Part:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def toasts(self) -> list[str]:
        return [each.accessibleName() for each in self.window.findChildren(QWidget, "toast")]


@pytest.fixture
async def desk(
    qapp: QApplication, gateway: RunningGateway, fault_wire: FaultWire, tmp_path: Path, until: Until
) -> AsyncIterator[Desk]:
    direct = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    desktop = Desktop(qapp, data_dir=tmp_path / "data")
    desktop.window.resize(1280, 800)
    desktop.window.show()
    made = Desk(desktop, fault_wire, direct, until)
    await made.begin(gateway.token)
    yield made
    await until(lambda: not work_under_way())
    await desktop.close()
    await direct.aclose()
    qapp.clipboard().clear()
    for part in (
        desktop.connections,
        desktop.session,
        desktop.supervisor,
        desktop.clipboard,
        desktop.preferences,
    ):
        part.deleteLater()


async def test_what_is_shown_and_chosen_stays_and_can_be_read(desk: Desk) -> None:
    """Greyed, with a banner that says since when; what changes something is greyed with the reason."""
    page = desk.page
    page.table.selectRow(1)
    chosen = page.chosen.keys()[0].name
    await desk.go_offline()
    await desk.make(f"{desk.name} 3")
    banner, veil = desk.part(QWidget, "offlineBanner"), desk.part(QWidget, "veil")
    assert banner.isVisible()
    assert veil.isVisible()
    assert veil.size() == desk.window.shell.pages.size()
    words = desk.part(QLabel, "offlineWords").text()
    assert words.startswith("Offline since ")
    assert words.endswith(
        "What you see is the last that is known. Keys go on working if only the way from here is cut."
    )
    for id_ in (
        "exportKeys",
        "createKey",
        "editKey",
        "rotateKey",
        "revokeKey",
        "manageTemplates",
        "keySees",
        "identifyKey",
    ):
        assert desk.command(id_).why_not() == AWAY, id_
    for id_ in ("keyDetails", "copyRows", "copyPreview", "copyKeyId"):
        assert desk.command(id_).enabled(), id_
        assert not desk.command(id_).why_not(), id_
    desk.command("keyDetails").run()
    desk.command("copyRows").run()
    assert chosen in QApplication.clipboard().text()
    pages = desk.window.shell.pages
    assert pages.childAt(pages.rect().center()) is not veil, "clicks go through what makes it paler"
    page.table.selectRow(2)
    await desk.come_back()
    await desk.until(lambda: desk.names()[0] == f"{desk.name} 3")
    assert page.chosen.keys()[0].name == f"{desk.name} 0"
    assert page.filters.search.text() == desk.name
    assert not banner.isVisible()
    assert not veil.isVisible()
    await desk.until(lambda: desk.session.events.live)
    await desk.make(f"{desk.name} 4")
    await desk.until(lambda: desk.names()[0] == f"{desk.name} 4")


async def test_an_open_form_keeps_what_was_typed_and_is_sent_once(desk: Desk) -> None:
    """The gateway goes away in the middle: the key is made, its answer lost. Back again, it is that key."""
    desk.command("createKey").run()
    dialog = desk.part(CreateDialog, "createKeyDialog")
    dialog.form.basic.name.setText(f"{desk.name} typed")
    lost = desk.wire.strike("POST", "/keys", cut_after)
    dialog.primary.click()
    await desk.until(lambda: lost.met and not dialog.busy)
    await desk.go_offline()
    dialog.primary.click()
    await desk.until(lambda: not dialog.busy)
    assert dialog.isVisible()
    assert dialog.form.basic.name.text() == f"{desk.name} typed"
    said = "\n".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())
    assert "Nothing you typed is lost; trying again never makes the key twice." in said
    desk.wire.spells.clear()
    await desk.come_back()
    dialog.primary.click()
    await desk.until(lambda: desk.window.findChild(QDialog, "revealDialog"))
    found = await desk.direct.list_keys(KeyQuery(q=f"{desk.name} typed"))
    assert [key.name for key in found.items] == [f"{desk.name} typed"]
    desk.part(QPushButton, "copySecretButton").click()
    desk.part(QDialog, "revealDialog").reject()


async def test_no_page_exports_what_it_would_have_to_ask_for(desk: Desk) -> None:
    """Whoever presses it is told at once; nobody picks a file for nothing."""
    pages = desk.window.shell.pages
    exporting: dict[str, Command] = {}
    for page, one in (
        ("people", "exportPeople"),
        ("models", "exportModels"),
        ("usage", "exportUsage"),
        ("audit", "exportAudit"),
    ):
        await desk.go_to(page, one)
        exporting |= {each.id: each for each in pages.commands() if each.id.startswith("export")}
    await desk.go_offline()
    assert {id_ for id_, each in exporting.items() if each.why_not() == AWAY} >= {
        *("exportPeople", "exportModels", "exportUsage", "exportAudit", "exportAuditJson"),
    }
    await desk.come_back()


async def test_another_form_keeps_what_was_typed_too(desk: Desk) -> None:
    """A location is added while the gateway goes away: what was typed stays, and it is added once."""
    await desk.go_to("people", "addLocation")
    desk.on_page("addLocation").run()
    dialog = desk.part(LocationDialog, "locationDialog")
    field = desk.part(QLineEdit, "locationNameField")
    field.setText(f"{desk.name} Utrecht")
    lost = desk.wire.strike("POST", "/locations", cut_after)
    dialog.primary.click()
    await desk.until(lambda: lost.met and not dialog.is_busy)
    await desk.go_offline()
    dialog.primary.click()
    await desk.until(lambda: not dialog.is_busy)
    assert dialog.isVisible()
    assert field.text() == f"{desk.name} Utrecht"
    desk.wire.spells.clear()
    await desk.come_back()
    dialog.primary.click()
    await desk.until(lambda: not desk.window.findChildren(LocationDialog) and not work_under_way())
    found = await desk.direct.list_locations(LocationQuery(q=desk.name))
    assert [each.name for each in found.items] == [f"{desk.name} Utrecht"]


async def test_undo_waits_until_it_can_be_done(desk: Desk) -> None:
    """Asked for while the gateway is away, nothing is changed; it is told why, and the offer stays."""
    desk.page.table.selectRow(0)
    desk.command("deactivateKey").run()
    await desk.until(lambda: not work_under_way())
    await desk.go_offline()
    for _ in range(2):
        desk.command("undoLast").run()
        await desk.until(lambda: desk.toasts() == [AWAY])
        assert not [each for each in desk.part(Toast, "toast").findChildren(QTimer) if each.isActive()]
    (still,) = (await desk.direct.list_keys(KeyQuery(q=f"{desk.name} 2"))).items
    assert still.status is KeyStatus.INACTIVE
    await desk.come_back()
    assert desk.toasts() == [AWAY]
    desk.command("undoLast").run()
    await desk.until(lambda: desk.toasts() not in ([], [AWAY]) and not work_under_way())
    (back,) = (await desk.direct.list_keys(KeyQuery(q=f"{desk.name} 2"))).items
    assert back.status is KeyStatus.ACTIVE
