"""What every change to the catalog has in common."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Connection, RowMapping, Table

from keydesk.domain.errors import ConflictError, NotFoundError, StaleError
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.journal import Change, Journal
from keydesk.gateway.catalog.rows import is_taken, load_row
from keydesk.gateway.changes import ChangeListener
from keydesk.gateway.store.metadata import fold

_NO_SUCH: Final[Mapping[str, str]] = {
    "model": worded("There is no such model."),
    "provider": worded("There is no such provider."),
    "credential": worded("There is no such credential."),
    "deployment": worded("There is no such deployment."),
    "mcp_server": worded("There is no such MCP server."),
    "template": worded("There is no such template."),
    "webhook": worded("There is no such webhook."),
}
_CHANGED: Final[Mapping[str, str]] = {
    "model": worded("Somebody else changed this model. Nothing was changed; look at it again."),
    "provider": worded("Somebody else changed this provider. Nothing was changed; look at it again."),
    "credential": worded("Somebody else changed this credential. Nothing was changed; look at it again."),
    "deployment": worded("Somebody else changed this deployment. Nothing was changed; look at it again."),
    "mcp_server": worded("Somebody else changed this MCP server. Nothing was changed; look at it again."),
    "template": worded("Somebody else changed this template. Nothing was changed; look at it again."),
    "key": worded("Somebody else changed this key. Nothing was changed; look at it again."),
    "batch": worded("Somebody else changed this batch. Nothing was changed; look at it again."),
    "person": worded("Somebody else changed this person. Nothing was changed; look at it again."),
    "location": worded("Somebody else changed this location. Nothing was changed; look at it again."),
}
_TAKEN: Final[Mapping[str, str]] = {
    "provider": worded("There is already a provider called {name}."),
    "credential": worded("There is already a credential called {name}."),
    "deployment": worded("There is already a deployment called {name}."),
    "mcp_server": worded("There is already an MCP server called {name}."),
    "template": worded("There is already a template called {name}."),
    "webhook": worded("There is already a webhook called {name}."),
    "location": worded("There is already a location called {name}."),
}


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
        raise NotFoundError(_NO_SUCH[table.name])
    return row


def require_version(row: RowMapping, table: Table, versions: Sequence[int]) -> None:
    """Raise StaleError unless the row is as the caller saw it."""
    if row["version"] not in versions:
        raise StaleError(_CHANGED[table.name])


def require_free(connection: Connection, table: Table, field: str, value: str, id_: str = "") -> None:
    """Raise ConflictError if another row has this name or model id already."""
    folded = field == "name" and "name_folded" in table.c
    column, wanted = ("name_folded", fold(value)) if folded else (field, value)
    if is_taken(connection, table, column, wanted, id_):
        raise ConflictError(_TAKEN[table.name].format(name=value), field=field)
