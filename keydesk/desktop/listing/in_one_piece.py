"""A list that is there already, searched and handed on in one piece."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class InOnePiece(Generic[Item]):
    """All of a list."""

    items: Sequence[Item]
    next_cursor: str | None = None

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.items)
