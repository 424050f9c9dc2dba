"""Connections to the database: what is set on each, and the one way to read and to write."""

import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event

from keydesk.domain.errors import UnavailableError
from keydesk.gateway.store.failures import spoken_plainly

BUSY_SECONDS: Final = 5
_HASTY_SECONDS: Final = 0.05
_WRITING: Final = "keydesk_writing"


def open_engine(path: Path, *, durable: bool = True, patience: float | None = None) -> Engine:
    """Return an engine for the SQLite file at ``path``; the file is made by the first connection.

    A commit survives a loss of power if it is ``durable``, and the end of the process in any case.
    ``patience`` is how many seconds a locked database is waited for.
    """
    wait = BUSY_SECONDS if patience is None else patience
    # Autocommit in the driver, because it would begin transactions at moments of its own; `_begin` does it.
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"isolation_level": None, "timeout": wait},
        pool_timeout=BUSY_SECONDS,
    )

    def prepare(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        for pragma in (
            "journal_mode = WAL",
            f"synchronous = {'FULL' if durable else 'NORMAL'}",
            "foreign_keys = ON",
            "recursive_triggers = ON",  # so that REPLACE does not slip past the audit chain's triggers
            "trusted_schema = OFF",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get(_WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


class Store:
    """The database of one gateway: many readers, one writer at a time.

    What goes wrong below (locked, full, read-only) comes out as UnavailableError, and nothing is changed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        path.touch(mode=0o600)
        self.engine = open_engine(path)
        self._writing = self.engine.execution_options(**{_WRITING: True})
        self._hasty = open_engine(path, durable=False, patience=_HASTY_SECONDS)
        self._noting = self._hasty.execution_options(**{_WRITING: True})
        self._turn = threading.Lock()

    @contextmanager
    def read(self) -> Generator[Connection]:
        """Give a connection that sees one state of the database throughout."""
        with spoken_plainly(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Generator[Connection]:
        """Give the writing connection; commit at the end, so that it survives a loss of power."""
        with spoken_plainly(), self._in_turn(BUSY_SECONDS), self._writing.begin() as connection:
            yield connection

    @contextmanager
    def note(self) -> Generator[Connection]:
        """As ``write``, for what may be missed: nothing is waited for, neither others nor the disk."""
        with spoken_plainly(), self._in_turn(_HASTY_SECONDS), self._noting.begin() as connection:
            yield connection

    def close(self) -> None:
        """Close every connection that is not in use."""
        self.engine.dispose()
        self._hasty.dispose()

    @contextmanager
    def _in_turn(self, patience: float) -> Generator[None]:
        if not self._turn.acquire(timeout=patience):
            raise UnavailableError("The database is busy. Nothing was changed; try again in a moment.")
        try:
            yield
        finally:
            self._turn.release()
