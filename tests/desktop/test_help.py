"""The built-in help: complete, searched as one types, with more from the user guide where that is there."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QWidget

from keydesk.desktop import guide
from keydesk.desktop.about_dialog import AboutDialog
from keydesk.desktop.guide import anchor_of, guide_sections
from keydesk.desktop.guide_dialog import GuideDialog
from keydesk.desktop.help_dialog import HelpDialog
from keydesk.desktop.help_topics import TOPICS
from keydesk.desktop.licence_dialog import LicenceDialog
from keydesk.desktop.licences import works

Until = Callable[[Callable[[], object]], Awaitable[None]]
GUIDE = """# KeyDesk

Words before.

## Create a key

![A picture](pictures/key.png)

Press *Create key*.

## Something else

No task has this.
"""


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder in which the user guide is looked for."""
    monkeypatch.setattr(guide, "resource", lambda name: tmp_path / "resources" / name)
    (tmp_path / "docs").mkdir()
    return tmp_path / "docs"


@pytest.fixture
async def help_(beside: Path) -> AsyncIterator[HelpDialog]:
    (beside / "user-guide.md").write_text(GUIDE)
    dialog = HelpDialog(None)
    dialog.open()
    yield dialog
    if shiboken6.isValid(dialog):
        dialog.reject()


def _shown(dialog: HelpDialog) -> list[str]:
    rows = range(dialog.topics.count())
    return [dialog.topics.item(row).text() for row in rows if not dialog.topics.isRowHidden(row)]


def _text(dialog: HelpDialog) -> str:
    return dialog.findChild(QLabel, "helpText").text()


async def test_typing_finds_a_task_and_arrows_choose_one(help_: HelpDialog) -> None:
    """By keyboard alone: words of title or text, in any order; Esc closes."""
    assert _shown(help_)[0] == "Start a gateway"
    QTest.keyClicks(help_.search, "gateway BACK up")
    assert _shown(help_) == ["Back up the local gateway"]
    assert "keydesk gateway backup" in _text(help_)
    help_.search.clear()
    QTest.keyClicks(help_.search, "claim")
    first, second = _shown(help_)[:2]
    assert help_.topics.currentItem().text() == first
    QTest.keyClick(help_.search, Qt.Key.Key_Down)
    assert help_.topics.currentItem().text() == second
    QTest.keyClick(help_.search, Qt.Key.Key_Up)
    QTest.keyClick(help_.search, Qt.Key.Key_Up)
    assert help_.topics.currentItem().text() == first
    QTest.keyClick(help_.search, Qt.Key.Key_Escape)
    assert not help_.isVisible()


async def test_nothing_found_says_so(help_: HelpDialog) -> None:
    """And what to do; an empty field shows all again."""
    help_.search.setText("xyzzy")
    assert _shown(help_) == []
    assert "Fewer" in _text(help_)
    help_.search.clear()
    assert len(_shown(help_)) == len(TOPICS)
    assert "welcome page" in _text(help_)


async def test_where_data_lies_is_said_with_the_folders(help_: HelpDialog, own_folders: Path) -> None:
    """The folders of this computer, as they are."""
    help_.search.setText("where data lies")
    for folder in ("data", "config", "config/log"):
        assert str(own_folders / folder) in _text(help_)


async def test_the_user_guide_has_more(help_: HelpDialog) -> None:
    """A task with a section of its own leads to it; another one does not."""
    help_.search.setText("Create a key")
    assert help_.more.isVisible()
    help_.more.click()
    section = help_.findChild(GuideDialog)
    assert section is not None
    assert section.text.toPlainText().split("\n") == ["Create a key", "Press Create key."]
    section.reject()
    help_.search.setText("Back up")
    assert not help_.more.isVisible()


def test_a_guide_that_is_not_there_is_missed_by_nobody(beside: Path) -> None:
    """As in an installation without it."""
    assert guide_sections() == {}
    (beside / "user-guide.md").write_text(GUIDE)
    assert set(guide_sections()) == {"create-a-key", "something-else"}
    assert anchor_of("What's new, & where?") == "whats-new--where"


def test_each_task_has_a_place_of_its_own() -> None:
    """No two lead to the same section, and none is without words."""
    assert len({topic.guide for topic in TOPICS}) == len(TOPICS)
    assert len({topic.title for topic in TOPICS}) == len(TOPICS)
    assert all(topic.text for topic in TOPICS)
    assert all(anchor_of(topic.guide) == topic.guide for topic in TOPICS)


async def test_help_is_named_and_reached_by_tab(
    help_: HelpDialog,
    unnamed: Callable[[QWidget], list[str]],
    walk_by_tab: Callable[[QWidget], Awaitable[list[QWidget]]],
) -> None:
    """J1, also with the user guide's link."""
    help_.search.setText("Create a key")
    assert help_.more.isVisible()
    assert unnamed(help_) == []
    assert help_.more in await walk_by_tab(help_)


async def test_about_has_every_part_with_its_licence(until: Until) -> None:
    """J5: each part, and the whole text of its licence a press away; how to replace Qt."""
    about = AboutDialog(None)
    about.open()
    parts = about.findChild(QListWidget, "aboutParts")
    assert parts.count() == len(works())
    qt = next(row for row in range(parts.count()) if parts.item(row).text().startswith("Qt "))
    parts.setCurrentRow(qt)
    parts.setFocus()
    QTest.keyClick(parts, Qt.Key.Key_Return)
    licence = about.findChild(LicenceDialog)
    assert licence is not None
    assert "LESSER GENERAL PUBLIC LICENSE" in licence.text.toPlainText()
    assert about.isVisible()
    licence.reject()
    await until(lambda: about.findChild(LicenceDialog) is None)
    about.replacing.click()
    replacing = about.findChild(LicenceDialog)
    assert replacing is not None
    assert "Put files of the same name in their place" in replacing.text.toPlainText()
    replacing.reject()
    about.reject()
