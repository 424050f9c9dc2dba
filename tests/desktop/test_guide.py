"""What the user guide says about the keyboard is all that there is."""

import re
from collections.abc import AsyncIterator, Iterator
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

import keydesk.desktop
from keydesk.desktop.app import Desktop
from keydesk.desktop.commands import Command
from keydesk.desktop.guide import guide_sections
from keydesk.desktop.help_topics import TOPICS
from keydesk.desktop.navigation import LAST_NUMBER
from keydesk.desktop.page_entries import ENTRIES, MODULES
from keydesk.desktop.page_frame import PageFrame
from keydesk.desktop.shortcuts.table import ON_PAGES, WITHOUT_COMMANDS
from keydesk.desktop.ways import Ways

DESKTOP = Path(keydesk.desktop.__file__).parent
GUIDE = Path(__file__).parent.parent.parent / "docs" / "user-guide.md"


def documented() -> set[str]:
    """Return the key combinations in the first column of the table under *Work by keyboard*."""
    section = GUIDE.read_text(encoding="utf-8").partition("\n## Work by keyboard\n")[2].partition("\n## ")[0]
    cells = [line.split("|")[1] for line in section.splitlines() if line.startswith("| ")][2:]
    return {each.strip() for cell in cells for each in re.split(", | to ", cell.strip())}


@pytest.fixture
async def desktop(qapp: QApplication, tmp_path: Path) -> AsyncIterator[Desktop]:
    made = Desktop(qapp, data_dir=tmp_path / "data")
    yield made
    await made.close()
    for part in (made.connections, made.session, made.supervisor, made.clipboard, made.preferences):
        part.deleteLater()


@pytest.fixture
def of_pages(desktop: Desktop) -> Iterator[list[Command]]:
    """The commands of every page."""
    ways = QObject()
    frame = PageFrame(desktop.session, desktop.clipboard, desktop.preferences, Ways(ways))
    pages = [import_module(module).make_page(frame) for module in MODULES.values()]
    yield [each for page in pages for each in page.commands()]
    for page in pages:
        page.deleteLater()
    ways.deleteLater()


async def test_the_guide_has_every_shortcut_and_no_other(desktop: Desktop, of_pages: list[Command]) -> None:
    """J1: those of the window, of every page, and those that are no commands."""
    shortcuts = {each.shortcut for each in (*of_pages, *desktop.window.commands)}
    shortcuts |= {each.keys for several in WITHOUT_COMMANDS.values() for each in several}
    shortcuts |= {"Ctrl+1", f"Ctrl+{min(len(ENTRIES), LAST_NUMBER)}"}
    assert documented() == shortcuts - {""}


async def test_the_table_of_shortcuts_is_that_of_the_pages(of_pages: list[Command]) -> None:
    """J2: what the list of shortcuts says of pages that are not shown is what their commands have."""
    said = [(menu, each.keys) for each in ON_PAGES for menu in each.menus]
    assert len(said) == len(set(said))
    assert set(said) == {(each.menu, each.shortcut) for each in of_pages if each.shortcut}


async def test_edit_is_one_shortcut_and_one_picture_everywhere(of_pages: list[Command]) -> None:
    """What means the same looks the same: in every menu, and on the buttons of every panel."""
    edits = {each.id: (each.shortcut, each.icon) for each in of_pages if each.text == "&Edit…"}
    assert len(edits) >= 7
    assert set(edits.values()) == {("Ctrl+E", "pencil")}, edits
    renames = {each.icon for each in of_pages if "name" in each.id.lower() and each.shortcut == "F2"}
    assert "pencil" not in renames
    assert {each.shortcut for each in of_pages if each.icon == "pencil"} == {"Ctrl+E"}
    code = [path.read_text("utf-8") for path in DESKTOP.rglob("*.py")]
    buttons = [found for text in code for found in re.findall(r'\(tr\("(Edit…?)"\), icon="([\w-]+)"', text)]
    assert len(buttons) >= 7
    assert set(buttons) == {("Edit…", "pencil")}


def test_the_guide_has_a_section_for_each_task_of_the_help() -> None:
    """More than the built-in help says is one press away."""
    assert {topic.guide for topic in TOPICS} <= set(guide_sections())
