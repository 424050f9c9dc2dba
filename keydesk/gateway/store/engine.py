"""The database of a gateway, and the one way to read and to write, whichever database it is."""

import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from keydesk.domain.errors import UnavailableError
from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.engines import BUSY_SECONDS, HASTY_SECONDS, Engines
from keydesk.gateway.store.failures import spoken_plainly
from keydesk.gateway.store.sqlite import sqlite_engines

Place = Path | DatabaseUrl
"""Where a database is: a SQLite file, or a database of PostgreSQL."""


class Store:
    """The database of a gateway: many readers, one writer at a time.

    What goes wrong below (locked, full, read-only, away) comes out as UnavailableError; nothing is changed.
    """

    def __init__(self, place: Place) -> None:
        self.place = place
        self.engines = _engines_for(place)
        self._turn = threading.Lock()

    @property
    def path(self) -> Path:
        """The SQLite file."""
        if not isinstance(self.place, Path):
            raise TypeError("a database of PostgreSQL is no file")
        return self.place

    @contextmanager
    def read(self) -> Generator[Connection]:
        """Give a connection that sees one state of the database throughout."""
        with spoken_plainly(), self.engines.reading.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Generator[Connection]:
        """Give the writing connection; commit at the end, so that it survives a loss of power."""
        with spoken_plainly(), self._in_turn(BUSY_SECONDS), self.engines.writing.begin() as connection:
            yield connection

    @contextmanager
    def note(self) -> Generator[Connection]:
        """As ``write``, for what may be missed: nothing is waited for, neither others nor the disk."""
        with spoken_plainly(), self._in_turn(HASTY_SECONDS), self.engines.noting.begin() as connection:
            yield connection

    def close(self) -> None:
        """Close every connection that is not in use."""
        self.engines.close()

    @contextmanager
    def _in_turn(self, patience: float) -> Generator[None]:
        if not self._turn.acquire(timeout=patience):
            raise UnavailableError("The database is busy. Nothing was changed; try again in a moment.")
        try:
            yield
        finally:
            self._turn.release()


def _engines_for(place: Place) -> Engines:
    if isinstance(place, Path):
        return sqlite_engines(place)
    # Slow to load, and not needed beside SQLite.
    from keydesk.gateway.store.postgresql import postgresql_engines  # noqa: PLC0415

    return postgresql_engines(place)
