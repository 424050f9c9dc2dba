"""Starting, watching and stopping a gateway, with a program that plays every trick (S21)."""

import json
import os
import signal
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import psutil
import pytest

from keydesk.desktop.local_gateway import supervisor as supervisor_module
from keydesk.desktop.local_gateway.log_lines import KEPT
from keydesk.desktop.local_gateway.start_failure import FailureCode
from keydesk.desktop.local_gateway.supervisor import GatewayState, Supervisor
from keydesk.domain.secret import SecretKind, mint, parse

Until = Callable[[Callable[[], object]], Awaitable[None]]
Supervise = Callable[..., Supervisor]
StandIn = Any
SERVES = "ready(); sys.stdin.read()"


def is_in(supervisor: Supervisor, state: GatewayState) -> Callable[[], bool]:
    return lambda: supervisor.state is state


async def test_it_starts_tells_where_it_is_and_stops(
    supervise: Supervise, stand_in: StandIn, until: Until
) -> None:
    stand_in.does(SERVES)
    supervisor = supervise()
    heard: list[GatewayState] = []
    supervisor.changed.connect(lambda: heard.append(supervisor.state))
    assert supervisor.uptime is None
    supervisor.start(port=0)
    await until(is_in(supervisor, GatewayState.RUNNING))
    assert supervisor.uptime is not None
    assert supervisor.ready is not None
    assert supervisor.ready.base_url == "http://127.0.0.1:5999/v1"
    assert supervisor.ready.pid == supervisor.pid
    supervisor.stop()
    await supervisor.stopped()
    assert heard == [
        GatewayState.STARTING,
        GatewayState.RUNNING,
        GatewayState.STOPPING,
        GatewayState.STOPPED,
    ]
    assert (supervisor.ready, supervisor.token, supervisor.pid, supervisor.failure) == (None,) * 4
    assert supervisor.uptime is None


async def test_the_token_goes_over_standard_input_only(
    supervise: Supervise, stand_in: StandIn, until: Until
) -> None:
    """S21: neither an argument nor the environment holds it, and each run has another."""
    stand_in.does('sys.stderr.write(f"told {told}\\n"); ' + SERVES)
    supervisor = supervise()
    tokens: list[str] = []
    for _ in range(2):
        supervisor.start(port=0)
        await until(is_in(supervisor, GatewayState.RUNNING))
        assert supervisor.token is not None
        assert supervisor.token.kind is SecretKind.ADMIN
        tokens.append(supervisor.token.reveal())
        process = psutil.Process(supervisor.pid)
        shown = json.dumps([process.cmdline(), process.environ(), stand_in.arguments])
        assert tokens[-1] not in shown
        supervisor.stop()
        await supervisor.stopped()
    assert tokens[0] != tokens[1]
    assert all(parse(token) for token in tokens)
    log = "\n".join(supervisor.log_lines())
    assert "told" in log
    assert not any(token in log for token in tokens), "S3: the log is kept without secrets"


async def test_a_crash_is_noticed_at_once_and_started_again_on_the_same_port(
    supervise: Supervise, stand_in: StandIn, until: Until
) -> None:
    stand_in.does(SERVES)
    supervisor = supervise(restart_pauses=(0.01,))
    counts: list[int] = []
    supervisor.restarting.connect(counts.append)
    supervisor.start(port=0)
    await until(is_in(supervisor, GatewayState.RUNNING))
    first, token = supervisor.pid, supervisor.token
    assert first is not None
    os.kill(first, signal.SIGKILL)
    await until(lambda: counts)
    assert supervisor.ready is None
    await until(is_in(supervisor, GatewayState.RUNNING))
    assert supervisor.pid != first
    assert supervisor.token != token
    assert stand_in.arguments[-1][stand_in.arguments[-1].index("--port") + 1] == "5999"


async def test_too_many_crashes_end_it_with_the_last_lines(
    supervise: Supervise, stand_in: StandIn, until: Until
) -> None:
    """S21: at most 4 restarts a minute, then the last 50 redacted lines."""
    secret = mint(SecretKind.KEY).reveal()
    stand_in.does(
        f"""
        ready()
        for number in range(60):
            print("line", number, file=sys.stderr)
        print("key {secret}", file=sys.stderr, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
        """
    )
    supervisor = supervise(restart_pauses=(0.0, 0.01, 0.01, 0.01))
    told: list[str] = []
    supervisor.crashed.connect(told.append)
    supervisor.start(port=0)
    await until(lambda: told)
    assert len(stand_in.arguments) == 5, "one start and four restarts"
    assert supervisor.state is GatewayState.FAILED
    assert supervisor.failure is not None
    assert supervisor.failure.code is FailureCode.CRASHED
    lines = told[0].splitlines()
    assert len(lines) == 50
    assert lines[-2] == "line 59"
    assert lines[-1].startswith("key ")
    assert secret not in told[0]

    stand_in.does(SERVES)
    supervisor.start(port=0)
    await until(is_in(supervisor, GatewayState.RUNNING))


@pytest.mark.parametrize("code", ["sys.exit(1)", "sys.exit(7)"])
async def test_falling_over_while_serving_counts_as_a_crash(
    supervise: Supervise, stand_in: StandIn, until: Until, code: str
) -> None:
    stand_in.does(f"ready(); {code}")
    supervisor = supervise(restart_pauses=())
    told: list[str] = []
    supervisor.crashed.connect(told.append)
    supervisor.start()
    await until(lambda: told)


@pytest.mark.parametrize(
    ("code", "failure"),
    [
        (
            'say({"event": "failed", "code": "port_taken", "message": "5393"}); sys.exit(3)',
            FailureCode.PORT_TAKEN,
        ),
        ('say({"event": "failed", "code": "disk_full", "message": ""}); sys.exit(1)', FailureCode.DISK_FULL),
        ('say({"event": "failed", "code": "unheard_of", "message": "m"}); sys.exit(1)', FailureCode.OTHER),
        ("sys.exit(3)", FailureCode.PORT_TAKEN),
        ("sys.exit(4)", FailureCode.DATABASE_NEWER),
        ("sys.exit(1)", FailureCode.OTHER),
        ("ready(); sys.exit(0)", FailureCode.ENDED),
        ('print("[]\\nready\\n{"); sys.exit(2)', FailureCode.OTHER),
        ('say({"event": "ready"}); sys.exit(2)', FailureCode.OTHER),
    ],
)
async def test_why_it_did_not_start_is_said(
    supervise: Supervise, stand_in: StandIn, until: Until, code: str, failure: FailureCode
) -> None:
    stand_in.does(code)
    supervisor = supervise()
    supervisor.start()
    await until(is_in(supervisor, GatewayState.FAILED))
    assert supervisor.failure is not None
    assert supervisor.failure.code is failure
    assert len(stand_in.arguments) == 1, "starting again would not help"
    await supervisor.stopped()


async def test_a_program_that_is_not_there_is_said(
    supervise: Supervise, monkeypatch: pytest.MonkeyPatch, until: Until
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    supervisor = supervise()
    supervisor.start()
    await until(is_in(supervisor, GatewayState.FAILED))
    assert supervisor.failure is not None
    assert supervisor.failure.code is FailureCode.NOT_STARTED


async def test_one_that_never_gets_ready_is_ended(
    supervise: Supervise, stand_in: StandIn, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervisor_module, "START_MS", 300)
    stand_in.does("sys.stdin.read()")
    supervisor = supervise()
    supervisor.start()
    await until(is_in(supervisor, GatewayState.FAILED))
    assert supervisor.failure is not None
    assert supervisor.failure.code is FailureCode.TOO_SLOW
    assert supervisor.pid is None


@pytest.mark.parametrize(
    ("code", "patience"),
    [
        pytest.param(SERVES, 1.9, id="orderly"),
        pytest.param("ready(); signal.pause()", 3.9, id="deaf to the end of its input"),
        pytest.param(
            "signal.signal(signal.SIGTERM, signal.SIG_IGN); ready(); signal.pause()", 6, id="deaf to TERM"
        ),
        pytest.param("ready(); os.kill(os.getpid(), signal.SIGSTOP)", 6, id="frozen"),
    ],
)
async def test_stopping_is_bounded_and_blocks_nothing(
    supervise: Supervise, stand_in: StandIn, until: Until, code: str, patience: float
) -> None:
    """S21: the end of its input, then TERM, then KILL; S27: the loop goes on meanwhile."""
    stand_in.does(code)
    supervisor = supervise()
    supervisor.start()
    await until(is_in(supervisor, GatewayState.RUNNING))
    process = psutil.Process(supervisor.pid)
    began = time.monotonic()
    supervisor.stop()
    supervisor.stop()
    assert time.monotonic() - began < 1, "it waits for nothing: three of these take two seconds and more"
    await supervisor.stopped()
    assert time.monotonic() - began < patience
    assert not process.is_running()
    assert supervisor.state is GatewayState.STOPPED


async def test_it_can_be_stopped_while_it_waits_to_start_again(
    supervise: Supervise, stand_in: StandIn, until: Until
) -> None:
    stand_in.does("ready(); sys.exit(1)")
    supervisor = supervise(restart_pauses=(60.0,))
    counts: list[int] = []
    supervisor.restarting.connect(counts.append)
    supervisor.start()
    await until(lambda: counts)
    supervisor.stop()
    await supervisor.stopped()
    assert supervisor.state is GatewayState.STOPPED
    assert len(stand_in.arguments) == 1


async def test_it_can_be_stopped_before_it_is_ready(supervise: Supervise, stand_in: StandIn) -> None:
    stand_in.does("sys.stdin.read(); sys.exit(5)")
    supervisor = supervise()
    supervisor.start()
    supervisor.stop()
    await supervisor.stopped()
    assert supervisor.state is GatewayState.STOPPED


async def test_starting_twice_starts_one(supervise: Supervise, stand_in: StandIn, until: Until) -> None:
    stand_in.does(SERVES)
    supervisor = supervise()
    supervisor.start()
    supervisor.start()
    await until(is_in(supervisor, GatewayState.RUNNING))
    supervisor.start()
    assert len(stand_in.arguments) == 1


async def test_a_gateway_that_chatters_does_not_fill_the_memory(
    supervise: Supervise, stand_in: StandIn, until: Until
) -> None:
    stand_in.does('sys.stderr.write("x" * 3_000_000 + "\\n" + "y\\n" * 5000); ' + SERVES)
    supervisor = supervise()
    supervisor.start()
    await until(is_in(supervisor, GatewayState.RUNNING))
    await until(lambda: len(supervisor.log_lines()) == KEPT)
    supervisor.stop()
    await supervisor.stopped()
    assert set(supervisor.log_lines()) == {"y"}


@pytest.mark.slow
async def test_twenty_rounds_leave_no_process_and_no_open_file(
    supervise: Supervise, stand_in: StandIn, until: Until
) -> None:
    stand_in.does(SERVES)
    supervisor = supervise()
    ourselves = psutil.Process()
    others = set(ourselves.children())
    open_files = 0
    for number in range(20):
        supervisor.start()
        await until(is_in(supervisor, GatewayState.RUNNING))
        supervisor.stop()
        await supervisor.stopped()
        if number == 0:
            open_files = ourselves.num_fds()
    assert ourselves.num_fds() <= open_files
    assert set(ourselves.children()) <= others


async def test_the_folder_is_passed_on(supervise: Supervise, stand_in: StandIn, tmp_path: Path) -> None:
    stand_in.does(SERVES)
    supervisor = supervise(tmp_path / "some where")
    supervisor.start(5401)
    assert stand_in.arguments == [
        [
            "gateway",
            "run",
            "--stdin-guard",
            "--demo",
            "--port",
            "5401",
            "--data-dir",
            str(tmp_path / "some where"),
        ]
    ]
