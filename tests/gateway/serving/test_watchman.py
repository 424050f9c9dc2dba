"""S7: the calls of which keys a change ends, and of which it leaves alone."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from keydesk.domain.errors import UnavailableError
from keydesk.domain.key import Lifecycle, Window
from keydesk.domain.policy import KeyTerms
from keydesk.gateway.keys.repository import StoredKey
from keydesk.gateway.serving.directory import Directory
from keydesk.gateway.serving.running import Call, RunningCalls
from keydesk.gateway.serving.watchman import Watchman
from keydesk.gateway.usage.records import Outcome
from tests.fixtures.waiting import PATIENCE

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
OPEN = Lifecycle(Window(NOON, None), active=True, revoked_at=None)
REVOKED = Lifecycle(Window(NOON, None), active=True, revoked_at=NOON)
EXPIRED = Lifecycle(Window(NOON - timedelta(days=1), NOON), active=True, revoked_at=None)


class Keys:
    """A database of keys; ``parents`` says which was delegated from which."""

    def __init__(self) -> None:
        self.lives = {"ada": OPEN, "bob": OPEN, "child": OPEN}
        self.parents = {"child": "ada"}
        self.failing = False

    def key(self, key_id: str) -> StoredKey | None:
        if self.failing:
            raise UnavailableError("The database is locked.")
        parent_id = self.parents.get(key_id)
        parent = None if parent_id is None else KeyTerms(self.lives[parent_id], None, None, None)
        terms = KeyTerms(self.lives[key_id], None, None, None, parent=parent)
        return StoredKey(key_id, key_id.encode().ljust(32), terms, parent_id=parent_id)

    def catalog(self) -> Any:
        raise NotImplementedError


class Clock:
    def now(self) -> datetime:
        return NOON


class Calls:
    """Calls under way that wait for ever."""

    def __init__(self, running: RunningCalls) -> None:
        self.running = running
        self.tasks: list[asyncio.Task[Outcome]] = []

    def begin(self, key_id: str | None, parent_id: str | None = None, *, streaming: bool = True) -> Any:
        task = asyncio.create_task(self._wait(key_id, parent_id, streaming=streaming))
        self.tasks.append(task)
        return task

    async def _wait(self, key_id: str | None, parent_id: str | None, *, streaming: bool) -> Outcome:
        call = Call("r", key_id, parent_id, streaming=streaming)
        self.running.add(call)
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            return call.take_end()
        finally:
            self.running.remove(call)
        raise AssertionError


@pytest.fixture
def keys() -> Keys:
    return Keys()


@pytest.fixture
async def calls() -> AsyncIterator[Calls]:
    calls = Calls(RunningCalls())
    yield calls
    calls.running.end_all()
    await asyncio.gather(*calls.tasks)
    assert len(calls.running) == 0
    assert calls.running.key_ids() == []


@pytest.fixture
async def directory(keys: Keys, calls: Calls) -> Directory:
    directory = Directory(keys)
    directory.tell(Watchman(directory, calls.running, Clock(), asyncio.get_running_loop()))
    return directory


async def ended(*tasks: asyncio.Task[Outcome]) -> bool:
    """Wait for all of these calls to end; tell whether they did."""
    done, _ = await asyncio.wait(tasks, timeout=PATIENCE)
    return len(done) == len(tasks)


async def test_a_revoked_key_ends_its_calls_and_its_childrens(
    keys: Keys, calls: Calls, directory: Directory
) -> None:
    """S4: and nobody else's."""
    begun = [calls.begin("ada"), calls.begin("child", "ada", streaming=False), calls.begin("bob")]
    begun.append(calls.begin(None))
    await asyncio.sleep(0)
    keys.lives["ada"] = REVOKED
    await asyncio.to_thread(directory.key_changed, "ada")
    assert await ended(*begun[:2])
    assert begun[0].result() is Outcome.KEY_ENDED
    assert not any(call.done() for call in begun[2:])


async def test_a_revoked_child_ends_its_own_calls_only(
    keys: Keys, calls: Calls, directory: Directory
) -> None:
    own, parents = calls.begin("child", "ada"), calls.begin("ada")
    await asyncio.sleep(0)
    keys.lives["child"] = REVOKED
    await asyncio.to_thread(directory.key_changed, "child")
    assert await ended(own)
    assert not parents.done()


async def test_an_expired_key_ends_its_streams_only(keys: Keys, calls: Calls, directory: Directory) -> None:
    streams = calls.begin("ada"), calls.begin("child", "ada")
    plain = calls.begin("ada", streaming=False)
    await asyncio.sleep(0)
    keys.lives["ada"] = EXPIRED
    await asyncio.to_thread(directory.key_changed, "ada")
    assert await ended(*streams)
    assert not plain.done()


async def test_a_change_that_many_have_in_common_is_looked_at_for_all(
    keys: Keys, calls: Calls, directory: Directory
) -> None:
    good = calls.begin("ada")
    bad = calls.begin("bob"), calls.begin("child", "ada")
    await asyncio.sleep(0)
    keys.lives |= {"bob": REVOKED, "child": REVOKED}
    await asyncio.to_thread(directory.all_keys_changed)
    assert await ended(*bad)
    assert not good.done()


async def test_what_cannot_be_read_is_ended(keys: Keys, calls: Calls, directory: Directory) -> None:
    """Better a call too many than a revoked key that goes on."""
    begun = calls.begin("ada")
    await asyncio.sleep(0)
    keys.failing = True
    await asyncio.to_thread(directory.key_changed, "ada")
    assert await ended(begun)
