"""What an export of keys consists of: CSV for spreadsheets, JSON for programs; piece by piece.

CSV is in UTF-8 with a byte order mark: without one the most used spreadsheet reads names in the wrong
encoding, and with one the others and the gateway's own import read the same. Times are RFC 3339 in UTC and
amounts plain decimal numbers, so that what is relative or rounded on screen is exact here. JSON is the admin
API's own form of keys, with all their fields. Neither holds a secret: no key does.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from enum import Enum
from typing import Final

from keydesk.contract.keys import Key
from keydesk.desktop.keys.table.columns import COLUMNS, Column, ColumnId
from keydesk.desktop.language import tr
from keydesk.desktop.money_words import granted
from keydesk.domain.instant import format_rfc3339
from keydesk.domain.money import format_usd
from keydesk.domain.spreadsheet import csv_text

Cell = Callable[[Key], object]


class ExportFormat(Enum):
    """The kinds of file; the value is how their names end."""

    CSV = "csv"
    JSON = "json"


class CsvContent:
    """Keys as lines of CSV, in these columns."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._cells = [cell for column in columns for cell in _CELLS[column.id]]
        self._begun = False

    def piece(self, keys: Iterable[Key]) -> bytes:
        """Return the next piece of the file."""
        rows: list[list[object]] = [] if self._begun else [[title for title, _ in self._cells]]
        rows += ([cell(key) for _, cell in self._cells] for key in keys)
        mark = "" if self._begun else "\ufeff"
        self._begun = True
        return (mark + csv_text(rows)).encode()

    def end(self) -> bytes:
        """Return what closes the file."""
        return b"" if self._begun else self.piece(())


class JsonContent:
    """Keys as a list in JSON, a key a line."""

    def __init__(self) -> None:
        self._begun = False

    def piece(self, keys: Iterable[Key]) -> bytes:
        """Return the next piece of the file."""
        lines = [json.dumps(key.model_dump(mode="json"), ensure_ascii=False) for key in keys]
        if not lines:
            return b""
        before = ",\n" if self._begun else "[\n"
        self._begun = True
        return (before + ",\n".join(lines)).encode()

    def end(self) -> bytes:
        """Return what closes the file."""
        return b"\n]\n" if self._begun else b"[]\n"


Content = CsvContent | JsonContent


def content_of(format_: ExportFormat, columns: Sequence[Column]) -> Content:
    """Return an empty file of this kind; the columns are those of a CSV."""
    return CsvContent(columns) if format_ is ExportFormat.CSV else JsonContent()


def exportable() -> list[Column]:
    """Return the columns that have something to export, in their usual order."""
    return [column for column in COLUMNS if column.id in _CELLS]


def file_name(format_: ExportFormat, now: datetime) -> str:
    """Return a file's name that says what it is and of which day."""
    return tr("KeyDesk keys {day}.{ending}", day=f"{now.astimezone():%Y-%m-%d}", ending=format_.value)


def _time(moment: datetime | None) -> str | None:
    return None if moment is None else format_rfc3339(moment)


def _plain(share: float) -> str:
    """Write a part of the whole, 0 to 1, without an exponent."""
    return f"{share:.9f}".rstrip("0").rstrip(".")


def _models(key: Key) -> str:
    # No model id has a blank in it.
    return tr("All models") if key.allowed_models is None else " ".join(key.allowed_models)


_BUDGET: Final[tuple[tuple[str, Cell], ...]] = (
    ("Budget (USD)", lambda key: format_usd(granted(key.budget)) if key.budget else None),
    ("Budget spent (USD)", lambda key: format_usd(key.budget.spent_usd) if key.budget else None),
    ("Budget renews", lambda key: key.budget.renewal.value if key.budget else None),
)
_CELLS: Final[dict[ColumnId, tuple[tuple[str, Cell], ...]]] = {
    ColumnId.NAME: (("Name", lambda key: key.name),),
    ColumnId.OWNER: (("Owner", lambda key: key.owner_name),),
    ColumnId.LOCATION: (("Location", lambda key: key.location_name),),
    ColumnId.KIND: (("Kind", lambda key: key.kind.value),),
    ColumnId.KEY: (("Key", lambda key: key.preview),),
    ColumnId.STATUS: (("Status", lambda key: key.status.value),),
    ColumnId.MODELS: (("Models", _models),),
    ColumnId.DEPLOYMENTS: (("Deployments", lambda key: len(key.deployments)),),
    ColumnId.VALID_FROM: (("Valid from", lambda key: _time(key.not_before)),),
    ColumnId.EXPIRES: (("Expires", lambda key: _time(key.expires_at)),),
    ColumnId.LAST_USED: (("Last used", lambda key: _time(key.last_used_at)),),
    ColumnId.CREATED: (("Created", lambda key: _time(key.created_at)),),
    ColumnId.CREATED_BY: (("Created by", lambda key: key.created_by),),
    ColumnId.REQUESTS: (("Requests", lambda key: key.requests),),
    ColumnId.SHARE: (("Usage", lambda key: _plain(key.usage_share)),),
    ColumnId.SPEND: (("Spend (USD)", lambda key: format_usd(key.spend_usd)),),
    ColumnId.BUDGET: _BUDGET,
    ColumnId.BATCH: (("Batch", lambda key: key.batch_label),),
}
"""The cells of each column in CSV: a title, and what stands below it."""
