"""The rules of models: which ids clients use, where they lead, and what they cost."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping

from keydesk.contract.catalog import Model, ModelCreate, ModelPatch, ModelsCreate, ModelsCreated
from keydesk.contract.catalog_queries import ModelQuery
from keydesk.contract.fields import Page
from keydesk.contract.problem import FieldProblem, InvalidRequestError
from keydesk.domain.errors import ConflictError, InvalidValueError, NotFoundError
from keydesk.domain.secret import new_id
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.audit.event import Action
from keydesk.gateway.audit.journal import Change, before_and_after
from keydesk.gateway.catalog.changing import CatalogJournal, require_row, require_version
from keydesk.gateway.catalog.listing import MODELS, list_models
from keydesk.gateway.catalog.repository import folded_names_of, known_models
from keydesk.gateway.catalog.rows import add_rows, change_row, delete_row
from keydesk.gateway.catalog.tables import model_table
from keydesk.gateway.catalog.uses import uses_of_model
from keydesk.gateway.store.attempts import Attempt
from keydesk.gateway.store.opening import OpenStore

_PRICES = {
    "input_price_usd": "input_price_nanos",
    "cached_input_price_usd": "cached_input_price_nanos",
    "output_price_usd": "output_price_nanos",
}

_SHOWN = ("id", "provider_name", "provider_enabled", "created_at", "version")


class ModelService:
    """Models."""

    def __init__(self, opened: OpenStore, journal: CatalogJournal) -> None:
        self._store = opened.store
        self._journal = journal

    def list(self, query: ModelQuery) -> Page[Model]:
        """Return a page of models."""
        with self._store.read() as connection:
            rows, cursor, total = list_models(connection, query)
        return Page[Model](items=[_model(row) for row in rows], next_cursor=cursor, total=total)

    def get(self, model_id: str) -> Model:
        """Return one model."""
        with self._store.read() as connection:
            return _load(connection, model_id)

    def create(self, caller: Caller, wanted: ModelCreate, attempt: Attempt | None) -> Model:
        """Add a model id."""
        with self._journal.change(caller) as change:
            return change.once(attempt, Model, lambda: _add(change, wanted))

    def create_many(self, caller: Caller, wanted: ModelsCreate, attempt: Attempt | None) -> ModelsCreated:
        """Add many model ids, all or none."""
        with self._journal.change(caller) as change:
            return change.once(attempt, ModelsCreated, lambda: _add_all(change, wanted.items))

    def update(self, caller: Caller, model_id: str, patch: ModelPatch, versions: Sequence[int]) -> Model:
        """Change where a model leads, or what it costs."""
        with self._journal.change(caller) as change:
            row = require_row(change.connection, model_table, model_id)
            require_version(row, model_table, versions)
            present = _fields(row)
            fields = {name: getattr(patch, name) for name in patch.model_fields_set}
            around = _look_around(change.connection, [fields])
            _settle(fields, present, around)
            _require_fallbacks(row["model"], fields.get("fallbacks"), around)
            changed = {name: value for name, value in fields.items() if value != present[name]}
            if changed:
                change_row(change.connection, model_table, model_id, _columns(changed, around))
                change.record(
                    Action.MODEL_UPDATED, model_id, row["model"], before_and_after(present, changed)
                )
            return _load(change.connection, model_id)

    def delete(self, caller: Caller, model_id: str) -> None:
        """Delete a model id that nothing names.

        A list of models that named it would not change: it is exactly what it says (S5). But who reads it
        could not tell any more what it is about, and a model added under this id later would be in it.
        """
        with self._journal.change(caller) as change:
            row = require_row(change.connection, model_table, model_id)
            uses = list(uses_of_model(change.connection, row["model"]))
            if uses:
                raise ConflictError(
                    worded(
                        "The model {name} is in use: {uses}. Take it out there first, or disable it.",
                        name=row["model"],
                        uses="; ".join(uses),
                    )
                )
            delete_row(change.connection, model_table, model_id)
            change.record(Action.MODEL_DELETED, model_id, row["model"], {})


@dataclass(frozen=True, slots=True)
class _Around:
    """What models can name: those of these ids that there are, and providers with what they are listed by."""

    models: set[str]
    providers: Mapping[str, str]


def _look_around(connection: Connection, named: Sequence[Mapping[str, Any]]) -> _Around:
    """Return what there is of what these fields name."""
    models: set[str] = {fields["model"] for fields in named if "model" in fields}
    models.update(*(fields.get("fallbacks", ()) for fields in named))
    provider_ids: set[str] = {fields["provider_id"] for fields in named if "provider_id" in fields}
    return _Around(known_models(connection, models), folded_names_of(connection, provider_ids))


def _add(change: Change, wanted: ModelCreate) -> Model:
    row = _new_row(change, wanted, _look_around(change.connection, [wanted.model_dump()]))
    (model,) = _keep(change, [row], [wanted])
    return model


def _add_all(change: Change, wanted: Sequence[ModelCreate]) -> ModelsCreated:
    """Add them in this order, so that one may be the fallback of a later one; tell of every problem.

    Everything is looked up and written at once: nobody else can write meanwhile, and calls are waiting.
    """
    around = _look_around(change.connection, [each.model_dump() for each in wanted])
    rows: list[dict[str, Any]] = []
    problems: list[FieldProblem] = []
    for place, each in enumerate(wanted):
        try:
            rows.append(_new_row(change, each, around))
            around.models.add(each.model)
        except (ConflictError, InvalidValueError) as error:
            problems.append(FieldProblem(field=f"items.{place}.{error.field or 'model'}", message=str(error)))
    if problems:
        several = worded("Several models cannot be added as they are.")
        message = problems[0].message if len(problems) == 1 else several
        raise InvalidRequestError(message, problems)
    return ModelsCreated(items=_keep(change, rows, wanted))


def _new_row(change: Change, wanted: ModelCreate, around: _Around) -> dict[str, Any]:
    """Return the row of a model that is to be added. Raises InvalidValueError, ConflictError."""
    fields = wanted.model_dump()
    _settle(fields, {}, around)
    _require_fallbacks(wanted.model, wanted.fallbacks, around)
    if wanted.model in around.models:
        raise ConflictError(
            worded("There is already a model called {name}.", name=wanted.model), field="model"
        )
    return {**_columns(fields, around), "id": new_id(), "created_at": change.at}


def _keep(change: Change, rows: Sequence[Mapping[str, Any]], wanted: Sequence[ModelCreate]) -> list[Model]:
    """Add the rows of these models, and return them in their order."""
    add_rows(change.connection, model_table, rows)
    ids = [row["id"] for row in rows]
    found = change.connection.execute(MODELS.where(model_table.c.id.in_(ids))).mappings()
    added = {row["id"]: _model(row) for row in found}
    for id_, each in zip(ids, wanted, strict=True):
        told = {name: getattr(added[id_], name) for name in ModelCreate.model_fields}
        change.record(Action.MODEL_CREATED, id_, each.model, before_and_after({}, told))
    return [added[id_] for id_ in ids]


def _settle(fields: dict[str, Any], present: Mapping[str, Any], around: _Around) -> None:
    """Complete the fields that stand for others, and refuse a provider that there is not."""
    for name in ("input_price_usd", "output_price_usd"):
        if name in fields and fields[name] is None:
            raise InvalidValueError("A price, 0 for a model that costs nothing.", field=name)
    if "cached_input_price_usd" in fields and fields["cached_input_price_usd"] is None:
        fields["cached_input_price_usd"] = fields.get("input_price_usd", present.get("input_price_usd"))
    if "provider_id" in fields and fields["provider_id"] not in around.providers:
        raise InvalidValueError("There is no such provider.", field="provider_id")


def _require_fallbacks(model: str, fallbacks: Sequence[str] | None, around: _Around) -> None:
    """Refuse a list that names the model itself, one twice, or one that there is not."""
    if not fallbacks:
        return
    if model in fallbacks:
        raise InvalidValueError("Other models than this one.", field="fallbacks")
    if len(set(fallbacks)) < len(fallbacks):
        raise InvalidValueError("Each model once.", field="fallbacks")
    unknown = set(fallbacks) - around.models
    if unknown:
        raise InvalidValueError(
            worded("There is no model {names}.", names=", ".join(sorted(unknown))), field="fallbacks"
        )


def _columns(fields: Mapping[str, Any], around: _Around) -> dict[str, Any]:
    columns = {_PRICES.get(name, name): value for name, value in fields.items()}
    if "fallbacks" in fields:
        columns["fallbacks"] = json.dumps(fields["fallbacks"], ensure_ascii=False)
    if "provider_id" in fields:
        columns["provider_folded"] = around.providers[fields["provider_id"]]
    return columns


def _load(connection: Connection, model_id: str) -> Model:
    row = connection.execute(MODELS.where(model_table.c.id == model_id)).mappings().first()
    if row is None:
        raise NotFoundError("There is no such model.")
    return _model(row)


def _fields(row: RowMapping) -> dict[str, Any]:
    """Return what an admin has set, as the wire has it."""
    fields = {name: row[_PRICES.get(name, name)] for name in ModelCreate.model_fields}
    return {**fields, "fallbacks": json.loads(row["fallbacks"])}


def _model(row: RowMapping) -> Model:
    # Nothing is validated again: what is stored was validated when it came in.
    shown = {name: row[name] for name in _SHOWN}
    return Model.model_construct(**_fields(row), **shown)
