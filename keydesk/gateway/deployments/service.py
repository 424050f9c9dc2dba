"""The rules of deployments: which models they serve, and which keys they admit."""

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, RowMapping

from keydesk.contract.catalog_queries import DeploymentQuery
from keydesk.contract.deployments import Deployment, DeploymentCreate, DeploymentKey, DeploymentPatch
from keydesk.contract.fields import Page
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import new_id
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.catalog.changing import CatalogJournal, require_free, require_row, require_version
from keydesk.gateway.catalog.repository import known_models
from keydesk.gateway.catalog.rows import add_row, change_row, delete_row
from keydesk.gateway.catalog.tables import deployment_table
from keydesk.gateway.changes import ChangeListener
from keydesk.gateway.deployments.repository import (
    all_keys_of,
    first_keys,
    keys_by_deployment,
    list_deployments,
    models_by_deployment,
    set_keys,
    set_models,
    why_not_attached,
)
from keydesk.gateway.keys.repository import lifecycle_of
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.opening import OpenStore

_COLUMNS = ("name", "requires_key")
_LISTS = ("models", "key_ids")
_KEYS_SHOWN: Final = 50


class DeploymentService:
    """Deployments. The name may change, because keys and usage go by the id: they stay with it."""

    def __init__(
        self,
        opened: OpenStore,
        journal: CatalogJournal,
        changes: ChangeListener,
        base_url: Callable[[], str],
    ) -> None:
        self._store = opened.store
        self._clock = opened.clock
        self._journal = journal
        self._changes = changes
        self._base_url = base_url

    def list(self, caller: Caller, query: DeploymentQuery) -> Page[Deployment]:
        """Return a page of deployments."""
        with self._store.read() as connection:
            rows, cursor, total = list_deployments(connection, query, caller.locations)
            items = self._shown(connection, rows, caller)
        return Page[Deployment](items=items, next_cursor=cursor, total=total)

    def get(self, caller: Caller, deployment_id: str) -> Deployment:
        """Return one deployment."""
        with self._store.read() as connection:
            return self._load(connection, deployment_id, caller)

    def create(self, caller: Caller, wanted: DeploymentCreate, attempt: Attempt | None) -> Deployment:
        """Make a deployment."""
        with self._changing(caller) as (change, touched):
            return change.once(attempt, Deployment, lambda: self._add(change, wanted, touched))

    def update(
        self, caller: Caller, deployment_id: str, patch: DeploymentPatch, versions: Sequence[int]
    ) -> Deployment:
        """Change a deployment."""
        with self._changing(caller) as (change, touched):
            connection = change.connection
            row = require_row(connection, deployment_table, deployment_id)
            require_version(row, deployment_table, versions)
            present = _fields(self._load(connection, deployment_id, caller))
            wanted = _in_order({name: getattr(patch, name) for name in patch.model_fields_set})
            changed = {name: value for name, value in wanted.items() if value != present[name]}
            _require_sound(connection, present, changed, deployment_id)
            if changed:
                columns = {name: changed[name] for name in _COLUMNS if name in changed}
                change_row(connection, deployment_table, deployment_id, columns)
                touched.update(_set_lists(connection, deployment_id, present, changed))
                name = changed.get("name", row["name"])
                told = before_and_after(present, changed)
                change.record(Action.DEPLOYMENT_UPDATED, deployment_id, name, told)
            return self._load(connection, deployment_id, caller)

    def delete(self, caller: Caller, deployment_id: str) -> None:
        """Delete a deployment. Its keys stay, and so does what was used at it."""
        with self._changing(caller) as (change, touched):
            row = require_row(change.connection, deployment_table, deployment_id)
            present = {"key_ids": all_keys_of(change.connection, deployment_id)}
            nothing: dict[str, list[str]] = {name: [] for name in _LISTS}
            touched.update(_set_lists(change.connection, deployment_id, present, nothing))
            delete_row(change.connection, deployment_table, deployment_id)
            change.record(Action.DEPLOYMENT_DELETED, deployment_id, row["name"], {})

    def _add(self, change: Change, wanted: DeploymentCreate, touched: set[str]) -> Deployment:
        fields = _in_order(wanted.model_dump())
        nothing: dict[str, Any] = {"name": None, "models": [], "requires_key": None, "key_ids": []}
        id_ = new_id()
        _require_sound(change.connection, nothing, fields, id_)
        columns = {name: fields[name] for name in _COLUMNS}
        add_row(change.connection, deployment_table, {**columns, "id": id_, "created_at": change.at})
        touched.update(_set_lists(change.connection, id_, nothing, fields))
        change.record(Action.DEPLOYMENT_CREATED, id_, wanted.name, before_and_after({}, fields))
        return self._load(change.connection, id_, change.caller)

    @contextmanager
    def _changing(self, caller: Caller) -> Generator[tuple[Change, set[str]]]:
        """Give a change, and a set for the keys that it touches: the data plane hears of both (S7)."""
        touched: set[str] = set()
        try:
            with self._journal.change(caller) as change:
                yield change, touched
        finally:
            for key_id in touched:
                self._changes.key_changed(key_id)

    def _load(self, connection: Connection, deployment_id: str, caller: Caller) -> Deployment:
        row = require_row(connection, deployment_table, deployment_id)
        return self._shown(connection, [row], caller)[0]

    def _shown(
        self, connection: Connection, rows: Sequence[RowMapping], caller: Caller
    ) -> "list[Deployment]":
        ids = [row["id"] for row in rows]
        models = models_by_deployment(connection, ids)
        keys = keys_by_deployment(connection, ids, caller.locations)
        shown = first_keys(connection, ids, caller.locations, _KEYS_SHOWN)
        now = self._clock.now()
        root = self._base_url().removesuffix("/v1")
        return [
            Deployment(
                id=row["id"],
                name=row["name"],
                base_url=f"{root}/deployments/{row['name']}/v1",
                models=models.get(row["id"], []),
                requires_key=row["requires_key"],
                key_ids=keys.get(row["id"], []),
                key_count=len(keys.get(row["id"], [])),
                keys=[_key(key, now) for key in shown.get(row["id"], [])],
                created_at=row["created_at"],
                version=row["version"],
            )
            for row in rows
        ]


def _key(row: RowMapping, now: datetime) -> DeploymentKey:
    status = lifecycle_of(row).status(now)
    return DeploymentKey(id=row["id"], name=row["name"], preview=row["preview"], status=status)


def _fields(deployment: Deployment) -> dict[str, Any]:
    return deployment.model_dump(include={*_COLUMNS, *_LISTS})


def _in_order(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Take members that a list names twice once, in the order in which they are shown."""
    return {name: sorted(set(value)) if name in _LISTS else value for name, value in fields.items()}


def _require_sound(
    connection: Connection, present: Mapping[str, Any], changed: Mapping[str, Any], deployment_id: str
) -> None:
    """Refuse a name that is taken, models that there are not, and keys that cannot be attached."""
    if "name" in changed:
        require_free(connection, deployment_table, "name", changed["name"], deployment_id)
    models, key_ids = (set(changed.get(name, ())) - set(present[name]) for name in _LISTS)
    unknown = models - known_models(connection, models)
    if unknown:
        raise InvalidValueError(
            worded("Not known here: {names}.", names=", ".join(sorted(unknown))), field="models"
        )
    problems = why_not_attached(connection, key_ids)
    if problems:
        told = "; ".join(problems[key_id].format(id=key_id) for key_id in sorted(problems))
        raise InvalidValueError(worded("Keys that can be attached: {told}.", told=told), field="key_ids")


def _set_lists(
    connection: Connection, deployment_id: str, present: Mapping[str, Any], changed: Mapping[str, Any]
) -> set[str]:
    """Store the lists that changed; return the keys that are attached or no longer are."""
    if "models" in changed:
        set_models(connection, deployment_id, changed["models"])
    if "key_ids" not in changed:
        return set()
    set_keys(connection, deployment_id, present["key_ids"], changed["key_ids"])
    return set(present["key_ids"]) ^ set(changed["key_ids"])
