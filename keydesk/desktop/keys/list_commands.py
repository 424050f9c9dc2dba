"""The key page's commands for finding keys and taking them out, in data."""

from typing import TYPE_CHECKING, Final

from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.keys.table.columns import COLUMNS
from keydesk.desktop.keys.table.filters import Facet, pick_of
from keydesk.desktop.language import tr
from keydesk.desktop.listing.columns_dialog import ColumnsDialog
from keydesk.desktop.listing.sort_menu import open_sort_menu

if TYPE_CHECKING:
    from keydesk.desktop.keys.page import KeysPage

_ORDERS: Final = [(column.sort.value, column.title) for column in COLUMNS if column.sort is not None]
_NARROWING: Final = {
    Facet.OWNER: ("showOnlyOwner", tr("Show only this o&wner")),
    Facet.LOCATION: ("showOnlyLocation", tr("Show only this &location")),
    Facet.BATCH: ("showOnlyBatch", tr("Show only this &batch")),
}


def list_commands(page: "KeysPage") -> list[Command]:
    """Return the commands about the list as a whole."""
    return [
        Command(
            id="addFilter",
            text=tr("Filter b&y…"),
            icon="list-filter",
            run=page.filters.open_menu,
            enabled=lambda: page.here,
            group="look",
        ),
        Command(
            id="sortKeys",
            text=tr("S&ort by…"),
            icon="chevrons-up-down",
            run=lambda: open_sort_menu(page.table, _ORDERS, page.loader.filters.sort),
            menu=Menu.VIEW,
            enabled=lambda: page.here,
            group="columns",
        ),
        Command(
            id="chooseColumns",
            text=tr("&Columns…"),
            run=lambda: ColumnsDialog(page, page.table.columns).open(),
            menu=Menu.VIEW,
            icon="list-checks",
            enabled=lambda: page.here,
            group="columns",
        ),
    ]


def export_command(page: "KeysPage") -> Command:
    """Return the command that writes keys into a file."""
    return Command(
        id="exportKeys",
        text=tr("Expo&rt…"),
        icon="download",
        run=page.exporting.export,
        enabled=lambda: page.here,
        why_not=page.exporting.why_not_export,
        group="copy",
    )


def narrowing_commands(page: "KeysPage") -> list[Command]:
    """Return the commands that list what has the same owner, location or batch as the selected key.

    With a key selected those that it has something for, else all of them, for the menu bar.
    """

    def can_narrow(facet: Facet) -> bool:
        keys = page.table.selected() if page.table.selected_count() == 1 else []
        return bool(keys) and pick_of(keys[0], facet) is not None

    def narrow(facet: Facet) -> None:
        pick = pick_of(page.table.selected()[0], facet)
        if pick is not None:
            page.loader.narrow(pick)

    everything = page.table.selected_count() == 0
    return [
        Command(
            id=id_,
            text=text,
            icon="list-filter",
            run=lambda wanted=facet: narrow(wanted),
            enabled=lambda wanted=facet: page.here and can_narrow(wanted),
            group="narrow",
        )
        for facet, (id_, text) in _NARROWING.items()
        if everything or can_narrow(facet)
    ]
