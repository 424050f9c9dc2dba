"""The commands of the menu Help: how to begin, what to tell whoever helps, and what this is."""

from typing import TYPE_CHECKING

from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.language import tr

if TYPE_CHECKING:
    from keydesk.desktop.main_window import MainWindow


def help_commands(window: "MainWindow") -> list[Command]:
    """Return them in their order."""

    def first_steps() -> None:
        from keydesk.desktop.help_dialog import HelpDialog  # noqa: PLC0415 - when wanted

        HelpDialog(window).open()

    def shortcuts() -> None:
        from keydesk.desktop.shortcuts.dialog import ShortcutsDialog  # noqa: PLC0415 - when wanted

        ShortcutsDialog(window, window.commands).open()

    def diagnostics() -> None:
        from keydesk.desktop.help_opening import show_diagnostics  # noqa: PLC0415 - when wanted

        show_diagnostics(window, window.connections)

    def log_folder() -> None:
        from keydesk.desktop.help_opening import open_log_folder  # noqa: PLC0415 - when wanted

        open_log_folder(window)

    def about() -> None:
        from keydesk.desktop.about_dialog import AboutDialog  # noqa: PLC0415 - when wanted

        AboutDialog(window).open()

    return [
        Command(
            id="firstSteps",
            text=tr("&First steps"),
            icon="book-open",
            menu=Menu.HELP,
            shortcut="F1",
            run=first_steps,
        ),
        Command(
            id="shortcuts",
            text=tr("&Keyboard shortcuts"),
            icon="keyboard",
            menu=Menu.HELP,
            shortcut="Ctrl+?",
            run=shortcuts,
        ),
        Command(
            id="copyDiagnostics",
            text=tr("Copy &diagnostics…"),
            icon="clipboard",
            menu=Menu.HELP,
            run=diagnostics,
            group="diagnostics",
        ),
        Command(
            id="openLogFolder",
            text=tr("Open the &log folder"),
            icon="folder-open",
            menu=Menu.HELP,
            run=log_folder,
            group="diagnostics",
        ),
        Command(id="about", text=tr("&About KeyDesk"), icon="info", menu=Menu.HELP, run=about, group="about"),
    ]
