"""The rules of providers: where they may be, and which credential goes there."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, RowMapping

from keydesk.contract.catalog import Provider, ProviderCreate, ProviderKind, ProviderPatch
from keydesk.contract.catalog_queries import ProviderQuery
from keydesk.contract.fields import Page
from keydesk.domain.base_url import clean_base_url, origin_of
from keydesk.domain.errors import ConflictError, InvalidValueError, NotFoundError
from keydesk.domain.secret import new_id
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.catalog.changing import CatalogJournal, require_free, require_row, require_version
from keydesk.gateway.catalog.credentials import bind_credential
from keydesk.gateway.catalog.listing import PROVIDERS, list_providers
from keydesk.gateway.catalog.repository import list_models_under, open_credential
from keydesk.gateway.catalog.rows import add_row, change_row, delete_row
from keydesk.gateway.catalog.tables import provider_table
from keydesk.gateway.catalog.uses import count_models, models_of, uses_of_provider
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.metadata import fold
from keydesk.gateway.store.opening import OpenStore

_SETTINGS: Final = frozenset(ProviderCreate.model_fields)
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

    def list(self, query: ProviderQuery) -> Page[Provider]:
        """Return a page of providers."""
        with self._store.read() as connection:
            rows, cursor, total = list_providers(connection, query)
            items = [*self._shown(connection, rows)]
        return Page[Provider](items=items, next_cursor=cursor, total=total)

    def get(self, provider_id: str) -> Provider:
        """Return one provider."""
        with self._store.read() as connection:
            return self._load(connection, provider_id)

    def create(self, caller: Caller, wanted: ProviderCreate, attempt: Attempt | None) -> Provider:
        """Add an upstream."""
        with self._journal.change(caller) as change:
            return change.once(attempt, Provider, lambda: self._add(change, wanted))

    def update(
        self, caller: Caller, provider_id: str, patch: ProviderPatch, versions: Sequence[int]
    ) -> Provider:
        """Change an upstream. A credential that stays does not open at another origin (S18)."""
        with self._journal.change(caller) as change:
            row = require_row(change.connection, provider_table, provider_id)
            require_version(row, provider_table, versions)
            present = _settings(row)
            wanted = {name: getattr(patch, name) for name in patch.model_fields_set}
            whole = {**present, **wanted}
            self._settle(change.connection, whole, kept=present["credential_id"])
            changed = {name: value for name, value in whole.items() if value != present[name]}
            if "name" in changed:
                require_free(change.connection, provider_table, "name", changed["name"], provider_id)
            if changed:
                change_row(change.connection, provider_table, provider_id, _columns(changed))
                if "name" in changed:
                    list_models_under(change.connection, provider_id, fold(changed["name"]))
                change.record(
                    Action.PROVIDER_UPDATED, provider_id, whole["name"], before_and_after(present, changed)
                )
            return self._load(change.connection, provider_id)

    def delete(self, caller: Caller, provider_id: str) -> None:
        """Delete an upstream that no model leads to, and that no key's list of providers names (S5)."""
        with self._journal.change(caller) as change:
            row = require_row(change.connection, provider_table, provider_id)
            models = models_of(change.connection, provider_id)
            if models is not None:
                raise ConflictError(
                    worded(
                        "These models lead to this provider: {models}. Delete or move them first.",
                        models=models,
                    )
                )
            uses = list(uses_of_provider(change.connection, provider_id))
            if uses:
                raise ConflictError(
                    worded(
                        "The provider {name} is in use: {uses}. Take it out there first, or disable it.",
                        name=row["name"],
                        uses="; ".join(uses),
                    )
                )
            delete_row(change.connection, provider_table, provider_id)
            change.record(Action.PROVIDER_DELETED, provider_id, row["name"], {})

    def _load(self, connection: Connection, provider_id: str) -> Provider:
        row = connection.execute(PROVIDERS.where(provider_table.c.id == provider_id)).mappings().first()
        if row is None:
            raise NotFoundError("There is no such provider.")
        (provider,) = self._shown(connection, [row])
        return provider

    def _shown(self, connection: Connection, rows: Sequence[RowMapping]) -> Iterator[Provider]:
        models = count_models(connection, [row["id"] for row in rows])
        for row in rows:
            is_lost = row["credential_id"] is not None and open_credential(row, self._sealing) is None
            yield Provider(
                **_settings(row),
                id=row["id"],
                credential_name=row["credential_name"],
                credential_lost=is_lost,
                models=models.get(row["id"], 0),
                created_at=row["created_at"],
                version=row["version"],
            )

    def _add(self, change: Change, wanted: ProviderCreate) -> Provider:
        fields = wanted.model_dump()
        self._settle(change.connection, fields)
        require_free(change.connection, provider_table, "name", wanted.name)
        id_ = new_id()
        columns = {**_columns(fields), "id": id_, "created_at": change.at}
        add_row(change.connection, provider_table, columns)
        change.record(Action.PROVIDER_CREATED, id_, wanted.name, before_and_after({}, fields))
        return self._load(change.connection, id_)

    def _settle(self, connection: Connection, fields: dict[str, Any], kept: str | None = None) -> None:
        """Bring the address into its one form, and bind the credential to it, unless it is the one before."""
        if fields["kind"] is ProviderKind.DEMO:
            for name in ("base_url", "credential_id"):
                if fields[name] is not None:
                    raise InvalidValueError("Nothing: the demo provider is built in.", field=name)
            return
        if fields["base_url"] is None:
            raise InvalidValueError(
                worded("Where its API begins, such as {example}.", example=_EXAMPLES[fields["kind"]]),
                field="base_url",
            )
        fields["base_url"] = clean_base_url(fields["base_url"], allow_private=fields["allow_private"])
        if fields["credential_id"] not in {None, kept}:
            bind_credential(connection, self._sealing, fields["credential_id"], origin_of(fields["base_url"]))


def _columns(fields: Mapping[str, Any]) -> dict[str, Any]:
    columns = dict(fields)
    if "name" in fields:
        columns["name_folded"] = fold(fields["name"])
    if "kind" in fields:
        columns["kind"] = fields["kind"].value
    return columns


def _settings(row: RowMapping) -> dict[str, Any]:
    """Return what an admin has set, as the wire has it."""
    return {name: row[name] for name in _SETTINGS} | {"kind": ProviderKind(row["kind"])}
