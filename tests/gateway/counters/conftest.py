"""Counters of gateways, in this process, on a real server."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from keydesk.gateway.counters.counters import Counters
from keydesk.gateway.counters.url import CountersUrl

PATIENT_SECONDS = 30.0
"""How long an answer may take here: whether it comes at all is tried elsewhere."""


@pytest.fixture
async def gateways(valkey: Any) -> AsyncIterator[Callable[..., Any]]:
    """Return what connects gateways that count together."""
    database_id = secrets.token_hex(8)
    started: list[Counters] = []

    async def start(url: CountersUrl | None = None, *, reply_seconds: float = PATIENT_SECONDS) -> Counters:
        counters = Counters(url or valkey.url(), database_id, reply_seconds)
        await counters.start()
        started.append(counters)
        return counters

    yield start
    for each in started:
        await each.close()


async def until(condition: Callable[[], Any], seconds: float = 30.0) -> None:
    """Wait until something holds in this loop."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - of other tasks, which tell nobody
            await asyncio.sleep(0.01)


@pytest.fixture(name="until")
def until_fixture() -> Callable[..., Any]:
    return until
