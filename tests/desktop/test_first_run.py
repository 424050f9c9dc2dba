"""As somebody who has never seen KeyDesk: from the first window to the first call, clicks counted."""

import asyncio
import json
import shutil
import subprocess
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from keydesk.desktop.app import Desktop
from keydesk.desktop.help_dialog import HelpDialog
from keydesk.desktop.theme import theme_of

Until = Callable[[Callable[[], object]], Awaitable[None]]
MOST_CLICKS = 5


@pytest.fixture
async def desktop(qapp: QApplication, free_port: int) -> AsyncIterator[Desktop]:
    made = Desktop(qapp)
    made.preferences.local_port = free_port
    made.window.resize(1280, 800)
    made.window.show()
    yield made
    await made.close()
    for part in (made.connections, made.session, made.supervisor, made.clipboard, made.preferences):
        part.deleteLater()


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[None]:
    """Left empty: content that is still there at the end crashes the interpreter."""
    assert qapp
    yield
    QGuiApplication.clipboard().clear()


class Newcomer:
    """Clicks on what is in view, and counts."""

    def __init__(self, window: QWidget, until: Until) -> None:
        self.window, self._until, self.clicks = window, until, 0

    async def click(self, name: str) -> QPushButton:
        await self._until(lambda: self._seen(name))
        (button,) = self._seen(name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.clicks += 1
        return button

    def _seen(self, name: str) -> list[QPushButton]:
        return [
            each for each in self.window.findChildren(QPushButton, name)
            if each.isVisible() and each.isEnabled()
        ]  # fmt: skip


@pytest.mark.slow
@pytest.mark.usefixtures("clipboard")
async def test_the_first_call_takes_no_more_than_five_clicks(desktop: Desktop, until: Until) -> None:
    """A1, D2: start the gateway, create a key, copy the snippet, paste it into a terminal: it answers."""
    newcomer = Newcomer(desktop.window, until)
    await newcomer.click("startLocalGatewayButton")
    await newcomer.click("emptyStateAction")
    await until(lambda: desktop.window.findChild(QLineEdit, "keyNameField"))
    QTest.keyClicks(desktop.window.findChild(QLineEdit, "keyNameField"), "My first key")
    await newcomer.click("primaryButton")
    await newcomer.click("copySnippet_curl")
    if shutil.which("curl") is not None:
        command = ["bash", "-c", QGuiApplication.clipboard().text()]
        done = await asyncio.to_thread(subprocess.run, command, capture_output=True, check=True)
        assert "Your key works" in json.loads(done.stdout)["choices"][0]["message"]["content"]
    await newcomer.click("copiedKeyButton")
    assert newcomer.clicks <= MOST_CLICKS


@pytest.mark.usefixtures("forked_gateways")
async def test_a_second_enter_asks_for_no_other_gateway(desktop: Desktop, until: Until) -> None:
    """While the local one starts the keyboard rests; if it does not start, it is where it was."""
    welcome = desktop.window.welcome
    desktop.window.activateWindow()
    await until(welcome.start.hasFocus)
    QTest.keyClick(welcome.start, Qt.Key.Key_Return)
    assert not welcome.start.isEnabled()
    assert not welcome.connect_elsewhere.hasFocus()
    desktop.connections.stop_local()
    await until(welcome.start.isEnabled)
    assert welcome.start.hasFocus()


async def test_the_welcome_page_leads_to_the_first_steps(desktop: Desktop) -> None:
    """One click, for whoever does not know F1."""
    QTest.mouseClick(desktop.window.welcome.help, Qt.MouseButton.LeftButton)
    (dialog,) = desktop.window.findChildren(HelpDialog)
    assert dialog.isVisible()
    dialog.reject()


async def test_the_welcome_page_follows_the_size_of_the_text(
    desktop: Desktop, qapp: QApplication, until: Until
) -> None:
    """J1: also while it is on screen, nothing is cut off."""
    start = desktop.window.welcome.start
    theme_of(qapp).set_text_percent(200)
    await until(lambda: start.width() >= start.sizeHint().width() and start.width() > 400)
    theme_of(qapp).set_text_percent(100)
