"""A plain chat completion through a real gateway, to a real upstream over HTTP."""

import gzip
import json
from typing import Any

import httpx
import openai
import pytest


@pytest.fixture
def served(gateway: Any, upstream: Any) -> Any:
    """A model of its own for each test."""
    model = f"acme/model-{upstream.mark}"
    provider = gateway.serve_model(model, upstream.base_url)
    key_id, secret = gateway.create_key()
    return type("Served", (), {"model": model, "provider": provider, "key_id": key_id, "secret": secret})


def test_the_answer_is_passed_on_and_its_cost_told(gateway: Any, served: Any) -> None:
    answer = gateway.call(served.secret, served.model)
    assert answer.status_code == 200
    assert answer.json()["choices"][0]["message"]["content"] == "Hello there."
    assert answer.headers["x-keydesk-cost-usd"] == "0.000028"  # 12 x 1.00 + 8 x 2.00 a million
    assert answer.headers["x-request-id"].startswith("req_")
    key = gateway.usage(served.key_id)
    assert (key["requests"], key["spend_usd"]) == (1, "0.000028")
    assert key["last_used_at"] is not None


def test_cached_tokens_have_their_own_price(gateway: Any, upstream: Any, served: Any, answers: Any) -> None:
    usage = {"prompt_tokens": 10, "completion_tokens": 1, "prompt_tokens_details": {"cached_tokens": 4}}
    upstream.play = answers.plain(answers.completion(usage=usage))
    assert gateway.call(served.secret, served.model).headers["x-keydesk-cost-usd"] == "0.00001"


def test_only_the_model_is_changed_and_nothing_of_the_head_goes_out(
    gateway: Any, upstream: Any, served: Any
) -> None:
    """S17: an allow-list of headers; the client's key never travels upstream."""
    httpx.post(
        f"{gateway.base_url}/chat/completions?api_key=leak",
        headers={
            "Authorization": f"Bearer {served.secret}",
            "Cookie": "a=b",
            "X-Forwarded-For": "1.2.3.4",
            "OpenAI-Organization": "org-1",
            "User-Agent": "spy",
        },
        json={"model": served.model, "messages": [], "temperature": 0.25, "odd": {"kept": [1, None]}},
        trust_env=False,
    )
    request = upstream.requests[0]
    assert request.target == "/v1/chat/completions"
    assert request.json() == {"model": "up", "messages": [], "temperature": 0.25, "odd": {"kept": [1, None]}}
    assert {name for name, _ in request.headers} <= {
        "host", "content-type", "content-length", "accept", "accept-encoding", "user-agent"
    }  # fmt: skip
    assert served.secret not in repr(request)
    assert request.header("user-agent").startswith("keydesk/")


def test_the_provider_gets_its_own_credential_which_no_client_sees(
    gateway: Any, upstream: Any, answers: Any
) -> None:
    """S17: an upstream that repeats its credential in an error does not give it away."""
    credential = gateway.post("/credentials", name=f"c{upstream.mark}", value="sk-upstream-canary-123456")
    gateway.serve_model(f"cred-{upstream.mark}", upstream.base_url, credential_id=credential["id"])
    _, secret = gateway.create_key()
    said = {"error": {"message": "no credit on sk-upstream-canary-123456", "code": "no_credit", "param": "x"}}
    upstream.play = answers.plain(json.dumps(said).encode(), status=402)
    answer = gateway.call(secret, f"cred-{upstream.mark}")
    assert upstream.requests[0].header("authorization") == "Bearer sk-upstream-canary-123456"
    assert answer.status_code == 402
    error = answer.json()["error"]
    assert (error["code"], error["param"]) == ("no_credit", "x")
    assert "canary" not in answer.text


BECOMES = {
    400: (400, "upstream_error"),
    401: (502, "upstream_error"),
    403: (502, "upstream_error"),
    429: (429, "upstream_error"),
    302: (502, "upstream_error"),
    500: (502, "upstream_error"),
    503: (503, "upstream_unavailable"),
    504: (504, "upstream_timeout"),
}


@pytest.mark.parametrize("status", BECOMES)
def test_what_an_upstreams_refusal_becomes(
    gateway: Any, upstream: Any, served: Any, answers: Any, status: int
) -> None:
    """S16: a redirect is not followed; a refused credential is not the client's fault."""
    headers = "location: http://127.0.0.1:1/\r\nretry-after: 7\r\n"
    upstream.play = answers.plain(b"<html>oops</html>", status=status, headers=headers)
    answer = gateway.call(served.secret, served.model)
    assert (answer.status_code, answer.json()["error"]["code"]) == BECOMES[status]
    if status == 429:
        assert answer.headers["retry-after"] == "7"
    assert gateway.usage(served.key_id)["spend_usd"] == "0.00"
    assert len(upstream.requests) == 1


def test_an_upstream_that_is_not_there(gateway: Any, free_port: int) -> None:
    gateway.serve_model(f"gone-{free_port}", f"http://127.0.0.1:{free_port}/v1")
    _, secret = gateway.create_key()
    answer = gateway.call(secret, f"gone-{free_port}")
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "upstream_unavailable")


def test_an_upstream_that_says_nothing_in_time(gateway: Any, upstream: Any) -> None:
    gateway.serve_model(f"slow-{upstream.mark}", upstream.base_url, timeout_seconds=1)
    key_id, secret = gateway.create_key()
    upstream.play = upstream.streams(upstream.event())

    async def never(_writer: Any, _request: Any) -> None:
        await upstream.event().wait()

    upstream.play = never
    answer = gateway.call(secret, f"slow-{upstream.mark}")
    assert (answer.status_code, answer.json()["error"]["code"]) == (504, "upstream_timeout")
    assert gateway.usage(key_id)["requests"] == 1


def test_an_upstream_that_breaks_off(gateway: Any, upstream: Any, served: Any) -> None:
    async def cut(writer: Any, _request: Any) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{")
        await writer.drain()
        writer.transport.abort()

    upstream.play = cut
    answer = gateway.call(served.secret, served.model)
    assert (answer.status_code, answer.json()["error"]["code"]) == (502, "upstream_error")
    assert gateway.usage(served.key_id)["requests"] == 1


@pytest.mark.parametrize(
    "usage", [None, {"prompt_tokens": -1}, {"prompt_tokens": 2**63}, "lies", {"prompt_tokens": 1e400}]
)
def test_an_upstream_that_lies_about_usage_is_settled_by_the_estimate(
    gateway: Any, upstream: Any, served: Any, answers: Any, usage: Any
) -> None:
    """S9: settled once, by the published estimate of three bytes a token."""
    upstream.play = answers.plain(answers.completion("x" * 30, usage=usage).replace(b"Infinity", b"1e999"))
    answer = gateway.call(served.secret, served.model)
    assert answer.status_code == 200
    sent = len(upstream.requests[0].body)
    expected = -(-sent // 3) * 1000 + 10 * 2000
    assert gateway.usage(served.key_id)["spend_usd"] == f"{expected / 1e9:.9f}".rstrip("0")


def test_connections_to_the_upstream_are_used_again(gateway: Any, upstream: Any, served: Any) -> None:
    for _ in range(5):
        assert gateway.call(served.secret, served.model).status_code == 200
    assert upstream.connections == 1


def test_a_compressed_answer_is_read(gateway: Any, upstream: Any, served: Any, answers: Any) -> None:
    body = gzip.compress(answers.completion("zipped"))
    upstream.play = answers.plain(body, headers="content-encoding: gzip\r\n")
    answer = gateway.call(served.secret, served.model)
    assert answer.json()["choices"][0]["message"]["content"] == "zipped"
    assert upstream.requests[0].header("accept-encoding") == "identity"


def test_the_openai_client_works(gateway: Any, served: Any) -> None:
    with openai.OpenAI(api_key=served.secret, base_url=gateway.base_url, max_retries=0) as client:
        answer = client.chat.completions.create(
            model=served.model, messages=[{"role": "user", "content": "Hi"}]
        )
        assert answer.choices[0].message.content == "Hello there."
        assert answer.usage is not None
        assert answer.usage.total_tokens == 20
        assert served.model in [model.id for model in client.models.list()]
        assert client.models.retrieve(served.model).id == served.model
        with pytest.raises(openai.NotFoundError, match="There is no model nothing here"):
            client.chat.completions.create(model="nothing", messages=[])


def test_the_demo_model_answers_the_same_every_time(gateway: Any) -> None:
    _, secret = gateway.create_key()
    first, second = gateway.call(secret, "keydesk-demo"), gateway.call(secret, "keydesk-demo")
    assert first.content == second.content
    assert "You said: Hi" in first.json()["choices"][0]["message"]["content"]
    refused = httpx.post(
        f"{gateway.base_url}/chat/completions", headers={"x-api-key": secret}, json={"model": "keydesk-demo"}
    )
    assert refused.status_code == 400
