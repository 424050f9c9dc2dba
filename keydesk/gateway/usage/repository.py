"""Usage in the database: a whole batch of records in one statement.

The recorder's thread shares the interpreter with the loop that serves calls, and every statement hands the
interpreter to and fro. So a batch crosses as one JSON text, and the totals are kept by a trigger: one
statement, one transaction, however many records. A record that is there already changes nothing.
"""

import sqlite3
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

import msgspec

from keydesk.gateway.usage.records import Enquiry, Outcome, Reservation, Standing, UsageRecord
from keydesk.gateway.usage.standing import standing_of

_BUSY_MILLISECONDS: Final = 5000

_COUNT: Final = """
    CREATE TEMP TRIGGER count_usage AFTER INSERT ON main.usage_record BEGIN
        UPDATE key_usage
        SET requests = requests + 1,
            spent_nanos = spent_nanos + NEW.cost_nanos,
            last_used_at = max(coalesce(last_used_at, NEW.at), NEW.at)
        WHERE key_id = NEW.key_id;
        DELETE FROM reservation WHERE request_id = NEW.request_id;
    END
"""


def _insertion(table: str, columns: Sequence[str]) -> str:
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) "  # noqa: S608 - names of columns, nothing from outside
        f"SELECT {', '.join(f'value ->> {index}' for index in range(len(columns)))} FROM json_each(?) "
        "WHERE true ON CONFLICT (request_id) DO NOTHING"
    )


_INSERT: Final = _insertion("usage_record", UsageRecord.__struct_fields__)
_RESERVE: Final = _insertion("reservation", Reservation.__struct_fields__)
_KEPT: Final = ", ".join(name for name in Reservation.__struct_fields__ if name != "request_id")
_CHARGE: Final = f"""
    INSERT INTO usage_record (request_id, {_KEPT}, cached_input_tokens, latency_ms, status, outcome)
    SELECT request_id, {_KEPT}, 0, 0, 0, ? FROM reservation WHERE true ON CONFLICT (request_id) DO NOTHING
"""  # noqa: S608 - names of columns, nothing from outside


class UsageLedger:
    """The recorder's own connection. Used by one thread at a time."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def open(cls, database: Path) -> Self:
        """Connect. A commit survives the end of the process at any moment (S10)."""
        connection = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
        for statement in (
            f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}",
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = NORMAL",
            "PRAGMA foreign_keys = ON",
            _COUNT,
        ):
            connection.execute(statement)
        return cls(connection)

    def write(self, records: Sequence[UsageRecord], reservations: Sequence[Reservation] = ()) -> None:
        """Commit what is handed over and the totals of the keys, all or none. Raises sqlite3.Error."""
        if not reservations:
            self._connection.execute(_INSERT, (msgspec.json.encode(records),))
            return
        reserved = msgspec.json.encode(reservations)
        if not records:
            self._connection.execute(_RESERVE, (reserved,))
            return
        with self._transaction():
            self._connection.execute(_RESERVE, (reserved,))
            self._connection.execute(_INSERT, (msgspec.json.encode(records),))

    def answer(self, enquiry: Enquiry) -> Standing:
        """Tell how a budget stands. Raises sqlite3.Error."""
        return standing_of(self._connection, enquiry)

    def charge_reservations(self) -> int:
        """Charge the calls that were under way when the gateway was killed; return how many (S10)."""
        with self._transaction():
            charged = self._connection.execute(_CHARGE, (Outcome.CRASHED.value,)).rowcount
            self._connection.execute("DELETE FROM reservation")
        return charged

    @contextmanager
    def _transaction(self) -> Generator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
