"""Usage on its way into a SQLite file."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from keydesk.gateway.usage.ledger_connection import Execute, NotAllowedError

STATEMENTS: Final = 256
"""How many statements a connection keeps ready: there are not more."""
_BUSY_MILLISECONDS: Final = 5000
_CHECKPOINT_PAGES: Final = 4000
"""After how many pages the journal is carried over: the same pages change again and again meanwhile."""


class SqliteConnection:
    """A connection to a SQLite file, for one thread at a time."""

    meets_rows_once = False

    def __init__(self, path: Path) -> None:
        connection = sqlite3.connect(
            path, isolation_level=None, check_same_thread=False, cached_statements=STATEMENTS
        )
        for pragma in (
            f"busy_timeout = {_BUSY_MILLISECONDS}",
            "journal_mode = WAL",
            "synchronous = NORMAL",
            "foreign_keys = ON",
            f"wal_autocheckpoint = {_CHECKPOINT_PAGES}",
        ):
            connection.execute(f"PRAGMA {pragma}")
        self._connection = connection
        self.execute: Execute = connection.execute
        self.close = connection.close

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Be alone among those who write, and commit at the end."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException as error:
            if self._connection.in_transaction:
                self.execute("ROLLBACK")
            if isinstance(error, sqlite3.IntegrityError | OverflowError):  # or beyond what a column holds
                raise NotAllowedError(str(error)) from error
            raise
