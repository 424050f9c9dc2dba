"""The page of models at a real gateway with a real upstream, on a wire that breaks, and a person at it."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication

from keydesk.client import HttpAdminApi
from keydesk.contract.catalog import Model, ModelCreate, Provider, ProviderCreate, ProviderKind
from keydesk.contract.catalog_queries import ModelQuery, ProviderQuery
from keydesk.contract.keys import KeyQuery
from keydesk.desktop.catalog.models.page import ModelsPage
from keydesk.domain.money import parse_usd
from tests.fixtures.at_page import AtPage, Until
from tests.fixtures.fault_wire import FaultWire
from tests.fixtures.opened_page import Opened, opened_page
from tests.fixtures.running_gateway import RunningGateway
from tests.fixtures.upstream import Upstream

SERVED = ("gpt-4o", "gpt-4o-2024-08-06", "house-1", "house-2", "text-embedding-3-small")


class Desk(AtPage):
    """A person at the page; ``direct`` is what is there in truth, ``acme`` the provider."""

    def __init__(
        self,
        opened: Opened[ModelsPage],
        direct: HttpAdminApi,
        upstream: Upstream,
        acme: Provider,
        until: Until,
    ) -> None:
        super().__init__(opened.page, until)
        self.page, self.direct, self.upstream, self.acme = opened.page, direct, upstream, acme
        self.gone_to: list[Any] = []
        opened.ways.keys_wanted.connect(self.gone_to.append)

    async def models(self) -> dict[str, Model]:
        """Read what there is, but for the demo model."""
        page = await self.direct.list_models(ModelQuery(limit=500))
        return {each.model: each for each in page.items if each.model != "keydesk-demo"}

    async def have(self, *models: str, **fields: Any) -> None:
        """Have these models, and see them."""
        prices = {"input_price_usd": parse_usd("1"), "output_price_usd": parse_usd("2")}
        for model in models:
            wanted = {"model": model, "provider_id": self.acme.id, "upstream_model": model.split("/")[-1]}
            await self.direct.create_model(ModelCreate(**(wanted | prices | fields)), attempt=uuid4().hex)
        await self.until(lambda: set(models) <= set(self.names()))

    def names(self) -> list[str]:
        """Read the model ids in the list."""
        return [each.model for each in self.page.pane.model.items]

    def listed(self, model: str) -> Model:
        """Read a row."""
        return next(each for each in self.page.pane.model.items if each.model == model)

    def select(self, *models: str) -> None:
        """Select the rows of these models."""
        table = self.page.pane.table
        table.select(self.names().index(models[0]))
        for model in models[1:]:
            index = table.model().index(self.names().index(model), table.model().first_column)
            flags = table.selectionModel().SelectionFlag
            table.selectionModel().select(index, flags.Select | flags.Rows)
        table.setFocus()

    def serves(self, names: Sequence[str]) -> None:
        """Have the upstream list these."""
        self.upstream.answer(json.dumps({"data": [{"id": name} for name in names]}).encode())


@pytest.fixture
async def direct(gateway: RunningGateway) -> AsyncIterator[HttpAdminApi]:
    """The gateway without the wire, with the demo model alone."""
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    for key in (await api.list_keys(KeyQuery(limit=500))).items:
        await api.revoke_key(key.id)
    models = (await api.list_models(ModelQuery(limit=500))).items
    for model in (each for each in models if each.fallbacks):
        gateway.change_model(model.model, fallbacks=[])
    for model in (each for each in models if each.model != "keydesk-demo"):
        await api.delete_model(model.id)
    for provider in (await api.list_providers(ProviderQuery(limit=500))).items:
        if provider.kind is not ProviderKind.DEMO:
            await api.delete_provider(provider.id)
    yield api
    await api.aclose()


OpenDesk = Callable[..., Awaitable[Desk]]


@pytest.fixture
async def open_desk(  # noqa: PLR0917 - a fixture gets its parts so
    qapp: QApplication,
    gateway: RunningGateway,
    fault_wire: FaultWire,
    direct: HttpAdminApi,
    upstream: Upstream,
    own_folders: Path,
    until: Until,
) -> AsyncIterator[OpenDesk]:
    """Open the page in a window with its menu bar, for the admin with this token."""
    async with AsyncExitStack() as open_pages:

        async def open_it(token: Any = None) -> Desk:
            upstream.answer(json.dumps({"data": [{"id": name} for name in SERVED]}).encode())
            acme = await direct.create_provider(
                ProviderCreate(
                    name="Acme", kind=ProviderKind.OPENAI, base_url=upstream.base_url, allow_private=True
                ),
                attempt=uuid4().hex,
            )
            opening = opened_page(
                qapp, own_folders, fault_wire.admin_url, token or gateway.token, ModelsPage, until
            )
            return Desk(await open_pages.enter_async_context(opening), direct, upstream, acme, until)

        yield open_it


@pytest.fixture
async def desk(open_desk: OpenDesk) -> Desk:
    """A person at the page, an owner."""
    return await open_desk()
