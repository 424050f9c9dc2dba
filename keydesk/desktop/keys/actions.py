"""What one can do with keys: one function a user action. No widgets here; ``tasks.run`` runs these."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeVar

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import CatalogQuery, Model, Provider
from keydesk.contract.deployments import Deployment
from keydesk.contract.fields import Page
from keydesk.contract.info import Capability
from keydesk.contract.key_actions import EphemeralKeyCreate, KeyIdentification, KeyRotation
from keydesk.contract.keys import Key, KeyCreate, KeyMinted, KeyPage, KeyPatch, KeyQuery, TopUp
from keydesk.contract.mcp import McpServer
from keydesk.desktop.whole_list import whole_list
from keydesk.domain.errors import NotFoundError
from keydesk.domain.money import Nanos
from keydesk.domain.secret import Secret

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Catalog:
    """What keys can reach."""

    models: list[Model]
    providers: list[Provider]
    deployments: list[Deployment] = field(default_factory=list[Deployment])
    mcp_servers: list[McpServer] = field(default_factory=list[McpServer])
    lacking: frozenset[Capability] = frozenset()
    """What keys can have elsewhere, and this gateway knows nothing of."""

    @property
    def provider_names(self) -> dict[str, str]:
        """The names of providers by id."""
        return {provider.id: provider.name for provider in self.providers}


async def list_keys(api: AdminApi, query: KeyQuery) -> KeyPage:
    """Fetch a piece of the list."""
    page = await api.list_keys(query)
    # To read it took a good part of a turn of the loop; to show it takes another.
    await asyncio.sleep(0)
    return page


async def create_key(api: AdminApi, key: KeyCreate, attempt: str) -> KeyMinted:
    """Make a key. Repeating it with the same ``attempt``, after a lost answer, makes no second one."""
    return await api.create_key(key, attempt=attempt)


async def update_key(api: AdminApi, key: Key, patch: KeyPatch) -> Key:
    """Change what the patch names. Raises StaleError when the key was changed since ``key`` was read."""
    return await api.update_key(key.id, patch, version=key.version)


async def top_up(api: AdminApi, key: Key, amount: Nanos, attempt: str) -> Key:
    """Add money to the key's budget. Repeating it with the same ``attempt`` adds nothing more."""
    return await api.top_up_key(key.id, TopUp(amount_usd=amount), attempt=attempt)


async def look_up(api: AdminApi, key_id: str) -> Key:
    """Fetch the key as it is now."""
    return await api.get_key(key_id)


async def activate(api: AdminApi, key: Key) -> Key:
    """Switch the key on."""
    return await api.activate_key(key.id)


async def deactivate(api: AdminApi, key: Key) -> Key:
    """Switch the key off, reversibly."""
    return await api.deactivate_key(key.id)


async def revoke(api: AdminApi, key: Key) -> Key:
    """End the key for good."""
    return await api.revoke_key(key.id)


async def rotate_key(api: AdminApi, key: Key, wanted: KeyRotation, attempt: str) -> KeyMinted:
    """Give the key another secret. Repeating it with the same ``attempt`` brings that same one."""
    return await api.rotate_key(key.id, wanted, attempt=attempt)


async def mint_ephemeral(api: AdminApi, parent: Key, wanted: EphemeralKeyCreate, attempt: str) -> KeyMinted:
    """Mint a short-lived key from ``parent``. Repeating it with the same ``attempt`` mints no second one."""
    return await api.mint_ephemeral_key(parent.id, wanted, attempt=attempt)


async def identify_key(api: AdminApi, secret: Secret) -> Key | None:
    """Return the key that a found secret belongs to; None when it is none of this gateway's."""
    try:
        return await api.identify_key(KeyIdentification(secret=secret.reveal()))
    except NotFoundError:
        return None


async def list_catalog(api: AdminApi) -> Catalog:
    """Return everything that a key can be made for, in order; of what the gateway does not offer, nothing."""
    offered = set((await api.info()).capabilities)

    async def all_of(
        capability: Capability, fetch: Callable[[CatalogQuery], Awaitable[Page[Item]]]
    ) -> list[Item]:
        return await _all(fetch) if capability.value in offered else []

    models, providers, deployments, mcp_servers = await asyncio.gather(
        all_of(Capability.MODELS, api.list_models),
        all_of(Capability.PROVIDERS, api.list_providers),
        all_of(Capability.DEPLOYMENTS, api.list_deployments),
        all_of(Capability.MCP_SERVERS, api.list_mcp_servers),
    )
    lacking = frozenset(each for each in Capability if each.value not in offered)
    return Catalog(models, providers, deployments, mcp_servers, lacking)


async def _all(fetch: Callable[[CatalogQuery], Awaitable[Page[Item]]]) -> list[Item]:
    return await whole_list(lambda cursor, limit: fetch(CatalogQuery(limit=limit, cursor=cursor)))
