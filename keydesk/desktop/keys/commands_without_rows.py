"""The commands of the key page that need no selected row, nor make a key: taking back, and identifying."""

from typing import TYPE_CHECKING

from keydesk.desktop.commands import Command
from keydesk.desktop.widgets.toast import undo_of

if TYPE_CHECKING:
    from keydesk.desktop.keys.page import KeysPage


def commands_without_rows(page: "KeysPage") -> list[Command]:
    """Return them for the menu bar."""
    return [
        Command(
            id="undoLast",
            text="&Undo",
            icon="undo-2",
            shortcut="Ctrl+Z",
            run=lambda: _undo(page),
            enabled=lambda: page.here,
            why_not=lambda: "" if undo_of(page) is not None else "Nothing to undo now.",
            group="undo",
        ),
        Command(
            id="identifyKey",
            text="Identif&y a key…",
            icon="circle-question-mark",
            run=page.identifying.identify,
            enabled=lambda: page.here,
            why_not=page.chosen.why_not_now,
            group="identify",
        ),
    ]


def _undo(page: "KeysPage") -> None:
    """Take back what the message on screen tells."""
    button = undo_of(page)
    if button is not None:
        button.click()
