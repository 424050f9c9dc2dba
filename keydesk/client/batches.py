"""Batches, over HTTP."""

from keydesk.client.collections import CollectionsClient
from keydesk.client.transport import Call
from keydesk.contract.batches import (
    Batch,
    BatchPage,
    BatchPatch,
    BatchQuery,
    BatchRotated,
    BatchRotation,
    BatchWindow,
    BulkCreate,
    BulkCreated,
    HandOut,
)
from keydesk.contract.key_actions import HandoutSaved
from keydesk.contract.keys import KeyLinked, KeyMinted
from keydesk.contract.people import KeysRevoked
from keydesk.contract.people_api import BatchesApi


class BatchesClient(CollectionsClient, BatchesApi):
    """The calls of BatchesApi; what each means is said there."""

    async def create_keys(self, bulk: BulkCreate, *, attempt: str) -> BulkCreated:
        """Make keys for many people."""
        call = Call(method="POST", path=("keys", "bulk"), body=bulk, attempt=attempt, repeatable=True)
        return await self._transport.send(call, BulkCreated)

    async def list_batches(self, query: BatchQuery) -> BatchPage:
        """Ask for a piece of the list."""
        return await self._list("batches", query, BatchPage)

    async def get_batch(self, batch_id: str) -> Batch:
        """Ask for one batch."""
        call = Call(method="GET", path=("batches", batch_id), repeatable=True)
        return await self._transport.send(call, Batch)

    async def update_batch(self, batch_id: str, patch: BatchPatch, *, version: int) -> Batch:
        """Change a batch."""
        return await self._update(("batches", batch_id), patch, version, Batch)

    async def set_batch_window(self, batch_id: str, window: BatchWindow, *, attempt: str) -> Batch:
        """Give its keys another window."""
        path = ("batches", batch_id, "window")
        call = Call(method="POST", path=path, body=window, attempt=attempt, repeatable=True)
        return await self._transport.send(call, Batch)

    async def hand_out_key(self, batch_id: str, wanted: HandOut, *, attempt: str) -> KeyMinted | KeyLinked:
        """Make one more key."""
        path = ("batches", batch_id, "hand-out")
        call = Call(method="POST", path=path, body=wanted, attempt=attempt, repeatable=True)
        return await self._transport.send(call, KeyLinked if wanted.claim else KeyMinted)

    async def rotate_batch(self, batch_id: str, rotation: BatchRotation, *, attempt: str) -> BatchRotated:
        """Rotate its keys."""
        path = ("batches", batch_id, "rotate")
        call = Call(method="POST", path=path, body=rotation, attempt=attempt, repeatable=True)
        return await self._transport.send(call, BatchRotated)

    async def tell_batch_handout_saved(self, batch_id: str, handout: HandoutSaved, *, attempt: str) -> Batch:
        """Have it noted."""
        path = ("batches", batch_id, "handout-saved")
        call = Call(method="POST", path=path, body=handout, attempt=attempt, repeatable=True)
        return await self._transport.send(call, Batch)

    async def revoke_batch(self, batch_id: str, *, attempt: str) -> KeysRevoked:
        """Revoke its keys."""
        path = ("batches", batch_id, "revoke")
        call = Call(method="POST", path=path, attempt=attempt, repeatable=True)
        return await self._transport.send(call, KeysRevoked)
