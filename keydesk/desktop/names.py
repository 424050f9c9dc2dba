"""What things are called that a record names by their ids."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterable
from enum import Enum
from typing import Final, Protocol

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import Key
from keydesk.domain.errors import DomainError

_MOST: Final = 50
"""So many are asked for at once; a deployment may name hundreds of keys."""


class Named(Enum):
    """The kinds of things that have names."""

    PERSON = "person"
    LOCATION = "location"
    KEY = "key"
    BATCH = "batch"
    PROVIDER = "provider"
    CREDENTIAL = "credential"
    DEPLOYMENT = "deployment"


class _Thing(Protocol):
    @property
    def name(self) -> str: ...


class Names:
    """Knows names by id. What it does not know, or cannot learn, is called by its id."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def of(self, id_: str) -> str:
        """Return the name, or the id."""
        return self._names.get(id_, id_)

    def note(self, id_: str | None, name: str | None) -> None:
        """Know this name."""
        if id_ is not None and name is not None:
            self._names[id_] = name

    def unknown(self, ids: Iterable[str]) -> list[str]:
        """Return those whose names are not known."""
        return [id_ for id_ in ids if id_ not in self._names]

    def forget(self) -> None:
        """Know nothing: it is another gateway, or things may be called otherwise by now."""
        self._names.clear()

    async def learn_reach(self, api: AdminApi, key: Key) -> None:
        """Learn what the providers and deployments that a key names, and its parent, are called."""
        self.note(key.owner_id, key.owner_name)
        self.note(key.location_id, key.location_name)
        await self.learn(api, Named.PROVIDER, key.allowed_providers or ())
        await self.learn(api, Named.DEPLOYMENT, key.deployments)
        await self.learn(api, Named.KEY, () if key.parent_id is None else (key.parent_id,))

    async def learn(self, api: AdminApi, kind: Named, ids: Iterable[str]) -> None:
        """Learn what these are called."""
        fetch = _fetch_of(api, kind)

        async def one(id_: str) -> None:
            # What is deleted, or not for this admin to see, is called by its id.
            with contextlib.suppress(DomainError):
                self.note(id_, await fetch(id_))

        await asyncio.gather(*(one(id_) for id_ in self.unknown(dict.fromkeys(ids))[:_MOST]))


def _fetch_of(api: AdminApi, kind: Named) -> Callable[[str], Awaitable[str]]:
    if kind is Named.BATCH:

        async def label(id_: str) -> str:
            return (await api.get_batch(id_)).label

        return label
    get: dict[Named, Callable[[str], Awaitable[_Thing]]] = {
        Named.PERSON: api.get_person,
        Named.LOCATION: api.get_location,
        Named.KEY: api.get_key,
        Named.PROVIDER: api.get_provider,
        Named.CREDENTIAL: api.get_credential,
        Named.DEPLOYMENT: api.get_deployment,
    }

    async def name(id_: str) -> str:
        return (await get[kind](id_)).name

    return name
