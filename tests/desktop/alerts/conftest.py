"""The page of alerts on a wire that may break, and a person with a keyboard at it; one gateway a module."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication

from keydesk.client import HttpAdminApi
from keydesk.contract.alerts import AlertsAcknowledge, Webhook
from keydesk.contract.catalog import CatalogQuery
from keydesk.desktop.alerts.page import AlertsPage
from keydesk.domain.secret import Secret, parse
from tests.fixtures.at_page import AtPage, Until
from tests.fixtures.fault_wire import FaultWire
from tests.fixtures.opened_page import Opened, opened_page
from tests.fixtures.running_gateway import RunningGateway

_RAISE = (
    "INSERT INTO alert (id, at, kind, subject_kind, subject_id, location_id, threshold, period_began, detail)"
    " VALUES (?, (SELECT coalesce(max(at), 1700000000000000) + 1 FROM alert), ?, ?, ?, ?, ?, 0, ?)"
)


class Desk(AtPage):
    """``direct`` is what is there in truth; ``gone_to`` is where the page led."""

    def __init__(self, opened: Opened[AlertsPage], direct: HttpAdminApi, until: Until) -> None:
        super().__init__(opened.page, until)
        self.page, self.session, self.direct = opened.page, opened.session, direct
        self.gone_to: list[tuple[str, object]] = []
        opened.ways.handed_over.connect(lambda page, what: self.gone_to.append((page, what)))
        opened.ways.page_wanted.connect(lambda page: self.gone_to.append((page, None)))

    def rows(self) -> list[str]:
        """Read the sentences of the list of alerts."""
        model = self.page.alerts.model
        return [model.index(row, 1).data() for row in range(model.rowCount())]

    def hooks(self) -> list[Webhook]:
        """Read the list of webhooks."""
        return list(self.page.webhooks.pane.model.items)

    def select(self, part: str) -> None:
        """Select the alert whose sentence has this in it."""
        (row,) = [place for place, each in enumerate(self.rows()) if part in each]
        self.page.alerts.table.select(row)
        self.page.alerts.table.setFocus()


@pytest.fixture
async def direct(gateway: RunningGateway) -> AsyncIterator[HttpAdminApi]:
    """The gateway without the wire: nothing to hear of, no webhook."""
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    await api.acknowledge_alerts(AlertsAcknowledge())
    for webhook in (await api.list_webhooks(CatalogQuery(limit=500))).items:
        await api.delete_webhook(webhook.id)
    gateway.write("DELETE FROM delivery")
    gateway.write("DELETE FROM alert")
    yield api
    await api.aclose()


@pytest.fixture
def raise_alert(gateway: RunningGateway, direct: HttpAdminApi) -> Callable[..., str]:  # noqa: ARG001 - before
    """Return what raises an alert as the gateway does, without the wait for its reason."""

    def add(kind: str, subject: tuple[str, str], location: str | None = None, **detail: Any) -> str:
        threshold, id_ = detail.pop("threshold", 0), uuid4().hex[:12]
        gateway.write(_RAISE, id_, kind, *subject, location, threshold, json.dumps(detail))
        return id_

    return add


@pytest.fixture
def admin_token(gateway: RunningGateway) -> Callable[..., Secret]:
    """Return what adds an admin, and returns their token."""

    def add(role: str, *locations: str) -> Secret:
        fields = {"location_ids": [*locations]} if locations else {}
        minted = gateway.post("/admins", name=f"{role} {uuid4().hex[:6]}", role=role, **fields)
        token = parse(minted["secret"])
        assert token is not None
        return token

    return add


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
                qapp, own_folders, fault_wire.admin_url, token or gateway.token, AlertsPage, until
            )
            return Desk(await open_pages.enter_async_context(opening), direct, until)

        yield open_it


@pytest.fixture
async def desk(open_desk: OpenDesk) -> Desk:
    """A person at the page, an owner."""
    return await open_desk()


class Receiver:
    """Takes what is posted, and answers with ``status``."""

    def __init__(self) -> None:
        self.came: list[tuple[dict[str, str], bytes]] = []
        self.status = 204
        taken = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                taken.came.append(({name.lower(): value for name, value in self.headers.items()}, body))
                self.send_response(taken.status)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its own name
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """A real receiver of webhooks."""
    made = Receiver()
    thread = Thread(target=made.server.serve_forever, daemon=True)
    thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()
    thread.join()
