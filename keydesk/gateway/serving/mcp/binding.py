"""Ties what a server hands out for later use to the one key that it was handed to.

Whoever learns another key's session id, or the place in its stream, can do nothing with it: the gateway tells
both with a mark that only the same key gets past.
"""

import hmac
import re
from collections.abc import Callable
from typing import Final

Mark = Callable[..., bytes]
"""Computes bytes that nobody else can, from a purpose and parts."""

SESSION: Final = "mcp session"
EVENT: Final = "mcp event"

_MARK_BYTES: Final = 16
_SEEN: Final = re.compile(r"[\x20-\x7e]+", re.ASCII)


class Binding:
    """Marks for one key on one server."""

    def __init__(self, mark: Mark, key_id: str, server_id: str) -> None:
        self._mark = mark
        self._to = (key_id.encode(), server_id.encode())

    def bind(self, purpose: str, text: str) -> str | None:
        """Return what the client is told for ``text``; None where that cannot stand in a header."""
        return f"{self._tag(purpose, text)}.{text}" if _SEEN.fullmatch(text) else None

    def loosen(self, purpose: str, told: str) -> str | None:
        """Return the server's own text; None for what was never told to this key."""
        tag, _, text = told.partition(".")
        return text if hmac.compare_digest(tag, self._tag(purpose, text)) else None

    def _tag(self, purpose: str, text: str) -> str:
        return self._mark(purpose, *self._to, text.encode())[:_MARK_BYTES].hex()
