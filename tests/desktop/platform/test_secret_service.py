"""S24 with the Secret Service that GNOME brings: on a bus and in a home of the test's own."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from keydesk.desktop.platform import keyring_store
from keydesk.desktop.platform.keyring_store import forget_token, read_token, save_token
from keydesk.domain.secret import SecretKind, mint
from tests.fixtures.secret_service import BUS, HOMES, answers, can_be_had, own_bus, secret_service
from tests.fixtures.waiting import PATIENCE

pytest.importorskip("secretstorage", reason="needs the Secret Service of Linux")

Until = Callable[[Callable[[], object]], Awaitable[None]]
Unlocked = Callable[[], AbstractAsyncContextManager[None]]

MOST_MS = 50
pytestmark = pytest.mark.usefixtures("bus")
needs_a_secret_service = pytest.mark.skipif(not can_be_had(), reason="needs gnome-keyring and dbus-daemon")


@pytest.fixture
async def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """A session bus of our own."""
    for name in (*HOMES, BUS, "DISPLAY"):
        monkeypatch.setenv(name, "")  # so that they are afterwards as they were
    async with own_bus(tmp_path):
        yield


@pytest.fixture
def unlocked(monkeypatch: pytest.MonkeyPatch) -> Unlocked:
    """Return what unlocks the keyring, and has it waited for as long as a busy machine takes to answer."""

    @asynccontextmanager
    async def serve() -> AsyncIterator[None]:
        with monkeypatch.context() as while_unlocked:
            for name in ("PATIENCE", "_START_PATIENCE"):
                while_unlocked.setattr(keyring_store, name, PATIENCE)
            async with secret_service(unlocked=True):
                yield

    return serve


@needs_a_secret_service
async def test_the_secret_service_keeps_a_token(until: Until, unlocked: Unlocked, beat: Any) -> None:
    token = mint(SecretKind.ADMIN)
    async with unlocked():
        await until(answers)
        async with beat() as longest:
            keeping = await save_token("remote", token)
        assert (keeping.in_keyring, keeping.reason) == (True, "")
        assert longest() < MOST_MS
        assert (await read_token("remote")).token == token
        assert await forget_token("remote")
        assert (await read_token("remote")).token is None


@needs_a_secret_service
async def test_a_locked_secret_service_holds_nobody_up(until: Until) -> None:
    async with secret_service(unlocked=False):
        await until(answers)
        keeping = await save_token("remote", mint(SecretKind.ADMIN))
        assert not keeping.in_keyring
        assert keeping.reason.startswith("The keyring ")


@needs_a_secret_service
async def test_what_was_locked_again_stays_where_it_is(until: Until, unlocked: Unlocked, beat: Any) -> None:
    """S24: a keyring that has the token and is locked is not waited for; unlocked, it has it still."""
    token = mint(SecretKind.ADMIN)
    async with unlocked():
        await until(answers)
        assert (await save_token("remote", token)).in_keyring
    async with secret_service(unlocked=False):
        await until(answers)
        async with beat() as longest:
            found = await read_token("remote")
            keeping = await save_token("remote", mint(SecretKind.ADMIN))
            assert not await forget_token("remote")
        assert found.token is None
        assert found.reason.startswith("The keyring ")
        assert not keeping.in_keyring
        assert longest() < MOST_MS
    async with unlocked():
        await until(answers)
        assert (await read_token("remote")).token == token


@needs_a_secret_service
async def test_what_it_keeps_stands_in_no_file(until: Until, unlocked: Unlocked, tmp_path: Path) -> None:
    """S24: the keyring's own file is sealed, and nothing else is written; a service that is gone is said."""
    token = mint(SecretKind.ADMIN)
    async with unlocked():
        await until(answers)
        assert (await save_token("remote", token)).in_keyring
        written = _written_in(tmp_path)
        assert b"GnomeKeyring" in written, "it did write"
        assert token.reveal().encode() not in written
        assert token.id.encode() not in written
    found = await read_token("remote")
    assert found.token is None
    assert found.reason.startswith(("The keyring ", "This computer has no keyring"))


@needs_a_secret_service
async def test_without_a_secret_service_it_is_for_this_session(beat: Any) -> None:
    """S24: a bus, and nobody on it who keeps secrets. The window's loop does next to nothing meanwhile."""
    async with beat() as longest:
        keeping = await save_token("remote", mint(SecretKind.ADMIN))
    assert not keeping.in_keyring
    assert keeping.reason
    assert longest() < MOST_MS


def _written_in(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in folder.rglob("*") if each.is_file())
