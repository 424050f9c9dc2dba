"""A gateway in the foreground: from its start, told in one line on stdout, to its bounded stop."""

import asyncio
import gc
import json
import logging
import os
import secrets
import signal
import socket
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import ExitStack, nullcontext, suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from types import FrameType
from typing import TYPE_CHECKING, Any, Final, cast

import psutil
import uvicorn

from keydesk import __version__
from keydesk.contract.info import CallingAdmin, Role
from keydesk.domain.errors import DomainError, InvalidValueError
from keydesk.domain.instant import SystemClock
from keydesk.gateway.app import Gateway, GatewayParts
from keydesk.gateway.counters.starting import start_counters
from keydesk.gateway.data_folder import DataFolder, Discovery, FolderLock
from keydesk.gateway.hosts import Reached
from keydesk.gateway.line_writer import LineWriter
from keydesk.gateway.listening import Listening, listen
from keydesk.gateway.log_lines import log_to_stderr
from keydesk.gateway.opened_folder import open_folder
from keydesk.gateway.serving.connection import GuardedProtocol, Sweeper
from keydesk.gateway.serving.proxies import BehindProxies
from keydesk.gateway.settings import GatewaySettings
from keydesk.gateway.start_failure import FAILED, start_failure
from keydesk.gateway.stdin_guard import StartLine, StdinGuard, parse_order, parse_start_line
from keydesk.gateway.store.opening import OpenStore

if TYPE_CHECKING:
    from keydesk.gateway.store.attachment import Attachment

START_LINE_SECONDS: Final = 10.0
DRAIN_SECONDS: Final = 5.0
"""How long calls under way may go on after a signal."""
ORPHAN_DRAIN_SECONDS: Final = 0.8
"""The same once stdin has ended: the whole stop then takes less than 2 seconds."""
CUT_SECONDS: Final = 0.3
"""How long calls that were ended have to settle and to say so."""
WRITE_SECONDS: Final = 0.4
"""How long the last usage may take to be written."""
LONGEST_LOG: Final = 4 * 1024 * 1024
"""Bytes, in the file of a gateway that goes on alone."""
KEEP_ALIVE_SECONDS: Final = 75
GARBAGE_LOOKED_FOR_AFTER: Final = 10_000
"""How many more objects have to be there."""
PARENT_ID: Final = "parent"
"""The admin whose token comes over stdin. The token changes with each run; the id does not, so that what a
crash cut off can be attempted again."""

_log: Final = logging.getLogger(__name__)


def run(settings: GatewaySettings) -> int:
    """Serve until told to stop; return the exit code."""
    _harden()
    log = log_to_stderr()
    try:
        with ExitStack() as held:
            return _run(settings, held, log)
    except DomainError as error:
        failure = start_failure(error)
        _log.error("not started: %s", failure.message)
        _say({"event": "failed", "code": failure.code, "message": failure.message})
        return failure.exit_code


def _run(settings: GatewaySettings, held: ExitStack, log: LineWriter) -> int:
    folder = DataFolder(settings.data_dir.absolute())
    folder.create()
    held.enter_context(FolderLock(folder))
    listening = held.enter_context(listen(settings))
    left_behind = folder.left_behind()  # before anything is written
    attachment = None
    if settings.database is not None:
        # Slow to load, and not needed beside SQLite.
        from keydesk.gateway.store.attachment import Attachment  # noqa: PLC0415

        attachment = held.enter_context(Attachment(settings.database, SystemClock()))
    clock = SystemClock() if attachment is None else attachment.clock
    opened = open_folder(folder, settings.database, clock)
    process = _Process(settings, folder, opened, listening, log, left_behind, attachment=attachment)
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        runner.run(process.serve())
    return FAILED if process.given_up else 0


class _Process:
    """The running gateway and what stops it."""

    def __init__(
        self,
        settings: GatewaySettings,
        folder: DataFolder,
        opened: OpenStore,
        listening: Listening,
        log: LineWriter,
        left_behind: datetime | None,
        *,
        attachment: "Attachment | None",
    ) -> None:
        self._settings = settings
        self._folder = folder
        self._opened = opened
        self._log = log
        self._left_behind = left_behind
        self._attachment = attachment
        self._listening = listening
        self._reached = Reached(settings, listening.port, listening.local_port)
        self._challenge_key = secrets.token_hex(32)
        self._server: _Server | None = None
        self._gateway: Gateway | None = None
        self._stopping = False
        self._stays = False
        self.given_up = False
        """Whether the other gateways took this one for lost, so that it may write no more."""

    async def serve(self) -> None:
        loop = asyncio.get_running_loop()
        _on_signals(loop, self._stop)
        session = await self._session_admins(loop)
        if self._stopping:
            return
        name = self._opened.identity.name
        if self._attachment is not None:
            self._attachment.begin(self._folder.path, self._reached.port, self._reached.base_url())
            name = self._attachment.name
        counters = await start_counters(self._settings.counters, self._opened.identity.id)
        gateway = Gateway(
            GatewayParts(
                settings=self._settings,
                reached=self._reached,
                opened=replace(self._opened, served_by=name),
                challenge_key=self._challenge_key,
                session_admins=session,
                log=self._log,
                left_behind=self._left_behind,
                attachment=self._attachment,
                counters=counters,
            )
        )
        self._gateway = gateway
        server = _Server(_config(gateway, self._settings), self._listening, self._announce)
        self._server = server
        gateway.start()
        if self._attachment is not None:
            self._attachment.watch(lambda: loop.call_soon_threadsafe(self._give_up))
        _keep_what_is_there()
        sweeper = Sweeper(cast("set[GuardedProtocol]", server.server_state.connections), loop)
        try:
            await server.serve(sockets=[self._listening.network])
        finally:
            sweeper.stop()
            self._folder.withdraw()
            await self._finish(server, gateway)
        _log.info("stopped")

    async def _session_admins(self, loop: asyncio.AbstractEventLoop) -> Mapping[bytes, CallingAdmin]:
        if not self._settings.stdin_guard:
            return {}
        guard = StdinGuard(loop, self._stdin_ended, self._take_order)
        try:
            line = await asyncio.wait_for(guard.line, START_LINE_SECONDS)
        except TimeoutError as error:
            raise InvalidValueError("no line came on stdin, which --stdin-guard waits for") from error
        await asyncio.sleep(0)  # an end of stdin right behind the line is heard now
        start = parse_start_line(line) if line else StartLine()
        self._stays = start.stay
        if start.admin_token is None:
            return {}
        admin = CallingAdmin(id=PARENT_ID, name=start.admin_name, role=Role.OWNER)
        return {self._opened.pepper.digest(start.admin_token): admin}

    def _take_order(self, line: bytes) -> None:
        order = parse_order(line)
        if order is not None:
            self._stays = order

    def _stdin_ended(self) -> None:
        """Stop, or go on alone: with a log of its own, and to be found by the next desktop."""
        if not self._stays or self._server is None or not self._server.started:
            self._stop(ORPHAN_DRAIN_SECONDS)
            return
        try:
            log = self._folder.open_log()
        except DomainError as error:  # no room for a log is no reason to stop serving
            log = os.open(os.devnull, os.O_WRONLY)
            _log.error("no log is kept: %s", error)
        for descriptor in (sys.stdout.fileno(), sys.stderr.fileno()):
            os.dup2(log, descriptor)
        os.close(log)
        self._log.begin_file(LONGEST_LOG)
        self._publish(left=True)
        _log.info("the desktop has ended; the gateway goes on")

    def _publish(self, *, left: bool) -> None:
        pid = os.getpid()
        self._folder.publish(
            Discovery(
                pid=pid,
                started_at=psutil.Process(pid).create_time(),
                base_url=self._reached.base_url(),
                admin_url=self._reached.admin_url(),
                version=__version__,
                challenge_key=self._challenge_key,
                left=left,
            )
        )

    def _announce(self) -> None:
        base_url = self._reached.base_url()
        admin_url = self._reached.admin_url()
        self._publish(left=False)
        ready = {"event": "ready", "base_url": base_url, "admin_url": admin_url, "pid": os.getpid()}
        _say({**ready, "version": __version__})
        _log.info("serving on port %d", self._listening.port)

    def _give_up(self) -> None:
        """Stop at once: nothing that is under way can be written any more. Whoever runs it starts it anew."""
        self.given_up = True
        self._stop(0.0)

    def _stop(self, drain: float = DRAIN_SECONDS) -> None:
        """Stop: let calls end by themselves for a while, then end them, then cut what is left."""
        again, self._stopping = self._stopping, True
        _leave_at_last(drain + CUT_SECONDS + WRITE_SECONDS + 0.4, FAILED if self.given_up else 0)
        if self._server is None or self._gateway is None:
            return
        _log.info("stopping")
        self._gateway.streams.end()
        if again:
            self._gateway.running.end_all()
            drain = 0.0
        self._server.stop(drain + CUT_SECONDS)
        asyncio.get_running_loop().call_later(drain, self._gateway.running.end_all)

    async def _finish(self, server: "_Server", gateway: Gateway) -> None:
        tasks = server.server_state.tasks
        if tasks:
            await asyncio.wait(tasks, timeout=CUT_SECONDS)
        try:
            await asyncio.wait_for(gateway.close(), WRITE_SECONDS if self._stopping else None)
        except TimeoutError:
            _log.error("the last usage could not be written in time")


class _Server(uvicorn.Server):
    """uvicorn's server, started and stopped by this process alone."""

    def __init__(self, config: uvicorn.Config, listening: Listening, started: Callable[[], None]) -> None:
        super().__init__(config)
        self._listening = listening
        self._announce = started

    def capture_signals(self) -> Any:
        """Leave the signals to the process."""
        return nullcontext()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, then say so."""
        self.config.ssl = self._listening.context
        await super().startup(sockets)
        if self._listening.local is not None:
            loop = asyncio.get_running_loop()
            self.servers.append(await loop.create_server(self._connection, sock=self._listening.local))
        self._announce()

    def _connection(self) -> asyncio.Protocol:
        return GuardedProtocol(self.config, self.server_state, self.lifespan.state)

    def stop(self, seconds: float) -> None:
        """Accept no more, and give what is under way this long."""
        self.config.timeout_graceful_shutdown = cast("int", seconds)  # used as a number of any kind
        self.should_exit = True


def _config(gateway: Gateway, settings: GatewaySettings) -> uvicorn.Config:
    app = cast("Any", gateway.entry)
    if settings.trusted_proxies:
        app = BehindProxies(app, settings.trusted_proxies)
    return uvicorn.Config(
        app,
        http=GuardedProtocol,
        ws="none",
        loop="none",
        lifespan="off",
        interface="asgi3",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
    )


def _on_signals(loop: asyncio.AbstractEventLoop, stop: Callable[[], None]) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, stop)
        except NotImplementedError:  # Windows
            signal.signal(number, partial(_stop_from_handler, loop, stop))


def _stop_from_handler(
    loop: asyncio.AbstractEventLoop, stop: Callable[[], None], _number: int, _frame: FrameType | None
) -> None:
    loop.call_soon_threadsafe(stop)


def _leave_at_last(seconds: float, code: int) -> None:
    """Leave the process whatever still hangs, once the time for an orderly stop is over."""
    timer = threading.Timer(seconds, os._exit, [code])
    timer.daemon = True
    timer.start()


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop]:
    if sys.platform != "win32":
        import uvloop  # noqa: PLC0415 - exists elsewhere only

        return uvloop.new_event_loop
    return asyncio.new_event_loop


def _harden() -> None:
    """Files for the owner alone, no core dumps (S25), and as many connections as the system gives."""
    os.umask(0o077)
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - exists elsewhere only

    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def _keep_what_is_there() -> None:
    """Take what was made at the start, and stays to the end, out of every later search for garbage.

    A call makes and drops a few hundred objects, of which hardly one is garbage in a circle.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE_LOOKED_FOR_AFTER, 20, 20)


def _say(line: Mapping[str, Any]) -> None:
    with suppress(BrokenPipeError, ValueError):
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()
