"""Models that answer in another's place: on connect failure, 429 or 5xx before the first byte, not after."""

import json
from collections.abc import Callable
from typing import Any

import httpx
import openai
import pytest


@pytest.fixture
def second(upstream: Any) -> Any:
    """Another upstream."""
    other = type(upstream)()
    yield other
    other.close()


@pytest.fixture
def chain(gateway: Any, upstream: Any, second: Any) -> Callable[..., Any]:
    """Return what makes a model that falls back on another, and a key."""

    def make(base_url: str = "", **key: Any) -> Any:
        names = [f"first-{upstream.mark}", f"second-{second.mark}"]
        gateway.serve_model(names[1], second.base_url)
        gateway.serve_model(names[0], base_url or upstream.base_url)
        gateway.change_model(names[0], fallbacks=[names[1]])
        key_id, secret = gateway.create_key(**key)
        return type("Chain", (), {"first": names[0], "second": names[1], "key_id": key_id, "secret": secret})

    return make


@pytest.mark.parametrize("status", [429, 500, 502, 503, 529])
def test_the_next_answers_and_is_charged(
    gateway: Any, upstream: Any, second: Any, chain: Any, status: int
) -> None:
    """S9: what failed costs nothing; the record names the model that answered."""
    upstream.answer(b"{}", status=status)
    made = chain()
    answer = gateway.call(made.secret, made.first)
    assert answer.status_code == 200
    assert answer.headers["x-keydesk-cost-usd"] == "0.000028"
    assert len(upstream.requests) == len(second.requests) == 1
    assert second.requests[0].json()["model"] == "up"
    usage = gateway.usage(made.key_id)
    assert (usage["requests"], usage["spend_usd"]) == (1, "0.000028")
    assert gateway.records(made.key_id) == [(made.second, 200, "ok")]


def test_an_upstream_that_is_not_there_is_passed_by(
    gateway: Any, second: Any, chain: Any, free_port: int
) -> None:
    made = chain(f"http://127.0.0.1:{free_port}/v1")
    assert gateway.call(made.secret, made.first).status_code == 200
    assert len(second.requests) == 1


@pytest.mark.parametrize("status", [400, 401, 404, 422])
def test_what_is_the_calls_own_fault_is_not_tried_again(
    gateway: Any, upstream: Any, second: Any, chain: Any, status: int
) -> None:
    upstream.answer(b'{"error":{"message":"no"}}', status=status)
    made = chain()
    assert gateway.call(made.secret, made.first).status_code >= 400
    assert second.requests == []


def test_the_last_ones_failure_is_told(gateway: Any, upstream: Any, second: Any, chain: Any) -> None:
    upstream.answer(b"{}", status=500)
    second.answer(b'{"error":{"message":"slow down","code":"busy"}}', status=429)
    made = chain()
    answer = gateway.call(made.secret, made.first)
    assert (answer.status_code, answer.json()["error"]["code"]) == (429, "busy")
    assert gateway.records(made.key_id) == [(made.second, 429, "upstream_error")]


def test_a_key_is_never_wider_for_a_fallback(gateway: Any, upstream: Any, second: Any, chain: Any) -> None:
    """S5: a model outside the allow-list answers for no other."""
    upstream.answer(b"{}", status=500)
    made = chain(allowed_models=[f"first-{upstream.mark}"])
    assert gateway.call(made.secret, made.first).status_code == 502
    assert second.requests == []


def test_a_model_that_is_switched_off_is_passed_by(
    gateway: Any, upstream: Any, second: Any, chain: Any
) -> None:
    upstream.answer(b"{}", status=500)
    made = chain()
    gateway.change_model(made.second, enabled=False)
    assert gateway.call(made.secret, made.first).status_code == 502
    assert second.requests == []


def test_an_answer_that_began_is_never_replaced(
    gateway: Any, upstream: Any, second: Any, chain: Any, answers: Any
) -> None:
    """S9: neither a stream that breaks off, nor a plain answer; each is paid for once."""
    made = chain()
    upstream.play = upstream.streams(answers.chunk("Hel"), cut=True)
    with openai.OpenAI(api_key=made.secret, base_url=gateway.base_url, max_retries=0) as client:
        stream = client.chat.completions.create(model=made.first, messages=[], stream=True)
        with pytest.raises(openai.APIError):
            list(stream)

    async def cut(writer: Any, _request: Any) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{")
        await writer.drain()
        writer.transport.abort()

    upstream.play = cut
    assert gateway.call(made.secret, made.first).status_code == 502
    assert second.requests == []
    assert gateway.usage(made.key_id)["requests"] == 2


def test_a_stream_falls_back_before_its_first_byte(
    gateway: Any, upstream: Any, second: Any, chain: Any, answers: Any
) -> None:
    upstream.answer(b"{}", status=503)
    second.play = second.streams(answers.chunk("Hi", "stop"), answers.usage_event, answers.done)
    made = chain()
    answer = gateway.call(made.secret, made.first, stream=True)
    assert json.loads(answer.text.splitlines()[0][6:])["choices"][0]["delta"]["content"] == "Hi"
    assert gateway.usage(made.key_id)["spend_usd"] == "0.000028"


def test_only_those_that_serve_the_endpoint_are_tried(
    gateway: Any, upstream: Any, second: Any, chain: Any
) -> None:
    """A model of Anthropic's cannot answer embeddings."""
    upstream.answer(b"{}", status=500)
    made = chain()
    odd = f"claude-{second.mark}"
    gateway.serve_model(odd, second.base_url, kind="anthropic")
    gateway.change_model(made.first, fallbacks=[odd])
    headers = {"Authorization": f"Bearer {made.secret}"}
    answer = httpx.post(
        f"{gateway.base_url}/embeddings", headers=headers, json={"model": made.first, "input": "Hi"}
    )
    assert answer.status_code == 502
    assert second.requests == []
