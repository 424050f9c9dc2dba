"""Whether the gateway's memory stays where it is: a million requests by 10,000 keys with limits and budgets.

One of ten is a stream, one of fifty has an unknown key, and one of a hundred hangs up in the middle of its
stream. Resident memory is printed now and then. Its slope over the second half tells: the smallest object
that stays for each request would be 5 MB in 100,000 requests.

    python tests/benchmarks/memory.py [--requests 1000000] [--keys 10000] [--minutes 60] [--json FILE]
"""

import argparse
import asyncio
import json
import random
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil
from connection import is_whole, post
from load import BODY
from mock_upstream import run
from rig import MODEL, Gateway, gateway, mock_upstream, scratch, show
from stream_client import stream_request

from keydesk.domain.secret import SecretKind, mint

CONNECTIONS = 16
FLAT_MB = 1.0
"""In 100,000 requests."""
STREAMS = "streams"
HUNG_UP = "hung up"

Task = tuple[bytes, bool]
"""A request, and whether to hang up as soon as its answer begins."""


class Work:
    """What is to be done, and what came of it."""

    def __init__(self, tasks: Iterator[Task]) -> None:
        self.statuses: Counter[str] = Counter()
        self.over = False
        self._tasks = tasks

    def next(self) -> Task | None:
        """Return the next task; None once all are begun."""
        task = next(self._tasks, None)
        self.over = task is None
        return task


class Caller(asyncio.Protocol):
    """One connection; does one task after the other until it hangs up or there are no more."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.lost = asyncio.Event()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.begin()

    def begin(self) -> None:
        """Begin a task."""
        self.received = b""
        task = self.work.next()
        if task is None:
            self.transport.close()
        else:
            request, self.hangs_up = task
            self.transport.write(request)

    def data_received(self, data: bytes) -> None:
        self.received += data
        if self.hangs_up:
            self.work.statuses[HUNG_UP] += 1
            self.transport.abort()
        elif is_whole(self.received):
            self.work.statuses[self.received[9:12].decode()] += 1
            self.begin()

    def connection_lost(self, _error: Exception | None) -> None:
        self.lost.set()


async def do(work: Work, base_url: str) -> None:
    """Do all of the work."""
    parts = urlsplit(base_url)
    loop = asyncio.get_running_loop()

    async def take_part() -> None:
        while not work.over:
            _, caller = await loop.create_connection(lambda: Caller(work), parts.hostname, parts.port)
            await caller.lost.wait()

    await asyncio.gather(*(take_part() for _ in range(CONNECTIONS)))


def tasks(base_url: str, secrets: list[str]) -> Iterator[Task]:
    """Return tasks without end, the same ones each time."""
    chance = random.Random(1)  # noqa: S311 - the same tasks each time
    chat = f"{base_url}/chat/completions"
    while True:
        lot, secret = chance.randrange(100), chance.choice(secrets)
        if lot == 0:
            yield stream_request(base_url, secret, chunks=100, pace_ms=100, model=STREAMS), True
        elif lot < 10:
            yield stream_request(base_url, secret, chunks=20, pace_ms=0, model=STREAMS), False
        elif lot < 12:
            yield post(chat, mint(SecretKind.KEY).reveal(), BODY), False
        else:
            yield post(chat, secret, BODY), False


def prepare(running: Gateway, plain: str, streams: str, keys: int) -> list[str]:
    """Add both models and the keys; return the secrets."""
    running.serve(plain)
    running.lead(STREAMS, streams)
    rules = {"allowed_models": [MODEL, STREAMS], "rpm": 100_000, "tpm": 100_000_000, "max_parallel": 100}
    budget = {"limit_usd": "100000", "renewal": "daily"}
    return [running.post("/keys", name=f"key {n}", **rules, budget=budget)["secret"] for n in range(keys)]


def sample(running: Gateway, requests: int, began: float) -> dict[str, Any]:
    """Look at the process, and say what is seen."""
    process = psutil.Process(running.process.pid)
    found = {"requests": requests, "minutes": round((time.monotonic() - began) / 60, 1)}
    found |= {"resident MB": round(running.memory_mb(), 1), "threads": process.num_threads()}
    found["descriptors"] = process.num_fds()
    print(json.dumps(found), flush=True)
    return found


def measure(
    running: Gateway, secrets: list[str], asked: argparse.Namespace
) -> tuple[list[dict[str, Any]], Counter[str]]:
    """Work by steps until there were enough requests, or time is up."""
    endless = tasks(running.base_url, secrets)
    began = time.monotonic()
    samples = [sample(running, 0, began)]
    statuses: Counter[str] = Counter()
    while samples[-1]["requests"] < asked.requests and time.monotonic() - began < asked.minutes * 60:
        step = Work(next(endless) for _ in range(asked.every))
        run(do(step, running.base_url))
        statuses += step.statuses
        samples.append(sample(running, samples[-1]["requests"] + asked.every, began))
    return samples, statuses


def slope(samples: list[dict[str, Any]]) -> float:
    """Return by how many MB memory grows in 100,000 requests, over the second half."""
    half = samples[len(samples) // 2 :]
    requests = [each["requests"] / 100_000 for each in half]
    return statistics.linear_regression(requests, [each["resident MB"] for each in half]).slope


def main() -> int:
    """Measure, print, write; fail when memory grows, or anything was answered otherwise than expected."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--requests", type=int, default=1_000_000)
    parser.add_argument("--every", type=int, default=50_000)
    parser.add_argument("--keys", type=int, default=10_000)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    with (
        scratch() as folder,
        mock_upstream() as plain,
        mock_upstream("mock_stream.py") as streams,
        gateway(folder / "data") as keydesk,
    ):
        secrets = prepare(keydesk, plain, streams, asked.keys)
        samples, statuses = measure(keydesk, secrets, asked)
    grows = slope(samples)
    flat = grows < FLAT_MB
    show(
        f"Memory over {samples[-1]['requests']} requests by {asked.keys} keys",
        samples,
        asked.json,
        MB_in_100000_requests_over_the_second_half=round(grows, 2),
        verdict="flat" if flat else "not flat",
        answers=dict(statuses),
    )
    return 0 if flat and set(statuses) <= {"200", "401", HUNG_UP} else 1


if __name__ == "__main__":
    raise SystemExit(main())
