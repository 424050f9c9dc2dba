"""Deployments over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from keydesk.contract.catalog_queries import DeploymentQuery
from keydesk.contract.deployments import Deployment, DeploymentCreate, DeploymentPatch
from keydesk.contract.fields import Page
from keydesk.gateway.adminapi.answers import answer
from keydesk.gateway.adminapi.route import CallingAdmin, OnceOnly, Versions, WholeRoute
from keydesk.gateway.deployments.service import DeploymentService


def deployment_routes(service: DeploymentService) -> APIRouter:
    """Return the routes of deployments, which all locations share."""
    router = APIRouter(prefix="/deployments", tags=["deployments"], route_class=WholeRoute)

    @router.get("", response_model=Page[Deployment])
    def list_deployments(query: Annotated[DeploymentQuery, Query()], caller: CallingAdmin) -> Response:
        return answer(service.list(caller, query))

    @router.post("", response_model=Deployment, status_code=201)
    def create_deployment(wanted: DeploymentCreate, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        deployment = service.create(caller, wanted, attempt)
        return answer(deployment, of=deployment, status=201)

    @router.get("/{deployment_id}", response_model=Deployment)
    def get_deployment(deployment_id: str, caller: CallingAdmin) -> Response:
        deployment = service.get(caller, deployment_id)
        return answer(deployment, of=deployment)

    @router.patch("/{deployment_id}", response_model=Deployment)
    def update_deployment(
        deployment_id: str, patch: DeploymentPatch, caller: CallingAdmin, versions: Versions
    ) -> Response:
        deployment = service.update(caller, deployment_id, patch, versions)
        return answer(deployment, of=deployment)

    @router.delete("/{deployment_id}", status_code=204)
    def delete_deployment(deployment_id: str, caller: CallingAdmin) -> None:
        service.delete(caller, deployment_id)

    return router
