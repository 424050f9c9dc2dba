"""A streamed answer: passed on event by event as it arrives, and settled before its closing event."""

import asyncio
from typing import Final

import msgspec

from keydesk.gateway.serving.endpoint import StreamMeter
from keydesk.gateway.serving.exchange import Exchange
from keydesk.gateway.serving.metering import DONE
from keydesk.gateway.serving.passage import Passage
from keydesk.gateway.serving.refusal import STORAGE_FAILED
from keydesk.gateway.serving.sse import EventSplitter, EventTooLargeError, event_data
from keydesk.gateway.serving.upstream import FailureKind, UpstreamAnswer, UpstreamError
from keydesk.gateway.usage.recorder import NotRecordedError

REUSE_SECONDS: Final = 1.0


class Relay:
    """Passes one stream on."""

    def __init__(self, passage: Passage, meter: StreamMeter, *, hide_usage: bool) -> None:
        self.meter = meter
        self._passage = passage
        self._exchange: Exchange = passage.exchange
        self._hide_usage = hide_usage
        self._splitter = EventSplitter()

    async def run(self, answer: UpstreamAnswer) -> None:
        """Pass the stream on to its end. Raises UpstreamError when it breaks off."""
        while not self.meter.done:
            data = await answer.read()
            events = self._events(data if data is not None else self._last_end())
            if events:
                self._keep(events)
                await self._exchange.write_events(events)
            if data is None:
                break
        if not (self.meter.done or self.meter.finished):
            raise UpstreamError(FailureKind.BROKEN, "the provider broke off its answer", reached=True)
        await self._close()
        await _read_to_end(answer)

    def _events(self, data: bytes) -> bytes:
        """Return what of the stream, so far as it is whole, the client is sent before the closing event."""
        try:
            events = self._splitter.feed(data)
        except EventTooLargeError as error:
            message = "the provider sent an event without end"
            raise UpstreamError(FailureKind.BROKEN, message, reached=True) from error
        passed: list[bytes] = []
        for event in events:
            usage_alone = self.meter.read(event)
            if self.meter.done:
                break
            if not (usage_alone and self._hide_usage):
                passed.append(event)
        return b"".join(passed)

    def _last_end(self) -> bytes:
        """Return what is missing behind the last event, should its end alone be missing."""
        rest = self._splitter.rest
        if not rest:
            return b""
        said = event_data(rest)
        if said and said != DONE and not _is_json(said):
            raise UpstreamError(FailureKind.BROKEN, "the provider broke off its answer", reached=True)
        return b"\n\n"

    def _keep(self, events: bytes) -> None:
        kept = self._passage.kept
        if kept is not None:
            kept.add(events)

    async def _close(self) -> None:
        self._keep(self.meter.closing)
        try:
            await self._passage.settle(self.meter.tokens)
        except NotRecordedError:
            await self._exchange.finish_events(self._exchange.dialect.event(STORAGE_FAILED))
        else:
            await self._exchange.finish_events(self.meter.closing)


def _is_json(text: bytes) -> bool:
    try:
        msgspec.json.decode(text)
    except msgspec.DecodeError:
        return False
    return True


async def _read_to_end(answer: UpstreamAnswer) -> None:
    """Read what is left of the answer, usually nothing, so that its connection can be used again."""
    try:
        async with asyncio.timeout(REUSE_SECONDS):
            while await answer.read() is not None:
                pass
    except (TimeoutError, UpstreamError):
        return
