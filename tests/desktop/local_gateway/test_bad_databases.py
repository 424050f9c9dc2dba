"""A database that cannot be served: on a full disk, on a disk that is read-only, from the future (S22).

Each is said in words with what to do, nothing is changed, and once it is mended the same start works.
"""

import shutil
import sqlite3
import subprocess
from collections.abc import Awaitable, Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from keydesk.desktop.local_gateway.start_failure import FailureCode
from keydesk.desktop.local_gateway.supervisor import GatewayState, Supervisor

Until = Callable[[Callable[[], object]], Awaitable[None]]
Supervise = Callable[..., Supervisor]
pytestmark = pytest.mark.usefixtures("forked_gateways")


async def settled(supervisor: Supervisor, until: Until) -> None:
    supervisor.start(0)
    with suppress(AssertionError):  # a busy machine takes its time to start a process
        await until(lambda: supervisor.state is not GatewayState.STARTING)
    await until(lambda: supervisor.state in {GatewayState.RUNNING, GatewayState.FAILED})


async def stopped(supervisor: Supervisor) -> None:
    supervisor.stop()
    await supervisor.stopped()


def remount(disk: Path, how: str) -> bool:
    mount = shutil.which("mount")
    if mount is None:
        return False
    return subprocess.run([mount, "-o", f"remount,{how}", str(disk)], check=False).returncode == 0


def code_of(supervisor: Supervisor) -> FailureCode | None:
    return supervisor.failure.code if supervisor.failure else None


async def test_a_full_disk(
    supervise: Supervise, until: Until, small_disk: Path, fill: Callable[[Path], Path]
) -> None:
    supervisor = supervise(small_disk / "data")
    ballast = fill(small_disk)
    await settled(supervisor, until)
    assert code_of(supervisor) is FailureCode.DISK_FULL
    assert supervisor.failure is not None
    assert "free some space" in supervisor.failure.message
    ballast.unlink()
    await settled(supervisor, until)
    assert supervisor.state is GatewayState.RUNNING, supervisor.failure


async def test_a_disk_that_is_read_only(supervise: Supervise, until: Until, small_disk: Path) -> None:
    supervisor = supervise(small_disk / "data")
    await settled(supervisor, until)
    await stopped(supervisor)
    if not remount(small_disk, "ro"):
        pytest.skip("this system lets no disk be made read-only")
    await settled(supervisor, until)
    assert code_of(supervisor) is FailureCode.FOLDER_NOT_WRITABLE
    assert remount(small_disk, "rw")
    await settled(supervisor, until)
    assert supervisor.state is GatewayState.RUNNING, supervisor.failure


async def test_a_database_from_the_future(supervise: Supervise, until: Until, tmp_path: Path) -> None:
    supervisor = supervise(tmp_path / "data")
    await settled(supervisor, until)
    assert supervisor.state is GatewayState.RUNNING, supervisor.failure
    await stopped(supervisor)
    database = tmp_path / "data" / "keydesk.sqlite3"
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = database.read_bytes()
    await settled(supervisor, until)
    assert code_of(supervisor) is FailureCode.DATABASE_NEWER
    assert supervisor.failure is not None
    assert "update KeyDesk" in supervisor.failure.message
    assert database.read_bytes() == before
