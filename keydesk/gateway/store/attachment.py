"""Being the one gateway of a database of PostgreSQL, as the lock of the data folder does it for a file (S22).

A gateway keeps what is spent and which keys there are in memory, so two on one database would overspend. The
one that is attached holds a lock of the database for as long as its connection lives. Each gateway that
attaches takes the next number, too: whoever was cut off, and comes back to find another number, knows that
somebody else was there, and what it would write under its own is refused.
"""

import logging
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Final, Self

import psycopg

from keydesk.domain.errors import UnavailableError
from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.failures import DatabaseInUseError, spoken_plainly
from keydesk.gateway.store.postgresql import TAKE_WRITE_LOCK, connect_plainly

PATIENCE_SECONDS: Final = 3.0
"""How long a gateway waits for one that was just killed: the server takes a moment to notice."""
LOOK_SECONDS: Final = 1.0
_AGAIN_SECONDS: Final = 0.1
_LOCK: Final = 0x6B657964_00000002
_TRY: Final = f"SELECT pg_try_advisory_lock({_LOCK})"
_NEXT: Final = "UPDATE attachment SET number = number + 1 RETURNING number"
PRESENT: Final = "SELECT number FROM attachment"

_log: Final = logging.getLogger(__name__)


class Attachment:
    """The attachment of this process. Entering it raises DatabaseInUseError or UnavailableError."""

    def __init__(self, url: DatabaseUrl) -> None:
        self._url = url
        self._connection: psycopg.Connection[tuple[Any, ...]] | None = None
        self._ended = threading.Event()
        self._watcher: threading.Thread | None = None
        self.number = 0

    def __enter__(self) -> Self:
        with spoken_plainly():
            self._connection = _connect(self._url)
            deadline = time.monotonic() + PATIENCE_SECONDS
            while not _ask(self._connection, _TRY):
                if time.monotonic() > deadline:
                    self._connection.close()
                    raise DatabaseInUseError(f"another gateway is running on {self._url}; stop it first")
                time.sleep(_AGAIN_SECONDS)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        if self._watcher is not None:
            self._watcher.join()
        if self._connection is not None:
            self._connection.close()

    def begin(self) -> None:
        """Take the next number. What a gateway before was about to write is written, or never will be."""
        with spoken_plainly(), _held(self._connection).transaction():
            _ask(_held(self._connection), TAKE_WRITE_LOCK)
            self.number = _ask(_held(self._connection), _NEXT)

    def watch(self, lost: Callable[[], object]) -> None:
        """Come back whenever the connection is cut. Where that cannot be, ``lost`` is called, in a thread."""
        self._watcher = threading.Thread(target=self._watch, args=(lost,), name="attachment", daemon=True)
        self._watcher.start()

    def _watch(self, lost: Callable[[], object]) -> None:
        while not self._ended.wait(LOOK_SECONDS):
            try:
                stays = self._stays()
            except (psycopg.Error, UnavailableError):
                continue
            if not stays:
                _log.error("another gateway has taken over %s", self._url)
                lost()
                return

    def _stays(self) -> bool:
        """Return whether nobody else was here. Raises where that cannot be told now."""
        connection = _held(self._connection)
        if connection.closed:
            connection = self._connection = connect_plainly(self._url)
            if not _ask(connection, _TRY):  # by another, or still by what was cut off
                stays = _ask(connection, PRESENT) == self.number
                connection.close()
                return stays
            _log.warning("attached to the database again")
        return _ask(connection, PRESENT) == self.number


def _connect(url: DatabaseUrl) -> "psycopg.Connection[tuple[Any, ...]]":
    try:
        return connect_plainly(url)
    except psycopg.OperationalError as error:
        # What the server itself says holds no password; what libpq says may hold one that was typed wrongly.
        _, said, reason = str(error).rpartition("FATAL:")
        more = f": {reason.strip()}" if said else ""
        raise UnavailableError(f"The database {url} cannot be reached{more}") from None


def _held(
    connection: "psycopg.Connection[tuple[Any, ...]] | None",
) -> "psycopg.Connection[tuple[Any, ...]]":
    if connection is None:
        raise RuntimeError("not attached")
    return connection


def _ask(connection: "psycopg.Connection[tuple[Any, ...]]", question: str) -> Any:
    found = connection.execute(question.encode()).fetchone()
    return None if found is None else found[0]
