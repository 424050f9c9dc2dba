"""Taking back by keyboard what the message on screen tells."""

from PySide6.QtWidgets import QWidget

from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.toast import undo_of


def undo_command(page: QWidget, menu: Menu) -> Command:
    """Return the command for a page's menu."""

    def undo() -> None:
        button = undo_of(page)
        if button is not None:
            button.click()

    return Command(
        id="undoLast",
        text=tr("&Undo"),
        icon="undo-2",
        menu=menu,
        shortcut="Ctrl+Z",
        run=undo,
        enabled=page.isVisible,
        why_not=lambda: "" if undo_of(page) is not None else tr("Nothing to undo now."),
        group="undo",
    )
