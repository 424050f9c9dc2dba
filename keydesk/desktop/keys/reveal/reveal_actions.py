"""What a reveal asks of the gateway, or tells it. No widgets here; ``tasks.run`` runs these."""

from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.key_actions import HandoutSaved
from keydesk.contract.keys import Key

DEMO_MODEL: Final = "keydesk-demo"
"""What snippets name where no model is known."""
_LOOKED_AT: Final = 100


async def usable_model(api: AdminApi, key: Key) -> str:
    """Return a model that the key may use."""
    offered = (await api.list_models(CatalogQuery(limit=_LOOKED_AT))).items
    usable = (
        model.model
        for model in offered
        if model.enabled and (key.allowed_providers is None or model.provider_id in key.allowed_providers)
    )
    return next(usable, DEMO_MODEL)


async def tell_handout_saved(api: AdminApi, key: Key, attempt: str, *, protected: bool) -> None:
    """Let the audit log say that the secret is in a file now."""
    await api.tell_handout_saved(key.id, HandoutSaved(protected=protected), attempt=attempt)
