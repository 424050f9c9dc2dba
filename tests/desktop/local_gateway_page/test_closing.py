"""Closing the window with a gateway that serves: asked once, by keyboard, remembered (A2)."""

from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from keydesk.desktop.app import Desktop
from keydesk.desktop.connections.closing_dialog import ClosingDialog
from keydesk.desktop.local_gateway.discovery import discover
from keydesk.desktop.local_gateway_page.page import GatewayPage
from keydesk.desktop.preferences import AtTheEnd

Until = Callable[[Callable[[], object]], Awaitable[None]]


def question(desktop: Desktop) -> ClosingDialog:
    assert not desktop.window.close()
    shown = [each for each in desktop.window.findChildren(ClosingDialog) if each.isVisible()]
    assert len(shown) == 1
    return shown[0]


@pytest.mark.usefixtures("forked_gateways", "page")
async def test_it_is_asked_and_the_answer_remembered(desktop: Desktop, until: Until) -> None:
    ends: list[bool] = []
    desktop.window.closed.connect(lambda: ends.append(True))
    QTest.keyClick(question(desktop), Qt.Key.Key_Escape)
    assert desktop.window.isVisible(), "cancelled: nothing ends"
    asked = question(desktop)
    asked.remember.setFocus()
    QTest.keyClick(asked.remember, Qt.Key.Key_Space)
    asked.stop.setFocus()
    QTest.keyClick(asked.stop, Qt.Key.Key_Return)
    await until(lambda: ends)
    assert desktop.preferences.at_the_end is AtTheEnd.ASK, "for this time only"


async def test_it_keeps_running(desktop: Desktop, page: GatewayPage, until: Until) -> None:
    """Enter keeps it; the gateway page shows what was answered; the gateway is there for the next desktop."""
    QTest.keyClick(question(desktop), Qt.Key.Key_Return)
    assert desktop.preferences.at_the_end is AtTheEnd.KEEP
    page.starting.refresh()
    assert page.starting.at_the_end.currentText() == "Keep the gateway running"
    assert desktop.window.close(), "not asked again"
    folder, pid = desktop.supervisor.data_dir, desktop.supervisor.pid
    await desktop.connections.close()
    await until(lambda: (found := discover(folder)) is not None and found.left and found.pid == pid)
    desktop.preferences.at_the_end = AtTheEnd.STOP
    desktop.connections.answer_at_the_end(AtTheEnd.STOP, remember=True)
    desktop.connections.start_local(0)
    await until(lambda: desktop.supervisor.pid == pid)
