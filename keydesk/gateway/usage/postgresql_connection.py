"""Usage on its way into PostgreSQL. A connection that was lost is made anew with the next transaction."""

import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import Any, Final

import psycopg

from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.postgresql import TAKE_WRITE_LOCK, connect_plainly
from keydesk.gateway.store.roll import STANDS, STANDS_HELD
from keydesk.gateway.usage.ledger_connection import Found, NotAllowedError

_VALUE: Final = re.compile(r"\?(\d*)")


class NotAttachedError(Exception):
    """This gateway was taken for lost; what calls of it held is charged, and it writes no more."""


class _Found:
    """What a statement of a transaction found, which is asked for at last when it is looked at."""

    __slots__ = ("_cursor", "_pipeline")

    def __init__(self, cursor: "psycopg.Cursor[tuple[Any, ...]]", pipeline: psycopg.Pipeline) -> None:
        self._cursor = cursor
        self._pipeline = pipeline

    @property
    def rowcount(self) -> int:
        self._pipeline.sync()
        return self._cursor.rowcount

    def fetchone(self) -> Any:
        return self._cursor.fetchone()

    def fetchall(self) -> list[Any]:
        return self._cursor.fetchall()


class PostgresqlConnection:
    """A connection to PostgreSQL, for one thread at a time.

    The statements of a transaction go out together, as far as nobody looks at what they found: each answer
    that is waited for hands the interpreter to the thread that serves calls, and has to get it back.
    """

    meets_rows_once = True

    def __init__(self, url: DatabaseUrl, number: int | None = None, *, alone: bool = True) -> None:
        """Connect. With the number of an attachment, nothing is written once that does not stand any more.

        What is not ``alone`` has to hold what others must not change meanwhile.
        """
        self._url = url
        self._number = number
        self._alone = alone
        self._connection = connect_plainly(self._url)
        self._pipeline: psycopg.Pipeline | None = None

    def execute(self, text: str, values: Sequence[object] = (), /) -> Found:
        """Carry out a statement; outside of a transaction it stands alone."""
        if self._pipeline is None:  # within a transaction, another connection would know nothing of it
            self._connect_again()
        said, order = _said(text)
        ordered = values if order is None else [values[each] for each in order]
        cursor = self._connection.execute(said, ordered)
        return cursor if self._pipeline is None else _Found(cursor, self._pipeline)

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Be alone among those who write, if that was asked for, and commit at the end."""
        self._connect_again()
        try:
            with self._connection.pipeline() as self._pipeline:
                self.execute("BEGIN")
                if self._alone:
                    self.execute(TAKE_WRITE_LOCK)
                standing = self._ask_whether_it_stands()
                yield
                _require_standing(standing)
                self.execute("COMMIT")
        except BaseException as error:
            with suppress(psycopg.Error):
                self._connection.rollback()
            if isinstance(error, psycopg.IntegrityError | psycopg.DataError):
                raise NotAllowedError(str(error)) from error
            raise
        finally:
            self._pipeline = None

    def _ask_whether_it_stands(self) -> Found | None:
        if self._number is None:
            return None
        return self.execute(STANDS if self._alone else STANDS_HELD, (self._number,))

    def _connect_again(self) -> None:
        if self._connection.closed:
            self._connection = connect_plainly(self._url)

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()


def _require_standing(standing: Found | None) -> None:
    if standing is not None and standing.fetchone() is None:
        raise NotAttachedError("this gateway was taken for lost")


@lru_cache(maxsize=1024)
def _said(text: str) -> tuple[bytes, tuple[int, ...] | None]:
    """Return a statement as the driver wants it, and the order of its values if they are numbered."""
    numbers = [int(found[1]) - 1 for found in _VALUE.finditer(text) if found[1]]
    return _VALUE.sub("%s", text.replace("%", "%%")).encode(), tuple(numbers) or None
