"""A gateway that is killed at any moment has everything on disk that anybody was told (S10)."""

import contextlib
import random
import threading
import time
from typing import Any

import httpx
import pytest

from tests.fixtures.waiting import PATIENCE

ROUNDS = 5
CALLERS = 6


def answered_until_cut(gateway: Any, secret: str, *, streaming: bool, told: list[str]) -> None:
    """Call until the gateway is gone; keep the id of every answer that came whole."""
    body = {"model": "m", "messages": [], "stream": streaming}
    headers = {"x-api-key": secret}
    with (
        httpx.Client(headers=headers, timeout=10, trust_env=False) as client,
        contextlib.suppress(httpx.HTTPError),
    ):
        while True:
            answer = client.post(f"{gateway.base_url}/chat/completions", json=body)
            if answer.status_code == 200 and (not streaming or answer.text.endswith("data: [DONE]\n\n")):
                told.append(answer.headers["x-request-id"])


def recorded(gateway: Any) -> set[str]:
    return {row[0] for row in gateway.rows("SELECT request_id FROM usage_record")}


@pytest.mark.on_both
@pytest.mark.slow
def test_whatever_was_answered_is_in_the_ledger(
    start_gateway: Any, upstream: Any, answers: Any, eventually: Any
) -> None:
    streamed = upstream.streams(answers.chunk("a", "stop"), answers.usage_event, answers.done)
    plain = answers.plain(answers.completion())

    async def play(writer: Any, request: Any) -> None:
        await (streamed if request.json().get("stream") else plain)(writer, request)

    upstream.play = play
    told: list[str] = []
    secret = ""
    for round_ in range(ROUNDS):
        began = time.monotonic()
        gateway = start_gateway()
        assert time.monotonic() - began < 10
        if round_ == 0:
            gateway.serve_model("m", upstream.base_url)
            secret = gateway.create_key()[1]
        before = len(told)
        callers = [
            threading.Thread(
                target=answered_until_cut,
                args=(gateway, secret),
                kwargs={"streaming": number % 2 == 0, "told": told},
            )
            for number in range(CALLERS)
        ]
        for caller in callers:
            caller.start()
        enough = before + random.randint(20, 200)  # noqa: S311 - any moment will do
        eventually(lambda: len(told) >= enough)  # noqa: B023 - called before the next round
        gateway.process.kill()
        gateway.process.wait(PATIENCE)
        for caller in callers:
            caller.join(20)
        assert set(told) <= recorded(gateway)
        gateway.require_intact()
    assert len(set(told)) == len(told) >= ROUNDS * 20
