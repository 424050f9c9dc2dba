"""What keys reach, over HTTP: credentials, providers, models, MCP servers."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from keydesk.contract.catalog import (
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
from keydesk.contract.catalog_queries import (
    CredentialDelete,
    CredentialQuery,
    McpServerQuery,
    ModelQuery,
    ProviderQuery,
)
from keydesk.contract.fields import Page
from keydesk.contract.mcp import McpServer, McpServerCreate, McpServerPatch
from keydesk.gateway.adminapi.answers import answer
from keydesk.gateway.adminapi.route import CallingAdmin, OnceOnly, Versions, WholeRoute
from keydesk.gateway.catalog.credentials import CredentialService
from keydesk.gateway.catalog.mcp_servers import McpServerService, ToolReader
from keydesk.gateway.catalog.models import ModelService
from keydesk.gateway.catalog.probing import ProviderProbing
from keydesk.gateway.catalog.providers import ProviderService


def credential_routes(service: CredentialService) -> APIRouter:
    """Return the routes of credentials."""
    router = APIRouter(prefix="/credentials", tags=["credentials"], route_class=WholeRoute)

    @router.get("", response_model=Page[Credential])
    def list_credentials(query: Annotated[CredentialQuery, Query()]) -> Response:
        return answer(service.list(query))

    @router.post("", response_model=Credential, status_code=201)
    def create_credential(wanted: CredentialCreate, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        credential = service.create(caller, wanted, attempt)
        return answer(credential, of=credential, status=201)

    @router.get("/{credential_id}", response_model=Credential)
    def get_credential(credential_id: str) -> Response:
        credential = service.get(credential_id)
        return answer(credential, of=credential)

    @router.patch("/{credential_id}", response_model=Credential)
    def update_credential(
        credential_id: str, patch: CredentialPatch, caller: CallingAdmin, versions: Versions
    ) -> Response:
        credential = service.update(caller, credential_id, patch, versions)
        return answer(credential, of=credential)

    @router.delete("/{credential_id}", status_code=204)
    def delete_credential(
        credential_id: str, how: Annotated[CredentialDelete, Query()], caller: CallingAdmin
    ) -> None:
        service.delete(caller, credential_id, force=how.force)

    return router


def provider_routes(service: ProviderService, probing: ProviderProbing) -> APIRouter:
    """Return the routes of providers."""
    router = APIRouter(prefix="/providers", tags=["providers"], route_class=WholeRoute)

    @router.get("", response_model=Page[Provider])
    def list_providers(query: Annotated[ProviderQuery, Query()]) -> Response:
        return answer(service.list(query))

    @router.post("", response_model=Provider, status_code=201)
    def create_provider(wanted: ProviderCreate, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        provider = service.create(caller, wanted, attempt)
        return answer(provider, of=provider, status=201)

    @router.get("/{provider_id}", response_model=Provider)
    def get_provider(provider_id: str) -> Response:
        provider = service.get(provider_id)
        return answer(provider, of=provider)

    @router.patch("/{provider_id}", response_model=Provider)
    def update_provider(
        provider_id: str, patch: ProviderPatch, caller: CallingAdmin, versions: Versions
    ) -> Response:
        provider = service.update(caller, provider_id, patch, versions)
        return answer(provider, of=provider)

    @router.delete("/{provider_id}", status_code=204)
    def delete_provider(provider_id: str, caller: CallingAdmin) -> None:
        service.delete(caller, provider_id)

    @router.post("/{provider_id}/test", response_model=ProviderTest)
    async def test_provider(provider_id: str) -> Response:
        return answer(await probing.test(provider_id))

    @router.post("/{provider_id}/discover", response_model=ProviderModels)
    async def discover_models(provider_id: str) -> Response:
        return answer(await probing.discover(provider_id))

    return router


def model_routes(service: ModelService) -> APIRouter:
    """Return the routes of models. They go by id, because a model id may hold a slash."""
    router = APIRouter(prefix="/models", tags=["models"], route_class=WholeRoute)

    @router.get("", response_model=Page[Model])
    def list_models(query: Annotated[ModelQuery, Query()]) -> Response:
        return answer(service.list(query))

    @router.post("", response_model=Model, status_code=201)
    def create_model(wanted: ModelCreate, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        model = service.create(caller, wanted, attempt)
        return answer(model, of=model, status=201)

    @router.post("/bulk", response_model=ModelsCreated, status_code=201)
    def create_models(wanted: ModelsCreate, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        return answer(service.create_many(caller, wanted, attempt), status=201)

    @router.get("/{model_id}", response_model=Model)
    def get_model(model_id: str) -> Response:
        model = service.get(model_id)
        return answer(model, of=model)

    @router.patch("/{model_id}", response_model=Model)
    def update_model(model_id: str, patch: ModelPatch, caller: CallingAdmin, versions: Versions) -> Response:
        model = service.update(caller, model_id, patch, versions)
        return answer(model, of=model)

    @router.delete("/{model_id}", status_code=204)
    def delete_model(model_id: str, caller: CallingAdmin) -> None:
        service.delete(caller, model_id)

    return router


def mcp_server_routes(service: McpServerService, reader: ToolReader) -> APIRouter:
    """Return the routes of MCP servers."""
    router = APIRouter(prefix="/mcp-servers", tags=["mcp servers"], route_class=WholeRoute)

    @router.get("", response_model=Page[McpServer])
    def list_mcp_servers(query: Annotated[McpServerQuery, Query()]) -> Response:
        return answer(service.list(query))

    @router.post("", response_model=McpServer, status_code=201)
    def create_mcp_server(wanted: McpServerCreate, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        server = service.create(caller, wanted, attempt)
        return answer(server, of=server, status=201)

    @router.get("/{server_id}", response_model=McpServer)
    def get_mcp_server(server_id: str) -> Response:
        server = service.get(server_id)
        return answer(server, of=server)

    @router.patch("/{server_id}", response_model=McpServer)
    def update_mcp_server(
        server_id: str, patch: McpServerPatch, caller: CallingAdmin, versions: Versions
    ) -> Response:
        server = service.update(caller, server_id, patch, versions)
        return answer(server, of=server)

    @router.post("/{server_id}/refresh", response_model=McpServer)
    async def refresh_mcp_server(server_id: str, caller: CallingAdmin) -> Response:
        server = await service.refresh(caller, server_id, reader)
        return answer(server, of=server)

    @router.delete("/{server_id}", status_code=204)
    def delete_mcp_server(server_id: str, caller: CallingAdmin) -> None:
        service.delete(caller, server_id)

    return router
