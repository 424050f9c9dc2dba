"""The Connection page in the window, connected to a real gateway; one gateway a module."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from keydesk.client import HttpAdminApi
from keydesk.desktop import tasks
from keydesk.desktop.connection_info.page import ConnectionPage, make_page
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import ConnectionState, Session
from keydesk.desktop.ways import Ways
from tests.fixtures.keyboard import Keyboard
from tests.fixtures.running_gateway import RunningGateway

Until = Callable[[Callable[[], object]], Awaitable[None]]


class Visitor:
    """Somebody at the page who has a keyboard and no pointer."""

    def __init__(
        self, page: ConnectionPage, session: Session, clipboard: SecretClipboard, hands: Keyboard
    ) -> None:
        self.page = page
        self.session = session
        self.clipboard = clipboard
        self.keyboard = hands
        self.gone_to: list[str] = []

    def said(self, name: str) -> str:
        label = self.page.findChild(QLabel, name)
        return (
            label.text().replace("\u200b", "") if label is not None and label.isVisibleTo(self.page) else ""
        )

    async def show_tool(self, place: int) -> None:
        """Go to the tab of a tool."""
        await self.keyboard.reach("qt_tabwidget_tabbar")
        await self.keyboard.press("Home", *["Right"] * place)

    async def copied(self, name: str) -> str:
        """Press a copy button, and return what is on the clipboard."""
        QApplication.clipboard().clear()
        await self.keyboard.reach(name)
        await self.keyboard.press("Space")
        await self.keyboard.until(QApplication.clipboard().text)
        return QApplication.clipboard().text()


@pytest.fixture
async def visitor(
    qapp: QApplication, gateway: RunningGateway, own_folders: Path, until: Until
) -> AsyncIterator[Visitor]:
    parent = QObject()
    session, clipboard, ways = Session(parent), SecretClipboard(qapp), Ways(parent)
    page: Any = make_page(PageFrame(session, clipboard, Preferences(own_folders / "config", parent), ways))
    window = QMainWindow()
    window.setCentralWidget(page)
    window.resize(1060, 900)
    window.show()
    window.activateWindow()
    keyboard = Keyboard(window, until)
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    session.connect_to("Test", api)
    made = Visitor(page, session, clipboard, keyboard)
    ways.page_wanted.connect(made.gone_to.append)
    await until(lambda: session.state is ConnectionState.CONNECTED and session.events.live)
    await until(lambda: window.isActiveWindow() and '"keydesk-demo"' in page.tools.snippets.text(0))
    page.setFocus()
    yield made
    session.leave()
    keyboard.let_go()
    await until(lambda: not tasks._running)
    window.close()
    window.deleteLater()
    parent.deleteLater()
    clipboard.clear_if_ours()
    clipboard.deleteLater()
    qapp.clipboard().clear()
    await api.aclose()


@pytest.fixture
def parts() -> Callable[[QWidget, str], list[QWidget]]:
    """Return what lists the visible parts of a name."""

    def find(owner: QWidget, name: str) -> list[QWidget]:
        return [each for each in owner.findChildren(QWidget, name) if each.isVisibleTo(owner)]

    return find
