"""The commands about the program itself, whatever is connected: the palette, preferences, the end."""

from typing import TYPE_CHECKING, Final

from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.language import tr

if TYPE_CHECKING:
    from keydesk.desktop.main_window import MainWindow

PALETTE: Final = "commandPalette"


def choose_preferences(window: "MainWindow") -> None:
    """Open the preferences."""
    from keydesk.desktop.preferences_dialog.dialog import PreferencesDialog  # noqa: PLC0415 - when wanted

    dialog = PreferencesDialog(window, window.connections, window.clipboard)
    dialog.restart_wanted.connect(window.restart)
    dialog.open()


def program_commands(window: "MainWindow") -> list[Command]:
    """Return them in the order of the menus."""

    def find_command() -> None:
        window.command_palette.open()

    return [
        Command(
            id="preferences",
            text=tr("&Preferences…"),
            icon="settings-2",
            menu=Menu.FILE,
            shortcut="Ctrl+,",
            run=lambda: choose_preferences(window),
            group="preferences",
        ),
        Command(
            id="quit",
            text=tr("&Quit"),
            icon="log-out",
            menu=Menu.FILE,
            shortcut="Ctrl+Q",
            run=window.quit,
            group="end",
        ),
        Command(
            id=PALETTE,
            text=tr("&Find a command…"),
            icon="search",
            menu=Menu.VIEW,
            shortcut="Ctrl+K",
            run=find_command,
            group="palette",
        ),
    ]
