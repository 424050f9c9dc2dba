"""What goes into spreadsheets: they take text that begins like a formula for one, and calculate it (S23)."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001 - wide ones too


def harmless(text: str) -> str:
    """Return the text of a cell, with an apostrophe in front where it begins like a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def as_it_was(cell: str) -> str:
    """Return the text of a cell that ``harmless`` may have changed."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA_STARTS) else cell


def csv_text(rows: Iterable[Sequence[object]]) -> str:
    """Return rows as CSV. Numbers stay numbers; None is an empty cell; text is harmless."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return written.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    return harmless(value) if isinstance(value, str) else str(value)
