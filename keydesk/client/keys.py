"""Keys, over HTTP."""

from keydesk.client.transport import Call, Transport
from keydesk.contract.api import KeysApi
from keydesk.contract.key_actions import HandoutSaved
from keydesk.contract.keys import Key, KeyCreate, KeyMinted, KeyPage, KeyPatch, KeyQuery, TopUp


class KeysClient(KeysApi):
    """The calls of KeysApi; what each means is said there."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def list_keys(self, query: KeyQuery) -> KeyPage:
        """Ask for a piece of the list."""
        call = Call(method="GET", path=("keys",), query=query, repeatable=True)
        return await self._transport.send(call, KeyPage)

    async def get_key(self, key_id: str) -> Key:
        """Ask for one key."""
        call = Call(method="GET", path=("keys", key_id), repeatable=True)
        return await self._transport.send(call, Key)

    async def create_key(self, key: KeyCreate, *, attempt: str) -> KeyMinted:
        """Mint a key."""
        call = Call(method="POST", path=("keys",), body=key, attempt=attempt, repeatable=True)
        return await self._transport.send(call, KeyMinted)

    async def update_key(self, key_id: str, patch: KeyPatch, *, version: int) -> Key:
        """Change a key."""
        call = Call(method="PATCH", path=("keys", key_id), body=patch, version=version)
        return await self._transport.send(call, Key)

    async def activate_key(self, key_id: str) -> Key:
        """Switch a key on."""
        return await self._act(key_id, "activate")

    async def deactivate_key(self, key_id: str) -> Key:
        """Switch a key off."""
        return await self._act(key_id, "deactivate")

    async def revoke_key(self, key_id: str) -> Key:
        """End a key."""
        return await self._act(key_id, "revoke")

    async def top_up_key(self, key_id: str, top_up: TopUp, *, attempt: str) -> Key:
        """Add money to a budget."""
        call = Call(
            method="POST", path=("keys", key_id, "top-up"), body=top_up, attempt=attempt, repeatable=True
        )
        return await self._transport.send(call, Key)

    async def tell_handout_saved(self, key_id: str, handout: HandoutSaved, *, attempt: str) -> Key:
        """Tell that a secret is in a file."""
        path = ("keys", key_id, "handout-saved")
        call = Call(method="POST", path=path, body=handout, attempt=attempt, repeatable=True)
        return await self._transport.send(call, Key)

    async def _act(self, key_id: str, action: str) -> Key:
        call = Call(method="POST", path=("keys", key_id, action), repeatable=True)
        return await self._transport.send(call, Key)
