"""Claim links, over HTTP."""

from keydesk.client.collections import CollectionsClient
from keydesk.client.transport import Call
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
