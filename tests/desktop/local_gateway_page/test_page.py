"""The gateway page over a real gateway: what it shows, starts, stops and remembers (A2)."""

import os
import signal
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from keydesk.desktop.app import Desktop
from keydesk.desktop.connections.facts import FactGrid
from keydesk.desktop.local_gateway.supervisor import GatewayState
from keydesk.desktop.local_gateway_page.page import GatewayPage
from keydesk.desktop.session import ConnectionState

Until = Callable[[Callable[[], object]], Awaitable[None]]
pytestmark = pytest.mark.usefixtures("forked_gateways")


def facts(page: GatewayPage) -> dict[str, str]:
    labels = page.findChild(FactGrid).findChildren(QLabel)
    said = [label.accessibleName() for label in labels if ": " in label.accessibleName()]
    values = {
        label.accessibleName().partition(": ")[0]: label.text() for label in labels if label.accessibleName()
    }
    assert said
    return values


def connected(desktop: Desktop) -> Callable[[], bool]:
    return lambda: desktop.session.state is ConnectionState.CONNECTED


async def test_it_tells_where_how_long_and_how_much(
    desktop: Desktop, page: GatewayPage, until: Until, unnamed: Callable[[QWidget], list[str]]
) -> None:
    """State, address, port, uptime, version, memory and requests a minute."""
    base_url = desktop.session.base_url
    await until(lambda: facts(page)["Memory"].endswith(" MB"))
    async with httpx.AsyncClient(trust_env=False) as client:
        for _ in range(20):
            await client.get(f"{base_url}/models")
    await until(lambda: facts(page)["Requests a minute"] not in {"—", "0"})
    told = facts(page)
    assert told["Base URL"] == base_url
    assert told["Port"] == str(urlsplit(base_url).port)
    assert told["Version"] == desktop.session.info.version
    assert told["Up for"].endswith("s")
    assert not unnamed(page)
    assert page.log.model.rowCount()


async def test_another_port_is_one_restart_away(
    desktop: Desktop, page: GatewayPage, until: Until, free_port: int
) -> None:
    """By keyboard alone; the port is remembered, and the page stays."""
    wanted = free_port
    port, before = page.starting.port, desktop.session.base_url
    port.setFocus()
    port.selectAll()
    QTest.keyClicks(port, "80")
    assert "1024" in port.accessibleDescription()
    QTest.keyClick(port, Qt.Key.Key_Return)
    port.selectAll()
    QTest.keyClicks(port, str(wanted))
    assert page.starting.use_port.isVisible()
    QTest.keyClick(port, Qt.Key.Key_Return)
    await until(lambda: connected(desktop)() and desktop.session.base_url != before)
    assert desktop.session.base_url == f"http://127.0.0.1:{wanted}/v1"
    assert desktop.preferences.local_port == wanted
    await until(page.isVisible)
    assert not page.starting.use_port.isVisible()


async def test_a_crash_is_told_with_its_last_lines(desktop: Desktop, page: GatewayPage, until: Until) -> None:
    """S21: what happened, that it is started again, and a report to copy; until it is dismissed."""
    assert page.crash.isHidden()
    pid = desktop.supervisor.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    await until(lambda: desktop.supervisor.restarts_in is not None)
    words = page.crash.findChild(QLabel, "crashText")
    assert "signal SIGKILL" in words.text()
    assert "for the first time within a minute; after 4 times it is left alone" in words.text()
    await until(connected(desktop))
    assert "It was started again" in words.text()
    page.crash.show_lines.click()
    assert "serving on port" in page.crash.findChild(QWidget, "crashLines").toPlainText()
    page.crash.copy.press()
    report = QGuiApplication.clipboard().text()
    assert report.startswith("KeyDesk gateway 0.")
    assert "serving on port" in report
    QGuiApplication.clipboard().clear()
    page.crash.dismiss.click()
    assert page.crash.isHidden()


async def test_it_is_restarted_and_stopped_from_here(
    desktop: Desktop, page: GatewayPage, until: Until
) -> None:
    pid = desktop.supervisor.pid
    page.state.restart.click()
    await until(lambda: connected(desktop)() and desktop.supervisor.pid not in {None, pid})
    page.starting.starts.click()
    assert not desktop.preferences.starts_local_gateway
    page.state.stop.click()
    await until(lambda: desktop.supervisor.state is GatewayState.STOPPED)
