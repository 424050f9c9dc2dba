"""Rows as text, for the clipboard."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from keydesk.domain.spreadsheet import harmless

Item_contra = TypeVar("Item_contra", contravariant=True)


class Told(Protocol[Item_contra]):
    """As much of a column as its text depends on."""

    @property
    def title(self) -> str:
        """What stands above it."""
        ...

    @property
    def text(self) -> Callable[[Item_contra, datetime], str]:
        """Its text in a row."""
        ...


def rows_as_text(items: Iterable[Item_contra], columns: Sequence[Told[Item_contra]], now: datetime) -> str:
    """Return the cells as they stand on screen: columns apart by tabs, a line a row, titles first."""
    lines = [[column.title for column in columns]]
    lines += [[harmless(column.text(item, now)) for column in columns] for item in items]
    return "\n".join("\t".join(line) for line in lines)
