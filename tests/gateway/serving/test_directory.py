"""What admission keeps in memory, and when it lets go of it (S7)."""

import asyncio
import threading
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from keydesk.domain.budget import Holder, HolderKind
from keydesk.domain.key import Lifecycle, Window
from keydesk.domain.policy import KeyTerms
from keydesk.gateway.keys.repository import StoredKey
from keydesk.gateway.serving.directory import LOOK_SECONDS, Directory
from tests.fixtures.waiting import PATIENCE

START = datetime(2026, 11, 21, tzinfo=UTC)
DIGEST = b"d" * 32


def stored(*, active: bool = True, parent_id: str | None = None) -> StoredKey:
    terms = KeyTerms(Lifecycle(Window(START, None), active, None), None, None, None)
    return StoredKey("key", DIGEST, terms, parent_id=parent_id)


class Told:
    """A watcher that writes down what it hears."""

    def __init__(self) -> None:
        self.changes: list[str] = []

    def key_changed(self, key_id: str) -> None:
        self.changes.append(key_id)

    def all_keys_changed(self) -> None:
        self.changes.append("all")


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
        assert self.through.wait(PATIENCE)


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


async def test_who_waited_for_a_reading_that_a_change_overtook_gets_what_holds_now(
    source: SlowSource, directory: Directory
) -> None:
    """S7: a call is entered among the running ones right after, so no change slips in between."""
    source.through.clear()
    early = asyncio.create_task(directory.find("key", DIGEST))
    await asyncio.to_thread(source.read.wait)
    source.stored = stored(active=False)
    directory.key_changed("key")
    source.through.set()
    known = await early
    assert known is not None
    assert not known.terms.lifecycle.active


async def test_a_change_of_the_parent_reaches_its_children(source: SlowSource, directory: Directory) -> None:
    """S4, S7."""
    source.stored = stored(parent_id="parent")
    await directory.find("key", DIGEST)
    directory.key_changed("other")
    assert directory.cached(DIGEST) is not None
    source.stored = stored(active=False, parent_id="parent")
    directory.key_changed("parent")
    assert directory.cached(DIGEST) is None
    terms = await directory.terms("key")
    assert terms is not None
    assert not terms.lifecycle.active


async def test_a_change_of_the_parent_reaches_a_child_that_is_being_read(
    source: SlowSource, directory: Directory
) -> None:
    """S4, S7: nobody knows yet whose child it is."""
    source.stored = stored(parent_id="parent")
    source.through.clear()
    early = asyncio.create_task(directory.find("key", DIGEST))
    await asyncio.to_thread(source.read.wait)
    source.stored = stored(active=False, parent_id="parent")
    directory.key_changed("parent")
    late = asyncio.create_task(directory.find("key", DIGEST))
    await asyncio.sleep(0)
    source.through.set()
    for known in (await early, await late, directory.cached(DIGEST)):
        assert known is not None
        assert not known.terms.lifecycle.active


async def test_a_change_that_many_keys_have_in_common(directory: Directory) -> None:
    told = Told()
    directory.tell(told)
    await directory.find("key", DIGEST)
    directory.key_changed("other")
    directory.all_keys_changed()
    assert directory.cached(DIGEST) is None
    assert told.changes == ["other", "all"]


@pytest.mark.parametrize("kind", [HolderKind.BATCH, HolderKind.LOCATION])
async def test_a_change_of_a_budget_reaches_the_keys_that_are_paid_from_it(
    source: SlowSource, directory: Directory, kind: HolderKind
) -> None:
    """S7: and what is read then is newer than every budget that was read before."""
    source.stored = replace(stored(), batch_id="batch", location_id="location")
    before = await directory.find("key", DIGEST)
    directory.holder_changed(Holder(kind, "other"))
    assert directory.cached(DIGEST) is before
    directory.holder_changed(Holder(kind, kind.value))
    assert directory.cached(DIGEST) is None
    after = await directory.find("key", DIGEST)
    assert before is not None
    assert after is not None
    assert after.serial > before.serial


async def test_a_change_of_a_budget_reaches_a_key_that_is_being_read(
    source: SlowSource, directory: Directory
) -> None:
    """S7."""
    source.stored = replace(stored(), batch_id="batch")
    source.through.clear()
    early = asyncio.create_task(directory.find("key", DIGEST))
    await asyncio.to_thread(source.read.wait)
    holder = Holder(HolderKind.BATCH, "batch")
    source.stored = replace(source.stored, budgets=(holder,))
    directory.holder_changed(holder)
    source.through.set()
    known = await early
    assert known is not None
    assert known.stored.budgets == (holder,)


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


async def test_a_key_that_was_rotated_elsewhere_is_looked_at_for_whoever_comes_with_another_secret() -> None:
    """Issue 10: its new secret is good at every gateway at once; guessing costs the database nothing."""
    source = SlowSource()
    directory = Directory(source)
    assert await directory.find("key", DIGEST) is not None
    assert not await directory.was_rotated("key", 1.0)
    assert directory.cached(DIGEST) is not None
    source.stored = replace(stored(), secret_hash=b"n" * 32)
    assert not await directory.was_rotated("key", 1.0 + LOOK_SECONDS / 2)
    assert source.reads == 2
    assert await directory.was_rotated("key", 2.0)
    assert directory.cached(DIGEST) is None
    assert await directory.find("key", b"n" * 32) is not None
    assert not await directory.was_rotated("other", 9.0)
