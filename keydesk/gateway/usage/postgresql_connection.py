"""Usage on its way into PostgreSQL. A connection that was lost is made anew with the next transaction."""

import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import Final

import psycopg

from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.postgresql import TAKE_WRITE_LOCK, connect_plainly
from keydesk.gateway.store.roll import STANDS
from keydesk.gateway.usage.ledger_connection import Found, NotAllowedError

_VALUE: Final = re.compile(r"\?(\d*)")


class NotAttachedError(Exception):
    """Another gateway is at the database; what this one knows of it holds no more."""


class PostgresqlConnection:
    """A connection to PostgreSQL, for one thread at a time."""

    meets_rows_once = True

    def __init__(self, url: DatabaseUrl, attachment: int | None = None) -> None:
        """Connect. With the number of an attachment, nothing is written once there is another one."""
        self._url = url
        self._attachment = attachment
        self._connection = connect_plainly(self._url)

    def execute(self, text: str, values: Sequence[object] = (), /) -> Found:
        """Carry out a statement; outside of a transaction it stands alone."""
        if self._connection.closed:
            self._connection = connect_plainly(self._url)
        said, order = _said(text)
        return self._connection.execute(said, values if order is None else [values[each] for each in order])

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Be alone among those who write, and commit at the end."""
        self.execute("BEGIN")
        try:
            self.execute(TAKE_WRITE_LOCK)
            self._require_attached()
            yield
            self.execute("COMMIT")
        except BaseException as error:
            with suppress(psycopg.Error):
                self._connection.rollback()
            if isinstance(error, psycopg.IntegrityError | psycopg.DataError):
                raise NotAllowedError(str(error)) from error
            raise

    def _require_attached(self) -> None:
        if self._attachment is not None and self.execute(STANDS, (self._attachment,)).fetchone() is None:
            raise NotAttachedError("this gateway was taken for lost")

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()


@lru_cache(maxsize=1024)
def _said(text: str) -> tuple[bytes, tuple[int, ...] | None]:
    """Return a statement as the driver wants it, and the order of its values if they are numbered."""
    numbers = [int(found[1]) - 1 for found in _VALUE.finditer(text) if found[1]]
    return _VALUE.sub("%s", text.replace("%", "%%")).encode(), tuple(numbers) or None
