"""Sharing the gateway on the network, by keyboard: confirmed, carried out, taken back (A3)."""

import ssl
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from keydesk.desktop.app import Desktop
from keydesk.desktop.local_gateway.sharing import Sharing, network_addresses
from keydesk.desktop.local_gateway.start_failure import FailureCode
from keydesk.desktop.local_gateway.supervisor import GatewayState
from keydesk.desktop.local_gateway_page.page import GatewayPage
from keydesk.desktop.local_gateway_page.sharing_dialog import SharingDialog
from keydesk.desktop.session import ConnectionState

Until = Callable[[Callable[[], object]], Awaitable[None]]
pytestmark = pytest.mark.usefixtures("forked_gateways")
ADDRESSES = network_addresses()
needs_network = pytest.mark.skipif(not ADDRESSES, reason="this machine has no address but loopback's")


async def dialog_of(page: GatewayPage, until: Until) -> SharingDialog:
    """Press the switch by keyboard, and wait for the question."""
    page.sharing.switch.setFocus()
    QTest.keyClick(page.sharing.switch, Qt.Key.Key_Space)
    assert not page.sharing.switch.isChecked(), "not before it is confirmed"
    window = page.window()
    await until(lambda: any(each.isVisible() for each in window.findChildren(SharingDialog)))
    return next(each for each in window.findChildren(SharingDialog) if each.isVisible())


def serves(desktop: Desktop, scheme: str, host: str) -> bool:
    url = urlsplit(desktop.session.base_url)
    connected = desktop.session.state is ConnectionState.CONNECTED
    return connected and (url.scheme, url.hostname) == (scheme, host)


async def models(base_url: str, **more: Any) -> int:
    async with httpx.AsyncClient(trust_env=False, **more) as client:
        return (await client.get(f"{base_url}/models")).status_code


@needs_network
async def test_it_is_shared_once_confirmed_and_no_longer_when_switched_off(
    desktop: Desktop, page: GatewayPage, until: Until, unnamed: Callable[[QWidget], list[str]]
) -> None:
    """Off by default; Enter cancels; header and gateway page name the reachable address; the page stays."""
    before, address = desktop.session.base_url, ADDRESSES[0].address
    assert not page.sharing.switch.isChecked()
    asked = await dialog_of(page, until)
    assert not unnamed(asked)
    QTest.keyClick(asked, Qt.Key.Key_Return)
    assert not asked.isVisible()
    assert desktop.connections.sharing is None
    asked = await dialog_of(page, until)
    assert "unencrypted" in asked.outcome.text()
    asked.primary.setFocus()
    QTest.keyClick(asked.primary, Qt.Key.Key_Return)
    await until(lambda: desktop.session.state is ConnectionState.OFFLINE)
    assert page.isVisible(), "the page waits"
    await until(lambda: serves(desktop, "http", address))
    shared = desktop.session.base_url
    assert urlsplit(shared).port == urlsplit(before).port
    assert desktop.window.findChild(QLabel, "baseUrl").text() == shared
    assert page.sharing.switch.isChecked()
    assert await models(shared) == 401
    admin = shared.replace("/v1", "/admin/v1")
    async with httpx.AsyncClient(trust_env=False) as client:
        assert (await client.get(f"{admin}/info")).status_code == 403, "the admin API is not shared"
    page.sharing.switch.setFocus()
    QTest.keyClick(page.sharing.switch, Qt.Key.Key_Space)
    await until(lambda: serves(desktop, "http", "127.0.0.1"))
    assert desktop.session.base_url == before
    with pytest.raises(httpx.ConnectError):
        await models(shared)


@needs_network
async def test_a_certificate_is_checked_and_then_served(
    desktop: Desktop, page: GatewayPage, until: Until, make_certificate: Any
) -> None:
    address = ADDRESSES[0].address
    files = make_certificate("keys.example.org", address)
    other = make_certificate("b.example", stem="other")
    asked = await dialog_of(page, until)
    asked.certificate.setFocus()
    QTest.keyClicks(asked.certificate, str(files.certificate))
    assert not asked.primary.isEnabled(), "half of it is nothing"
    asked.key.setText(str(other.key))
    await until(lambda: "Not the key" in asked.key.accessibleDescription())
    assert not asked.primary.isEnabled()
    asked.key.setText(str(files.key))
    await until(asked.primary.isEnabled)
    assert "https://keys.example.org" in asked.outcome.text()
    asked.name.setFocus()
    QTest.keyClick(asked.name, Qt.Key.Key_End)
    assert f"https://{address}" in asked.outcome.text()
    asked.primary.setFocus()
    QTest.keyClick(asked.primary, Qt.Key.Key_Return)
    await until(lambda: serves(desktop, "https", address))
    trusting = ssl.create_default_context(cafile=str(files.certificate))
    assert await models(desktop.session.base_url, verify=trusting) == 401
    assert desktop.supervisor.ready is not None
    assert desktop.supervisor.ready.admin_url.startswith("http://127.0.0.1:")


async def test_a_network_that_is_gone_leaves_a_way_on(desktop: Desktop, free_port: int, until: Until) -> None:
    """What is said offers what helps: to start for this computer alone."""
    desktop.preferences.local_port = free_port
    desktop.preferences.sharing = Sharing("203.0.113.7").to_text()
    desktop.connections.start_local(0)
    await until(lambda: desktop.supervisor.state is GatewayState.FAILED)
    assert desktop.supervisor.failure is not None
    assert desktop.supervisor.failure.code is FailureCode.ADDRESS_NOT_AVAILABLE
    problem = desktop.window.welcome.problem
    assert problem.unshared.isVisible()
    problem.unshared.click()
    await until(lambda: serves(desktop, "http", "127.0.0.1"))
    assert desktop.connections.sharing is None
