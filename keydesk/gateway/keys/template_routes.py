"""Templates over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.fields import Page
from keydesk.contract.templates import Template, TemplateCreate, TemplatePatch
from keydesk.gateway.adminapi.answers import answer_as_set
from keydesk.gateway.adminapi.route import CallingAdmin, OnceOnly, Versions, WholeRoute
from keydesk.gateway.keys.templates import TemplateService


def template_routes(service: TemplateService) -> APIRouter:
    """Return the routes of templates."""
    router = APIRouter(prefix="/templates", tags=["templates"], route_class=WholeRoute)

    @router.get("", response_model=Page[Template])
    def list_templates(query: Annotated[CatalogQuery, Query()]) -> Response:
        return answer_as_set(service.list(query))

    @router.post("", response_model=Template, status_code=201)
    def create_template(wanted: TemplateCreate, caller: CallingAdmin, attempt: OnceOnly) -> Response:
        template = service.create(caller, wanted, attempt)
        return answer_as_set(template, of=template, status=201)

    @router.get("/{template_id}", response_model=Template)
    def get_template(template_id: str) -> Response:
        template = service.get(template_id)
        return answer_as_set(template, of=template)

    @router.patch("/{template_id}", response_model=Template)
    def update_template(
        template_id: str, patch: TemplatePatch, caller: CallingAdmin, versions: Versions
    ) -> Response:
        template = service.update(caller, template_id, patch, versions)
        return answer_as_set(template, of=template)

    @router.delete("/{template_id}", status_code=204)
    def delete_template(template_id: str, caller: CallingAdmin) -> None:
        service.delete(caller, template_id)

    return router
