"""Ready-to-paste text for tools: what the gateway's claim page shows too, and so stands in the domain."""

from keydesk.domain.snippets import CURL, SNIPPETS, Access, Snippet, Tool

__all__ = ["CURL", "SNIPPETS", "Access", "Snippet", "Tool"]
