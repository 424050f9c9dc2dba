"""``kill -9`` while calls are under way on budgets (S10)."""

import asyncio
import random
import subprocess
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

LIMIT = "0.05"


def test_calls_under_way_are_charged_with_what_was_reserved(
    start_gateway: Any, upstream: Any, eventually: Any
) -> None:
    """S10: open reservations are charged, once, and the ledger agrees."""
    gateway = start_gateway()
    gateway.serve_model("m", upstream.base_url)
    key_id, secret = gateway.create_key(budget={"limit_usd": LIMIT})
    never = upstream.event()

    async def play(_writer: asyncio.StreamWriter, _request: Any) -> None:
        await never.wait()

    assert gateway.call(secret, "m", max_tokens=100).status_code == 200
    upstream.play = play
    with ThreadPoolExecutor(3) as pool:
        calls = [pool.submit(gateway.call, secret, "m", max_tokens=100) for _ in range(3)]
        eventually(lambda: len(upstream.requests) == 4)
        gateway.process.kill()
        gateway.process.wait(10)
        for call in calls:
            assert isinstance(call.exception(), httpx.TransportError)
    gateway.require_intact()
    again = start_gateway()
    key = again.usage(key_id)
    bound = len(upstream.requests[1].body) * 1000 + 100 * 2000  # nano-dollars
    assert key["requests"] == 4
    assert key["budget"]["spent_usd"] == key["spend_usd"]
    sent = round(float(key["spend_usd"]) * 1_000_000_000)
    assert 3 * 200_000 < sent - 28_000 <= 3 * (bound + 100_000)
    again.stop()
    third = start_gateway()
    assert third.usage(key_id)["spend_usd"] == key["spend_usd"]
    third.require_intact()


@pytest.mark.parametrize("seed", range(3))
def test_whatever_the_moment_nothing_is_overspent_or_lost(
    start_gateway: Any, upstream: Any, answers: Any, seed: int
) -> None:
    """S9, S10."""
    chance = random.Random(seed)  # noqa: S311 - the same moments in every run
    plain = answers.plain(answers.completion())

    async def play(writer: asyncio.StreamWriter, request: Any) -> None:
        await asyncio.sleep(chance.uniform(0, 0.03))
        await plain(writer, request)

    upstream.play = play
    gateway = start_gateway()
    gateway.serve_model("m", upstream.base_url)
    limits = ["0.002", "0.02"]
    keys = [gateway.create_key(budget={"limit_usd": limit}, rpm=10_000) for limit in limits]
    answered = {key_id: 0 for key_id, _ in keys}

    def load(number: int) -> None:
        key_id, secret = keys[number % 2]
        try:
            while True:
                answer = gateway.call(secret, "m")
                assert answer.status_code in {200, 402}
                if answer.status_code == 402 and "used up" in answer.text:
                    return
                answered[key_id] += answer.status_code == 200
        except httpx.TransportError:
            return

    with ThreadPoolExecutor(12) as pool:
        running = [pool.submit(load, number) for number in range(12)]
        pool.submit(_kill_after, gateway.process, chance.uniform(0.2, 0.8)).result()
        for each in running:
            each.result()
    gateway.require_intact()
    again = start_gateway()
    for (key_id, _), limit in zip(keys, limits, strict=True):
        key = again.usage(key_id)
        assert key["requests"] >= answered[key_id]
        assert float(key["spend_usd"]) <= float(limit)
        assert key["budget"]["spent_usd"] == key["spend_usd"]
    again.require_intact()


def _kill_after(process: "subprocess.Popen[bytes]", seconds: float) -> None:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)


@pytest.mark.on_sqlite
@pytest.mark.on_sqlite  # which has them in a file; on PostgreSQL both are in one transaction
def test_a_reservation_whose_record_was_committed_is_not_charged_again(
    start_gateway: Any, upstream: Any
) -> None:
    """S10: killed between the commit of a record and the clearing of what was held for it."""
    gateway = start_gateway()
    gateway.serve_model("m", upstream.base_url)
    key_id, secret = gateway.create_key(budget={"limit_usd": LIMIT})
    held = gateway.data_dir / "keydesk.sqlite3-held"
    kept = b""

    async def look(writer: asyncio.StreamWriter, request: Any) -> None:
        nonlocal kept
        kept = held.read_bytes()
        await plain(writer, request)

    plain, upstream.play = upstream.play, look
    assert gateway.call(secret, "m", max_tokens=100).status_code == 200
    spent = gateway.usage(key_id)["spend_usd"]
    gateway.process.kill()
    gateway.process.wait(10)
    assert key_id.encode() in kept
    held.write_bytes(kept)
    again = start_gateway()
    assert again.usage(key_id)["requests"] == 1
    assert again.usage(key_id)["spend_usd"] == spent
    again.stop()
    again.require_intact()
