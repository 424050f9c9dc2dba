"""The rules of credentials: sealed when they come in, bound to one origin, never given back."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection, RowMapping

from keydesk.contract.catalog import Credential, CredentialCreate, CredentialPatch, CredentialUser
from keydesk.contract.catalog_queries import CredentialQuery
from keydesk.contract.fields import Page
from keydesk.domain.errors import ConflictError, InvalidValueError
from keydesk.domain.secret import new_id
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.catalog.changing import CatalogJournal, require_free, require_row, require_version
from keydesk.gateway.catalog.listing import list_credentials
from keydesk.gateway.catalog.repository import rebind
from keydesk.gateway.catalog.rows import add_row, change_row, delete_row, load_row
from keydesk.gateway.catalog.sealed import UNBOUND, open_value, seal_value
from keydesk.gateway.catalog.tables import credential_table, provider_table
from keydesk.gateway.catalog.uses import Using, providers_with, some_of
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.store.sealing import Sealing, UnsealError

_SEEN: Final = re.compile(r"[\x21-\x7e]+", re.ASCII)
_SHOWN: Final = 3
_LONG_ENOUGH: Final = 12
"""Of a shorter value, six characters would tell too much."""
_USERS_SHOWN: Final = 50


class CredentialService:
    """Credentials."""

    def __init__(self, opened: OpenStore, journal: CatalogJournal) -> None:
        self._store = opened.store
        self._sealing = opened.sealing
        self._journal = journal

    def list(self, query: CredentialQuery) -> Page[Credential]:
        """Return a page of credentials."""
        with self._store.read() as connection:
            rows, cursor, total = list_credentials(connection, query)
            items = [*self._shown(connection, rows)]
        return Page[Credential](items=items, next_cursor=cursor, total=total)

    def get(self, credential_id: str) -> Credential:
        """Return one credential."""
        with self._store.read() as connection:
            return self._load(connection, credential_id)

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
                # Entered again, so it may go to where the providers that use it are; unused, anywhere.
                users = providers_with(change.connection, [credential_id]).get(credential_id, [])
                columns |= self._sealed(patch.value, credential_id, _one_origin(users))
            if columns:
                change_row(change.connection, credential_table, credential_id, columns)
                shown = {name: columns[name] for name in ("name", "preview") if name in columns}
                change.record(
                    Action.CREDENTIAL_UPDATED,
                    credential_id,
                    columns.get("name", row["name"]),
                    before_and_after(dict(row), shown),
                )
            return self._load(change.connection, credential_id)

    def delete(self, caller: Caller, credential_id: str, *, force: bool = False) -> None:
        """Delete a credential that no provider uses; with ``force``, take it from those that do first."""
        with self._journal.change(caller) as change:
            row = require_row(change.connection, credential_table, credential_id)
            users = providers_with(change.connection, [credential_id]).get(credential_id, [])
            if users and not force:
                named = some_of([user.name for user in users], len(users))
                raise ConflictError(
                    worded("This credential is used by {names}. Take it off there first.", names=named)
                )
            for user in users:
                _take_off(change, user, credential_id)
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
        return self._load(change.connection, id_)

    def _load(self, connection: Connection, credential_id: str) -> Credential:
        (credential,) = self._shown(connection, [require_row(connection, credential_table, credential_id)])
        return credential

    def _shown(self, connection: Connection, rows: Sequence[RowMapping]) -> Iterator[Credential]:
        using = providers_with(connection, [row["id"] for row in rows])
        for row in rows:
            users = using.get(row["id"], [])
            yield Credential(
                id=row["id"],
                name=row["name"],
                preview=row["preview"],
                origin=row["origin"] or None,
                lost=not self._opens(row) or any(user.origin != row["origin"] for user in users),
                users=len(users),
                used_by=[
                    CredentialUser(id=user.id, name=user.name, origin=user.origin)
                    for user in users[:_USERS_SHOWN]
                ],
                created_at=row["created_at"],
                version=row["version"],
            )

    def _opens(self, row: RowMapping) -> bool:
        try:
            open_value(self._sealing, row["sealed_value"], row["id"], row["origin"])
        except UnsealError:
            return False
        return True

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
    if row["origin"] not in {UNBOUND, origin}:
        raise InvalidValueError(
            worded(
                "The credential {name} may be sent to {address} only. Choose another one, none, or "
                "create one "
                "for this address.",
                name=row["name"],
                address=row["origin"],
            ),
            field="credential_id",
        )
    try:
        value = open_value(sealing, row["sealed_value"], credential_id, row["origin"])
    except UnsealError as error:
        raise InvalidValueError(
            worded("The credential {name} cannot be read any more. Enter its value again.", name=row["name"]),
            field="credential_id",
        ) from error
    if row["origin"] == UNBOUND:
        rebind(connection, credential_id, seal_value(sealing, value, credential_id, origin), origin)


def _preview(value: str) -> str:
    if len(value) < _LONG_ENOUGH:
        return "…"
    return f"{value[:_SHOWN]}…{value[-_SHOWN:]}"


def _one_origin(users: Sequence[Using]) -> str:
    """Return where a value that is entered again may go. Raises InvalidValueError where there are several."""
    by_origin = {user.origin: user.name for user in reversed(users)}
    if len(by_origin) > 1:
        told = [f"{name} ({origin})" for origin, name in sorted(by_origin.items())]
        raise InvalidValueError(
            worded(
                "A credential goes to one address only, and its providers are at {count}: {providers}. Give "
                "all but one of them a credential of its own first.",
                count=len(by_origin),
                providers=some_of(told, len(told)),
            ),
            field="value",
        )
    return next(iter(by_origin), UNBOUND)


def _take_off(change: Change, user: Using, credential_id: str) -> None:
    change_row(change.connection, provider_table, user.id, {"credential_id": None})
    told = before_and_after({"credential_id": credential_id}, {"credential_id": None})
    change.record(Action.PROVIDER_UPDATED, user.id, user.name, told)
