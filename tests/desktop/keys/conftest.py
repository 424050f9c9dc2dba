"""Keys to show, a real gateway to show them from, and the page that shows them."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from keydesk.client import HttpAdminApi
from keydesk.contract.catalog import ModelCreate, ProviderCreate, ProviderKind
from keydesk.contract.events import StreamedEvent
from keydesk.contract.info import Info
from keydesk.contract.keys import Key, KeyCreate
from keydesk.desktop import tasks
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.table.columns import POSITION, ColumnId
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import Session
from keydesk.domain.errors import UnavailableError
from keydesk.domain.key import KeyKind, KeyStatus
from keydesk.domain.money import parse_usd
from tests.fixtures.running_gateway import launch

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)

MakeKey = Callable[..., Key]
Part = TypeVar("Part", bound=QWidget)
Until = Callable[[Callable[[], object]], Awaitable[None]]


class StandingClock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.moment = NOW

    def now(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def make_key() -> MakeKey:
    """Describe a key as a gateway would."""

    def make(number: int = 1, **changes: Any) -> Key:
        fields: dict[str, Any] = {
            "id": f"key{number:09}",
            "name": f"Key {number}",
            "description": "",
            "kind": KeyKind.STANDARD,
            "preview": "kdk_A1b2…8OPu",
            "status": KeyStatus.ACTIVE,
            "not_before": NOW,
            "expires_at": NOW + timedelta(days=365),
            "allowed_models": None,
            "allowed_providers": None,
            "ip_allowlist": None,
            "created_at": NOW,
            "created_by": "Ada",
            "last_used_at": None,
            "requests": 0,
            "revoked_at": None,
            "revoked_by": None,
            "version": 1,
        }
        return Key(**(fields | changes))

    return make


class Hand:
    """What a person at the key page sees and does."""

    def names(self, page: KeysPage) -> list[str]:
        """Read the rows' names."""
        return [key.name for key in page.model.keys]

    def cell(self, page: KeysPage, row: int, column: ColumnId) -> QPoint:
        """Find the middle of a cell."""
        return page.table.visualRect(page.model.index(row, POSITION[column])).center()

    def click(self, page: KeysPage, row: int, column: ColumnId, *, ctrl: bool = False) -> None:
        """Click a cell."""
        keys = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        place = self.cell(page, row, column)
        QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, keys, place)

    def part(self, of: QWidget, kind: type[Part], name: str) -> Part:
        """Find a part by its name."""
        found = of.findChild(kind, name)
        assert found is not None, name
        return found

    def said(self, of: QWidget, name: str) -> str:
        """Read a label."""
        return self.part(of, QLabel, name).text()

    def dialog(self, of: QWidget, name: str = "") -> QDialog:
        """Find the one open dialog, or the one of that name."""
        found = [
            each for each in of.findChildren(QDialog) if each.isVisible() and name in ("", each.objectName())
        ]
        assert len(found) == 1, f"{len(found)} dialogs named {name}"
        return found[0]

    def toast(self, page: QWidget) -> QWidget | None:
        """Find the toast on screen."""
        return next((toast for toast in page.findChildren(QWidget, "toast") if toast.isVisible()), None)


@pytest.fixture
def hand() -> Hand:
    return Hand()


@dataclass
class RunningGateway:
    """A gateway process of the tests' own."""

    base_url: str
    admin_url: str
    token: str


@pytest.fixture
def gateway(tmp_path: Path) -> Iterator[RunningGateway]:
    """A real gateway with an empty folder."""
    running = launch(tmp_path / "gateway", log=tmp_path / "gateway.log", admin_name="Ada")
    yield RunningGateway(running.base_url, running.ready["admin_url"], running.token.reveal())
    assert running.stop() == 0, running.log.read_text()


class Wire:
    """The real admin API over a wire that a test can cut.

    ``cut``: nothing gets through. ``lose_answers``: so many requests arrive and are carried out, but their
    answers are lost. ``hold``: requests wait until it is set. With ``of``, both are for calls of this name.
    """

    def __init__(self, api: HttpAdminApi) -> None:
        self._api = api
        self.cut = False
        self.lacks: set[str] = set()
        self._asked: Counter[str] = Counter()
        self._streams: set[asyncio.Future[StreamedEvent]] = set()
        self._broken: set[asyncio.Future[StreamedEvent]] = set()
        self.lose_answers = 0
        self.of = ""
        self.hold: asyncio.Event | None = None

    def count(self, name: str) -> int:
        """Tell how often this was asked."""
        return self._asked[name]

    def break_streams(self) -> None:
        """Let every stream of events break off."""
        for stream in list(self._streams):
            self._broken.add(stream)
            stream.cancel()

    @property
    def streams(self) -> int:
        """How many streams of events are open."""
        return len(self._streams)

    async def follow_events(self, last_event_id: str | None = None) -> AsyncIterator[StreamedEvent]:
        """Tell what changes, as long as the wire is whole."""
        told = self._api.follow_events(last_event_id)
        try:
            while not self.cut:
                following = asyncio.ensure_future(anext(told))
                self._streams.add(following)
                try:
                    told_now = await following
                except asyncio.CancelledError:
                    if following not in self._broken:
                        raise
                    break
                finally:
                    self._streams.discard(following)
                yield told_now
        finally:
            await told.aclose()  # type: ignore[attr-defined]
        raise UnavailableError("The stream broke off.")

    async def info(self) -> Info:
        """Say who is there, without the capabilities that the gateway shall lack."""
        if self.cut:
            raise UnavailableError("Nobody answers at the address.")
        info = await self._api.info()
        offered = [name for name in info.capabilities if name not in self.lacks]
        return info.model_copy(update={"capabilities": offered})

    def __getattr__(self, name: str) -> Any:
        call = getattr(self._api, name)

        async def carried(*args: Any, **kwargs: Any) -> Any:
            self._asked[name] += 1
            if self.hold is not None and name != "info" and self.of in ("", name):
                await self.hold.wait()
            if self.cut:
                raise UnavailableError("Nobody answers at the address.")
            answer = await call(*args, **kwargs)
            if self.lose_answers and name != "info" and self.of in ("", name):
                self.lose_answers -= 1
                raise UnavailableError("The answer was lost on the way.")
            return answer

        return carried


@pytest.fixture
async def wire(gateway: RunningGateway) -> AsyncIterator[Wire]:
    """The gateway's API."""
    api = HttpAdminApi(gateway.admin_url, gateway.token)
    yield Wire(api)
    await api.aclose()


@pytest.fixture
async def model(wire: Wire) -> str:
    """Have one model to pick."""
    demo = await wire.create_provider(
        ProviderCreate(name="Demo", kind=ProviderKind.DEMO), attempt=uuid4().hex
    )
    price = parse_usd("1.00")
    made = ModelCreate(
        model="keydesk-demo",
        provider_id=demo.id,
        upstream_model="demo",
        input_price_usd=price,
        output_price_usd=price,
    )
    return (await wire.create_model(made, attempt=uuid4().hex)).model


@pytest.fixture
def create(wire: Wire) -> Callable[..., Awaitable[list[Key]]]:
    """Make keys of these names at the gateway."""

    async def make(*names: str, **fields: Any) -> list[Key]:
        minted = [
            await wire.create_key(KeyCreate(name=name, **fields), attempt=uuid4().hex) for name in names
        ]
        return [each.key for each in minted]

    return make


@pytest.fixture
async def clipboard(qapp: QApplication) -> AsyncIterator[SecretClipboard]:
    made = SecretClipboard(qapp)
    yield made
    made.clear_if_ours()
    qapp.clipboard().clear()
    made.deleteLater()


@pytest.fixture
async def open_page(
    wire: Wire, clipboard: SecretClipboard, own_folders: Path, until: Until
) -> AsyncIterator[Callable[[], Awaitable[KeysPage]]]:
    """Open the page on the gateway, as large as in the usual window, and wait for its rows."""
    parent = QObject()
    session = Session(parent)
    pages: list[KeysPage] = []

    async def make(*, wait: bool = True) -> KeysPage:
        page = KeysPage(session, clipboard, Preferences(own_folders / "config", parent))
        pages.append(page)
        page.resize(1060, 700)
        page.show()
        session.connect_to("Test", wire)
        if wait:
            await until(lambda: page.loader.state is LoadState.READY)
        return page

    yield make
    session.leave()
    for page in pages:
        page.close()
        page.deleteLater()
    parent.deleteLater()
    # What a page started ends with it.
    await until(lambda: not tasks._running)
