"""The commands about the lists of the usage page: the one that is shown is meant."""

from typing import TYPE_CHECKING

from keydesk.desktop.commands import Command, CommandGroup, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.listing.list_commands import list_commands

if TYPE_CHECKING:
    from keydesk.desktop.usage.page import UsagePage


def commands_of_lists(page: "UsagePage") -> list[Command]:
    """Return them, for the menu bar."""

    def shown() -> bool:
        return page.here and page.listed is not None

    def anything_selected() -> bool:
        return page.here and page.listed is not None and bool(page.listed.selected())

    def copy() -> None:
        if page.listed is not None:
            page.listed.copy_rows()

    find = CommandGroup(Menu.USAGE, "log", lambda: page.shows(page.requests))
    return [
        find.command(
            "findRequest", tr("Find a request by its &id"), "search", page.requests.pane.focus_search
        ),
        CommandGroup(Menu.USAGE, "copy", anything_selected).command(
            "copyListed", tr("&Copy rows as text"), "copy", copy, shortcut="Ctrl+C"
        ),
        *list_commands(lambda: page.listed or page.requests.pane, shown),
    ]
