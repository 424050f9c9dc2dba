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

_AWAY: Final = "The gateway's database cannot be reached. Nothing was changed; try again in a moment."
_STATES: Final = {
    "08": _AWAY,  # connection
    "25006": "The gateway's database cannot be written to. Nothing was changed.",
    "25P0": _BUSY,  # a transaction lay still for too long
    "28": "The gateway's database does not let this gateway in. Nothing was changed.",
    "3D": "The gateway's database is not there. Nothing was changed.",
    "40": _BUSY,  # rolled back, such as for a deadlock
    "42501": "The gateway's database does not allow this gateway to do that. Nothing was changed.",
    "53100": "The disk of the database is full. Nothing was changed; free some space and try again.",
    "53": _BUSY,  # out of connections or memory
    "55P03": _BUSY,  # a lock was waited for too long
    "57014": _BUSY,  # cancelled
    "57": _AWAY,  # shut down, starting, or recovering
    "58": "The gateway's database cannot be read or written. Nothing was changed.",
    "XX": "The gateway's database is damaged; put a backup in its place.",
}
"""By PostgreSQL's codes, or how they begin; the longest that fits counts."""


class DatabaseInUseError(DomainError):
    """Another gateway has this database."""


class DatabaseNewerError(DomainError):
    """The database was written by a newer KeyDesk than this one."""


@contextmanager
def spoken_plainly() -> Generator[None]:
    """Turn what the database refuses for reasons outside the program into UnavailableError."""
    try:
        yield
    except PoolTimeoutError as error:
        raise UnavailableError(_BUSY) from error
    except Exception as error:
        words = refusal(error.orig if isinstance(error, DBAPIError) else error)
        if words is None:
            raise
        raise UnavailableError(words) from error


def refusal(error: object) -> str | None:
    """Say why the driver's error is none of the program's; None where it is, or may be."""
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int):
        return _WORDS.get(code & _PRIMARY)
    state = getattr(error, "sqlstate", None)
    if isinstance(state, str):
        starts = (state[:length] for length in range(len(state), 0, -1))
        return next((_STATES[start] for start in starts if start in _STATES), None)
    lost = type(error).__module__.startswith("psycopg") and type(error).__name__ == "OperationalError"
    return _AWAY if lost else None
