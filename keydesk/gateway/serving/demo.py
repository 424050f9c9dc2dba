"""The built-in provider: answers in this process, with no network, always the same to the same request."""

import hashlib
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from keydesk.gateway.serving.sse import data_event
from keydesk.gateway.serving.upstream import UpstreamAnswer

CREATED: Final = 1_700_000_000
MODEL: Final = "keydesk-demo"
QUOTED: Final = 200

_JSON: Final = "application/json"
_EVENTS: Final = "text/event-stream; charset=utf-8"


class _Message(msgspec.Struct):
    role: str = ""
    content: Any = None


class _Part(msgspec.Struct):
    text: str = ""


class _Request(msgspec.Struct):
    messages: list[_Message]


_decode: Final = msgspec.json.Decoder(_Request).decode


class DemoAnswer:
    """An answer whose pieces are known from the start."""

    retry_after: str | None = None

    def __init__(self, status: int, content_type: str, pieces: Iterator[bytes]) -> None:
        self.status = status
        self.content_type = content_type
        self._pieces = pieces

    async def read(self) -> bytes | None:
        """Return the next piece; None at the end."""
        return next(self._pieces, None)

    async def close(self) -> None:
        """End the answer."""


class DemoUpstream:
    """Fulfils Upstream."""

    async def send(self, path: str, body: bytes, *, streaming: bool) -> UpstreamAnswer:
        """Answer a chat completion."""
        _ = path
        try:
            request = _decode(body)
        except msgspec.DecodeError:
            error = {"message": "'messages' must be a list of messages, each with a role and a content."}
            return DemoAnswer(400, _JSON, iter([msgspec.json.encode({"error": error})]))
        asked = [_text(message.content) for message in request.messages]
        reply = _reply(asked[-1] if asked else "")
        usage = _usage(asked, reply)
        id_ = f"chatcmpl-{hashlib.sha256(body).hexdigest()[:24]}"
        if streaming:
            return DemoAnswer(200, _EVENTS, _events(id_, reply, usage))
        return DemoAnswer(200, _JSON, iter([msgspec.json.encode(_completion(id_, reply, usage))]))


def _reply(asked: str) -> str:
    quoted = " ".join(asked.split())
    if len(quoted) > QUOTED:
        quoted = quoted[:QUOTED].rstrip() + "…"
    said = f" You said: {quoted}" if quoted else ""
    return f"This is the demo model of KeyDesk. Your key works.{said}"


def _completion(id_: str, reply: str, usage: dict[str, int]) -> dict[str, Any]:
    message = {"role": "assistant", "content": reply}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return _envelope(id_, "chat.completion") | {"choices": [choice], "usage": usage}


def _events(id_: str, reply: str, usage: dict[str, int]) -> Iterator[bytes]:
    envelope = _envelope(id_, "chat.completion.chunk")

    def event(delta: dict[str, str], finish: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        return data_event(msgspec.json.encode(envelope | {"choices": [choice]}))

    yield event({"role": "assistant", "content": ""})
    for number, word in enumerate(reply.split(" ")):
        yield event({"content": f" {word}" if number else word})
    yield event({}, "stop")
    yield data_event(msgspec.json.encode(envelope | {"choices": [], "usage": usage}))
    yield data_event(b"[DONE]")


def _envelope(id_: str, kind: str) -> dict[str, Any]:
    return {"id": id_, "object": kind, "created": CREATED, "model": MODEL}


def _usage(asked: list[str], reply: str) -> dict[str, int]:
    """Count words: the demo's tokens."""
    given = sum(len(text.split()) for text in asked)
    answered = len(reply.split())
    return {"prompt_tokens": given, "completion_tokens": answered, "total_tokens": given + answered}


def _text(content: Any) -> str:
    if isinstance(content, str):
        return content
    try:
        parts = msgspec.convert(content, list[_Part])
    except msgspec.ValidationError:
        return ""
    return " ".join(part.text for part in parts)
