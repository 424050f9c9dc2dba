"""Usage in the database: a whole batch of records in one statement.

The recorder's thread shares the interpreter with the loop that serves calls, and every statement hands the
interpreter to and fro. So a batch crosses as one JSON text, and the totals are kept by a trigger: one
statement, one transaction, however many records. A record that is there already changes nothing.
"""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Self

import msgspec

from keydesk.gateway.usage.records import UsageRecord

_COLUMNS: Final = UsageRecord.__struct_fields__
_BUSY_MILLISECONDS: Final = 5000

_COUNT: Final = """
    CREATE TEMP TRIGGER count_usage AFTER INSERT ON main.usage_record BEGIN
        UPDATE key_usage
        SET requests = requests + 1,
            spent_nanos = spent_nanos + NEW.cost_nanos,
            last_used_at = max(coalesce(last_used_at, NEW.at), NEW.at)
        WHERE key_id = NEW.key_id;
    END
"""
_INSERT: Final = (
    f"INSERT INTO usage_record ({', '.join(_COLUMNS)}) "  # noqa: S608 - names of columns, nothing from outside
    f"SELECT {', '.join(f'value ->> {index}' for index in range(len(_COLUMNS)))} FROM json_each(?) "
    "WHERE true ON CONFLICT (request_id) DO NOTHING"
)


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

    def write(self, records: Sequence[UsageRecord]) -> None:
        """Commit the records and their keys' totals, all or none. Raises sqlite3.Error."""
        self._connection.execute(_INSERT, (msgspec.json.encode(records),))

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
