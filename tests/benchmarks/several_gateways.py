"""H3, G8: what several gateways on one PostgreSQL carry, and how soon they hear of a revocation at another.

One gateway on its SQLite file, one on PostgreSQL, and several on the same PostgreSQL are loaded in turns with
the same calls, over as many connections in all, with and without a budget; the table shows medians. Load,
upstream, gateways and PostgreSQL share this machine, so that its cores are the limit: what each call takes of
them, in gateways and in PostgreSQL, says more than the rate. PostgreSQL is as careful as it is at home. For
revocations, a key is called at one gateway without a pause while it is revoked at another; the time is that
from the admin's answer to the last call that was sent and admitted.

    PYTHONPATH=. python tests/benchmarks/several_gateways.py [--rounds 5] [--seconds 4] [--json FILE]
"""

import argparse
import asyncio
import contextlib
import os
import shutil
import statistics
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
from connection import connect, post
from load import BODY, Load, generator, make_load
from mock_upstream import run
from rig import MODEL, Gateway, gateway, mock_upstream, scratch, show

from tests.fixtures.postgresql import CAREFUL, Server, find_programs, running

GATEWAYS = 3
CONNECTIONS = (16, 64)
CHAT = "/chat/completions"
REFUSED = 401
BUDGET = {"limit_usd": "1000000", "renewal": "daily"}
LIMITS = {"rpm": 1_000_000, "tpm": 1_000_000_000, "max_parallel": 1000}
DATABASE = "KEYDESK_DATABASE"


@dataclass
class Subject:
    """Gateways on one database, and the keys that are called there."""

    name: str
    gateways: list[Gateway]
    server: Server | None = None
    keys: dict[str, str] = field(default_factory=dict[str, str])

    def prepare(self, upstream: str) -> None:
        """Add the model and the keys."""
        first = self.gateways[0]
        first.lead(MODEL, upstream)
        rules = {"allowed_models": [MODEL], **LIMITS}
        self.keys["no budget"] = first.post("/keys", name="plain", **rules)["secret"]
        self.keys["budget"] = first.post("/keys", name="paying", **rules, budget=BUDGET)["secret"]

    def load(self, key: str, connections: int, seconds: float) -> Load:
        """Load all of them at once, each over its part of the connections."""
        count = len(self.gateways)
        parts = [connections // count + (number < connections % count) for number in range(count)]
        with ThreadPoolExecutor(count) as pool:
            loads = list(
                pool.map(
                    lambda found, part: make_load(found.base_url + CHAT, self.keys[key], part, seconds),
                    self.gateways,
                    parts,
                )
            )
        return Load(
            sum(each.per_second for each in loads),
            statistics.mean(each.p50_ms for each in loads),
            max(each.p99_ms for each in loads),
            sum(each.failed for each in loads),
        )

    def cpu_seconds(self) -> tuple[float, float]:
        """Return what gateways and PostgreSQL took so far."""
        ours = sum(_cpu(psutil.Process(each.process.pid)) for each in self.gateways)
        theirs = 0.0 if self.server is None else _cpu(psutil.Process(self.server.pid))
        return ours, theirs


def _cpu(process: psutil.Process) -> float:
    """Return the processor time of a process and of what it started, as far as that still runs."""
    total = 0.0
    for each in (process, *process.children(recursive=True)):
        with contextlib.suppress(psutil.NoSuchProcess):
            total += sum(each.cpu_times()[:2])
    return total


@contextlib.contextmanager
def attached(server: Server, folder: Path, count: int) -> Iterator[list[Gateway]]:
    """Run gateways on a database of their own."""
    with contextlib.ExitStack() as held:
        os.environ[DATABASE] = server.new_database().url.render_as_string(hide_password=False)
        try:
            found: list[Gateway] = []
            for number in range(count):
                data = folder / f"{count}-{number}"
                if found:
                    data.mkdir(mode=0o700)
                    shutil.copy(folder / f"{count}-0" / "master.key", data)
                found.append(held.enter_context(gateway(data)))
        finally:
            del os.environ[DATABASE]
        yield found


def measure(subjects: Sequence[Subject], rounds: int, seconds: float) -> list[dict[str, Any]]:
    """Load each in turns; return a row for each way."""
    loads: dict[tuple[str, str, int], list[Load]] = {}
    spent: dict[tuple[str, str, int], list[tuple[float, float]]] = {}
    for round_ in range(rounds + 1):  # the first one warms up
        for connections in CONNECTIONS:
            for subject in subjects:
                for key in subject.keys:
                    before = subject.cpu_seconds()
                    load = subject.load(key, connections, seconds if round_ else 1)
                    if not round_:
                        continue
                    calls = max(1.0, load.per_second * seconds)
                    took = [after - was for after, was in zip(subject.cpu_seconds(), before, strict=True)]
                    case = subject.name, key, connections
                    loads.setdefault(case, []).append(load)
                    spent.setdefault(case, []).append((took[0] / calls * 1e6, took[1] / calls * 1e6))
    return [_row(*case, loads[case], spent[case]) for case in sorted(loads, key=lambda case: case[1:])]


def _row(
    name: str, key: str, connections: int, loads: Sequence[Load], spent: Sequence[tuple[float, float]]
) -> dict[str, Any]:
    return {
        "gateways": name,
        "key": key,
        "connections": connections,
        "requests/s": round(statistics.median(each.per_second for each in loads)),
        "p50 ms": round(statistics.median(each.p50_ms for each in loads), 2),
        "p99 ms": round(statistics.median(each.p99_ms for each in loads), 2),
        "failed": sum(each.failed for each in loads),
        "gateway µs": round(statistics.median(each[0] for each in spent)),
        "PostgreSQL µs": round(statistics.median(each[1] for each in spent)),
    }


async def revocations(at: Gateway, elsewhere: Gateway, trials: int) -> list[float]:
    """Revoke keys at one gateway; return for how long, in milliseconds, another one still admitted each."""
    took: list[float] = []
    admin, calling = await connect(at.base_url), await connect(elsewhere.base_url)
    for number in range(trials):
        minted = await asyncio.to_thread(at.post, "/keys", name=f"revoked {number}")
        call = post(elsewhere.base_url + CHAT, minted["secret"], BODY)
        if (await calling.call(call)).status != 200:
            raise SystemExit("a new key is not known at another gateway")
        asked = admin.call(post(f"{at.admin_url}/keys/{minted['key']['id']}/revoke", at.token))
        revoking = asyncio.ensure_future(asked)
        last = 0.0
        while (answer := await calling.call(call)).status != REFUSED:
            last = answer.sent
        took.append(max(0.0, last - (await revoking).ended) * 1000)
    for each in (admin, calling):
        each.transport.close()
    return took


def revocation_row(name: str, took: list[float]) -> dict[str, Any]:
    """Return what is shown of them."""
    return {
        "gateways": name,
        "revocations": len(took),
        "p50 ms": round(statistics.median(took), 1),
        "p99 ms": round(statistics.quantiles(took, n=100)[98], 1),
        "longest ms": round(max(took), 1),
    }


def main() -> int:
    """Measure, print, write; fail where a call failed or a revocation was heard after a second."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    if find_programs() is None:
        raise SystemExit("needs PostgreSQL's server")
    with contextlib.ExitStack() as held:
        folder = held.enter_context(scratch())
        upstream = held.enter_context(mock_upstream())
        server = held.enter_context(running(CAREFUL))
        several = held.enter_context(attached(server, folder, GATEWAYS))
        subjects = [
            Subject("1, SQLite", [held.enter_context(gateway(folder / "alone"))]),
            Subject("1, PostgreSQL", held.enter_context(attached(server, folder, 1)), server),
            Subject(f"{GATEWAYS}, PostgreSQL", several, server),
        ]
        for each in subjects:
            each.prepare(upstream)
        heard = [revocation_row("idle, one to another", run(revocations(*several[:2], asked.trials)))]
        with ThreadPoolExecutor(1) as pool:
            loading = pool.submit(subjects[-1].load, "budget", GATEWAYS, max(1.0, asked.trials / 40))
            heard.append(
                revocation_row("loaded, one to another", run(revocations(*several[:2], asked.trials)))
            )
            loading.result()
        rows = measure(subjects, asked.rounds, asked.seconds)
    show(
        "Several gateways on one PostgreSQL: calls a second, and how soon a revocation is heard",
        [*rows, *heard],
        asked.json,
        load_by=generator(),
        bar="G8: a revocation is heard within 1 s (aim 50 ms); no call fails",
    )
    return 1 if any(each["longest ms"] > 1000 for each in heard) or any(row["failed"] for row in rows) else 0


if __name__ == "__main__":
    raise SystemExit(main())
