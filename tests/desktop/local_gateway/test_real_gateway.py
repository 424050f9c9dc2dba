"""The supervisor and the gateway itself, as processes: what *Start* has to stand up to (S21, S22)."""

import asyncio
import json
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest
from PySide6.QtCore import QObject

from keydesk.client import HttpAdminApi
from keydesk.client.challenge import require_genuine
from keydesk.contract.info import Role
from keydesk.contract.keys import KeyCreate, KeyQuery
from keydesk.desktop.local_gateway.discovery import discover
from keydesk.desktop.local_gateway.start_failure import FailureCode
from keydesk.desktop.local_gateway.supervisor import GatewayState, Supervisor
from tests.fixtures.serving_streams import serving
from tests.fixtures.waiting import PATIENCE

Until = Callable[[Callable[[], object]], Awaitable[None]]
Supervise = Callable[..., Supervisor]
SLACK = 0.5
"""Seconds for a busy machine to notice that a process is gone."""
SETTLED = 2
"""After this round, what is made once and kept is there."""
ROOM = 8 * 1024 * 1024
"""In bytes. So much a process may grow without a leak: what is freed is not handed back at once."""

DESKTOP_LIKE = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from keydesk.desktop.constants_guard import guard_constants
from keydesk.desktop.local_gateway.supervisor import Supervisor

guard_constants()
app = QCoreApplication([])
supervisor = Supervisor(Path(sys.argv[1]))
supervisor.changed.connect(lambda: supervisor.ready and print(supervisor.pid, flush=True))
supervisor.start(0)
app.exec()
"""


async def running(supervisor: Supervisor, until: Until, port: int = 0) -> None:
    supervisor.start(port)
    await until(lambda: supervisor.state in {GatewayState.RUNNING, GatewayState.FAILED})
    assert supervisor.state is GatewayState.RUNNING, supervisor.failure


@asynccontextmanager
async def connected(supervisor: Supervisor) -> AsyncIterator[HttpAdminApi]:
    assert supervisor.ready is not None
    assert supervisor.token is not None
    api = HttpAdminApi(supervisor.ready.admin_url, supervisor.token)
    try:
        yield api
    finally:
        await api.aclose()


async def test_one_start_is_enough_to_be_its_owner(supervise: Supervise, until: Until) -> None:
    supervisor = supervise()
    await running(supervisor, until)
    async with connected(supervisor) as api:
        info = await api.info()
        assert info.admin.name == "This desktop"
        assert info.admin.role is Role.OWNER
        assert supervisor.ready is not None
        assert info.base_url == supervisor.ready.base_url
    found = discover(supervisor.data_dir)
    assert found is not None
    assert found.pid == supervisor.pid
    await require_genuine(found.admin_url, found.challenge_key)
    supervisor.stop()
    await supervisor.stopped()
    assert not (supervisor.data_dir / "gateway.json").exists()
    assert not psutil.pid_exists(found.pid)


async def test_after_a_crash_it_is_back_at_its_address_with_everything(
    supervise: Supervise, until: Until
) -> None:
    supervisor = supervise(restart_pauses=(0.01,))
    await running(supervisor, until)
    async with connected(supervisor) as api:
        minted = await api.create_key(KeyCreate(name="Kept"), attempt="once")
    before, pid = supervisor.ready, supervisor.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    await until(lambda: supervisor.ready is None)
    await until(lambda: supervisor.ready is not None)
    assert before is not None
    assert supervisor.ready is not None
    assert supervisor.ready.base_url == before.base_url
    async with connected(supervisor) as api:
        page = await api.list_keys(KeyQuery())
    assert [key.id for key in page.items] == [minted.key.id]
    found = discover(supervisor.data_dir)
    assert found is not None
    assert found.pid == supervisor.pid


@pytest.mark.usefixtures("forked_gateways")
async def test_a_stranger_on_the_port_learns_nothing(supervise: Supervise, until: Until) -> None:
    """A server that answers 200 to everything is no gateway, and is not asked."""
    heard: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.read(10_000))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
        writer.close()

    async with serving(serve) as stranger:
        supervisor = supervise()
        supervisor.start(stranger.port)
        await until(lambda: supervisor.state is GatewayState.FAILED)
        assert supervisor.failure is not None
        assert supervisor.failure.code is FailureCode.PORT_TAKEN
        assert heard == []
    await running(supervisor, until)


@pytest.mark.usefixtures("forked_gateways")
async def test_the_second_gateway_on_a_folder_is_refused_and_the_first_left_alone(
    supervise: Supervise, until: Until
) -> None:
    """S22. A gateway that KeyDesk did not start it does not stop."""
    first, second = supervise(), supervise()
    await running(first, until)
    second.start(0)
    await until(lambda: second.state is GatewayState.FAILED)
    assert second.failure is not None
    assert second.failure.code is FailureCode.FOLDER_IN_USE
    assert second.failure.gateway is not None
    assert second.failure.gateway.pid == first.pid
    assert first.ready is not None
    assert second.failure.gateway.admin_url == first.ready.admin_url
    assert f"process {first.pid} at {first.ready.base_url}" in second.failure.message
    second.stop()
    await second.stopped()
    async with connected(first) as api:
        await api.info()


@pytest.mark.usefixtures("forked_gateways")
async def test_what_a_crashed_gateway_left_behind_stops_nobody(
    supervise: Supervise, until: Until, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    left = {"pid": os.getpid(), "started_at": 1.0, "base_url": "x", "admin_url": "x", "version": "x"}
    (folder / "gateway.json").write_text(json.dumps(left | {"challenge_key": "x"}))
    supervisor = supervise(folder)
    await running(supervisor, until)
    found = discover(folder)
    assert found is not None
    assert found.pid == supervisor.pid


@pytest.mark.usefixtures("forked_gateways")
async def test_a_folder_that_is_none_is_said(supervise: Supervise, until: Until, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    supervisor = supervise(tmp_path / "file")
    supervisor.start(0)
    await until(lambda: supervisor.state is GatewayState.FAILED)
    assert supervisor.failure is not None
    assert supervisor.failure.code is FailureCode.FOLDER_NOT_WRITABLE
    assert str(tmp_path / "file") in supervisor.failure.message


async def test_a_stalled_upload_does_not_hold_up_the_stop(supervise: Supervise, until: Until) -> None:
    supervisor = supervise()
    await running(supervisor, until)
    assert supervisor.ready is not None
    port = urlsplit(supervisor.ready.base_url).port
    with socket.create_connection(("127.0.0.1", port or 0)) as stalled:
        stalled.sendall(
            b"POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99\r\n\r\n{"
        )
        began = time.monotonic()
        supervisor.stop()
        await supervisor.stopped()
        assert time.monotonic() - began < 6
    assert supervisor.pid is None


async def test_it_ends_with_a_desktop_that_is_killed(until: Until, tmp_path: Path) -> None:
    """S21: within 2 s of its parent's death."""
    parent = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", DESKTOP_LIKE, str(tmp_path / "data")), stdout=asyncio.subprocess.PIPE
    )
    assert parent.stdout is not None
    gateway = psutil.Process(int(await asyncio.wait_for(parent.stdout.readline(), PATIENCE)))
    parent.kill()
    died = time.monotonic()
    await parent.wait()
    await until(lambda: not gateway.is_running())
    assert time.monotonic() - died < 2 + SLACK
    assert not (tmp_path / "data" / "gateway.json").exists(), "it ended in order"


@pytest.mark.slow
async def test_rounds_of_start_and_stop_leave_nothing(supervise: Supervise, until: Until) -> None:
    """No orphan, no open file, no socket, no thread, no task, no object and no memory.

    Ten rounds, or as many as KEYDESK_TEST_ROUNDS says.
    """
    supervisor = supervise()
    ourselves = psutil.Process()
    others = set(ourselves.children(recursive=True))
    tasks = len(asyncio.all_tasks())

    def held() -> dict[str, int]:
        return {
            "files": ourselves.num_fds(),
            "sockets": len(ourselves.net_connections(kind="all")),
            "threads": ourselves.num_threads(),
            "objects": len(supervisor.findChildren(QObject)),
        }

    def more() -> dict[str, int]:
        return {what: count - at_first[what] for what, count in held().items() if count > at_first[what]}

    at_first, memory = held(), 0
    for number in range(int(os.environ.get("KEYDESK_TEST_ROUNDS", "10"))):
        await running(supervisor, until)
        async with connected(supervisor) as api:
            await api.info()
        supervisor.stop()
        await supervisor.stopped()
        if number == SETTLED:
            at_first, memory = held(), ourselves.memory_info().rss
    with suppress(AssertionError):
        await until(lambda: not more())  # what asked to be deleted later goes, what is held never does
    assert more() == {}
    assert ourselves.memory_info().rss - memory < ROOM
    assert set(ourselves.children(recursive=True)) <= others
    assert len(asyncio.all_tasks()) <= tasks
