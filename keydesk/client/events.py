"""What changes, over HTTP: server-sent events."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Final

from pydantic import ValidationError

from keydesk.client.collections import CollectionsClient
from keydesk.client.transport import Call
from keydesk.contract.events import MEDIA_TYPE, Event, StreamedEvent
from keydesk.contract.oversight_api import EventsApi

SILENT_SECONDS: Final = 40.0
"""A gateway breaks its silence every 15 seconds; longer than this, the connection is dead."""


class EventsClient(CollectionsClient, EventsApi):
    """The call of EventsApi; what it means is said there."""

    async def follow_events(self, last_event_id: str | None = None) -> AsyncGenerator[StreamedEvent]:
        """Follow what changes."""
        headers = {"Accept": MEDIA_TYPE}
        if last_event_id is not None:
            headers["Last-Event-ID"] = last_event_id
        fields: dict[str, str] = {}
        call = Call(method="GET", path=("events",))
        async with aclosing(self._transport.follow(call, headers, SILENT_SECONDS)) as lines:
            async for line in lines:
                if line:
                    name, _, value = line.partition(": ")
                    fields[name] = value
                    continue
                told = _read(fields)
                fields = {}
                if told is not None:
                    yield told


def _read(fields: dict[str, str]) -> StreamedEvent | None:
    """Return the event that these lines make; None for a comment, or what a newer gateway may say."""
    try:
        event = Event.model_validate_json(fields["data"], extra="ignore")
    except (KeyError, ValidationError):
        return None
    return StreamedEvent(fields.get("event", ""), fields.get("id", ""), event)
