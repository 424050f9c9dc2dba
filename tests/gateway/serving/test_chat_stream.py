"""A streamed chat completion through a real gateway, event by event."""

import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import openai
import psutil
import pytest


@pytest.fixture
def served(gateway: Any, upstream: Any) -> Any:
    model = f"stream-{upstream.mark}"
    gateway.serve_model(model, upstream.base_url)
    key_id, secret = gateway.create_key()
    return type("Served", (), {"model": model, "key_id": key_id, "secret": secret})


@pytest.fixture
def streaming(gateway: Any, served: Any) -> Callable[..., Any]:
    """Return what opens a streamed call."""

    def open_stream(**more: Any) -> Any:
        return httpx.stream(
            "POST",
            f"{gateway.base_url}/chat/completions",
            headers={"Authorization": f"Bearer {served.secret}"},
            json={"model": served.model, "stream": True, "messages": [], **more},
            timeout=15,
            trust_env=False,
        )

    return open_stream


def events(answer: httpx.Response) -> Iterator[str]:
    for line in answer.iter_lines():
        if line.startswith("data: "):
            yield line[6:]


def test_every_event_is_passed_on_as_it_arrives(
    gateway: Any, upstream: Any, served: Any, answers: Any, streaming: Any
) -> None:
    """The upstream sends its second event only after the client has the first one."""
    gate = upstream.event()
    upstream.play = upstream.streams(
        answers.chunk("Hel"),
        gate,
        answers.chunk("lo"),
        answers.chunk("", "stop"),
        answers.usage_event,
        answers.done,
    )
    with streaming() as answer:
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert "x-keydesk-cost-usd" not in answer.headers
        received = events(answer)
        assert json.loads(next(received))["choices"][0]["delta"]["content"] == "Hel"
        upstream.release(gate)
        rest = list(received)
    assert rest[-1] == "[DONE]"
    assert len(rest) == 3  # the usage event, which the client did not ask for, is not among them
    assert upstream.requests[0].json()["stream_options"] == {"include_usage": True}
    assert gateway.usage(served.key_id)["spend_usd"] == "0.000028"


def test_a_client_that_asks_for_usage_gets_it(upstream: Any, answers: Any, streaming: Any) -> None:
    upstream.play = upstream.streams(answers.chunk("a", "stop"), answers.usage_event, answers.done)
    with streaming(stream_options={"include_usage": True, "other": 1}) as answer:
        received = list(events(answer))
    assert json.loads(received[1])["usage"]["total_tokens"] == 20
    assert upstream.requests[0].json()["stream_options"] == {"include_usage": True, "other": 1}


def test_usage_is_on_disk_before_the_closing_event(
    gateway: Any, upstream: Any, served: Any, answers: Any, streaming: Any
) -> None:
    """S10."""
    upstream.play = upstream.streams(answers.chunk("a", "stop"), answers.usage_event, answers.done)
    with streaming() as answer:
        for event in events(answer):
            if event == "[DONE]":
                assert gateway.usage(served.key_id)["requests"] == 1


def test_an_upstream_that_breaks_off_is_settled_by_what_came(
    gateway: Any, upstream: Any, served: Any, answers: Any, streaming: Any
) -> None:
    """S9: charged once, by the estimate; the client is told, and gets no closing event."""
    upstream.play = upstream.streams(*[answers.chunk("word ")] * 7, cut=True)
    with streaming() as answer:
        received = list(events(answer))
    assert json.loads(received[-1])["error"]["code"] == "upstream_error"
    assert "[DONE]" not in received
    sent = len(upstream.requests[0].body)
    expected = -(-sent // 3) * 1000 + 12 * 2000  # 35 bytes of text are 12 tokens
    assert gateway.usage(served.key_id)["spend_usd"] == f"{expected / 1e9:.9f}".rstrip("0")


def test_an_end_without_a_closing_event_is_a_broken_answer(
    upstream: Any, answers: Any, streaming: Any
) -> None:
    upstream.play = upstream.streams(answers.chunk("half"))
    with streaming() as answer:
        assert json.loads(list(events(answer))[-1])["error"]["code"] == "upstream_error"


def test_an_upstream_that_never_sends_the_closing_event_but_finishes(
    gateway: Any, upstream: Any, served: Any, answers: Any, streaming: Any
) -> None:
    upstream.play = upstream.streams(answers.chunk("all", "stop"), answers.usage_event[:-2])
    with streaming() as answer:
        assert len(list(events(answer))) == 1
    assert gateway.usage(served.key_id)["spend_usd"] == "0.000028"


def test_a_client_that_hangs_up_ends_the_upstreams_work(
    gateway: Any, upstream: Any, served: Any, answers: Any, streaming: Any, eventually: Any
) -> None:
    """S9: and is settled once, by what had come."""
    gate = upstream.event()
    upstream.play = upstream.streams(answers.chunk("first"), gate)
    with streaming() as answer:
        received = events(answer)
        next(received)
        assert upstream.open_connections == 1
    eventually(lambda: upstream.open_connections == 0, 3)
    key = eventually(lambda: gateway.usage(served.key_id)["requests"] and gateway.usage(served.key_id))
    assert key["requests"] == 1
    assert key["spend_usd"] != "0.00"


@pytest.mark.parametrize("change", ["revoke", "deactivate"])
def test_a_running_stream_of_an_ended_key_ends(
    gateway: Any, upstream: Any, served: Any, answers: Any, streaming: Any, change: str
) -> None:
    """S7: within 2 seconds, with an error that says so."""
    gate = upstream.event()
    upstream.play = upstream.streams(answers.chunk("first"), gate)
    with streaming() as answer:
        received = events(answer)
        next(received)
        gateway.post(f"/keys/{served.key_id}/{change}")
        told = time.monotonic()
        rest = list(received)
    assert time.monotonic() - told < 2
    assert json.loads(rest[-1])["error"]["code"] == "invalid_api_key"
    assert "[DONE]" not in rest
    assert gateway.usage(served.key_id)["requests"] == 1


def test_a_stream_goes_on_when_its_key_is_renamed(
    gateway: Any, upstream: Any, served: Any, answers: Any, streaming: Any
) -> None:
    gate = upstream.event()
    upstream.play = upstream.streams(answers.chunk("first"), gate, answers.chunk("", "stop"), answers.done)
    with streaming() as answer:
        received = events(answer)
        next(received)
        key = gateway.admin.get(f"/keys/{served.key_id}")
        renamed = gateway.admin.patch(
            f"/keys/{served.key_id}", json={"name": "renamed"}, headers={"If-Match": key.headers["etag"]}
        )
        assert renamed.status_code == 200
        upstream.release(gate)
        assert list(received)[-1] == "[DONE]"


def test_an_upstream_that_refuses_to_stream(upstream: Any, answers: Any, streaming: Any) -> None:
    upstream.play = answers.plain(json.dumps({"error": {"message": "too long"}}).encode(), status=400)
    with streaming() as answer:
        answer.read()
        assert answer.status_code == 400
        assert answer.json()["error"]["message"] == "too long"


def test_a_slow_reader_slows_the_upstream(
    gateway: Any, upstream: Any, served: Any, answers: Any, streaming: Any, eventually: Any
) -> None:
    """Backpressure: what the client does not read is not piled up in the gateway."""
    sent = [0]

    def memory() -> int:
        return psutil.Process(gateway.process.pid).memory_info().rss

    before_all = memory()
    big = answers.chunk("x" * 100_000)

    async def flood(writer: Any, _request: Any) -> None:
        writer.write(
            b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
        )
        for _ in range(3000):
            writer.write(b"%x\r\n%s\r\n" % (len(big), big))
            await writer.drain()
            sent[0] += len(big)

    upstream.play = flood
    with streaming() as answer:
        received = events(answer)  # kept, because letting go of it would hang up
        next(received)

        def stands() -> bool:
            """Tell whether nothing is taken in while the gateway answers others."""
            before = sent[0]
            for _ in range(10):
                assert gateway.call(served.secret, "keydesk-demo").status_code == 200
            return sent[0] == before

        eventually(stands, 20)
        assert sent[0] < 200_000_000  # what the system itself holds for two connections, and no more
    assert memory() - before_all < 40_000_000


def test_the_openai_client_streams(gateway: Any, upstream: Any, served: Any, answers: Any) -> None:
    upstream.play = upstream.streams(
        answers.chunk("Hel"),
        answers.chunk("lo"),
        answers.chunk("", "stop"),
        answers.usage_event,
        answers.done,
    )
    with openai.OpenAI(api_key=served.secret, base_url=gateway.base_url, max_retries=0) as client:
        stream = client.chat.completions.create(model=served.model, messages=[], stream=True)
        assert "".join(event.choices[0].delta.content or "" for event in stream) == "Hello"
        upstream.play = upstream.streams(answers.chunk("Hel"), cut=True)
        stream = client.chat.completions.create(model=served.model, messages=[], stream=True)
        with pytest.raises(openai.APIError, match="broke off"):
            list(stream)


def test_the_demo_model_streams(streaming: Any) -> None:
    with streaming(model="keydesk-demo", messages=[{"role": "user", "content": "Hi"}]) as answer:
        received = list(events(answer))
    assert received[-1] == "[DONE]"
    said = "".join(json.loads(event)["choices"][0]["delta"].get("content", "") for event in received[:-1])
    assert said.endswith("You said: Hi")
