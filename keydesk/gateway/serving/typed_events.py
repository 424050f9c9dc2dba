"""Usage in OpenAI's newer form: ``input_tokens`` and ``output_tokens``, in streams of typed events.

Responses, images, speech and transcriptions speak it.
"""

from collections.abc import Collection
from typing import Annotated, Final

import msgspec

from keydesk.domain.pricing import Tokens
from keydesk.gateway.serving.metering import DONE, MAX_TOKENS, estimate
from keydesk.gateway.serving.sse import data_event, event_data

ERROR: Final = "error"

Count = Annotated[int, msgspec.Meta(ge=0, le=MAX_TOKENS)]


class _Details(msgspec.Struct):
    cached_tokens: Count | None = None


class Usage(msgspec.Struct):
    """What the upstream counted."""

    input_tokens: Count
    output_tokens: Count = 0
    input_tokens_details: _Details | None = None

    @property
    def tokens(self) -> Tokens:
        """The same, to be priced."""
        details = self.input_tokens_details
        cached = (details.cached_tokens or 0) if details is not None else 0
        return Tokens(self.input_tokens, min(cached, self.input_tokens), self.output_tokens)


class _UsageOnly(msgspec.Struct):
    usage: Usage | None = None


class _Event(msgspec.Struct):
    type: str = ""
    delta: msgspec.Raw = msgspec.Raw()
    usage: msgspec.Raw = msgspec.Raw()
    response: _UsageOnly | None = None


class _TypeOnly(msgspec.Struct):
    type: str = ""


_decode_event: Final = msgspec.json.Decoder(_Event).decode
_decode_type: Final = msgspec.json.Decoder(_TypeOnly).decode
_decode_answer: Final = msgspec.json.Decoder(_UsageOnly).decode
_decode_usage: Final = msgspec.json.Decoder(Usage).decode


def usage_of_answer(answer: bytes) -> Tokens | None:
    """Return what a plain answer says it took; None where it says nothing that could be meant."""
    try:
        usage = _decode_answer(answer).usage
    except msgspec.DecodeError:
        return None
    return None if usage is None else usage.tokens


class TypedMeter:
    """Fulfils StreamMeter: an event of a closing type ends the stream, and tells the usage."""

    __slots__ = (
        "_closers",
        "_deltas",
        "_finishers",
        "_floor",
        "_input",
        "_size",
        "_usage",
        "closing",
        "done",
        "finished",
    )

    def __init__(
        self,
        asked: Tokens,
        *,
        closers: Collection[str] = (),
        finishers: Collection[str] = (),
        floor: int = 0,
    ) -> None:
        self._input = asked.input  # the estimate, should no usage be told
        self._closers = closers
        self._finishers = finishers
        self._floor = floor
        self._usage: Tokens | None = None
        self._deltas = 0
        self._size = 0
        self.finished = False
        self.done = False
        self.closing = b""

    def read(self, event: bytes) -> bool:
        """Read an event. None is ever hidden."""
        data = event_data(event)
        if data == DONE:
            self.done = True
            self.closing = data_event(DONE)
            return False
        kind, usage, delta = _read(data)
        if delta:
            self._deltas += 1
            self._size += max(0, len(delta) - 2)
        if usage is not None:
            self._add(usage)
        if kind in self._closers:
            self.done = True
            self.closing = event
        elif kind == ERROR or kind in self._finishers:
            self.finished = True
        return False

    @property
    def tokens(self) -> Tokens:
        """The tokens so far."""
        if self._usage is not None:
            return self._usage
        return Tokens(self._input, 0, max(self._floor, self._deltas, estimate(self._size)))

    def _add(self, usage: Tokens) -> None:
        before = self._usage
        if before is None or self._closers:
            self._usage = usage
        else:  # several results in one stream, each with its own usage
            self._usage = Tokens(
                min(MAX_TOKENS, before.input + usage.input),
                min(MAX_TOKENS, before.cached_input + usage.cached_input),
                min(MAX_TOKENS, before.output + usage.output),
            )


def _read(data: bytes) -> tuple[str, Tokens | None, bytes]:
    """Return an event's type, its usage and its piece of text. What lies about its usage has none."""
    try:
        event = _decode_event(data)
    except msgspec.DecodeError:
        return _type_alone(data), None, b""
    if event.response is not None and event.response.usage is not None:
        return event.type, event.response.usage.tokens, b""
    return event.type, _usage(event.usage), bytes(event.delta)


def _usage(raw: msgspec.Raw) -> Tokens | None:
    try:
        return _decode_usage(raw).tokens if raw else None
    except msgspec.DecodeError:
        return None


def _type_alone(data: bytes) -> str:
    try:
        return _decode_type(data).type
    except msgspec.DecodeError:
        return ""
