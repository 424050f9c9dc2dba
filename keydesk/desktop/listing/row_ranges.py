"""Rows as ranges, so that a hundred thousand selected rows cost what one does."""

from collections.abc import Iterable


def joined(ranges: Iterable[range]) -> list[range]:
    """Return the same rows in order, each once, in as few ranges as can be."""
    found: list[range] = []
    for each in sorted(ranges, key=lambda rows: rows.start):
        if found and each.start <= found[-1].stop:
            found[-1] = range(found[-1].start, max(found[-1].stop, each.stop))
        elif each:
            found.append(each)
    return found
