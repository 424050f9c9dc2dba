"""Responses."""

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from keydesk.gateway.serving.demo.answer import (
    CREATED,
    MODEL,
    DemoAnswer,
    count,
    identity,
    plain,
    reply_to,
    stream,
    text_of,
    words,
)


class _Item(msgspec.Struct):
    content: Any = None


class _Request(msgspec.Struct):
    input: str | list[_Item] = ""
    instructions: str | None = None


_decode: Final = msgspec.json.Decoder(_Request).decode


def answer_response(body: bytes, streaming: bool) -> DemoAnswer:  # noqa: FBT001 - an Answerer
    """Answer a response."""
    request = _decode(body)
    given = request.input
    asked = [given] if isinstance(given, str) else [text_of(item.content) for item in given]
    reply = reply_to(asked[-1] if asked else "")
    took = count(*asked, request.instructions or "")
    item_id = identity("msg_", body)
    response = _response(identity("resp_", body))
    done = response | {
        "status": "completed",
        "output": [_message(item_id, "completed", [_part(reply)])],
        "usage": {
            "input_tokens": took,
            "input_tokens_details": {"cached_tokens": 0},
            "output_tokens": count(reply),
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": took + count(reply),
        },
    }
    return stream(_events(response, item_id, reply, done)) if streaming else plain(done)


def _events(response: dict[str, Any], item_id: str, reply: str, done: dict[str, Any]) -> Iterator[bytes]:
    place = {"item_id": item_id, "output_index": 0, "content_index": 0}
    message = _message(item_id, "completed", [_part(reply)])
    said: list[tuple[str, dict[str, Any]]] = [
        ("response.created", {"response": response}),
        ("response.output_item.added", {"output_index": 0, "item": _message(item_id, "in_progress", [])}),
        ("response.content_part.added", {**place, "part": _part("")}),
        *(("response.output_text.delta", {**place, "delta": word, "logprobs": []}) for word in words(reply)),
        ("response.output_text.done", {**place, "text": reply, "logprobs": []}),
        ("response.content_part.done", {**place, "part": _part(reply)}),
        ("response.output_item.done", {"output_index": 0, "item": message}),
        ("response.completed", {"response": done}),
    ]
    for number, (kind, fields) in enumerate(said):
        document = msgspec.json.encode({"type": kind, "sequence_number": number, **fields})
        yield b"event: " + kind.encode() + b"\ndata: " + document + b"\n\n"


def _response(id_: str) -> dict[str, Any]:
    return {
        "id": id_,
        "object": "response",
        "created_at": CREATED,
        "status": "in_progress",
        "model": MODEL,
        "output": [],
        "error": None,
        "incomplete_details": None,
        "instructions": None,
        "metadata": {},
        "parallel_tool_calls": True,
        "temperature": 1.0,
        "tool_choice": "auto",
        "tools": [],
        "top_p": 1.0,
        "usage": None,
    }


def _message(id_: str, status: str, content: list[dict[str, Any]]) -> dict[str, Any]:
    return {"id": id_, "type": "message", "role": "assistant", "status": status, "content": content}


def _part(text: str) -> dict[str, Any]:
    return {"type": "output_text", "text": text, "annotations": [], "logprobs": []}
