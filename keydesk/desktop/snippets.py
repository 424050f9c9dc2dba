"""Ready-to-paste text for tools: what the gateway's claim page shows too, and so stands in the domain."""

from typing import Final

from keydesk.domain.snippets import CURL, SNIPPETS, Access, Snippet, Tool

__all__ = ["CURL", "PLACE_OF_KEY", "SNIPPETS", "Access", "Snippet", "Tool"]

PLACE_OF_KEY: Final = "YOUR_KEY"
"""Stands where a key goes that is not known here."""
