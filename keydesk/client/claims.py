"""Claim and join links, over HTTP."""

from keydesk.client.collections import CollectionsClient
from keydesk.client.transport import Call
from keydesk.contract.batches import Batch, BatchLinked
from keydesk.contract.claims import JoinLinkCreate
from keydesk.contract.keys import Key, KeyLinked
from keydesk.contract.people_api import ClaimsApi


class ClaimsClient(CollectionsClient, ClaimsApi):
    """The calls of ClaimsApi; what each means is said there."""

    async def make_claim_link(self, key_id: str, *, attempt: str) -> KeyLinked:
        """Give a key a link."""
        path = ("keys", key_id, "claim-link")
        call = Call(method="POST", path=path, attempt=attempt, repeatable=True)
        return await self._transport.send(call, KeyLinked)

    async def withdraw_claim_link(self, key_id: str, *, attempt: str) -> Key:
        """Let it open nothing."""
        path = ("keys", key_id, "claim-link", "withdraw")
        call = Call(method="POST", path=path, attempt=attempt, repeatable=True)
        return await self._transport.send(call, Key)

    async def make_join_link(self, batch_id: str, link: JoinLinkCreate, *, attempt: str) -> BatchLinked:
        """Give a batch a link."""
        path = ("batches", batch_id, "join-link")
        call = Call(method="POST", path=path, body=link, attempt=attempt, repeatable=True)
        return await self._transport.send(call, BatchLinked)

    async def withdraw_join_link(self, batch_id: str, *, attempt: str) -> Batch:
        """Let it open nothing."""
        path = ("batches", batch_id, "join-link", "withdraw")
        call = Call(method="POST", path=path, attempt=attempt, repeatable=True)
        return await self._transport.send(call, Batch)
