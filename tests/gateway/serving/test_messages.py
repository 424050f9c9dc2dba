"""Anthropic's messages, by its own client, through a real gateway to a real upstream over HTTP."""

import json
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import httpx
import openai
import pytest

USER: Any = [{"role": "user", "content": "Hi"}]
USAGE = {
    "input_tokens": 10,
    "cache_creation_input_tokens": 3,
    "cache_read_input_tokens": 4,
    "output_tokens": 6,
}
COST = "0.000027"  # 13 x 1.00 + 4 x 0.50 + 6 x 2.00 a million


def message(**more: Any) -> dict[str, Any]:
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "up",
        "content": [{"type": "text", "text": "Hello there."}],
        "stop_reason": "end_turn",
        "stop_sequence": None,
        "usage": USAGE,
        **more,
    }


def event(kind: str, **fields: Any) -> bytes:
    return f"event: {kind}\ndata: ".encode() + json.dumps({"type": kind, **fields}).encode() + b"\n\n"


START = event(
    "message_start", message=message(content=[], stop_reason=None, usage=USAGE | {"output_tokens": 1})
)
BLOCK = event("content_block_start", index=0, content_block={"type": "text", "text": ""})
END_OF_BLOCK = event("content_block_stop", index=0)
DELTA = event("message_delta", delta={"stop_reason": "end_turn"}, usage={"output_tokens": 6})
STOP = event("message_stop")


def text(piece: str) -> bytes:
    return event("content_block_delta", index=0, delta={"type": "text_delta", "text": piece})


@pytest.fixture
def served(gateway: Any, upstream: Any) -> Any:
    model = f"claude-{upstream.mark}"
    credential = gateway.post("/credentials", name=f"a{upstream.mark}", value="sk-ant-canary-123456")
    base_url = upstream.base_url.removesuffix("/v1")
    gateway.serve_model(model, base_url, kind="anthropic", credential_id=credential["id"])
    key_id, secret = gateway.create_key()
    return type("Served", (), {"model": model, "key_id": key_id, "secret": secret})


@pytest.fixture(scope="module")
def anthropic() -> Any:
    """Their package; it takes two seconds to load, which processes that run other tests are spared."""
    return import_module("anthropic")


@pytest.fixture
def client(gateway: Any, served: Any, anthropic: Any) -> Iterator[Any]:
    base_url = gateway.base_url.removesuffix("/v1")
    with anthropic.Anthropic(api_key=served.secret, base_url=base_url, max_retries=0) as client:
        yield client


def test_a_message(gateway: Any, upstream: Any, served: Any, client: Any) -> None:
    """S17: the provider's own credential goes out, and of the client's headers two alone."""
    upstream.answer(json.dumps(message()).encode())
    raw = client.messages.with_raw_response.create(
        model=served.model,
        max_tokens=100,
        messages=USER,
        extra_headers={"anthropic-beta": "tools-1", "cookie": "a=b", "anthropic-organization": "o"},
    )
    answer = raw.parse()
    assert answer.content[0].type == "text"
    assert answer.content[0].text == "Hello there."
    assert raw.headers["x-keydesk-cost-usd"] == COST
    assert gateway.usage(served.key_id)["spend_usd"] == COST
    request = upstream.requests[0]
    assert request.target == "/v1/messages"
    assert request.json() == {"model": "up", "max_tokens": 100, "messages": USER}
    assert request.header("x-api-key") == "sk-ant-canary-123456"
    assert request.header("anthropic-version") == client.default_headers["anthropic-version"]
    assert request.header("anthropic-beta") == "tools-1"
    assert {name for name, _ in request.headers} <= {
        "host", "content-type", "content-length", "accept", "accept-encoding", "user-agent",
        "x-api-key", "anthropic-version", "anthropic-beta",
    }  # fmt: skip
    assert served.secret not in repr(request)


def test_a_version_is_told_also_where_the_client_names_none(gateway: Any, upstream: Any, served: Any) -> None:
    upstream.answer(json.dumps(message()).encode())
    headers = [("x-api-key", served.secret), ("anthropic-beta", "a"), ("anthropic-beta", "b")]
    httpx.post(f"{gateway.base_url}/messages", headers=headers, json={"model": served.model})
    assert upstream.requests[0].header("anthropic-version") == "2023-06-01"
    assert upstream.requests[0].header("anthropic-beta") == "a, b"


def test_a_streamed_message(gateway: Any, upstream: Any, served: Any, client: Any) -> None:
    """S10: settled before the closing event; usage from the first and the last but one."""
    upstream.play = upstream.streams(
        *(START, BLOCK, event("ping"), text("Hello "), text("there."), END_OF_BLOCK, DELTA, STOP),
        upstream.event(),  # it never ends: what settles the call is its closing event
    )
    with client.messages.stream(model=served.model, max_tokens=100, messages=USER) as stream:
        for each in stream:
            if each.type == "message_stop":
                assert gateway.usage(served.key_id)["spend_usd"] == COST
        final = stream.get_final_message()
    assert (final.usage.input_tokens, final.usage.output_tokens) == (10, 6)
    assert stream.get_final_text() == "Hello there."


def test_a_stream_that_breaks_off_is_charged_for_what_came(
    gateway: Any, upstream: Any, served: Any, client: Any, anthropic: Any
) -> None:
    """S9: the input as it was told, the output by the estimate; the client's own library raises."""
    upstream.play = upstream.streams(START, BLOCK, text("x" * 30), text("x" * 30), cut=True)
    with (
        pytest.raises(anthropic.APIStatusError, match="broke off"),
        client.messages.stream(model=served.model, max_tokens=100, messages=USER) as stream,
    ):
        stream.get_final_message()
    assert gateway.usage(served.key_id)["spend_usd"] == "0.000055"  # 13 + 4 / 2 + 20 x 2


@pytest.mark.parametrize(
    "usage",
    [None, {"input_tokens": -1, "output_tokens": 1}, {"output_tokens": 5}, "lies", {"input_tokens": 1}],
)
def test_a_message_that_lies_about_usage_is_settled_by_the_estimate(
    gateway: Any, upstream: Any, served: Any, usage: Any
) -> None:
    """S9."""
    upstream.answer(json.dumps(message(usage=usage)).encode())
    httpx.post(
        f"{gateway.base_url}/messages", headers={"x-api-key": served.secret}, json={"model": served.model}
    )
    sent = len(upstream.requests[0].body)
    expected = -(-sent // 3) * 1000 + 4 * 2000  # 12 bytes of text
    assert gateway.usage(served.key_id)["spend_usd"] == f"{expected / 1e9:.9f}".rstrip("0")


def test_a_count_of_tokens_costs_nothing(gateway: Any, upstream: Any, served: Any, client: Any) -> None:
    upstream.answer(b'{"input_tokens": 14}')
    count = client.messages.count_tokens(model=served.model, messages=USER)
    assert count.input_tokens == 14
    assert upstream.requests[0].target == "/v1/messages/count_tokens"
    usage = gateway.usage(served.key_id)
    assert (usage["requests"], usage["spend_usd"]) == (1, "0.00")


def test_errors_have_anthropics_form(
    gateway: Any, upstream: Any, served: Any, client: Any, anthropic: Any
) -> None:
    with pytest.raises(anthropic.NotFoundError) as unknown:
        client.messages.create(model="nothing", max_tokens=1, messages=USER)
    document: Any = unknown.value.body
    assert document["type"] == "error"
    assert document["error"]["type"] == "not_found_error"
    assert document["error"]["code"] == "model_not_found"
    said = {"type": "error", "error": {"type": "invalid_request_error", "message": "max_tokens: too large"}}
    upstream.answer(json.dumps(said).encode(), status=400)
    with pytest.raises(anthropic.BadRequestError, match="max_tokens: too large"):
        client.messages.create(model=served.model, max_tokens=1, messages=USER)
    upstream.answer(b"{}", status=401)
    with pytest.raises(anthropic.InternalServerError, match="own credential"):
        client.messages.create(model=served.model, max_tokens=1, messages=USER)
    for headers in ({}, {"x-api-key": "kdk_nonsense"}, {"x-api-key": served.secret, "api-key": "b"}):
        answer = httpx.post(f"{gateway.base_url}/messages", headers=headers, json={"model": served.model})
        assert answer.status_code == 401
        assert answer.json()["error"]["type"] == "authentication_error"


def test_a_model_of_another_kind_says_where_it_is_served(gateway: Any, upstream: Any) -> None:
    model = f"other-{upstream.mark}"
    gateway.serve_model(model, upstream.base_url)
    _, secret = gateway.create_key()
    answer = httpx.post(f"{gateway.base_url}/messages", headers={"x-api-key": secret}, json={"model": model})
    assert answer.status_code == 400
    assert "/v1/chat/completions" in answer.json()["error"]["message"]
    assert upstream.requests == []


def test_chat_completions_of_an_anthropic_provider(
    gateway: Any, upstream: Any, served: Any, answers: Any
) -> None:
    """Anthropic answers them itself, under the same base URL, to a bearer."""
    upstream.play = answers.plain(answers.completion())
    with openai.OpenAI(api_key=served.secret, base_url=gateway.base_url, max_retries=0) as client:
        answer = client.chat.completions.create(model=served.model, messages=USER)
        assert answer.choices[0].message.content == "Hello there."
        with pytest.raises(openai.BadRequestError, match=r"/v1/chat/completions or /v1/messages"):
            client.embeddings.create(model=served.model, input="Hi")
    request = upstream.requests[0]
    assert request.target == "/v1/chat/completions"
    assert request.header("authorization") == "Bearer sk-ant-canary-123456"
    assert request.header("x-api-key") is None


def test_the_demo_model_answers_messages(gateway: Any, anthropic: Any) -> None:
    key_id, secret = gateway.create_key()
    base_url = gateway.base_url.removesuffix("/v1")
    with anthropic.Anthropic(api_key=secret, base_url=base_url, max_retries=0) as client:
        answer = client.messages.create(model="keydesk-demo", max_tokens=9, messages=USER, system="Be kind.")
        assert answer.content[0].type == "text"
        assert "You said: Hi" in answer.content[0].text
        with client.messages.stream(model="keydesk-demo", max_tokens=9, messages=USER) as stream:
            assert "You said: Hi" in stream.get_final_text()
        count = client.messages.count_tokens(model="keydesk-demo", messages=USER, system="Be kind.")
        assert count.input_tokens == 3
    assert gateway.usage(key_id)["requests"] == 3


def test_a_header_that_no_header_can_be_is_refused(gateway: Any, upstream: Any, served: Any) -> None:
    """S17."""
    answer = httpx.post(
        f"{gateway.base_url}/messages",
        headers=[(b"x-api-key", served.secret.encode()), (b"anthropic-beta", b"\xe9")],
        json={"model": served.model},
    )
    assert answer.status_code == 400
    assert upstream.requests == []
