"""A metered call: admission, upstream, metering, answer, in a straight line."""

import asyncio
import logging
from functools import partial
from typing import Final

from keydesk.contract.catalog import ProviderKind
from keydesk.domain.pricing import NO_TOKENS
from keydesk.gateway.catalog.repository import ServedModel, ServedProvider
from keydesk.gateway.serving.admission import Admission, Presented
from keydesk.gateway.serving.body import apart
from keydesk.gateway.serving.demo.upstream import DemoUpstream
from keydesk.gateway.serving.endpoint import Endpoint, Request
from keydesk.gateway.serving.endpoints import ENDPOINTS
from keydesk.gateway.serving.exchange import Exchange
from keydesk.gateway.serving.failure import NOT_JSON, outcome_of_failure, refusal_of_answer
from keydesk.gateway.serving.passage import Books, Passage
from keydesk.gateway.serving.refusal import STORAGE_FAILED, RefusedError, invalid
from keydesk.gateway.serving.relay import Relay
from keydesk.gateway.serving.running import Call, RunningCalls
from keydesk.gateway.serving.upstream import (
    FailureKind,
    HttpUpstreams,
    Upstream,
    UpstreamAnswer,
    UpstreamError,
)
from keydesk.gateway.usage.records import Outcome

MAX_ANSWER: Final = 64 * 1024 * 1024
OK: Final = 200
TOO_MANY: Final = 429
SERVER_ERROR: Final = 500

_log: Final = logging.getLogger(__name__)


class Calls:
    """Every metered endpoint, each in the same way."""

    def __init__(
        self,
        admission: Admission,
        upstreams: HttpUpstreams,
        running: RunningCalls,
        books: Books,
    ) -> None:
        self._admission = admission
        self._upstreams = upstreams
        self._demo = DemoUpstream()
        self._running = running
        self._books = books

    async def answer(self, endpoint: Endpoint, exchange: Exchange) -> None:
        """Answer one call. Raises RefusedError."""
        exchange.dialect = endpoint.dialect
        presented = await self._admission.key(exchange.head, exchange.peer, exchange.deployment)
        endpoint.require(exchange.head)
        body = await exchange.body()
        request = await apart(body, partial(endpoint.read, exchange.head, body))
        admitted = await self._admission.call(presented, request.model)
        served, known = admitted.served, admitted.known
        if served.provider.kind not in endpoint.kinds:
            raise _not_served(endpoint, served)
        if self._books.recorder.failed:
            raise RefusedError(STORAGE_FAILED)
        call = Call(
            exchange.request_id,
            presented.key_id,
            known.stored.parent_id,
            deployment_id=admitted.deployment_id,
            streaming=request.streaming,
        )
        self._running.add(call)
        exchange.watch(call.client_gone)
        try:
            passage = Passage(exchange, endpoint, call, served, self._books, known)
            passage.body = passage.asked = body
            try:
                await self._pass(passage, presented, request)
            finally:
                passage.close()
        finally:
            exchange.watch(None)
            self._running.remove(call)

    async def _pass(self, passage: Passage, presented: Presented, request: Request) -> None:
        relay: Relay | None = None
        content: bytes | None = None
        try:
            if passage.allowance.limited:
                await passage.allowance.take(passage, await self._routes(passage, presented))
            answer = await self._reach(passage, presented, request)
            try:
                if request.streaming and answer.status == OK and _is_event_stream(answer):
                    meter = passage.endpoint.meter(len(passage.body))
                    relay = Relay(passage, meter, hide_usage=request.hides_usage)
                    await relay.run(answer)
                else:
                    content = await _read_all(answer)
            finally:
                await answer.close()
        except UpstreamError as failure:
            await passage.break_off(failure, relay.meter.tokens if relay is not None else passage.so_far)
        except asyncio.CancelledError:
            if passage.call.settled:
                raise
            await passage.end(relay.meter.tokens if relay is not None else passage.so_far)
        else:
            if content is not None:
                await _answer_whole(passage, answer, content)

    async def _reach(self, passage: Passage, presented: Presented, request: Request) -> UpstreamAnswer:
        """Return what the first route answers that can; the last one's answer or failure, if none can."""
        if not passage.served.fallbacks:
            return await self._send(passage, request)
        *others, last = await self._routes(passage, presented)
        for served in others:
            passage.served = served
            try:
                answer = await self._send(passage, request)
            except UpstreamError as failure:
                if failure.reached:  # it may have begun to work, which is paid for once only
                    raise
                passage.fall_back(0, outcome_of_failure(failure))
                _log_fallback(passage, str(failure))
            else:
                if not _lets_others_try(answer.status):
                    return answer
                await answer.close()
                passage.fall_back(answer.status, Outcome.UPSTREAM_ERROR)
                _log_fallback(passage, f"status {answer.status}")
            passage.so_far = NO_TOKENS
        passage.served = last
        return await self._send(passage, request)

    async def _routes(self, passage: Passage, presented: Presented) -> list[ServedModel]:
        if not passage.served.fallbacks:
            return [passage.served]
        others = await self._admission.fallbacks(presented, passage.served)
        return [passage.served, *(each for each in others if each.provider.kind in passage.endpoint.kinds)]

    async def _send(self, passage: Passage, request: Request) -> UpstreamAnswer:
        endpoint, served = passage.endpoint, passage.served
        passage.body = await apart(passage.body, partial(request.outgoing, served.upstream_model))
        upstream = await self._upstream(served.provider)
        if passage.allowance.reserved:
            passage.body = passage.allowance.bounded(passage.body, served)
            await passage.hold()
        passage.so_far = endpoint.tokens_of_request(len(passage.body))
        return await upstream.send(endpoint.path, passage.body, request.headers, streaming=request.streaming)

    async def _upstream(self, provider: ServedProvider) -> Upstream:
        if provider.kind is ProviderKind.DEMO:
            return self._demo
        if provider.credential_lost:
            message = "the provider's credential has to be entered again"
            raise UpstreamError(FailureKind.UNAVAILABLE, message, reached=False)
        return self._upstreams.ready(provider) or await self._upstreams.prepare(provider)


def _not_served(endpoint: Endpoint, served: ServedModel) -> RefusedError:
    elsewhere = " or ".join(
        f"/v1{each.path}" for each in ENDPOINTS[:-1] if served.provider.kind in each.kinds
    )
    message = (
        f"The model {served.route.model} is not served at /v1{endpoint.path}: "
        f"its provider is of kind {served.provider.kind.value}. Use it with {elsewhere}."
    )
    return invalid(message, "model")


def _lets_others_try(status: int) -> bool:
    return status == TOO_MANY or status >= SERVER_ERROR


def _log_fallback(passage: Passage, reason: str) -> None:
    _log.warning(
        "model %s falls back: %s",
        passage.served.route.model,
        reason,
        extra={"request_id": passage.exchange.request_id},
    )


async def _answer_whole(passage: Passage, answer: UpstreamAnswer, content: bytes) -> None:
    if answer.status != OK:
        refusal = refusal_of_answer(answer, content, passage.served.provider.credential)
        await passage.fail(refusal, Outcome.UPSTREAM_ERROR)
        return
    tokens = passage.endpoint.tokens_of_answer(content, len(passage.body))
    if passage.endpoint.media_type is None and content.lstrip()[:1] != b"{":
        await passage.fail(NOT_JSON, Outcome.UPSTREAM_ERROR, tokens)
    else:
        await passage.answer(content, tokens, answer.content_type)


async def _read_all(answer: UpstreamAnswer) -> bytes:
    content = await answer.read() or b""
    while (piece := await answer.read()) is not None:
        content += piece
        if len(content) > MAX_ANSWER:
            raise UpstreamError(FailureKind.BROKEN, "the provider's answer is too large", reached=True)
    return content


def _is_event_stream(answer: UpstreamAnswer) -> bool:
    return answer.content_type.partition(";")[0].strip().lower() == "text/event-stream"
