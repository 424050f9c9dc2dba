"""The audit chain over HTTP."""

import json
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from keydesk.contract.audit import AuditEvent, AuditHead, AuditQuery, AuditVerification
from keydesk.contract.fields import Page
from keydesk.gateway.adminapi.answers import answer
from keydesk.gateway.adminapi.csv_answer import OR_CSV, csv_answer, wants_csv
from keydesk.gateway.adminapi.route import AdminRoute, CallingAdmin
from keydesk.gateway.audit.service import AuditService


def audit_routes(service: AuditService) -> APIRouter:
    """Return the routes of the audit chain."""
    router = APIRouter(tags=["audit"], route_class=AdminRoute)

    @router.get("/audit", response_model=Page[AuditEvent], responses=OR_CSV)
    def list_audit(query: Annotated[AuditQuery, Query()], caller: CallingAdmin, request: Request) -> Response:
        return _answer(request, service.list(caller, query))

    @router.get("/audit/verify", response_model=AuditVerification)
    def verify_audit(kept: Annotated[AuditHead, Query()]) -> Response:
        return answer(service.verify(kept))

    @router.get("/keys/{key_id}/audit", response_model=Page[AuditEvent], responses=OR_CSV)
    def list_key_audit(
        key_id: str, query: Annotated[AuditQuery, Query()], caller: CallingAdmin, request: Request
    ) -> Response:
        of_key = query.model_copy(update={"subject_kind": "key", "subject_id": key_id})
        return _answer(request, service.list(caller, of_key))

    return router


def _answer(request: Request, page: Page[AuditEvent]) -> Response:
    if not wants_csv(request):
        return answer(page)
    documents = [event.model_dump(mode="json") for event in page.items]
    for document in documents:
        document["changes"] = json.dumps(document["changes"], ensure_ascii=False)
    response = csv_answer(list(AuditEvent.model_fields), [list(document.values()) for document in documents])
    if page.next_cursor is not None:
        response.headers["x-next-cursor"] = page.next_cursor
    return response
