"""One call on its way through the gateway: whom it came from, where it goes, and how it is settled.

A passage is settled exactly once, before its answer ends (S9, S10).
"""

import asyncio
from dataclasses import dataclass
from typing import Final

from keydesk.domain.instant import Clock, to_microseconds
from keydesk.domain.money import Nanos, format_usd
from keydesk.domain.pricing import NO_TOKENS, Tokens
from keydesk.gateway.catalog.repository import ServedModel
from keydesk.gateway.serving.allowance import Allowances
from keydesk.gateway.serving.conversation import Conversations
from keydesk.gateway.serving.directory import KnownKey
from keydesk.gateway.serving.endpoint import Endpoint
from keydesk.gateway.serving.exchange import Exchange
from keydesk.gateway.serving.failure import outcome_of_failure, refusal_of_failure
from keydesk.gateway.serving.kept_answer import KeptAnswer
from keydesk.gateway.serving.metering import charge
from keydesk.gateway.serving.metrics import Metrics
from keydesk.gateway.serving.provider_health import ProviderHealth
from keydesk.gateway.serving.refusal import (
    STOPPING,
    STORAGE_FAILED,
    UNKNOWN_KEY,
    Refusal,
    RefusedError,
)
from keydesk.gateway.serving.running import Call
from keydesk.gateway.serving.upstream import UpstreamError
from keydesk.gateway.usage.recorder import NotRecordedError, Recorder
from keydesk.gateway.usage.records import Outcome, Reservation, UsageRecord
from keydesk.gateway.usage.settlement import NO_ANNEX, NO_METADATA, Annex

LAST_WORD_SECONDS: Final = 1.0
CLIENT_GONE_STATUS: Final = 499

_NOT_SNIFFED: Final = (b"x-content-type-options", b"nosniff")
_KEY_ENDED: Final = Refusal(
    401,
    UNKNOWN_KEY.code,
    "This key was revoked, was switched off or expired while the answer was under way. "
    "Ask whoever gave it to you for a new one.",
)
END_REFUSALS: Final = {Outcome.KEY_ENDED: _KEY_ENDED, Outcome.GATEWAY_STOPPED: STOPPING}


@dataclass(frozen=True, slots=True)
class Books:
    """What every call is entered in, and when."""

    recorder: Recorder
    metrics: Metrics
    allowances: Allowances
    conversations: Conversations
    clock: Clock
    health: ProviderHealth


class Passage:
    """A call that was admitted."""

    __slots__ = (
        "_began",
        "_books",
        "_chat_id",
        "_known",
        "allowance",
        "asked",
        "body",
        "call",
        "endpoint",
        "exchange",
        "kept",
        "served",
        "so_far",
    )

    def __init__(
        self,
        exchange: Exchange,
        endpoint: Endpoint,
        call: Call,
        served: ServedModel,
        books: Books,
        known: KnownKey,
    ) -> None:
        self.exchange = exchange
        self.endpoint = endpoint
        self.call = call
        self.served = served
        self.asked = b""
        """The body as the client sent it."""
        self.body = b""
        """The body as it goes out."""
        self.so_far = NO_TOKENS
        """What it took as far as is known before an answer comes."""
        self.allowance = books.allowances.open(known)
        self._books = books
        self._known = known.stored
        self.kept = None if known.stored.content_days is None else KeptAnswer()
        """What is kept of the answer, where that is turned on."""
        self._chat_id: str | None = None
        self._began = asyncio.get_running_loop().time()

    async def hold(self) -> None:
        """Make what is reserved durable, before the call goes out (S10). Raises RefusedError."""
        try:
            await self.allowance.hold(self._books.recorder, self.reservation)
        except NotRecordedError as error:
            raise RefusedError(STORAGE_FAILED) from error

    def close(self) -> None:
        """Let go of everything. A call that went out and was never settled, for a fault of ours, is now."""
        if self.allowance.durable and not self.call.settled:
            self.call.settled = True
            self._leave(self.so_far, 500, Outcome.NOT_ANSWERED)
        self.allowance.close()

    async def settle(self, tokens: Tokens, status: int = 200, outcome: Outcome = Outcome.OK) -> Nanos:
        """Make the usage durable and return the cost. Raises NotRecordedError."""
        self.call.settled = True
        record = self._record(tokens, status, outcome)
        await self._books.recorder.record(record, self._annex(), streamed=self.exchange.started)
        return Nanos(record.cost_nanos)

    async def answer(self, body: bytes, tokens: Tokens, content_type: str) -> None:
        """Settle, then send the answer. Raises RefusedError."""
        if self.kept is not None:
            self.kept.add(body)
        try:
            cost = await self.settle(tokens)
        except NotRecordedError as error:
            raise RefusedError(STORAGE_FAILED) from error
        told = (b"x-keydesk-cost-usd", format_usd(cost).encode())
        media_type = self.endpoint.media_type
        if media_type is None:
            await self.exchange.respond(200, body, told)
        else:
            of_type = (b"content-type", media_type(content_type).encode())
            await self.exchange.respond(200, body, told, _NOT_SNIFFED, of_type=of_type)

    async def fail(self, refusal: Refusal, outcome: Outcome, tokens: Tokens = NO_TOKENS) -> None:
        """Settle, then say what happened: as an error answer, or as the last event of a stream."""
        streaming = self.exchange.started
        try:
            await self.settle(tokens, 200 if streaming else refusal.status, outcome)
        except NotRecordedError:
            refusal = STORAGE_FAILED
        if not streaming:
            raise RefusedError(refusal)
        try:
            async with asyncio.timeout(LAST_WORD_SECONDS):
                await self.exchange.finish_events(self.exchange.dialect.event(refusal))
        except TimeoutError:
            self.exchange.abort()

    def fall_back(self, status: int, outcome: Outcome) -> None:
        """The provider failed, and another is tried."""
        self._books.health.failed(self.served.route.provider_id, status, outcome)

    async def break_off(self, failure: UpstreamError, so_far: Tokens) -> None:
        """The upstream failed."""
        tokens = so_far if failure.reached else NO_TOKENS
        await self.fail(refusal_of_failure(failure), outcome_of_failure(failure), tokens)

    async def end(self, so_far: Tokens) -> None:
        """The call was ended from outside: by its key, its client, or the gateway."""
        reason = self.call.take_end()
        refusal = END_REFUSALS.get(reason)
        if refusal is None:
            self.call.settled = True
            self._leave(so_far, CLIENT_GONE_STATUS, reason)
        else:
            await self.fail(refusal, reason, so_far)

    def _leave(self, tokens: Tokens, status: int, outcome: Outcome) -> None:
        """Settle with nobody waiting."""
        record = self._record(tokens, status, outcome)
        self._books.recorder.record_unawaited(record, self._annex())

    def _recognise(self) -> None:
        if self._chat_id is None and self.call.key_id is not None:
            self._chat_id = self._books.conversations.chat_id(
                self.call.key_id, self.endpoint.path, self.asked
            )

    def _annex(self) -> Annex:
        """Return what goes along with the record, once that is made."""
        known, alerts, kept = self._known, self.allowance.alerts, self.kept
        if kept is None and not alerts and known.metadata == NO_METADATA:
            return NO_ANNEX
        content = None if kept is None else kept.content(self.asked)
        return Annex(known.metadata, alerts, content, known.content_days or 0)

    def reservation(self, tokens: Tokens, cost: int) -> Reservation:
        """Return what the call can take, and cost, at most, as it is put down before it goes out."""
        self._recognise()
        route, known = self.served.route, self._known
        return Reservation(
            request_id=self.exchange.request_id,
            at=to_microseconds(self._books.clock.now()),
            key_id=known.id,
            owner_id=known.owner_id,
            location_id=known.location_id,
            batch_id=known.batch_id,
            parent_id=known.parent_id,
            deployment_id=self.call.deployment_id,
            chat_id=self._chat_id,
            endpoint=self.endpoint.path[1:],
            model=route.model,
            provider_id=route.provider_id,
            input_tokens=tokens.input,
            output_tokens=tokens.output,
            cost_nanos=cost,
        )

    def _record(self, tokens: Tokens, status: int, outcome: Outcome) -> UsageRecord:
        self._recognise()
        route, known = self.served.route, self._known
        record = UsageRecord(
            request_id=self.exchange.request_id,
            at=to_microseconds(self._books.clock.now()),
            key_id=self.call.key_id,
            owner_id=known.owner_id,
            location_id=known.location_id,
            batch_id=known.batch_id,
            parent_id=known.parent_id,
            deployment_id=self.call.deployment_id,
            chat_id=self._chat_id,
            endpoint=self.endpoint.path[1:],
            model=route.model,
            provider_id=route.provider_id,
            input_tokens=tokens.input,
            cached_input_tokens=tokens.cached_input,
            output_tokens=tokens.output,
            cost_nanos=int(self.allowance.settle(tokens, charge(tokens, self.served.prices))),
            latency_ms=int((asyncio.get_running_loop().time() - self._began) * 1000),
            status=status,
            outcome=outcome,
        )
        self._books.metrics.count_call(record)
        self._books.health.note(record)
        return record
