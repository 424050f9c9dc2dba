"""The page of providers and credentials on a wire that may break, and a person with a keyboard at it."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMainWindow, QMenu, QWidget

from keydesk.client import HttpAdminApi
from keydesk.contract.catalog import (
    Credential,
    CredentialCreate,
    Model,
    Provider,
    ProviderCreate,
    ProviderKind,
)
from keydesk.contract.catalog_queries import CredentialQuery, ModelQuery, ProviderQuery
from keydesk.desktop import tasks
from keydesk.desktop.catalog.providers.page import ProvidersPage
from keydesk.desktop.commands import fill
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.menu_keys import have_menu_keys
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import Session
from keydesk.desktop.ways import Ways
from tests.fixtures.answers import http_answer
from tests.fixtures.fault_wire import FaultWire
from tests.fixtures.keyboard import Keyboard
from tests.fixtures.running_gateway import RunningGateway

Until = Callable[[Callable[[], object]], Awaitable[None]]
DEMO = "Demo"
KEY = "sk-canary-4f9d2c7be1a05836"


def listing(*names: str) -> bytes:
    """What an upstream says that serves these models."""
    return json.dumps({"object": "list", "data": [{"id": name} for name in names]}).encode()


class Desk:
    """What a person at the page sees and does, by keyboard alone; ``direct`` is what is there in truth."""

    def __init__(
        self, page: ProvidersPage, keys: Keyboard, ways: Ways, direct: HttpAdminApi, until: Until
    ) -> None:
        self.page, self.keys, self.direct, self.until = page, keys, direct, until
        self.gone_to: list[tuple[str, object]] = []
        ways.handed_over.connect(lambda where, what: self.gone_to.append((where, what)))

    # -- what there is

    async def providers(self) -> dict[str, Provider]:
        """Return the providers by name, but for the demo."""
        found = (await self.direct.list_providers(ProviderQuery(limit=500))).items
        return {each.name: each for each in found if each.kind is not ProviderKind.DEMO}

    async def credentials(self) -> dict[str, Credential]:
        found = (await self.direct.list_credentials(CredentialQuery(limit=500))).items
        return {each.name: each for each in found}

    async def have_credential(self, name: str = "Spare", value: str = KEY) -> Credential:
        wanted = CredentialCreate(name=name, value=value)
        return await self.direct.create_credential(wanted, attempt=uuid4().hex)

    async def have_provider(self, name: str, base_url: str, **more: Any) -> Provider:
        """Have a provider, and see it."""
        wanted = ProviderCreate(
            name=name, kind=ProviderKind.OPENAI, base_url=base_url, allow_private=True, **more
        )
        made = await self.direct.create_provider(wanted, attempt=uuid4().hex)
        await self.until(lambda: name in self.names())
        return made

    # -- what is on screen

    def names(self) -> list[str]:
        return [item.name for item in self.page.pane.model.items]

    def cell(self, name: str, column: str) -> str:
        """Read a cell in the list that is shown."""
        model = self.page.pane.model
        position = [each.id for each in model.columns].index(column)
        return str(model.index(self.names().index(name), position).data())

    async def select(self, name: str) -> None:
        """Select a row, once it is there."""
        await self.until(lambda: name in self.names())
        self.page.pane.table.select(self.names().index(name))
        self.page.pane.table.setFocus()

    def dialog(self, name: str = "") -> QDialog:
        found = [
            each
            for each in self.page.window().findChildren(QDialog)
            if each.isVisible() and name in ("", each.objectName())
        ]
        assert len(found) == 1, f"{[each.objectName() for each in found]} for {name}"
        return found[0]

    def has_dialog(self) -> bool:
        return any(each.isVisible() for each in self.page.window().findChildren(QDialog))

    async def asked(self, name: str = "") -> QDialog:
        """Wait for a dialog that has the keyboard."""
        await self.until(lambda: QApplication.activeModalWidget() is not None)
        dialog = self.dialog(name)
        await self.until(
            lambda: QApplication.focusWidget() and dialog.isAncestorOf(QApplication.focusWidget())
        )
        return dialog

    async def closed(self) -> None:
        """Wait until no dialog is open."""
        await self.keys.until(lambda: not self.has_dialog())
        self.page.window().activateWindow()
        await self.until(self.page.window().isActiveWindow)

    def words(self, of: QWidget) -> str:
        """Read all that stands there."""
        return "\n".join(label.text() for label in of.findChildren(QLabel) if label.isVisible())

    def toast(self) -> str:
        found = [toast for toast in self.page.window().findChildren(QWidget, "toast") if toast.isVisible()]
        return found[-1].accessibleName() if found else ""

    def steps(self) -> dict[str, str]:
        """Read the steps of the test in the details."""
        return {step.title: step.text for step in self.page.in_detail.panel.result.steps}

    async def tested(self, summary: str) -> None:
        """Wait until the test in the details says this."""
        shown = self.page.in_detail.panel.findChild(QLabel, "providerTestSummary")
        assert shown is not None
        await self.until(lambda: summary in shown.text())


@pytest.fixture
async def direct(gateway: RunningGateway) -> AsyncIterator[HttpAdminApi]:
    """The gateway without the wire, with the demo alone."""
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    models: list[Model] = (await api.list_models(ModelQuery(limit=500))).items
    for model in models:
        if model.provider_name != DEMO:
            await api.delete_model(model.id)
    for provider in (await api.list_providers(ProviderQuery(limit=500))).items:
        if provider.kind is not ProviderKind.DEMO:
            await api.delete_provider(provider.id)
    for credential in (await api.list_credentials(CredentialQuery(limit=500))).items:
        await api.delete_credential(credential.id)
    yield api
    await api.aclose()


@pytest.fixture(autouse=True)
def serves_models(request: pytest.FixtureRequest) -> None:
    """Let an upstream, where there is one, list two models."""
    if "upstream" in request.fixturenames:
        request.getfixturevalue("upstream").play = http_answer(listing("large", "small"))


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
    opened: list[tuple[QMainWindow, HttpAdminApi, Keyboard]] = []
    testers: list[QAbstractItemModelTester] = []

    async def open_it(token: Any = None, *, wait: bool = True) -> Desk:
        api = HttpAdminApi(fault_wire.admin_url, token or gateway.token)
        ways = Ways(parent)
        page = ProvidersPage(PageFrame(session, clipboard, Preferences(own_folders / "config", parent), ways))
        testers.extend(
            QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
            for model in (page.providers.model, page.credentials.model)
        )
        window = QMainWindow()
        keys = Keyboard(window, until)
        opened.append((window, api, keys))
        window.setCentralWidget(page)
        fill(window.menuBar(), page.commands())
        have_menu_keys(window)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        session.connect_to("Test", api)
        await until(window.isActiveWindow)
        if wait:
            await until(lambda: page.providers.loader.state is LoadState.READY)
            await until(lambda: session.events.live)
        page.providers.table.setFocus()
        return Desk(page, keys, ways, direct, until)

    yield open_it
    for menu in qapp.topLevelWidgets():
        if isinstance(menu, QMenu):
            menu.close()
    session.leave()
    for tester in testers:
        tester.deleteLater()
    for window, _, keys in opened:
        keys.let_go()
        window.close()
        window.deleteLater()
    parent.deleteLater()
    await until(lambda: not tasks._running)
    for _, api, _ in opened:
        await api.aclose()
    clipboard.clear_if_ours()
    clipboard.deleteLater()
    qapp.clipboard().clear()


@pytest.fixture
async def desk(open_desk: OpenDesk) -> Desk:
    """A person at the page, an owner."""
    return await open_desk()
