"""What one can do with providers: one function a user action. No widgets here."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Provider, ProviderCreate, ProviderPatch, ProviderTest
from keydesk.contract.catalog_queries import ModelQuery
from keydesk.desktop.language import tr
from keydesk.domain.errors import ConflictError, NotFoundError, StaleError

SHOWN_MODELS: Final = 12


async def add_provider(api: AdminApi, fields: Mapping[str, Any], attempt: str) -> Provider:
    """Add a provider. Repeating it with the same ``attempt`` adds no second one."""
    return await api.create_provider(ProviderCreate(**fields), attempt=attempt)


async def change_provider(api: AdminApi, provider: Provider, fields: Mapping[str, Any]) -> Provider:
    """Change these fields. StaleError: somebody changed the provider since ``provider`` was read.

    Asked for again after its answer was lost, it is found done.
    """
    try:
        return await api.update_provider(provider.id, ProviderPatch(**fields), version=provider.version)
    except StaleError:
        present = await look_up_provider(api, provider.id)
        if all(getattr(present, name) == value for name, value in fields.items()):
            return present
        raise


async def switch_provider(api: AdminApi, provider: Provider, *, on: bool) -> Provider:
    """Let calls go to it, or not, whatever else somebody changed about it meanwhile."""
    try:
        return await change_provider(api, provider, {"enabled": on})
    except StaleError:
        return await change_provider(api, await look_up_provider(api, provider.id), {"enabled": on})


async def take_back_switch(api: AdminApi, after: Provider) -> Provider:
    """Switch it back. ConflictError: somebody switched it again since."""
    present = await look_up_provider(api, after.id)
    if present.enabled != after.enabled:
        raise ConflictError(tr("Somebody changed it again meanwhile; it stays as they left it."))
    return await change_provider(api, present, {"enabled": not after.enabled})


async def look_up_provider(api: AdminApi, provider_id: str) -> Provider:
    """Fetch the provider as it is now."""
    return await api.get_provider(provider_id)


async def delete_provider(api: AdminApi, provider: Provider) -> None:
    """Delete a provider. ConflictError says which models lead to it still."""
    try:
        await api.delete_provider(provider.id)
    except NotFoundError:
        return  # it is gone already, perhaps by an earlier try


async def test_provider(api: AdminApi, provider: Provider) -> ProviderTest:
    """Have it asked for its models, and tell how that went."""
    return await api.test_provider(provider.id)


async def models_of(api: AdminApi, provider: Provider) -> Sequence[str]:
    """Return the first model ids that lead to it."""
    page = await api.list_models(ModelQuery(provider_id=provider.id, limit=SHOWN_MODELS))
    return [model.model for model in page.items]
