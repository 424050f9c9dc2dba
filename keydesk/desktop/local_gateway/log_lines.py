"""The gateway's log in memory: bounded, and without secrets."""

from collections import deque
from itertools import islice
from typing import Final

from keydesk.desktop.redaction import redact

KEPT: Final = 5000
"""How many lines are kept."""
_LONGEST: Final = 8192


class LogLines:
    """Takes bytes as they arrive and keeps the last lines of them."""

    def __init__(self, kept: int = KEPT) -> None:
        self._lines: deque[str] = deque(maxlen=kept)
        self._rest = b""
        self._count = 0

    @property
    def count(self) -> int:
        """How many lines there have been, with those that are no longer kept."""
        return self._count

    def feed(self, data: bytes) -> list[str]:
        """Add what arrived; return the lines that are complete by it."""
        *complete, rest = (self._rest + data).split(b"\n")
        self._rest = rest[: _LONGEST + 1]  # of a line without end, the beginning is kept
        lines = [_readable(line) for line in complete]
        self._lines.extend(lines)
        self._count += len(lines)
        return lines

    def since(self, count: int) -> list[str]:
        """Return the complete lines that came after the first ``count``, as far as they are kept."""
        wanted = min(max(self._count - count, 0), len(self._lines))
        return list(islice(self._lines, len(self._lines) - wanted, None))

    def last(self, count: int = KEPT) -> list[str]:
        """Return the last lines, oldest first, with what has arrived of the one under way."""
        lines = [*self._lines]
        if self._rest:
            lines.append(_readable(self._rest))
        return lines[-count:]


def _readable(line: bytes) -> str:
    text = line[:_LONGEST].decode("utf-8", "replace").rstrip("\r")
    return redact(text + "…" if len(line) > _LONGEST else text)
