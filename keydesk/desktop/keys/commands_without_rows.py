"""The commands of the key page that need no selected row, nor make a key: taking back, and identifying."""

from typing import TYPE_CHECKING

from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.undo_command import undo_command

if TYPE_CHECKING:
    from keydesk.desktop.keys.page import KeysPage


def commands_without_rows(page: "KeysPage") -> list[Command]:
    """Return them for the menu bar."""
    return [
        undo_command(page, Menu.KEYS),
        Command(
            id="identifyKey",
            text=tr("Identif&y a key…"),
            icon="circle-question-mark",
            run=page.identifying.identify,
            enabled=lambda: page.here,
            why_not=page.chosen.why_not_now,
            group="identify",
        ),
    ]
