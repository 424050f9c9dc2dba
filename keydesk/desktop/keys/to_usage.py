"""From a key to its usage and its requests, which another page shows."""

from typing import TYPE_CHECKING

from keydesk.contract.usage import UsageDimension
from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.leading_to_usage import usage_commands
from keydesk.desktop.usage_of import UsageOf

if TYPE_CHECKING:
    from keydesk.desktop.keys.page import KeysPage


def commands_to_usage(page: "KeysPage") -> list[Command]:
    """Return the commands about the one chosen key. Whoever may look may ask."""
    chosen = page.chosen

    def member() -> UsageOf | None:
        known = chosen.known if chosen.count == 1 else []
        return UsageOf(UsageDimension.KEY, known[0].id, known[0].name) if known else None

    return usage_commands(
        page,
        page.session,
        page.ways,
        member,
        menu=Menu.KEYS,
        group="details",
        enabled=lambda: page.here,
        one="key",
        select_one=tr("Select one key first."),
    )
