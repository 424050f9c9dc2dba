"""A gateway that is killed during a bulk creation has made all of its keys, or none (S10, S20)."""

import contextlib
import sqlite3
import subprocess
import sys
import threading
import time
from typing import Any

import httpx
import pytest

PEOPLE = 500
BULK = {"label": "Workshop"}
ONCE = {"Idempotency-Key": "the workshop"}


def counted(gateway: Any) -> tuple[int, int, int, int]:
    """Return how many keys, totals of keys, batches, and events of keys there are."""
    with contextlib.closing(sqlite3.connect(gateway.database)) as connection:
        return tuple(  # type: ignore[return-value]
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
            for table in ("key", "key_usage", "batch", "audit_event WHERE subject_kind = 'key'")
        )


@pytest.mark.slow
@pytest.mark.parametrize("delay", [0.02, 0.1, 0.3])
def test_all_keys_are_made_or_none(start_gateway: Any, delay: float) -> None:
    """An attempt that was cut is safe to repeat after the next start: nobody gets two keys."""
    gateway = start_gateway()
    lines = "".join(f"Person {number},x\n" for number in range(PEOPLE))
    imported = gateway.admin.post(
        "people/import", content=f"name,account\n{lines}", headers={"Content-Type": "text/csv"}
    )
    body = {**BULK, "person_ids": [each["person_id"] for each in imported.raise_for_status().json()["items"]]}

    def create() -> None:
        with contextlib.suppress(httpx.HTTPError):
            gateway.admin.post("keys/bulk", json=body, headers=ONCE)

    maker = threading.Thread(target=create)
    maker.start()
    time.sleep(delay)  # the moment of the kill, not a wait for anything
    gateway.process.kill()
    gateway.process.wait(5)
    maker.join(20)
    assert counted(gateway) in {(0, 0, 0, 0), (PEOPLE, PEOPLE, 1, PEOPLE)}

    again = start_gateway()
    made = again.admin.post("keys/bulk", json=body, headers=ONCE).raise_for_status().json()
    assert (len(made["items"]), made["skipped"]) == (PEOPLE, [])
    assert counted(again) == (PEOPLE, PEOPLE, 1, PEOPLE)
    command = [sys.executable, "-m", "keydesk", "gateway", "check", "--data-dir", str(again.data_dir)]
    checked = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert checked.returncode == 0, checked.stdout
