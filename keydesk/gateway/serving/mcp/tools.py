"""Asks an MCP server for its tools, as a client of its own. Bounded in time, size and pages."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from typing import Any, Final, cast

import msgspec

from keydesk import __version__
from keydesk.contract.mcp import MAX_TOOL_NAME, MAX_TOOLS, McpTool
from keydesk.domain.errors import UnavailableError
from keydesk.domain.wording import worded
from keydesk.gateway.catalog.mcp_repository import ServedMcpServer
from keydesk.gateway.serving.mcp.event import read_event
from keydesk.gateway.serving.mcp.request import Message, routing_headers
from keydesk.gateway.serving.mcp.upstream import (
    EVENTS,
    JSON,
    McpUpstreams,
    RedirectedError,
    media_type,
    read_whole,
    words_of,
)
from keydesk.gateway.serving.reach_words import Destination, capital
from keydesk.gateway.serving.sse import EventSplitter
from keydesk.gateway.serving.upstream import FailureKind, HeadedAnswer, UpstreamError

READ_SECONDS: Final = 12.0
MAX_ANSWER: Final = 4 * 1024 * 1024
MAX_PAGES: Final = 50
LONGEST_DESCRIPTION: Final = 1000

_HANDSHAKE_VERSION: Final = "2025-11-25"
_STATELESS_VERSION: Final = "2026-07-28"
_CLIENT: Final = {"name": "keydesk", "version": __version__}
_META: Final = "io.modelcontextprotocol/"
_OK: Final = 200
_SERVER_FAULT: Final = 500
_NOT_THERE: Final = worded(
    "The MCP server did not list its tools: it answers with status {status}. Check its URL, which "
    "ends in /mcp "
    "for most."
)
_AT_FAULT: Final = worded(
    "The MCP server did not list its tools: it answers with status {status}. The fault is its own: try again "
    "later."
)
_REFUSED: Final = frozenset({401, 403})


class _NotUnderstoodError(Exception):
    """The server does not do what it was asked in this way; the text says so, and what it answered."""


class McpToolReader:
    """Fulfils ToolReader."""

    def __init__(self, upstreams: McpUpstreams, *, seconds: float = READ_SECONDS) -> None:
        self._upstreams = upstreams
        self._seconds = seconds

    async def read(self, server: ServedMcpServer) -> list[McpTool]:
        """Return the server's tools. Raises UnavailableError, which says in words why not."""
        try:
            async with asyncio.timeout(self._seconds):
                return await self._read(server)
        except TimeoutError as error:
            raise UnavailableError(
                worded(
                    "The MCP server did not answer within {seconds} seconds. "
                    "Check that it is running, and its URL.",
                    seconds=f"{self._seconds:g}",
                )
            ) from error
        except UpstreamError as failure:
            raise UnavailableError(_told(server, failure)) from failure
        except _NotUnderstoodError as error:
            raise UnavailableError(str(error)) from error

    async def _read(self, server: ServedMcpServer) -> list[McpTool]:
        conversation = _Conversation(self._upstreams, server)
        try:
            await conversation.shake_hands()
        except _NotUnderstoodError:
            conversation = _Conversation(self._upstreams, server, stateless=True)
        try:
            return [tool async for tool in _tools(conversation)]
        finally:
            with suppress(UpstreamError):
                await conversation.end()


class _Conversation:
    """Requests to one server, with a session if the server wants one."""

    def __init__(self, upstreams: McpUpstreams, server: ServedMcpServer, *, stateless: bool = False) -> None:
        self._upstreams = upstreams
        self._server = server
        self._stateless = stateless
        self._headers = {"accept": f"{JSON}, {EVENTS}"}
        if stateless:
            self._headers["mcp-protocol-version"] = _STATELESS_VERSION
        self._requests = 0

    async def shake_hands(self) -> None:
        """Agree on the protocol, as servers up to the stateless revision want it."""
        capabilities: Message = {}
        params = {
            "protocolVersion": _HANDSHAKE_VERSION,
            "capabilities": capabilities,
            "clientInfo": _CLIENT,
        }
        agreed = (await self.ask("initialize", params)).get("protocolVersion")
        if isinstance(agreed, str) and agreed.isascii() and agreed.isprintable():
            self._headers["mcp-protocol-version"] = agreed
        answer = await self._send({"jsonrpc": "2.0", "method": "notifications/initialized"})
        await answer.close()

    async def ask(self, method: str, params: Message) -> Message:
        """Return the result of a request. Raises UpstreamError, _NotUnderstoodError."""
        self._requests += 1
        if self._stateless:
            params = {**params, "_meta": _meta()}
        message = {"jsonrpc": "2.0", "id": self._requests, "method": method, "params": params}
        answer = await self._send(message)
        try:
            _require_ok(answer, self._server)
            session = answer.header("mcp-session-id")
            if session is not None:
                self._headers["mcp-session-id"] = session
            async for said in _messages(answer):
                if said.get("id") == self._requests and ("result" in said or "error" in said):
                    return _result(said)
        finally:
            await answer.close()
        raise _NotUnderstoodError(
            worded("The MCP server did not list its tools: it ended without an answer.")
        )

    async def end(self) -> None:
        """End the session, if there is one."""
        if "mcp-session-id" in self._headers:
            answer = await self._upstreams.send(self._server, "DELETE", b"", self._headers)
            await answer.close()

    async def _send(self, message: Mapping[str, Any]) -> HeadedAnswer:
        headers = {**self._headers, **routing_headers(dict(message))}
        return await self._upstreams.send(self._server, "POST", msgspec.json.encode(message), headers)


async def _tools(conversation: _Conversation) -> AsyncIterator[McpTool]:
    """Yield the tools page by page."""
    cursor: Message = {}
    found = 0
    for _ in range(MAX_PAGES):
        page = await conversation.ask("tools/list", cursor)
        tools = page.get("tools")
        for tool in cast("list[Any]", tools) if isinstance(tools, list) else []:
            shown = _shown(tool)
            if shown is not None:
                found += 1
                yield shown
        if found > MAX_TOOLS:
            raise _NotUnderstoodError(
                worded(
                    "The MCP server did not list its tools: it lists more than {most} of them.",
                    most=MAX_TOOLS,
                )
            )
        if not isinstance(page.get("nextCursor"), str):
            return
        cursor = {"cursor": page["nextCursor"]}
    raise _NotUnderstoodError(
        worded(
            "The MCP server did not list its tools: it lists them on more than {most} pages.", most=MAX_PAGES
        )
    )


def _shown(tool: Any) -> McpTool | None:
    """Return a tool as admins see it; None for one that no key could name."""
    fields: Message = cast("Message", tool) if isinstance(tool, dict) else {}
    name, description = fields.get("name"), fields.get("description")
    if not (isinstance(name, str) and 1 <= len(name) <= MAX_TOOL_NAME and name.isprintable()):
        return None
    text = description if isinstance(description, str) else ""
    seen = "".join(character if character.isprintable() else " " for character in text)
    return McpTool(name=name, description=" ".join(seen.split())[:LONGEST_DESCRIPTION])


async def _messages(answer: HeadedAnswer) -> AsyncIterator[Message]:
    """Yield the messages of an answer: one, or those of a stream."""
    if media_type(answer) != EVENTS:
        yield _decode(await read_whole(answer, MAX_ANSWER))
        return
    splitter = EventSplitter()
    size = 0
    while (piece := await answer.read()) is not None:
        size += len(piece)
        if size > MAX_ANSWER:
            message = worded("the MCP server's answer is too large")
            raise UpstreamError(FailureKind.BROKEN, message, reached=True)
        for event in splitter.feed(piece):  # no event is larger than all of them may be
            data = read_event(event).data
            if data:
                yield _decode(data)


def _decode(text: bytes) -> Message:
    try:
        return msgspec.json.decode(text, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise _NotUnderstoodError(
            worded(
                "The MCP server did not list its tools: it answers with something else than JSON-RPC. "
                "Check its URL, which ends in /mcp for most."
            )
        ) from error


def _told(server: ServedMcpServer, failure: UpstreamError) -> str:
    """Say why a server could not be asked, and what to do."""
    place = Destination(server.url, worded("MCP server"), worded("URL"))
    if isinstance(failure, RedirectedError):
        return place.redirected(failure.location)
    if failure.reached or server.headers is None:
        return f"{capital(words_of(failure))}."
    return place.no_way(failure)


def _require_ok(answer: HeadedAnswer, server: ServedMcpServer) -> None:
    if answer.status in _REFUSED:
        message = (
            worded(
                "the MCP server refuses the headers that it is sent (status {status}); check them",
                status=answer.status,
            )
            if server.headers
            else worded(
                "the MCP server wants to know who asks (status {status}); enter the header that it takes, "
                "such as Authorization",
                status=answer.status,
            )
        )
        raise UpstreamError(FailureKind.BROKEN, message, reached=True)
    if answer.status != _OK:
        told = _AT_FAULT if answer.status >= _SERVER_FAULT else _NOT_THERE
        raise _NotUnderstoodError(told.format(status=answer.status))


def _result(message: Message) -> Message:
    result = message.get("result")
    if not isinstance(result, dict):
        raise _NotUnderstoodError(worded("The MCP server did not list its tools: it answers with an error."))
    return cast("Message", result)


def _meta() -> Message:
    capabilities: Message = {}
    return {
        f"{_META}protocolVersion": _STATELESS_VERSION,
        f"{_META}clientInfo": _CLIENT,
        f"{_META}clientCapabilities": capabilities,
    }
