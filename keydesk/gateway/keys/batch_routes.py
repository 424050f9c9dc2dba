"""What is given away of a batch that is there, over HTTP."""

from fastapi import APIRouter, Response

from keydesk.contract.batches import BatchRotated, BatchRotation, HandOut
from keydesk.contract.keys import KeyLinked, KeyMinted
from keydesk.gateway.adminapi.answers import answer
from keydesk.gateway.adminapi.route import AdminRoute, CallingAdmin, OnceOnly
from keydesk.gateway.keys.batch_keys import BatchKeyService


def batch_key_routes(service: BatchKeyService) -> APIRouter:
    """Return the routes that make one more key of a batch, and other secrets for all."""
    router = APIRouter(prefix="/batches/{batch_id}", tags=["batches"], route_class=AdminRoute)

    @router.post("/hand-out", response_model=KeyMinted | KeyLinked, status_code=201)
    def hand_out_key(batch_id: str, wanted: HandOut, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        item = service.hand_out(caller, batch_id, wanted, attempt)
        return answer(item, of=item.key, status=201)

    @router.post("/rotate", response_model=BatchRotated)
    def rotate_batch(
        batch_id: str, rotation: BatchRotation, caller: CallingAdmin, attempt: OnceOnly
    ) -> Response:
        rotated = service.rotate(caller, batch_id, rotation, attempt)
        return answer(rotated, of=rotated.batch)

    return router
