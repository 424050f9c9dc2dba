"""Requests to MCP servers: admission, the server, and its answer without what the key may not call."""

from collections import Counter
from functools import partial
from typing import Final

from keydesk.gateway.serving.body import apart
from keydesk.gateway.serving.exchange import Exchange
from keydesk.gateway.serving.mcp.admission import AdmittedMcp, McpAdmission
from keydesk.gateway.serving.mcp.binding import Binding, Mark
from keydesk.gateway.serving.mcp.errand import Errand
from keydesk.gateway.serving.mcp.passage import McpPassage
from keydesk.gateway.serving.mcp.request import McpRequest, read_request
from keydesk.gateway.serving.mcp.upstream import McpUpstreams
from keydesk.gateway.serving.mcp.words import TOO_MANY_LISTEN, tool_not_allowed, wrong_method
from keydesk.gateway.serving.passage import Books
from keydesk.gateway.serving.refusal import STORAGE_FAILED, RefusedError
from keydesk.gateway.serving.running import Call, RunningCalls

MAX_LISTENING: Final = 32
"""How often a key may listen to servers at once. Listening is no call, so no limit of the key counts it."""


class McpCalls:
    """``/mcp/{server}``: a client's way to a server, over streamable HTTP."""

    def __init__(
        self,
        admission: McpAdmission,
        upstreams: McpUpstreams,
        running: RunningCalls,
        books: Books,
        mark: Mark,
    ) -> None:
        self._admission = admission
        self._upstreams = upstreams
        self._running = running
        self._books = books
        self._mark = mark
        self._listening: Counter[str] = Counter()

    async def answer(self, name: str, method: str, exchange: Exchange) -> None:
        """Answer one request. Raises RefusedError."""
        if method not in {"POST", "GET", "DELETE"}:
            raise wrong_method(method)
        presented = await self._admission.key(exchange)
        admitted = await self._admission.admit(presented, name)
        request = None
        if method == "POST":
            exchange.head.require_json()
            body = await exchange.body()
            request = await apart(body, partial(read_request, body))
            admitted = await self._admission.admit(presented, name)
            _require_tools(admitted, request)
        if self._books.recorder.failed:
            raise RefusedError(STORAGE_FAILED)
        known = admitted.known
        call = Call(exchange.request_id, known.id, known.stored.parent_id, streaming=method == "GET")
        passage = McpPassage(exchange, call, admitted, self._books, request)
        errand = Errand(
            passage,
            self._upstreams,
            Binding(self._mark, known.id, admitted.server.id),
            partial(self._admission.still, presented, name),
        )
        self._running.add(call)
        exchange.watch(call.client_gone)
        try:
            await self._run(errand, passage, method, request)
        finally:
            exchange.watch(None)
            self._running.remove(call)
            passage.allowance.close()

    async def _run(
        self, errand: Errand, passage: McpPassage, method: str, request: McpRequest | None
    ) -> None:
        if method == "DELETE":
            await errand.end_session()
            return
        await passage.allowance.take_turn(passage.exchange, calling=request is not None)
        if request is not None:
            await errand.ask(request)
            return
        key_id = passage.key_id
        if self._listening[key_id] >= MAX_LISTENING:
            raise RefusedError(TOO_MANY_LISTEN)
        self._listening[key_id] += 1
        try:
            await errand.listen()
        finally:
            self._listening[key_id] -= 1
            self._listening += Counter()  # forgets the keys that listen no more


def _require_tools(admitted: AdmittedMcp, request: McpRequest) -> None:
    """Refuse a request as a whole if it calls a tool that the key may not call."""
    for tool in request.tools:
        if not admitted.may_call(tool):
            raise tool_not_allowed(tool)
