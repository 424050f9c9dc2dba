"""Which piece of the list to fetch next: what is in view, then what comes into view next."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from keydesk.desktop.keys.table.filters import PIECE
from keydesk.desktop.keys.table.rows import SparseRows

AHEAD: Final = 40
"""So many rows beyond those in view are fetched in advance."""
_OVERLAP: Final = 5
"""So many known rows come along, to see whether what is fetched joins them."""
_FURTHER: Final = PIECE // 2
"""So far above a row a place to go on from is looked for."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A window to be asked for."""

    start: int
    limit: int
    cursor: str | None
    """Where the row before it ended; None: it is asked for by its number."""


def next_wanted(rows: SparseRows, in_view: range, *, down: bool, age: int) -> Wanted | None:
    """Return what is missing, or older than ``age``; None while nothing is."""
    if not rows.cells:
        return Wanted(0, PIECE, None) if rows.age < age else None
    in_view = range(max(0, in_view.start), min(in_view.stop, len(rows)))
    unknown = _first_unknown(rows, in_view)
    if unknown is not None:
        return _around(rows, unknown, down=down)
    old = next((row for row in in_view if (rows.age_of(row) or 0) < age), None)
    if old is not None:
        return _from(rows, old, in_view.stop - old + _OVERLAP)
    ahead = _first_unknown(rows, _ahead(rows, in_view, down=down))
    return None if ahead is None else _around(rows, ahead, down=down)


def is_missing(rows: SparseRows, in_view: range) -> bool:
    """Say whether a row in view is not fetched."""
    return _first_unknown(rows, range(max(0, in_view.start), min(in_view.stop, len(rows)))) is not None


def _first_unknown(rows: SparseRows, within: Iterable[int]) -> int | None:
    return next((row for row in within if rows.cells[row] is None), None)


def _ahead(rows: SparseRows, in_view: range, *, down: bool) -> range:
    if down:
        return range(in_view.stop, min(in_view.stop + AHEAD, len(rows)))
    return range(in_view.start - 1, max(-1, in_view.start - 1 - AHEAD), -1)


def _around(rows: SparseRows, row: int, *, down: bool) -> Wanted:
    """Ask for a whole piece with this unknown row in it, joined to what is known if it is near."""
    joined = _joined(rows, row, PIECE)
    if joined is not None:
        return joined
    known = next((below for below in range(row, min(row + PIECE, len(rows))) if rows.cells[below]), None)
    if known is not None:
        start = known + _OVERLAP - PIECE
    else:
        start = row - PIECE // 4 if down else row - PIECE * 3 // 4
    return Wanted(max(0, start), PIECE, None)


def _from(rows: SparseRows, row: int, limit: int) -> Wanted:
    """Ask for so many rows from this one on."""
    return _joined(rows, row, limit) or Wanted(row, limit, None)


def _joined(rows: SparseRows, row: int, limit: int) -> Wanted | None:
    """Ask for what follows the nearest row above behind which it is known where the list goes on."""
    for above in range(row - 1, max(-1, row - 1 - _FURTHER), -1):
        cursor = rows.cursor_behind(above)
        if cursor is not None:
            return Wanted(above + 1, limit + row - 1 - above, cursor)
    return None
