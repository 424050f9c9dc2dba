"""The part of the admin API about what keys reach: credentials, providers, models, deployments, MCP servers.

Every list takes a CatalogQuery, or the query of its own kind, which orders and filters it as well.
"""

from typing import Protocol

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
from keydesk.contract.deployments import Deployment, DeploymentCreate, DeploymentPatch
from keydesk.contract.fields import Page
from keydesk.contract.mcp import KeyMcpTools, McpServer, McpServerCreate, McpServerPatch


class CatalogApi(Protocol):
    """Credentials, providers and models."""

    async def list_credentials(self, query: CatalogQuery) -> Page[Credential]:
        """Return a piece of the list; CredentialQuery orders it."""
        ...

    async def get_credential(self, credential_id: str) -> Credential:
        """Return one credential."""
        ...

    async def create_credential(self, credential: CredentialCreate, *, attempt: str) -> Credential:
        """Seal a credential."""
        ...

    async def update_credential(
        self, credential_id: str, patch: CredentialPatch, *, version: int
    ) -> Credential:
        """Change name or value. A value that is entered again may go to where its providers are now."""
        ...

    async def delete_credential(self, credential_id: str, *, force: bool = False) -> None:
        """Delete a credential that no provider uses; ConflictError names those that do.

        With ``force`` it is taken from them first: what they serve then cannot be called, as a rule.
        """
        ...

    async def list_providers(self, query: CatalogQuery) -> Page[Provider]:
        """Return a piece of the list; ProviderQuery orders and filters it."""
        ...

    async def get_provider(self, provider_id: str) -> Provider:
        """Return one provider."""
        ...

    async def create_provider(self, provider: ProviderCreate, *, attempt: str) -> Provider:
        """Add an upstream."""
        ...

    async def update_provider(self, provider_id: str, patch: ProviderPatch, *, version: int) -> Provider:
        """Change an upstream. Its credential does not follow it to another origin: it is lost there."""
        ...

    async def test_provider(self, provider_id: str) -> ProviderTest:
        """Ask an upstream for its models, and tell step by step how it answered."""
        ...

    async def discover_models(self, provider_id: str) -> ProviderModels:
        """Return what an upstream serves. UnavailableError says why that cannot be told."""
        ...

    async def delete_provider(self, provider_id: str) -> None:
        """Delete an upstream that no model leads to; ConflictError names those that do."""
        ...

    async def list_models(self, query: CatalogQuery) -> Page[Model]:
        """Return a piece of the list; ModelQuery orders and filters it."""
        ...

    async def get_model(self, model_id: str) -> Model:
        """Return one model."""
        ...

    async def create_model(self, model: ModelCreate, *, attempt: str) -> Model:
        """Add a model id."""
        ...

    async def create_models(self, models: ModelsCreate, *, attempt: str) -> ModelsCreated:
        """Add many model ids, all or none. A problem names its item, such as ``items.3.model``."""
        ...

    async def update_model(self, model_id: str, patch: ModelPatch, *, version: int) -> Model:
        """Change where a model leads, or what it costs."""
        ...

    async def delete_model(self, model_id: str) -> None:
        """Delete a model id that nothing names; ConflictError says what does."""
        ...


class McpApi(Protocol):
    """MCP servers."""

    async def list_mcp_servers(self, query: CatalogQuery) -> Page[McpServer]:
        """Return a piece of the list; McpServerQuery orders it."""
        ...

    async def get_mcp_server(self, server_id: str) -> McpServer:
        """Return one MCP server."""
        ...

    async def create_mcp_server(self, server: McpServerCreate, *, attempt: str) -> McpServer:
        """Add an MCP server, and seal its headers."""
        ...

    async def update_mcp_server(self, server_id: str, patch: McpServerPatch, *, version: int) -> McpServer:
        """Change an MCP server."""
        ...

    async def refresh_mcp_server(self, server_id: str) -> McpServer:
        """Ask the server for its tools, and keep them. UnavailableError says why it could not be done."""
        ...

    async def delete_mcp_server(self, server_id: str) -> None:
        """Delete an MCP server for good. Keys that name it keep naming it, and cannot use it."""
        ...

    async def read_mcp_tools(self, key_id: str) -> KeyMcpTools:
        """Return every MCP server with its tools as last listed, and which of them the key may use."""
        ...


class DeploymentsApi(Protocol):
    """Deployments."""

    async def list_deployments(self, query: CatalogQuery) -> Page[Deployment]:
        """Return a piece of the list; DeploymentQuery orders and filters it."""
        ...

    async def get_deployment(self, deployment_id: str) -> Deployment:
        """Return one deployment."""
        ...

    async def create_deployment(self, deployment: DeploymentCreate, *, attempt: str) -> Deployment:
        """Make a deployment, which serves its models from then on."""
        ...

    async def update_deployment(
        self, deployment_id: str, patch: DeploymentPatch, *, version: int
    ) -> Deployment:
        """Change a deployment. Attaching keys here, or a deployment to a key, is the same."""
        ...

    async def delete_deployment(self, deployment_id: str) -> None:
        """Delete a deployment; its keys stay."""
        ...
