"""The list of keys as it is fetched: piece by piece, each beginning at a cursor.

A piece that comes again with the same keys changes nothing but them. When its keys are others, what followed
no longer joins on and is forgotten, to be fetched when it comes into view. So a refresh costs what is on
screen, however long the list.
"""

from dataclasses import dataclass, field

from keydesk.contract.keys import Key


@dataclass(slots=True)
class Piece:
    """A piece of the list; ``cursor`` is where it begins, None for the first."""

    cursor: str | None
    keys: list[Key] = field(default_factory=list[Key])
    next_cursor: str | None = None


class Pieces:
    """A chain of pieces from the beginning of the list on."""

    def __init__(self, first: Piece | None = None) -> None:
        self._chain = [] if first is None else [first]

    def __len__(self) -> int:
        return len(self._chain)

    @property
    def next_cursor(self) -> str | None:
        """Where the next piece begins; None when there is none."""
        return self._chain[-1].next_cursor if self._chain else None

    def cursor_of(self, position: int) -> str | None:
        """Return where a piece begins."""
        return self._chain[position].cursor

    def append(self, piece: Piece) -> bool:
        """Add the piece at the end; tell whether it joins on, which is the condition."""
        if piece.cursor is None or piece.cursor != self.next_cursor:
            return False
        self._chain.append(piece)
        return True

    def put(self, position: int, piece: Piece) -> None:
        """Put a piece in the place of one; what no longer joins on is dropped."""
        before = self._chain[position]
        self._chain[position] = piece
        if [key.id for key in before.keys] != [key.id for key in piece.keys]:
            del self._chain[position + 1 :]
        elif position + 1 < len(self._chain):
            self._chain[position + 1].cursor = piece.next_cursor

    def change(self, key: Key) -> None:
        """Put a key in the place of what was known of it."""
        for piece in self._chain:
            piece.keys = [key if known.id == key.id else known for known in piece.keys]

    def position_of(self, row: int) -> int:
        """Return which piece a row belongs to."""
        behind = 0
        for position, piece in enumerate(self._chain):
            behind += len(piece.keys)
            if row < behind:
                return position
        return max(0, len(self._chain) - 1)

    def keys(self) -> list[Key]:
        """Return all keys. One that moved between two answers is listed where it came first."""
        seen: dict[str, Key] = {}
        for piece in self._chain:
            for key in piece.keys:
                seen.setdefault(key.id, key)
        return list(seen.values())
