"""A workshop at the desktop, by keyboard alone: from the list of people to the end (E1 to E4, E6, J1).

The gateway is reached on its machine's network; the keys that are used are read from the PDF that was saved.
"""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from keydesk.client import HttpAdminApi
from keydesk.contract.batches import Batch, BatchQuery
from keydesk.desktop.app import Desktop
from keydesk.desktop.handout.save_pdf import SavePdfDialog
from keydesk.desktop.handout.viewer.document_dialog import DocumentDialog
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.people.importing.import_dialog import ImportDialog
from keydesk.desktop.revoke_together_dialog import RevokeTogetherDialog
from keydesk.desktop.workshop.workshop_dialog import WorkshopDialog
from keydesk.domain.money import Nanos
from keydesk.domain.secret import find
from tests.fixtures.keyboard import Keyboard
from tests.fixtures.left_behind import work_under_way

LABEL = "First steps"
PASSWORD = "until noon and no longer"
COST = 28_000
"""Nano-dollars of a call."""


class Organiser:
    """Somebody at the window who has a keyboard and no pointer."""

    def __init__(self, desktop: Desktop, keyboard: Keyboard, api: HttpAdminApi, folder: Path) -> None:
        self.desktop = desktop
        self.keyboard = keyboard
        self.api = api
        self.folder = folder

    def said(self, name: str) -> str:
        """Read a label of the window that has the keyboard."""
        shown: Any = QApplication.activeWindow()
        found: Any = shown.findChild(QLabel, name)
        return "" if found is None else str(found.text())

    async def batch(self) -> Batch:
        """Return the workshop as the gateway has it."""
        (batch,) = (await self.api.list_batches(BatchQuery(q=LABEL))).items
        return batch

    async def choose_file(self, path: Path) -> None:
        """Say which file, in the dialog for that."""
        hands = self.keyboard
        await hands.sees(QFileDialog)
        await hands.press("Ctrl+A")
        await hands.write(str(path))
        await hands.press("Return")

    async def import_people(self, attendance: bytes) -> None:
        hands, path = self.keyboard, self.folder / "people.csv"
        path.write_bytes(attendance)
        await hands.press("Ctrl+2")
        await hands.until(lambda: any(each.objectName() == "importPeople" for each in self._actions()))
        await hands.menu("importPeople")
        await self.choose_file(path)
        await hands.sees(ImportDialog)
        await hands.until(lambda: "30" in self.said("importSummary"))
        await hands.press("Return")
        await hands.until(lambda: "added" in self.said("importSummary") or self._in_window())
        if not self._in_window():
            await hands.press("Return")
        await hands.until(self._in_window)

    async def create_keys(self) -> None:
        hands = self.keyboard
        await hands.press("Ctrl+1")
        await hands.until(lambda: any(each.objectName() == "createForLocation" for each in self._actions()))
        await hands.shortcut("createForLocation")
        dialog = await hands.sees(WorkshopDialog)
        await hands.write("Delft")
        await hands.press("Return")
        await hands.until(lambda: dialog.planning.count == 28)
        assert self.said("recipientsCount") == "28 people get a key · 2 are skipped"
        await hands.fill("workshopLabel", LABEL)
        await hands.pick("workshopWindow", "Today, from now on")
        await hands.fill("workshopBudget", "0.001")
        await hands.fill("workshopTogether", "0.006")
        await hands.pick("workshopStyle", "Cards to cut, 8 a page")
        await hands.until(dialog.primary.isEnabled)
        await hands.press("Return")

    async def save_the_document(self) -> list[str]:
        """Save it with a password, and return the keys that stand in the file."""
        hands, path = self.keyboard, self.folder / "cards.pdf"
        await hands.sees(DocumentDialog)
        await hands.until(lambda: self.said("pageInView") == "Page 1 of 4")
        await hands.press("Return")
        await hands.sees(SavePdfDialog)
        await hands.write(PASSWORD)
        await hands.fill("pdfPasswordAgainField", PASSWORD)
        await hands.press("Return")
        await self.choose_file(path)
        await hands.sees(DocumentDialog)
        await hands.until(path.exists)
        await hands.until(lambda: not work_under_way())
        await hands.press("Escape")
        await hands.until(self._in_window)
        reader = PdfReader(path)
        assert reader.is_encrypted
        reader.decrypt(PASSWORD)
        text = "\n".join(page.extract_text() for page in reader.pages)
        assert text.count(self.desktop.session.base_url) >= 28, "where the room reaches it"
        return [*dict.fromkeys(found.reveal() for found in find(text))]

    async def do_with_the_batch(self, command: str) -> None:
        """Choose a command about the workshop, whose page came by itself."""
        await self.keyboard.until(lambda: any(each.objectName() == command for each in self._actions()))
        await self.keyboard.menu(command)
        await self.keyboard.until(lambda: not work_under_way())

    async def revoke(self) -> None:
        hands = self.keyboard
        await hands.menu("revokeBatch")
        await hands.sees(RevokeTogetherDialog)
        await hands.write(LABEL)
        await hands.press("Return")
        await hands.until(self._in_window)

    def _in_window(self) -> bool:
        return QApplication.activeWindow() is self.desktop.window

    def _actions(self) -> list[Any]:
        bar: Any = self.desktop.window.menuBar()
        return [
            action for menu in bar.actions() if menu.menu() is not None for action in menu.menu().actions()
        ]


@pytest.fixture
async def organiser(
    qapp: QApplication, in_the_room: Any, tmp_path: Path, until: Any
) -> AsyncIterator[Organiser]:
    """The window, connected to the room's gateway."""
    desktop = Desktop(qapp, data_dir=tmp_path / "data")
    keyboard = Keyboard(desktop.window, until)
    desktop.window.show()
    api = HttpAdminApi(in_the_room.ready["admin_url"], in_the_room.token)
    desktop.connections.connect_to("Test", HttpAdminApi(in_the_room.ready["admin_url"], in_the_room.token))
    await until(lambda: desktop.window.findChild(KeysPage))
    desktop.window.activateWindow()
    await until(QApplication.activeWindow)
    yield Organiser(desktop, keyboard, api, tmp_path)
    await until(lambda: not work_under_way())
    keyboard.let_go()
    await api.aclose()
    await desktop.close()
    for part in (
        desktop.connections,
        desktop.session,
        desktop.supervisor,
        desktop.clipboard,
        desktop.preferences,
    ):
        part.deleteLater()


def codes(replies: list[Any]) -> set[tuple[int, str]]:
    return {(each.status, each.code) for each in replies}


@pytest.mark.slow
@pytest.mark.qt_log_ignore("This plugin does not support")
async def test_thirty_people_two_hours_one_room(
    organiser: Organiser, in_the_room: Any, attendance: bytes, seat: Any, intact: Any
) -> None:
    """The budget that all share holds; whoever is refused is told why; in the end nothing works any more."""
    assert organiser.desktop.session.base_url == in_the_room.base_url
    await organiser.import_people(attendance)
    await organiser.create_keys()
    secrets = await organiser.save_the_document()
    assert len(secrets) == 28
    room = seat((secret[4:16], secret) for secret in secrets)
    assert codes(await room.call()) == {(200, "")}
    while 200 in {each.status for each in await room.call()}:
        pass
    batch = await organiser.batch()
    assert batch.budget is not None
    assert batch.spend_usd == batch.budget.spent_usd == room.paid == room.served * COST
    assert Nanos(5_850_000) < room.paid <= batch.budget.limit_usd
    assert codes(await room.call()) == {(402, "budget_exceeded")}

    await organiser.do_with_the_batch("endBatch")
    assert codes(await room.call()) == {(401, "key_expired")}
    await organiser.do_with_the_batch("extendBatch15")
    assert codes(await room.call()) == {(402, "budget_exceeded")}, "there is time again, and no money"
    await organiser.revoke()
    assert codes(await room.call()) == {(401, "invalid_api_key")}
    assert (await organiser.batch()).live == 0
    intact([*secrets, PASSWORD])
