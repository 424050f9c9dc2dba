"""What one can do with models: one function a user action. No widgets here."""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, Final

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Model, ModelCreate, ModelPatch, ModelsCreate
from keydesk.contract.catalog_queries import ModelQuery
from keydesk.domain.errors import NotFoundError, StaleError

_AT_ONCE: Final = 500


async def add_model(api: AdminApi, fields: Mapping[str, Any], attempt: str) -> Model:
    """Add a model id. Repeating it with the same ``attempt`` adds no second one."""
    return await api.create_model(ModelCreate(**fields), attempt=attempt)


async def import_models(api: AdminApi, models: Sequence[ModelCreate], attempt: str) -> list[Model]:
    """Add many, all or none. Repeating it with the same ``attempt`` adds none twice."""
    return (await api.create_models(ModelsCreate(items=list(models)), attempt=attempt)).items


async def change_model(api: AdminApi, model: Model, fields: Mapping[str, Any]) -> Model:
    """Change these fields. StaleError: somebody changed the model since it was read."""
    return await api.update_model(model.id, ModelPatch(**fields), version=model.version)


async def look_up_model(api: AdminApi, model_id: str) -> Model:
    """Fetch the model as it is now."""
    return await api.get_model(model_id)


async def switch_model(api: AdminApi, model: Model, *, enabled: bool) -> Model:
    """Switch a model on or off, whatever else somebody changed about it meanwhile."""
    try:
        return await change_model(api, model, {"enabled": enabled})
    except StaleError:
        present = await look_up_model(api, model.id)
        if present.enabled == enabled:
            return present
        return await change_model(api, present, {"enabled": enabled})


async def delete_model(api: AdminApi, model: Model) -> None:
    """Delete a model id. ConflictError says who uses it still."""
    try:
        await api.delete_model(model.id)
    except NotFoundError:
        return  # it is gone already, perhaps by an earlier try


async def list_models(api: AdminApi, query: ModelQuery) -> AsyncIterator[Sequence[Model]]:
    """Yield all models that the query lists, in pieces. What moves in the list meanwhile comes once."""
    seen: set[str] = set()
    cursor: str | None = None
    while True:
        page = await api.list_models(query.model_copy(update={"limit": _AT_ONCE, "cursor": cursor}))
        yield [model for model in page.items if model.id not in seen]
        seen.update(model.id for model in page.items)
        cursor = page.next_cursor
        if cursor is None:
            return
