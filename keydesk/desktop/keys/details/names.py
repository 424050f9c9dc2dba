"""What the things are called that a key names by their ids."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterable
from typing import Protocol

from keydesk.contract.api import AdminApi
from keydesk.contract.keys import Key
from keydesk.desktop.keys import actions
from keydesk.domain.errors import DomainError


class _Named(Protocol):
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
        if self.unknown([*(key.allowed_providers or ()), *key.deployments]):
            with contextlib.suppress(DomainError):
                catalog = await actions.list_catalog(api)
                for each in (*catalog.providers, *catalog.deployments):
                    self.note(each.id, each.name)
        if key.parent_id is not None:
            await self._learn((key.parent_id,), api.get_key)

    async def learn_people(self, api: AdminApi, ids: Iterable[str]) -> None:
        """Learn what these people are called."""
        await self._learn(self.unknown(ids), api.get_person)

    async def learn_locations(self, api: AdminApi, ids: Iterable[str]) -> None:
        """Learn what these locations are called."""
        await self._learn(self.unknown(ids), api.get_location)

    async def learn_keys(self, api: AdminApi, ids: Iterable[str]) -> None:
        """Learn what these keys are called."""
        await self._learn(self.unknown(ids), api.get_key)

    async def _learn(self, ids: Iterable[str], fetch: Callable[[str], Awaitable[_Named]]) -> None:
        async def one(id_: str) -> None:
            # What is deleted, or not for this admin to see, is called by its id.
            with contextlib.suppress(DomainError):
                self.note(id_, (await fetch(id_)).name)

        await asyncio.gather(*(one(id_) for id_ in ids))
