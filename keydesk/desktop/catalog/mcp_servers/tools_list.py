"""The tools of one MCP server, as data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability
from keydesk.contract.mcp import McpTool
from keydesk.desktop.language import tr
from keydesk.desktop.listing.columns import NOTHING, Column
from keydesk.desktop.listing.in_one_piece import InOnePiece
from keydesk.desktop.listing.listing import Listing
from keydesk.desktop.listing.look import Letters
from keydesk.desktop.listing.wanted import Wanted
from keydesk.desktop.listing.words import Words


@dataclass(frozen=True, slots=True)
class ListedTool:
    """A tool; its name is what it is known by."""

    id: str
    description: str


def in_a_line(text: str) -> str:
    """Return a description without its line breaks."""
    return " ".join(text.split())


def tools_listing(tools: Callable[[], Sequence[McpTool]]) -> Listing[ListedTool]:
    """Describe the tools of the server that is shown when they are asked for."""

    async def fetch(
        _api: AdminApi, wanted: Wanted, _cursor: str | None, _limit: int
    ) -> InOnePiece[ListedTool]:
        text = wanted.text.strip().casefold()
        return InOnePiece(
            [
                ListedTool(tool.name, tool.description)
                for tool in tools()
                if text in tool.name.casefold() or text in tool.description.casefold()
            ]
        )

    return Listing(
        name="mcpTools",
        needs=Capability.MCP_SERVERS,
        columns=(
            Column[ListedTool](
                id="name",
                title=tr("Tool"),
                text=lambda tool, _: tool.id,
                width=18,
                tooltip=lambda tool: tool.id,
                letters=Letters.FIXED,
            ),
            Column[ListedTool](
                id="description",
                title=tr("Description"),
                text=lambda tool, _: in_a_line(tool.description) or NOTHING,
                width=34,
                tooltip=lambda tool: tool.description or tr("It does not describe itself"),
            ),
        ),
        fetch=fetch,
        words=Words(
            one=tr("tool"),
            many=tr("tools"),
            icon="wrench",
            empty=tr("No tool is known"),
            empty_detail=tr("Refresh its tools once the server can be reached."),
            empty_for_viewers=tr("Its tools were not listed yet."),
            action=tr("Refresh tools"),
        ),
        searched=tr("name or description"),
        sort="",
        about=frozenset[str](),
    )
