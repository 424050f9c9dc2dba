"""G5, G6, G7: the admin API on a large database: pages of keys, bulk creation, sums of usage.

The history is written straight into the database (see history.py). Each request is sent over one connection
to a gateway of its own and timed from outside; the table shows the median and the slowest.

    python tests/benchmarks/admin_api.py [--keys 100000] [--records 10000000] [--rounds 30] [--json FILE]
"""

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from history import Scale, write_history
from rig import ROOT, Gateway, gateway, mock_upstream, scratch, show

LIST_BAR = 25.0
BULK_BAR = 1.5
SUMMARY_BAR = 300.0
DEEP = 40
SORTS = (
    "name",
    "-created_at",
    "expires_at",
    "-last_used_at",
    "-requests",
    "-spend_usd",
    "budget",
    "-budget",
    "status",
    "owner",
    "location",
)
FILTERS = (
    {"q": "0042"},
    {"q": "no such name"},
    {"status": "active"},
    {"status": "revoked"},
    {"location_id": "loc000000003"},
    {"owner_id": "per000000123"},
    {"model": "bench"},
)
SUMMARIES = (
    {"group_by": "day"},
    {"group_by": "person"},
    {"group_by": "model"},
    {"group_by": "key"},
    {"group_by": "location"},
    {"group_by": "day", "split_by": "model"},
    {"group_by": "day", "location_id": "loc000000003"},
    {"group_by": "day", "split_by": "key", "top": 8},
    {"group_by": "day", "split_by": "person", "top": 8},
    {"group_by": "hour", "split_by": "model", "top": 8},
    {"group_by": "day", "zone": "Europe/Amsterdam"},
    {"group_by": "day", "zone": "America/New_York", "split_by": "model", "top": 8},
    {"group_by": "day", "zone": "America/New_York", "split_by": "person", "top": 8},
    {"group_by": "day", "zone": "Asia/Kolkata"},
    {"group_by": "person", "sort": "-tokens", "compare_from": "2026-01-01T00:00:00Z"},
    {"group_by": "day", "key_id": "bench0000123"},
    {"group_by": "model", "key_id": "bench0000123"},
    {"group_by": "key", "person_id": "per000000123"},
    {"group_by": "model", "person_id": "per000000123"},
    {"group_by": "person", "model": "model-3"},
)

LOGS: tuple[dict[str, Any], ...] = (
    {},
    {"key_id": "bench0000123"},
    {"person_id": "per000000123"},
    {"outcome": "failed"},
    {"model": "model-3"},
    {"slower_than_ms": 3040},
)


def timed(ask: Callable[[], Any], rounds: int) -> tuple[float, float]:
    """Return median and maximum, in milliseconds."""
    took: list[float] = []
    for _ in range(rounds):
        began = time.perf_counter()
        ask()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took), max(took)


def get(running: Gateway, path: str, query: dict[str, Any]) -> dict[str, Any]:
    """Ask, and fail when it is refused."""
    answer = running.admin.get(path, params=query)
    if not answer.is_success:
        raise SystemExit(f"{path} {query} answered {answer.status_code}: {answer.text}")
    return dict(answer.json())


def deep(running: Gateway, query: dict[str, Any]) -> dict[str, Any]:
    """Return the query for a page far behind the first."""
    for _ in range(DEEP):
        cursor = get(running, "/keys", query)["next_cursor"]
        if cursor is None:
            break
        query = {**query, "cursor": cursor}
    return query


def lists(running: Gateway, rounds: int) -> Iterator[dict[str, Any]]:
    """Yield a row for each list."""
    asked: list[tuple[str, dict[str, Any]]] = [(f"sorted by {sort}", {"sort": sort}) for sort in SORTS]
    asked += [(f"page {DEEP} by {sort}", deep(running, {"sort": sort, "limit": 100})) for sort in SORTS]
    asked += [(" ".join(f"{name}={value}" for name, value in each.items()), each) for each in FILTERS]
    asked.append(("with counts", {"counts": "true"}))
    for name, query in asked:
        middle, slowest = timed(lambda query=query: get(running, "/keys", {"limit": 100, **query}), rounds)
        yield {"": f"keys, {name}", "p50 ms": f"{middle:.1f}", "max ms": f"{slowest:.1f}", "bar": LIST_BAR}


def summaries(running: Gateway, rounds: int) -> Iterator[dict[str, Any]]:
    """Yield a row for each summary, over everything there is."""
    since = datetime.now(UTC) - timedelta(days=91)
    span = {"from": since.strftime("%Y-%m-%dT%H:%M:%SZ")}
    for query in SUMMARIES:
        name = " ".join(f"{name}={value}" for name, value in query.items())
        middle, slowest = timed(lambda query=query: get(running, "/usage/summary", {**span, **query}), rounds)
        yield {
            "": f"usage, {name}",
            "p50 ms": f"{middle:.1f}",
            "max ms": f"{slowest:.1f}",
            "bar": SUMMARY_BAR,
        }
    for query in LOGS:
        name = " ".join(["request log", *(f"{name}={value}" for name, value in query.items())])
        middle, slowest = timed(
            lambda query=query: get(running, "/usage/requests", {"limit": 100, **query}), rounds
        )
        yield {"": name, "p50 ms": f"{middle:.1f}", "max ms": f"{slowest:.1f}"}


def bulk(running: Gateway, people: int) -> Iterator[dict[str, Any]]:
    """Yield a row for a bulk creation."""
    took: list[float] = []
    for number in range(3):
        first = number * people
        body = {
            "label": f"Benchmark {number}",
            "person_ids": [f"per{first + each:09}" for each in range(people)],
            "template": {"rpm": 60, "budget": {"limit_usd": "5"}},
        }
        began = time.perf_counter()
        answer = running.admin.post("/keys/bulk", json=body)
        took.append((time.perf_counter() - began) * 1000)
        made = len(answer.json().get("items", [])) if answer.is_success else 0
        if made != people:
            raise SystemExit(f"bulk answered {answer.status_code} with {made} keys: {answer.text[:500]}")
    yield {
        "": f"bulk of {people} keys",
        "p50 ms": f"{statistics.median(took):.0f}",
        "max ms": f"{max(took):.0f}",
        "bar": BULK_BAR * 1000,
    }


def check(data: Path) -> str:
    """Have the gateway's own check look at what was written."""
    command = [sys.executable, "-m", "keydesk", "gateway", "check", "--data-dir", str(data)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT).stdout.splitlines()[
        0
    ]


def main() -> int:
    """Measure, print, write; fail when a bar is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--keys", type=int, default=100_000)
    parser.add_argument("--records", type=int, default=10_000_000)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--check", action="store_true", help="check the sums as well, which takes minutes")
    parser.add_argument("--usage", action="store_true", help="measure the sums of usage and the log alone")
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    with scratch() as folder, mock_upstream() as upstream:
        data = folder / "data"
        with gateway(data) as running:
            running.serve(upstream)
        began = time.perf_counter()
        write_history(data / "keydesk.sqlite3", Scale(keys=asked.keys, records=asked.records))
        print(f"history written in {time.perf_counter() - began:.0f} s", file=sys.stderr)
        with gateway(data) as running:
            rows = [] if asked.usage else [*lists(running, asked.rounds), *bulk(running, 1000)]
            rows += summaries(running, asked.rounds)
        facts = {"checked": check(data)} if asked.check else {}
    title = f"The admin API with {asked.keys:,} keys and {asked.records:,} usage records"
    show(title, rows, asked.json, **facts)
    return 0 if all(float(row["p50 ms"]) <= float(row.get("bar", "inf")) for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
