"""Credentials, providers and models, over HTTP."""

from keydesk.client.collections import CollectionsClient
from keydesk.client.transport import Call
from keydesk.contract.catalog import (
    CatalogQuery,
    Credential,
    CredentialCreate,
    CredentialPatch,
    Model,
    ModelCreate,
    ModelPatch,
    ModelsCreate,
    ModelsCreated,
    Provider,
    ProviderCreate,
    ProviderModels,
    ProviderPatch,
    ProviderTest,
)
from keydesk.contract.catalog_api import CatalogApi
from keydesk.contract.catalog_queries import CredentialDelete
from keydesk.contract.fields import Page


class CatalogClient(CollectionsClient, CatalogApi):
    """The calls of CatalogApi; what each means is said there."""

    async def list_credentials(self, query: CatalogQuery) -> Page[Credential]:
        """Ask for a piece of the list."""
        return await self._list("credentials", query, Page[Credential])

    async def get_credential(self, credential_id: str) -> Credential:
        """Ask for one credential."""
        return await self._get(("credentials", credential_id), Credential)

    async def create_credential(self, credential: CredentialCreate, *, attempt: str) -> Credential:
        """Seal a credential."""
        return await self._create("credentials", credential, attempt, Credential)

    async def update_credential(
        self, credential_id: str, patch: CredentialPatch, *, version: int
    ) -> Credential:
        """Change name or value."""
        return await self._update(("credentials", credential_id), patch, version, Credential)

    async def delete_credential(self, credential_id: str, *, force: bool = False) -> None:
        """Delete a credential."""
        query = CredentialDelete(force=force)
        await self._transport.send_away(
            Call(method="DELETE", path=("credentials", credential_id), query=query)
        )

    async def list_providers(self, query: CatalogQuery) -> Page[Provider]:
        """Ask for a piece of the list."""
        return await self._list("providers", query, Page[Provider])

    async def get_provider(self, provider_id: str) -> Provider:
        """Ask for one provider."""
        return await self._get(("providers", provider_id), Provider)

    async def create_provider(self, provider: ProviderCreate, *, attempt: str) -> Provider:
        """Add an upstream."""
        return await self._create("providers", provider, attempt, Provider)

    async def update_provider(self, provider_id: str, patch: ProviderPatch, *, version: int) -> Provider:
        """Change an upstream."""
        return await self._update(("providers", provider_id), patch, version, Provider)

    async def test_provider(self, provider_id: str) -> ProviderTest:
        """Have an upstream asked for its models."""
        call = Call(method="POST", path=("providers", provider_id, "test"), repeatable=True)
        return await self._transport.send(call, ProviderTest)

    async def discover_models(self, provider_id: str) -> ProviderModels:
        """Ask what an upstream serves."""
        call = Call(method="POST", path=("providers", provider_id, "discover"), repeatable=True)
        return await self._transport.send(call, ProviderModels)

    async def delete_provider(self, provider_id: str) -> None:
        """Delete an upstream."""
        await self._delete("providers", provider_id)

    async def list_models(self, query: CatalogQuery) -> Page[Model]:
        """Ask for a piece of the list."""
        return await self._list("models", query, Page[Model])

    async def get_model(self, model_id: str) -> Model:
        """Ask for one model."""
        return await self._get(("models", model_id), Model)

    async def create_model(self, model: ModelCreate, *, attempt: str) -> Model:
        """Add a model id."""
        return await self._create("models", model, attempt, Model)

    async def create_models(self, models: ModelsCreate, *, attempt: str) -> ModelsCreated:
        """Add many model ids."""
        call = Call(method="POST", path=("models", "bulk"), body=models, attempt=attempt, repeatable=True)
        return await self._transport.send(call, ModelsCreated)

    async def update_model(self, model_id: str, patch: ModelPatch, *, version: int) -> Model:
        """Change where a model leads, or what it costs."""
        return await self._update(("models", model_id), patch, version, Model)

    async def delete_model(self, model_id: str) -> None:
        """Delete a model id."""
        await self._delete("models", model_id)
