"""What every change to the catalog has in common."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, RowMapping, Table

from keydesk.domain.errors import ConflictError, NotFoundError, StaleError
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.journal import Change, Journal
from keydesk.gateway.catalog.rows import is_taken, load_row
from keydesk.gateway.changes import ChangeListener
from keydesk.gateway.store.metadata import fold


class CatalogJournal:
    """Opens changes to the catalog, and tells the data plane after each (S7)."""

    def __init__(self, journal: Journal, changes: ChangeListener) -> None:
        self._journal = journal
        self._changes = changes

    @contextmanager
    def change(self, caller: Caller) -> Generator[Change]:
        """Give a change. The data plane hears even of a failed commit: it may have failed after the fact."""
        try:
            with self._journal.change(caller) as change:
                yield change
        finally:
            self._changes.catalog_changed()


def require_row(connection: Connection, table: Table, id_: str) -> RowMapping:
    """Return the row with this id. Raises NotFoundError if there is none."""
    row = load_row(connection, table, id_)
    if row is None:
        raise NotFoundError(f"There is no such {_word(table)}.")
    return row


def require_version(row: RowMapping, table: Table, versions: Sequence[int]) -> None:
    """Raise StaleError unless the row is as the caller saw it."""
    if row["version"] not in versions:
        raise StaleError(f"Somebody else changed this {_word(table)}. Nothing was changed; look at it again.")


def require_free(connection: Connection, table: Table, field: str, value: str, id_: str = "") -> None:
    """Raise ConflictError if another row has this name or model id already."""
    folded = field == "name" and "name_folded" in table.c
    column, wanted = ("name_folded", fold(value)) if folded else (field, value)
    if is_taken(connection, table, column, wanted, id_):
        raise ConflictError(f"There is already {_one(table)} called {value}.", field=field)


def _word(table: Table) -> str:
    return "MCP server" if table.name == "mcp_server" else table.name


def _one(table: Table) -> str:
    return f"{'an' if table.name == 'mcp_server' else 'a'} {_word(table)}"
