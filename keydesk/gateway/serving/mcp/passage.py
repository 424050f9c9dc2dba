"""One request on its way to an MCP server: how it is entered in the books, and how it ends."""

import asyncio
from typing import Final

import msgspec

from keydesk.domain.instant import to_microseconds
from keydesk.gateway.serving.exchange import Exchange
from keydesk.gateway.serving.failure import outcome_of_failure
from keydesk.gateway.serving.mcp.admission import AdmittedMcp
from keydesk.gateway.serving.mcp.request import McpRequest, RequestId
from keydesk.gateway.serving.mcp.words import refusal_of_failure
from keydesk.gateway.serving.passage import CLIENT_GONE_STATUS, END_REFUSALS, LAST_WORD_SECONDS, Books
from keydesk.gateway.serving.refusal import STORAGE_FAILED, Refusal, RefusedError
from keydesk.gateway.serving.running import Call
from keydesk.gateway.serving.sse import data_event
from keydesk.gateway.serving.upstream import UpstreamError
from keydesk.gateway.usage.recorder import NotRecordedError
from keydesk.gateway.usage.records import Outcome, UsageRecord
from keydesk.gateway.usage.settlement import Annex

ENDPOINT: Final = "mcp"
_SERVER_ERROR: Final = -32000
"""JSON-RPC's number for what the protocol has no number for."""


class McpPassage:
    """A request that was admitted. Settled exactly once, before its answer ends (S10)."""

    def __init__(
        self,
        exchange: Exchange,
        call: Call,
        admitted: AdmittedMcp,
        books: Books,
        request: McpRequest | None,
    ) -> None:
        """Begin. ``request`` is None for what only listens, or ends a session, and is not recorded."""
        self.exchange = exchange
        self.call = call
        self.server = admitted.server
        self.awaited: set[RequestId] = set(request.awaited) if request is not None else set()
        """The ids of the requests that the client has no answer to yet."""
        self.allowance = books.allowances.open(admitted.known)
        self._recorded = request is not None and bool(request.awaited or request.tools)
        self.key_id = admitted.known.id
        self._known = admitted.known.stored
        self._books = books
        self._began = asyncio.get_running_loop().time()

    async def settle(self, status: int = 200, outcome: Outcome = Outcome.OK) -> None:
        """Make the record durable, unless that is done. Raises NotRecordedError."""
        if self.call.settled:
            return
        self.call.settled = True
        if self._recorded:
            record, annex = self._record(status, outcome), Annex(self._known.metadata)
            await self._books.recorder.record(record, annex, streamed=self.exchange.started)

    async def answer(self, status: int, body: bytes, outcome: Outcome = Outcome.OK) -> None:
        """Settle, then send a plain answer. Raises RefusedError."""
        try:
            await self.settle(status, outcome)
        except NotRecordedError as error:
            raise RefusedError(STORAGE_FAILED) from error
        await self.exchange.respond(status, body)

    async def finish(self, events: bytes, outcome: Outcome = Outcome.OK) -> None:
        """Settle, then send the last piece of a stream."""
        try:
            await self.settle(outcome=outcome)
        except NotRecordedError:
            events = self._last_words(STORAGE_FAILED)
        await self.exchange.finish_events(events)

    async def fail(self, refusal: Refusal, outcome: Outcome) -> None:
        """Settle, then say what happened: as an error answer, or to every request of a stream."""
        if not self.exchange.started:
            try:
                await self.settle(refusal.status, outcome)
            except NotRecordedError as error:
                raise RefusedError(STORAGE_FAILED) from error
            raise RefusedError(refusal)
        try:
            async with asyncio.timeout(LAST_WORD_SECONDS):
                await self.finish(self._last_words(refusal), outcome)
        except TimeoutError:
            self.exchange.abort()

    async def break_off(self, failure: UpstreamError) -> None:
        """The server failed."""
        await self.fail(refusal_of_failure(failure), outcome_of_failure(failure))

    async def end(self) -> None:
        """The request was ended from outside: by its key, its client, or the gateway."""
        reason = self.call.take_end()
        refusal = END_REFUSALS.get(reason)
        if refusal is not None:
            await self.fail(refusal, reason)
            return
        self.call.settled = True
        if self._recorded:
            record = self._record(CLIENT_GONE_STATUS, reason)
            self._books.recorder.record_unawaited(record, Annex(self._known.metadata))

    def _last_words(self, refusal: Refusal) -> bytes:
        error = {"code": _SERVER_ERROR, "message": refusal.message, "data": {"code": refusal.code}}
        return b"".join(
            data_event(msgspec.json.encode({"jsonrpc": "2.0", "id": id_, "error": error}))
            for id_ in self.awaited
        )

    def _record(self, status: int, outcome: Outcome) -> UsageRecord:
        known = self._known
        record = UsageRecord(
            request_id=self.exchange.request_id,
            at=to_microseconds(self._books.clock.now()),
            key_id=self.key_id,
            owner_id=known.owner_id,
            location_id=known.location_id,
            batch_id=known.batch_id,
            parent_id=known.parent_id,
            endpoint=ENDPOINT,
            model=self.server.name,
            provider_id=self.server.id,
            input_tokens=0,
            cached_input_tokens=0,
            output_tokens=0,
            cost_nanos=0,
            latency_ms=int((asyncio.get_running_loop().time() - self._began) * 1000),
            status=status,
            outcome=outcome,
        )
        self._books.metrics.count_call(record)
        return record
