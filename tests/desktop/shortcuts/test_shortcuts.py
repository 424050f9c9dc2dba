"""The list of shortcuts: by menu, of all pages, searched by what they do or by their keys."""

from collections.abc import Awaitable, Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.shortcuts.dialog import ShortcutsDialog

Until = Callable[[Callable[[], object]], Awaitable[None]]


@pytest.fixture
def dialog(qapp: QApplication) -> Iterator[ShortcutsDialog]:
    assert qapp is not None
    window = QMainWindow()
    commands = [
        Command(id="create", text="&Create key…", run=lambda: None, shortcut="Ctrl+N"),
        Command(id="export", text="E&xport…", run=lambda: None),
        Command(id="help", text="&First steps", run=lambda: None, menu=Menu.HELP, shortcut="F1"),
    ]
    made = ShortcutsDialog(window, commands)
    window.show()
    made.open()
    yield made
    for each in window.findChildren(ShortcutsDialog):
        each.close()
    window.close()
    window.deleteLater()


def listed(dialog: ShortcutsDialog) -> dict[str, list[tuple[str, str]]]:
    tree = dialog.list
    found: dict[str, list[tuple[str, str]]] = {}
    for head in (tree.topLevelItem(row) for row in range(tree.topLevelItemCount())):
        assert head is not None
        lines = [head.child(row) for row in range(head.childCount())]
        if not head.isHidden():
            found[head.text(0)] = [(line.text(0), line.text(1)) for line in lines if not line.isHidden()]
    return found


async def test_what_is_in_the_menus_is_listed_by_menu(dialog: ShortcutsDialog) -> None:
    """J2: what has no keys is left out; other pages' stand there too, and what belongs to no menu."""
    groups = listed(dialog)
    assert groups["Keys"] == [("Create key", "Ctrl+N")]
    assert groups["Help"] == [("First steps", "F1")]
    assert ("Live workshop view", "Ctrl+L") in groups["Batches"]
    assert ("Select all rows", "Ctrl+A") in groups["In lists"]
    assert list(groups).index("Keys") < list(groups).index("Help") < list(groups).index("In lists")


async def test_it_is_searched(dialog: ShortcutsDialog) -> None:
    """J2: by words, by keys; nothing found says so."""
    assert dialog.search.hasFocus()
    QTest.keyClicks(dialog.search, "live")
    assert listed(dialog)["Batches"] == [("Live workshop view", "Ctrl+L")]
    assert "Keys" not in listed(dialog)
    dialog.search.setText("ctrl+l")
    assert listed(dialog) == {"Batches": [("Live workshop view", "Ctrl+L")]}
    dialog.search.setText("no such thing")
    assert listed(dialog) == {}
    assert any("no such thing" in each.text() for each in dialog.findChildren(type(dialog.title)))


async def test_it_is_gone_through_by_keyboard(
    dialog: ShortcutsDialog,
    unnamed: Callable[[QWidget], list[str]],
    walk_by_tab: Callable[[QWidget], Awaitable[list[QWidget]]],
) -> None:
    """J1."""
    assert unnamed(dialog) == []
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.list.hasFocus()
    current = dialog.list.currentItem()
    assert current is not None
    assert current.text(1) == "Ctrl+N"
    await walk_by_tab(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
