"""Usage on its way into PostgreSQL. A connection that was lost is made anew with the next transaction."""

import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import Final

import psycopg

from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.postgresql import TAKE_WRITE_LOCK, connect_plainly
from keydesk.gateway.store.roll import STANDS, STANDS_HELD
from keydesk.gateway.usage.ledger_connection import Found, NotAllowedError

_VALUE: Final = re.compile(r"\?(\d*)")


class NotAttachedError(Exception):
    """This gateway was taken for lost; what calls of it held is charged, and it writes no more."""


class PostgresqlConnection:
    """A connection to PostgreSQL, for one thread at a time."""

    meets_rows_once = True

    def __init__(self, url: DatabaseUrl, number: int | None = None, *, alone: bool = True) -> None:
        """Connect. With the number of an attachment, nothing is written once that does not stand any more.

        What is not ``alone`` has to hold what others must not change meanwhile.
        """
        self._url = url
        self._number = number
        self._alone = alone
        self._connection = connect_plainly(self._url)

    def execute(self, text: str, values: Sequence[object] = (), /) -> Found:
        """Carry out a statement; outside of a transaction it stands alone."""
        if self._connection.closed:
            self._connection = connect_plainly(self._url)
        said, order = _said(text)
        return self._connection.execute(said, values if order is None else [values[each] for each in order])

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Be alone among those who write, if that was asked for, and commit at the end."""
        self.execute("BEGIN")
        try:
            if self._alone:
                self.execute(TAKE_WRITE_LOCK)
            self._require_standing()
            yield
            self.execute("COMMIT")
        except BaseException as error:
            with suppress(psycopg.Error):
                self._connection.rollback()
            if isinstance(error, psycopg.IntegrityError | psycopg.DataError):
                raise NotAllowedError(str(error)) from error
            raise

    def _require_standing(self) -> None:
        if self._number is None:
            return
        if self.execute(STANDS if self._alone else STANDS_HELD, (self._number,)).fetchone() is None:
            raise NotAttachedError("this gateway was taken for lost")

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()


@lru_cache(maxsize=1024)
def _said(text: str) -> tuple[bytes, tuple[int, ...] | None]:
    """Return a statement as the driver wants it, and the order of its values if they are numbered."""
    numbers = [int(found[1]) - 1 for found in _VALUE.finditer(text) if found[1]]
    return _VALUE.sub("%s", text.replace("%", "%%")).encode(), tuple(numbers) or None
