"""What it costs to write usage down, with every sum: processor time a record, by size of the batch and keys.

python tests/benchmarks/ledger.py [--rounds 7] [--json FILE]
"""

import argparse
import random
import sqlite3
import statistics
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from rig import scratch, show

from keydesk.domain.instant import SystemClock
from keydesk.gateway.keys.tables import key_table
from keydesk.gateway.store.opening import open_store
from keydesk.gateway.store.sealing import Sealing
from keydesk.gateway.usage.records import Outcome, UsageRecord
from keydesk.gateway.usage.repository import UsageLedger
from keydesk.gateway.usage.settlement import Settlement

BATCHES = 100
KEYS = 1000
MASTER_KEY = bytes(range(32))
CHANCE = random.Random(1)  # noqa: S311 - the same in every run
CASES = (
    ("one call at a time, one key", 1, False, False),
    ("16 at once, one key", 16, False, False),
    ("16 at once, one key, each its own chat", 16, False, True),
    (f"16 at once, {KEYS} keys", 16, True, False),
    (f"64 at once, {KEYS} keys", 64, True, False),
)


def make_database(path: Path) -> None:
    """Make a gateway's database with its keys."""
    open_store(path, MASTER_KEY, SystemClock()).store.close()
    names = [column.name for column in key_table.c if not column.nullable and column.name != "id"]
    values = [bytes(32) if name == "secret_hash" else "1" for name in names]
    marks = ", ".join("?" * (len(names) + 1))
    with closing(sqlite3.connect(path)) as connection, connection:
        for number in range(KEYS):
            key = f"INSERT INTO key (id, {', '.join(names)}) VALUES ({marks})"
            connection.execute(key, (f"key{number:09d}", *values))
            total = "INSERT INTO key_usage (key_id, requests, spent_nanos) VALUES (?, 0, 0)"
            connection.execute(total, (f"key{number:09d}",))


def settlements(size: int, *, many: bool, chats: bool) -> Iterator[list[Settlement]]:
    """Yield batches of records of people in one location."""
    number = 0
    while True:
        batch: list[Settlement] = []
        for _ in range(size):
            number += 1
            key = CHANCE.randrange(KEYS) if many else 1
            record = UsageRecord(
                f"req_{number:026x}",
                1_790_000_000_000_000 + number * 150,
                f"key{key:09d}",
                *("chat/completions", "acme/model", "provider0001", 500, 20, 30, 70_000, 9, 200, Outcome.OK),
                owner_id=f"person{key:06d}",
                location_id="location0001",
                chat_id=CHANCE.randbytes(16).hex() if chats else None,
            )
            batch.append(Settlement(record))
        yield batch


def measure(path: Path, rounds: int, size: int, *, many: bool, chats: bool) -> float:
    """Return the median of microseconds a record."""
    make_database(path)
    source = settlements(size, many=many, chats=chats)
    costs: list[float] = []
    with closing(UsageLedger.open(path, Sealing(MASTER_KEY))) as ledger:
        for _ in range(rounds + 1):  # the first round warms up
            batches = [next(source) for _ in range(BATCHES)]
            began = time.process_time()
            for batch in batches:
                ledger.write(batch)
            costs.append((time.process_time() - began) / BATCHES / size * 1e6)
    return statistics.median(costs[1:])


def main() -> None:
    """Measure each case."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    rows: list[dict[str, Any]] = []
    with scratch() as folder:
        for number, (name, size, many, chats) in enumerate(CASES):
            cost = measure(folder / f"{number}.sqlite3", options.rounds, size, many=many, chats=chats)
            rows.append({"case": name, "µs a record": f"{cost:.1f}"})
    show("Writing usage down, with every sum, in one transaction", rows, options.json)


if __name__ == "__main__":
    main()
