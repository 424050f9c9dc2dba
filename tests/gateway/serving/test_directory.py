"""What admission keeps in memory, and when it lets go of it (S7)."""

import asyncio
import threading
from datetime import UTC, datetime
from typing import Any

import pytest

from keydesk.domain.key import Lifecycle, Window
from keydesk.domain.policy import KeyTerms
from keydesk.gateway.keys.repository import StoredKey
from keydesk.gateway.serving.directory import Directory

START = datetime(2026, 11, 21, tzinfo=UTC)
DIGEST = b"d" * 32


def stored(*, active: bool = True) -> StoredKey:
    return StoredKey("key", DIGEST, KeyTerms(Lifecycle(Window(START, None), active, None), None, None, None))


class SlowSource:
    """A database whose readings take until they are let through."""

    def __init__(self) -> None:
        self.stored: StoredKey | None = stored()
        self.served: dict[str, Any] = {"model": 1}
        self.reads = 0
        self.read = threading.Event()
        self.through = threading.Event()
        self.through.set()

    def key(self, _key_id: str) -> StoredKey | None:
        found = self.stored
        self._wait()
        return found

    def catalog(self) -> dict[str, Any]:
        found = dict(self.served)
        self._wait()
        return found

    def _wait(self) -> None:
        self.reads += 1
        self.read.set()
        assert self.through.wait(5)


@pytest.fixture
def source() -> SlowSource:
    return SlowSource()


@pytest.fixture
def directory(source: SlowSource) -> Directory:
    return Directory(source)


async def test_a_key_is_read_once(source: SlowSource, directory: Directory) -> None:
    assert directory.cached(DIGEST) is None
    found = await asyncio.gather(*(directory.find("key", DIGEST) for _ in range(20)))
    assert all(found)
    assert source.reads == 1
    assert directory.cached(DIGEST) is not None


async def test_another_secret_with_the_same_id_is_unknown_and_not_kept(directory: Directory) -> None:
    """S2."""
    assert await directory.find("key", b"e" * 32) is None
    assert directory.cached(b"e" * 32) is None


async def test_a_change_is_forgotten_at_once(source: SlowSource, directory: Directory) -> None:
    await directory.find("key", DIGEST)
    source.stored = stored(active=False)
    directory.key_changed("key")
    assert directory.cached(DIGEST) is None
    known = await directory.find("key", DIGEST)
    assert known is not None
    assert not known.terms.lifecycle.active


async def test_a_reading_that_began_before_a_change_is_not_kept(
    source: SlowSource, directory: Directory
) -> None:
    source.through.clear()
    early = asyncio.create_task(directory.find("key", DIGEST))
    await asyncio.to_thread(source.read.wait)
    source.stored = stored(active=False)
    await asyncio.to_thread(directory.key_changed, "key")
    late = asyncio.create_task(directory.find("key", DIGEST))  # began after the change: reads for itself
    await asyncio.sleep(0)
    source.through.set()
    await early
    known = await late
    assert known is not None
    assert not known.terms.lifecycle.active
    kept = directory.cached(DIGEST)
    assert kept is not None
    assert not kept.terms.lifecycle.active


async def test_a_reading_of_the_catalog_that_began_before_a_change_is_not_kept(
    source: SlowSource, directory: Directory
) -> None:
    source.through.clear()
    early = asyncio.create_task(directory.read_catalog())
    await asyncio.to_thread(source.read.wait)
    source.served = {}
    await asyncio.to_thread(directory.catalog_changed)
    source.through.set()
    await early
    assert directory.catalog is None
    assert await directory.read_catalog() == {}
    assert directory.catalog == {}


async def test_a_caller_that_gives_up_does_not_spoil_it_for_the_others(
    source: SlowSource, directory: Directory
) -> None:
    source.through.clear()
    first, second = (asyncio.create_task(directory.find("key", DIGEST)) for _ in range(2))
    await asyncio.to_thread(source.read.wait)
    first.cancel()
    source.through.set()
    assert await second is not None
    assert first.cancelled()
