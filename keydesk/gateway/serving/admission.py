"""May this call go on? Finds the key and the model, and lets the policy decide."""

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address

from keydesk.domain.instant import Clock
from keydesk.domain.policy import Allowed, Call, Denial, admit_key, decide
from keydesk.domain.secret import Secret
from keydesk.gateway.catalog.repository import ServedModel
from keydesk.gateway.serving.directory import Directory, KnownKey
from keydesk.gateway.serving.head import Head
from keydesk.gateway.serving.refusal import UNKNOWN_KEY, RefusedError, refusal_of
from keydesk.gateway.store.hashing import Pepper


@dataclass(frozen=True, slots=True)
class Presented:
    """A key that a client presented, and that may be used from where the client is."""

    key_id: str
    digest: bytes
    peer: IPv4Address | IPv6Address


class Admission:
    """Judges calls in the published order; raises RefusedError for the first rule that fails."""

    def __init__(self, directory: Directory, pepper: Pepper, clock: Clock) -> None:
        self._directory = directory
        self._pepper = pepper
        self._clock = clock

    async def key(self, head: Head, peer: IPv4Address | IPv6Address) -> Presented:
        """Judge the key alone, before anything else of the request is read."""
        secret: Secret | None = head.secret()
        if secret is None:
            raise RefusedError(UNKNOWN_KEY)
        presented = Presented(secret.id, self._pepper.digest(secret), peer)
        known = self._directory.cached(presented.digest) or await self._find(presented)
        denial = admit_key(known.terms, self._clock.now(), peer)
        if denial is not None:
            raise RefusedError(refusal_of(denial))
        return presented

    async def model(self, presented: Presented, model: str) -> ServedModel:
        """Judge the call as a whole, by what holds now that its body has come (S7)."""
        catalog = self._directory.catalog
        if catalog is None:
            catalog = await self._directory.read_catalog()
        known = self._directory.cached(presented.digest) or await self._find(presented)
        served = catalog.models.get(model)
        route = served.route if served is not None else None
        decision = decide(known.terms, Call(self._clock.now(), presented.peer, model, route))
        if isinstance(decision, Denial) or served is None:
            raise RefusedError(UNKNOWN_KEY if isinstance(decision, Allowed) else refusal_of(decision))
        return served

    async def known(self, presented: Presented) -> KnownKey:
        """Return the key as it is now."""
        return self._directory.cached(presented.digest) or await self._find(presented)

    async def fallbacks(self, presented: Presented, served: ServedModel) -> list[ServedModel]:
        """Return the models that may answer in its place: those that the key may use itself (S5)."""
        usable = {each.route.model: each for each in await self.models(presented)}
        return [usable[model] for model in served.fallbacks if model in usable]

    async def models(self, presented: Presented) -> list[ServedModel]:
        """Return the models that the key may use, by their ids."""
        catalog = self._directory.catalog
        if catalog is None:
            catalog = await self._directory.read_catalog()
        known = self._directory.cached(presented.digest) or await self._find(presented)
        now = self._clock.now()
        return [
            served
            for model, served in sorted(catalog.models.items())
            if isinstance(decide(known.terms, Call(now, presented.peer, model, served.route)), Allowed)
        ]

    async def _find(self, presented: Presented) -> KnownKey:
        known = await self._directory.find(presented.key_id, presented.digest)
        if known is None:
            raise RefusedError(UNKNOWN_KEY)
        return known
