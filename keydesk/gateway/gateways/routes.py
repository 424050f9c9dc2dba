"""Attached gateways over HTTP."""

from fastapi import APIRouter, Response

from keydesk.contract.fields import Page
from keydesk.contract.gateways import AttachedGateway
from keydesk.gateway.adminapi.answers import answer
from keydesk.gateway.adminapi.route import AdminRoute
from keydesk.gateway.gateways.service import GatewayService


def gateway_routes(service: GatewayService) -> APIRouter:
    """Return the route of attached gateways."""
    router = APIRouter(prefix="/gateways", tags=["gateways"], route_class=AdminRoute)

    @router.get("", response_model=Page[AttachedGateway])
    def list_gateways() -> Response:
        return answer(service.list())

    return router
