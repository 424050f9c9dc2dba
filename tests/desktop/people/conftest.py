"""The page of people and locations on a wire that breaks, and a person at it; one gateway a module."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication

from keydesk.client import HttpAdminApi
from keydesk.contract.keys import KeyQuery
from keydesk.contract.people import Location, LocationQuery, PeopleQuery, Person
from keydesk.desktop.people.page import PeoplePage
from tests.fixtures.at_page import AtPage, Until
from tests.fixtures.fault_wire import FaultWire
from tests.fixtures.opened_page import Opened, opened_page
from tests.fixtures.running_gateway import RunningGateway


class Desk(AtPage):
    """A person at the page; ``direct`` is what is there in truth."""

    def __init__(self, opened: Opened[PeoplePage], direct: HttpAdminApi, until: Until) -> None:
        super().__init__(opened.page, until)
        self.page, self.direct = opened.page, direct
        self.gone_to: list[tuple[str, object]] = []
        ways = opened.ways
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
    async with AsyncExitStack() as open_pages:

        async def open_it(token: Any = None) -> Desk:
            opening = opened_page(
                qapp, own_folders, fault_wire.admin_url, token or gateway.token, PeoplePage, until
            )
            return Desk(await open_pages.enter_async_context(opening), direct, until)

        yield open_it


@pytest.fixture
async def desk(open_desk: OpenDesk) -> Desk:
    """A person at the page, an owner."""
    return await open_desk()
