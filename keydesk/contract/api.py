"""The admin API as a protocol. Every backend that KeyDesk can steer fulfils it, and one test suite judges it.

Every method raises the errors of ``keydesk.domain.errors``; UnavailableError means that nothing was
changed, or, for a creation, that repeating it with the same ``attempt`` is safe.
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
    Provider,
    ProviderCreate,
    ProviderModels,
    ProviderPatch,
    ProviderTest,
)
from keydesk.contract.deployments import Deployment, DeploymentCreate, DeploymentPatch
from keydesk.contract.fields import Page
from keydesk.contract.info import Info
from keydesk.contract.key_actions import HandoutSaved
from keydesk.contract.keys import Key, KeyCreate, KeyMinted, KeyPage, KeyPatch, KeyQuery, TopUp
from keydesk.contract.mcp import McpServer, McpServerCreate, McpServerPatch
from keydesk.contract.oversight_api import AdminsApi, AlertsApi, AuditApi, EventsApi, UsageApi
from keydesk.contract.people_api import BatchesApi, ClaimsApi, KeyActionsApi, LocationsApi, PeopleApi
from keydesk.contract.templates_api import TemplatesApi


class KeysApi(Protocol):
    """Keys."""

    async def list_keys(self, query: KeyQuery) -> KeyPage:
        """Return a piece of the list."""
        ...

    async def get_key(self, key_id: str) -> Key:
        """Return one key."""
        ...

    async def create_key(self, key: KeyCreate, *, attempt: str) -> KeyMinted:
        """Make a key. The same ``attempt`` with the same key mints once, however often it is sent."""
        ...

    async def update_key(self, key_id: str, patch: KeyPatch, *, version: int) -> Key:
        """Change what ``patch`` names. Raises StaleError unless ``version`` is the key's present one."""
        ...

    async def activate_key(self, key_id: str) -> Key:
        """Switch a key on; one that is on stays on."""
        ...

    async def deactivate_key(self, key_id: str) -> Key:
        """Switch a key off, reversibly."""
        ...

    async def revoke_key(self, key_id: str) -> Key:
        """End a key for good; a revoked one stays revoked."""
        ...

    async def top_up_key(self, key_id: str, top_up: TopUp, *, attempt: str) -> Key:
        """Add money to a key's budget once. The same ``attempt`` adds it once, however often it is sent."""
        ...

    async def tell_handout_saved(self, key_id: str, handout: HandoutSaved, *, attempt: str) -> Key:
        """Have the audit log say that the secret of a key was put into a file; nothing else changes."""
        ...


class CatalogApi(Protocol):
    """Credentials, providers and models."""

    async def list_credentials(self, query: CatalogQuery) -> Page[Credential]:
        """Return a piece of the list, by name."""
        ...

    async def create_credential(self, credential: CredentialCreate, *, attempt: str) -> Credential:
        """Seal a credential."""
        ...

    async def update_credential(
        self, credential_id: str, patch: CredentialPatch, *, version: int
    ) -> Credential:
        """Change name or value."""
        ...

    async def delete_credential(self, credential_id: str) -> None:
        """Delete a credential that no provider uses; ConflictError names those that do."""
        ...

    async def list_providers(self, query: CatalogQuery) -> Page[Provider]:
        """Return a piece of the list, by name."""
        ...

    async def create_provider(self, provider: ProviderCreate, *, attempt: str) -> Provider:
        """Add an upstream."""
        ...

    async def update_provider(self, provider_id: str, patch: ProviderPatch, *, version: int) -> Provider:
        """Change an upstream."""
        ...

    async def test_provider(self, provider_id: str) -> ProviderTest:
        """Ask an upstream for its models, and tell how it answered."""
        ...

    async def discover_models(self, provider_id: str) -> ProviderModels:
        """Return what an upstream serves. UnavailableError says why that cannot be told."""
        ...

    async def delete_provider(self, provider_id: str) -> None:
        """Delete an upstream that no model leads to; ConflictError names those that do."""
        ...

    async def list_models(self, query: CatalogQuery) -> Page[Model]:
        """Return a piece of the list, by model id."""
        ...

    async def create_model(self, model: ModelCreate, *, attempt: str) -> Model:
        """Add a model id."""
        ...

    async def update_model(self, model_id: str, patch: ModelPatch, *, version: int) -> Model:
        """Change where a model leads, or what it costs."""
        ...

    async def delete_model(self, model_id: str) -> None:
        """Delete a model id."""
        ...


class McpApi(Protocol):
    """MCP servers."""

    async def list_mcp_servers(self, query: CatalogQuery) -> Page[McpServer]:
        """Return a piece of the list, by name."""
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


class DeploymentsApi(Protocol):
    """Deployments."""

    async def list_deployments(self, query: CatalogQuery) -> Page[Deployment]:
        """Return a piece of the list, by name."""
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


class AdminApi(
    KeysApi,
    KeyActionsApi,
    LocationsApi,
    PeopleApi,
    BatchesApi,
    ClaimsApi,
    CatalogApi,
    McpApi,
    DeploymentsApi,
    TemplatesApi,
    AdminsApi,
    AuditApi,
    AlertsApi,
    UsageApi,
    EventsApi,
    Protocol,
):
    """The whole of it."""

    async def info(self) -> Info:
        """Return what the gateway says of itself and of the admin who asks."""
        ...
