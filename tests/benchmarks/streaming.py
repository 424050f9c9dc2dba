"""G3: what the gateway adds to the first token, what a chunk costs it, and whether 500 streams at once flow.

Each figure is measured direct and through the gateway in turns, several rounds; the table shows medians. The
cost of a chunk is CPU time of the gateway's process, all of its threads, beginnings and ends of the streams
with it. Streams stall when the longest gap between two chunks of any is longer by a pace than the longest
direct one.

    python tests/benchmarks/streaming.py [--rounds 5] [--streams 500] [--json FILE]
"""

import argparse
import statistics
import time
from pathlib import Path
from typing import Any

from mock_upstream import run
from rig import Gateway, gateway, mock_upstream, scratch, show
from stream_client import Stream, stream_at_once, stream_in_turn

FIRST_MS = 1.0
FIRST_AIM_MS = 0.6
CHUNK_US = 25.0
CHUNK_AIM_US = 12.0
CALLS = 100
PACE_MS = 100
SHAPES = (
    ("1 stream, a chunk a ms", 1, 3000, 1),
    ("16, a chunk each 2 ms", 16, 1500, 2),
    ("16, at full speed", 16, 20_000, 0),
)

Urls = dict[str, str]


def first_token(urls: Urls, secret: str, rounds: int) -> list[dict[str, Any]]:
    """Measure the time to the first token, one call at a time."""
    measured: dict[str, list[list[float]]] = {name: [] for name in urls}
    for round_ in range(rounds + 1):
        for name, url in urls.items():
            streams = run(stream_in_turn(url, secret, CALLS, chunks=4, pace_ms=4))
            if round_:  # the first round warms up
                quantiles = statistics.quantiles((stream.first_ms for stream in streams), n=100)
                measured[name].append([quantiles[49], quantiles[98]])
    rows = []
    for place, quantile in enumerate(("p50", "p99")):
        direct, through = (
            statistics.median(each[place] for each in measured[name]) for name in ("direct", "keydesk")
        )
        row = {
            "figure": f"first token {quantile}, ms",
            "direct": round(direct, 3),
            "keydesk": round(through, 3),
        }
        row["added"] = round(through - direct, 3)
        if quantile == "p50":
            row |= {"bar": FIRST_MS, "aim": FIRST_AIM_MS}
        rows.append(row)
    return rows


def cost_of_chunks(running: Gateway, secret: str, rounds: int) -> list[dict[str, Any]]:
    """Measure the gateway's CPU time a chunk."""
    rows = []
    for name, count, chunks, pace in SHAPES:
        micros, reads, rates = [], [], []
        for _ in range(rounds):
            before, began = running.cpu_seconds(), time.perf_counter()
            streams = run(stream_at_once(running.base_url, secret, count, chunks=chunks, pace_ms=pace))
            passed = sum(stream.chunks for stream in streams)
            micros.append((running.cpu_seconds() - before) / passed * 1e6)
            rates.append(passed / (time.perf_counter() - began))
            reads.append(passed / sum(stream.pieces for stream in streams))
        rows.append(
            {
                "figure": f"CPU a chunk, µs: {name}",
                "keydesk": round(statistics.median(micros), 1),
                "bar": CHUNK_US,
                "aim": CHUNK_AIM_US,
                "chunks/s": round(statistics.median(rates)),
                "chunks a read": round(statistics.median(reads), 1),
            }
        )
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
        gateway(folder / "data") as keydesk,
    ):
        _, secret = keydesk.serve(upstream)
        urls = {"direct": upstream, "keydesk": keydesk.base_url}
        rows = first_token(urls, secret, asked.rounds)
        rows += cost_of_chunks(keydesk, secret, asked.rounds)
        rows += many_at_once(urls, secret, asked.streams, asked.rounds)
    show("G3 streaming", rows, asked.json, rounds=asked.rounds)
    held = [row.get("added", row["keydesk"]) <= row["bar"] for row in rows if "bar" in row]
    return 0 if all(held) else 1


if __name__ == "__main__":
    raise SystemExit(main())
