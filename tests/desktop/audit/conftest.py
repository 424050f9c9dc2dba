"""The page of the audit log on a wire that may break, and a person with a keyboard at it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication

from keydesk.client import HttpAdminApi
from keydesk.contract.keys import Key, KeyCreate
from keydesk.desktop.audit.page import AuditPage
from tests.fixtures.at_page import AtPage, Until
from tests.fixtures.fault_wire import FaultWire
from tests.fixtures.opened_page import Opened, opened_page
from tests.fixtures.running_gateway import RunningGateway


class Desk(AtPage):
    """``direct`` is what is there in truth."""

    def __init__(self, opened: Opened[AuditPage], direct: HttpAdminApi, until: Until) -> None:
        super().__init__(opened.page, until)
        self.page, self.session, self.direct = opened.page, opened.session, direct
        self.gone_to: list[tuple[str, object]] = []
        opened.ways.handed_over.connect(lambda page, what: self.gone_to.append((page, what)))

    async def have_key(self, name: str, **fields: Any) -> Key:
        """Have a key, and see in the log that it was created."""
        made = await self.direct.create_key(KeyCreate(**{"name": name, **fields}), attempt=uuid4().hex)
        await self.see(f"Created the key {name}")
        return made.key

    async def see(self, sentence: str) -> None:
        """Have what is new brought in until a row says this."""

        loader = self.page.pane.loader
        while sentence not in self.rows():
            await self.until(lambda: loader.waiting or sentence in self.rows())
            if loader.waiting:
                self.page.pane.bring_in()
                await self.until(lambda: not loader.waiting)

    def rows(self) -> list[str]:
        """Read what was done, newest first."""
        model = self.page.pane.model
        return [model.index(row, model.first_column).data() for row in range(model.rowCount())]

    def go_to(self, sentence: str) -> None:
        """Put the keyboard on the row that says this."""
        self.page.pane.table.select(self.rows().index(sentence))
        self.page.pane.table.setFocus()

    def chips(self) -> list[str]:
        """Read what the log is narrowed down to."""
        return [each.words for each in self.page.pane.loader.wanted.chosen]


@pytest.fixture
async def direct(gateway: RunningGateway) -> AsyncIterator[HttpAdminApi]:
    """The gateway without the wire."""
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    yield api
    await api.aclose()


@pytest.fixture
async def desk(
    qapp: QApplication,
    gateway: RunningGateway,
    fault_wire: FaultWire,
    direct: HttpAdminApi,
    own_folders: Path,
    until: Callable[[Callable[[], object]], Awaitable[None]],
) -> AsyncIterator[Desk]:
    """A person at the page, an owner."""
    opening = opened_page(qapp, own_folders, fault_wire.admin_url, gateway.token, AuditPage, until)
    async with opening as opened:
        yield Desk(opened, direct, until)
