"""Usage over HTTP, as JSON or as CSV."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel

from keydesk.contract.fields import WireModel
from keydesk.contract.usage import (
    Chat,
    ChatPage,
    ChatQuery,
    RequestContent,
    RequestPage,
    RequestQuery,
    SummaryQuery,
    UsageLine,
    UsageRequest,
    UsageSummary,
)
from keydesk.gateway.adminapi.answers import answer
from keydesk.gateway.adminapi.csv_answer import OR_CSV, csv_answer, wants_csv
from keydesk.gateway.adminapi.route import AdminRoute, CallingAdmin
from keydesk.gateway.usage.service import UsageService


def usage_routes(service: UsageService) -> APIRouter:
    """Return the routes of usage."""
    router = APIRouter(tags=["usage"], route_class=AdminRoute)

    @router.get("/usage/summary", response_model=UsageSummary, responses=OR_CSV)
    def sum_usage(
        query: Annotated[SummaryQuery, Query()], caller: CallingAdmin, request: Request
    ) -> Response:
        summary = service.summary(caller, query)
        return _answer(request, summary, UsageLine, summary.items, summary.next_cursor)

    @router.get("/usage/requests", response_model=RequestPage, responses=OR_CSV)
    def list_requests(
        query: Annotated[RequestQuery, Query()], caller: CallingAdmin, request: Request
    ) -> Response:
        page = service.requests(caller, query)
        return _answer(request, page, UsageRequest, page.items, page.next_cursor)

    @router.get("/usage/requests/{request_id}/content", response_model=RequestContent)
    def read_content(request_id: str, caller: CallingAdmin) -> Response:
        return answer(service.content(caller, request_id))

    @router.get("/usage/chats", response_model=ChatPage, responses=OR_CSV)
    def list_chats(query: Annotated[ChatQuery, Query()], caller: CallingAdmin, request: Request) -> Response:
        page = service.chats(caller, query)
        return _answer(request, page, Chat, page.items, page.next_cursor)

    @router.get("/keys/{key_id}/usage", response_model=UsageSummary, responses=OR_CSV)
    def sum_key_usage(
        key_id: str, query: Annotated[SummaryQuery, Query()], caller: CallingAdmin, request: Request
    ) -> Response:
        summary = service.summary(caller, query.model_copy(update={"key_id": key_id}))
        return _answer(request, summary, UsageLine, summary.items, summary.next_cursor)

    return router


def _answer(
    request: Request,
    page: BaseModel,
    kind: type[WireModel],
    items: Sequence[WireModel],
    next_cursor: str | None,
) -> Response:
    if not wants_csv(request):
        return answer(page)
    rows = [list(item.model_dump(mode="json").values()) for item in items]
    response = csv_answer(list(kind.model_fields), rows)
    if next_cursor is not None:
        response.headers["x-next-cursor"] = next_cursor
    return response
