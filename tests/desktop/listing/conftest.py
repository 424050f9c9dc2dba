"""A list of things that a test has in hand, in place of a gateway's."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from keydesk.contract.info import CallingAdmin, Capability, Info, Role
from keydesk.desktop import tasks
from keydesk.desktop.listing.columns import Column
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.listing.remembered import Memory
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words
from keydesk.desktop.session import Session
from keydesk.domain.errors import DomainError

Until = Callable[[Callable[[], object]], Awaitable[None]]


@dataclass(frozen=True)
class Piece:
    items: list[Any]
    next_cursor: str | None
    total: int | None


@dataclass
class Shelf:
    """What there is to list, and how it was asked for: no gateway lists such things."""

    things: list[Any] = field(default_factory=list)
    asked: list[tuple[str, str | None, int]] = field(default_factory=list)
    trouble: DomainError | None = None
    hold: asyncio.Event | None = None
    counts: bool = True
    capabilities: list[str] = field(default_factory=lambda: [Capability.BATCHES.value])

    async def fetch(self, _api: object, wanted: Wanted, cursor: str | None, limit: int) -> Piece:
        self.asked.append((wanted.text, cursor, limit))
        if self.hold is not None:
            await self.hold.wait()
        if self.trouble is not None:
            raise self.trouble
        found = [thing for thing in self.things if wanted.text in thing.name]
        start = int(cursor or 0)
        stop = start + limit
        return Piece(
            found[start:stop], str(stop) if stop < len(found) else None, len(found) if self.counts else None
        )

    async def info(self) -> Info:
        admin = CallingAdmin(id="A1b2C3d4E5f6", name="Ada", role=Role.OWNER)
        return Info(
            product="keydesk",
            version="1",
            gateway_id="A1b2C3d4E5f6",
            gateway_name="Shelf",
            base_url="http://127.0.0.1/v1",
            capabilities=self.capabilities,
            admin=admin,
        )


def thing_name(thing: Any, _now: datetime) -> str:
    return thing.name


class Clock:
    def now(self) -> datetime:
        return datetime(2026, 11, 21, 10, tzinfo=UTC)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
async def open_pane(
    qapp: QApplication, shelf: Shelf, until: Until
) -> AsyncIterator[Callable[..., Awaitable[ListPane[Any]]]]:
    """Open the list in a window."""
    session = Session()
    panes: list[ListPane[Any]] = []
    listing: Listing[Any] = Listing(
        name="things",
        needs=Capability.BATCHES,
        columns=(
            Column[Any](id="name", title="Name", text=thing_name, width=20, sort="name"),
            Column[Any](id="size", title="Id", text=lambda thing, _: thing.id, width=20),
        ),
        fetch=shelf.fetch,  # type: ignore[arg-type]
        words=Words(
            one="thing",
            many="things",
            icon="info",
            empty="Nothing yet",
            empty_detail="A thing is something.",
            empty_for_viewers="You may only look.",
            action="Make a thing",
        ),
        searched="name",
        sort="name",
        about=frozenset(),
    )

    async def make(memory: Memory | None = None, **differing: Any) -> ListPane[Any]:
        pane: ListPane[Any] = ListPane(session, replace(listing, **differing), Clock(), memory=memory)
        panes.append(pane)
        pane.resize(700, 500)
        pane.show()
        pane.activateWindow()
        await until(pane.isActiveWindow)
        session.connect_to("Test", shelf)  # type: ignore[arg-type]
        return pane

    assert qapp is not None
    yield make
    session.leave()
    for pane in panes:
        pane.close()
        pane.deleteLater()
    session.deleteLater()
    await until(lambda: not tasks._running)
