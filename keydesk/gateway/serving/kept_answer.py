"""What is kept of a call whose location keeps prompts and answers: the first of each, bounded."""

from typing import Final

from keydesk.gateway.usage.settlement import Content

MOST_KEPT: Final = 1024 * 1024
"""Bytes of a prompt, and of an answer."""


class KeptAnswer:
    """The beginning of an answer as the client got it, also of one that comes in pieces."""

    __slots__ = ("_cut", "_pieces", "_room")

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._room = MOST_KEPT
        self._cut = False

    def add(self, piece: bytes) -> None:
        """Keep a piece, as far as there is room."""
        if self._room:
            self._pieces.append(piece[: self._room])
        self._cut = self._cut or len(piece) > self._room
        self._room = max(0, self._room - len(piece))

    def content(self, prompt: bytes) -> Content:
        """Return what is kept of the call."""
        return Content(prompt[:MOST_KEPT], b"".join(self._pieces), len(prompt) > MOST_KEPT, self._cut)
