"""The menu of the icon in the tray."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QMenu

from keydesk.desktop.commands import Command, action_of, show_state
from keydesk.desktop.language import tr
from keydesk.desktop.session import ConnectionState

if TYPE_CHECKING:
    from keydesk.desktop.main_window import MainWindow

_OF_THE_WINDOW: Final = ("startLocalGateway", "stopLocalGateway")


class TrayMenu(QMenu):
    """What can be done without the window. Its actions are greyed as they stand whenever it is refreshed."""

    def __init__(self, window: "MainWindow", bring_back: Callable[[], object]) -> None:
        super().__init__(window)
        self.setObjectName("trayMenu")
        self._commands = _commands(window, bring_back)
        group = self._commands[0].group
        for command in self._commands:
            if command.group != group:
                group = command.group
                self.addSeparator()
            action_of(command, self)
        self.aboutToShow.connect(self.refresh)

    def refresh(self) -> None:
        """Grey out what is not possible now."""
        actions = {action.objectName(): action for action in self.actions()}
        for command in self._commands:
            show_state(actions[command.id], command)


def _commands(window: "MainWindow", bring_back: Callable[[], object]) -> Sequence[Command]:
    session = window.connections.session

    def create_key() -> None:
        bring_back()
        window.shell.pages.ways.key_wanted.emit(None)

    own = [each for each in window.commands if each.id in _OF_THE_WINDOW]
    return [
        Command(id="trayShow", text=tr("Show &KeyDesk"), run=bring_back, group="window"),
        *(replace(each, id=f"tray_{each.id}", shortcut="", group="gateway") for each in own),
        Command(
            id="trayCreateKey",
            text=tr("&Create key…"),
            icon="plus",
            run=create_key,
            enabled=lambda: session.state is ConnectionState.CONNECTED,
            group="keys",
        ),
        Command(id="trayQuit", text=tr("&Quit"), icon="log-out", run=window.quit, group="end"),
    ]
