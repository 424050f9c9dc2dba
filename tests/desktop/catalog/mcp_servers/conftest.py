"""The page of MCP servers on a wire that breaks, a person at it, and real MCP servers behind the gateway."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
import pytest
from mcp.client.client import Client
from mcp.client.streamable_http import streamable_http_client
from PySide6.QtWidgets import QApplication

from keydesk.client import HttpAdminApi
from keydesk.contract.catalog_queries import McpServerQuery
from keydesk.contract.keys import KeyQuery
from keydesk.contract.mcp import McpServer, McpServerCreate
from keydesk.desktop.catalog.mcp_servers.page import McpServersPage
from tests.fixtures.at_page import AtPage, Until
from tests.fixtures.fault_wire import FaultWire
from tests.fixtures.mcp_serving import Serving, sdk_server
from tests.fixtures.opened_page import Opened, opened_page
from tests.fixtures.running_gateway import RunningGateway


@pytest.fixture(scope="module")
def things() -> Iterator[Serving]:
    """A server of the SDK, with the tools add, wipe and count."""
    serving = Serving(sdk_server().streamable_http_app())
    yield serving
    serving.close()


class Desk(AtPage):
    """``direct`` is what is there in truth."""

    def __init__(self, opened: Opened, direct: HttpAdminApi, until: Until) -> None:
        super().__init__(opened.page, until)
        assert isinstance(opened.page, McpServersPage)
        self.page, self.session, self.direct = opened.page, opened.session, direct
        self.gone_to: list[Any] = []
        opened.ways.keys_wanted.connect(self.gone_to.append)

    async def servers(self) -> dict[str, McpServer]:
        found = (await self.direct.list_mcp_servers(McpServerQuery(limit=500))).items
        return {each.name: each for each in found}

    async def have(self, name: str, url: str, **fields: Any) -> McpServer:
        """Have a server, and see it selected."""
        wanted = McpServerCreate(name=name, url=url, allow_private=True, **fields)
        made = await self.direct.create_mcp_server(wanted, attempt=uuid4().hex)
        await self.select(name)
        return made

    async def select(self, name: str) -> None:
        await self.until(lambda: name in self.names())
        self.page.pane.table.select(self.names().index(name))
        self.page.pane.table.setFocus()

    def names(self) -> list[str]:
        return [item.name for item in self.page.pane.model.items]

    def cell(self, name: str, column: str) -> str:
        """Read a cell of the list."""
        model = self.page.pane.model
        position = [each.id for each in model.columns].index(column)
        return str(model.index(self.names().index(name), position).data())


@pytest.fixture
async def direct(gateway: RunningGateway) -> AsyncIterator[HttpAdminApi]:
    """The gateway without the wire: no MCP server, no key."""
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    for server in (await api.list_mcp_servers(McpServerQuery(limit=500))).items:
        await api.delete_mcp_server(server.id)
    for key in (await api.list_keys(KeyQuery(limit=500))).items:
        await api.revoke_key(key.id)
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
    opening = opened_page(qapp, own_folders, fault_wire.admin_url, gateway.token, McpServersPage, until)
    async with opening as opened:
        yield Desk(opened, direct, until)


@pytest.fixture
def listed_by_sdk(gateway: RunningGateway) -> Callable[[str, str], Awaitable[set[str]]]:
    """Return what lists a server's tools through the gateway with the SDK's own client, for this secret."""

    async def ask(name: str, secret: str) -> set[str]:
        headers = {"Authorization": f"Bearer {secret}"}
        async with httpx2.AsyncClient(headers=headers, timeout=20, trust_env=False) as http:
            url = f"http://127.0.0.1:{gateway.port}/mcp/{name}"
            async with Client(streamable_http_client(url, http_client=http)) as client:
                return {tool.name for tool in (await client.list_tools()).tools}

    async def tools(name: str, secret: str) -> set[str]:
        # On a loop of its own: the SDK's is not Qt's.
        return await asyncio.to_thread(lambda: asyncio.run(ask(name, secret)))

    return tools
