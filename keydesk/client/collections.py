"""What the calls of every plain collection have in common: list, create, change, delete."""

from typing import TypeVar

from keydesk.client.transport import Answer, Call, Transport
from keydesk.contract.fields import Page, Query, WireModel

Item = TypeVar("Item", bound=WireModel)


class CollectionsClient:
    """The base of the clients of collections."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def _list(self, collection: str, query: Query, page: type[Page[Item]]) -> Page[Item]:
        call = Call(method="GET", path=(collection,), query=query, repeatable=True)
        return await self._transport.send(call, page)

    async def _get(self, path: tuple[str, ...], answer: type[Answer]) -> Answer:
        return await self._transport.send(Call(method="GET", path=path, repeatable=True), answer)

    async def _create(self, collection: str, body: WireModel, attempt: str, answer: type[Answer]) -> Answer:
        call = Call(method="POST", path=(collection,), body=body, attempt=attempt, repeatable=True)
        return await self._transport.send(call, answer)

    async def _update(
        self, path: tuple[str, str], patch: WireModel, version: int, answer: type[Answer]
    ) -> Answer:
        call = Call(method="PATCH", path=path, body=patch, version=version)
        return await self._transport.send(call, answer)

    async def _delete(self, collection: str, id_: str) -> None:
        await self._transport.send_away(Call(method="DELETE", path=(collection, id_)))
