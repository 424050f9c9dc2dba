"""G2: what the gateway adds to the direct call, one call at a time.

python tests/benchmarks/latency.py [--rounds 7] [--seconds 3] [--json FILE]
"""

import argparse
import statistics
from pathlib import Path

from load import Load, generator, make_load
from rig import gateway, mock_upstream, scratch, show

BAR_MS = {"p50": 0.6, "p99": 2.0}


def main() -> int:
    """Measure, print, write; fail when the bar is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    measured: dict[str, list[Load]] = {"direct": [], "keydesk": []}
    with scratch() as folder, mock_upstream() as upstream, gateway(folder / "data") as keydesk:
        _, secret = keydesk.serve(upstream)
        for round_ in range(asked.rounds + 1):
            for name, url in (("direct", upstream), ("keydesk", keydesk.base_url)):
                load = make_load(f"{url}/chat/completions", secret, 1, asked.seconds if round_ else 1)
                if round_:  # the first round warms up
                    measured[name].append(load)
    rows = [
        {
            "call": name,
            "p50 ms": round(statistics.median(load.p50_ms for load in loads), 3),
            "p99 ms": round(statistics.median(load.p99_ms for load in loads), 3),
            "failed": sum(load.failed for load in loads),
        }
        for name, loads in measured.items()
    ]
    added = {
        quantile: round(float(rows[1][f"{quantile} ms"]) - float(rows[0][f"{quantile} ms"]), 3)
        for quantile in BAR_MS
    }
    show("G2 latency added, c = 1", rows, asked.json, added_ms=added, bar_ms=BAR_MS, load_by=generator())
    return 0 if all(added[quantile] <= BAR_MS[quantile] for quantile in BAR_MS) else 1


if __name__ == "__main__":
    raise SystemExit(main())
