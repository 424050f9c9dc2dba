"""A gateway that an earlier desktop left running: taken over, watched, stopped (S21).

It is known by the discovery file that only its owner can read, and has to prove that it wrote that file
before it is told anything. What it logs stands in a file.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import psutil
from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway.discovery import FILE_NAME, Discovered, is_running
from keydesk.desktop.local_gateway.gateway_process import Ending, ReadyLine
from keydesk.desktop.local_gateway.log_lines import LogLines
from keydesk.desktop.platform.own_command import first_line_of
from keydesk.domain.errors import ConflictError, UnavailableError
from keydesk.domain.secret import Secret, parse

LOCK: Final = "desktop.lock"
LOG: Final = "gateway.log"
LOOK_MS: Final = 250
PATIENCE_MS: Final = 6000
"""How long it may let calls under way come to their end; then it is killed."""
_LOG_READ_FIRST: Final = 256 * 1024


async def take_over(data_dir: Path, found: Discovered, *, admin_name: str) -> Secret:
    """Return an admin token for the gateway that was found. Raises a DomainError unless it is genuine."""
    from keydesk.desktop.loading import CLIENT, bring_in  # noqa: PLC0415 - a window stands before asyncio

    await bring_in(*CLIENT)
    from keydesk.client.challenge import require_genuine  # noqa: PLC0415 - brought in just now

    await require_genuine(found.admin_url, found.challenge_key)
    options = ["--data-dir", str(data_dir), "--name", admin_name, "--again"]
    token = parse(await first_line_of(["gateway", "token", *options]))
    if token is None:
        raise UnavailableError(tr("KeyDesk could not make itself an admin token. Install it again."))
    return token


class LeftGateway(QObject):
    """Has the same signals and verbs as a GatewayProcess."""

    ended = Signal(Ending)

    def __init__(
        self, data_dir: Path, found: Discovered, log: LogLines, parent: QObject | None = None
    ) -> None:
        """Raises ConflictError when another desktop has taken it over already."""
        super().__init__(parent)
        self._folder = data_dir
        self._found = found
        self._log = log
        self._read_up_to = _size(data_dir / LOG) - _LOG_READ_FIRST
        self._lock = QLockFile(str(data_dir / LOCK))
        self._lock.setStaleLockTime(0)  # it is stale once its process is gone, and not before
        if not self._lock.tryLock(0):
            raise ConflictError(tr("Another KeyDesk window already uses this gateway."))
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.kill)
        self._timer.start()
        self._look()

    @property
    def pid(self) -> int:
        """The process id."""
        return self._found.pid

    @property
    def ready(self) -> ReadyLine:
        """What it would have printed as it began to serve."""
        found = self._found
        return ReadyLine(found.base_url, found.admin_url, found.pid, found.version)

    @property
    def uptime(self) -> float:
        """For how many seconds it has been running."""
        return max(time.time() - self._found.started_at, 0.0)

    def tell_to_stay(self, *, stay: bool) -> None:
        """Do nothing: nobody but a person or a signal ends it any more."""
        _ = stay

    def let_go(self) -> None:
        """Leave it to the next desktop."""
        self._timer.stop()
        self._lock.unlock()

    def stop(self) -> None:
        """Ask it to end, and insist when it does not."""
        self._signal(psutil.Process.terminate)
        self._patience.start()

    def kill(self) -> None:
        """End it at once."""
        self._signal(psutil.Process.kill)

    def kill_and_wait(self) -> None:
        """End it before this call returns."""
        self.kill()
        deadline = time.monotonic() + 2.0
        while is_running(self._found) and time.monotonic() < deadline:
            time.sleep(0.01)
        self._look()

    def _signal(self, send: Callable[[psutil.Process], object]) -> None:
        try:
            if is_running(self._found):  # a pid alone may be another process's by now
                send(psutil.Process(self._found.pid))
        except psutil.Error:
            return

    def _look(self) -> None:
        self._read_log()
        if self._timer.isActive() and not is_running(self._found):
            self._timer.stop()
            self._patience.stop()
            self._lock.unlock()
            # One that ends in order takes the file along.
            crashed = (self._folder / FILE_NAME).exists()
            self.ended.emit(Ending(-1 if crashed else 0, crashed=crashed, started=True, said=None))

    def _read_log(self) -> None:
        path = self._folder / LOG
        size = _size(path)
        if size < self._read_up_to:
            self._read_up_to = 0  # it began anew
        begin = max(self._read_up_to, 0, size - _LOG_READ_FIRST)
        if size == begin:
            return
        try:
            with path.open("rb") as file:
                file.seek(begin)
                data = file.read(size - begin)
        except OSError:
            return
        self._read_up_to = begin + len(data)
        self._log.feed(data)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
