"""The stream of what changed, over HTTP."""

from typing import Annotated, Any, Final, cast

from fastapi import APIRouter, Header, Request
from fastapi.responses import StreamingResponse

from keydesk.contract.events import MEDIA_TYPE
from keydesk.gateway.adminapi.route import AdminRoute, CallingAdmin, Recogniser, token_of
from keydesk.gateway.events.stream import EventStreams

_EVENTS: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": {MEDIA_TYPE: {"schema": {"type": "object"}}}, "description": "What changes, as events."}
}


def event_routes(streams: EventStreams) -> APIRouter:
    """Return the route of events."""
    router = APIRouter(tags=["events"], route_class=AdminRoute)

    @router.get("/events", response_class=StreamingResponse, responses=_EVENTS)
    async def follow_events(
        request: Request,
        caller: CallingAdmin,
        last_event_id: Annotated[
            str | None, Header(description="The id of the last event that was seen.")
        ] = None,
    ) -> StreamingResponse:
        recogniser = cast("Recogniser", request.app.state.recogniser)
        stream = streams.open(recogniser, token_of(request), caller, last_event_id)
        return StreamingResponse(stream, media_type=MEDIA_TYPE)

    return router
