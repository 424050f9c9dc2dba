"""What one can do with keys: one function a user action. No widgets here; ``tasks.run`` runs these."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, TypeVar

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import CatalogQuery, Model, Provider
from keydesk.contract.deployments import Deployment
from keydesk.contract.fields import Page
from keydesk.contract.info import Capability
from keydesk.contract.keys import Key, KeyCreate, KeyMinted, KeyPage, KeyPatch, KeyQuery, TopUp
from keydesk.contract.mcp import McpServer
from keydesk.domain.errors import DomainError, StaleError
from keydesk.domain.money import Nanos

_AT_ONCE: Final = 4
_A_PIECE: Final = 500
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Catalog:
    """What keys can reach."""

    models: list[Model]
    providers: list[Provider]
    deployments: list[Deployment] = field(default_factory=list[Deployment])
    mcp_servers: list[McpServer] = field(default_factory=list[McpServer])

    @property
    def provider_names(self) -> dict[str, str]:
        """The names of providers by id."""
        return {provider.id: provider.name for provider in self.providers}


@dataclass(slots=True)
class Outcome:
    """What became of an action on several keys: each is done or refused, none holds up the others."""

    done: list[Key] = field(default_factory=list[Key])
    refused: list[tuple[Key, DomainError]] = field(default_factory=list[tuple[Key, DomainError]])


async def list_keys(api: AdminApi, query: KeyQuery) -> KeyPage:
    """Fetch a piece of the list."""
    return await api.list_keys(query)


async def create_key(api: AdminApi, key: KeyCreate, attempt: str) -> KeyMinted:
    """Make a key. Repeating it with the same ``attempt``, after a lost answer, makes no second one."""
    return await api.create_key(key, attempt=attempt)


async def rename_key(api: AdminApi, key: Key, name: str) -> Key:
    """Give the key another name. Raises StaleError when it was changed since ``key`` was read."""
    return await update_key(api, key, KeyPatch(name=name))


async def update_key(api: AdminApi, key: Key, patch: KeyPatch) -> Key:
    """Change what the patch names. Raises StaleError when the key was changed since ``key`` was read."""
    return await api.update_key(key.id, patch, version=key.version)


async def assign_models(api: AdminApi, keys: Sequence[Key], models: list[str] | None) -> Outcome:
    """Let the keys use these models, None for all."""
    return await _each(keys, lambda key: _update_one_thing(api, key, KeyPatch(allowed_models=models)))


async def set_expiry(api: AdminApi, keys: Sequence[Key], end: datetime | None) -> Outcome:
    """Let the keys end then, None for never."""
    return await _each(keys, lambda key: _update_one_thing(api, key, KeyPatch(expires_at=end)))


async def top_up(api: AdminApi, key: Key, amount: Nanos, attempt: str) -> Key:
    """Add money to the key's budget. Repeating it with the same ``attempt`` adds nothing more."""
    return await api.top_up_key(key.id, TopUp(amount_usd=amount), attempt=attempt)


async def look_up(api: AdminApi, key_id: str) -> Key:
    """Fetch the key as it is now."""
    return await api.get_key(key_id)


async def activate(api: AdminApi, keys: Sequence[Key]) -> Outcome:
    """Switch the keys on."""
    return await _each(keys, lambda key: api.activate_key(key.id))


async def deactivate(api: AdminApi, keys: Sequence[Key]) -> Outcome:
    """Switch the keys off, reversibly."""
    return await _each(keys, lambda key: api.deactivate_key(key.id))


async def revoke(api: AdminApi, keys: Sequence[Key]) -> Outcome:
    """End the keys for good."""
    return await _each(keys, lambda key: api.revoke_key(key.id))


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
    return Catalog(models, providers, deployments, mcp_servers)


async def _all(fetch: Callable[[CatalogQuery], Awaitable[Page[Item]]]) -> list[Item]:
    found: list[Item] = []
    cursor: str | None = None
    while True:
        page = await fetch(CatalogQuery(limit=_A_PIECE, cursor=cursor))
        found += page.items
        cursor = page.next_cursor
        if cursor is None:
            return found


async def _update_one_thing(api: AdminApi, key: Key, patch: KeyPatch) -> Key:
    """Change what the patch names, also when somebody changed something else about the key meanwhile."""
    try:
        return await update_key(api, key, patch)
    except StaleError:
        present = await look_up(api, key.id)
        if any(getattr(present, name) != getattr(key, name) for name in patch.model_fields_set):
            raise
        return await update_key(api, present, patch)


async def _each(keys: Sequence[Key], act: Callable[[Key], Awaitable[Key]]) -> Outcome:
    outcome, gate = Outcome(), asyncio.Semaphore(_AT_ONCE)

    async def one(key: Key) -> None:
        async with gate:
            try:
                outcome.done.append(await act(key))
            except DomainError as error:
                outcome.refused.append((key, error))

    await asyncio.gather(*(one(key) for key in keys))
    return outcome
