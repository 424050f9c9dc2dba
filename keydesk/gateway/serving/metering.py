"""How many tokens a call took: what the upstream counted, or an estimate where it counted nothing.

The estimate is published: one token for every three bytes of text, rounded up, and for the answer of a
stream at least one token an event. It serves where an answer breaks off, or reports no usage it could mean.
"""

from typing import Annotated, Final

import msgspec

from keydesk.domain.money import MAX_NANOS, Nanos
from keydesk.domain.pricing import Prices, Tokens, cost
from keydesk.gateway.serving.sse import data_event, event_data

BYTES_PER_TOKEN: Final = 3
MAX_TOKENS: Final = 100_000_000
DONE: Final = b"[DONE]"

_CLOSING: Final = data_event(DONE)

_Count = Annotated[int, msgspec.Meta(ge=0, le=MAX_TOKENS)]


class _InputDetails(msgspec.Struct):
    cached_tokens: _Count | None = None


class _Usage(msgspec.Struct):
    prompt_tokens: _Count
    completion_tokens: _Count = 0
    prompt_tokens_details: _InputDetails | None = None


class _Function(msgspec.Struct):
    arguments: str | None = None


class _ToolCall(msgspec.Struct):
    function: _Function | None = None


class _Text(msgspec.Struct):
    content: str | None = None
    reasoning_content: str | None = None
    refusal: str | None = None
    tool_calls: list[_ToolCall] | None = None


class _Choice(msgspec.Struct):
    text: str | None = None
    message: _Text | None = None
    delta: _Text | None = None
    finish_reason: str | None = None


class _Completion(msgspec.Struct):
    choices: list[_Choice] = []
    usage: _Usage | None = None
    error: msgspec.Raw = msgspec.Raw()


class _UsageOnly(msgspec.Struct):
    usage: _Usage | None = None


class _ChoicesOnly(msgspec.Struct):
    choices: list[_Choice] = []


_decode_completion: Final = msgspec.json.Decoder(_Completion).decode
_decode_choices: Final = msgspec.json.Decoder(_ChoicesOnly).decode
_decode_usage: Final = msgspec.json.Decoder(_UsageOnly).decode


def charge(tokens: Tokens, prices: Prices) -> Nanos:
    """Return what the tokens cost, within the bound of every amount."""
    return min(cost(tokens, prices), MAX_NANOS)


def tokens_of_completion(answer: bytes, request_bytes: int) -> Tokens:
    """Return the tokens of a plain completion."""
    try:
        usage = _decode_usage(answer).usage
    except msgspec.DecodeError:
        usage = None
    if usage is not None:
        return _tokens(usage)
    try:
        choices = _decode_choices(answer).choices
    except msgspec.DecodeError:
        return Tokens(estimate(request_bytes), 0, estimate(len(answer)))
    size = sum(_size(choice.message, choice.text) for choice in choices)
    return Tokens(estimate(request_bytes), 0, estimate(size))


def tokens_of_input(answer: bytes, request_bytes: int) -> Tokens:
    """Return the tokens of a plain answer that holds nothing made of tokens, such as an embedding."""
    try:
        usage = _decode_usage(answer).usage
    except msgspec.DecodeError:
        usage = None
    return tokens_of_request(request_bytes) if usage is None else _tokens(usage)


def tokens_of_request(request_bytes: int) -> Tokens:
    """Return the estimate for a call that was passed on, and of whose answer nothing came."""
    return Tokens(estimate(request_bytes))


class CompletionMeter:
    """Fulfils StreamMeter for completions: a choice's end finishes them, [DONE] closes them."""

    __slots__ = ("_events", "_request_bytes", "_size", "_usage", "closing", "done", "finished")

    def __init__(self, request_bytes: int) -> None:
        self._request_bytes = request_bytes
        self._usage: _Usage | None = None
        self._events = 0
        self._size = 0
        self.finished = False
        """Whether a choice came to its end, or an error was told."""
        self.done = False
        self.closing = b""

    def read(self, event: bytes) -> bool:
        """Read an event; tell whether it holds nothing but the usage that the gateway asked for."""
        data = event_data(event)
        if data == DONE:
            self.done = True
            self.closing = _CLOSING
            return False
        try:
            chunk = _decode_completion(data)
        except msgspec.DecodeError:
            self._events += bool(data)
            return False
        if chunk.usage is not None:
            self._usage = chunk.usage
        if chunk.error:
            self.finished = True
        for choice in chunk.choices:
            self._size += _size(choice.delta, choice.text)
            if choice.finish_reason is not None:
                self.finished = True
        self._events += bool(chunk.choices)
        return chunk.usage is not None and not chunk.choices

    @property
    def tokens(self) -> Tokens:
        """The tokens so far."""
        if self._usage is not None:
            return _tokens(self._usage)
        return Tokens(estimate(self._request_bytes), 0, max(self._events, estimate(self._size)))


def _tokens(usage: _Usage) -> Tokens:
    details = usage.prompt_tokens_details
    cached = (details.cached_tokens or 0) if details is not None else 0
    return Tokens(usage.prompt_tokens, min(cached, usage.prompt_tokens), usage.completion_tokens)


def estimate(size: int) -> int:
    """Return how many tokens a text of this many bytes is taken for."""
    return -(-size // BYTES_PER_TOKEN)


def _size(text: _Text | None, bare: str | None) -> int:
    if text is None:
        return len(bare.encode()) if bare else 0
    parts = [text.content, text.reasoning_content, text.refusal]
    parts += [call.function.arguments for call in text.tool_calls or () if call.function is not None]
    return sum(len(part.encode()) for part in parts if part)
