"""S15: three hundred stalled connections beside a healthy client, and how each of them ends.

The stalled ones send nothing, or a head or a body byte by byte; they read a stream so slowly that it backs
up; or they wait for an upstream that never answers, or that stops midway. A healthy client calls alone,
beside all of them, and until the last one is gone. All are to be ended by their deadlines, with some room for
a busy machine.

    python tests/benchmarks/stalled.py [--count 300] [--json FILE]
"""

import argparse
import contextlib
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil
from load import generator, make_load
from rig import Gateway, cpu_seconds, gateway, mock_upstream, scratch, show
from stream_client import stream_request

BAR_P99_MS = 100.0
UPSTREAM_SECONDS = 20
HEAD_SECONDS = 10
BODY_SECONDS = 60
WRITE_SECONDS = 60
ROOM_SECONDS = 5.0
FILL_SECONDS = 20.0
ALL_STALL_SECONDS = 6.0
"""How long the healthy client calls before the first deadline."""
LOOK_SECONDS = 0.5
STALLING = "stalling"
MUCH = 65536


@dataclass(frozen=True)
class Kind:
    """A way to stall: what is sent first, then every half second; how it ends."""

    name: str
    deadline: float
    opening: bytes = b""
    drip: bytes = b""
    reads: int = MUCH
    """How much is read every half second."""
    told: bytes | None = None
    """What the gateway ends it with if it does not hang up."""


class Stalled:
    """A connection that stalls."""

    def __init__(self, address: tuple[str, int], kind: Kind) -> None:
        self.kind = kind
        self.lasted: float | None = None
        self.socket = socket.create_connection(address, 30)
        self.socket.sendall(kind.opening)
        self.socket.settimeout(0)
        self.port = int(self.socket.getsockname()[1])
        self.opened = time.monotonic()

    def go_on(self, held: set[int]) -> None:
        """Send and read next to nothing, and note when it is over: by a word, or no longer held."""
        if self.lasted is None and (self.port not in held or self._is_told()):
            self.lasted = time.monotonic() - self.opened

    def _is_told(self) -> bool:
        with contextlib.suppress(OSError):
            if self.kind.drip:
                self.socket.send(self.kind.drip)
            received = self.socket.recv(self.kind.reads)
            return self.kind.told is not None and self.kind.told in received
        return False


def kinds(base_url: str, secret: str) -> list[Kind]:
    """Return every way to stall, that which takes a while to stall first."""
    parts = urlsplit(base_url)
    line = f"POST {parts.path}/chat/completions HTTP/1.1\r\nhost: {parts.netloc}\r\n".encode()
    head = line + f"authorization: Bearer {secret}\r\ncontent-type: application/json\r\n".encode()

    def stream(chunks: int, pace_ms: int, size: int = 0) -> bytes:
        return stream_request(base_url, secret, chunks=chunks, pace_ms=pace_ms, size=size, model=STALLING)

    late = b"upstream_timeout"
    return [
        Kind("slow reader of a stream", WRITE_SECONDS, stream(1_000_000, 0, 64_000), reads=64),
        Kind("upstream never answers", UPSTREAM_SECONDS, stream(0, 0), told=late),
        Kind("upstream stops midway", UPSTREAM_SECONDS, stream(2, 3_600_000), told=late),
        Kind("slow body", BODY_SECONDS, head + b"content-length: 1000\r\n\r\n", b" "),
        Kind("slow head", HEAD_SECONDS, line + b"x-slow: ", b"x"),
        Kind("sends nothing", HEAD_SECONDS),
    ]


def stall(running: Gateway, secret: str, count: int) -> list[Stalled]:
    """Open so many connections, as many of each kind."""
    parts = urlsplit(running.base_url)
    address = (str(parts.hostname), int(parts.port or 0))
    every = kinds(running.base_url, secret)
    stalled: list[Stalled] = []
    for kind in every:
        made = [Stalled(address, kind) for _ in range(count // len(every))]
        wait_until_idle(running)
        if kind.reads < MUCH:  # its buffers are full from now on
            for each in made:
                each.opened = time.monotonic()
        stalled += made
    return stalled


def wait_until_idle(running: Gateway) -> None:
    """Wait until the gateway has done what it can, such as filling the buffers of those who do not read."""
    deadline = time.monotonic() + FILL_SECONDS
    while time.monotonic() < deadline:
        before = cpu_seconds(running.process)
        time.sleep(LOOK_SECONDS)
        if cpu_seconds(running.process) - before < LOOK_SECONDS / 10:
            return


def go_on_stalling(running: Gateway, stalled: list[Stalled], until: float) -> None:
    """Keep them stalling until all are ended or time is up."""
    process = psutil.Process(running.process.pid)
    while any(each.lasted is None for each in stalled) and time.monotonic() < until:
        held = {each.raddr.port for each in process.net_connections("tcp") if each.raddr}
        for each in stalled:
            each.go_on(held)
        time.sleep(LOOK_SECONDS)


Seen = dict[str, dict[str, float]]


def measure(running: Gateway, healthy: str, secret: str, count: int) -> tuple[Seen, list[Stalled]]:
    """Stall, and load with one healthy client meanwhile."""

    def call(seconds: float) -> dict[str, float]:
        load = make_load(f"{running.base_url}/chat/completions", healthy, 1, seconds)
        return asdict(load) | {"memory_mb": round(running.memory_mb(), 1)}

    seen = {"alone": call(5)}
    stalled = stall(running, secret, count)
    last = max(each.opened + each.kind.deadline for each in stalled) + ROOM_SECONDS * 2
    with ThreadPoolExecutor(1) as pool:
        going_on = pool.submit(go_on_stalling, running, stalled, last)
        seen[f"beside {len(stalled)} stalled"] = call(ALL_STALL_SECONDS)
        seen["until the last is gone"] = call(last - time.monotonic())
        going_on.result()
    for each in stalled:
        each.socket.close()
    return seen, stalled


def ends(stalled: list[Stalled]) -> list[dict[str, Any]]:
    """Return a row a kind."""
    rows = []
    for kind in dict.fromkeys(each.kind for each in stalled):
        lasted = [each.lasted for each in stalled if each.kind is kind]
        ended = [seconds for seconds in lasted if seconds is not None]
        row = {"stalled": kind.name, "connections": len(lasted), "deadline s": kind.deadline}
        row["first ended s"] = round(min(ended, default=0.0), 1)
        row["last ended s"] = round(max(ended, default=0.0), 1)
        rows.append(
            row | {"late": sum(each is None or each > kind.deadline + ROOM_SECONDS for each in lasted)}
        )
    return rows


def main() -> int:
    """Measure, print, write; fail when the bar is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    with (
        scratch() as folder,
        mock_upstream() as upstream,
        mock_upstream("mock_stream.py") as stalling,
        gateway(folder / "data") as keydesk,
    ):
        _, healthy = keydesk.serve(upstream)
        keydesk.lead(STALLING, stalling, timeout_seconds=UPSTREAM_SECONDS)
        secret = keydesk.post("/keys", name="stalled")["secret"]
        seen, stalled = measure(keydesk, healthy, secret, asked.count)
    rows = ends(stalled)
    late = sum(row["late"] for row in rows)
    show("S15 stalled connections", rows, asked.json, load_by=generator(), bar_p99_ms=BAR_P99_MS, **seen)
    held = all(each["p99_ms"] <= BAR_P99_MS and not each["failed"] for each in seen.values())
    return 0 if held and not late else 1


if __name__ == "__main__":
    raise SystemExit(main())
