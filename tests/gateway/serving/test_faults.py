"""Upstreams that misbehave, wherever answers stream: each call is settled once, and the client told."""

import asyncio
import json
from typing import Any

import httpx
import pytest


def sse(document: dict[str, Any], *, named: bool = False) -> bytes:
    name = f"event: {document['type']}\n" if named else ""
    return f"{name}data: {json.dumps(document, ensure_ascii=False)}\n\n".encode()


TEXT = "Grüße, 世界 🌍"
STREAMS: dict[str, tuple[str, list[bytes]]] = {
    "chat/completions": (
        "openai",
        [
            sse({"choices": [{"index": 0, "delta": {"content": TEXT}, "finish_reason": None}]}),
            sse({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}),
            sse({"choices": [], "usage": {"prompt_tokens": 10, "completion_tokens": 5}}),
            b"data: [DONE]\n\n",
        ],
    ),
    "completions": (
        "openai",
        [
            sse({"choices": [{"index": 0, "text": TEXT, "finish_reason": "stop"}]}),
            sse({"choices": [], "usage": {"prompt_tokens": 10, "completion_tokens": 5}}),
            b"data: [DONE]\n\n",
        ],
    ),
    "responses": (
        "openai",
        [
            sse({"type": "response.output_text.delta", "delta": TEXT}, named=True),
            sse(
                {
                    "type": "response.completed",
                    "response": {"usage": {"input_tokens": 10, "output_tokens": 5}},
                },
                named=True,
            ),
        ],
    ),
    "messages": (
        "anthropic",
        [
            sse({"type": "message_start", "message": {"usage": {"input_tokens": 10}}}, named=True),
            sse({"type": "content_block_delta", "index": 0, "delta": {"text": TEXT}}, named=True),
            sse({"type": "message_delta", "delta": {}, "usage": {"output_tokens": 5}}, named=True),
            sse({"type": "message_stop"}, named=True),
        ],
    ),
}
COST = "0.00002"  # 10 x 1.00 + 5 x 2.00 a million


@pytest.fixture(params=STREAMS)
def streamed(request: pytest.FixtureRequest, gateway: Any, upstream: Any) -> Any:
    """An endpoint that streams, a model for it, and a way to call it."""
    path = request.param
    kind, events = STREAMS[path]
    model = f"fault-{path}-{upstream.mark}"
    gateway.serve_model(model, upstream.base_url, kind=kind, timeout_seconds=2)
    key_id, secret = gateway.create_key()

    def call() -> httpx.Response:
        return httpx.post(
            f"{gateway.base_url}/{path}",
            headers={"Authorization": f"Bearer {secret}"},
            json={"model": model, "stream": True, "messages": [], "input": "", "prompt": ""},
            timeout=20,
        )

    return type(
        "Streamed", (), {"path": path, "events": events, "key_id": key_id, "call": staticmethod(call)}
    )


def head(content_type: str = "text/event-stream") -> bytes:
    return f"HTTP/1.1 200 OK\r\ncontent-type: {content_type}\r\nconnection: close\r\n\r\n".encode()


async def until_hung_up() -> None:
    """Do nothing more, until the upstream ends the play because the gateway hung up."""
    await asyncio.Event().wait()


def test_a_stream_in_single_bytes_is_the_same(gateway: Any, upstream: Any, streamed: Any) -> None:
    """Split UTF-8, split events, split line ends."""
    whole = b"".join(streamed.events)

    async def drip(writer: asyncio.StreamWriter, _request: Any) -> None:
        writer.write(head())
        for byte in whole:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(0)
        writer.close()

    upstream.play = drip
    answer = streamed.call()
    assert TEXT in answer.text
    hidden = [event for event in streamed.events if b'"usage"' in event and b"prompt_tokens" in event]
    assert answer.content == b"".join(event for event in streamed.events if event not in hidden)
    assert gateway.usage(streamed.key_id)["spend_usd"] == COST


def test_a_half_closed_stream_that_came_whole_is_whole(gateway: Any, upstream: Any, streamed: Any) -> None:
    async def half_close(writer: asyncio.StreamWriter, _request: Any) -> None:
        writer.write(head() + b"".join(streamed.events))
        writer.write_eof()
        await until_hung_up()

    upstream.play = half_close
    assert streamed.call().status_code == 200
    assert gateway.usage(streamed.key_id)["spend_usd"] == COST


@pytest.mark.parametrize("how", ["reset", "end", "stall"])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.6])
def test_a_stream_cut_anywhere_is_settled_once_and_told(
    gateway: Any, upstream: Any, streamed: Any, how: str, share: float
) -> None:
    """S9, S15: after n bytes the upstream resets, ends, or falls silent beyond its timeout."""
    whole = b"".join(streamed.events[:-1])
    part = whole[: int(len(whole) * share)]

    async def cut(writer: asyncio.StreamWriter, _request: Any) -> None:
        writer.write(head() + part)
        await writer.drain()
        if how == "reset":
            writer.transport.abort()
        elif how == "end":
            writer.close()
        else:
            await until_hung_up()

    upstream.play = cut
    answer = streamed.call()
    code = "upstream_timeout" if how == "stall" else "upstream_error"
    assert code in answer.text
    assert b"[DONE]" not in answer.content
    outcomes = [outcome for _, _, outcome in gateway.records(streamed.key_id)]
    assert outcomes == [code]
    usage = gateway.usage(streamed.key_id)
    assert usage["requests"] == 1
    assert float(usage["spend_usd"]) > 0


@pytest.mark.parametrize("lie", [b'"prompt_tokens": 10', b'"input_tokens": 10'])
def test_absurd_usage_is_not_believed(gateway: Any, upstream: Any, streamed: Any, lie: bytes) -> None:
    """S8, S9: no negative, no overflow; settled by the estimate."""
    name = lie.partition(b":")[0]
    for absurd in (b"-1", b"9223372036854775808", b"1e400", b'"many"', b"null"):
        body = b"".join(streamed.events).replace(lie, name + b": " + absurd)
        upstream.answer(body, content_type="text/event-stream")
        assert streamed.call().status_code == 200
    usage = gateway.usage(streamed.key_id)
    assert usage["requests"] == 5
    assert 0 < float(usage["spend_usd"]) < 0.01
