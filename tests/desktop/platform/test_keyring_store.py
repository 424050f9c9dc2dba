"""S24: the keyring may be absent, null, hang, fail or lie; the token is then known for this session only."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import psutil
import pytest

from keydesk.desktop.platform import keyring_store
from keydesk.desktop.platform.keyring_store import forget_token, read_token, save_token
from keydesk.domain.secret import SecretKind, mint

Keyring = Any
MOST_MS = 50
Until = Callable[[Callable[[], object]], Awaitable[None]]


async def test_a_known_keyring_keeps_a_token_until_it_is_forgotten(keyring: Keyring) -> None:
    keyring.use("tempers.Working")
    token = mint(SecretKind.ADMIN)

    assert (await read_token("one")).token is None
    keeping = await save_token("one", token)
    assert (keeping.in_keyring, keeping.reason) == (True, "")
    assert (await read_token("one")).token == token
    assert (await read_token("two")).token is None
    assert await forget_token("one")
    assert (await read_token("one")).token is None
    assert await forget_token("one"), "nothing there is nothing left"


@pytest.mark.parametrize(
    ("backend", "reason"),
    [
        ("keyring.backends.fail.Keyring", "This computer has no keyring that KeyDesk trusts."),
        ("keyring.backends.null.Keyring", "This computer has no keyring that KeyDesk trusts."),
        ("tempers.Unknown", "This computer has no keyring that KeyDesk trusts."),
        ("tempers.Lying", "The keyring did not give back what it was given."),
        ("tempers.Forgetful", "The keyring did not give back what it was given."),
        ("tempers.Noisy", "The keyring did not give back what it was given."),
        ("tempers.Failing", "The keyring refused (RuntimeError)."),
        ("tempers.Dying", "The keyring could not be reached."),
        ("tempers.NotThere", "The keyring refused (AttributeError)."),
    ],
)
async def test_what_does_not_keep_it_is_said_plainly(
    keyring: Keyring, backend: str, reason: str, beat: Any, tmp_path: Path
) -> None:
    """S27: the loop is held up by none of them. What does not keep it is given back by nobody, in no file."""
    keyring.use(backend)
    token = mint(SecretKind.ADMIN)
    async with beat() as longest:
        keeping = await save_token("one", token)
    assert (keeping.in_keyring, keeping.reason) == (False, reason)
    assert longest() < MOST_MS
    # The lying one keeps it: it is a keyring all the same. Its file is what stands for one here.
    assert token.reveal().encode() not in _written_in(tmp_path)


async def test_an_unknown_keyring_is_never_handed_the_token(keyring: Keyring, tmp_path: Path) -> None:
    keyring.use("tempers.Unknown")
    await save_token("one", mint(SecretKind.ADMIN))
    assert not (tmp_path / "kept.json").exists()


async def test_a_hanging_keyring_costs_its_patience_and_leaves_no_process(
    keyring: Keyring, monkeypatch: pytest.MonkeyPatch, beat: Any
) -> None:
    keyring.use("tempers.Hanging")
    monkeypatch.setattr(keyring_store, "PATIENCE", 0.5)
    began = time.monotonic()
    async with beat() as longest:
        found = await read_token("one")
        keeping = await save_token("one", mint(SecretKind.ADMIN))
    assert longest() < MOST_MS
    assert found == (None, "The keyring did not answer; it may be locked.")
    assert keeping.reason == "The keyring did not answer; it may be locked."
    assert time.monotonic() - began < 10
    assert not _workers()


async def test_a_hanging_keyring_does_not_hold_up_the_window(keyring: Keyring, until: Until) -> None:
    """S27: the loop goes on while the keyring is asked, and asking can be given up."""
    keyring.use("tempers.Hanging")
    asking = asyncio.create_task(read_token("one"))
    await until(_workers)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert not _workers()


async def test_the_token_stands_in_no_argument_and_no_variable(keyring: Keyring, until: Until) -> None:
    """S3: a secret goes through the pipes only."""
    keyring.use("tempers.Hanging")
    token = mint(SecretKind.ADMIN)
    saving = asyncio.create_task(save_token("one", token))
    await until(_shown)
    shown = json.dumps(_shown())
    saving.cancel()
    await asyncio.wait([saving])
    assert token.reveal() not in shown
    assert token.id not in shown


def _written_in(folder: Path) -> bytes:
    files = [each for each in folder.rglob("*") if each.is_file() and each.name != "kept.json"]
    return b"".join(each.read_bytes() for each in files)


def _shown() -> list[object]:
    """What anybody on this computer can see of a worker."""
    return [(worker.cmdline(), _environment(worker)) for worker in _workers()]


def _environment(process: psutil.Process) -> dict[str, str]:
    try:
        return process.environ()
    except psutil.AccessDenied:  # a process without core dumps shows it to root only
        return {}


def _workers() -> list[psutil.Process]:
    return [child for child in psutil.Process().children() if _is_worker(child)]


def _is_worker(process: psutil.Process) -> bool:
    try:
        return any("keyring_worker" in argument for argument in process.cmdline())
    except psutil.Error:  # it has ended meanwhile
        return False
