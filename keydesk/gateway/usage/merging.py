"""Rows that come to the same row of a table, as one: PostgreSQL's statements meet a row only once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import add
from typing import Any, Final

Join = Callable[[Any, Any], Any]


def first(one: object, _other: object) -> object:
    """Keep what was there."""
    return one


@dataclass(frozen=True, slots=True)
class Merging:
    """How many columns tell rows apart, and what becomes of each of the others."""

    keys: int
    joins: tuple[Join, ...]

    def merged(self, values: Sequence[object]) -> Sequence[object]:
        """Return the rows, each key once, flat as they came."""
        keys, width = self.keys, self.keys + len(self.joins)
        rows: dict[tuple[object, ...], list[object]] = {}
        for start in range(0, len(values), width):
            row = list(values[start : start + width])
            found = rows.setdefault(tuple(row[:keys]), row)
            if found is not row:
                for column, join in enumerate(self.joins, keys):
                    found[column] = join(found[column], row[column])
        return [value for row in rows.values() for value in row]


AMOUNTS_OF_PERIOD: Final = Merging(4, (add,) * 6)
TOTALS: Final = Merging(1, (add, add, max))
OF_PARENT: Final = Merging(1, (add,))
CHAT: Final = Merging(1, (first, first, first, min, max, add, add, add, add))
