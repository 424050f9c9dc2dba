"""An admin API on a database of its own, driven over ASGI, with a clock that stands until it is set."""

import pkgutil
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import Connection, text

import keydesk.gateway
from keydesk.contract.info import CallingAdmin, Role
from keydesk.contract.mcp import McpTool
from keydesk.domain.budget import Holder
from keydesk.domain.errors import UnavailableError
from keydesk.domain.secret import Secret, SecretKind, mint
from keydesk.gateway.admin_app import AdminParts, Services, build_admin_app, build_services
from keydesk.gateway.adminapi.caller import COMMAND_LINE
from keydesk.gateway.admins.service import create_admin
from keydesk.gateway.alerts.delivery import Deliverer
from keydesk.gateway.alerts.receiver import Receiver
from keydesk.gateway.audit.journal import Journal
from keydesk.gateway.catalog.mcp_repository import ServedMcpServer
from keydesk.gateway.catalog.probing import Probe
from keydesk.gateway.catalog.repository import ServedProvider
from keydesk.gateway.events.stream import EventStreams
from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.engine import Place
from keydesk.gateway.store.opening import OpenStore, open_store
from tests.fixtures.postgresql import POSTGRESQL, Server

for each in pkgutil.walk_packages(keydesk.gateway.__path__, "keydesk.gateway."):
    if each.name.endswith(".tables"):
        import_module(each.name)  # so that the metadata knows every table, whatever a test uses

MASTER_KEY = bytes(range(32))
HOST = "127.0.0.1:5393"


class SetClock:
    """A clock that shows what it was set to."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 21, 10, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def advance(self, **span: float) -> None:
        self.moment += timedelta(**span)


class Heard:
    """What the data plane was told."""

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.holders: list[Holder] = []
        self.catalog = 0

    def key_changed(self, key_id: str) -> None:
        self.keys.append(key_id)

    def all_keys_changed(self) -> None:
        self.keys.append("all")

    def holder_changed(self, holder: Holder) -> None:
        self.holders.append(holder)

    def catalog_changed(self) -> None:
        self.catalog += 1


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as the first start leaves it."""
    path = tmp_path_factory.mktemp("new") / "keydesk.sqlite3"
    open_store(path, MASTER_KEY, SetClock()).store.close()
    return path


@pytest.fixture(scope="session")
def new_on_postgresql(postgresql: Server) -> DatabaseUrl:
    """The same on PostgreSQL."""
    url = postgresql.new_database()
    open_store(url, MASTER_KEY, SetClock()).store.close()
    return url


@pytest.fixture
def database(database_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """A database of the test's own, as the first start leaves it."""
    if database_kind == POSTGRESQL:
        server: Server = request.getfixturevalue("postgresql")
        url = server.new_database(like=request.getfixturevalue("new_on_postgresql"))
        yield url
        server.drop(url)
        return
    path = tmp_path / "keydesk.sqlite3"
    shutil.copy(request.getfixturevalue("new_database"), path)
    yield path


@pytest.fixture
def unguard() -> Callable[[Connection], None]:
    """Return what takes the triggers off the audit chain, as its owner can."""

    def drop(connection: Connection) -> None:
        where = "" if connection.dialect.name == "sqlite" else " ON audit_event"
        for verb in ("update", "delete"):
            connection.execute(text(f"DROP TRIGGER audit_event_no_{verb}{where}"))

    return drop


@pytest.fixture
def opened(database: Place, clock: SetClock) -> Iterator[OpenStore]:
    opened = open_store(database, MASTER_KEY, clock)
    yield opened
    opened.store.close()


@pytest.fixture
def journal(opened: OpenStore) -> Journal:
    return Journal(opened.store, opened.clock, opened.sealing)


@pytest.fixture
def services(opened: OpenStore, heard: Heard) -> Services:
    return build_services(opened, heard, lambda: f"http://{HOST}/v1")


@pytest.fixture
def session_token() -> Secret:
    return mint(SecretKind.ADMIN)


class Tools:
    """An MCP server's tools, or why they cannot be had, as a test says."""

    def __init__(self) -> None:
        self.listed: list[McpTool] = []
        self.problem: str | None = None
        self.asked: list[ServedMcpServer] = []

    async def read(self, server: ServedMcpServer) -> list[McpTool]:
        self.asked.append(server)
        if self.problem is not None:
            raise UnavailableError(self.problem)
        return self.listed


@pytest.fixture
def tools() -> Tools:
    return Tools()


class Receivers:
    """Whoever alerts are sent to; they answer as a test says."""

    def __init__(self) -> None:
        self.problem: str | None = None
        self.posted: list[tuple[Receiver, bytes, dict[str, str]]] = []

    async def post(self, receiver: Receiver, body: bytes, headers: dict[str, str]) -> str | None:
        self.posted.append((receiver, body, headers))
        return self.problem


@pytest.fixture
def receivers() -> Receivers:
    return Receivers()


@pytest.fixture
def deliverer(opened: OpenStore, receivers: Receivers) -> Deliverer:
    return Deliverer(opened, receivers)


class Answering:
    """A provider that answers as a test says."""

    def __init__(self) -> None:
        self.answer = Probe(reached=False, problem="Nobody said how it answers.")

    async def probe(self, provider: ServedProvider) -> Probe:
        _ = provider
        return self.answer


@pytest.fixture
def prober() -> Answering:
    return Answering()


@pytest.fixture
def streams(opened: OpenStore) -> EventStreams:
    return EventStreams(opened)


@pytest.fixture
def outside(tools: Tools, prober: Answering, deliverer: Deliverer, streams: EventStreams) -> dict[str, Any]:
    """Whatever the admin API speaks to besides its database."""
    return {"tool_reader": tools, "prober": prober, "trial": deliverer, "streams": streams}


@pytest.fixture
def parts(opened: OpenStore, heard: Heard, session_token: Secret, outside: dict[str, Any]) -> AdminParts:
    return AdminParts(
        opened=opened,
        changes=heard,
        base_url=lambda: f"http://{HOST}/v1",
        hosts=lambda: frozenset({HOST}),
        challenge_key="00" * 32,
        session_admins={
            opened.pepper.digest(session_token): CallingAdmin(id="s", name="This desktop", role=Role.OWNER)
        },
        **outside,
    )


@pytest.fixture
def app(parts: AdminParts) -> FastAPI:
    return build_admin_app(parts)


Connect = Callable[..., AbstractAsyncContextManager[httpx.AsyncClient]]


@pytest.fixture
def connect(app: FastAPI) -> Connect:
    """Return what opens a client, with a token or without, from an address."""

    @asynccontextmanager
    async def open_client(
        token: str | None = None, *, peer: str = "127.0.0.1", to: FastAPI = app, **options: Any
    ) -> AsyncIterator[httpx.AsyncClient]:
        transport = httpx.ASGITransport(to, client=(peer, 50000))
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        async with httpx.AsyncClient(
            transport=transport, base_url=f"http://{HOST}/admin/v1", headers=headers, **options
        ) as client:
            yield client

    return open_client


@pytest.fixture
def token_of(journal: Journal, opened: OpenStore) -> Callable[[Role], str]:
    """Return what makes an admin of a role, and gives the token."""

    def make(role: Role) -> str:
        return create_admin(journal, opened.pepper, COMMAND_LINE, name=role.value, role=role).reveal()

    return make


@pytest.fixture
async def admin(connect: Connect, token_of: Callable[[Role], str]) -> AsyncIterator[httpx.AsyncClient]:
    """A client with an owner's token."""
    async with connect(token_of(Role.OWNER)) as client:
        yield client
