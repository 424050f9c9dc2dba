"""What is remembered of a list between starts: how the user lays its columns out."""

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
