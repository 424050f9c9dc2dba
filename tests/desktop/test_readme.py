"""What the README says about the keyboard is all that there is."""

import re
from collections.abc import AsyncIterator, Iterable
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from keydesk.desktop.app import Desktop
from keydesk.desktop.commands import Command
from keydesk.desktop.navigation import LAST_NUMBER
from keydesk.desktop.page_entries import ENTRIES, MODULES
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.ways import Ways

README = Path(__file__).parent.parent.parent / "README.md"


def documented() -> set[str]:
    """Return the key combinations in the first column of the table under *Keyboard*."""
    section = README.read_text(encoding="utf-8").partition("\n## Keyboard\n")[2].partition("\n## ")[0]
    cells = [line.split("|")[1] for line in section.splitlines() if line.startswith("| ")][1:]
    return {each.strip() for cell in cells for each in re.split(", | to ", cell)}


@pytest.fixture
async def desktop(qapp: QApplication, tmp_path: Path) -> AsyncIterator[Desktop]:
    made = Desktop(qapp, data_dir=tmp_path / "data")
    yield made
    await made.close()
    for part in (made.connections, made.session, made.supervisor, made.clipboard, made.preferences):
        part.deleteLater()


async def test_every_shortcut_is_in_the_readme(desktop: Desktop) -> None:
    """J1: of the window and of every page."""
    ways = QObject()
    frame = PageFrame(desktop.session, desktop.clipboard, desktop.preferences, Ways(ways))
    pages = [import_module(module).make_page(frame) for module in MODULES.values()]
    commands: Iterable[Command] = [each for page in pages for each in page.commands()]
    shortcuts = {each.shortcut for each in commands}
    shortcuts |= {each.shortcut().toString() for each in desktop.window.findChildren(QAction)}
    shortcuts |= {"Ctrl+1", f"Ctrl+{min(len(ENTRIES), LAST_NUMBER)}"}
    assert shortcuts - {""} <= documented()
    for page in pages:
        page.deleteLater()
    ways.deleteLater()
