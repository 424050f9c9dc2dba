"""Rows as text, for the clipboard."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from keydesk.contract.keys import Key
from keydesk.desktop.keys.table.columns import Column
from keydesk.domain.spreadsheet import harmless


def rows_as_text(keys: Iterable[Key], columns: Sequence[Column], now: datetime) -> str:
    """Return the cells as they stand on screen: columns apart by tabs, a line a key, titles first."""
    lines = [[column.title for column in columns]]
    lines += [[harmless(column.text(key, now)) for column in columns] for key in keys]
    return "\n".join("\t".join(line) for line in lines)
