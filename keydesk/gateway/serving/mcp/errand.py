"""One request to an MCP server, there and back."""

import asyncio
from collections.abc import Mapping
from typing import Final, NamedTuple

from keydesk.gateway.serving.exchange import Exchange
from keydesk.gateway.serving.failure import outcome_of_failure
from keydesk.gateway.serving.head import Head
from keydesk.gateway.serving.mcp.binding import EVENT, SESSION, Binding
from keydesk.gateway.serving.mcp.passage import McpPassage
from keydesk.gateway.serving.mcp.reply import MayCall, Reply, UnreadableError, read_reply
from keydesk.gateway.serving.mcp.request import McpRequest
from keydesk.gateway.serving.mcp.stream import McpStream, Still
from keydesk.gateway.serving.mcp.upstream import EVENTS, JSON, McpUpstreams, media_type, read_whole
from keydesk.gateway.serving.mcp.words import (
    BAD_EVENT_ID,
    NO_SESSION,
    refusal_of_status,
    without,
)
from keydesk.gateway.serving.refusal import Refusal, RefusedError, invalid
from keydesk.gateway.serving.upstream import FailureKind, HeadedAnswer, UpstreamError
from keydesk.gateway.usage.records import Outcome

MAX_ANSWER: Final = 64 * 1024 * 1024

_OK: Final = 200
_NO_CONTENT: Final = 204
_ERRORS: Final = 400
_REFUSED: Final = frozenset({401, 403})
_SERVER_ERRORS: Final = 500
_PASSED: Final = frozenset({b"accept", b"mcp-protocol-version", b"mcp-session-id", b"last-event-id"})
_PARAMETERS: Final = b"mcp-param-"
_ACCEPTED: Final = f"{JSON}, {EVENTS}"


class _Told(NamedTuple):
    """What a client is told of a plain answer."""

    status: int
    body: bytes


class Errand:
    """Goes to a server with what a client said, and comes back with what the client may hear."""

    def __init__(self, passage: McpPassage, upstreams: McpUpstreams, binding: Binding, still: Still) -> None:
        self._passage = passage
        self._exchange: Exchange = passage.exchange
        self._upstreams = upstreams
        self._binding = binding
        self._still = still

    async def ask(self, request: McpRequest) -> None:
        """Pass messages on, and answer with what the server says. Raises RefusedError."""
        headers = {**self._headers(), **request.headers}
        await self._carry("POST", request.body, headers)

    async def listen(self) -> None:
        """Pass on what the server says of itself. Raises RefusedError."""
        await self._carry("GET", b"", self._headers())

    async def end_session(self) -> None:
        """End the client's session on the server. Raises RefusedError."""
        headers = self._headers()
        if "mcp-session-id" not in headers:
            raise invalid("Name the session that ends, in the header mcp-session-id.")
        await self._carry("DELETE", b"", headers)

    async def _carry(self, method: str, body: bytes, headers: Mapping[str, str]) -> None:
        passage = self._passage
        told: _Told | Refusal | None = None
        try:
            answer = await self._upstreams.send(passage.server, method, body, headers)
            try:
                self._tell_session(answer)
                if answer.status == _OK and media_type(answer) == EVENTS:
                    passage.call.streaming = True
                    await McpStream(passage, self._binding, self._still).run(answer)
                else:
                    told = await self._read(answer)
            finally:
                await answer.close()
        except UpstreamError as failure:
            await self._break_off(failure)
        except RefusedError as error:  # the key may not use the server any more
            await passage.fail(error.refusal, Outcome.KEY_ENDED)
        except asyncio.CancelledError:
            if passage.call.settled:
                raise
            await passage.end()
        else:
            if isinstance(told, Refusal):
                await passage.fail(told, Outcome.UPSTREAM_ERROR)
            elif told is not None:
                outcome = Outcome.OK if told.status < _ERRORS else Outcome.UPSTREAM_ERROR
                await passage.answer(told.status, told.body, outcome)

    async def _break_off(self, failure: UpstreamError) -> None:
        """The server failed. One who only listens sees the end of a stream, and asks for it anew."""
        if self._exchange.started and not self._passage.awaited:
            await self._passage.finish(b"", outcome_of_failure(failure))
        else:
            await self._passage.break_off(failure)

    async def _read(self, answer: HeadedAnswer) -> "_Told | Refusal":
        """Read a plain answer. Raises UpstreamError, or RefusedError once the key may not use the server."""
        content = await read_whole(answer, MAX_ANSWER)
        well = answer.status < _ERRORS
        if answer.status in _REFUSED or answer.status >= _SERVER_ERRORS:
            return refusal_of_status(answer)
        if well and not content.strip():
            return _Told(_OK if answer.status == _NO_CONTENT else answer.status, b"")
        may_call = (await self._still()).may_call
        reply = _reply(content, may_call) if media_type(answer) == JSON else None
        if reply is None:
            if not well:
                return refusal_of_status(answer)
            message = "the MCP server answers with something else than JSON"
            raise UpstreamError(FailureKind.BROKEN, message, reached=True)
        secrets = () if well else (self._passage.server.headers or {}).values()
        return _Told(answer.status, without(secrets, reply.body))

    def _headers(self) -> dict[str, str]:
        """Return what of the client's headers goes on (S17); ids without their marks."""
        head: Head = self._exchange.head
        parameters = {name for name in head.names if name.startswith(_PARAMETERS)}
        headers = {"accept": _ACCEPTED, **(head.forwarded(_PASSED | parameters) or {})}
        bound = (("mcp-session-id", SESSION, NO_SESSION), ("last-event-id", EVENT, BAD_EVENT_ID))
        for name, purpose, refusal in bound:
            if name in headers:
                own = self._binding.loosen(purpose, headers[name])
                if own is None:
                    raise RefusedError(refusal)
                headers[name] = own
        return headers

    def _tell_session(self, answer: HeadedAnswer) -> None:
        session = answer.header("mcp-session-id")
        told = None if session is None else self._binding.bind(SESSION, session)
        if told is not None:
            self._exchange.told += ((b"mcp-session-id", told.encode()),)


def _reply(content: bytes, may_call: MayCall) -> Reply | None:
    try:
        return read_reply(content, may_call)
    except UnreadableError:
        return None
