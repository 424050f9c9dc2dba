"""Answers as CSV, where a route offers them: for spreadsheets, which take some cells for formulas (S23)."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from fastapi import Request, Response

from keydesk.domain.spreadsheet import csv_text

MEDIA_TYPE: Final = "text/csv"
OR_CSV: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": {MEDIA_TYPE: {"schema": {"type": "string"}}}, "description": "As JSON, or as CSV."}
}
"""What a route that answers both says in the OpenAPI document."""


def wants_csv(request: Request) -> bool:
    """Return whether the caller asks for CSV."""
    return MEDIA_TYPE in request.headers.get("accept", "")


def csv_answer(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Response:
    """Return the rows as CSV in UTF-8, with a line of column names."""
    text = csv_text([columns, *rows])
    return Response(text.encode(), media_type=f"{MEDIA_TYPE}; charset=utf-8")
