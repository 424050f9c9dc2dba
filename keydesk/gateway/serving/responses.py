"""The endpoint of responses: its usage and its way of telling errors."""

from typing import Final

import msgspec

from keydesk.domain.pricing import Tokens
from keydesk.gateway.serving.dialect import Dialect
from keydesk.gateway.serving.head import Head
from keydesk.gateway.serving.json_request import JsonRequest, read_json
from keydesk.gateway.serving.metering import estimate, tokens_of_request
from keydesk.gateway.serving.refusal import Refusal, invalid, refusal_document
from keydesk.gateway.serving.typed_events import TypedMeter, usage_of_answer

_CLOSERS: Final = frozenset({"response.completed", "response.incomplete", "response.failed"})


class _Part(msgspec.Struct):
    text: str | None = None
    refusal: str | None = None


class _Item(msgspec.Struct):
    content: list[_Part] | None = None
    arguments: str | None = None


class _Response(msgspec.Struct):
    output: list[_Item] = []


_decode: Final = msgspec.json.Decoder(_Response).decode


def read_response(head: Head, body: bytes) -> JsonRequest:
    """Read the body of a response."""
    request = read_json(head, body)
    if request.fields.background:
        raise invalid(
            "Responses in the background are not served here: their usage could not be counted. "
            "Leave 'background' out.",
            "background",
        )
    return request


def tokens_of_response(answer: bytes, request_bytes: int) -> Tokens:
    """Return the tokens of a plain response."""
    told = usage_of_answer(answer)
    if told is not None:
        return told
    try:
        size = sum(_size(item) for item in _decode(answer).output)
    except msgspec.DecodeError:
        size = len(answer)
    return Tokens(estimate(request_bytes), 0, estimate(size))


def response_meter(request_bytes: int) -> TypedMeter:
    """Return the meter of a streamed response."""
    return TypedMeter(tokens_of_request(request_bytes), closers=_CLOSERS)


def _size(item: _Item) -> int:
    texts = [text for part in item.content or () for text in (part.text, part.refusal)]
    return sum(len(text.encode()) for text in (*texts, item.arguments) if text)


def _event(refusal: Refusal) -> bytes:
    said = {"type": "error", "code": refusal.code, "message": refusal.message, "param": refusal.param}
    return b"event: error\ndata: " + msgspec.json.encode(said) + b"\n\n"


RESPONSES: Final = Dialect(refusal_document, _event)
