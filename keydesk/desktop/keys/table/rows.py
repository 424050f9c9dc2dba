"""The rows of a long list of which some are known: what was fetched, where it stands, how old it is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress, count

from keydesk.contract.keys import Key


@dataclass(frozen=True, slots=True)
class Window:
    """A piece of the list as the gateway gave it."""

    start: int
    """The row of its first key."""
    keys: Sequence[Key]
    total: int
    """How many keys the whole list has."""
    cursor: str | None = None
    """Where the list goes on behind it; None: it ends here."""
    joined: bool = False
    """It was asked for by what precedes it, which is the row above; otherwise by its number."""
    age: int = 0
    """What it was fetched after: the higher, the newer."""

    @property
    def stop(self) -> int:
        """The row behind its last key."""
        return self.start + len(self.keys)


@dataclass(slots=True)
class SparseRows:
    """A list with a place for every key. Where a key stands is looked up afresh only after rows moved."""

    cells: list[Key | None] = field(default_factory=list[Key | None])
    age: int = 0
    """Of the newest window that was laid over them."""
    _rows: dict[str, int] = field(default_factory=dict[str, int])
    _moved: bool = False
    _ages: dict[str, int] = field(default_factory=dict[str, int])
    _cursors: dict[str, str] = field(default_factory=dict[str, str])
    _brought: dict[str, tuple[Key, int]] = field(default_factory=dict[str, tuple[Key, int]])
    """What changes brought, each with the age of what was asked for before it at the latest."""

    def __len__(self) -> int:
        return len(self.cells)

    @property
    def places(self) -> dict[str, int]:
        """The rows of all known keys, by their ids."""
        if self._moved:
            self._rows = {key.id: row for row, key in self.known()}
            self._moved = False
        return self._rows

    def known(self) -> Iterator[tuple[int, Key]]:
        """Yield the known keys and their rows, from top to bottom."""
        known = filter(None, self.cells)
        return zip(compress(count(), self.cells), known, strict=False)

    def age_of(self, row: int) -> int | None:
        """Return the age of the window that a row was in last; None for an unknown row."""
        key = self.cells[row]
        return None if key is None else self._ages[key.id]

    def cursor_behind(self, row: int) -> str | None:
        """Return where the list goes on behind this row, where that is known."""
        key = self.cells[row]
        return None if key is None else self._cursors.get(key.id)

    # -- changing

    def insert(self, row: int, count: int) -> None:
        """Make room for so many keys."""
        self.cells[row:row] = [None] * count
        self._moved = True

    def remove(self, row: int, count: int) -> None:
        """Take rows out, known or not."""
        self.forget(range(row, row + count))
        del self.cells[row : row + count]
        self._moved = True

    def put(self, row: int, key: Key, age: int) -> bool:
        """Put a key into a row; tell whether it shows anything else now.

        What a change brought stays where this was asked for before it, and is an older version.
        """
        key, before = self._newest(key, age), self.cells[row]
        if before is not None and before.id != key.id:
            self.forget([row])
        if before != key:
            # Where the list goes on behind a key may depend on what changed.
            self._cursors.pop(key.id, None)
        self.cells[row] = key
        self._ages[key.id] = age
        if not self._moved:
            self._rows[key.id] = row
        return before != key

    def bring(self, row: int, key: Key, asked: int) -> bool:
        """Put into a row what a change brought, unless it is older than what is there.

        ``asked`` is the age of the newest window that may have been asked for before.
        """
        before = self.cells[row]
        if before is None or before.version > key.version:
            return False
        self._brought = {each: kept for each, kept in self._brought.items() if kept[1] >= self.age}
        shown = self.put(row, key, self._ages[key.id])
        self._brought[key.id] = (key, asked)
        return shown

    def afresh(self, length: int) -> "SparseRows":
        """Return the rows of another list, none of them known; what changes brought is kept in mind."""
        return SparseRows([None] * length, age=self.age, _brought=self._brought)

    def _newest(self, key: Key, age: int) -> Key:
        newest, asked = self._brought.get(key.id, (key, age))
        if age <= asked and key.version < newest.version:
            return newest
        self._brought.pop(key.id, None)
        return key

    def goes_on(self, row: int, cursor: str) -> None:
        """Remember where the list goes on behind a row."""
        key = self.cells[row]
        if key is not None:
            self._cursors[key.id] = cursor

    def forget(self, rows: Iterable[int]) -> None:
        """Let rows be unknown again."""
        for row in rows:
            key = self.cells[row]
            if key is not None:
                self.cells[row] = None
                self._ages.pop(key.id, None)
                self._cursors.pop(key.id, None)
                if not self._moved:
                    self._rows.pop(key.id, None)
