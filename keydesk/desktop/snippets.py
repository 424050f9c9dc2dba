"""Ready-to-paste text for tools: what the gateway's claim page shows too, and so stands in the domain."""

from dataclasses import replace
from typing import Final

from keydesk.desktop.language import tr
from keydesk.domain import snippets as of_the_domain
from keydesk.domain.mcp_snippets import MCP_SNIPPETS as MCP_SNIPPETS_OF_THE_DOMAIN
from keydesk.domain.snippets import Access, Snippet, Tool

__all__ = ["CURL", "MCP_SNIPPETS", "PLACE_OF_KEY", "SNIPPETS", "Access", "Snippet", "Tool"]

PLACE_OF_KEY: Final = "YOUR_KEY"
"""Stands where a key goes that is not known here."""
SNIPPETS: Final = tuple(
    replace(each, title=tr(each.title), place=tr(each.place)) for each in of_the_domain.SNIPPETS
)
CURL: Final = next(each for each in SNIPPETS if each.tool is Tool.CURL)
MCP_SNIPPETS: Final = tuple(
    replace(each, title=tr(each.title), place=tr(each.place)) for each in MCP_SNIPPETS_OF_THE_DOMAIN
)
