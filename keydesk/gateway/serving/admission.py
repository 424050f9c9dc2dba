"""May this call go on? Finds the key and the model, and lets the policy decide."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import IPv4Address, IPv6Address
from typing import Final

from keydesk.domain.instant import Clock
from keydesk.domain.key import Lifecycle, Window
from keydesk.domain.policy import Allowed, Call, Denial, Deployment, KeyTerms, admit_key, admit_to, decide
from keydesk.domain.secret import Secret
from keydesk.gateway.catalog.repository import Catalog, ServedModel
from keydesk.gateway.keys.repository import StoredKey
from keydesk.gateway.serving.directory import Directory, KnownKey
from keydesk.gateway.serving.freshness import Freshness
from keydesk.gateway.serving.head import Head
from keydesk.gateway.serving.refusal import UNKNOWN_KEY, RefusedError, refusal_of
from keydesk.gateway.store.hashing import Pepper

_ALWAYS: Final = Lifecycle(Window(datetime.min.replace(tzinfo=UTC), None), active=True, revoked_at=None)


@dataclass(frozen=True, slots=True)
class Presented:
    """A key that a client presented, and that may be used from where the client is."""

    key_id: str | None
    """None: no key was sent, to a deployment that needs none."""
    digest: bytes
    peer: IPv4Address | IPv6Address
    deployment: str | None = None
    """The name of the deployment that is called; None: the gateway's own address is."""


@dataclass(frozen=True, slots=True)
class Admitted:
    """A call that may go on, and what it was judged by."""

    served: ServedModel
    known: KnownKey
    deployment_id: str | None


class Admission:
    """Judges calls in the published order; raises RefusedError for the first rule that fails."""

    def __init__(
        self, directory: Directory, pepper: Pepper, clock: Clock, freshness: Freshness | None = None
    ) -> None:
        """Begin with nothing. ``freshness`` is of what other gateways change, where there may be others."""
        self._freshness = freshness
        self._directory = directory
        self._pepper = pepper
        self._clock = clock

    async def key(
        self, head: Head, peer: IPv4Address | IPv6Address, deployment: str | None = None
    ) -> Presented:
        """Judge the key, and whether it may call here, before anything else of the request is read."""
        if self._freshness is not None and not self._freshness.holds():
            await self._freshness.require()
        secret: Secret | None = head.secret()
        if secret is None:
            if head.credentials or deployment is None:
                raise RefusedError(UNKNOWN_KEY)
            keyless = Presented(None, b"", peer, deployment)
            await self.known(keyless)
            return keyless
        presented = Presented(secret.id, self._pepper.digest(secret), peer, deployment)
        known = self._directory.cached(presented.digest) or await self._find(presented)
        denial = admit_key(known.terms, self._clock.now(), peer)
        if denial is None and deployment is not None:
            denial = admit_to((await self._catalog()).deployments.get(deployment), known.terms)
        if denial is not None:
            raise RefusedError(refusal_of(denial))
        return presented

    async def call(self, presented: Presented, model: str) -> Admitted:
        """Judge the call as a whole, by what holds now that its body has come (S7).

        Nothing is awaited once the key is known, so a change of it from now on finds the call under way.
        """
        if self._freshness is not None and not self._freshness.holds():
            await self._freshness.require()
        catalog = self._directory.catalog or await self._directory.read_catalog()
        known = self._directory.cached(presented.digest) or await self._find(presented)
        deployment = _deployment(catalog, presented)
        served = catalog.models.get(model)
        route = served.route if served is not None else None
        call = Call(self._clock.now(), presented.peer, model, route, deployment)
        decision = decide(known.terms, call)
        if isinstance(decision, Denial) or served is None:
            raise RefusedError(UNKNOWN_KEY if isinstance(decision, Allowed) else refusal_of(decision))
        return Admitted(served, known, None if deployment is None else deployment.id)

    async def model(self, presented: Presented, model: str) -> ServedModel:
        """Return the model, if a call of it would be admitted."""
        return (await self.call(presented, model)).served

    async def known(self, presented: Presented) -> KnownKey:
        """Return the key as it is now."""
        return self._directory.cached(presented.digest) or await self._find(presented)

    async def fallbacks(self, presented: Presented, served: ServedModel) -> list[ServedModel]:
        """Return the models that may answer in its place: those that the key may use itself (S5)."""
        usable = {each.route.model: each for each in await self.models(presented)}
        return [usable[model] for model in served.fallbacks if model in usable]

    async def models(self, presented: Presented) -> list[ServedModel]:
        """Return the models that the key may use here, by their ids."""
        catalog = await self._catalog()
        known = await self.known(presented)
        deployment = _deployment(catalog, presented)
        now = self._clock.now()
        return [
            served
            for model, served in sorted(catalog.models.items())
            if isinstance(
                decide(known.terms, Call(now, presented.peer, model, served.route, deployment)), Allowed
            )
        ]

    async def _catalog(self) -> Catalog:
        return self._directory.catalog or await self._directory.read_catalog()

    async def _find(self, presented: Presented) -> KnownKey:
        if presented.key_id is None:
            known = _keyless((await self._catalog()).deployments.get(presented.deployment or ""))
        else:
            known = await self._by_secret(presented.key_id, presented.digest)
            if known is None and self._freshness is not None:
                now = asyncio.get_running_loop().time()
                if await self._directory.was_rotated(presented.key_id, now):
                    known = await self._by_secret(presented.key_id, presented.digest)
        if known is None:
            raise RefusedError(UNKNOWN_KEY)
        return known

    async def _by_secret(self, key_id: str, digest: bytes) -> KnownKey | None:
        """Return the key if this is its secret, or the one before, which is good still."""
        found = await self._directory.find(key_id, digest)
        return found or await self._directory.find_rotated(key_id, digest, self._clock.now())


def _deployment(catalog: Catalog, presented: Presented) -> Deployment | None:
    """Return where the call is made; None at the gateway's own address."""
    if presented.deployment is None:
        return None
    return catalog.deployments.get(presented.deployment, _GONE)


def _keyless(deployment: Deployment | None) -> KnownKey | None:
    """Return what stands for a key at a deployment that needs none; None where one is needed."""
    if deployment is None or deployment.requires_key:
        return None
    terms = KeyTerms(_ALWAYS, None, None, None, deployments=frozenset({deployment.id}))
    return KnownKey(StoredKey("", b"", terms), 0)


_GONE: Final = Deployment("", requires_key=True, models=frozenset())
"""Stands for a deployment that there is not, to which no key is attached."""
