"""Answers as CSV, where a route offers them: for spreadsheets, which take some cells for formulas (S23)."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any, Final

from fastapi import Request, Response

MEDIA_TYPE: Final = "text/csv"
OR_CSV: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": {MEDIA_TYPE: {"schema": {"type": "string"}}}, "description": "As JSON, or as CSV."}
}
"""What a route that answers both says in the OpenAPI document."""
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def wants_csv(request: Request) -> bool:
    """Return whether the caller asks for CSV."""
    return MEDIA_TYPE in request.headers.get("accept", "")


def csv_answer(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Response:
    """Return the rows as CSV in UTF-8, with a line of column names."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return Response(text.getvalue().encode(), media_type=f"{MEDIA_TYPE}; charset=utf-8")


def _cell(value: object) -> str:
    """Return the text of a cell. Text that begins like a formula gets an apostrophe in front."""
    if value is None:
        return ""
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text
