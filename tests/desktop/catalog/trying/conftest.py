"""The playground above a window that is connected to a real gateway; one gateway a module."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPlainTextEdit, QWidget

from keydesk.client import HttpAdminApi
from keydesk.contract.catalog import Model
from keydesk.contract.keys import Key, KeyQuery
from keydesk.desktop import tasks
from keydesk.desktop.catalog.trying.playground import Playground, open_playground
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import ConnectionState, Session
from keydesk.desktop.ways import Ways
from tests.fixtures.keyboard import Keyboard
from tests.fixtures.running_gateway import RunningGateway

Until = Callable[[Callable[[], object]], Awaitable[None]]


class Tryer:
    """Somebody who tries models, by the keyboard alone."""

    def __init__(
        self,
        window: QWidget,
        frame: PageFrame,
        gateway: RunningGateway,
        api: HttpAdminApi,
        hands: Keyboard,
    ) -> None:
        self.window = window
        self.frame = frame
        self.gateway = gateway
        self.api = api
        self.keyboard = hands

    async def open(self, model: str) -> Playground:
        dialog = open_playground(self.window, self.frame, Model.model_validate(self.gateway.model(model)))
        assert dialog is not None
        return await self.keyboard.sees(Playground)

    async def ask(self, prompt: str = "Hi") -> None:
        """Write a prompt in place of the one that stands there, and send it."""
        await self.keyboard.reach("tryPrompt")
        await self.keyboard.press("Ctrl+A")
        await self.keyboard.write(prompt)
        await self.keyboard.press("Ctrl+Return")

    async def close(self) -> None:
        await self.keyboard.press("Escape")
        await self.keyboard.until(lambda: QApplication.activeModalWidget() is None)
        await self.keyboard.until(lambda: not tasks._running or not self.under_way())

    def under_way(self) -> list[Any]:
        """Return what is done for the window itself."""
        frames = [getattr(task.get_coro(), "cr_frame", None) for task in tasks._running]
        return [each for each in frames if each is not None and each.f_locals.get("owner") is self.window]

    def said(self, name: str) -> str:
        """Read a label of the dialog, or nothing where it is not shown."""
        dialog: Any = QApplication.activeModalWidget()
        label = dialog.findChild(QLabel, name)
        return label.text() if label is not None and label.isVisible() else ""

    @property
    def answer(self) -> str:
        dialog: Any = QApplication.activeModalWidget()
        return str(dialog.findChild(QPlainTextEdit, "tryAnswer").toPlainText())

    async def keys(self) -> list[Key]:
        """Return the throw-away keys, the newest first."""
        found = await self.api.list_keys(KeyQuery(q="Try it:", revoked=True, sort="-created_at"))
        return found.items


@pytest.fixture
async def tryer(
    qapp: QApplication, gateway: RunningGateway, own_folders: Path, until: Until
) -> AsyncIterator[Tryer]:
    parent = QObject()
    session, clipboard = Session(parent), SecretClipboard(qapp)
    preferences = Preferences(own_folders / "config", parent)
    window = QMainWindow()
    window.resize(1060, 700)
    window.show()
    window.activateWindow()
    keyboard = Keyboard(window, until)
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    session.connect_to("Test", HttpAdminApi(gateway.ready["admin_url"], gateway.token))
    own = session.api
    assert isinstance(own, HttpAdminApi)
    await until(lambda: session.state is ConnectionState.CONNECTED and window.isActiveWindow())
    yield Tryer(window, PageFrame(session, clipboard, preferences, Ways(parent)), gateway, api, keyboard)
    session.leave()
    keyboard.let_go()
    await until(lambda: not tasks._running)
    window.close()
    window.deleteLater()
    parent.deleteLater()
    clipboard.deleteLater()
    await own.aclose()
    await api.aclose()
