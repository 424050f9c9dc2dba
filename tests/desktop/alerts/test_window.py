"""G3: the bell in the window itself, on every page, by keyboard; also in a narrow window with large text."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from keydesk.client import HttpAdminApi
from keydesk.desktop.alerts.page import AlertsPage
from keydesk.desktop.app import Desktop
from keydesk.desktop.session import ConnectionState
from tests.fixtures.at_page import Until
from tests.fixtures.dialog_looks import enlarge_text
from tests.fixtures.left_behind import work_under_way

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
async def desktop(
    qapp: QApplication,
    gateway: Any,
    direct: HttpAdminApi,  # noqa: ARG001 - nothing to hear of when it begins
    tmp_path: Path,
    until: Until,
) -> AsyncIterator[Desktop]:
    made = Desktop(qapp, data_dir=tmp_path / "data")
    made.window.resize(1280, 800)
    made.window.show()
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    made.connections.connect_to("Workshop", api)
    await until(lambda: made.session.state is ConnectionState.CONNECTED and made.session.events.live)
    yield made
    await until(lambda: not work_under_way())
    await made.close()
    for part in (made.connections, made.session, made.supervisor, made.clipboard, made.preferences):
        part.deleteLater()


async def test_the_bell_is_on_every_page_and_leads_to_the_alerts(
    desktop: Desktop, until: Until, qapp: QApplication, raise_alert: Callable[..., str]
) -> None:
    shell = desktop.window.shell
    bell = shell.header.findChild(QPushButton, "alertBell")
    assert isinstance(bell, QPushButton)
    raise_alert("budget", ("key", "Gone00000001"), threshold=80)
    await until(lambda: bell.text() == "1")
    desktop.window.resize(640, 480)
    enlarge_text(qapp)
    await until(lambda: bell.isVisible() and bell.width() >= bell.sizeHint().width())
    right = bell.mapTo(desktop.window, bell.rect().topRight()).x()
    assert right <= desktop.window.width()
    bell.setFocus()
    QTest.keyClick(bell, Qt.Key.Key_Space)
    await until(lambda: isinstance(shell.pages.currentWidget(), AlertsPage))
    page = shell.pages.currentWidget()
    assert isinstance(page, AlertsPage)
    await until(lambda: page.alerts.model.rowCount() == 1)
    page.deeds.acknowledge_all()
    await until(lambda: bell.text() == "")
    assert bell.isVisible()
