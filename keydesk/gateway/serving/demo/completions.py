"""Chat completions, and completions of a bare text."""

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from keydesk.gateway.serving.demo.answer import (
    CREATED,
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
from keydesk.gateway.serving.sse import data_event


class _Chat(msgspec.Struct):
    messages: list[Message]


class _Completion(msgspec.Struct):
    prompt: str | list[str] = ""


_decode_chat: Final = msgspec.json.Decoder(_Chat).decode
_decode_completion: Final = msgspec.json.Decoder(_Completion).decode


def answer_chat(body: bytes, streaming: bool) -> DemoAnswer:  # noqa: FBT001 - an Answerer
    """Answer a chat completion."""
    messages = _decode_chat(body).messages
    asked = [text_of(message.content) for message in messages]
    reply = reply_to(last_said(messages))
    usage = _usage(asked, reply)
    id_ = identity("chatcmpl-", body)
    if streaming:
        return stream(_chat_events(id_, reply, usage))
    choice = {"index": 0, "message": {"role": "assistant", "content": reply}, "finish_reason": "stop"}
    return plain(_envelope(id_, "chat.completion") | {"choices": [choice], "usage": usage})


def answer_completion(body: bytes, streaming: bool) -> DemoAnswer:  # noqa: FBT001 - an Answerer
    """Answer a completion of a bare text."""
    prompt = _decode_completion(body).prompt
    asked = [prompt] if isinstance(prompt, str) else prompt
    reply = reply_to(asked[-1] if asked else "")
    usage = _usage(asked, reply)
    envelope = _envelope(identity("cmpl-", body), "text_completion")
    if streaming:
        return stream(_completion_events(envelope, reply, usage))
    choice = {"index": 0, "text": reply, "logprobs": None, "finish_reason": "stop"}
    return plain(envelope | {"choices": [choice], "usage": usage})


def _chat_events(id_: str, reply: str, usage: dict[str, int]) -> Iterator[bytes]:
    envelope = _envelope(id_, "chat.completion.chunk")

    def event(delta: dict[str, str], finish: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        return data_event(msgspec.json.encode(envelope | {"choices": [choice]}))

    yield event({"role": "assistant", "content": ""})
    for word in words(reply):
        yield event({"content": word})
    yield event({}, "stop")
    yield data_event(msgspec.json.encode(envelope | {"choices": [], "usage": usage}))
    yield data_event(b"[DONE]")


def _completion_events(envelope: dict[str, Any], reply: str, usage: dict[str, int]) -> Iterator[bytes]:
    def event(text: str, finish: str | None = None) -> bytes:
        choice = {"index": 0, "text": text, "logprobs": None, "finish_reason": finish}
        return data_event(msgspec.json.encode(envelope | {"choices": [choice]}))

    for word in words(reply):
        yield event(word)
    yield event("", "stop")
    yield data_event(msgspec.json.encode(envelope | {"choices": [], "usage": usage}))
    yield data_event(b"[DONE]")


def _envelope(id_: str, kind: str) -> dict[str, Any]:
    return {"id": id_, "object": kind, "created": CREATED, "model": MODEL}


def _usage(asked: list[str], reply: str) -> dict[str, int]:
    given, answered = count(*asked), count(reply)
    return {"prompt_tokens": given, "completion_tokens": answered, "total_tokens": given + answered}
