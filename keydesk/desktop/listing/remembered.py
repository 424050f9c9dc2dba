"""What is remembered of a list between starts: how its columns are laid out, how wide the details are."""

from dataclasses import dataclass
from typing import Protocol


class Memory(Protocol):
    """What remembers it: ``Preferences``."""

    def list_columns(self, name: str) -> str:
        """Return how the columns of this list are laid out; empty for the usual way."""
        ...

    def keep_list_columns(self, name: str, layout: str) -> None:
        """Remember it."""
        ...

    def details_width(self, name: str) -> int:
        """Return how many pixels wide the details beside this list are; 0 for the usual width."""
        ...

    def keep_details_width(self, name: str, width: int) -> None:
        """Remember it."""
        ...


@dataclass(frozen=True, slots=True)
class Remembered:
    """The memory for one list."""

    memory: Memory
    name: str

    def read(self) -> str:
        """Return the layout, in its own words; empty for the usual one."""
        return self.memory.list_columns(self.name)

    def write(self, layout: str) -> None:
        """Remember the layout."""
        self.memory.keep_list_columns(self.name, layout)


class RememberedWidth:
    """How wide the details beside one list are."""

    def __init__(self, memory: Memory, name: str) -> None:
        self._memory, self._name = memory, name

    @property
    def width(self) -> int:
        """The width in pixels; 0 for the usual one."""
        return self._memory.details_width(self._name)

    @width.setter
    def width(self, width: int) -> None:
        self._memory.keep_details_width(self._name, width)
