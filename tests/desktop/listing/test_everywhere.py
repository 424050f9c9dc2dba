"""B1, everywhere: every list of every page is sorted and laid out by keyboard, and remembers how."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from keydesk.desktop import page_entries
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.page_entries import MODULES
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import Session
from keydesk.desktop.ways import Ways

WITHOUT = {page_entries.KEYS, page_entries.CONNECTION}
"""The key table is a list of its own kind; the other lists nothing."""

LOGS = {
    "adminsPane",
    "alertsPane",
    "auditPane",
    "chatsPane",
    "deliveriesPane",
    "requestsPane",
    "webhooksPane",
}
"""Their one order is that of time, or of names."""


@pytest.fixture
def frame(qapp: QApplication, tmp_path: Path) -> Iterator[PageFrame]:
    session, clipboard = Session(), SecretClipboard(qapp)
    yield PageFrame(session, clipboard, Preferences(tmp_path), Ways())
    clipboard.deleteLater()
    session.deleteLater()


@pytest.mark.parametrize("page_id", [each for each in MODULES if each not in WITHOUT])
async def test_every_list_is_sorted_and_laid_out(frame: PageFrame, page_id: str) -> None:
    page = import_module(MODULES[page_id]).make_page(frame)
    panes = page.findChildren(ListPane)
    assert panes
    assert {"sortListed", "arrangeListed"} <= {command.id for command in page.commands()}
    for pane in panes:
        assert pane.table.horizontalHeader().sectionsMovable(), pane.objectName()
        assert pane.table.orders() or pane.objectName() in LOGS, pane.objectName()
    page.deleteLater()
