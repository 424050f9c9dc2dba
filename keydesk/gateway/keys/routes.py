"""Keys over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from keydesk.contract.batches import BulkCreate, BulkCreated
from keydesk.contract.key_actions import (
    EphemeralKeyCreate,
    HandoutSaved,
    KeyIdentification,
    KeyRotation,
    KeysChange,
    KeysChanged,
)
from keydesk.contract.keys import Key, KeyCreate, KeyMinted, KeyPage, KeyPatch, KeyQuery, TopUp
from keydesk.domain.secret import parse
from keydesk.gateway.adminapi.answers import answer
from keydesk.gateway.adminapi.route import AdminRoute, CallingAdmin, OnceOnly, Versions
from keydesk.gateway.keys.bulk import BulkService
from keydesk.gateway.keys.service import KeyService


def key_routes(service: KeyService) -> APIRouter:
    """Return the routes of keys."""
    router = APIRouter(prefix="/keys", tags=["keys"], route_class=AdminRoute)

    @router.get("", response_model=KeyPage)
    def list_keys(query: Annotated[KeyQuery, Query()], caller: CallingAdmin) -> Response:
        return answer(service.list(caller, query))

    @router.post("", response_model=KeyMinted, status_code=201)
    def create_key(wanted: KeyCreate, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        minted = service.create(caller, wanted, attempt)
        return answer(minted, of=minted.key, status=201)

    @router.get("/{key_id}", response_model=Key)
    def get_key(key_id: str, caller: CallingAdmin) -> Response:
        key = service.get(caller, key_id)
        return answer(key, of=key)

    @router.patch("/{key_id}", response_model=Key)
    def update_key(key_id: str, patch: KeyPatch, caller: CallingAdmin, versions: Versions) -> Response:
        key = service.update(caller, key_id, patch, versions)
        return answer(key, of=key)

    @router.post("/{key_id}/activate", response_model=Key)
    def activate_key(key_id: str, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        key = service.activate(caller, key_id, attempt)
        return answer(key, of=key)

    @router.post("/{key_id}/deactivate", response_model=Key)
    def deactivate_key(key_id: str, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        key = service.deactivate(caller, key_id, attempt)
        return answer(key, of=key)

    @router.post("/{key_id}/revoke", response_model=Key)
    def revoke_key(key_id: str, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        key = service.revoke(caller, key_id, attempt)
        return answer(key, of=key)

    @router.post("/{key_id}/top-up", response_model=Key)
    def top_up_key(key_id: str, wanted: TopUp, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        key = service.top_up(caller, key_id, wanted, attempt)
        return answer(key, of=key)

    @router.post("/{key_id}/handout-saved", response_model=Key)
    def tell_handout_saved(
        key_id: str, handout: HandoutSaved, caller: CallingAdmin, attempt: OnceOnly
    ) -> Response:
        key = service.handout_saved(caller, key_id, handout, attempt)
        return answer(key, of=key)

    return router


def minting_routes(service: KeyService) -> APIRouter:
    """Return the routes that mint from a key, that tell whose a secret is, and that change many keys."""
    router = APIRouter(prefix="/keys", tags=["keys"], route_class=AdminRoute)

    @router.post("/bulk-update", response_model=KeysChanged)
    def change_keys(wanted: KeysChange, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        return answer(service.change_many(caller, wanted, attempt))

    @router.post("/identify", response_model=Key)
    def identify_key(found: KeyIdentification, caller: CallingAdmin) -> Response:
        key = service.identify(caller, parse(found.secret.strip()))
        return answer(key, of=key)

    @router.post("/{key_id}/ephemeral", response_model=KeyMinted, status_code=201)
    def mint_ephemeral_key(
        key_id: str, wanted: EphemeralKeyCreate, caller: CallingAdmin, attempt: OnceOnly
    ) -> Response:
        minted = service.mint_ephemeral(caller, key_id, wanted, attempt)
        return answer(minted, of=minted.key, status=201)

    @router.post("/{key_id}/rotate", response_model=KeyMinted)
    def rotate_key(key_id: str, wanted: KeyRotation, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        minted = service.rotate(caller, key_id, wanted, attempt)
        return answer(minted, of=minted.key)

    return router


def bulk_routes(service: BulkService) -> APIRouter:
    """Return the route that makes keys for many people at once."""
    router = APIRouter(prefix="/keys", tags=["batches"], route_class=AdminRoute)

    @router.post("/bulk", response_model=BulkCreated, status_code=201)
    def create_keys(wanted: BulkCreate, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        created = service.create(caller, wanted, attempt)
        return answer(created, of=created.batch, status=200 if wanted.dry_run else 201)

    return router
