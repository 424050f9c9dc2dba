"""A gateway that is killed while keys are made has made each of them once, or not at all (S10, S20)."""

import contextlib
import threading
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.fixtures.waiting import PATIENCE

MAKERS = 4


def make_until_cut(gateway: Any, tried: list[str], told: dict[str, str]) -> None:
    """Create keys until the gateway is gone; keep every attempt, and the id that each answer named."""
    with contextlib.suppress(httpx.HTTPError):
        while True:
            attempt = f"attempt-{threading.get_ident()}-{len(tried)}"
            tried.append(attempt)
            told[attempt] = make(gateway, attempt)


def make(gateway: Any, attempt: str) -> str:
    answer = gateway.admin.post("keys", json={"name": attempt}, headers={"Idempotency-Key": attempt})
    key_id: str = answer.raise_for_status().json()["key"]["id"]
    return key_id


@pytest.mark.slow
def test_a_key_is_made_once_or_not_at_all(start_gateway: Any, eventually: Callable[..., Any]) -> None:
    """An attempt that was cut is safe to repeat after the next start: no key comes twice."""
    gateway = start_gateway()
    tried: list[str] = []
    told: dict[str, str] = {}
    makers = [threading.Thread(target=make_until_cut, args=(gateway, tried, told)) for _ in range(MAKERS)]
    for maker in makers:
        maker.start()
    eventually(lambda: len(told) >= 40)
    gateway.process.kill()
    gateway.process.wait(PATIENCE)
    for maker in makers:
        maker.join(20)

    again = start_gateway()
    for attempt in tried:
        key_id = make(again, attempt)
        assert told.setdefault(attempt, key_id) == key_id
    keys = [id_ for (id_,) in again.rows("SELECT id FROM key")]
    audited = [id_ for (id_,) in again.rows("SELECT subject_id FROM audit_event WHERE subject_kind = 'key'")]
    assert sorted(keys) == sorted(told.values()) == sorted(audited)
    again.require_intact()
