"""What was done by the palette lately."""

from collections.abc import Sequence
from typing import Final

from keydesk.desktop.preferences import Preferences

_MOST: Final = 12


class Recent:
    """The ids of commands, the last used first."""

    def __init__(self, memory: Preferences) -> None:
        self._memory = memory

    def read(self) -> Sequence[str]:
        """Return them."""
        return self._memory.recent_commands

    def use(self, id_: str) -> None:
        """Put this one first; what has no id is not remembered."""
        if id_:
            before = [each for each in self.read() if each != id_]
            self._memory.recent_commands = [id_, *before][:_MOST]
