"""The statements that write usage: as many rows at once as there are, whatever their number.

The recorder's thread shares the interpreter with the loop that serves calls, and every statement hands the
interpreter to and fro. So each table is written by one statement, not by one for each row.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from keydesk.gateway.usage import merging
from keydesk.gateway.usage.ledger_connection import Execute
from keydesk.gateway.usage.merging import Merging
from keydesk.gateway.usage.records import Alert, Reservation, UsageRecord

_WHOLE: Final = 16
"""Up to this many rows there is a statement for each number; more are written by these sizes."""
_SIZES: Final = (64, 32, _WHOLE)


class Rows:
    """A statement with a list of rows in it."""

    def __init__(self, head: str, width: int, tail: str = "", merged: Merging | None = None) -> None:
        self._head = head
        self._width = width
        self._tail = tail
        self._merging = merged
        self._texts: dict[int, str] = {}

    def run(self, execute: Execute, values: Sequence[object], *, once: bool = False) -> None:
        """Execute it for these values, row behind row.

        ``once`` tells that the database lets a statement meet each row of its table only once.
        """
        if once and self._merging is not None:
            values = self._merging.merged(values)
        for text, part in self._parts(values):
            execute(text, part)

    def count(self, execute: Execute, values: Sequence[object]) -> int:
        """Execute it, and return how many rows it changed; that has to be waited for."""
        found = [execute(text, part) for text, part in self._parts(values)]
        return sum(each.rowcount for each in found)

    def _parts(self, values: Sequence[object]) -> Iterator[tuple[str, Sequence[object]]]:
        width, start = self._width, 0
        count = len(values) // width
        while count:
            size = count if count <= _WHOLE else next(size for size in _SIZES if size <= count)
            end = start + size * width
            yield self._text(size), values if end - start == len(values) else values[start:end]
            start, count = end, count - size

    def _text(self, size: int) -> str:
        text = self._texts.get(size)
        if text is None:
            row = f"({', '.join('?' * self._width)})"
            text = self._texts[size] = f"{self._head} VALUES {', '.join([row] * size)} {self._tail}"
        return text


def _into(table: str, columns: Sequence[str], conflict: str, merged: Merging | None = None) -> Rows:
    head = f"INSERT INTO {table} ({', '.join(columns)})"
    return Rows(head, len(columns), f"ON CONFLICT {conflict}", merged)


def _added(table: str, columns: Iterable[str]) -> str:
    return ", ".join(f"{name} = {table}.{name} + excluded.{name}" for name in columns)


def _kept(table: str, column: str, which: str) -> str:
    """Return what keeps the ``<`` or ``>`` of two moments, in words that every database knows."""
    old, new = f"{table}.{column}", f"excluded.{column}"
    return f"{column} = CASE WHEN {old} {which} {new} THEN {old} ELSE {new} END"


def _of_period(period: str) -> Rows:
    table, key = f"usage_{period}", ("dimension", period, "member", "location_id")
    amounts = ("requests", "failed", "input_tokens", "cached_input_tokens", "output_tokens", "cost_nanos")
    conflict = f"({', '.join(key)}) DO UPDATE SET {_added(table, amounts)}"
    return _into(table, (*key, *amounts), conflict, merging.AMOUNTS_OF_PERIOD)


def _used(holder: str) -> str:
    table = f"{holder}_usage"
    return f"ON CONFLICT ({holder}_id) DO UPDATE SET {_added(table, ('requests', 'spent_nanos'))}, " + _kept(
        table, "last_used_at", ">"
    )


def _of_group(holder: str) -> Rows:
    """Return what adds to batches or locations. One that was removed meanwhile has no totals any more."""
    head = (
        f"INSERT INTO {holder}_usage ({holder}_id, requests, spent_nanos, last_used_at) "  # noqa: S608 - constants
        "SELECT column1, column2, column3, column4 FROM ("
    )
    tail = f") AS added WHERE column1 IN (SELECT id FROM {holder}) {_used(holder)}"  # noqa: S608
    return Rows(head, 4, tail, merging.TOTALS)


RECORD: Final = _into("usage_record", UsageRecord.__struct_fields__, "(request_id) DO NOTHING")
RESERVE: Final = _into("reservation", Reservation.__struct_fields__, "(request_id) DO NOTHING")
RESERVE_FOR: Final = _into(
    "reservation", (*Reservation.__struct_fields__, "gateway"), "(request_id) DO NOTHING"
)
"""The same for one of several gateways."""
RELEASE: Final = Rows("DELETE FROM reservation WHERE request_id IN (", 1, ")")
HOURS: Final = _of_period("hour")
DAYS: Final = _of_period("day")
WEEKS: Final = _of_period("week")
KEYS: Final = Rows(
    "INSERT INTO key_usage (key_id, requests, spent_nanos, last_used_at)", 4, _used("key"), merging.TOTALS
)
DELEGATED: Final = Rows(
    "INSERT INTO key_usage (requests, spent_nanos, key_id, delegated_nanos) "
    "SELECT 0, 0, column1, column2 FROM (",
    2,
    f") AS added WHERE true ON CONFLICT (key_id) DO UPDATE SET {_added('key_usage', ('delegated_nanos',))}",
    merging.OF_PARENT,
)
BATCHES: Final = _of_group("batch")
LOCATIONS: Final = _of_group("location")
CHATS: Final = _into(
    "chat",
    (
        *("id", "key_id", "owner_id", "location_id", "began_at", "last_at"),
        *("requests", "input_tokens", "output_tokens", "cost_nanos"),
    ),
    f"(id) DO UPDATE SET {_kept('chat', 'began_at', '<')}, {_kept('chat', 'last_at', '>')}, "
    + _added("chat", ("requests", "input_tokens", "output_tokens", "cost_nanos")),
    merging.CHAT,
)
ALERTS: Final = _into("alert", Alert.__struct_fields__, "DO NOTHING")
CONTENT: Final = _into(
    "content", ("request_id", "location_id", "sealed", "expires_at"), "(request_id) DO NOTHING"
)
FIND_RECORD: Final = "SELECT 1 FROM usage_record WHERE request_id = ?"
