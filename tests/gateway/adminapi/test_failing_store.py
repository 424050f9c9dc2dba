"""S22: a database that is full, read-only or locked gives 503, mints nothing by halves, and recovers."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import event

from keydesk.gateway.store.opening import OpenStore

ONCE = {"Idempotency-Key": "one"}


@pytest.mark.parametrize("pragma", ["query_only = ON", "max_page_count = 1"])
async def test_no_partial_mint(admin: httpx.AsyncClient, opened: OpenStore, pragma: str) -> None:
    failing = True

    def restrict(connection: Any, *_: object) -> None:
        undo = {"query_only = ON": "query_only = OFF", "max_page_count = 1": "max_page_count = 1000000"}
        connection.execute(f"PRAGMA {pragma if failing else undo[pragma]}")

    event.listen(opened.store.engines.writing, "checkout", restrict)
    body = {"name": "Ada", "description": "x" * 500}
    answers = [await admin.post("/keys", json=body) for _ in range(40)]
    refused = [answer for answer in answers if answer.status_code == 503]
    assert refused
    assert all("Nothing was changed" in answer.json()["detail"] for answer in refused)
    failing = False
    made = sum(answer.status_code == 201 for answer in answers)
    assert (await admin.get("/keys")).json()["total"] == made
    assert (await admin.post("/keys", json=body, headers=ONCE)).status_code == 201
    with opened.store.read() as connection:
        for table in ("key", "key_usage"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == made + 1  # noqa: S608


@pytest.mark.slow
async def test_a_locked_database(admin: httpx.AsyncClient, database: Path) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        answer = await admin.post("/keys", json={"name": "Ada"}, headers=ONCE)
        assert answer.status_code == 503
        assert (await admin.get("/keys")).json()["total"] == 0
        other.execute("ROLLBACK")
    assert (await admin.post("/keys", json={"name": "Ada"}, headers=ONCE)).status_code == 201
