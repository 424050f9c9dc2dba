"""What a database can refuse, in plain words (S22)."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from keydesk.domain.errors import DomainError, UnavailableError

_BUSY: Final = "The database is busy. Nothing was changed; try again in a moment."
_WORDS: Final = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: "The gateway's disk is full. Nothing was changed; free some space and try again.",
    sqlite3.SQLITE_READONLY: "The gateway's database cannot be written to. Nothing was changed.",
    sqlite3.SQLITE_CANTOPEN: "The gateway's database cannot be opened. Nothing was changed.",
    sqlite3.SQLITE_IOERR: "The gateway's database cannot be read or written. Nothing was changed.",
    sqlite3.SQLITE_NOTADB: "The gateway's database file is not a database.",
    sqlite3.SQLITE_CORRUPT: "The gateway's database is damaged; put a backup in its place.",
}
_PRIMARY: Final = 0xFF


class DatabaseNewerError(DomainError):
    """The database was written by a newer KeyDesk than this one."""


@contextmanager
def spoken_plainly() -> Generator[None]:
    """Turn what the database refuses for reasons outside the program into UnavailableError."""
    try:
        yield
    except PoolTimeoutError as error:
        raise UnavailableError(_BUSY) from error
    except DBAPIError as error:
        code = getattr(error.orig, "sqlite_errorcode", None)
        words = _WORDS.get(code & _PRIMARY) if isinstance(code, int) else None
        if words is None:
            raise
        raise UnavailableError(words) from error
