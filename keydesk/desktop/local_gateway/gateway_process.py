"""One run of the local gateway's process: what it is told, what it says, how it ends."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from keydesk.desktop.local_gateway.log_lines import LogLines
from keydesk.desktop.platform.child_process import prepare
from keydesk.domain.secret import Secret

if TYPE_CHECKING:
    from keydesk.desktop.local_gateway.sharing import Sharing

PATIENCE_MS: Final = 2000
"""How long each step of stopping may take: the orderly end, then the request, then force (S21)."""


@dataclass(frozen=True, slots=True)
class ReadyLine:
    """What a gateway prints once it serves."""

    base_url: str
    admin_url: str
    pid: int
    version: str


@dataclass(frozen=True, slots=True)
class FailedLine:
    """What a gateway prints before it ends because it cannot serve."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended."""

    exit_code: int
    crashed: bool
    """Whether the system ended it: by a signal, or a fault."""
    started: bool
    """Whether there was a process at all."""
    said: FailedLine | None
    """What the gateway itself said of it."""


class GatewayProcess(QObject):
    """A gateway process of ours, from its start to its end. Used once."""

    ready = Signal(ReadyLine)
    ended = Signal(Ending)

    def __init__(self, data_dir: Path, log: LogLines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data_dir = data_dir
        self._log = log
        self._said: FailedLine | None = None
        self._output = b""
        self._process = _Child(self)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._insist)
        self._insistence = [self._process.terminate, self._process.kill]
        self._process.readyReadStandardOutput.connect(self._read_output)
        self._process.readyReadStandardError.connect(self._read_log)
        self._process.errorOccurred.connect(self._on_error)
        self._process.finished.connect(self._on_finished)

    @property
    def pid(self) -> int:
        """The process id; 0 once it ended."""
        return self._process.processId()

    def start(
        self,
        port: int,
        admin_token: Secret,
        admin_name: str,
        *,
        stay: bool = False,
        sharing: "Sharing | None" = None,
    ) -> None:
        """Start the process and hand it an admin token over its standard input (S21)."""
        options = ["--stdin-guard", "--demo", "--port", str(port), "--data-dir", str(self._data_dir)]
        if sharing is not None:
            options += sharing.options(port)
        prepare(self._process, ["gateway", "run", *options])
        _separate(self._process)
        self._process.start()
        line = {"admin_token": admin_token.reveal(), "admin_name": admin_name, "stay": stay}
        self._process.write(json.dumps(line).encode() + b"\n")

    def tell_to_stay(self, *, stay: bool) -> None:
        """Say whether it shall go on once this program has ended, however that ends."""
        self._process.write(json.dumps({"stay": stay}).encode() + b"\n")

    def let_go(self) -> None:
        """Leave it running, and know nothing more of it. The caller deletes this object."""
        self.tell_to_stay(stay=True)
        self._process.let_go()

    def stop(self) -> None:
        """Ask it to end, and insist until it does; ``ended`` follows within three times PATIENCE_MS."""
        self._process.closeWriteChannel()
        self._patience.start()

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()

    def kill_and_wait(self) -> None:
        """End it before this call returns, for a program that is about to end itself."""
        self._process.kill()
        self._process.waitForFinished(PATIENCE_MS)

    def _insist(self) -> None:
        if self._insistence:
            self._insistence.pop(0)()
            self._patience.start()

    def _read_output(self) -> None:
        *lines, self._output = (self._output + bytes(self._process.readAllStandardOutput().data())).split(
            b"\n"
        )
        for line in lines:
            self._take(line)

    def _take(self, line: bytes) -> None:
        try:
            event = json.loads(line)
        except ValueError:
            event = None
        match event:
            case {"event": "ready", "base_url": str(base_url), "admin_url": str(admin_url), "pid": int(pid)}:
                self.ready.emit(ReadyLine(base_url, admin_url, pid, str(event.get("version", ""))))
            case {"event": "failed", "code": str(code)}:
                self._said = FailedLine(code, str(event.get("message", "")))
            case _:
                self._log.feed(line + b"\n")

    def _read_log(self) -> None:
        self._log.feed(bytes(self._process.readAllStandardError().data()))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._finish(Ending(exit_code=-1, crashed=False, started=False, said=None))

    def _on_finished(self, exit_code: int, status: QProcess.ExitStatus) -> None:
        self._read_output()
        self._read_log()
        crashed = status is QProcess.ExitStatus.CrashExit
        self._finish(Ending(exit_code, crashed, started=True, said=self._said))

    def _finish(self, ending: Ending) -> None:
        self._patience.stop()
        self.ended.emit(ending)


class _Child(QProcess):
    """A child that can outlive its QProcess, which otherwise would kill it as it is deleted."""

    def let_go(self) -> None:
        """Write what is still to be written; then let the end of this object be that of the pipes alone."""
        self.waitForBytesWritten(PATIENCE_MS)
        self.setProcessState(QProcess.ProcessState.NotRunning)


def _separate(process: QProcess) -> None:
    """Let the child inherit nothing: no open files, no terminal whose Ctrl+C reaches it, no core dumps."""
    if not hasattr(process, "setUnixProcessParameters"):
        return  # Windows has none of these
    flag = QProcess.UnixProcessFlag
    process.setUnixProcessParameters(
        flag.CloseFileDescriptors | flag.CreateNewSession | flag.DisableCoreDumps | flag.ResetSignalHandlers
    )
