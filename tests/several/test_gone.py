"""Of several gateways one is killed, and one frozen: the others charge what they left, once (S9, S10)."""

import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from keydesk.gateway.store.database_url import DatabaseUrl
from tests.fixtures.postgresql import Server
from tests.fixtures.running_gateway import RunningGateway
from tests.fixtures.several_gateways import COST, MODEL, Several, running

MOST_TOKENS = 100
PRICE_OF_INPUT, PRICE_OF_OUTPUT = 1000, 2000
"""Nano-dollars a token."""
GIVEN_UP = 1
"""The exit code of a gateway that the others took for lost."""


@pytest.fixture
def mortal(postgresql: Server, empty_on_postgresql: DatabaseUrl, tmp_path: Path) -> Iterator[Several]:
    """Gateways that need not live to the end."""
    with running(postgresql, postgresql.new_database(like=empty_on_postgresql), tmp_path) as found:
        found.begin((), ("", "", ""))
        yield found


@pytest.mark.slow
def test_what_lost_gateways_left_is_charged_once(mortal: Several, eventually: Callable[..., Any]) -> None:
    """S10: a frozen one that wakes writes nothing any more, and ends; both may come back."""
    first, killed, frozen = mortal.gateways
    key_id, secret = first.create_key(budget={"limit_usd": "0.05"})
    never = mortal.upstream.event()
    plain = mortal.upstream.play

    async def play(writer: Any, request: Any) -> None:
        await never.wait()
        await plain(writer, request)

    mortal.upstream.play = play
    with ThreadPoolExecutor(4) as pool:
        calls = [pool.submit(call, each, secret) for each in (killed, frozen) for _ in range(2)]
        eventually(lambda: len(mortal.upstream.requests) == 4)
        killed.process.kill()
        frozen.process.send_signal(signal.SIGSTOP)
        try:
            mortal.wait_for("serving", "lost", "lost")
            eventually(lambda: first.usage(key_id)["requests"] == 4, seconds=30)
            spent = nanos(first.usage(key_id)["spend_usd"])
            mortal.upstream.release(never)  # the answers are there when it wakes
        finally:
            frozen.process.send_signal(signal.SIGCONT)
        assert frozen.process.wait(60) == GIVEN_UP
        assert [each.result() for each in calls[:2]] == [None, None]
    length = len(mortal.upstream.requests[0].body)
    assert spent > 4 * MOST_TOKENS * PRICE_OF_OUTPUT
    assert spent <= 4 * (MOST_TOKENS * PRICE_OF_OUTPUT + 2 * length * PRICE_OF_INPUT)
    assert nanos(first.usage(key_id)["spend_usd"]) == spent
    mortal.answer_plainly()
    for number in (1, 2):
        mortal.start_again(number)
    mortal.wait_for(*["serving"] * 3)
    assert [call(each, secret) for each in mortal.gateways] == [200] * 3
    key = first.usage(key_id)
    assert (key["requests"], nanos(key["spend_usd"])) == (7, spent + 3 * COST)
    assert key["budget"]["spent_usd"] == key["spend_usd"]
    assert [each.stop() for each in mortal.gateways] == [0] * 3
    first.require_intact()


def call(gateway: RunningGateway, secret: str) -> int | None:
    """Return how a call was answered, None where it was cut."""
    with suppress(httpx.TransportError):
        return gateway.call(secret, MODEL, max_tokens=MOST_TOKENS).status_code
    return None


def nanos(amount: str) -> int:
    return round(float(amount) * 1e9)
