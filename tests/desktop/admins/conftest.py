"""The page of admins on a wire that may break, and a person with a keyboard at it; one gateway a module."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication

from keydesk.client import HttpAdminApi
from keydesk.contract.admins import Admin, AdminCreate, AdminMinted, AdminQuery
from keydesk.desktop.admins.page import AdminsPage
from keydesk.domain.secret import Secret, parse
from tests.fixtures.at_page import AtPage, Until
from tests.fixtures.fault_wire import FaultWire
from tests.fixtures.opened_page import Opened, opened_page
from tests.fixtures.running_gateway import RunningGateway


class Desk(AtPage):
    """``direct`` is what is there in truth."""

    def __init__(self, opened: Opened[AdminsPage], direct: HttpAdminApi, until: Until) -> None:
        super().__init__(opened.page, until)
        self.page, self.session, self.direct = opened.page, opened.session, direct
        self.gone_to: list[tuple[str, object]] = []
        opened.ways.handed_over.connect(lambda page, what: self.gone_to.append((page, what)))

    async def admins(self) -> dict[str, Admin]:
        return {each.name: each for each in (await self.direct.list_admins(AdminQuery(revoked=True))).items}

    async def have(self, name: str, role: str = "viewer", **fields: Any) -> AdminMinted:
        """Have an admin, and see the row selected."""
        wanted = AdminCreate.model_validate({"name": name, "role": role, **fields})
        made = await self.direct.create_admin(wanted, attempt=uuid4().hex)
        await self.until(lambda: name in self.names())
        self.go_to(name)
        return made

    def go_to(self, name: str) -> None:
        self.page.pane.table.select(self.names().index(name))
        self.page.pane.table.setFocus()

    def names(self) -> list[str]:
        return [item.name for item in self.page.pane.model.items]


Opens = Callable[[Secret], Awaitable[Desk]]


@pytest.fixture
async def direct(gateway: RunningGateway) -> AsyncIterator[HttpAdminApi]:
    """The gateway without the wire, without admins but the one who started it."""
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    gateway.write("DELETE FROM admin_location")
    gateway.write("DELETE FROM admin")
    yield api
    await api.aclose()


@pytest.fixture
async def open_as(
    qapp: QApplication,
    fault_wire: FaultWire,
    direct: HttpAdminApi,
    own_folders: Path,
    until: Callable[[Callable[[], object]], Awaitable[None]],
) -> AsyncIterator[Opens]:
    """Return what opens the page with a token."""
    async with AsyncExitStack() as stack:

        async def opens(token: Secret) -> Desk:
            opening = opened_page(qapp, own_folders, fault_wire.admin_url, token, AdminsPage, until)
            return Desk(await stack.enter_async_context(opening), direct, until)

        yield opens


@pytest.fixture
async def desk(gateway: RunningGateway, open_as: Opens) -> Desk:
    """A person at the page: the owner as whom the gateway was started."""
    return await open_as(gateway.token)


@pytest.fixture
async def as_owner(direct: HttpAdminApi, open_as: Opens) -> Desk:
    """A person at the page with the token of an owner of the list, the only one."""
    made = await direct.create_admin(
        AdminCreate.model_validate({"name": "Olga", "role": "owner"}), attempt=uuid4().hex
    )
    token = parse(made.secret)
    assert token is not None
    return await open_as(token)
