"""G4: from the start of the process to a gateway that serves, and its memory: idle, and with 100,000 keys.

The keys are written straight into the database, as the admin API would write them. With keys, memory is
looked at after listing them by pages through the admin API and after calls with the one that has a secret.

    python tests/benchmarks/gateway_start.py [--rounds 7] [--keys 100000] [--json FILE]
"""

import argparse
import sqlite3
import statistics
import time
from pathlib import Path
from typing import Any

import httpx
from rig import MODEL, Gateway, gateway, mock_upstream, scratch, show

BAR = {"start s": 1.5, "idle MB": 90, "with keys MB": 150}
SETTLE_SECONDS = 1.0


def add_keys(database: Path, count: int) -> None:
    """Copy the one key that is there."""
    connection = sqlite3.connect(database)
    with connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(key)")]
        others = [column for column in columns if column not in {"id", "name", "name_folded"}]
        listed = ", ".join(others)
        connection.execute(
            f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
            f"INSERT INTO key (id, name, name_folded, {listed}) "
            f"SELECT printf('bench%07d', i), printf('Person %07d', i), printf('person %07d', i), {listed} "
            "FROM n, (SELECT * FROM key LIMIT 1)",
            (count,),
        )
        connection.execute(
            "INSERT INTO key_usage (key_id, requests, spent_nanos) SELECT id, 0, 0 FROM key "
            "WHERE id NOT IN (SELECT key_id FROM key_usage)"
        )
    connection.close()


def use(running: Gateway, secret: str) -> None:
    """List keys, and call."""
    cursor = None
    for _ in range(20):
        query: dict[str, Any] = {"limit": 100} | ({"cursor": cursor} if cursor else {})
        page = running.admin.get("/keys", params=query).json()
        cursor = page["next_cursor"]
        if cursor is None:
            break
    with httpx.Client(headers={"Authorization": f"Bearer {secret}"}, trust_env=False) as client:
        for _ in range(200):
            client.post(f"{running.base_url}/chat/completions", json={"model": MODEL, "messages": []})


def main() -> int:
    """Measure, print, write; fail when the bar is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--keys", type=int, default=100_000)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    starts: list[float] = []
    idle: list[float] = []
    with scratch() as folder, mock_upstream() as upstream:
        data = folder / "data"
        with gateway(data) as running:
            first = running.seconds_to_ready
            _, secret = running.serve(upstream)
        for _ in range(asked.rounds):
            with gateway(data) as running:
                starts.append(running.seconds_to_ready)
                time.sleep(SETTLE_SECONDS)
                idle.append(running.memory_mb())
        add_keys(data / "keydesk.sqlite3", asked.keys)
        with gateway(data) as running:
            start_with_keys = running.seconds_to_ready
            use(running, secret)
            with_keys = running.memory_mb()
    found = {
        "start s": statistics.median(starts),
        "idle MB": statistics.median(idle),
        "with keys MB": with_keys,
    }
    rows = [{"figure": name, "found": round(found[name], 2), "bar": BAR[name]} for name in BAR]
    show(
        f"G4 start and memory, {asked.keys} keys",
        rows,
        asked.json,
        first_start_s=round(first, 2),
        start_with_keys_s=round(start_with_keys, 2),
    )
    return 0 if all(found[name] <= BAR[name] for name in BAR) else 1


if __name__ == "__main__":
    raise SystemExit(main())
