"""Batches over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from keydesk.contract.batches import Batch, BatchLinked, BatchPage, BatchPatch, BatchQuery, BatchWindow
from keydesk.contract.claims import JoinLinkCreate
from keydesk.contract.key_actions import HandoutSaved
from keydesk.contract.people import KeysRevoked
from keydesk.gateway.adminapi.answers import answer
from keydesk.gateway.adminapi.route import AdminRoute, CallingAdmin, OnceOnly, Versions
from keydesk.gateway.batches.join_links import JoinLinkService
from keydesk.gateway.batches.service import BatchService


def batch_routes(service: BatchService) -> APIRouter:
    """Return the routes of batches. They are made by ``/keys/bulk``."""
    router = APIRouter(prefix="/batches", tags=["batches"], route_class=AdminRoute)

    @router.get("", response_model=BatchPage)
    def list_batches(query: Annotated[BatchQuery, Query()], caller: CallingAdmin) -> Response:
        return answer(service.list(caller, query))

    @router.get("/{batch_id}", response_model=Batch)
    def get_batch(batch_id: str, caller: CallingAdmin) -> Response:
        batch = service.get(caller, batch_id)
        return answer(batch, of=batch)

    @router.patch("/{batch_id}", response_model=Batch)
    def update_batch(batch_id: str, patch: BatchPatch, caller: CallingAdmin, versions: Versions) -> Response:
        batch = service.update(caller, batch_id, patch, versions)
        return answer(batch, of=batch)

    @router.post("/{batch_id}/window", response_model=Batch)
    def set_batch_window(
        batch_id: str, window: BatchWindow, caller: CallingAdmin, attempt: OnceOnly
    ) -> Response:
        batch = service.set_window(caller, batch_id, window, attempt)
        return answer(batch, of=batch)

    @router.post("/{batch_id}/handout-saved", response_model=Batch)
    def tell_batch_handout_saved(
        batch_id: str, handout: HandoutSaved, caller: CallingAdmin, attempt: OnceOnly
    ) -> Response:
        batch = service.handout_saved(caller, batch_id, handout, attempt)
        return answer(batch, of=batch)

    @router.post("/{batch_id}/revoke", response_model=KeysRevoked)
    def revoke_batch(batch_id: str, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        return answer(service.revoke(caller, batch_id, attempt))

    return router


def join_link_routes(service: JoinLinkService) -> APIRouter:
    """Return the routes of the join link of a batch. The page that it leads to is in ``serving``."""
    router = APIRouter(prefix="/batches/{batch_id}/join-link", tags=["claims"], route_class=AdminRoute)

    @router.post("", response_model=BatchLinked, status_code=201)
    def make_join_link(
        batch_id: str, wanted: JoinLinkCreate, caller: CallingAdmin, attempt: OnceOnly
    ) -> Response:
        linked = service.make(caller, batch_id, wanted, attempt)
        return answer(linked, of=linked.batch, status=201)

    @router.post("/withdraw", response_model=Batch)
    def withdraw_join_link(batch_id: str, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        batch = service.withdraw(caller, batch_id, attempt)
        return answer(batch, of=batch)

    return router
