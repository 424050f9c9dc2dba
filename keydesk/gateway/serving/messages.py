"""Anthropic's form of a call: its usage, its stream, its errors, and the headers that go along."""

from typing import Annotated, Final

import msgspec

from keydesk.domain.pricing import NO_TOKENS, Tokens
from keydesk.gateway.serving.dialect import Dialect
from keydesk.gateway.serving.head import Head
from keydesk.gateway.serving.json_request import JsonRequest, read_json
from keydesk.gateway.serving.metering import MAX_TOKENS, estimate
from keydesk.gateway.serving.refusal import Refusal
from keydesk.gateway.serving.sse import event_data

FORWARDED: Final = (b"anthropic-version", b"anthropic-beta")
"""The headers of a client that go out with its call (S17)."""

_Count = Annotated[int, msgspec.Meta(ge=0, le=MAX_TOKENS)]


class _Usage(msgspec.Struct):
    input_tokens: _Count | None = None
    cache_creation_input_tokens: _Count | None = None
    cache_read_input_tokens: _Count | None = None
    output_tokens: _Count | None = None


class _Block(msgspec.Struct):
    text: str | None = None
    thinking: str | None = None
    input: msgspec.Raw = msgspec.Raw()


class _UsageOnly(msgspec.Struct):
    usage: _Usage | None = None


class _ContentOnly(msgspec.Struct):
    content: list[_Block] = []


class _Delta(msgspec.Struct):
    text: str | None = None
    thinking: str | None = None
    partial_json: str | None = None


class _TypeOnly(msgspec.Struct):
    type: str = ""


class _Event(msgspec.Struct):
    type: str = ""
    message: _UsageOnly | None = None
    delta: _Delta | None = None
    usage: _Usage | None = None


_decode_event: Final = msgspec.json.Decoder(_Event).decode
_decode_type: Final = msgspec.json.Decoder(_TypeOnly).decode
_decode_usage: Final = msgspec.json.Decoder(_UsageOnly).decode
_decode_content: Final = msgspec.json.Decoder(_ContentOnly).decode


def read_message(head: Head, body: bytes) -> JsonRequest:
    """Read a call of messages."""
    request = read_json(head, body)
    request.headers = head.forwarded(FORWARDED)
    return request


def tokens_of_message(answer: bytes, request_bytes: int) -> Tokens:
    """Return the tokens of a plain message."""
    try:
        usage = _decode_usage(answer).usage
    except msgspec.DecodeError:
        usage = None
    if usage is not None and usage.input_tokens is not None and usage.output_tokens is not None:
        return _tokens(usage)
    try:
        size = sum(_size(block) for block in _decode_content(answer).content)
    except msgspec.DecodeError:
        size = len(answer)
    return Tokens(estimate(request_bytes), 0, estimate(size))


def no_tokens_of_answer(_answer: bytes, _request_bytes: int) -> Tokens:
    """Return the tokens of a call that costs nothing."""
    return NO_TOKENS


def no_tokens_of_request(_request_bytes: int) -> Tokens:
    """Return the tokens of a call that costs nothing, and was not answered."""
    return NO_TOKENS


class MessageMeter:
    """Fulfils StreamMeter: counts begin with ``message_start``, and grow with each ``message_delta``."""

    __slots__ = ("_asked", "_deltas", "_size", "_usage", "closing", "done", "finished")

    def __init__(self, request_bytes: int) -> None:
        self._asked = estimate(request_bytes)
        self._usage = _Usage()
        self._deltas = 0
        self._size = 0
        self.finished = False
        self.done = False
        self.closing = b""

    def read(self, event: bytes) -> bool:
        """Read an event. None is ever hidden."""
        data = event_data(event)
        try:
            found = _decode_event(data)
        except msgspec.DecodeError:
            found = _Event(_type_alone(data))
        if found.message is not None and found.message.usage is not None:
            self._learn(found.message.usage)
        if found.usage is not None:
            self._learn(found.usage)
            self.finished = True
        if found.type == "content_block_delta":
            self._deltas += 1
            self._size += _delta_size(found.delta)
        elif found.type == "message_stop":
            self.done = True
            self.closing = event
        elif found.type == "error":
            self.finished = True
        return False

    @property
    def tokens(self) -> Tokens:
        """The tokens so far. What was told last holds, but no less than what has come."""
        told = self._usage
        output = told.output_tokens or 0
        if not self.finished or told.output_tokens is None:
            output = max(output, self._deltas, estimate(self._size))
        if told.input_tokens is None:
            return Tokens(self._asked, 0, output)
        known = _tokens(told)
        return Tokens(known.input, known.cached_input, output)

    def _learn(self, told: _Usage) -> None:
        for name in _Usage.__struct_fields__:
            count = getattr(told, name)
            if count is not None:
                setattr(self._usage, name, count)


def _tokens(usage: _Usage) -> Tokens:
    """Add up: Anthropic counts what its cache read or wrote beside the input, not within it."""
    cached = usage.cache_read_input_tokens or 0
    total = (usage.input_tokens or 0) + (usage.cache_creation_input_tokens or 0) + cached
    return Tokens(min(total, MAX_TOKENS), min(cached, MAX_TOKENS), usage.output_tokens or 0)


def _size(block: _Block) -> int:
    texts = sum(len(text.encode()) for text in (block.text, block.thinking) if text)
    return texts + len(bytes(block.input))


def _delta_size(delta: _Delta | None) -> int:
    if delta is None:
        return 0
    return sum(len(text.encode()) for text in (delta.text, delta.thinking, delta.partial_json) if text)


def _type_alone(data: bytes) -> str:
    try:
        return _decode_type(data).type
    except msgspec.DecodeError:
        return ""


_TYPES: Final = {
    400: "invalid_request_error",
    401: "authentication_error",
    402: "billing_error",
    403: "permission_error",
    404: "not_found_error",
    413: "request_too_large",
    429: "rate_limit_error",
    503: "overloaded_error",
    504: "timeout_error",
}


def _document(refusal: Refusal) -> bytes:
    kind = _TYPES.get(refusal.status, "api_error" if refusal.status >= 500 else "invalid_request_error")  # noqa: PLR2004
    error = {"type": kind, "message": refusal.message, "code": refusal.code, "param": refusal.param}
    return msgspec.json.encode({"type": "error", "error": error})


def _event(refusal: Refusal) -> bytes:
    return b"event: error\ndata: " + _document(refusal) + b"\n\n"


ANTHROPIC: Final = Dialect(_document, _event)
