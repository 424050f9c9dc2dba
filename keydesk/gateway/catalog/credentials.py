"""The rules of credentials: sealed when they come in, bound to one origin, never given back."""

import re
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, RowMapping

from keydesk.contract.catalog import CatalogQuery, Credential, CredentialCreate, CredentialPatch
from keydesk.contract.fields import Page
from keydesk.domain.errors import ConflictError, InvalidValueError
from keydesk.domain.secret import new_id
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.catalog.changing import CatalogJournal, require_free, require_row, require_version
from keydesk.gateway.catalog.repository import providers_with, rebind
from keydesk.gateway.catalog.rows import add_row, change_row, delete_row, load_page, load_row
from keydesk.gateway.catalog.sealed import UNBOUND, open_value, seal_value
from keydesk.gateway.catalog.tables import credential_table
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.store.sealing import Sealing, UnsealError

_SEEN: Final = re.compile(r"[\x21-\x7e]+", re.ASCII)
_SHOWN: Final = 3
_LONG_ENOUGH: Final = 12
"""Of a shorter value, six characters would tell too much."""


class CredentialService:
    """Credentials."""

    def __init__(self, opened: OpenStore, journal: CatalogJournal) -> None:
        self._store = opened.store
        self._sealing = opened.sealing
        self._journal = journal

    def list(self, query: CatalogQuery) -> Page[Credential]:
        """Return a page of credentials, by name."""
        with self._store.read() as connection:
            rows, cursor, total = load_page(connection, credential_table, "name_folded", query, fold(query.q))
        return Page[Credential](items=[_credential(row) for row in rows], next_cursor=cursor, total=total)

    def get(self, credential_id: str) -> Credential:
        """Return one credential."""
        with self._store.read() as connection:
            return _load(connection, credential_id)

    def create(self, caller: Caller, wanted: CredentialCreate, attempt: Attempt | None) -> Credential:
        """Seal a credential."""
        with self._journal.change(caller) as change:
            return change.once(attempt, Credential, lambda: self._add(change, wanted))

    def update(
        self, caller: Caller, credential_id: str, patch: CredentialPatch, versions: Sequence[int]
    ) -> Credential:
        """Change name or value."""
        with self._journal.change(caller) as change:
            row = require_row(change.connection, credential_table, credential_id)
            require_version(row, credential_table, versions)
            columns: dict[str, Any] = {}
            if "name" in patch.model_fields_set:
                require_free(change.connection, credential_table, "name", patch.name, credential_id)
                columns |= {"name": patch.name, "name_folded": fold(patch.name)}
            if "value" in patch.model_fields_set:
                # Entered again, so it may go wherever the providers that use it are; unused, anywhere.
                used = providers_with(change.connection, credential_id)
                columns |= self._sealed(patch.value, credential_id, row["origin"] if used else UNBOUND)
            if columns:
                change_row(change.connection, credential_table, credential_id, columns)
                shown = {name: columns[name] for name in ("name", "preview") if name in columns}
                change.record(
                    Action.CREDENTIAL_UPDATED,
                    credential_id,
                    columns.get("name", row["name"]),
                    before_and_after(dict(row), shown),
                )
            return _load(change.connection, credential_id)

    def delete(self, caller: Caller, credential_id: str) -> None:
        """Delete a credential that no provider uses."""
        with self._journal.change(caller) as change:
            row = require_row(change.connection, credential_table, credential_id)
            users = providers_with(change.connection, credential_id)
            if users:
                raise ConflictError(
                    f"This credential is used by {', '.join(users)}. Take it off there first."
                )
            delete_row(change.connection, credential_table, credential_id)
            change.record(Action.CREDENTIAL_DELETED, credential_id, row["name"], {})

    def _add(self, change: Change, wanted: CredentialCreate) -> Credential:
        require_free(change.connection, credential_table, "name", wanted.name)
        id_ = new_id()
        columns = self._sealed(wanted.value, id_, UNBOUND)
        add_row(
            change.connection,
            credential_table,
            {
                **columns,
                "id": id_,
                "name": wanted.name,
                "name_folded": fold(wanted.name),
                "created_at": change.at,
            },
        )
        shown = {"name": wanted.name, "preview": columns["preview"]}
        change.record(Action.CREDENTIAL_CREATED, id_, wanted.name, before_and_after({}, shown))
        return _load(change.connection, id_)

    def _sealed(self, value: str, credential_id: str, origin: str) -> dict[str, Any]:
        value = value.strip()
        if _SEEN.fullmatch(value) is None:
            raise InvalidValueError("Letters, digits and signs only, without blanks.", field="value")
        return {
            "sealed_value": seal_value(self._sealing, value, credential_id, origin),
            "origin": origin,
            "preview": _preview(value),
        }


def bind_credential(connection: Connection, sealing: Sealing, credential_id: str, origin: str) -> None:
    """Let a credential be sent to this origin: the first is the only one, until the value is entered again.

    Raises InvalidValueError, for the field ``credential_id``, when it belongs to another origin (S18).
    """
    row = load_row(connection, credential_table, credential_id)
    if row is None:
        raise InvalidValueError("There is no such credential.", field="credential_id")
    if row["origin"] == origin:
        return
    if row["origin"] != UNBOUND:
        raise InvalidValueError(
            f"The credential {row['name']} may be sent to {row['origin']} only. Choose another one, or none.",
            field="credential_id",
        )
    try:
        value = open_value(sealing, row["sealed_value"], credential_id, UNBOUND)
    except UnsealError as error:
        raise InvalidValueError(
            f"The credential {row['name']} cannot be read any more. Enter its value again.",
            field="credential_id",
        ) from error
    sealed = seal_value(sealing, value, credential_id, origin)
    rebind(connection, credential_id, sealed, origin)


def _preview(value: str) -> str:
    if len(value) < _LONG_ENOUGH:
        return "…"
    return f"{value[:_SHOWN]}…{value[-_SHOWN:]}"


def _load(connection: Connection, credential_id: str) -> Credential:
    return _credential(require_row(connection, credential_table, credential_id))


def _credential(row: RowMapping) -> Credential:
    return Credential(**{name: row[name] for name in Credential.model_fields})
