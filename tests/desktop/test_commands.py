"""Commands as data: what the menu bar makes of them."""

import pytest
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from keydesk.desktop.commands import Command, Menu, fill


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def _menu(window: QMainWindow, title: str) -> QMenu:
    return next(menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == title)


def test_menus_stand_in_their_order_and_groups_apart(window: QMainWindow) -> None:
    """Empty menus do not appear; a line stands between groups."""
    ran: list[str] = []
    commands = [
        Command(id="about", text="About", menu=Menu.HELP, run=lambda: ran.append("about")),
        Command(id="open", text="Open", menu=Menu.FILE, run=lambda: ran.append("open"), shortcut="Ctrl+O"),
        Command(id="quit", text="Quit", menu=Menu.FILE, run=lambda: ran.append("quit"), group="end"),
    ]
    actions = fill(window.menuBar(), commands)
    assert [action.text() for action in window.menuBar().actions()] == ["&File", "&Help"]
    assert [action.isSeparator() for action in _menu(window, "&File").actions()] == [False, True, False]
    assert actions["open"].shortcut().toString() == "Ctrl+O"
    actions["open"].trigger()
    assert ran == ["open"]


def test_what_is_not_allowed_does_not_run(window: QMainWindow) -> None:
    """Allowed is what is allowed when it runs: a shortcut finds no stale answer."""
    allowed, ran = [False], list[str]()
    command = Command(
        id="stop", text="Stop", menu=Menu.FILE, run=lambda: ran.append("stop"), enabled=lambda: allowed[0]
    )
    action = fill(window.menuBar(), [command])["stop"]
    menu = _menu(window, "&File")
    menu.aboutToShow.emit()
    assert not action.isEnabled()
    menu.aboutToHide.emit()
    action.trigger()
    assert ran == []
    allowed[0] = True
    action.trigger()
    assert ran == ["stop"]
