"""What one can do, as data: each command is named once, for the menu bar and its shortcut alike."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from keydesk.desktop.language import tr
from keydesk.desktop.theme import put_icon


class Menu(Enum):
    """The menus, in their order."""

    FILE = "file"
    KEYS = "keys"
    PEOPLE = "people"
    BATCHES = "batches"
    MODELS = "models"
    PROVIDERS = "providers"
    DEPLOYMENTS = "deployments"
    MCP_SERVERS = "mcp_servers"
    USAGE = "usage"
    ALERTS = "alerts"
    AUDIT = "audit"
    ADMINS = "admins"
    VIEW = "view"
    HELP = "help"

    @property
    def title(self) -> str:
        """What stands in the menu bar."""
        return _TITLES[self]


_TITLES: Final = {
    Menu.FILE: tr("&File"),
    Menu.KEYS: tr("&Keys"),
    Menu.PEOPLE: tr("&People"),
    Menu.BATCHES: tr("&Batches"),
    Menu.MODELS: tr("&Models"),
    Menu.PROVIDERS: tr("P&roviders"),
    Menu.DEPLOYMENTS: tr("&Deployments"),
    Menu.MCP_SERVERS: tr("MCP &servers"),
    Menu.USAGE: tr("&Usage"),
    Menu.ALERTS: tr("&Alerts"),
    Menu.AUDIT: tr("&Audit"),
    Menu.ADMINS: tr("&Admins"),
    Menu.VIEW: tr("&View"),
    Menu.HELP: tr("&Help"),
}


def _always() -> bool:
    return True


def _no_reason() -> str:
    return ""


@dataclass(frozen=True, kw_only=True)
class Command:
    """One thing to do.

    ``id`` is its action's object name. ``enabled`` is asked when a menu opens and again when it runs, so that
    nobody has to keep actions up to date. ``why_not`` gives a reason to grey it out, which the menu tells; a
    shortcut runs it all the same, and then it says the reason itself. ``checked`` makes it one of a group of
    choices, or a switch.
    """

    id: str
    text: str
    run: Callable[[], object]
    menu: Menu = Menu.KEYS
    shortcut: str = ""
    icon: str = ""
    enabled: Callable[[], bool] = _always
    why_not: Callable[[], str] = _no_reason
    checked: Callable[[], bool] | None = None
    group: str = ""
    """Commands of one menu with the same group stand together, lines between the groups."""


@dataclass(frozen=True)
class CommandGroup:
    """Makes the commands of one group of a menu, which are possible while ``enabled`` says so."""

    menu: Menu
    group: str
    enabled: Callable[[], bool]

    def command(
        self,
        id_: str,
        text: str,
        icon: str,
        run: Callable[[], object],
        why_not: Callable[[], str] = _no_reason,
        shortcut: str = "",
    ) -> Command:
        """Return one of them."""
        return Command(
            id=id_,
            text=text,
            icon=icon,
            run=run,
            menu=self.menu,
            shortcut=shortcut,
            enabled=self.enabled,
            why_not=why_not,
            group=self.group,
        )


def without_mnemonic(text: str) -> str:
    """Return the text of a menu or command as it is read."""
    return re.sub("&(.)", r"\1", text)


def native_keys(shortcut: str) -> str:
    """Write a shortcut as the system does."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


def action_of(command: Command, menu: QMenu) -> QAction:
    """Return a command's action, in ``menu``."""
    action = _plain_action(command, menu)
    if command.icon:
        put_icon(action, command.icon, "muted")
    return action


def show_state(action: QAction, command: Command) -> None:
    """Grey the action out when the command is not possible, and tell why in its tooltip."""
    reason = command.why_not() if command.enabled() else ""
    action.setEnabled(command.enabled() and not reason)
    action.setToolTip(reason)
    action.setStatusTip(reason)


def fill(bar: QMenuBar, commands: Iterable[Command]) -> Mapping[str, QAction]:
    """Build the menu bar, in place of what it was; return the actions by the commands' ids."""
    for menu in bar.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
        # Out of the way at once, though the click that led here may have come from it.
        menu.setParent(None)
        menu.deleteLater()
    bar.clear()
    everything = list(commands)
    actions: dict[str, QAction] = {}
    for menu in Menu:
        chosen = [command for command in everything if command.menu is menu]
        if chosen:
            actions |= _fill_menu(bar.addMenu(menu.title), chosen)
    return actions


def _plain_action(command: Command, menu: QMenu) -> QAction:
    action = QAction(command.text, menu)
    action.setObjectName(command.id)
    if command.shortcut:
        action.setShortcut(command.shortcut)
    if command.checked is not None:
        action.setCheckable(True)
        action.setChecked(command.checked())
    action.triggered.connect(lambda: command.run() if command.enabled() else None)
    menu.addAction(action)
    return action


def _fill_menu(menu: QMenu, commands: list[Command]) -> dict[str, QAction]:
    actions: dict[str, QAction] = {}
    menu.setToolTipsVisible(True)
    group, choices = commands[0].group, QActionGroup(menu)
    choices.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
    for command in commands:
        if command.group != group:
            menu.addSeparator()
            group, choices = command.group, QActionGroup(menu)
        actions[command.id] = _plain_action(command, menu)
        if command.checked is not None:
            choices.addAction(actions[command.id])

    def refresh() -> None:
        for command in commands:
            # Drawn when first seen: the menu bar stands before the window does.
            if command.icon and actions[command.id].icon().isNull():
                put_icon(actions[command.id], command.icon, "muted")
            show_state(actions[command.id], command)
            if command.checked is not None:
                actions[command.id].setChecked(command.checked())

    def release() -> None:
        # A disabled action swallows its shortcut; what is allowed is asked again when it runs.
        for action in actions.values():
            action.setEnabled(True)

    menu.aboutToShow.connect(refresh)
    menu.aboutToHide.connect(release)
    return actions
