"""What the fields of the catalog search for as one types: providers, models, what a provider serves."""

from typing import Final

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Model, Provider, UpstreamModel
from keydesk.contract.catalog_queries import ModelQuery, ProviderQuery
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.search_choices import Candidate, Found, Source

_SHOWN: Final = 25
"""More than that nobody reads through; typing on is quicker."""
_LONGEST: Final = 200


def providers(api: AdminApi) -> Source:
    """Find providers by name."""

    async def find(text: str) -> Found:
        page = await api.list_providers(ProviderQuery(q=text.strip()[:_LONGEST], limit=_SHOWN))
        return Found([provider(each) for each in page.items], page.total)

    return find


def models(api: AdminApi) -> Source:
    """Find models by their ids."""

    async def find(text: str) -> Found:
        page = await api.list_models(ModelQuery(q=text.strip()[:_LONGEST], limit=_SHOWN))
        return Found([model(each) for each in page.items], page.total)

    return find


def provider(found: Provider) -> Candidate:
    """Describe a provider by its name; its id is what a model names."""
    return Candidate(found.id, found.name, "" if found.enabled else tr("disabled"), about=found)


def model(found: Model) -> Candidate:
    """Describe a model by its id for clients, which is what others name it by."""
    note = (
        found.provider_name
        if found.enabled
        else tr("{provider_name}, disabled", provider_name=found.provider_name)
    )
    return Candidate(found.model, found.model, note, about=found)


class Serving:
    """What providers serve, each asked once for as long as this is kept."""

    def __init__(self, api: AdminApi) -> None:
        self._api = api
        self._known: dict[str, list[UpstreamModel]] = {}

    async def of(self, provider_id: str) -> list[UpstreamModel]:
        """Return what a provider serves. UnavailableError says why that cannot be told."""
        if provider_id not in self._known:
            self._known[provider_id] = (await self._api.discover_models(provider_id)).items
        return self._known[provider_id]

    async def find(self, provider_id: str, text: str) -> Found:
        """Return those with the text in their names."""
        typed = text.strip().lower()
        found = [each for each in await self.of(provider_id) if typed in each.upstream_model.lower()]
        return Found([upstream_model(each) for each in found[:_SHOWN]], len(found))


def upstream_model(found: UpstreamModel) -> Candidate:
    """Describe what a provider serves by its name, and the model ids that lead there already."""
    here = tr("here as {model_ids}", model_ids=", ".join(found.model_ids)) if found.model_ids else ""
    return Candidate(found.upstream_model, found.upstream_model, here, about=found)
