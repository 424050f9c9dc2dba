"""Fetching the keys of many rows, such as all that are selected, without showing them."""

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Self

from keydesk.contract.keys import Key, KeyPage
from keydesk.desktop.keys.table.rows import SparseRows
from keydesk.desktop.keys.table.windows import Wanted

AT_ONCE: Final = 500

Ask = Callable[[Wanted], Awaitable[KeyPage]]
Told = Callable[[int, int], object]
"""Is told how many keys there are, and of how many."""


async def gather(rows: SparseRows, ranges: Sequence[range], ask: Ask, told: Told | None) -> list[Key]:
    """Return the keys in these rows, each once, in their order.

    Known ones are taken as they are. The others are asked for, up to 500 at once: from the row above on where
    that is possible, so that what comes and goes meanwhile is neither missed nor taken twice.
    """
    wanted = sum(len(each) for each in ranges)
    found: dict[str, Key] = {}

    def advanced(keys: Iterable[Key | None]) -> None:
        found.update((key.id, key) for key in keys if key is not None)
        if told is not None:
            told(min(len(found), wanted), wanted)

    # Asking takes a while, in which the rows on screen may change: what is known is taken down before.
    for part in [_Part.of(rows, each) for each in _parts(rows, ranges)]:
        if part.keys[0] is None:
            await _fetch(part, ask, advanced)
        else:
            advanced(part.keys)
    return list(found.values())


@dataclass(frozen=True, slots=True)
class _Part:
    rows: range
    keys: Sequence[Key | None]
    cursor: str | None

    @classmethod
    def of(cls, rows: SparseRows, part: range) -> Self:
        cursor = rows.cursor_behind(part.start - 1) if part.start else None
        return cls(part, rows.cells[part.start : part.stop], cursor)


async def _fetch(part: _Part, ask: Ask, advanced: Callable[[Iterable[Key]], None]) -> None:
    start, cursor = part.rows.start, part.cursor
    while start < part.rows.stop:
        page = await ask(Wanted(start, min(AT_ONCE, part.rows.stop - start), cursor))
        advanced(page.items)
        start, cursor = start + len(page.items), page.next_cursor
        if cursor is None:
            return


def _parts(rows: SparseRows, ranges: Sequence[range]) -> Iterator[range]:
    """Yield these rows in pieces that are known or unknown as a whole."""
    for each in ranges:
        start = each.start
        for row in each:
            if (rows.cells[row] is None) != (rows.cells[start] is None):
                yield range(start, row)
                start = row
        if each:
            yield range(start, each.stop)
