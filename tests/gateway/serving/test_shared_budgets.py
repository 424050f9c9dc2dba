"""Budgets that a batch or a location shares, over real HTTP with a real upstream (S9, S10)."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

pytestmark = pytest.mark.on_both

COST = 28_000
"""Nano-dollars of a call: 12 tokens at 1 dollar a million, 8 at 2."""


@pytest.fixture
def model(gateway: Any, upstream: Any) -> str:
    model = f"shared-{upstream.mark}"
    gateway.serve_model(model, upstream.base_url)
    return model


def write(gateway: Any, *statements: tuple[str, tuple[Any, ...]]) -> None:
    for statement, values in statements:
        gateway.write(statement, *values)


def share_between(
    gateway: Any, key_ids: list[str], batch: str, location: str, limits: dict[str, int]
) -> None:
    """Put keys into a batch and a location that have budgets of so many nano-dollars."""
    write(
        gateway,
        (
            "INSERT INTO location VALUES (?, ?, ?, 'America/Havana', NULL, 0, 1)",
            (location, location, location),
        ),
        ("INSERT INTO location_usage VALUES (?, 0, 0, NULL)", (location,)),
        ("INSERT INTO batch VALUES (?, ?, ?, 0, NULL, 0, 'owner', 1)", (batch, batch, batch)),
        ("INSERT INTO batch_usage VALUES (?, 0, 0, NULL)", (batch,)),
        *(
            ("UPDATE key SET batch_id = ?, location_id = ? WHERE id = ?", (batch, location, key_id))
            for key_id in key_ids
        ),
        *(
            (
                "INSERT INTO budget VALUES (?, ?, ?, 'daily', NULL, '[50, 100]', ?, 0, 0, 0)",
                ({"batch": batch, "location": location}[kind], kind, limit, 4_000_000_000_000_000),
            )
            for kind, limit in limits.items()
        ),
    )


def spent(gateway: Any, holder: str, id_: str) -> int:
    query = f"SELECT spent_nanos FROM {holder}_usage WHERE {holder}_id = ?"  # noqa: S608 - one of two tables
    return int(gateway.rows(query, id_)[0][0])


@pytest.mark.parametrize("kind", ["batch", "location"])
def test_keys_that_share_a_budget_use_it_up_together(gateway: Any, model: str, kind: str) -> None:
    """S9; and the refusal says whose it is, and when it renews: at midnight in Havana, for the location."""
    keys = [gateway.create_key(budget={"limit_usd": "1.00"}) for _ in range(3)]
    names = {"batch": f"b-{model}", "location": f"l-{model}"}
    share_between(gateway, [key_id for key_id, _ in keys], **names, limits={kind: 10 * COST})
    statuses = list[int]()
    for number in range(60):
        answer = gateway.call(keys[number % 3][1], model, max_tokens=16)
        statuses.append(answer.status_code)
        if answer.status_code == 402:
            break
    assert statuses.count(200) >= 3
    message = answer.json()["error"]["message"]
    assert f"budget of this key's {kind} is used up" in message
    assert ("T00:00:00Z" in message) is (kind == "batch")
    assert spent(gateway, kind, names[kind]) == statuses.count(200) * COST <= 10 * COST
    assert sum(float(gateway.usage(key_id)["spend_usd"]) for key_id, _ in keys) == pytest.approx(
        statuses.count(200) * COST / 1e9
    )


def test_calls_at_once_of_many_keys_never_overspend_what_they_share(gateway: Any, model: str) -> None:
    """S9: key, batch and location at once, the batch being the tightest."""
    keys = [gateway.create_key(budget={"limit_usd": "0.001"}) for _ in range(6)]
    names = {"batch": f"b-{model}", "location": f"l-{model}"}
    share_between(
        gateway, [key_id for key_id, _ in keys], **names, limits={"batch": 20 * COST, "location": 30 * COST}
    )
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda number: gateway.call(keys[number % 6][1], model), range(60)))
    admitted = sum(answer.status_code == 200 for answer in answers)
    assert {answer.status_code for answer in answers} <= {200, 402}
    assert 10 <= admitted <= 20
    assert spent(gateway, "batch", names["batch"]) == admitted * COST
    assert spent(gateway, "location", names["location"]) == admitted * COST
    gateway.require_intact()


@pytest.mark.parametrize("ends", ["whole", "client gone", "broken off"])
def test_a_stream_is_charged_to_all_once_however_it_ends(
    gateway: Any, upstream: Any, model: str, answers: Any, eventually: Any, ends: str
) -> None:
    """S9: by what is known of it; and what it had reserved is free again."""
    key_id, secret = gateway.create_key(budget={"limit_usd": "0.01"})
    names = {"batch": f"b-{model}", "location": f"l-{model}"}
    share_between(gateway, [key_id], **names, limits={"batch": 2_000_000, "location": 2_000_000})
    gate = upstream.event()
    rest = [] if ends == "broken off" else [answers.chunk("", "stop"), answers.usage_event, answers.done]
    upstream.play = upstream.streams(answers.chunk("Hello"), gate, *rest)
    with httpx.stream(
        "POST",
        f"{gateway.base_url}/chat/completions",
        headers={"Authorization": f"Bearer {secret}"},
        json={"model": model, "stream": True, "messages": []},
        timeout=15,
        trust_env=False,
    ) as answer:
        lines = answer.iter_lines()
        assert json.loads(next(lines)[6:])["choices"][0]["delta"]["content"] == "Hello"
        bound = upstream.requests[0].json()["max_tokens"]
        assert 0 < bound * 2000 <= 2_000_000
        if ends != "client gone":
            upstream.release(gate)
            list(lines)
    (record,) = eventually(lambda: gateway.records(key_id))
    upstream.release(gate)
    assert record[2] == {"whole": "ok", "client gone": "client_gone", "broken off": "upstream_error"}[ends]
    charged = round(float(gateway.usage(key_id)["spend_usd"]) * 1e9)
    assert 0 < charged < 1_000_000
    assert (ends != "whole") or charged == COST
    assert spent(gateway, "batch", names["batch"]) == charged
    assert spent(gateway, "location", names["location"]) == charged
    upstream.play = answers.plain(answers.completion())
    whole = (2_000_000 - charged) // 2000 - 200  # nothing of it is held any more
    assert gateway.call(secret, model, max_tokens=whole).status_code == 200
    assert upstream.requests[-1].json()["max_tokens"] == whole
    gateway.require_intact()


def test_after_a_crash_all_are_charged_what_was_reserved(
    start_gateway: Any, upstream: Any, eventually: Any
) -> None:
    """S10."""
    gateway = start_gateway()
    gateway.serve_model("m", upstream.base_url)
    keys = [gateway.create_key() for _ in range(2)]
    share_between(gateway, [key_id for key_id, _ in keys], "b", "l", {"batch": 10**9, "location": 10**9})
    never = upstream.event()

    async def play(_writer: Any, _request: Any) -> None:
        await never.wait()

    upstream.play = play
    with ThreadPoolExecutor(2) as pool:
        calls = [pool.submit(gateway.call, secret, "m", max_tokens=100) for _, secret in keys]
        eventually(lambda: len(upstream.requests) == 2)
        gateway.process.kill()
        gateway.process.wait(10)
        for call in calls:
            assert isinstance(call.exception(), httpx.TransportError)
    upstream.release(never)
    again = start_gateway()
    each = [round(float(again.usage(key_id)["spend_usd"]) * 1e9) for key_id, _ in keys]
    assert min(each) > 200_000
    assert spent(again, "batch", "b") == spent(again, "location", "l") == sum(each)
    again.require_intact()


def test_a_threshold_that_is_reached_is_told_once(gateway: Any, model: str) -> None:
    """G3: in the database with the call that reached it, for every budget that pays for it."""
    budget = {"limit_usd": "0.0002", "alert_thresholds": [10, 14, 40]}
    key_id, secret = gateway.create_key(budget=budget)
    names = {"batch": f"b-{model}", "location": f"l-{model}"}
    share_between(gateway, [key_id], **names, limits={"location": 166_000})
    query = (
        "SELECT subject_kind, threshold, detail FROM alert WHERE subject_id IN (?, ?) ORDER BY at, threshold"
    )
    told = list[int]()
    for _ in range(3):  # 14, 28 and 42 percent of the one; 50 percent of the other with the last
        assert gateway.call(secret, model, max_tokens=8).status_code == 200
        alerts = gateway.rows(query, key_id, names["location"])
        told.append(len(alerts))
    assert told == [2, 2, 4]
    assert [each[:2] for each in alerts] == [("key", 10), ("key", 14), ("key", 40), ("location", 50)]
    assert json.loads(alerts[0][2]) == {"limit_usd": "0.0002", "spent_usd": "0.000028", "percent": 14}


def test_an_admin_s_change_of_a_shared_budget_holds_for_the_next_call(gateway: Any, model: str) -> None:
    """S7: given, lowered, raised and taken away; of a location and of a batch, whose keys were in use."""
    location = gateway.post("/locations", name=model, time_zone="Asia/Beirut")
    gateway.post("/people", name="Ada", location_id=location["id"], account=f"ada-{model}")
    made = gateway.post("/keys/bulk", label=model, location_ids=[location["id"]])
    (item,) = made["items"]
    for path in (f"/locations/{location['id']}", f"/batches/{made['batch']['id']}"):
        assert gateway.call(item["secret"], model).status_code == 200
        for budget, status in (
            ({"limit_usd": "0.00", "renewal": "daily"}, 402),
            ({"limit_usd": "1.00"}, 200),
            ({"limit_usd": "0.00"}, 402),
            (None, 200),
        ):
            change(gateway, path, budget=budget)
            assert gateway.call(item["secret"], model).status_code == status
    change(gateway, f"/locations/{location['id']}", budget={"limit_usd": "1.00", "renewal": "daily"})
    renews_at = gateway.admin.get(f"/locations/{location['id']}").json()["budget"]["renews_at"]
    assert renews_at.endswith(("T22:00:00Z", "T21:00:00Z"))


def change(gateway: Any, path: str, **fields: Any) -> None:
    match = {"If-Match": gateway.admin.get(path).headers["etag"]}
    answer = gateway.admin.patch(path, json=fields, headers=match)
    assert answer.is_success, answer.text
