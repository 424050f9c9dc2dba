"""Reading a list of the gateway to its end."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Final, Protocol, TypeVar

Item = TypeVar("Item")
Item_co = TypeVar("Item_co", covariant=True)
_A_PIECE: Final = 500


class Piece(Protocol[Item_co]):
    """A piece of a list, as a gateway answers it."""

    @property
    def items(self) -> Sequence[Item_co]:
        """What is listed."""
        ...

    @property
    def next_cursor(self) -> str | None:
        """Where the next piece begins; None at the end."""
        ...


async def whole_list(fetch: Callable[[str | None, int], Awaitable[Piece[Item]]]) -> list[Item]:
    """Return everything: ``fetch`` is given the cursor and how many to ask for at most."""
    found: list[Item] = []
    cursor: str | None = None
    while True:
        piece = await fetch(cursor, _A_PIECE)
        found += piece.items
        cursor = piece.next_cursor
        if cursor is None:
            return found
