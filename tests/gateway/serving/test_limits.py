"""Limits and budgets of a key, over real HTTP with a real upstream."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import openai
import pytest


@pytest.fixture
def model(gateway: Any, upstream: Any) -> str:
    """A model for each test: 1 dollar a million tokens of input, 2 of output; a call takes 12 and 8."""
    model = f"acme/model-{upstream.mark}"
    gateway.serve_model(model, upstream.base_url)
    return model


def held(upstream: Any, answers: Any) -> Any:
    """Let the upstream wait for a word before it answers."""
    event = upstream.event()
    plain = answers.plain(answers.completion())

    async def play(writer: asyncio.StreamWriter, request: Any) -> None:
        await event.wait()
        await plain(writer, request)

    upstream.play = play
    return event


def test_requests_a_minute(gateway: Any, model: str) -> None:
    """S11; the contract's answer, with what is left on every answer."""
    _, secret = gateway.create_key(rpm=2)
    first, second, third = (gateway.call(secret, model) for _ in range(3))
    assert [each.status_code for each in (first, second, third)] == [200, 200, 429]
    assert [each.headers["x-ratelimit-remaining-requests"] for each in (first, second, third)] == [
        "1",
        "0",
        "0",
    ]
    assert third.headers["x-ratelimit-limit-requests"] == "2"
    assert third.headers["x-ratelimit-reset-requests"].endswith("s")
    assert "x-ratelimit-limit-tokens" not in third.headers
    assert 55 <= int(third.headers["retry-after"]) <= 60
    error = third.json()["error"]
    assert (error["code"], error["type"]) == ("rate_limit_exceeded", "rate_limit_error")


def test_a_key_without_limits_is_told_none(gateway: Any, model: str) -> None:
    _, secret = gateway.create_key()
    assert not [name for name in gateway.call(secret, model).headers if name.startswith("x-ratelimit")]


def test_openai_s_client_sees_a_rate_limit(gateway: Any, model: str) -> None:
    _, secret = gateway.create_key(rpm=1)
    client = openai.OpenAI(api_key=secret, base_url=gateway.base_url, max_retries=0)
    messages: Any = [{"role": "user", "content": "Hi"}]
    with client:
        client.chat.completions.create(model=model, messages=messages)
        with pytest.raises(openai.RateLimitError) as caught:
            client.chat.completions.create(model=model, messages=messages)
    assert caught.value.code == "rate_limit_exceeded"


def test_tokens_a_minute_count_what_calls_took(gateway: Any, upstream: Any, model: str, answers: Any) -> None:
    _, secret = gateway.create_key(tpm=1000)
    usage = {"prompt_tokens": 600, "completion_tokens": 380, "total_tokens": 980}
    upstream.play = answers.plain(answers.completion(usage=usage))
    first = gateway.call(secret, model)
    assert (first.status_code, first.headers["x-ratelimit-limit-tokens"]) == (200, "1000")
    second = gateway.call(secret, model)
    assert second.status_code == 429
    assert second.headers["x-ratelimit-remaining-tokens"] == "20"


def test_a_refused_call_counts_for_nothing(gateway: Any, model: str) -> None:
    """S11: a call over its budget takes no place in the minute, none at once, and no tokens."""
    key_id, secret = gateway.create_key(rpm=1, tpm=10_000, budget={"limit_usd": "0.000001"})
    for _ in range(3):
        refused = gateway.call(secret, model)
        assert refused.status_code == 402
    assert refused.headers["x-ratelimit-remaining-tokens"] == "10000"
    assert refused.headers["x-ratelimit-remaining-requests"] == "1"
    gateway.post(f"/keys/{key_id}/top-up", amount_usd="1")
    assert [gateway.call(secret, model).status_code for _ in range(2)] == [200, 429]


def test_calls_at_once(gateway: Any, upstream: Any, model: str, answers: Any, eventually: Any) -> None:
    _, secret = gateway.create_key(max_parallel=2)
    event = held(upstream, answers)
    with ThreadPoolExecutor(2) as pool:
        running = [pool.submit(gateway.call, secret, model) for _ in range(2)]
        eventually(lambda: len(upstream.requests) == 2)
        third = gateway.call(secret, model)
        upstream.release(event)
        assert [each.result().status_code for each in running] == [200, 200]
    assert (third.status_code, third.headers["retry-after"]) == (429, "1")
    assert gateway.call(secret, model).status_code == 200


def test_an_edit_holds_for_the_next_request(gateway: Any, model: str) -> None:
    """S7."""
    key_id, secret = gateway.create_key(rpm=1, budget={"limit_usd": "1.00"})
    assert [gateway.call(secret, model).status_code for _ in range(2)] == [200, 429]
    gateway_patch(gateway, key_id, rpm=3)
    assert gateway.call(secret, model).status_code == 200
    gateway_patch(gateway, key_id, rpm=None, budget={"limit_usd": "0.00"})
    assert gateway.call(secret, model).status_code == 402
    gateway.post(f"/keys/{key_id}/top-up", amount_usd="0.50")
    assert gateway.call(secret, model).status_code == 200
    gateway_patch(gateway, key_id, budget=None)
    assert gateway.call(secret, model).status_code == 200
    gateway_patch(gateway, key_id, budget={"limit_usd": "0.00"})
    assert gateway.call(secret, model).status_code == 402


def gateway_patch(gateway: Any, key_id: str, **fields: Any) -> dict[str, Any]:
    key = gateway.admin.get(f"/keys/{key_id}")
    answer = gateway.admin.patch(f"/keys/{key_id}", json=fields, headers={"If-Match": key.headers["etag"]})
    assert answer.is_success, answer.text
    return dict(answer.json())


def test_a_budget_is_charged_with_what_calls_cost(gateway: Any, model: str) -> None:
    key_id, secret = gateway.create_key(budget={"limit_usd": "1.00", "renewal": "monthly"})
    assert gateway.call(secret, model).headers["x-keydesk-cost-usd"] == "0.000028"
    budget = gateway.usage(key_id)["budget"]
    assert budget["renews_at"].endswith("-01T00:00:00Z")
    assert (budget["spent_usd"], budget["remaining_usd"]) == ("0.000028", "0.999972")


def test_a_budget_that_is_used_up(gateway: Any, upstream: Any, model: str) -> None:
    _, secret = gateway.create_key(budget={"limit_usd": "0.00001", "renewal": "daily"})
    answer = gateway.call(secret, model)
    error = answer.json()["error"]
    assert (answer.status_code, error["code"]) == (402, "budget_exceeded")
    assert "budget of this key" in error["message"]
    assert "T00:00:00Z" in error["message"]
    assert not upstream.requests


def test_a_call_without_a_bound_gets_one_that_the_money_pays_for(
    gateway: Any, upstream: Any, model: str
) -> None:
    """S9: clamped rather than refused; what the client bounds itself goes out as it is."""
    _, secret = gateway.create_key(budget={"limit_usd": "0.001"})
    assert gateway.call(secret, model).status_code == 200
    size = len(httpx.Request("POST", "http://x", json=upstream.requests[0].json()).content)
    assert 16 <= upstream.requests[0].json()["max_tokens"] <= (1000 - size) // 2
    assert gateway.call(secret, model, max_completion_tokens=20).status_code == 200
    assert upstream.requests[1].json()["max_completion_tokens"] == 20
    assert "max_tokens" not in upstream.requests[1].json()
    assert gateway.call(secret, model, max_tokens=100_000).status_code == 200
    assert upstream.requests[2].json()["max_tokens"] < 500


def test_an_answer_is_bounded_by_what_its_model_gives(gateway: Any, upstream: Any, model: str) -> None:
    """S9: under a budget; without one a call goes out as it came."""
    gateway.change_model(model, max_output_tokens=9000)
    _, rich = gateway.create_key(budget={"limit_usd": "10"})
    _, unbound = gateway.create_key()
    for secret, asked in ((rich, {}), (rich, {"max_tokens": 50_000}), (unbound, {"max_tokens": 50_000})):
        assert gateway.call(secret, model, **asked).status_code == 200
    assert [request.json()["max_tokens"] for request in upstream.requests] == [9000, 9000, 50_000]


def test_a_name_that_stands_twice_is_judged_as_it_is_sent(gateway: Any, upstream: Any, model: str) -> None:
    """S9: what is reserved for is what the upstream reads."""
    _, secret = gateway.create_key(budget={"limit_usd": "0.01"})
    body = f'{{"model":"{model}","messages":[],"max_tokens":90000,"max_tokens":5}}'
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
    answer = httpx.post(
        f"{gateway.base_url}/chat/completions", content=body, headers=headers, trust_env=False
    )
    assert answer.status_code == 200
    assert b"90000" not in upstream.requests[0].body


def test_an_upstream_that_lies_takes_no_more_than_was_reserved(
    gateway: Any, upstream: Any, model: str, answers: Any
) -> None:
    """S9."""
    usage = {"prompt_tokens": 90_000_000, "completion_tokens": 90_000_000, "total_tokens": 180_000_000}
    upstream.play = answers.plain(answers.completion(usage=usage))
    key_id, secret = gateway.create_key(budget={"limit_usd": "0.01"})
    assert gateway.call(secret, model, max_tokens=10).status_code == 200
    key = gateway.usage(key_id)
    assert 0 < float(key["budget"]["spent_usd"]) < 0.001
    assert key["spend_usd"] == key["budget"]["spent_usd"]


def test_a_failed_call_costs_nothing(gateway: Any, upstream: Any, model: str, answers: Any) -> None:
    key_id, secret = gateway.create_key(budget={"limit_usd": "0.001"})
    upstream.play = answers.plain(b"{}", status=500)
    assert [gateway.call(secret, model, max_tokens=300).status_code for _ in range(5)] == [502] * 5
    assert gateway.usage(key_id)["budget"]["remaining_usd"] == "0.001"


def test_a_budget_renews_when_it_is_used_up_as_often_as_it_may(gateway: Any, model: str) -> None:
    """Two fillings, each good for one call of this bound."""
    key_id, secret = gateway.create_key(
        budget={"limit_usd": "0.00013", "renewal": "on_use", "max_renewals": 1}
    )
    statuses = [gateway.call(secret, model, max_tokens=16).status_code for _ in range(8)]
    assert statuses == sorted(statuses)
    assert statuses.count(200) >= 2
    assert statuses[-1] == 402
    assert float(gateway.usage(key_id)["spend_usd"]) <= 0.00026
    budget = gateway.usage(key_id)["budget"]
    assert float(budget["spent_usd"]) <= 0.00013


@pytest.mark.parametrize("bound", [{}, {"max_tokens": 8}])
async def test_a_hundred_calls_at_once_never_overspend_and_do_not_starve(
    gateway: Any, upstream: Any, model: str, answers: Any, eventually: Any, bound: dict[str, int]
) -> None:
    """S9, G9: 60 of them can be paid. None is answered before every one of them is under way or refused."""
    event = held(upstream, answers)
    key_id, secret = gateway.create_key(budget={"limit_usd": "0.00168"})  # 60 times 0.000028
    body = {"model": model, "messages": [{"role": "user", "content": "Hi"}], **bound}
    async with httpx.AsyncClient(
        headers={"Authorization": f"Bearer {secret}"},
        limits=httpx.Limits(max_connections=100),
        timeout=30,
        trust_env=False,
    ) as client:
        url = f"{gateway.base_url}/chat/completions"
        calls = [asyncio.ensure_future(client.post(url, json=body)) for _ in range(100)]
        await asyncio.to_thread(
            eventually, lambda: running(gateway) + sum(call.done() for call in calls) == 100
        )
        upstream.release(event)
        statuses = [answer.status_code for answer in await asyncio.gather(*calls)]
    assert set(statuses) <= {200, 402}
    assert statuses.count(200) >= 30
    budget = gateway.usage(key_id)["budget"]
    assert float(budget["spent_usd"]) == pytest.approx(0.000028 * statuses.count(200))
    assert float(budget["spent_usd"]) <= 0.00168


def running(gateway: Any) -> int:
    """Return how many calls are under way."""
    metrics = httpx.get(f"http://127.0.0.1:{gateway.port}/metrics", trust_env=False).text
    (line,) = [line for line in metrics.splitlines() if line.startswith("keydesk_calls_running ")]
    return int(line.split()[1])
