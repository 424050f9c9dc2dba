"""Limits and budgets of keys in the admin API."""

from typing import Any

import httpx
import pytest


async def create(admin: httpx.AsyncClient, **fields: Any) -> dict[str, Any]:
    answer = await admin.post("/keys", json={"name": "Ada", **fields})
    assert answer.status_code == 201, answer.text
    return dict(answer.json()["key"])


async def patch(admin: httpx.AsyncClient, key: dict[str, Any], **fields: Any) -> httpx.Response:
    headers = {"If-Match": f'"{key["version"]}"'}
    return await admin.patch(f"/keys/{key['id']}", json=fields, headers=headers)


async def test_a_key_without_any_says_so(admin: httpx.AsyncClient) -> None:
    key = await create(admin)
    assert [key[name] for name in ("rpm", "tpm", "max_parallel", "budget")] == [None] * 4


async def test_what_was_set_stands_in_every_answer(admin: httpx.AsyncClient) -> None:
    budget = {"limit_usd": "2.50", "renewal": "daily", "max_renewals": 3, "alert_thresholds": [75]}
    key = await create(admin, rpm=10, tpm=1000, max_parallel=2, budget=budget)
    stands = {"spent_usd": "0.00", "topped_up_usd": "0.00", "remaining_usd": "2.50"}
    expected = {**budget, **stands, "renews_at": "2026-11-22T00:00:00Z"}
    assert key["budget"] == expected
    listed = (await admin.get("/keys")).json()["items"][0]
    assert (listed["rpm"], listed["tpm"], listed["max_parallel"]) == (10, 1000, 2)
    assert listed["budget"] == expected


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"rpm": 0}, "rpm"),
        ({"rpm": 1.5}, "rpm"),
        ({"rpm": 10**9}, "rpm"),
        ({"tpm": -1}, "tpm"),
        ({"max_parallel": "3"}, "max_parallel"),
        ({"budget": {}}, "budget.limit_usd"),
        ({"budget": {"limit_usd": "-1"}}, "budget.limit_usd"),
        ({"budget": {"limit_usd": "1e400"}}, "budget.limit_usd"),
        ({"budget": {"limit_usd": 1.0}}, "budget.limit_usd"),
        ({"budget": {"limit_usd": "1", "renewal": "hourly"}}, "budget.renewal"),
        ({"budget": {"limit_usd": "1", "max_renewals": -1}}, "budget.max_renewals"),
        ({"budget": {"limit_usd": "1", "alert_thresholds": [0]}}, "budget.alert_thresholds.0"),
        ({"budget": {"limit_usd": "1", "alert_thresholds": [101]}}, "budget.alert_thresholds.0"),
        ({"budget": {"limit_usd": "1", "alert_thresholds": ["50"]}}, "budget.alert_thresholds.0"),
        ({"budget": {"limit_usd": "1", "alert_thresholds": None}}, "budget.alert_thresholds"),
        ({"budget": {"limit_usd": "1", "alert_thresholds": list(range(1, 12))}}, "budget.alert_thresholds"),
    ],
)
async def test_what_no_rule_allows_is_refused_by_name(
    admin: httpx.AsyncClient, fields: dict[str, Any], field: str
) -> None:
    """S8."""
    answer = await admin.post("/keys", json={"name": "Ada", **fields})
    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == [field]


async def test_a_patch_is_merged_into_the_budget(admin: httpx.AsyncClient) -> None:
    key = await create(admin, budget={"limit_usd": "1.00", "renewal": "weekly"})
    changed = (await patch(admin, key, budget={"limit_usd": "3.00"}, rpm=5)).json()
    assert (changed["budget"]["limit_usd"], changed["budget"]["renewal"]) == ("3.00", "weekly")
    assert changed["rpm"] == 5
    gone = (await patch(admin, changed, budget=None, rpm=None)).json()
    assert (gone["budget"], gone["rpm"]) == (None, None)
    refused = await patch(admin, gone, budget={"renewal": "daily"})
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "budget.limit_usd")


async def test_thresholds_come_back_in_order_each_once(admin: httpx.AsyncClient) -> None:
    """C1: 50, 80 and 100 percent where nothing is said; an empty list asks for no alerts."""
    key = await create(admin, budget={"limit_usd": "1.00", "alert_thresholds": [90, 10, 90]})
    assert key["budget"]["alert_thresholds"] == [10, 90]
    none = (await patch(admin, key, budget={"alert_thresholds": []})).json()
    assert (none["budget"]["alert_thresholds"], none["budget"]["limit_usd"]) == ([], "1.00")
    usual = await create(admin, budget={"limit_usd": "1.00"})
    assert usual["budget"]["alert_thresholds"] == [50, 80, 100]


async def test_a_top_up_raises_what_is_left_and_not_the_rule(admin: httpx.AsyncClient) -> None:
    """C5; once for the same attempt."""
    key = await create(admin, budget={"limit_usd": "1.00"})
    headers = {"Idempotency-Key": "once"}
    for _ in range(2):
        answer = await admin.post(f"/keys/{key['id']}/top-up", json={"amount_usd": "0.25"}, headers=headers)
        assert answer.status_code == 200, answer.text
        budget = answer.json()["budget"]
        assert (budget["limit_usd"], budget["topped_up_usd"], budget["remaining_usd"]) == (
            "1.00", "0.25", "1.25"
        )  # fmt: skip


async def test_a_top_up_ends_with_the_period(admin: httpx.AsyncClient, clock: Any) -> None:
    key = await create(admin, budget={"limit_usd": "1.00", "renewal": "daily"})
    await admin.post(f"/keys/{key['id']}/top-up", json={"amount_usd": "0.25"})
    clock.advance(days=1)
    budget = (await admin.get(f"/keys/{key['id']}")).json()["budget"]
    assert (budget["topped_up_usd"], budget["remaining_usd"]) == ("0.00", "1.00")


async def test_a_key_without_budget_cannot_be_topped_up(admin: httpx.AsyncClient) -> None:
    key = await create(admin)
    answer = await admin.post(f"/keys/{key['id']}/top-up", json={"amount_usd": "1"})
    assert answer.status_code == 409
    key = await create(admin, budget={"limit_usd": "1000000000"})
    answer = await admin.post(f"/keys/{key['id']}/top-up", json={"amount_usd": "1"})
    assert answer.status_code == 422


async def test_keys_are_ordered_by_what_their_budgets_come_to(admin: httpx.AsyncClient, clock: Any) -> None:
    """B2: what is topped up counts as long as it lasts, and so does every other change; none comes last."""

    async def order(sort: str) -> list[str]:
        items = (await admin.get("/keys", params={"sort": sort})).json()["items"]
        return [item["name"] for item in items]

    small = await create(admin, name="small", budget={"limit_usd": "1.00"})
    await create(admin, name="middle", budget={"limit_usd": "2.00", "renewal": "daily"})
    await create(admin, name="none")
    big = await create(admin, name="big", budget={"limit_usd": "3.00"})
    assert await order("budget") == ["small", "middle", "big", "none"]
    assert await order("-budget") == ["big", "middle", "small", "none"]
    answer = await admin.post(f"/keys/{small['id']}/top-up", json={"amount_usd": "4.00"})
    assert await order("-budget") == ["small", "big", "middle", "none"]
    small = answer.json()
    small = (await patch(admin, small, budget={"renewal": "daily"})).json()
    clock.advance(days=1)
    assert await order("budget") == ["small", "middle", "big", "none"]
    assert (await patch(admin, big, budget={"limit_usd": "1.50"})).status_code == 200
    assert await order("budget") == ["small", "big", "middle", "none"]
    assert (await patch(admin, small, budget=None)).status_code == 200
    assert set((await order("-budget"))[2:]) == {"small", "none"}
