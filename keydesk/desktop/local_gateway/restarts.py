"""How often a crashed gateway is started again: at most four times a minute, ever more slowly (S21)."""

from collections import deque
from typing import Final

PAUSES: Final = (0.25, 1.0, 3.0, 6.0)
"""Seconds before the first, second, third and fourth restart within a minute; there is no fifth."""
_MINUTE: Final = 60.0


class Restarts:
    """Remembers the restarts of the last minute."""

    def __init__(self, pauses: tuple[float, ...] = PAUSES) -> None:
        self._pauses = pauses
        self._recent: deque[float] = deque()

    @property
    def count(self) -> int:
        """How many restarts are remembered."""
        return len(self._recent)

    def pause(self, now: float) -> float | None:
        """Count a restart at ``now`` (seconds of a steady clock) and return how long to wait before it.

        None, and nothing counted, when there were too many.
        """
        while self._recent and now - self._recent[0] >= _MINUTE:
            self._recent.popleft()
        if len(self._recent) == len(self._pauses):
            return None
        pause = self._pauses[len(self._recent)]
        self._recent.append(now + pause)
        return pause

    def forget(self) -> None:
        """Begin anew: a person started the gateway."""
        self._recent.clear()
