"""Rows as text, for the clipboard."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from keydesk.contract.keys import Key
from keydesk.desktop.keys.table.columns import Column

_FORMULA_STARTS = ("=", "+", "-", "@")


def rows_as_text(keys: Iterable[Key], columns: Sequence[Column], now: datetime) -> str:
    """Return the cells as they stand on screen: columns apart by tabs, a line a key, titles first."""
    lines = [[column.title for column in columns]]
    lines += [[_harmless(column.text(key, now)) for column in columns] for key in keys]
    return "\n".join("\t".join(line) for line in lines)


def _harmless(cell: str) -> str:
    """Keep a spreadsheet from taking a name for a formula (S23)."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
