"""Admins over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from keydesk.contract.admins import Admin, AdminCreate, AdminMinted, AdminPatch, AdminQuery
from keydesk.contract.fields import Page
from keydesk.gateway.adminapi.answers import answer
from keydesk.gateway.adminapi.route import CallingAdmin, OnceOnly, OwnerRoute, Versions
from keydesk.gateway.admins.service import AdminService


def admin_routes(service: AdminService) -> APIRouter:
    """Return the routes of admins. Owners alone change them."""
    router = APIRouter(prefix="/admins", tags=["admins"], route_class=OwnerRoute)

    @router.get("", response_model=Page[Admin])
    def list_admins(query: Annotated[AdminQuery, Query()], caller: CallingAdmin) -> Response:
        return answer(service.list(caller, query))

    @router.post("", response_model=AdminMinted, status_code=201)
    def create_admin(wanted: AdminCreate, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        minted = service.create(caller, wanted, attempt)
        return answer(minted, of=minted.admin, status=201)

    @router.get("/{admin_id}", response_model=Admin)
    def get_admin(admin_id: str, caller: CallingAdmin) -> Response:
        admin = service.get(caller, admin_id)
        return answer(admin, of=admin)

    @router.patch("/{admin_id}", response_model=Admin)
    def update_admin(admin_id: str, patch: AdminPatch, caller: CallingAdmin, versions: Versions) -> Response:
        admin = service.update(caller, admin_id, patch, versions)
        return answer(admin, of=admin)

    @router.post("/{admin_id}/rotate", response_model=AdminMinted)
    def rotate_admin(admin_id: str, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        minted = service.rotate(caller, admin_id, attempt)
        return answer(minted, of=minted.admin)

    @router.post("/{admin_id}/revoke", response_model=Admin)
    def revoke_admin(admin_id: str, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        admin = service.revoke(caller, admin_id, attempt)
        return answer(admin, of=admin)

    return router
