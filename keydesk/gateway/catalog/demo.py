"""The demo provider and its model: something to call when there is no network and no account."""

from typing import Final

from keydesk.contract.catalog import ModelCreate, ProviderCreate, ProviderKind
from keydesk.contract.catalog_queries import ModelQuery, ProviderQuery
from keydesk.domain.money import parse_usd
from keydesk.gateway.adminapi.caller import COMMAND_LINE
from keydesk.gateway.catalog.models import ModelService
from keydesk.gateway.catalog.providers import ProviderService

DEMO_MODEL: Final = "keydesk-demo"
_OF_ITS_KIND: Final = ProviderQuery(kind=ProviderKind.DEMO)


def ensure_demo(providers: ProviderService, models: ModelService) -> None:
    """Add the demo provider and its model where they are missing; what is there stays as it is."""
    if any(model.model == DEMO_MODEL for model in models.list(ModelQuery(q=DEMO_MODEL, limit=500)).items):
        return
    found = providers.list(_OF_ITS_KIND).items
    provider = (
        found[0]
        if found
        else providers.create(COMMAND_LINE, ProviderCreate(name="Demo", kind=ProviderKind.DEMO), None)
    )
    models.create(
        COMMAND_LINE,
        ModelCreate(
            model=DEMO_MODEL,
            provider_id=provider.id,
            upstream_model="demo",
            input_price_usd=parse_usd("1.00"),
            cached_input_price_usd=parse_usd("0.50"),
            output_price_usd=parse_usd("2.00"),
        ),
        None,
    )
