"""What can be done with keys besides making and changing one, over HTTP."""

from keydesk.client.collections import CollectionsClient
from keydesk.client.transport import Call
from keydesk.contract.key_actions import (
    EphemeralKeyCreate,
    KeyIdentification,
    KeyRotation,
    KeysChange,
    KeysChanged,
)
from keydesk.contract.keys import Key, KeyMinted
from keydesk.contract.people_api import KeyActionsApi


class KeyActionsClient(CollectionsClient, KeyActionsApi):
    """The calls of KeyActionsApi; what each means is said there."""

    async def mint_ephemeral_key(self, key_id: str, wanted: EphemeralKeyCreate, *, attempt: str) -> KeyMinted:
        """Mint from a key."""
        path = ("keys", key_id, "ephemeral")
        call = Call(method="POST", path=path, body=wanted, attempt=attempt, repeatable=True)
        return await self._transport.send(call, KeyMinted)

    async def rotate_key(self, key_id: str, rotation: KeyRotation, *, attempt: str) -> KeyMinted:
        """Rotate a key."""
        path = ("keys", key_id, "rotate")
        call = Call(method="POST", path=path, body=rotation, attempt=attempt, repeatable=True)
        return await self._transport.send(call, KeyMinted)

    async def identify_key(self, found: KeyIdentification) -> Key:
        """Ask whose a secret is."""
        call = Call(method="POST", path=("keys", "identify"), body=found, repeatable=True)
        return await self._transport.send(call, Key)

    async def change_keys(self, change: KeysChange, *, attempt: str) -> KeysChanged:
        """Change many keys."""
        path = ("keys", "bulk-update")
        call = Call(method="POST", path=path, body=change, attempt=attempt, repeatable=True)
        return await self._transport.send(call, KeysChanged)
