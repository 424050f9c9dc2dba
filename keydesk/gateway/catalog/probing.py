"""Asking providers: do they answer, and what do they serve?"""

import asyncio
from dataclasses import dataclass
from typing import Protocol

from keydesk.contract.catalog import ProviderKind, ProviderModels, ProviderTest, UpstreamModel
from keydesk.domain.errors import NotFoundError, UnavailableError
from keydesk.gateway.catalog.repository import ServedProvider, load_provider, model_ids_by_upstream
from keydesk.gateway.store.opening import OpenStore

_DEMO = "demo"
_CREDENTIAL_LOST = (
    "Nothing was sent: the credential has to be entered again. Its value was meant for another address, "
    "or the gateway's master key is another one."
)


@dataclass(frozen=True, slots=True)
class Probe:
    """What became of asking a provider for its models; see ProviderTest."""

    resolved: bool | None = None
    reached: bool | None = None
    secured: bool | None = None
    authenticated: bool | None = None
    latency_ms: int | None = None
    models: tuple[str, ...] | None = None
    problem: str | None = None


class Prober(Protocol):
    """Asks a provider for its models."""

    async def probe(self, provider: ServedProvider) -> Probe:
        """Ask, once. Nothing is raised: what is wrong stands in the answer."""
        ...


class ProviderProbing:
    """Tests providers, and discovers what they serve."""

    def __init__(self, opened: OpenStore, prober: Prober) -> None:
        self._opened = opened
        self._prober = prober

    async def test(self, provider_id: str) -> ProviderTest:
        """Tell how a provider answers."""
        probe = await self._probe(provider_id)
        return ProviderTest(
            resolved=probe.resolved,
            reached=probe.reached,
            secured=probe.secured,
            authenticated=probe.authenticated,
            latency_ms=probe.latency_ms,
            models=None if probe.models is None else len(probe.models),
            problem=probe.problem,
        )

    async def discover(self, provider_id: str) -> ProviderModels:
        """Return what a provider serves. Raises UnavailableError, which says why that cannot be told."""
        probe = await self._probe(provider_id)
        if probe.models is None:
            raise UnavailableError(probe.problem or "The provider does not list its models.")
        known = await asyncio.to_thread(self._known, provider_id)
        return ProviderModels(
            items=[UpstreamModel(upstream_model=name, model_ids=known.get(name, [])) for name in probe.models]
        )

    async def _probe(self, provider_id: str) -> Probe:
        provider = await asyncio.to_thread(self._load, provider_id)
        if provider.kind is ProviderKind.DEMO:
            return Probe(reached=True, latency_ms=0, models=(_DEMO,))
        if provider.credential_lost:
            return Probe(problem=_CREDENTIAL_LOST)
        return await self._prober.probe(provider)

    def _load(self, provider_id: str) -> ServedProvider:
        with self._opened.store.read() as connection:
            provider = load_provider(connection, self._opened.sealing, provider_id)
        if provider is None:
            raise NotFoundError("There is no such provider.")
        return provider

    def _known(self, provider_id: str) -> dict[str, list[str]]:
        with self._opened.store.read() as connection:
            return model_ids_by_upstream(connection, provider_id)
