"""G3: what the gateway adds to the first token, what a chunk costs it, and whether 500 streams at once flow.

Each figure is measured direct and through the gateway in turns, several rounds; the table shows medians. A
plain key has neither limits nor a budget; everything else is measured with both. The cost of a chunk is CPU
time of the gateway's process, all of its threads, beginnings and ends of the streams with it. Beside it is
what a relay takes that only passes bytes on. A stream alone wakes both for each chunk, for which the relay
alone takes as long as the bar, so there it is only shown. Streams stall when the longest gap between two
chunks of any is longer by a pace than the longest direct one.

    python tests/benchmarks/streaming.py [--rounds 5] [--streams 500] [--json FILE]
"""

import argparse
import statistics
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mock_upstream import run
from rig import cpu_seconds, gateway, mock_upstream, scratch, served, show
from stream_client import Stream, stream_at_once, stream_in_turn

FIRST_MS = 1.0
FIRST_AIM_MS = 0.6
CHUNK_US = 25.0
CHUNK_AIM_US = 12.0
CALLS = 100
PACE_MS = 100


@dataclass(frozen=True)
class Shape:
    """How many streams at once, how many chunks of each, and at what pace."""

    name: str
    streams: int
    chunks: int
    pace_ms: int


SHAPES = (
    Shape("a stream alone, a chunk a ms", 1, 3000, 1),
    Shape("16 streams, a chunk each 2 ms", 16, 1500, 2),
    Shape("16 streams, at full speed", 16, 20_000, 0),
)

Urls = dict[str, str]
Passing = dict[str, tuple[str, subprocess.Popen[bytes]]]
"""What passes streams on: its base URL and its process."""


def first_token(upstream: str, through: str, secrets: tuple[str, str], rounds: int) -> list[dict[str, Any]]:
    """Measure the time to the first token, one call at a time: direct, and with a key of each kind."""
    plain, limited = secrets
    subjects = {"direct": (upstream, plain), "plain key": (through, plain), "keydesk": (through, limited)}
    measured: dict[str, list[tuple[float, float]]] = {name: [] for name in subjects}
    for round_ in range(rounds + 1):
        for name, (url, secret) in subjects.items():
            streams = run(stream_in_turn(url, secret, CALLS, chunks=4, pace_ms=4))
            if round_:  # the first round warms up
                quantiles = statistics.quantiles((stream.first_ms for stream in streams), n=100)
                measured[name].append((quantiles[49], quantiles[98]))
    rows = []
    for place, quantile in enumerate(("p50", "p99")):
        found = {name: statistics.median(each[place] for each in measured[name]) for name in subjects}
        row = {"figure": f"first token {quantile}, ms"} | {name: round(ms, 3) for name, ms in found.items()}
        row["added"] = round(found["keydesk"] - found["direct"], 3)
        rows.append(row)
    rows[0] |= {"bar": FIRST_MS, "aim": FIRST_AIM_MS}
    return rows


def cost_of_chunks(passing: Passing, secret: str, rounds: int) -> list[dict[str, Any]]:
    """Measure the CPU time a chunk, of the gateway and of the bare relay."""
    rows = []
    for shape in SHAPES:
        micros: dict[str, list[float]] = {name: [] for name in passing}
        rates, reads = [], []
        for _ in range(rounds):
            for name, (url, process) in passing.items():
                before, began = cpu_seconds(process), time.perf_counter()
                streams = run(
                    stream_at_once(url, secret, shape.streams, chunks=shape.chunks, pace_ms=shape.pace_ms)
                )
                passed = sum(stream.chunks for stream in streams)
                micros[name].append((cpu_seconds(process) - before) / passed * 1e6)
            rates.append(passed / (time.perf_counter() - began))
            reads.append(passed / sum(stream.pieces for stream in streams))
        row = {"figure": f"CPU a chunk, µs: {shape.name}"}
        row |= {name: round(statistics.median(values), 1) for name, values in micros.items()}
        row |= {"bar": CHUNK_US, "aim": CHUNK_AIM_US} if shape.streams > 1 else {}
        row |= {"chunks/s": round(statistics.median(rates)), "a read": round(statistics.median(reads), 1)}
        rows.append(row)
    return rows


def many_at_once(urls: Urls, secret: str, count: int, rounds: int) -> list[dict[str, Any]]:
    """Measure the longest gap of any stream, and how late the last one began."""
    measured: dict[str, list[list[Stream]]] = {name: [] for name in urls}
    for _ in range(rounds):
        for name, url in urls.items():
            streams = run(stream_at_once(url, secret, count, chunks=50, pace_ms=PACE_MS))
            measured[name].append(streams)
    rows = []
    for figure, value in (("longest gap", "longest_gap_ms"), ("last first token", "first_ms")):
        direct, through = (
            statistics.median(max(getattr(stream, value) for stream in streams) for streams in measured[name])
            for name in ("direct", "keydesk")
        )
        row = {"figure": f"{count} streams: {figure}, ms", "direct": round(direct), "keydesk": round(through)}
        rows.append(row | {"added": round(through - direct)})
    rows[0]["bar"] = PACE_MS
    return rows


def main() -> int:
    """Measure, print, write; fail when a bar is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--streams", type=int, default=500)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    with (
        scratch() as folder,
        mock_upstream("mock_stream.py") as upstream,
        served("bare_relay.py", str(urlsplit(upstream).port)) as (port, relay),
        gateway(folder / "data") as keydesk,
    ):
        plain, secret = keydesk.serve(upstream)
        urls = {"direct": upstream, "keydesk": keydesk.base_url}
        passing = {
            "bare relay": (f"http://127.0.0.1:{port}/v1", relay),
            "keydesk": (keydesk.base_url, keydesk.process),
        }
        rows = first_token(upstream, keydesk.base_url, (plain, secret), asked.rounds)
        rows += cost_of_chunks(passing, secret, asked.rounds)
        rows += many_at_once(urls, secret, asked.streams, asked.rounds)
    show("G3 streaming", rows, asked.json, rounds=asked.rounds)
    held = [row.get("added", row["keydesk"]) <= row["bar"] for row in rows if "bar" in row]
    return 0 if all(held) else 1


if __name__ == "__main__":
    raise SystemExit(main())
