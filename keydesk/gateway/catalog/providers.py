"""The rules of providers: where they may be, and which credential goes there."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, RowMapping

from keydesk.contract.catalog import CatalogQuery, Provider, ProviderCreate, ProviderKind, ProviderPatch
from keydesk.contract.fields import Page
from keydesk.domain.base_url import clean_base_url, origin_of
from keydesk.domain.errors import ConflictError, InvalidValueError
from keydesk.domain.secret import new_id
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.catalog.changing import CatalogJournal, require_free, require_row, require_version
from keydesk.gateway.catalog.credentials import bind_credential
from keydesk.gateway.catalog.repository import models_of
from keydesk.gateway.catalog.rows import add_row, change_row, delete_row, load_page
from keydesk.gateway.catalog.tables import provider_table
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.store.opening import OpenStore

_EXAMPLES: Final = {
    ProviderKind.OPENAI: "https://api.example.com/v1",
    ProviderKind.AZURE: "https://NAME.openai.azure.com",
    ProviderKind.ANTHROPIC: "https://api.anthropic.com",
}


class ProviderService:
    """Providers."""

    def __init__(self, opened: OpenStore, journal: CatalogJournal) -> None:
        self._store = opened.store
        self._sealing = opened.sealing
        self._journal = journal

    def list(self, query: CatalogQuery) -> Page[Provider]:
        """Return a page of providers, by name."""
        with self._store.read() as connection:
            rows, cursor, total = load_page(connection, provider_table, "name_folded", query, fold(query.q))
        return Page[Provider](items=[_provider(row) for row in rows], next_cursor=cursor, total=total)

    def get(self, provider_id: str) -> Provider:
        """Return one provider."""
        with self._store.read() as connection:
            return _load(connection, provider_id)

    def create(self, caller: Caller, wanted: ProviderCreate, attempt: Attempt | None) -> Provider:
        """Add an upstream."""
        with self._journal.change(caller) as change:
            return change.once(attempt, Provider, lambda: self._add(change, wanted))

    def update(
        self, caller: Caller, provider_id: str, patch: ProviderPatch, versions: Sequence[int]
    ) -> Provider:
        """Change an upstream. A credential does not follow it to another origin (S18)."""
        with self._journal.change(caller) as change:
            row = require_row(change.connection, provider_table, provider_id)
            require_version(row, provider_table, versions)
            present = _provider(row).model_dump(exclude={"id", "created_at", "version"})
            wanted = {name: getattr(patch, name) for name in patch.model_fields_set}
            whole = {**present, **wanted}
            self._settle(change.connection, whole)
            changed = {name: value for name, value in whole.items() if value != present[name]}
            if "name" in changed:
                require_free(change.connection, provider_table, "name", changed["name"], provider_id)
            if changed:
                change_row(change.connection, provider_table, provider_id, _columns(changed))
                change.record(
                    Action.PROVIDER_UPDATED, provider_id, whole["name"], before_and_after(present, changed)
                )
            return _load(change.connection, provider_id)

    def delete(self, caller: Caller, provider_id: str) -> None:
        """Delete an upstream that no model leads to."""
        with self._journal.change(caller) as change:
            row = require_row(change.connection, provider_table, provider_id)
            models = models_of(change.connection, provider_id)
            if models:
                raise ConflictError(
                    f"These models lead to this provider: {', '.join(models)}. Delete or move them first."
                )
            delete_row(change.connection, provider_table, provider_id)
            change.record(Action.PROVIDER_DELETED, provider_id, row["name"], {})

    def _add(self, change: Change, wanted: ProviderCreate) -> Provider:
        fields = wanted.model_dump()
        self._settle(change.connection, fields)
        require_free(change.connection, provider_table, "name", wanted.name)
        id_ = new_id()
        columns = {**_columns(fields), "id": id_, "created_at": change.at}
        add_row(change.connection, provider_table, columns)
        change.record(Action.PROVIDER_CREATED, id_, wanted.name, before_and_after({}, fields))
        return _load(change.connection, id_)

    def _settle(self, connection: Connection, fields: dict[str, Any]) -> None:
        """Bring the address into its one form, and bind the credential to it."""
        if fields["kind"] is ProviderKind.DEMO:
            for name in ("base_url", "credential_id"):
                if fields[name] is not None:
                    raise InvalidValueError("Nothing: the demo provider is built in.", field=name)
            return
        if fields["base_url"] is None:
            raise InvalidValueError(
                f"Where its API begins, such as {_EXAMPLES[fields['kind']]}.", field="base_url"
            )
        fields["base_url"] = clean_base_url(fields["base_url"], allow_private=fields["allow_private"])
        if fields["credential_id"] is not None:
            bind_credential(connection, self._sealing, fields["credential_id"], origin_of(fields["base_url"]))


def _columns(fields: Mapping[str, Any]) -> dict[str, Any]:
    columns = dict(fields)
    if "name" in fields:
        columns["name_folded"] = fold(fields["name"])
    if "kind" in fields:
        columns["kind"] = fields["kind"].value
    return columns


def _load(connection: Connection, provider_id: str) -> Provider:
    return _provider(require_row(connection, provider_table, provider_id))


def _provider(row: RowMapping) -> Provider:
    return Provider(**{name: row[name] for name in Provider.model_fields})
