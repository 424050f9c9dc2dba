"""What keys do that no command in the menu bar says now: on other pages, in lists and in dialogs.

A test holds the pages' rows to their commands, and the user guide to all of it.
"""

from dataclasses import dataclass
from typing import Final

from keydesk.desktop.commands import Menu
from keydesk.desktop.language import tr

_RECORDS: Final = (Menu.MODELS, Menu.PROVIDERS, Menu.DEPLOYMENTS, Menu.MCP_SERVERS, Menu.ADMINS)
_LISTS: Final = (Menu.KEYS, Menu.PEOPLE, Menu.BATCHES, *_RECORDS, Menu.ALERTS, Menu.AUDIT)
_UNDONE: Final = (Menu.KEYS, Menu.BATCHES, *_RECORDS, Menu.AUDIT)


@dataclass(frozen=True)
class Shortcut:
    """Keys as Qt writes them, and what they do."""

    keys: str
    does: str


@dataclass(frozen=True)
class PageShortcut(Shortcut):
    """What keys do on the pages of these menus."""

    menus: tuple[Menu, ...]


ON_PAGES: Final = (
    PageShortcut("Ctrl+N", tr("Create a key"), (Menu.KEYS,)),
    PageShortcut("Ctrl+N", tr("Add one"), (Menu.PEOPLE, *_RECORDS, Menu.ALERTS)),
    PageShortcut("Ctrl+Shift+N", tr("Create keys for a location"), (Menu.KEYS, Menu.PEOPLE, Menu.BATCHES)),
    PageShortcut("Ctrl+E", tr("Edit"), (Menu.KEYS, Menu.PEOPLE, Menu.BATCHES, *_RECORDS)),
    PageShortcut("F2", tr("Rename"), (Menu.KEYS,)),
    PageShortcut("Ctrl+D", tr("Make one like it"), (Menu.KEYS,)),
    PageShortcut("Del", tr("Revoke; asks first"), (Menu.KEYS, Menu.BATCHES, Menu.ADMINS)),
    PageShortcut(
        "Del",
        tr("Delete; asks first"),
        (Menu.PEOPLE, Menu.MODELS, Menu.PROVIDERS, Menu.DEPLOYMENTS, Menu.MCP_SERVERS, Menu.ALERTS),
    ),
    PageShortcut("Ctrl+L", tr("Live workshop view"), (Menu.BATCHES,)),
    PageShortcut("Ctrl+T", tr("Try the model"), (Menu.MODELS,)),
    PageShortcut("Ctrl+T", tr("Test the provider"), (Menu.PROVIDERS,)),
    PageShortcut("Ctrl+T", tr("What a key sees"), (Menu.MCP_SERVERS,)),
    PageShortcut("Ctrl+R", tr("Fetch the tools again"), (Menu.MCP_SERVERS,)),
    PageShortcut("Ctrl+Shift+C", tr("Copy the id"), (Menu.MODELS,)),
    PageShortcut("Ctrl+Shift+C", tr("Copy the address"), (Menu.DEPLOYMENTS, Menu.MCP_SERVERS)),
    PageShortcut("Ctrl+Shift+A", tr("Attach keys"), (Menu.DEPLOYMENTS,)),
    PageShortcut("Alt+PgUp", tr("The period before"), (Menu.USAGE,)),
    PageShortcut("Alt+PgDown", tr("The next period"), (Menu.USAGE,)),
    PageShortcut("Alt+Left", tr("Back out of a filter"), (Menu.USAGE,)),
    PageShortcut("Ctrl+Shift+R", tr("Save a report as PDF"), (Menu.USAGE,)),
    PageShortcut("Ctrl+F", tr("Filter"), (Menu.USAGE,)),
    PageShortcut("Ctrl+F", tr("Search"), _LISTS),
    PageShortcut("F5", tr("Refresh"), (*_LISTS, Menu.USAGE)),
    PageShortcut("Ctrl+C", tr("Copy the selected rows"), (*_LISTS, Menu.USAGE)),
    PageShortcut("Ctrl+Z", tr("Undo what the message in the corner offers"), _UNDONE),
    PageShortcut("F6", tr("To the details, and back to the rows"), (Menu.KEYS,)),
)
"""What commands of pages do, in words that fit without the page."""

WITHOUT_COMMANDS: Final = {
    tr("In lists"): (
        Shortcut("Enter", tr("Show all about the row")),
        Shortcut("F6", tr("To the details, and back to the rows")),
        Shortcut("F2", tr("Rename a key in its row; edit anything else")),
        Shortcut("Esc", tr("Back out of the details, the search or the selection")),
        Shortcut("Ctrl+A", tr("Select all rows")),
    ),
    tr("In dialogs"): (
        Shortcut("Enter", tr("Do what the dialog is for")),
        Shortcut("Esc", tr("Close it without doing anything")),
        Shortcut("Ctrl+Enter", tr("Send the prompt in Try it")),
        Shortcut("Alt+Up", tr("Move a column or a fallback up")),
        Shortcut("Alt+Down", tr("Move a column or a fallback down")),
        Shortcut("Ctrl+S", tr("Save the document that is shown")),
        Shortcut("Ctrl+P", tr("Print it")),
        Shortcut("F11", tr("Let the live workshop view fill the screen")),
    ),
    tr("Menus"): (
        Shortcut("F10", tr("Open the menu bar")),
        Shortcut("Shift+F10", tr("Open the menu of what has the keyboard")),
    ),
}
"""By where: these belong to what has the keyboard, and are no commands."""
