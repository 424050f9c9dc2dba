"""Claim links over the admin API. The pages that they lead to are in ``serving``."""

from fastapi import APIRouter, Response

from keydesk.contract.keys import Key, KeyLinked
from keydesk.gateway.adminapi.answers import answer
from keydesk.gateway.adminapi.route import AdminRoute, CallingAdmin, OnceOnly
from keydesk.gateway.claims.service import ClaimService


def claim_routes(service: ClaimService) -> APIRouter:
    """Return the routes of the claim link of a key; those of many keys are made by ``/keys/bulk``."""
    router = APIRouter(prefix="/keys/{key_id}/claim-link", tags=["claims"], route_class=AdminRoute)

    @router.post("", response_model=KeyLinked, status_code=201)
    def make_claim_link(key_id: str, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        linked = service.make(caller, key_id, attempt)
        return answer(linked, of=linked.key, status=201)

    @router.post("/withdraw", response_model=Key)
    def withdraw_claim_link(key_id: str, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        key = service.withdraw(caller, key_id, attempt)
        return answer(key, of=key)

    return router
