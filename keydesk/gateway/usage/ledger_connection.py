"""The connection that usage is written over: SQLite's own or PostgreSQL's, in the few words that it takes."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol


class NotAllowedError(Exception):
    """A rule of the database forbids what was to be written; it never can be."""


class Found(Protocol):
    """What a statement found or did."""

    @property
    def rowcount(self) -> int:
        """How many rows it changed."""
        ...

    def fetchone(self) -> Any:
        """Return a row, or None."""
        ...

    def fetchall(self) -> list[Any]:
        """Return all rows."""
        ...


class Execute(Protocol):
    """Carries out a statement, whose values stand in it as ``?`` or ``?1``."""

    def __call__(self, text: str, values: Sequence[object] = (), /) -> Found:
        """Return what was found. Raises the driver's errors."""
        ...


class LedgerConnection(Protocol):
    """A connection for one thread at a time."""

    @property
    def execute(self) -> Execute:
        """Carry out a statement; outside of a transaction it stands alone."""
        ...

    @property
    def meets_rows_once(self) -> bool:
        """Whether a statement may meet each row of its table only once."""
        ...

    def transaction(self) -> AbstractContextManager[None]:
        """Commit at the end. A commit survives the end of the process at any moment (S10).

        Raises NotAllowedError, or the driver's errors; then nothing is changed.
        """
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...
