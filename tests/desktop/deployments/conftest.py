"""The page of deployments on a wire that breaks, and a person with a keyboard at it; one gateway a module."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication

from keydesk.client import HttpAdminApi
from keydesk.contract.catalog import ModelCreate
from keydesk.contract.catalog_queries import DeploymentQuery, ModelQuery
from keydesk.contract.deployments import Deployment, DeploymentCreate
from keydesk.contract.keys import Key, KeyCreate, KeyQuery
from keydesk.desktop.deployments.page import DeploymentsPage
from keydesk.domain.money import parse_usd
from tests.fixtures.at_page import AtPage, Until
from tests.fixtures.fault_wire import FaultWire
from tests.fixtures.opened_page import Opened, opened_page
from tests.fixtures.running_gateway import RunningGateway

SECOND = "acme/second"


class Desk(AtPage):
    """``direct`` is what is there in truth."""

    def __init__(self, opened: Opened, direct: HttpAdminApi, until: Until) -> None:
        super().__init__(opened.page, until)
        assert isinstance(opened.page, DeploymentsPage)
        self.page, self.session, self.direct = opened.page, opened.session, direct
        self.gone_to: list[object] = []
        opened.ways.keys_wanted.connect(self.gone_to.append)

    async def deployments(self) -> dict[str, Deployment]:
        found = (await self.direct.list_deployments(DeploymentQuery(limit=500))).items
        return {each.name: each for each in found}

    async def have(self, name: str = "course-3", **fields: Any) -> Deployment:
        """Have a deployment, and see it selected."""
        wanted = DeploymentCreate(**{"name": name, "models": ["keydesk-demo"], **fields})
        made = await self.direct.create_deployment(wanted, attempt=uuid4().hex)
        await self.until(lambda: name in self.names())
        self.page.pane.table.select(self.names().index(name))
        self.page.pane.table.setFocus()
        return made

    async def have_key(self, name: str) -> Key:
        return (await self.direct.create_key(KeyCreate(name=name), attempt=uuid4().hex)).key

    def names(self) -> list[str]:
        return [item.name for item in self.page.pane.model.items]

    def attached(self) -> list[str]:
        """Read the keys in the details."""
        return [key.name for key in self.page.details.keys.model.items]  # type: ignore[attr-defined]


@pytest.fixture
async def direct(gateway: RunningGateway) -> AsyncIterator[HttpAdminApi]:
    """The gateway without the wire: two models, no key, no deployment."""
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    for deployment in (await api.list_deployments(DeploymentQuery(limit=500))).items:
        await api.delete_deployment(deployment.id)
    for key in (await api.list_keys(KeyQuery(limit=500))).items:
        await api.revoke_key(key.id)
    models = (await api.list_models(ModelQuery(limit=500))).items
    if SECOND not in {each.model for each in models}:
        wanted = ModelCreate(
            model=SECOND,
            provider_id=models[0].provider_id,
            upstream_model="keydesk-demo",
            input_price_usd=parse_usd("1"),
            output_price_usd=parse_usd("2"),
        )
        await api.create_model(wanted, attempt=uuid4().hex)
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
    opening = opened_page(qapp, own_folders, fault_wire.admin_url, gateway.token, DeploymentsPage, until)
    async with opening as opened:
        yield Desk(opened, direct, until)
