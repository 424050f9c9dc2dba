"""The rules of models: which ids clients use, where they lead, and what they cost."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping

from keydesk.contract.catalog import CatalogQuery, Model, ModelCreate, ModelPatch
from keydesk.contract.fields import Page
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import new_id
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.catalog.changing import CatalogJournal, require_free, require_row, require_version
from keydesk.gateway.catalog.repository import known_models, known_providers
from keydesk.gateway.catalog.rows import add_row, change_row, delete_row, load_page
from keydesk.gateway.catalog.tables import model_table
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.opening import OpenStore

_PRICES = {
    "input_price_usd": "input_price_nanos",
    "cached_input_price_usd": "cached_input_price_nanos",
    "output_price_usd": "output_price_nanos",
}


class ModelService:
    """Models."""

    def __init__(self, opened: OpenStore, journal: CatalogJournal) -> None:
        self._store = opened.store
        self._journal = journal

    def list(self, query: CatalogQuery) -> Page[Model]:
        """Return a page of models, by model id."""
        with self._store.read() as connection:
            rows, cursor, total = load_page(connection, model_table, "model", query, query.q)
        return Page[Model](items=[_model(row) for row in rows], next_cursor=cursor, total=total)

    def get(self, model_id: str) -> Model:
        """Return one model."""
        with self._store.read() as connection:
            return _load(connection, model_id)

    def create(self, caller: Caller, wanted: ModelCreate, attempt: Attempt | None) -> Model:
        """Add a model id."""
        with self._journal.change(caller) as change:
            return change.once(attempt, Model, lambda: _add(change, wanted))

    def update(self, caller: Caller, model_id: str, patch: ModelPatch, versions: Sequence[int]) -> Model:
        """Change where a model leads, or what it costs."""
        with self._journal.change(caller) as change:
            row = require_row(change.connection, model_table, model_id)
            require_version(row, model_table, versions)
            present = _model(row).model_dump()
            fields = {name: getattr(patch, name) for name in patch.model_fields_set}
            _settle(change.connection, fields, present)
            _require_fallbacks(change.connection, row["model"], fields.get("fallbacks"))
            changed = {name: value for name, value in fields.items() if value != present[name]}
            if changed:
                change_row(change.connection, model_table, model_id, _columns(changed))
                change.record(
                    Action.MODEL_UPDATED, model_id, row["model"], before_and_after(present, changed)
                )
            return _load(change.connection, model_id)

    def delete(self, caller: Caller, model_id: str) -> None:
        """Delete a model id. Keys that name it keep naming it, and cannot use it."""
        with self._journal.change(caller) as change:
            row = require_row(change.connection, model_table, model_id)
            delete_row(change.connection, model_table, model_id)
            change.record(Action.MODEL_DELETED, model_id, row["model"], {})


def _add(change: Change, wanted: ModelCreate) -> Model:
    fields = wanted.model_dump()
    _settle(change.connection, fields, {})
    _require_fallbacks(change.connection, wanted.model, wanted.fallbacks)
    require_free(change.connection, model_table, "model", wanted.model)
    id_ = new_id()
    add_row(change.connection, model_table, {**_columns(fields), "id": id_, "created_at": change.at})
    change.record(Action.MODEL_CREATED, id_, wanted.model, before_and_after({}, fields))
    return _load(change.connection, id_)


def _settle(connection: Connection, fields: dict[str, Any], present: dict[str, Any]) -> None:
    """Complete the fields that stand for others, and refuse a provider that there is not."""
    for name in ("input_price_usd", "output_price_usd"):
        if name in fields and fields[name] is None:
            raise InvalidValueError("A price, 0 for a model that costs nothing.", field=name)
    if "cached_input_price_usd" in fields and fields["cached_input_price_usd"] is None:
        fields["cached_input_price_usd"] = fields.get("input_price_usd", present.get("input_price_usd"))
    provider_id = fields.get("provider_id")
    if provider_id is not None and not known_providers(connection, [provider_id]):
        raise InvalidValueError("There is no such provider.", field="provider_id")


def _require_fallbacks(connection: Connection, model: str, fallbacks: list[str] | None) -> None:
    """Refuse a list that names the model itself, one twice, or one that there is not."""
    if not fallbacks:
        return
    if model in fallbacks:
        raise InvalidValueError("Other models than this one.", field="fallbacks")
    if len(set(fallbacks)) < len(fallbacks):
        raise InvalidValueError("Each model once.", field="fallbacks")
    unknown = set(fallbacks) - known_models(connection, fallbacks)
    if unknown:
        raise InvalidValueError(f"There is no model {', '.join(sorted(unknown))}.", field="fallbacks")


def _columns(fields: dict[str, Any]) -> dict[str, Any]:
    columns = {_PRICES.get(name, name): value for name, value in fields.items()}
    if "fallbacks" in fields:
        columns["fallbacks"] = json.dumps(fields["fallbacks"], ensure_ascii=False)
    return columns


def _load(connection: Connection, model_id: str) -> Model:
    return _model(require_row(connection, model_table, model_id))


def _model(row: RowMapping) -> Model:
    fields = {name: row[_PRICES.get(name, name)] for name in Model.model_fields}
    return Model(**{**fields, "fallbacks": json.loads(row["fallbacks"])})
