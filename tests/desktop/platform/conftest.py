"""A keyring of the test's own choice, and what measures the loop."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from tests.fixtures.keyrings import Keyring


@pytest.fixture
def keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keyring:
    """A keyring of the test's own choice."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "PYTHON_KEYRING_BACKEND"):
        monkeypatch.setenv(name, "")  # so that they are afterwards as they were
    return Keyring(tmp_path)


@pytest.fixture
def beat() -> Callable[[], AbstractAsyncContextManager[Callable[[], float]]]:
    """Return what measures how long the loop's own work takes at once, in ms of the processor's time.

    How long it waits for its turn says more of what else this computer does.
    """

    @asynccontextmanager
    async def measure() -> AsyncIterator[Callable[[], float]]:
        longest = 0.0

        async def tick() -> None:
            nonlocal longest
            while True:
                began = time.thread_time()
                await asyncio.sleep(0)
                longest = max(longest, time.thread_time() - began)
                await asyncio.sleep(0.002)

        ticking = asyncio.create_task(tick())
        await asyncio.sleep(0)
        yield lambda: longest * 1000
        ticking.cancel()
        await asyncio.wait([ticking])

    return measure
