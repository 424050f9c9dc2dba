"""The desktop's side of troubles.py: a real window whose local gateway meets every trouble once.

    python tests/benchmarks/troubles_desktop.py FOLDER [--disk]

``--disk`` says that FOLDER is a disk of its own, to be filled and made read-only. Prints one JSON object.
"""

import asyncio
import contextlib
import http.server
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
import qasync
from key_table_desktop import Heart, key_page, paint, rest, until
from PySide6.QtWidgets import QApplication

from keydesk.desktop.app import Desktop
from keydesk.desktop.constants_guard import guard_constants
from keydesk.desktop.local_gateway.start_failure import FailureCode
from keydesk.desktop.local_gateway.supervisor import GatewayState
from keydesk.desktop.session import ConnectionState

KEYS = 200
Play = Callable[[Desktop, Path, Heart], Awaitable[None]]
_BLOCK = b"x" * 65536
_LEAVES_A_GATEWAY = """
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


class Stage:
    """The window, its gateway's folder, and who watches."""

    def __init__(self, desktop: Desktop, folder: Path, heart: Heart) -> None:
        self.desktop, self.folder, self.heart = desktop, folder, heart
        self.supervisor, self.session = desktop.supervisor, desktop.session

    # -- what one waits for

    def connected(self) -> bool:
        return self.session.state is ConnectionState.CONNECTED

    def offline(self) -> bool:
        return self.session.state is ConnectionState.OFFLINE

    async def serving(self) -> None:
        """Wait until the gateway serves and its keys are drawn."""
        await until(
            lambda: self.connected() and bool((page := key_page(self.desktop.window)) and page.model.keys)
        )
        await self.look_around()

    async def refused(self, code: FailureCode) -> None:
        """Wait until the start has failed, for this reason."""
        await until(lambda: self.supervisor.state is GatewayState.FAILED)
        failure = self.supervisor.failure
        if failure is None or failure.code is not code:
            raise SystemExit(f"expected {code}, not {failure}")
        paint(self.desktop.window)
        await rest()

    async def look_around(self) -> None:
        """Use the window as one does whatever the gateway is about."""
        page = key_page(self.desktop.window)
        if page is not None and page.isVisible():
            bar = page.table.verticalScrollBar()
            for value in (bar.maximum(), 0):
                bar.setValue(value)
                paint(page)
                await asyncio.sleep(0.02)
            page.table.selectRow(0)
            page.open_details()
        await rest()

    # -- what one does

    def pid(self) -> int:
        pid = self.supervisor.pid
        if pid is None:
            raise SystemExit("the gateway does not run")
        return pid

    def start(self, port: int = 0) -> None:
        self.desktop.connections.start_local(port)

    async def stop(self) -> None:
        self.desktop.connections.stop_local()
        await self.supervisor.stopped()
        await rest()

    @asynccontextmanager
    async def stopped(self) -> AsyncIterator[None]:
        """Have the gateway not running meanwhile, and running afterwards."""
        await self.stop()
        yield
        self.start()
        await self.serving()


async def begins(stage: Stage) -> None:
    """Fill the table."""
    stage.start()
    await until(stage.connected)
    api = stage.session.api
    if api is None:
        raise SystemExit("no gateway")
    from keydesk.contract.keys import KeyCreate  # noqa: PLC0415 - as the window has it

    for number in range(KEYS):
        await api.create_key(KeyCreate(name=f"Pilot {number}"), attempt=f"benchmark-{number}")
    await stage.serving()
    # What is shown beside the list for the first time is made piece by piece.
    await asyncio.sleep(1)


async def serves_again_and_again(stage: Stage) -> None:
    async with stage.heart.during("starts and connects"), stage.stopped():
        pass


async def freezes(stage: Stage) -> None:
    """Frozen for as long as it takes until that is noticed."""
    pid = stage.pid()
    async with stage.heart.during("frozen"):
        os.kill(pid, signal.SIGSTOP)
        await until(stage.offline)
        await stage.look_around()
    async with stage.heart.during("thawed"):
        os.kill(pid, signal.SIGCONT)
        await stage.serving()


async def dies(stage: Stage) -> None:
    async with stage.heart.during("killed, and started again by itself"):
        os.kill(stage.pid(), signal.SIGKILL)
        await until(stage.offline)
        await stage.look_around()
        await stage.serving()
    async with stage.heart.during("killed again and again, and left alone"):
        while stage.supervisor.state is not GatewayState.FAILED:
            if stage.supervisor.state is GatewayState.RUNNING:
                os.kill(stage.pid(), signal.SIGKILL)
            await asyncio.sleep(0.05)
        await stage.refused(FailureCode.CRASHED)
    stage.start()
    await stage.serving()


async def meets_a_stranger_on_its_port(stage: Stage) -> None:
    """Somebody who answers 200 to everything, and is told nothing."""
    port = urlsplit(stage.session.base_url).port or 0
    await stage.stop()
    with stranger(port) as heard:
        async with stage.heart.during("a stranger has its port"):
            stage.start(port)
            await stage.refused(FailureCode.PORT_TAKEN)
        if heard:
            raise SystemExit(f"the stranger was told {heard}")
    stage.start()
    await stage.serving()


async def meets_another_gateway(stage: Stage) -> None:
    command = [sys.executable, "-m", "keydesk", "gateway", "run", "--port", "0"]
    async with stage.stopped():
        other = await asyncio.create_subprocess_exec(
            *command, "--data-dir", str(stage.folder), stdout=subprocess.PIPE, stdin=subprocess.PIPE
        )
        assert other.stdout is not None
        await other.stdout.readline()
        async with stage.heart.during("another gateway has its folder"):
            stage.start()
            await stage.refused(FailureCode.FOLDER_IN_USE)
        other.terminate()
        await other.wait()


async def finds_what_others_left(stage: Stage) -> None:
    """Stale and foreign files; the process that one names is not touched."""
    for what, pid in (("a file of a gateway that crashed", 2**22 - 3), ("a file that names a stranger", 0)):
        async with stage.stopped():
            bystander = await asyncio.create_subprocess_exec(
                sys.executable, "-c", "import time; time.sleep(600)"
            )
            left = {"pid": pid or bystander.pid, "started_at": 1.0, "version": "x", "left": True}
            addresses = {"base_url": "http://127.0.0.1:9/v1", "admin_url": "http://127.0.0.1:9/admin/v1"}
            written = json.dumps(left | addresses | {"challenge_key": "a5" * 32})
            (stage.folder / "gateway.json").write_text(written)
            async with stage.heart.during(what):
                stage.start()
                await stage.serving()
            if bystander.returncode is not None:
                raise SystemExit("a process that is none of ours was ended")
            bystander.kill()
            await bystander.wait()


async def takes_over(stage: Stage) -> None:
    """The desktop before was killed; its gateway was to stay."""
    await stage.stop()
    before = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", _LEAVES_A_GATEWAY, str(stage.folder)), stdout=subprocess.PIPE
    )
    assert before.stdout is not None
    pid = int(await before.stdout.readline())
    before.kill()
    await before.wait()
    async with stage.heart.during("the desktop before was killed, its gateway taken over"):
        stage.start()
        await stage.serving()
    if stage.pid() != pid:
        raise SystemExit("the gateway was not taken over")


async def has_a_full_disk(stage: Stage) -> None:
    from keydesk.contract.keys import KeyCreate  # noqa: PLC0415 - as above
    from keydesk.domain.errors import UnavailableError  # noqa: PLC0415 - as above

    api = stage.session.api
    if api is None:
        raise SystemExit("no gateway")
    async with stage.heart.during("its disk fills up while it serves"):
        ballast = await asyncio.to_thread(fill, stage.folder.parent)
        with contextlib.suppress(UnavailableError):
            for number in range(200):
                await api.create_key(KeyCreate(name=f"No room {number}"), attempt=f"full-{number}")
        await stage.look_around()
        ballast.unlink()
        await stage.serving()
    async with stage.stopped():
        ballast = await asyncio.to_thread(fill, stage.folder.parent)
        async with stage.heart.during("cannot start: the disk is full"):
            stage.start()
            await stage.refused(FailureCode.DISK_FULL)
        ballast.unlink()


async def has_a_disk_that_is_read_only(stage: Stage) -> None:
    async with stage.stopped():
        remount(stage.folder.parent, "ro")
        async with stage.heart.during("cannot start: the disk is read-only"):
            stage.start()
            await stage.refused(FailureCode.FOLDER_NOT_WRITABLE)
        remount(stage.folder.parent, "rw")


async def has_a_database_from_the_future(stage: Stage) -> None:
    async with stage.stopped():
        present = revision(stage.folder, "9999")
        async with stage.heart.during("cannot start: the database is from the future"):
            stage.start()
            await stage.refused(FailureCode.DATABASE_NEWER)
        revision(stage.folder, present)


# -- what happens to a gateway


@contextmanager
def stranger(port: int) -> Iterator[list[str]]:
    """Serve 200 to everything; give what was asked."""
    heard: list[str] = []

    class Answers(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.append(str(self.headers))
            self.send_response(200)
            self.end_headers()

        do_POST = do_GET  # noqa: N815 - as http.server names them

    serving = http.server.ThreadingHTTPServer(("127.0.0.1", port), Answers)
    thread = threading.Thread(target=serving.serve_forever)
    thread.start()
    yield heard
    serving.shutdown()
    serving.server_close()
    thread.join()


def fill(disk: Path) -> Path:
    """Fill a disk to the last byte."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (len(_BLOCK), 512, 1):
            with contextlib.suppress(OSError):
                while file.write(_BLOCK[:size]):
                    pass
    return ballast


def remount(disk: Path, how: str) -> None:
    """Make a disk read-only, or no more."""
    subprocess.run([shutil.which("mount") or "mount", "-o", f"remount,{how}", str(disk)], check=True)


def revision(folder: Path, wanted: str) -> str:
    """Write which program made the database; return what stood there."""
    with contextlib.closing(sqlite3.connect(folder / "keydesk.sqlite3")) as connection, connection:
        (present,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        connection.execute("UPDATE alembic_version SET version_num = ?", (wanted,))
    return str(present)


PLAYS = (
    serves_again_and_again,
    freezes,
    dies,
    meets_a_stranger_on_its_port,
    meets_another_gateway,
    finds_what_others_left,
    takes_over,
    has_a_database_from_the_future,
)
ON_A_DISK = (has_a_full_disk, has_a_disk_that_is_read_only)


async def all_of_it(desktop: Desktop, folder: Path, heart: Heart) -> None:
    """Play all of it."""
    stage = Stage(desktop, folder, heart)
    await begins(stage)
    for play in (*PLAYS, *(ON_A_DISK if "--disk" in sys.argv else ())):
        await play(stage)
    await stage.stop()


async def measured(desktop: Desktop, folder: Path, play: Play) -> dict[str, Any]:
    """Have it played, and return the longest gaps."""
    running, heart = asyncio.create_task(desktop.run()), Heart()
    beating = asyncio.create_task(heart.beat())
    await play(desktop, folder, heart)
    beating.cancel()
    desktop.window.close()
    await running
    if left := psutil.Process().children(recursive=True):
        raise SystemExit(f"left behind: {left}")
    return {what: [round(each, 1) for each in gap] for what, gap in heart.longest.items() if what}


def on_stage(folder: Path, play: Play) -> None:
    """Have a window, whose local gateway is in this folder, measure what is played, and print."""
    guard_constants()
    app = QApplication(["keydesk"])
    app.setQuitOnLastWindowClosed(False)
    desktop = Desktop(app, data_dir=folder)
    desktop.window.resize(1280, 800)
    desktop.window.show()
    app.processEvents()
    loop: Any = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    with contextlib.closing(loop):
        print(json.dumps(loop.run_until_complete(measured(desktop, folder, play))))


if __name__ == "__main__":
    on_stage(Path(sys.argv[1]) / "data", all_of_it)
