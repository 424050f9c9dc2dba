"""``kill -9`` while people of several locations call, alone and in a workshop, on budgets (S10)."""

import contextlib
import random
import subprocess
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx

ROUNDS = 3
KEYS = 8
BUDGET = "INSERT INTO budget VALUES (?, ?, 20000000, 'none', NULL, '[50, 80, 100]', 0, 0, 0, 0)"


def place_everybody(gateway: Any, key_ids: list[str]) -> None:
    """Give each key an owner, a location and a batch; the last key is delegated from the first."""
    for name in ("here", "there"):
        gateway.write("INSERT INTO location VALUES (?, ?, ?, 'UTC', 3, 0, 1)", name, name, name)
        gateway.write("INSERT INTO location_usage VALUES (?, 0, 0, NULL)", name)
    gateway.write(
        "INSERT INTO batch (id, label, label_folded, not_before, created_at, created_by, version) "
        "VALUES ('workshop', 'w', 'w', 0, 0, 'a', 1)"
    )
    gateway.write("INSERT INTO batch_usage VALUES ('workshop', 0, 0, NULL)")
    for number, key_id in enumerate(key_ids):
        where = ("here", "there")[number % 2]
        gateway.write(
            "INSERT INTO person (id, name, name_folded, location_id, created_at, version) "
            "VALUES (?, ?, ?, ?, 0, 1)",
            *([f"person {number}"] * 3),
            where,
        )
        gateway.write(
            "UPDATE key SET owner_id = ?, location_id = ?, batch_id = ? WHERE id = ?",
            f"person {number}",
            where,
            "workshop" if number % 3 else None,
            key_id,
        )
    gateway.write("UPDATE key SET parent_id = ? WHERE id = ?", key_ids[0], key_ids[-1])
    for holder, kind in ((key_ids[0], "key"), ("workshop", "batch"), ("here", "location")):
        gateway.write(BUDGET, holder, kind)


def test_every_sum_agrees_after_each_kill(start_gateway: Any, upstream: Any, answers: Any) -> None:
    chance = random.Random(5)  # noqa: S311 - the same moments in every run
    upstream.play = answers.plain(answers.completion())
    gateway = start_gateway()
    gateway.serve_model("m", upstream.base_url)
    keys = [gateway.create_key(f"key {number}") for number in range(KEYS)]
    gateway.stop()
    place_everybody(gateway, [key_id for key_id, _ in keys])
    answered = 0

    def load(secret: str) -> int:
        count = 0
        with contextlib.suppress(httpx.TransportError):
            while True:
                answer = gateway.call(secret, "m", max_tokens=20)
                assert answer.status_code in {200, 402}, answer.text
                count += answer.status_code == 200
                if answer.status_code == 402:
                    break
        return count

    for _ in range(ROUNDS):
        gateway = start_gateway()
        with ThreadPoolExecutor(KEYS) as pool:
            running = [pool.submit(load, secret) for _, secret in keys]
            with contextlib.suppress(subprocess.TimeoutExpired):
                gateway.process.wait(chance.uniform(0.3, 1.0))
            gateway.process.kill()
            gateway.process.wait(10)
            answered += sum(each.result() for each in running)
        gateway.require_intact()
    gateway = start_gateway()
    gateway.require_intact()
    ((records,),) = gateway.rows("SELECT count(*) FROM usage_record")
    ((delegated,),) = gateway.rows("SELECT sum(delegated_nanos) > 0 FROM key_usage")
    ((kept,),) = gateway.rows(
        "SELECT count(*) FROM usage_record LEFT JOIN content USING (request_id) "
        "WHERE sealed IS NULL AND outcome <> 'crashed'"
    )
    assert records >= answered > 0
    assert delegated
    assert kept == 0
