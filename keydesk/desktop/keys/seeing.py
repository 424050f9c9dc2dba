"""From a key to what it sees on MCP servers, which another page shows."""

from typing import TYPE_CHECKING

from keydesk.contract.info import Capability
from keydesk.desktop.commands import Command
from keydesk.desktop.language import tr
from keydesk.desktop.navigation import NOT_HERE
from keydesk.desktop.page_entries import MCP_SERVERS
from keydesk.desktop.widgets.toast import ToastKind, show_toast

if TYPE_CHECKING:
    from keydesk.desktop.keys.page import KeysPage


def seeing_command(page: "KeysPage") -> Command:
    """Return the command about the one chosen key. Whoever may look may ask."""
    chosen = page.chosen

    def why_not() -> str:
        if away := chosen.why_not_read():
            return away
        if not page.session.offers(Capability.MCP_SERVERS.value):
            return tr("{what}: {not_here}.", what=tr("MCP servers"), not_here=NOT_HERE)
        return (
            ""
            if chosen.count == 1
            else tr("Select one key only.")
            if chosen.count
            else tr("Select a key first.")
        )

    def see() -> None:
        known = chosen.known
        if (reason := why_not()) or not known:
            show_toast(page, reason or tr("The key is not loaded yet."), kind=ToastKind.NOTE)
        else:
            page.ways.handed_over.emit(MCP_SERVERS, known[0])

    return Command(
        id="keySees",
        text=tr("W&hat it sees on MCP servers…"),
        icon="scan-eye",
        run=see,
        enabled=lambda: page.here,
        why_not=why_not,
        group="details",
    )
