"""The pages there are, as data: in the order of the navigation, which is that of Ctrl+1, Ctrl+2, …"""

from typing import Final

from keydesk.desktop.navigation import PageEntry

KEYS: Final = "keys"
PEOPLE: Final = "people"
BATCHES: Final = "batches"
DEPLOYMENTS: Final = "deployments"
GATEWAY: Final = "gateway"
ENTRIES: Final = (
    PageEntry(KEYS, "Keys", "key-round", needs="keys"),
    PageEntry(PEOPLE, "People", "users", needs="people"),
    PageEntry(BATCHES, "Batches", "ticket", needs="batches"),
    PageEntry(DEPLOYMENTS, "Deployments", "layers", group=1, needs="deployments"),
    PageEntry(GATEWAY, "Gateway", "server", group=2),
)
MODULES: Final = {
    KEYS: "keydesk.desktop.keys.page",
    PEOPLE: "keydesk.desktop.people.page",
    BATCHES: "keydesk.desktop.batches.page",
    DEPLOYMENTS: "keydesk.desktop.deployments.page",
}
"""Where the pages of a session are made, each by its module's ``make_page``.

Their code is brought in before they are made: it takes longer than the window may stand still. The page of
the gateway is not among them; it is there without a session.
"""
