"""The commands that every list has, in data: its order and its columns, chosen by keyboard.

A page with a ``ListPane`` adds ``list_commands(…)`` to its own commands; they stand in the menu *View*.
"""

from collections.abc import Callable
from typing import Any

from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.listing.columns_dialog import ColumnsDialog
from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.listing.sort_menu import open_sort_menu

Pane = Callable[[], ListPane[Any]]
"""The list that is meant: a page may have several."""


def list_commands(pane: Pane, here: Callable[[], bool]) -> list[Command]:
    """Return the commands about the list as a whole; ``here`` says whether its page is on screen."""
    return [
        Command(
            id="sortListed",
            text=tr("S&ort by…"),
            icon="chevrons-up-down",
            run=lambda: _sort(pane()),
            menu=Menu.VIEW,
            enabled=here,
            why_not=lambda: _why_no_orders(pane()),
            group="columns",
        ),
        Command(
            id="arrangeListed",
            text=tr("&Columns…"),
            icon="list-checks",
            run=lambda: ColumnsDialog(pane(), pane().table.columns).open(),
            menu=Menu.VIEW,
            enabled=here,
            why_not=lambda: _why_no_columns(pane()),
            group="columns",
        ),
    ]


def _sort(pane: ListPane[Any]) -> None:
    if not _why_no_orders(pane):
        open_sort_menu(pane.table, pane.table.orders(), pane.loader.wanted.sort)


def _why_no_orders(pane: ListPane[Any]) -> str:
    if not pane.content.shows_table:
        return tr("There are no rows in view.")
    return "" if pane.table.orders() else tr("This list has one order.")


def _why_no_columns(pane: ListPane[Any]) -> str:
    return "" if pane.content.shows_table else tr("There are no rows in view.")
