"""What the admin API says of itself: info, its OpenAPI document, and the challenge."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse

from keydesk.contract.challenge import ChallengeProof, Nonce, prove
from keydesk.contract.info import CallingAdmin as InfoAdmin
from keydesk.contract.info import Info
from keydesk.gateway.adminapi.route import PREFIX, AdminRoute, CallingAdmin

Describe = Callable[[InfoAdmin], Info]


def info_routes(describe: Describe) -> APIRouter:
    """Return the routes by which the admin API describes itself to an admin."""
    router = APIRouter(tags=["info"], route_class=AdminRoute)

    @router.get("/info")
    def info(caller: CallingAdmin) -> Info:
        return describe(_admin(caller))

    @router.get("/openapi.json", include_in_schema=False)
    def openapi(request: Request) -> JSONResponse:
        return JSONResponse(request.app.openapi())

    return router


def challenge_routes(challenge_key: str) -> APIRouter:
    """Return the one route that asks for no credential: it proves, and tells nothing else (S21)."""
    router = APIRouter(prefix=PREFIX, tags=["info"])

    @router.get("/challenge")
    def challenge(nonce: Annotated[Nonce, Query()]) -> ChallengeProof:
        return ChallengeProof(proof=prove(challenge_key, nonce))

    return router


def _admin(caller: CallingAdmin) -> InfoAdmin:
    locations = None if caller.locations is None else sorted(caller.locations)
    return InfoAdmin(id=caller.id, name=caller.name, role=caller.role, location_ids=locations)
