"""The pages there are, as data: in the order of the navigation, which is that of Ctrl+1, Ctrl+2, …"""

from typing import Final

from keydesk.desktop.language import tr
from keydesk.desktop.navigation import PageEntry

KEYS: Final = "keys"
PEOPLE: Final = "people"
BATCHES: Final = "batches"
MODELS: Final = "models"
PROVIDERS: Final = "providers"
DEPLOYMENTS: Final = "deployments"
MCP_SERVERS: Final = "mcp_servers"
CONNECTION: Final = "connection"
USAGE: Final = "usage"
ALERTS: Final = "alerts"
AUDIT: Final = "audit"
ADMINS: Final = "admins"
GATEWAY: Final = "gateway"
ENTRIES: Final = (
    PageEntry(KEYS, tr("Keys"), "key-round", needs="keys"),
    PageEntry(PEOPLE, tr("People"), "users", needs="people"),
    PageEntry(BATCHES, tr("Batches"), "ticket", needs="batches"),
    PageEntry(MODELS, tr("Models"), "boxes", group=1, needs="models"),
    PageEntry(PROVIDERS, tr("Providers"), "cloud", group=1, needs="providers"),
    PageEntry(DEPLOYMENTS, tr("Deployments"), "layers", group=1, needs="deployments"),
    PageEntry(MCP_SERVERS, tr("MCP servers"), "wrench", group=1, needs="mcp_servers"),
    PageEntry(CONNECTION, tr("Connection"), "plug", group=1),
    PageEntry(USAGE, tr("Usage"), "chart-column-stacked", group=2, needs="usage"),
    PageEntry(ALERTS, tr("Alerts"), "bell", group=2, needs="alerts"),
    PageEntry(AUDIT, tr("Audit"), "shield-check", group=2, needs="audit"),
    PageEntry(ADMINS, tr("Admins"), "user-cog", group=2, needs="admins"),
    PageEntry(GATEWAY, tr("Gateway"), "server", group=2),
)
MODULES: Final = {
    KEYS: "keydesk.desktop.keys.page",
    PEOPLE: "keydesk.desktop.people.page",
    BATCHES: "keydesk.desktop.batches.page",
    MODELS: "keydesk.desktop.catalog.models.page",
    PROVIDERS: "keydesk.desktop.catalog.providers.page",
    DEPLOYMENTS: "keydesk.desktop.deployments.page",
    MCP_SERVERS: "keydesk.desktop.catalog.mcp_servers.page",
    CONNECTION: "keydesk.desktop.connection_info.page",
    USAGE: "keydesk.desktop.usage.page",
    ALERTS: "keydesk.desktop.alerts.page",
    AUDIT: "keydesk.desktop.audit.page",
    ADMINS: "keydesk.desktop.admins.page",
}
"""Where the pages of a session are made, each by its module's ``make_page``.

Their code is brought in before they are made: it takes longer than the window may stand still. The page of
the gateway is not among them; it is there without a session.
"""
