"""A5: the window at a gateway that offers less, is of another version, or lets nobody in any more."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QTabWidget, QWidget

from keydesk.client import HttpAdminApi
from keydesk.contract.keys import KeyCreate
from keydesk.desktop.app import Desktop
from keydesk.desktop.commands import Command
from keydesk.desktop.keys.form.create_dialog import CreateDialog
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.page_entries import ENTRIES
from keydesk.desktop.session import ConnectionState
from keydesk.domain.secret import parse
from tests.fixtures.fault_wire import Exchange, FaultWire, Trouble, answered, refused
from tests.fixtures.left_behind import work_under_way
from tests.fixtures.lesser_gateway import ROUTES, lack, says_of_itself
from tests.fixtures.running_gateway import RunningGateway

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Until = Callable[[Callable[[], object]], Awaitable[None]]
Part = TypeVar("Part", bound=QWidget)
NOT_HERE = "not available on this gateway"


def listening(refusals: list[str]) -> Trouble:
    """Pass everything on, and note what was refused."""

    async def play(exchange: Exchange) -> None:
        answer = await exchange.reach_the_gateway()
        if not answer.startswith(b"HTTP/1.1 2"):
            refusals.append(f"{exchange.method} {exchange.path}: {answer[:20]!r}")
        exchange.back.write(answer)
        await exchange.back.drain()

    return play


class Desk:
    """Somebody at the window."""

    def __init__(self, desktop: Desktop, wire: FaultWire, until: Until) -> None:
        self.desktop, self.wire, self.until = desktop, wire, until
        self.window, self.session = desktop.window, desktop.session

    async def connect(self, token: Any) -> None:
        self.desktop.connections.connect_to("Workshop", HttpAdminApi(self.wire.admin_url, token))
        await self.until(lambda: self.session.state is ConnectionState.CONNECTED)

    async def show(self, page: str) -> QWidget:
        """Show a page, or what stands in its place, and wait until nothing is asked for any more."""
        pages = self.window.shell.pages
        self.window.shell.show_page(page)
        await self.until(lambda: pages.currentWidget() is not pages._loading)
        await self.until(lambda: not work_under_way())
        return pages.currentWidget()

    def command(self, id_: str) -> Command:
        return next(each for each in self.window.shell.pages.commands() if each.id == id_)

    def part(self, of: QWidget, kind: type[Part], name: str) -> Part:
        found = of.findChild(kind, name)
        assert found is not None, name
        return found

    def said(self) -> str:
        """Read everything that the page says."""
        shown = self.window.shell.pages.currentWidget().findChildren(QLabel)
        return "\n".join(each.text() for each in shown if each.isVisible() and each.text())


@pytest.fixture
async def desk(
    qapp: QApplication, gateway: RunningGateway, fault_wire: FaultWire, tmp_path: Path, until: Until
) -> AsyncIterator[Desk]:
    """A window that is connected over the wire as soon as a test calls for it."""
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    await api.create_key(KeyCreate(name="Pilot"), attempt=uuid4().hex)
    await api.aclose()
    made = Desktop(qapp, data_dir=tmp_path / "data")
    made.window.resize(1280, 800)
    made.window.show()
    yield Desk(made, fault_wire, until)
    await until(lambda: not work_under_way())
    await made.close()
    for part in (made.connections, made.session, made.supervisor, made.clipboard, made.preferences):
        part.deleteLater()


async def test_what_a_gateway_lacks_is_said_and_never_asked_for(desk: Desk, gateway: RunningGateway) -> None:
    """This one has keys alone: no page and no command asks for more, and each says why."""
    spells = lack(desk.wire, ROUTES.keys() - {"keys"})
    await desk.connect(gateway.token)
    sidebar = desk.window.shell.sidebar
    lacking = [entry for entry in ENTRIES if entry.needs not in ("", "keys")]
    assert lacking
    for entry in lacking:
        assert desk.part(sidebar, QPushButton, f"page_{entry.id}").toolTip() == f"{entry.title}: {NOT_HERE}"
        shown = await desk.show(entry.id)
        assert f"{entry.title}: {NOT_HERE}" in desk.said()
        assert "KeyDesk 0." in desk.said(), "and of which version it is"
        assert not [each for each in shown.findChildren(QPushButton) if each.isVisible()], "no dead button"
        assert desk.window.shell.pages.commands() == []
    page = await desk.show("keys")
    assert isinstance(page, KeysPage)
    assert page.model.rowCount() == 1
    for id_ in ("manageTemplates", "keySees", "createForLocation"):
        assert NOT_HERE in desk.command(id_).why_not()
        desk.command(id_).run()
    page.table.selectRow(0)
    desk.command("keyDetails").run()
    desk.command("createKey").run()
    await desk.until(lambda: not work_under_way())
    dialog = desk.part(page, CreateDialog, "createKeyDialog")
    for part in (dialog.templates.picker, desk.part(dialog, QPushButton, "saveTemplateButton")):
        assert not part.isEnabled()
        assert NOT_HERE in part.toolTip()
    words = [each.text() for each in dialog.findChildren(QLabel)]
    for what in ("Owner", "Location", "Providers", "Models", "Deployments"):
        assert f"{what}: {NOT_HERE}." in words
    tabs = dialog.findChildren(QTabWidget)[0]
    assert not tabs.isTabEnabled(2)
    assert tabs.tabToolTip(2) == f"MCP servers: {NOT_HERE}"
    dialog.form.basic.name.setText("Made here")
    dialog.primary.click()
    await desk.until(lambda: page.model.rowCount() == 2)
    assert not desk.session.events.live
    assert [spell.path.pattern for spell in spells if spell.met] == []
    QApplication.activeModalWidget().reject()


@pytest.mark.parametrize("needs", ["locations", "credentials"])
async def test_half_a_page(desk: Desk, gateway: RunningGateway, needs: str) -> None:
    """A page of two lists, one of which the gateway lacks."""
    (spell,) = lack(desk.wire, [needs])
    await desk.connect(gateway.token)
    page, add = {"locations": ("people", "addLocation"), "credentials": ("providers", "addCredential")}[needs]
    await desk.show(page)
    assert NOT_HERE in desk.command(add).why_not()
    assert not spell.met


async def test_what_it_offers_from_now_on_is_there_at_once(desk: Desk, gateway: RunningGateway) -> None:
    """The gateway is updated while the window stands open."""
    lack(desk.wire, ["people"])
    await desk.connect(gateway.token)
    await desk.show("people")
    assert NOT_HERE in desk.said()
    desk.wire.spells.clear()
    desk.session.check()
    await desk.until(desk.window.shell.pages.commands)
    assert NOT_HERE not in desk.said()


@pytest.mark.parametrize("role", ["viewer", "admin"])
async def test_who_may_not_do_all_is_told_so(desk: Desk, gateway: RunningGateway, role: str) -> None:
    """A viewer changes nothing, an admin of a location nothing that all share; nobody meets a refusal."""
    place = gateway.post("/locations", name=f"Of {role}")["id"]
    own = [{"role": role}, {"role": role, "location_ids": [place]}][role == "admin"]
    token = parse(gateway.post("/admins", name=f"Of {role}", **own)["secret"])
    refusals: list[str] = []
    passed_on = desk.wire.strike("", r"(?!/events).*", listening(refusals))
    await desk.connect(token)
    shared = {"models", "providers", "deployments", "mcp_servers"}
    for entry in ENTRIES:
        if entry.group > 1:
            continue
        shown = await desk.show(entry.id)
        changing = entry.id in shared or (role == "viewer" and entry.group == 0)
        made = [each for each in shown.findChildren(QPushButton) if each.property("kind") == "primary"]
        for each in made:
            if changing and each.objectName() != "emptyStateAction":
                assert not each.isEnabled(), each.objectName()
                assert "Your admin token may look" in each.toolTip() or "limited" in each.toolTip()
    assert passed_on.met
    assert refusals == []


async def test_an_answer_of_another_version_is_said_where_it_is(desk: Desk, gateway: RunningGateway) -> None:
    """A value that this program does not know, and a field that is not there: nothing crashes."""
    says_of_itself(desk.wire, version="9.4.0", capabilities=["keys", "people", "batches", "quantum"])
    odd = {"items": [{"id": "A1b2C3d4E5f6", "status": "entangled"}], "next_cursor": None, "total": 1}
    for path in (r"/keys", r"/people"):
        desk.wire.strike(
            "GET", path, answered(200, str(odd).replace("'", '"').replace("None", "null"), "application/json")
        )
    await desk.connect(gateway.token)
    for page in ("keys", "people"):
        await desk.show(page)
        await desk.until(lambda: "another version" in desk.said())
        assert "could not be loaded" in desk.said()
    await desk.show("batches")
    assert "version" not in desk.said()


async def test_a_token_that_was_revoked_meanwhile_is_said_with_the_next_step(
    desk: Desk, gateway: RunningGateway
) -> None:
    """The page stays the same while it is asked again, so that the button keeps the keyboard."""
    await desk.connect(gateway.token)
    page = await desk.show("keys")
    unknown = desk.wire.strike("", ".*", refused(401, "Unauthorized"))
    desk.session.check()
    await desk.until(lambda: desk.session.state is ConnectionState.FAILED)
    shown = await desk.show("keys")
    assert "does not accept this admin token" in desk.said()
    again = desk.part(shown, QPushButton, "emptyStateAction")
    assert again.text() == "Enter another token…"
    again.setFocus()
    assert isinstance(page, KeysPage)
    assert "does not accept" in page.chosen.why_not_now()
    met = unknown.met
    desk.session.check()
    await desk.until(lambda: unknown.met > met and not work_under_way())
    assert desk.window.focusWidget() is again
    again.click()
    await desk.until(lambda: desk.window.findChild(QDialog, "connectDialog"))
    desk.part(desk.window, QDialog, "connectDialog").reject()
    desk.wire.spells.clear()
    desk.session.check()
    await desk.until(lambda: desk.session.state is ConnectionState.CONNECTED)
    assert desk.window.shell.pages.currentWidget() is page
