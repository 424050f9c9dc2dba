"""The list of MCP servers, as data."""

from datetime import datetime
from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog_queries import McpServerQuery, McpServerSort
from keydesk.contract.fields import Page
from keydesk.contract.info import Capability
from keydesk.contract.mcp import McpServer
from keydesk.desktop import screen_time
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.columns import Column
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words
from keydesk.domain.wording import said

_LONGEST: Final = 200


def health(server: McpServer) -> tuple[str, str]:
    """Say in a word how the server is, and in which tone."""
    if server.problem is not None:
        return tr("Problem"), "bad"
    return (tr("Not asked yet"), "warn") if server.refreshed_at is None else (tr("Working"), "good")


def health_in_full(server: McpServer) -> str:
    """Say what is wrong with it, or that nothing is."""
    if server.problem is not None:
        return said(server.problem)
    if server.refreshed_at is None:
        return tr("Its tools were never asked for")
    return tr("It listed its tools {exact}", exact=screen_time.exact(server.refreshed_at))


def tools_text(server: McpServer) -> str:
    """Say how many tools it listed."""
    count = len(server.tools)
    return tr("%n tools", "", count)


def _refreshed(server: McpServer, now: datetime) -> str:
    return tr("Never") if server.refreshed_at is None else screen_time.relative(server.refreshed_at, now)


async def _fetch(api: AdminApi, wanted: Wanted, cursor: str | None, limit: int) -> Page[McpServer]:
    query = McpServerQuery(q=wanted.text[:_LONGEST], sort=wanted.sort, cursor=cursor, limit=limit)
    return await api.list_mcp_servers(query)


MCP_SERVERS: Final = Listing(
    name="mcpServers",
    needs=Capability.MCP_SERVERS,
    columns=(
        Column[McpServer](
            id="name",
            title=tr("Name"),
            text=lambda server, _: server.name,
            width=20,
            least=16,
            sort=McpServerSort.NAME.value,
            tooltip=lambda server: server.name,
            letters=Letters.STRONG,
        ),
        Column[McpServer](
            id="health",
            title=tr("Health"),
            text=lambda server, _: health(server)[0],
            width=18,
            tone=lambda server: health(server)[1],
            tooltip=health_in_full,
        ),
        Column[McpServer](
            id="enabled",
            title=tr("Enabled"),
            text=lambda server, _: tr("On") if server.enabled else tr("Off"),
            width=12,
            gives_way=5,
            tone=lambda server: "accent" if server.enabled else "muted",
            tooltip=lambda server: "" if server.enabled else tr("Switched off: no key reaches it"),
        ),
        Column[McpServer](
            id="tools",
            title=tr("Tools"),
            text=lambda server, _: as_number(len(server.tools)),
            width=10,
            gives_way=4,
            numeric=True,
            tooltip=lambda server: "\n".join(tool.name for tool in server.tools[:25]),
        ),
        Column[McpServer](
            id="refreshed",
            title=tr("Refreshed"),
            text=_refreshed,
            width=17,
            gives_way=2,
            tooltip=health_in_full,
        ),
        Column[McpServer](
            id="url",
            title=tr("Address"),
            text=lambda server, _: server.url,
            width=40,
            least=24,
            gives_way=3,
            tooltip=lambda server: server.url,
            letters=Letters.FIXED,
        ),
        Column[McpServer](
            id="created",
            title=tr("Created"),
            text=lambda server, now: screen_time.relative(server.created_at, now),
            width=15,
            gives_way=1,
            sort=McpServerSort.CREATED_AT.value,
            tooltip=lambda server: screen_time.exact(server.created_at),
        ),
    ),
    fetch=_fetch,
    words=Words(
        one=tr("MCP server"),
        many=tr("MCP servers"),
        icon="wrench",
        empty=tr("There is no MCP server yet"),
        empty_detail=tr(
            "Keys reach the MCP servers that you add here through the gateway, and of their tools "
            "only those that you allow."
        ),
        empty_for_viewers=tr("Your admin token may look, but not add MCP servers."),
        action=tr("Add MCP server"),
    ),
    searched=tr("name"),
    sort=McpServerSort.NAME.value,
    about=frozenset({"mcp_server"}),
    faded=lambda server: not server.enabled,
)
