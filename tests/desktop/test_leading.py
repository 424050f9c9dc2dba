"""H1: from what an audit event is about, whatever it is, to where it is shown."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication, QListWidget, QWidget

from keydesk.client import HttpAdminApi
from keydesk.contract.admins import AdminCreate
from keydesk.contract.alerts import WebhookCreate
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.templates import TemplateCreate
from keydesk.desktop.admins.page import AdminsPage
from keydesk.desktop.alerts.page import AlertsPage
from keydesk.desktop.app import Desktop
from keydesk.desktop.catalog.models.page import ModelsPage
from keydesk.desktop.keys.form.templates_dialog import TemplatesDialog
from keydesk.desktop.leading import lead_to
from keydesk.domain.errors import NotFoundError
from tests.fixtures.left_behind import work_under_way
from tests.fixtures.running_gateway import RunningGateway

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Until = Callable[[Callable[[], object]], Awaitable[None]]


@pytest.fixture
async def direct(gateway: RunningGateway) -> AsyncIterator[HttpAdminApi]:
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    yield api
    await api.aclose()


@pytest.fixture
async def desktop(
    qapp: QApplication, gateway: RunningGateway, tmp_path: Path, until: Until
) -> AsyncIterator[Desktop]:
    made = Desktop(qapp, data_dir=tmp_path / "data")
    made.window.resize(1280, 800)
    made.window.show()
    made.connections.connect_to("Workshop", HttpAdminApi(gateway.ready["admin_url"], gateway.token))
    await until(lambda: made.window.findChild(QWidget, "keysPage") and made.session.events.live)
    yield made
    await until(lambda: not work_under_way())
    await made.close()
    for part in (made.connections, made.session, made.supervisor, made.clipboard, made.preferences):
        part.deleteLater()


async def test_everything_that_a_page_shows_is_led_to(
    desktop: Desktop, direct: HttpAdminApi, until: Until
) -> None:
    window: Any = desktop.window
    name = f"Pilot {uuid4().hex[:6]}"
    (model, *_) = (await direct.list_models(CatalogQuery())).items
    admin = (await direct.create_admin(AdminCreate(name=name, role="viewer"), attempt=uuid4().hex)).admin
    webhook = await direct.create_webhook(
        WebhookCreate(name=name, url="http://127.0.0.1:9/keydesk", allow_private=True), attempt=uuid4().hex
    )
    template = await direct.create_template(
        TemplateCreate.model_validate({"name": name, "fields": {"rpm": 60}}), attempt=uuid4().hex
    )

    async def follow(kind: str, id_: str) -> None:
        lead = lead_to(kind)
        assert lead is not None, kind
        lead.go(window.shell.pages.ways, id_, await lead.look_up(direct, id_))

    def chosen(page: type[QWidget], pane: Callable[[Any], Any]) -> list[str]:
        shown: Any = window.findChild(page)
        return [each.id for each in pane(shown).selected()] if shown is not None and shown.isVisible() else []

    await follow("model", model.id)
    await until(lambda: chosen(ModelsPage, lambda page: page.pane) == [model.id])
    await follow("admin", admin.id)
    await until(lambda: chosen(AdminsPage, lambda page: page.pane) == [admin.id])
    await follow("webhook", webhook.webhook.id)
    await until(lambda: chosen(AlertsPage, lambda page: page.webhooks.pane) == [webhook.webhook.id])
    await follow("template", template.id)
    await until(lambda: window.findChild(TemplatesDialog))
    dialog = window.findChild(TemplatesDialog)
    (names,) = dialog.findChildren(QListWidget)
    await until(lambda: names.currentItem() is not None and names.currentItem().text() == name)
    dialog.reject()


async def test_what_is_gone_is_led_to_no_more(direct: HttpAdminApi) -> None:
    for kind in ("model", "admin", "webhook", "template"):
        lead = lead_to(kind)
        assert lead is not None
        with pytest.raises(NotFoundError):
            await lead.look_up(direct, "A1b2C3d4E5f6")
