"""S24 with the Secret Service that GNOME brings: on a bus and in a home of the test's own."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from keydesk.desktop.platform.keyring_store import forget_token, read_token, save_token
from keydesk.domain.secret import SecretKind, mint

secretstorage = pytest.importorskip("secretstorage", reason="needs the Secret Service of Linux")

Until = Callable[[Callable[[], object]], Awaitable[None]]

MOST_MS = 50
needs_a_secret_service = pytest.mark.skipif(
    not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-daemon")),
    reason="needs gnome-keyring and dbus-daemon",
)


@pytest.fixture
async def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """A session bus of our own."""
    for name in ("XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME"):
        folder = tmp_path / name
        folder.mkdir(mode=0o700)
        monkeypatch.setenv(name, str(folder))
    monkeypatch.delenv("DISPLAY", raising=False)
    arguments = ["--session", "--nofork", "--nopidfile", "--print-address"]
    async with _running("dbus-daemon", *arguments, stdin=b"") as daemon:
        assert daemon.stdout is not None
        address = (await daemon.stdout.readline()).decode().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield


@needs_a_secret_service
async def test_the_secret_service_keeps_a_token(bus: None, until: Until, beat: Any) -> None:  # noqa: ARG001
    token = mint(SecretKind.ADMIN)
    async with _running(
        "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets", stdin=b"pw"
    ):
        await until(_answers)
        async with beat() as longest:
            keeping = await save_token("remote", token)
        assert (keeping.in_keyring, keeping.reason) == (True, "")
        assert longest() < MOST_MS
        assert (await read_token("remote")).token == token
        assert await forget_token("remote")
        assert (await read_token("remote")).token is None


@needs_a_secret_service
async def test_a_locked_secret_service_holds_nobody_up(bus: None, until: Until) -> None:  # noqa: ARG001
    async with _running("gnome-keyring-daemon", "--foreground", "--components=secrets", stdin=b""):
        await until(_answers)
        keeping = await save_token("remote", mint(SecretKind.ADMIN))
        assert not keeping.in_keyring
        assert keeping.reason.startswith("The keyring ")


@needs_a_secret_service
async def test_what_it_keeps_stands_in_no_file(bus: None, until: Until, tmp_path: Path) -> None:  # noqa: ARG001
    """S24: the keyring's own file is sealed, and nothing else is written; a service that is gone is said."""
    token = mint(SecretKind.ADMIN)
    async with _running(
        "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets", stdin=b"pw"
    ):
        await until(_answers)
        assert (await save_token("remote", token)).in_keyring
        written = _written_in(tmp_path)
        assert b"GnomeKeyring" in written, "it did write"
        assert token.reveal().encode() not in written
        assert token.id.encode() not in written
    found = await read_token("remote")
    assert found.token is None
    assert found.reason.startswith(("The keyring ", "This computer has no keyring"))


@needs_a_secret_service
async def test_without_a_secret_service_it_is_for_this_session(bus: None, beat: Any) -> None:  # noqa: ARG001
    """S24: a bus, and nobody on it who keeps secrets. The window's loop does next to nothing meanwhile."""
    async with beat() as longest:
        keeping = await save_token("remote", mint(SecretKind.ADMIN))
    assert not keeping.in_keyring
    assert keeping.reason
    assert longest() < MOST_MS


def _written_in(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in folder.rglob("*") if each.is_file())


@asynccontextmanager
async def _running(program: str, *arguments: str, stdin: bytes) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        program,
        *arguments,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=dict(os.environ),
    )
    assert process.stdin is not None
    process.stdin.write(stdin)
    process.stdin.close()
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


def _answers() -> bool:
    connection = secretstorage.dbus_init()
    try:
        return secretstorage.check_service_availability(connection)
    finally:
        connection.close()
