"""Budgets hold over all gateways together (S9), and limits, though each keeps to its share of them (S11)."""

import asyncio
import time
from typing import Any

import httpx
import pytest

from tests.fixtures.several_gateways import COST, MODEL, Several

CALLS = 100
PAID = 60
"""For how many of them there is money."""
MOST_TOKENS = 8
TRIES = 12
"""At each gateway, to find its share."""


def dollars(nanos: int) -> dict[str, str]:
    return {"limit_usd": f"{nanos / 1e9:.9f}"}


def nanos(amount: str) -> int:
    return round(float(amount) * 1e9)


async def call_everywhere(several: Several, secrets: list[str], **more: Any) -> list[httpx.Response]:
    """Make all calls at once, each at the next gateway."""
    body = {"model": MODEL, "messages": [{"role": "user", "content": "Hi"}], **more}
    limits = httpx.Limits(max_connections=CALLS)
    async with httpx.AsyncClient(timeout=120, limits=limits, trust_env=False) as client:

        def call(number: int) -> Any:
            base_url = several.gateways[number % len(several.gateways)].base_url
            headers = {"Authorization": f"Bearer {secrets[number // 3 % len(secrets)]}"}
            return client.post(f"{base_url}/chat/completions", headers=headers, json=body)

        return list(await asyncio.gather(*map(call, range(CALLS))))


@pytest.mark.parametrize("bounded", [True, False], ids=["with max_tokens", "without"])
async def test_a_key_never_spends_more_than_it_may(several: Several, *, bounded: bool) -> None:
    """S9: 100 calls at three gateways, with money for 60."""
    first = several.gateways[0]
    limit = PAID * COST
    key_id, secret = first.create_key(budget=dollars(limit))
    more = {"max_tokens": MOST_TOKENS} if bounded else {}
    answers = await call_everywhere(several, [secret], **more)
    admitted = sum(answer.status_code == 200 for answer in answers)
    assert {answer.status_code for answer in answers} <= {200, 402}
    key = first.usage(key_id)
    assert nanos(key["spend_usd"]) == admitted * COST <= limit
    assert key["budget"]["spent_usd"] == key["spend_usd"]
    assert nanos(key["budget"].get("reserved_usd", "0")) == 0
    assert key["requests"] >= admitted > 0


async def test_keys_that_share_a_budget_share_it_everywhere(several: Several) -> None:
    """S9: on their own budgets, their batch's and their location's at once."""
    first, second, _ = several.gateways
    limit = PAID * COST
    place = first.post("/locations", name="Here", time_zone="UTC", budget=dollars(limit + COST))["id"]
    people = [
        second.post("/people", name=f"Person {number}", account=str(number), location_id=place)["id"]
        for number in range(4)
    ]
    made = second.post(
        "/keys/bulk",
        label="W",
        person_ids=people,
        batch_budget=dollars(limit),
        template={"budget": dollars(limit // 2)},
    )
    secrets = [item["secret"] for item in made["items"]]
    answers = await call_everywhere(several, secrets, max_tokens=MOST_TOKENS)
    admitted = sum(answer.status_code == 200 for answer in answers)
    assert {answer.status_code for answer in answers} <= {200, 402}
    for gateway in several.gateways:
        batch = gateway.admin.get(f"/batches/{made['batch']['id']}").json()
        assert nanos(batch["budget"]["spent_usd"]) == admitted * COST <= limit
    keys = [first.usage(item["key_id"] if "key_id" in item else item["key"]["id"]) for item in made["items"]]
    assert sum(nanos(key["spend_usd"]) for key in keys) == admitted * COST
    assert all(nanos(key["spend_usd"]) <= limit // 2 for key in keys)


async def test_money_that_is_used_up_at_one_gateway_is_used_up_at_all(several: Several) -> None:
    """S9: what one has spent, the others know."""
    first, second, third = several.gateways
    limit = 10 * COST
    key_id, secret = first.create_key(budget=dollars(limit) | {"renewal": "none"})
    spending = {"max_tokens": MOST_TOKENS}
    statuses = [second.call(secret, MODEL, **spending).status_code for _ in range(11)]
    assert statuses[0] == 200
    assert statuses[-1] == 402
    assert [each.call(secret, MODEL, **spending).status_code for each in (first, third)] == [402, 402]
    assert nanos(first.usage(key_id)["spend_usd"]) == statuses.count(200) * COST <= limit


def test_shares_are_no_more_than_the_whole(several: Several) -> None:
    """S11: 9 a minute are 3 at each of three gateways."""
    _, secret = several.gateways[0].create_key(rpm=9)
    began = time.monotonic()
    admitted = {
        gateway.base_url: sum(gateway.call(secret, MODEL).status_code == 200 for _ in range(TRIES))
        for gateway in several.gateways
    }
    minutes = int((time.monotonic() - began) // 60) + 1
    assert all(3 <= each <= 3 * minutes for each in admitted.values()), admitted


def test_a_limit_below_the_number_of_gateways_is_refused_clearly(several: Several) -> None:
    """S11: no gateway may take what would be more than the whole."""
    _, secret = several.gateways[0].create_key(rpm=2)
    answers = [gateway.call(secret, MODEL) for gateway in several.gateways for _ in range(2)]
    assert sum(answer.status_code == 200 for answer in answers) <= 2
    refused = [answer for answer in answers if answer.status_code != 200]
    assert {answer.status_code for answer in refused} <= {429, 503}
