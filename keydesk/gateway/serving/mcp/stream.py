"""A server's stream of events on its way to a client: each event is read, judged and written anew."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final

from keydesk.gateway.serving.mcp.admission import AdmittedMcp
from keydesk.gateway.serving.mcp.binding import EVENT, Binding
from keydesk.gateway.serving.mcp.event import Event, read_event
from keydesk.gateway.serving.mcp.passage import McpPassage
from keydesk.gateway.serving.mcp.reply import MayCall, UnreadableError, read_reply
from keydesk.gateway.serving.mcp.request import RequestId
from keydesk.gateway.serving.sse import EventSplitter, EventTooLargeError
from keydesk.gateway.serving.upstream import FailureKind, HeadedAnswer, UpstreamError
from keydesk.gateway.usage.records import Outcome

Still = Callable[[], Awaitable[AdmittedMcp]]
"""Tells what the key may call now. Raises RefusedError once it may not use the server at all."""

_BEGIN: Final = b":\n\n"


class McpStream:
    """Passes one stream on."""

    def __init__(self, passage: McpPassage, binding: Binding, still: Still) -> None:
        self._passage = passage
        self._binding = binding
        self._still = still
        self._splitter = EventSplitter()
        self._resumable = False

    async def run(self, answer: HeadedAnswer) -> None:
        """Pass the stream on until every request is answered, or it ends. Raises UpstreamError."""
        passage = self._passage
        answering = bool(passage.awaited)
        await passage.exchange.write_events(_BEGIN)
        while (data := await answer.read()) is not None:
            events = await self._events(data)
            if answering and not passage.awaited:
                await passage.finish(events)
                return
            if events:
                await passage.exchange.write_events(events)
        rest = await self._events(b"\n\n") if self._splitter.rest else b""
        broken = passage.awaited and not self._resumable  # else the client asks for the rest
        await passage.finish(rest, Outcome.UPSTREAM_ERROR if broken else Outcome.OK)

    async def _events(self, data: bytes) -> bytes:
        try:
            events = self._splitter.feed(data)
        except EventTooLargeError as error:
            message = "the MCP server sent an event without end"
            raise UpstreamError(FailureKind.BROKEN, message, reached=True) from error
        if not events:
            return b""
        may_call = (await self._still()).may_call
        return b"".join(self._passed(read_event(event), may_call) for event in events)

    def _passed(self, event: Event, may_call: MayCall) -> bytes:
        answered: frozenset[RequestId] = frozenset()
        if event.data:
            try:
                reply = read_reply(event.data, may_call)
            except UnreadableError:
                return b""
            answered = reply.answered
            event = replace(event, data=reply.body)
        self._passage.awaited -= answered
        return replace(event, id=self._told_id(event.id)).write()

    def _told_id(self, id_: bytes | None) -> bytes | None:
        """Return the event's id as this key alone can use it; none where a header could not hold it."""
        if not id_:
            return id_
        self._resumable = True
        told = self._binding.bind(EVENT, id_.decode("utf-8", "replace"))
        return None if told is None else told.encode()
