"""Quitting while a key is revealed loses it no more silently than closing the reveal does (D1)."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication

from keydesk.contract.keys import KeyCreate
from keydesk.desktop.app import Desktop
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.reveal.reveal_dialog import RevealDialog
from keydesk.desktop.preferences import AtTheEnd
from keydesk.desktop.session import ConnectionState
from keydesk.domain import secret as secrets

Until = Callable[[Callable[[], object]], Awaitable[None]]
pytestmark = pytest.mark.usefixtures("forked_gateways")


@pytest.fixture
async def desktop(qapp: QApplication, tmp_path: Path) -> AsyncIterator[Desktop]:
    """A desktop with its own gateway."""
    made = Desktop(qapp, data_dir=tmp_path / "data")
    made.window.show()
    made.preferences.at_the_end = AtTheEnd.STOP
    made.connections.start_local(0)
    async with asyncio.timeout(60):  # a busy machine takes its time to start a process
        while made.window.findChild(KeysPage) is None:  # noqa: ASYNC110 - no signal says just this
            await asyncio.sleep(0.02)
    yield made
    await made.close()
    for part in (made.connections, made.session, made.supervisor, made.clipboard, made.preferences):
        part.deleteLater()


@pytest.fixture
async def dialog(desktop: Desktop) -> RevealDialog:
    assert desktop.session.api is not None
    minted = await desktop.session.api.create_key(KeyCreate(name="Pilot"), attempt=uuid4().hex)
    page = desktop.window.findChild(KeysPage)
    assert page is not None
    page.deeds.reveal(minted)
    found = page.findChild(RevealDialog)
    assert found is not None
    return found


async def test_quitting_asks_as_closing_does(hand: Any, desktop: Desktop, dialog: RevealDialog) -> None:
    ended: list[bool] = []
    desktop.window.closed.connect(lambda: ended.append(True))
    for _ in range(2):
        assert not desktop.window.close()
        assert desktop.window.isVisible()
        assert dialog.isVisible()
        assert hand.dialog(dialog).windowTitle() == "Close without copying the key?"
    hand.dialog(dialog).reject()
    dialog.copy_button.press()
    assert desktop.window.close(), "nothing is lost any more"
    assert ended == [True]
    assert not dialog.isVisible()


class EndOfSession:
    """What the system tells that it is about to end the person's session."""

    def __init__(self) -> None:
        self.cancelled = False

    def allowsInteraction(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def cancel(self) -> None:
        self.cancelled = True


async def test_the_end_of_the_session_waits_for_the_answer(
    hand: Any, desktop: Desktop, dialog: RevealDialog
) -> None:
    desktop.before_session_ends(session := EndOfSession())
    assert session.cancelled
    assert hand.dialog(dialog).windowTitle() == "Close without copying the key?"
    hand.dialog(dialog).reject()
    dialog.copy_button.press()
    desktop.before_session_ends(session := EndOfSession())
    assert not session.cancelled
    assert desktop.window.isVisible(), "somebody else may cancel it still"


async def test_a_gateway_that_stops_leaves_the_reveal_on_screen(
    desktop: Desktop, dialog: RevealDialog, until: Until
) -> None:
    desktop.connections.stop_local()
    await until(lambda: desktop.session.state is ConnectionState.NONE)
    assert desktop.window.welcome.isVisible()
    assert dialog.isVisible()
    dialog.copy_button.press()
    assert secrets.find(QApplication.clipboard().text())
    dialog.accept()
