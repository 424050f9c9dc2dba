"""A gateway that keeps running once its desktop is closed, and the next one that takes it over (A2, S21)."""

import asyncio
import fcntl
import json
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path

import httpx
import psutil
import pytest

from keydesk.client import HttpAdminApi
from keydesk.contract.info import Role
from keydesk.contract.keys import KeyCreate, KeyQuery
from keydesk.desktop.local_gateway.discovery import discover
from keydesk.desktop.local_gateway.start_failure import FailureCode
from keydesk.desktop.local_gateway.supervisor import GatewayState, Supervisor
from tests.fixtures.serving_streams import serving
from tests.fixtures.waiting import PATIENCE

Until = Callable[[Callable[[], object]], Awaitable[None]]
Supervise = Callable[..., Supervisor]

DESKTOP_LIKE = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from keydesk.desktop.constants_guard import guard_constants
from keydesk.desktop.local_gateway.supervisor import Supervisor

guard_constants()
app = QCoreApplication([])
supervisor = Supervisor(Path(sys.argv[1]))
supervisor.set_stays(True)
supervisor.changed.connect(lambda: supervisor.ready and print(supervisor.pid, flush=True))
supervisor.start(0)
app.exec()
"""


async def settled(supervisor: Supervisor, until: Until) -> None:
    for _ in range(3):  # a busy machine takes its time to start three processes
        with suppress(AssertionError):
            await until(lambda: supervisor.state is not GatewayState.STARTING)


async def started(supervisor: Supervisor, until: Until) -> None:
    supervisor.start(0)
    await settled(supervisor, until)
    assert supervisor.state is GatewayState.RUNNING, supervisor.failure


def api_of(supervisor: Supervisor) -> HttpAdminApi:
    assert supervisor.ready is not None
    assert supervisor.token is not None
    return HttpAdminApi(supervisor.ready.admin_url, supervisor.token)


def is_left(folder: Path) -> bool:
    found = discover(folder)
    return found is not None and found.left


async def test_the_next_desktop_goes_on_with_it(supervise: Supervise, until: Until) -> None:
    first, second, third = supervise(), supervise(), supervise()
    await started(first, until)
    api = api_of(first)
    minted = await api.create_key(KeyCreate(name="Kept"), attempt="once")
    await api.aclose()
    assert first.ready is not None
    pid, base_url = first.pid, first.ready.base_url
    assert not is_left(first.data_dir)
    first.let_go()
    await first.stopped()
    assert first.state is GatewayState.STOPPED
    await until(lambda: is_left(first.data_dir))
    async with httpx.AsyncClient(trust_env=False) as client:
        keys = {"Authorization": f"Bearer {minted.secret}"}
        assert (await client.get(f"{base_url}/models", headers=keys)).is_success, "keys go on working"

    await started(second, until)
    assert (second.pid, second.ready and second.ready.base_url) == (pid, base_url)
    api = api_of(second)
    info = await api.info()
    assert (info.admin.name, info.admin.role) == ("This desktop", Role.OWNER)
    assert [key.name for key in (await api.list_keys(KeyQuery())).items] == ["Kept"]
    await api.aclose()
    await until(lambda: any("the gateway goes on" in line for line in second.log_lines()))
    assert (second.data_dir / "gateway.log").stat().st_mode & 0o077 == 0

    third.start(0)
    await settled(third, until)
    assert third.state is GatewayState.FAILED
    assert third.failure is not None
    assert third.failure.code is FailureCode.FOLDER_IN_USE, "one desktop at a time"

    second.stop()
    await second.stopped()
    assert second.state is GatewayState.STOPPED
    assert not (second.data_dir / "gateway.json").exists(), "it ended in order"


async def test_it_outlives_a_desktop_that_is_killed_and_is_mended_after_a_crash(
    supervise: Supervise, until: Until, tmp_path: Path
) -> None:
    """S21: told to stay, it stays; what the next desktop took over is started again like its own."""
    folder = tmp_path / "data"
    parent = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", DESKTOP_LIKE, str(folder)), stdout=asyncio.subprocess.PIPE
    )
    assert parent.stdout is not None
    pid = int(await asyncio.wait_for(parent.stdout.readline(), PATIENCE))
    parent.kill()
    await parent.wait()
    await until(lambda: is_left(folder))
    supervisor = supervise(folder, restart_pauses=(0.01,))
    await started(supervisor, until)
    assert supervisor.pid == pid
    before = supervisor.ready
    os.kill(pid, signal.SIGKILL)
    await until(lambda: supervisor.ready is None)
    assert supervisor.last_crash is not None
    await until(lambda: supervisor.ready is not None)
    assert supervisor.ready is not None
    assert before is not None
    assert supervisor.ready.base_url == before.base_url
    assert supervisor.pid != pid


@pytest.mark.usefixtures("forked_gateways")
async def test_who_only_says_that_it_was_left_learns_no_token(
    supervise: Supervise, until: Until, tmp_path: Path
) -> None:
    """S21: a stranger on the port of the discovery file answers 200, proves nothing, and is told nothing."""
    heard = b""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal heard
        heard += await reader.read(10_000)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
        writer.close()

    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    lock = os.open(folder / "gateway.lock", os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(lock, fcntl.LOCK_EX)
    claimed = {"pid": os.getpid(), "started_at": psutil.Process().create_time(), "version": "x", "left": True}
    async with serving(serve) as stranger:
        url = f"http://127.0.0.1:{stranger.port}"
        claimed |= {"base_url": f"{url}/v1", "admin_url": f"{url}/admin/v1", "challenge_key": "a5" * 32}
        (folder / "gateway.json").write_text(json.dumps(claimed))
        supervisor = supervise(folder)
        supervisor.start(0)
        await settled(supervisor, until)
    assert supervisor.state is GatewayState.FAILED
    assert supervisor.failure is not None
    assert supervisor.failure.code is FailureCode.FOLDER_IN_USE
    assert b"/challenge?" in heard
    assert b"kda_" not in heard
    os.close(lock)
