"""The tabs of requests and chats at a real gateway with a real upstream, on a wire that breaks."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QListWidget

from keydesk.client import HttpAdminApi
from keydesk.contract.usage import UsageDimension
from keydesk.desktop.usage.chats.chats_part import ChatsPart
from keydesk.desktop.usage.requests.requests_part import RequestsPart
from keydesk.desktop.usage.scope import Scope
from keydesk.desktop.usage_of import UsageOf
from keydesk.desktop.widgets.chip import FilterChip
from keydesk.domain.instant import SystemClock
from tests.fixtures.answers import completion
from tests.fixtures.at_page import AtPage, Until
from tests.fixtures.fault_wire import FaultWire
from tests.fixtures.opened_page import Opened, opened_page
from tests.fixtures.running_gateway import RunningGateway
from tests.fixtures.upstream import Upstream


class Caller:
    """A key, and calls made with it."""

    def __init__(self, gateway: RunningGateway, upstream: Upstream, model: str, **fields: Any) -> None:
        self._gateway, self._upstream, self.model = gateway, upstream, model
        self.name = f"Key {uuid4().hex[:8]}"
        self.id, self._secret = gateway.create_key(self.name, **fields)

    @property
    def usage_of(self) -> UsageOf:
        """What leads to the usage of this key."""
        return UsageOf(UsageDimension.KEY, self.id, self.name)

    def call(self, *said: str, status: int = 200, body: bytes | None = None) -> httpx.Response:
        """Call with this conversation, so far as the upstream goes along; ``body`` is what it answers."""
        if status == 200:
            self._upstream.answer(body or completion())
        else:
            self._upstream.answer(b'{"error": {"message": "No."}}', status=status)
        roles = ("user", "assistant")
        messages = [{"role": roles[at % 2], "content": text} for at, text in enumerate(said or ("Hi",))]
        return self._gateway.call(self._secret, self.model, messages=messages)

    def recorded(self) -> int:
        """Count what the ledger has of it."""
        return len(self._gateway.records(self.id))


class Desk(AtPage):
    """A person at one of the tabs; ``direct`` is what is there in truth."""

    def __init__(self, opened: Opened[Any], scope: Scope, direct: HttpAdminApi, until: Until) -> None:
        super().__init__(opened.page, until)
        self.page, self.scope, self.direct, self.session = opened.page, scope, direct, opened.session
        self.pane = opened.page.pane
        self.gone_to: list[tuple[str, object]] = []
        opened.ways.handed_over.connect(lambda page, what: self.gone_to.append((page, what)))

    @property
    def items(self) -> list[Any]:
        return list(self.pane.model.items)

    def cells(self, row: int) -> dict[str, str]:
        """Read a row, by what the columns are called."""
        model = self.pane.model
        return {
            column.title: str(model.index(row, place).data())
            for place, column in enumerate(model.columns)
            if column.title
        }

    def chips(self) -> list[str]:
        return [chip.accessibleName() for chip in self.pane.bar.findChildren(FilterChip) if chip.isVisible()]

    async def filter_by(self, facet: str, typed: str) -> None:
        """Put a filter on by the keyboard: its button or its line in *Filter*, then what is typed, Enter."""
        buttons = self.pane.bar.findChildren(QAbstractButton, f"{facet}Filter")
        if any(each.isVisible() for each in buttons):
            self.press(f"{facet}Filter")
        else:
            self.pane.bar.open_menu()
            (menu,) = [
                each
                for each in QApplication.topLevelWidgets()
                if each.objectName() == "filterMenu" and each.isVisible()
            ]
            title = next(each.title for each in self.pane._listing.facets if each.id == facet)
            next(each for each in menu.actions() if each.text() == f"{title}…").trigger()
            menu.close()
        await self.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
        field: Any = QApplication.focusWidget()
        self.type(typed)
        choices = field.choices
        await self.until(lambda: not choices.waiting and choices.findChild(QListWidget).count())
        self.key(Qt.Key.Key_Return)


@pytest.fixture
async def direct(gateway: RunningGateway) -> AsyncIterator[HttpAdminApi]:
    """The gateway without the wire."""
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    yield api
    await api.aclose()


@pytest.fixture
def caller(gateway: RunningGateway, upstream: Upstream) -> Callable[..., Caller]:
    """Make keys whose calls reach the upstream."""
    model = f"acme/house-{uuid4().hex[:8]}"
    gateway.serve_model(model, upstream.base_url)

    def make(**fields: Any) -> Caller:
        return Caller(gateway, upstream, model, **fields)

    return make


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
    """Open a tab in a window with its menu bar, for the admin with this token, about the usage of a key."""
    async with AsyncExitStack() as open_pages:

        async def open_it(kind: Any, about: UsageOf | None = None, token: Any = None) -> Desk:
            scopes: list[Scope] = []

            def make(frame: Any) -> Any:
                scopes.append(Scope(SystemClock()))
                part = kind(frame, scopes[0])
                scopes[0].setParent(part)
                return part

            opening = opened_page(
                qapp, own_folders, fault_wire.admin_url, token or gateway.token, make, until
            )
            desk = Desk(await open_pages.enter_async_context(opening), scopes[0], direct, until)
            if about is not None:
                desk.scope.show_only(about)
                await until(lambda: {each.key_id for each in desk.items} <= {about.id})
            return desk

        yield open_it


@pytest.fixture
def requests_of(open_desk: OpenDesk, until: Until) -> OpenDesk:
    """Open the tab of requests, about those of a key, once they are all listed."""

    async def open_it(key: Caller, token: Any = None) -> Desk:
        desk = await open_desk(RequestsPart, key.usage_of, token)
        await until(lambda: len(desk.items) == key.recorded())
        return desk

    return open_it


@pytest.fixture
def chats_of(open_desk: OpenDesk) -> OpenDesk:
    """Open the tab of chats, about those of a key."""

    async def open_it(key: Caller, token: Any = None) -> Desk:
        return await open_desk(ChatsPart, key.usage_of, token)

    return open_it
