"""A database with keys, a batch and locations in it, for tests of the ledger alone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from keydesk.gateway.keys.tables import key_table
from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.metadata import metadata
from tests.fixtures.postgresql import Server

KEYS = ("first", "second", "third")
LOCATIONS = ("here", "there")
FILLED = ("location", "batch", "key", "key_usage")


def _fill(connection: sqlite3.Connection) -> None:
    columns = [column for column in key_table.c if not column.nullable and column.name != "id"]
    values = ["x" * 32 if column.name == "secret_hash" else "1" for column in columns]
    names = ", ".join(column.name for column in columns)
    marks = ", ".join("CAST(? AS BLOB)" if column.name == "secret_hash" else "?" for column in columns)
    insert = f"INSERT INTO key (id, {names}) VALUES (?, {marks})"  # noqa: S608 - names of columns
    for key_id in KEYS:
        connection.execute(insert, (key_id, *values))
        connection.execute(
            "INSERT INTO key_usage (key_id, requests, spent_nanos) VALUES (?, 0, 0)", (key_id,)
        )
    for location in LOCATIONS:
        connection.execute("INSERT INTO location VALUES (?1, ?1, ?1, 'UTC', NULL, 0, 1)", (location,))
    connection.execute(
        "INSERT INTO batch (id, label, label_folded, not_before, created_at, created_by, version) "
        "VALUES ('workshop', 'w', 'w', 0, 0, 'a', 1)"
    )


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("ledger") / "db"
    engine = create_engine(f"sqlite:///{path}")
    metadata.create_all(engine)
    engine.dispose()
    with closing(sqlite3.connect(path)) as connection, connection:
        _fill(connection)
    return path.read_bytes()


@pytest.fixture
def database(tmp_path: Path, filled: bytes) -> Path:
    """The file of a ledger with three keys, a batch and two locations."""
    path = tmp_path / "db"
    path.write_bytes(filled)
    return path


@pytest.fixture
def url(postgresql: Server, empty_on_postgresql: DatabaseUrl, database: Path) -> Iterator[DatabaseUrl]:
    """The same keys, batch and locations as in the file."""
    made = postgresql.new_database(like=empty_on_postgresql)
    with closing(sqlite3.connect(database)) as source, postgresql.connect(str(made.url.database)) as target:
        for table in FILLED:
            found = source.execute(f"SELECT * FROM {table}")  # noqa: S608 - of this test
            names = ", ".join(column[0] for column in found.description)
            marks = ", ".join(["%s"] * len(found.description))
            for row in found:
                target.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})".encode(), row)  # noqa: S608
    yield made
    postgresql.drop(made)
