"""A menu of commands, where one asked for it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from keydesk.desktop.commands import Command, action_of, show_state


def open_menu(owner: QWidget, commands: Sequence[Command], place: QPoint, name: str) -> QMenu:
    """Offer the commands, at this place on the screen; ``name`` is the menu's object name."""
    menu = QMenu(owner)
    menu.setObjectName(name)
    menu.setToolTipsVisible(True)
    group = ""
    for command in commands:
        if group and command.group != group:
            menu.addSeparator()
        group = command.group
        show_state(action_of(command, menu), command)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
    return menu
