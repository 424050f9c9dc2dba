"""How a window of the list is laid over the rows that are known, with no more than what changed.

Rows that keep their order stay the rows they were, with their selection. Those between them that the window
does not have are taken out, those that are new are put in, and one that stood elsewhere is forgotten there.
What a window cannot tell, such as where beyond it keys were made or ended, is made up for at the end.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Protocol

from keydesk.desktop.keys.table.rows import SparseRows, Window


class Editing(Protocol):
    """Changes rows and tells whoever shows them."""

    rows: SparseRows

    def insert(self, row: int, count: int) -> None:
        """Insert unknown rows."""
        ...

    def remove(self, row: int, count: int) -> None:
        """Take rows out."""
        ...


Pair = tuple[int, int]
"""A key's place in the window, and its row."""


def kept(rows: SparseRows, window: Window) -> list[Pair]:
    """Return the keys of the window that stay the rows they are: as many as keep their order."""
    within = len(window.keys) + abs(window.total - len(rows))
    places = rows.places
    found: list[Pair] = []
    for place, key in enumerate(window.keys):
        row = places.get(key.id)
        if row is None or abs(window.start + place - row) > within or (window.joined and row < window.start):
            continue
        found.append((place, row))
    return _longest_ordered(found)


def merge(editing: Editing, window: Window) -> Window:
    """Make room for the window, and the list as long as the gateway says; return where its place is then."""
    window, pairs, moved = _without_moved(editing, window)
    # From the bottom up, so that the rows above keep their numbers.
    _make_tail(editing, window, pairs[-1] if pairs else (-1, window.start - 1))
    for (place, row), (next_place, next_row) in reversed(list(pairwise(pairs))):
        _make_room(editing, row + 1, next_row, next_place - place - 1)
    if pairs:
        place, row = pairs[0]
        if row < window.start:
            editing.insert(row, window.start + place - row)
        else:
            _make_room(editing, window.start, row, place)
    window = _fit_total(editing, window)
    _renew(editing, [window.start + place for place in moved])
    return window


def _without_moved(editing: Editing, window: Window) -> tuple[Window, list[Pair], list[int]]:
    """Take out the rows of keys that stand elsewhere in the window.

    Returns those that stay, and the places of those that moved.
    """
    staying = kept(editing.rows, window)
    stay = {place for place, _ in staying}
    places = editing.rows.places
    came = [place for place, key in enumerate(window.keys) if place not in stay and key.id in places]
    moved = sorted(places[window.keys[place].id] for place in came)
    _remove_runs(editing, moved)
    if window.joined:
        # Its place is behind a row, which has moved up.
        window = replace(window, start=window.start - bisect_left(moved, window.start))
    return window, [(place, row - bisect_left(moved, row)) for place, row in staying], came


def _renew(editing: Editing, rows: Sequence[int]) -> None:
    """Put new rows in the place of unknown ones.

    A key that moved must not take over the row, and the selection, of a key that was never seen.
    """
    for run in _runs(rows):
        editing.remove(run.start, len(run))
        editing.insert(run.start, len(run))


def _make_room(editing: Editing, start: int, stop: int, wanted: int) -> None:
    """Turn the rows from start to stop, whose known keys are gone, into so many rows to be filled."""
    gone = [row for row in range(start, stop) if editing.rows.cells[row] is not None]
    _remove_runs(editing, gone)
    unknown = stop - start - len(gone)
    if unknown > wanted:
        editing.remove(start + wanted, unknown - wanted)
    elif unknown < wanted:
        editing.insert(start + unknown, wanted - unknown)


def _make_tail(editing: Editing, window: Window, behind: Pair) -> None:
    """Make room for the keys of the window that follow the last one that stays."""
    place, row = behind
    wanted, start = len(window.keys) - place - 1, row + 1
    rows = editing.rows
    missing = start - len(rows)
    if missing > 0:
        editing.insert(len(rows), missing)
    # A known key in the way was pushed down if the list grew; otherwise it is not here any more.
    spare = max(0, window.total - len(rows))
    unknown = 0
    while unknown < wanted and start + unknown < len(rows) and rows.cells[start + unknown] is None:
        unknown += 1
    wanted -= unknown
    pushed = min(spare, wanted)
    if pushed:
        editing.insert(start + unknown, pushed)
    start, wanted = start + unknown + pushed, wanted - pushed
    stop = min(start + wanted, len(rows))
    _make_room(editing, start, stop, wanted)


def _fit_total(editing: Editing, window: Window) -> Window:
    """Make the list as long as it is, without a change to the window; return where that is then."""
    rows = editing.rows
    if window.stop > len(rows):
        editing.insert(len(rows), window.stop - len(rows))
    if window.cursor is None and len(rows) > window.stop:
        editing.remove(window.stop, len(rows) - window.stop)
    missing = window.total - len(rows)
    if missing > 0 and window.cursor is None and window.keys:
        # Behind the end there is nothing: what is missing stands above.
        editing.insert(_run_above(rows, window.start), missing)
        return replace(window, start=window.start + missing)
    if missing > 0:
        editing.insert(len(rows), missing)
    return _shortened(editing, window, -missing) if missing < 0 else window


def _shortened(editing: Editing, window: Window, surplus: int) -> Window:
    """Take rows out: unknown ones that follow the window, then the last ones, then some above."""
    rows = editing.rows
    below = min(surplus, max(0, len(rows) - window.stop - (window.cursor is not None)))
    run = _first_unknown(rows, range(window.stop, len(rows)), below)
    if run:
        editing.remove(run.start, len(run))
    last = below - len(run)
    if last:
        editing.remove(len(rows) - last, last)
    above = min(surplus - below, window.start)
    stop = max(above, _run_above(rows, window.start))
    if above:
        editing.remove(stop - above, above)
    return replace(window, start=window.start - above)


def _run_above(rows: SparseRows, row: int) -> int:
    """Return where the known rows begin that reach down to this one."""
    while row > 0 and rows.cells[row - 1] is not None:
        row -= 1
    return row


def _first_unknown(rows: SparseRows, within: range, most: int) -> range:
    """Return the first unknown rows that stand together, up to so many."""
    first = next((row for row in within if rows.cells[row] is None), within.stop)
    stop = first
    while stop < within.stop and stop - first < most and rows.cells[stop] is None:
        stop += 1
    return range(first, stop)


def _remove_runs(editing: Editing, rows: Sequence[int]) -> None:
    """Take out rows, given in order; neighbours together."""
    for run in reversed(list(_runs(rows))):
        editing.remove(run.start, len(run))


def _runs(rows: Sequence[int]) -> Iterator[range]:
    """Yield rows, given in order, as ranges."""
    for _, run in groupby(enumerate(rows), lambda pair: pair[1] - pair[0]):
        numbers = [row for _, row in run]
        yield range(numbers[0], numbers[-1] + 1)


def _longest_ordered(pairs: Sequence[Pair]) -> list[Pair]:
    """Return as many pairs as can be whose rows rise with their places."""
    ends: list[int] = []
    chain: list[int] = []
    before: list[int] = []
    for number, (_, row) in enumerate(pairs):
        length = bisect_left(ends, row)
        ends[length : length + 1] = [row]
        chain[length : length + 1] = [number]
        before.append(chain[length - 1] if length else -1)
    found: list[Pair] = []
    number = chain[-1] if chain else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def fill(rows: SparseRows, window: Window) -> Iterator[range]:
    """Put the keys into the room that was made; yield the rows that show anything else now."""
    rows.age = max(rows.age, window.age)
    changed = [
        window.start + place
        for place, key in enumerate(window.keys)
        if rows.put(window.start + place, key, window.age)
    ]
    if window.cursor is not None and window.keys:
        rows.goes_on(window.stop - 1, window.cursor)
    yield from _runs(changed)
