"""Starts the local gateway, watches it, starts it again after a crash, and stops it (S21)."""

import time
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QTimer, Signal

from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway.crash import CRASH_LINES, Crash
from keydesk.desktop.local_gateway.ending import crash_of, fell_over, reason_of
from keydesk.desktop.local_gateway.log_lines import LogLines
from keydesk.desktop.local_gateway.restarts import PAUSES, Restarts
from keydesk.desktop.local_gateway.start_failure import FailureCode, StartFailure, failure
from keydesk.domain.errors import ConflictError
from keydesk.domain.instant import Clock, SystemClock
from keydesk.domain.secret import Secret, SecretKind, mint
from keydesk.folders import default_data_dir

if TYPE_CHECKING:
    import asyncio

    from keydesk.desktop.local_gateway.discovery import Discovered
    from keydesk.desktop.local_gateway.gateway_process import Ending, GatewayProcess, ReadyLine
    from keydesk.desktop.local_gateway.left_gateway import LeftGateway
    from keydesk.desktop.local_gateway.sharing import Sharing

DEFAULT_PORT: Final = 5393
ADMIN_NAME: Final = tr("This desktop")
START_MS: Final = 30_000


class GatewayState(Enum):
    """What the local gateway is doing."""

    STOPPED = "stopped"
    STARTING = "starting"
    RUNNING = "running"
    STOPPING = "stopping"
    FAILED = "failed"


class Supervisor(QObject):
    """The local gateway, as far as it is ours: one at a time, on one data folder."""

    changed = Signal()
    """State, failure, ready line and token may all be different now."""
    restarting = Signal(int)
    """The gateway crashed and is started again by itself: for how many times within a minute."""
    crashed = Signal(str)
    """It crashed too often and is left alone; with the last lines of its log, without secrets."""

    def __init__(
        self,
        data_dir: Path | None = None,
        parent: QObject | None = None,
        *,
        restart_pauses: tuple[float, ...] = PAUSES,
        clock: Clock | None = None,
    ) -> None:
        """Take care of the gateway in ``data_dir``: by default, the platform's folder. Nothing starts yet."""
        super().__init__(parent)
        self._data_dir = data_dir or default_data_dir()
        self._state = GatewayState.STOPPED
        self._failure: StartFailure | None = None
        self._ready: ReadyLine | None = None
        self._ready_at = 0.0
        self._token: Secret | None = None
        self._too_slow = False
        self._process: GatewayProcess | LeftGateway | None = None
        self._taking_over: asyncio.Task[None] | None = None
        self._stays = False
        self._sharing: Sharing | None = None
        self._port = DEFAULT_PORT
        self._clock = clock or SystemClock()
        self._crash: Crash | None = None
        self._log = LogLines()
        self._restarts = Restarts(restart_pauses)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._launch)
        self._deadline = QTimer(self, singleShot=True, interval=START_MS)
        self._deadline.timeout.connect(self._give_up_starting)

    @property
    def data_dir(self) -> Path:
        """The folder that holds everything of this gateway."""
        return self._data_dir

    @property
    def state(self) -> GatewayState:
        """What the gateway is doing."""
        return self._state

    @property
    def failure(self) -> StartFailure | None:
        """Why it is not running, in the state FAILED."""
        return self._failure

    @property
    def ready(self) -> "ReadyLine | None":
        """Where it is reached, in the state RUNNING."""
        return self._ready

    @property
    def uptime(self) -> float | None:
        """For how many seconds it has been serving, in the state RUNNING."""
        return time.monotonic() - self._ready_at if self._state is GatewayState.RUNNING else None

    @property
    def token(self) -> Secret | None:
        """The admin token that this run alone accepts, in the state RUNNING."""
        return self._token if self._state is GatewayState.RUNNING else None

    @property
    def pid(self) -> int | None:
        """The process, while there is one."""
        return (self._process.pid or None) if self._process else None

    @property
    def log(self) -> LogLines:
        """What the gateway logged, over all its runs, without secrets."""
        return self._log

    @property
    def last_crash(self) -> Crash | None:
        """The last time that it ended by itself while it served, until it is dismissed."""
        return self._crash

    @property
    def restarts_lately(self) -> int:
        """How often it was started again by itself within the last minute."""
        return self._restarts.count

    @property
    def restarts_in(self) -> float | None:
        """In how many seconds it is started again by itself; None unless that is waited for."""
        return self._pause.remainingTime() / 1000 if self._pause.isActive() else None

    def log_lines(self) -> list[str]:
        """Return the last lines of the log, without secrets."""
        return self._log.last()

    def dismiss_crash(self) -> None:
        """Forget the last crash: it was read."""
        self._crash = None
        self.changed.emit()

    def start(self, port: int | None = None) -> None:
        """Start the gateway, unless it runs already. ``port`` 0 picks a free one."""
        if self._state not in {GatewayState.STOPPED, GatewayState.FAILED}:
            return
        self._port = DEFAULT_PORT if port is None else port
        self._restarts.forget()
        self._launch()

    def set_stays(self, stays: bool) -> None:  # noqa: FBT001 - a setter
        """Say whether the gateway shall go on when this program ends, in whatever way."""
        changed, self._stays = stays != self._stays, stays
        if changed and self._process is not None:
            self._process.tell_to_stay(stay=stays)

    def set_sharing(self, sharing: "Sharing | None") -> None:
        """Say how the gateway is shared on the network, from its next start on."""
        self._sharing = sharing

    def let_go(self) -> None:
        """Leave a gateway that serves to the next desktop; stop it in any other state."""
        if self._state is not GatewayState.RUNNING or self._process is None:
            self.stop()
            return
        process, self._process = self._process, None
        process.let_go()
        process.deleteLater()
        self._enter(GatewayState.STOPPED)

    def stop(self) -> None:
        """Stop the gateway that was started here. Returns at once; ``stopped`` waits for the end."""
        self._deadline.stop()
        if self._taking_over is not None:
            self._taking_over.cancel()
        if self._process is not None:
            if self._state is not GatewayState.STOPPING:
                self._process.stop()
                self._enter(GatewayState.STOPPING)
        elif self._pause.isActive():
            self._pause.stop()
            self._enter(GatewayState.STOPPED)

    async def stopped(self) -> None:
        """Wait until no process of ours is left."""
        import asyncio  # noqa: PLC0415 - a window can stand before it is there

        done = asyncio.Event()
        self.changed.connect(done.set)
        try:
            while self._process is not None or self._pause.isActive() or self._taking_over is not None:
                done.clear()
                await done.wait()
        finally:
            self.changed.disconnect(done.set)

    def kill(self) -> None:
        """End the process before this call returns. Only for a program that is about to end itself."""
        self._pause.stop()
        if self._taking_over is not None:
            self._taking_over.cancel()
        if self._process is not None:
            self._enter(GatewayState.STOPPING)
            self._process.kill_and_wait()

    def _launch(self) -> None:
        from keydesk.desktop.local_gateway.gateway_process import GatewayProcess  # noqa: PLC0415 - the same

        self._token = mint(
            SecretKind.ADMIN
        )  # a new one for each run: what a stranger learned is worth nothing
        process = GatewayProcess(self._data_dir, self._log, self)
        process.ready.connect(self._on_ready)
        process.ended.connect(self._on_ended)
        self._process = process
        self._too_slow = False
        self._deadline.start()
        self._enter(GatewayState.STARTING)
        process.start(self._port, self._token, ADMIN_NAME, stay=self._stays, sharing=self._sharing)

    def _on_ready(self, ready: "ReadyLine") -> None:
        if self._state is not GatewayState.STARTING:
            return
        self._deadline.stop()
        self._ready, self._ready_at = ready, time.monotonic()
        self._enter(GatewayState.RUNNING)

    def _give_up_starting(self) -> None:
        self._too_slow = True
        if self._process is not None:
            self._process.kill()

    def _on_ended(self, ending: "Ending") -> None:
        before, served = self._state, self._ready
        self._deadline.stop()
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        if before is GatewayState.STOPPING:
            self._enter(GatewayState.STOPPED)
        elif self._too_slow:
            self._enter(GatewayState.FAILED, failure(FailureCode.TOO_SLOW))
        elif ending.crashed or fell_over(ending, served):
            self._crash = crash_of(ending, served, self._log, self._clock.now())
            self._restart(served)
        else:
            reason = reason_of(ending, self._data_dir)
            if reason.gateway is not None and reason.gateway.left:
                self._take_over(reason.gateway, reason)
            else:
                self._enter(GatewayState.FAILED, reason)

    def _take_over(self, found: "Discovered", reason: StartFailure) -> None:
        """Go on with the gateway that the last desktop left; if it is not to be had, it is in the way."""
        from keydesk.desktop import tasks  # noqa: PLC0415 - rare
        from keydesk.desktop.local_gateway.left_gateway import take_over  # noqa: PLC0415 - the same

        def ended() -> None:
            self._taking_over = None
            if self._state is GatewayState.STARTING and self._process is None:
                self._enter(GatewayState.STOPPED)
            else:
                self.changed.emit()

        self._taking_over = tasks.run(
            self,
            take_over(self._data_dir, found, admin_name=ADMIN_NAME),
            done=lambda token: self._go_on_with(found, token, reason),
            failed=lambda _: self._enter(GatewayState.FAILED, reason),
            finally_=ended,
        )

    def _go_on_with(self, found: "Discovered", token: Secret, reason: StartFailure) -> None:
        from keydesk.desktop.local_gateway.left_gateway import LeftGateway  # noqa: PLC0415 - rare

        try:
            process = LeftGateway(self._data_dir, found, self._log, self)
        except ConflictError:
            self._enter(GatewayState.FAILED, reason)
            return
        process.ended.connect(self._on_ended)
        self._process, self._token = process, token
        self._ready, self._ready_at = process.ready, time.monotonic() - process.uptime
        self._enter(GatewayState.RUNNING)

    def _restart(self, served: "ReadyLine | None") -> None:
        if served is not None:
            self._port = _port_of(served) or self._port  # clients know this address
        pause = self._restarts.pause(time.monotonic())
        if pause is None:
            self._enter(GatewayState.FAILED, failure(FailureCode.CRASHED))
            self.crashed.emit("\n".join(self._log.last(CRASH_LINES)))
            return
        self._pause.start(round(pause * 1000))
        self._enter(GatewayState.STARTING)
        self.restarting.emit(self._restarts.count)

    def _enter(self, state: GatewayState, reason: StartFailure | None = None) -> None:
        self._state = state
        self._failure = reason
        if state is not GatewayState.RUNNING:
            self._ready = None
        self.changed.emit()


def _port_of(served: "ReadyLine") -> int | None:
    return urlsplit(served.base_url).port
