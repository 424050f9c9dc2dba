"""Messages in Anthropic's form, and the count of their tokens."""

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from keydesk.gateway.serving.demo.answer import (
    MODEL,
    DemoAnswer,
    Message,
    count,
    identity,
    last_said,
    plain,
    reply_to,
    stream,
    text_of,
    words,
)


class _Request(msgspec.Struct):
    messages: list[Message]
    system: Any = None


_decode: Final = msgspec.json.Decoder(_Request).decode


def answer_message(body: bytes, streaming: bool) -> DemoAnswer:  # noqa: FBT001 - an Answerer
    """Answer a message."""
    request = _decode(body)
    asked = _texts(request)
    reply = reply_to(last_said(request.messages))
    message: dict[str, Any] = {
        "id": identity("msg_", body),
        "type": "message",
        "role": "assistant",
        "model": MODEL,
        "content": [],
        "stop_reason": None,
        "stop_sequence": None,
        "usage": {"input_tokens": count(*asked), "output_tokens": 1},
    }
    if streaming:
        return stream(_events(message, reply))
    return plain(
        message
        | {
            "content": [{"type": "text", "text": reply}],
            "stop_reason": "end_turn",
            "usage": {"input_tokens": count(*asked), "output_tokens": count(reply)},
        }
    )


def answer_count(body: bytes, _streaming: bool) -> DemoAnswer:  # noqa: FBT001 - an Answerer
    """Count the tokens of a message."""
    return plain({"input_tokens": count(*_texts(_decode(body)))})


def _texts(request: _Request) -> list[str]:
    return [text_of(request.system or ""), *(text_of(message.content) for message in request.messages)]


def _events(message: dict[str, Any], reply: str) -> Iterator[bytes]:
    yield _event("message_start", message=message)
    yield _event("content_block_start", index=0, content_block={"type": "text", "text": ""})
    for word in words(reply):
        yield _event("content_block_delta", index=0, delta={"type": "text_delta", "text": word})
    yield _event("content_block_stop", index=0)
    end = {"stop_reason": "end_turn", "stop_sequence": None}
    yield _event("message_delta", delta=end, usage={"output_tokens": count(reply)})
    yield _event("message_stop")


def _event(kind: str, **fields: Any) -> bytes:
    return b"event: " + kind.encode() + b"\ndata: " + msgspec.json.encode({"type": kind, **fields}) + b"\n\n"
