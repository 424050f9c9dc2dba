"""A gateway's database as a busy quarter leaves it: people, keys, millions of usage records and their sums.

Everything is written straight into the file, in the form in which the gateway writes it; the gateway's own
check tells whether the sums are those of the records.
"""

import sqlite3
import sys
import time
from dataclasses import dataclass
from pathlib import Path

HOUR = 3_600_000_000
DAY = 24 * HOUR


@dataclass(frozen=True)
class Scale:
    """How much there is of what."""

    keys: int
    records: int
    active: int = 2000
    """How many of the keys made the records; the others were made and forgotten."""
    locations: int = 20
    models: int = 12
    providers: int = 3
    days: int = 90


_N = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :count) "
_DIMENSIONS = {
    "all": "''",
    "key": "key_id",
    "person": "owner_id",
    "batch": "batch_id",
    "model": "model",
    "provider": "provider_id",
}


def write_history(database: Path, scale: Scale) -> None:
    """Fill the database, which has one key that the others are like."""
    connection = sqlite3.connect(database)
    for pragma in (
        "journal_mode = OFF",  # nobody else reads meanwhile, and what breaks off is thrown away
        "synchronous = OFF",
        "cache_size = -4000000",
        "temp_store = MEMORY",
        "foreign_keys = OFF",
    ):
        connection.execute(f"PRAGMA {pragma}")
    with connection:
        _write_people(connection, scale)
        _write_keys(connection, scale)
    with connection:
        _write_records(connection, scale)
    connection.execute("ANALYZE")
    connection.close()


def _write_people(connection: sqlite3.Connection, scale: Scale) -> None:
    connection.execute(
        _N + "INSERT INTO location (id, name, name_folded, time_zone, created_at, version) "
        "SELECT printf('loc%09d', i), printf('Location %d', i), printf('location %d', i), 'UTC', 0, 1 FROM n",
        {"count": scale.locations},
    )
    connection.execute(
        "INSERT INTO location_usage (location_id, requests, spent_nanos) SELECT id, 0, 0 FROM location"
    )
    connection.execute(
        _N + "INSERT INTO person (id, name, name_folded, location_id, account, created_at, version) "
        "SELECT printf('per%09d', i), printf('Person %07d', i), printf('person %07d', i), "
        "printf('loc%09d', i % :locations), 'account', 0, 1 FROM n",
        {"count": max(1, scale.keys // 2), "locations": scale.locations},
    )


def _write_keys(connection: sqlite3.Connection, scale: Scale) -> None:
    columns = [row[1] for row in connection.execute("PRAGMA table_info(key)")]
    own = {"id", "name", "name_folded", "owner_id", "owner_folded", "location_id", "location_folded"}
    others = ", ".join(column for column in columns if column not in own)
    connection.execute(
        _N + "INSERT INTO key (id, name, name_folded, owner_id, owner_folded, location_id, location_folded, "
        f"{others}) "
        "SELECT printf('bench%07d', i), printf('Key %07d', i), printf('key %07d', i), "
        "printf('per%09d', i / 2), printf('person %07d', i / 2), "
        f"printf('loc%09d', i / 2 % :locations), printf('location %d', i / 2 % :locations), {others} "
        "FROM n, (SELECT * FROM key LIMIT 1)",
        {"count": scale.keys, "locations": scale.locations},
    )
    # Two in three have a budget, of forty amounts.
    connection.execute(
        "INSERT INTO budget SELECT id, 'key', (rowid * 7919 % 40 + 1) * 250000000, 'none', NULL, '[]', "
        "created_at, 0, 0, 0 FROM key WHERE rowid % 3 > 0 AND id NOT IN (SELECT holder_id FROM budget)"
    )
    connection.execute(
        "UPDATE key SET budget_nanos = (SELECT limit_nanos FROM budget WHERE holder_id = key.id)"
    )
    connection.execute(
        "INSERT INTO key_usage (key_id, requests, spent_nanos, delegated_nanos) SELECT id, 0, 0, 0 FROM key "
        "WHERE id NOT IN (SELECT key_id FROM key_usage)"
    )


def _write_records(connection: sqlite3.Connection, scale: Scale) -> None:
    indexes = connection.execute(
        "SELECT name, sql FROM sqlite_master "
        "WHERE type = 'index' AND tbl_name = 'usage_record' AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    end = int(time.time() * 1_000_000) // HOUR * HOUR
    # A few keys do most of the work, as in any house: the square of an even distribution. Not random(), which
    # SQLite asks anew for each column that is made of it.
    connection.execute(
        _N + "INSERT INTO usage_record (request_id, at, key_id, owner_id, location_id, endpoint, model, "
        "provider_id, input_tokens, cached_input_tokens, output_tokens, cost_nanos, latency_ms, status, "
        "outcome) "
        "SELECT printf('req_bench%012d', i), CAST(:begin + (i * 1.0 / :count) * :span AS INTEGER), "
        "printf('bench%07d', k), printf('per%09d', k / 2), printf('loc%09d', k / 2 % :locations), "
        "'chat/completions', printf('model-%d', m), printf('provider%d', m % :providers), "
        "100 + r % 900, 0, 10 + r % 490, 1000 * (1 + r % 5000), 50 + r % 3000, "
        "CASE WHEN r % 50 = 0 THEN 502 ELSE 200 END, "
        "CASE WHEN r % 50 = 0 THEN 'upstream_error' ELSE 'ok' END "
        "FROM (SELECT i, r, r / 7 % :models AS m, "
        "CAST(((r / 1000 % 100000) / 100000.0) * ((r / 1000 % 100000) / 100000.0) * :keys AS INTEGER) AS k "
        "FROM (SELECT i, i * 2654435761 % 1000000007 AS r FROM n))",
        {
            "count": scale.records,
            "begin": end - scale.days * DAY,
            "span": scale.days * DAY - 1,
            "keys": min(scale.keys, scale.active),
            "locations": scale.locations,
            "models": scale.models,
            "providers": scale.providers,
        },
    )
    for _, statement in indexes:
        connection.execute(statement)
    _sum(connection)


def _sum(connection: sqlite3.Connection) -> None:
    sums = (
        "count(*), sum(status = 0 OR status >= 400), sum(input_tokens), sum(cached_input_tokens), "
        "sum(output_tokens), sum(cost_nanos)"
    )
    for dimension, member in _DIMENSIONS.items():
        connection.execute(
            f"INSERT INTO usage_hour SELECT '{dimension}', at / {HOUR}, {member}, "
            f"coalesce(location_id, ''), {sums} "
            f"FROM usage_record WHERE {member} IS NOT NULL GROUP BY 2, 3, 4"
        )
    connection.execute(
        "INSERT INTO usage_day SELECT dimension, hour / 24, member, location_id, sum(requests), sum(failed), "
        "sum(input_tokens), sum(cached_input_tokens), sum(output_tokens), sum(cost_nanos) FROM usage_hour "
        "GROUP BY 1, 2, 3, 4"
    )
    connection.execute(
        "INSERT INTO usage_week SELECT dimension, day / 7, member, location_id, sum(requests), sum(failed), "
        "sum(input_tokens), sum(cached_input_tokens), sum(output_tokens), sum(cost_nanos) FROM usage_day "
        "GROUP BY 1, 2, 3, 4"
    )
    for table, whose in (("key_usage", "key_id"), ("location_usage", "location_id")):
        connection.execute(
            f"UPDATE {table} SET requests = found.requests, spent_nanos = found.spent, "
            "last_used_at = found.last "
            f"FROM (SELECT {whose} AS whose, count(*) AS requests, sum(cost_nanos) AS spent, max(at) AS last "
            f"FROM usage_record GROUP BY 1) AS found WHERE {whose} = found.whose"
        )


if __name__ == "__main__":
    began = time.perf_counter()
    write_history(Path(sys.argv[1]), Scale(keys=int(sys.argv[2]), records=int(sys.argv[3])))
    print(f"{time.perf_counter() - began:.0f} s")
