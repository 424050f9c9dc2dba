"""Keys that are in use, and their details opened on the page."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from keydesk.contract.keys import Key, KeyCreate
from keydesk.desktop import tasks
from keydesk.desktop.keys.details.buttons import KeyDeeds
from keydesk.desktop.keys.details.panel import Details, Shown
from keydesk.desktop.keys.details.remembered import Remembered
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import Session
from keydesk.domain.errors import DomainError

Until = Callable[[Callable[[], object]], Awaitable[None]]


class Watched:
    """An API whose calls are counted, held up, or refused by their names."""

    def __init__(self, api: Any) -> None:
        self._api = api
        self.asked: Counter[str] = Counter()
        self.arguments: list[tuple[str, Any]] = []
        self.cancelled: Counter[str] = Counter()
        self.refused: dict[str, DomainError] = {}
        self.held: dict[str, asyncio.Event] = {}

    async def _wait(self, name: str) -> None:
        try:
            await self.held[name].wait()
        except asyncio.CancelledError:
            self.cancelled[name] += 1
            raise

    def follow_events(self, last_event_id: str | None = None) -> Any:
        """Tell what changes, as it happens."""
        return self._api.follow_events(last_event_id)

    def __getattr__(self, name: str) -> Any:
        call = getattr(self._api, name)

        async def carried(*args: Any, **kwargs: Any) -> Any:
            self.asked[name] += 1
            self.arguments.append((name, args[0] if args else None))
            if name in self.held:
                await self._wait(name)
            if name in self.refused:
                raise self.refused[name]
            return await call(*args, **kwargs)

        return carried


@pytest.fixture
def watched(wire: Any) -> Watched:
    """The gateway's API, watched."""
    return Watched(wire)


@pytest.fixture
def use(gateway: Any, model: str) -> Callable[..., Awaitable[None]]:
    """Make calls with a secret."""

    async def call(secret: str, times: int = 1, said: str = "Hi") -> None:
        async with httpx.AsyncClient(
            base_url=gateway.base_url, headers={"Authorization": f"Bearer {secret}"}, trust_env=False
        ) as client:
            for number in range(times):
                message = {"role": "user", "content": f"{said} {number}"}
                answer = await client.post("/chat/completions", json={"model": model, "messages": [message]})
                assert answer.is_success, answer.text

    return call


@pytest.fixture
def key_in_use(wire: Any, use: Callable[..., Awaitable[None]]) -> Callable[..., Awaitable[tuple[Key, str]]]:
    """Make a key, and calls with it; return it as it is then, and its secret."""

    async def make(name: str = "Pilot", *, times: int = 3, **fields: Any) -> tuple[Key, str]:
        minted = await wire.create_key(KeyCreate(name=name, **fields), attempt=uuid4().hex)
        await use(minted.secret, times)
        return await wire.get_key(minted.key.id), minted.secret

    return make


@pytest.fixture
def look_at(
    open_page: Callable[..., Awaitable[KeysPage]], watched: Watched, until: Until
) -> Callable[..., Awaitable[KeysPage]]:
    """Open the page, and the details of the key with this name in this section."""

    async def look(name: str, section: Shown = Shown.OVERVIEW) -> KeysPage:
        page = await open_page()
        page.loader._session.connect_to("Watched", watched)
        await until(lambda: name in [key.name for key in page.model.keys_in([range(page.model.rowCount())])])
        await until(lambda: page.loader._session.info is not None)
        page.details.tabs.setCurrentIndex(list(Shown).index(section))
        select(page, name)
        page.open_details()
        return page

    return look


def select(page: KeysPage, name: str) -> None:
    """Select the row of the key with this name."""
    keys = page.model.keys_in([range(page.model.rowCount())])
    row = next(row for row, key in enumerate(keys) if key.name == name)
    page.table.select(row)


@pytest.fixture
def choose() -> Callable[[KeysPage, str], None]:
    """Select the row of a key by its name."""
    return select


@pytest.fixture
def show_section() -> Callable[[KeysPage, Shown], None]:
    """Turn to a section."""

    def show(page: KeysPage, section: Shown) -> None:
        page.details.tabs.setCurrentIndex(list(Shown).index(section))

    return show


@pytest.fixture
async def panel(clock: Any, own_folders: Path, until: Until) -> AsyncIterator[Details]:
    """The details by themselves, without a gateway."""
    parent = QObject()
    session = Session(parent)
    deeds = KeyDeeds(
        edit=lambda: None,
        switch=lambda: None,
        revoke=lambda: None,
        more=lambda _: None,
        why_not_now=lambda: "",
    )
    remembered = Remembered(Preferences(own_folders / "config", parent))
    window = QWidget()
    details = Details(session, clock, remembered, deeds, lambda: None)
    details.setParent(window, Qt.WindowType.Widget)
    window.resize(440, 700)
    details.resize(440, 700)
    window.show()
    details.show()
    yield details
    await tasks.cancel_all()
    await until(lambda: not tasks._running)
    window.close()
    window.deleteLater()
    parent.deleteLater()
