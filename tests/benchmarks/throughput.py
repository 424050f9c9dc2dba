"""G1: how many chat completions a second pass through, against other gateways, nginx, and no gateway at all.

Everything runs at once on this machine and is loaded in turns, several rounds; the table shows medians.
KeyDesk checks key, window, address, model, provider, both limits and a budget, and has every usage on disk
before it answers; the others check and keep nothing (see ``peers.py``). The processor time is the gateway
process's own, a request: it says more than the rate where the machine has other things to do.

    python tests/benchmarks/throughput.py [--rounds 5] [--seconds 4] [--json FILE]
"""

import argparse
import contextlib
import statistics
from collections.abc import Mapping
from pathlib import Path

import psutil
from load import Load, generator, make_load
from peers import PEERS, Peer
from rig import gateway, mock_upstream, scratch, show

CONNECTIONS = (16, 64)
AT_LEAST = {"litellm": 60.0, "portkey": 8.0, "sglang-router": 0.6}
"""The bar: so many times as fast as each peer."""
OURS = "keydesk"
CHAT = "/chat/completions"

Measured = dict[tuple[str, int], list[Load]]


def main() -> int:
    """Measure, print, write; fail when the bar is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    measured: Measured = {}
    spent: dict[tuple[str, int], list[float]] = {}
    with contextlib.ExitStack() as running:
        folder = running.enter_context(scratch())
        upstream = running.enter_context(mock_upstream())
        keydesk = running.enter_context(gateway(folder / "data"))
        plain, limited = keydesk.serve(upstream)
        process = psutil.Process(keydesk.process.pid)
        peers = {name: running.enter_context(start(upstream, folder)) for name, start in PEERS.items()}
        ours = Peer(keydesk.base_url)
        subjects = {
            "direct": (Peer(upstream), plain),
            OURS: (ours, limited),
            f"{OURS}, key without limits": (ours, plain),
            **{name: (peer, plain) for name, peer in peers.items() if not peer.missing},
        }
        for round_ in range(asked.rounds + 1):
            for connections in CONNECTIONS:
                for name, (peer, secret) in subjects.items():
                    seconds = asked.seconds if round_ else 1
                    before = sum(process.cpu_times()[:2])
                    load = make_load(peer.base_url + CHAT, secret, connections, seconds, peer.headers)
                    if round_:  # the first round warms up
                        measured.setdefault((name, connections), []).append(load)
                        if peer is ours:
                            used = sum(process.cpu_times()[:2]) - before
                            requests = max(1.0, load.per_second * max(1, round(seconds)))
                            spent.setdefault((name, connections), []).append(used / requests * 1e6)
    rows = [_row(name, connections, measured, spent) for name, connections in sorted(measured)]
    missing = [f"{name} ({peer.missing})" for name, peer in peers.items() if peer.missing]
    show(
        "G1 throughput, non-streamed chat, requests a second",
        rows,
        asked.json,
        load_by=generator(),
        not_available=", ".join(missing) or "nothing",
        bar=", ".join(f"{OURS} at least {least:g} x {name}" for name, least in AT_LEAST.items()),
    )
    return 0 if all(_reaches_bars(row) for row in rows if row["gateway"] == OURS) else 1


def _row(
    name: str, connections: int, measured: Measured, spent: Mapping[tuple[str, int], list[float]]
) -> dict[str, object]:
    loads = measured[name, connections]
    rate = _rate(loads)
    row: dict[str, object] = {
        "gateway": name,
        "connections": connections,
        "requests/s": round(rate),
        "p50 ms": round(statistics.median(load.p50_ms for load in loads), 2),
        "p99 ms": round(statistics.median(load.p99_ms for load in loads), 2),
        "failed": sum(load.failed for load in loads),
    }
    if (name, connections) in spent:
        row["cpu µs"] = round(statistics.median(spent[name, connections]))
    for peer in (*AT_LEAST, "nginx"):
        if (peer, connections) in measured:
            row[f"x {peer}"] = round(rate / max(1.0, _rate(measured[peer, connections])), 2)
    return row


def _rate(loads: list[Load]) -> float:
    return statistics.median(load.per_second for load in loads)


def _reaches_bars(row: Mapping[str, object]) -> bool:
    return all(float(str(row.get(f"x {name}", least))) >= least for name, least in AT_LEAST.items())


if __name__ == "__main__":
    raise SystemExit(main())
