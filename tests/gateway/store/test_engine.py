"""The database as it is opened: strict, durable, one writer at a time, and plain words when it refuses."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event, insert, text
from sqlalchemy.exc import IntegrityError

from keydesk.domain.errors import UnavailableError
from keydesk.gateway.store import engine as engine_module
from keydesk.gateway.store.engine import Store
from keydesk.gateway.store.metadata import metadata
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.store.tables import gateway_table


def test_every_connection_is_durable_and_checks_references(opened: OpenStore) -> None:
    with opened.store.write() as connection:
        found = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "trusted_schema")
        ]
    assert found == ["wal", 1, 2, 0]


def test_only_the_owner_can_read_the_file(opened: OpenStore) -> None:
    modes = {path.name: path.stat().st_mode & 0o777 for path in opened.store.path.parent.iterdir()}
    assert len(modes) == 3
    assert set(modes.values()) == {0o600}


def test_every_table_is_strict(opened: OpenStore) -> None:
    """S8: a column takes no value of another type."""
    with opened.store.read() as connection:
        rows = connection.exec_driver_sql("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
        strict = {name: bool(flag) for name, flag in rows}
    assert {name for name, flag in strict.items() if flag} == set(metadata.tables)


@pytest.mark.parametrize("amount", ["-1", "NULL", "9e999", "1.5", "'many'"])
def test_an_amount_that_is_none_is_refused(opened: OpenStore, amount: str) -> None:
    """S8: neither negative, nor infinite, nor no number at all."""
    statement = text(f"INSERT INTO key_usage VALUES ('k', 0, {amount}, NULL, 0)")  # noqa: S608
    with pytest.raises(IntegrityError, match="spent"), opened.store.write() as connection:
        connection.execute(statement)


def test_what_fails_leaves_nothing(opened: OpenStore) -> None:
    def change_and_fail() -> None:
        with opened.store.write() as connection:
            connection.execute(gateway_table.update().values(name="changed"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        change_and_fail()
    with opened.store.read() as connection:
        assert connection.execute(text("SELECT name FROM gateway")).scalar() == opened.identity.name


def test_a_reader_sees_one_state_throughout(opened: OpenStore) -> None:
    with opened.store.read() as reader:
        before = reader.execute(text("SELECT name FROM gateway")).scalar()
        with opened.store.write() as writer:
            writer.execute(gateway_table.update().values(name="changed"))
        assert reader.execute(text("SELECT name FROM gateway")).scalar() == before


def test_a_locked_database_is_said_to_be_busy(opened: OpenStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """S22."""
    monkeypatch.setattr(engine_module, "BUSY_SECONDS", 0)
    store = Store(opened.store.path)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UnavailableError, match="busy"), store.write():
            pass
        other.execute("ROLLBACK")
    with store.write() as connection:  # and it recovers by itself
        connection.execute(gateway_table.update().values(name="changed"))
    store.close()


@pytest.mark.parametrize(
    ("pragma", "words"), [("query_only = ON", "cannot be written"), ("max_page_count = 1", "disk is full")]
)
def test_a_full_or_read_only_database_is_said_so(opened: OpenStore, pragma: str, words: str) -> None:
    """S22."""
    store = Store(opened.store.path)
    event.listen(
        store.engines.writing, "connect", lambda connection, _: connection.execute(f"PRAGMA {pragma}")
    )
    filling = text("CREATE TABLE filler AS SELECT zeroblob(1000000) AS x")
    with pytest.raises(UnavailableError, match=words), store.write() as connection:
        connection.execute(filling)
    store.close()
    with opened.store.read() as connection:
        assert not connection.execute(text("SELECT 1 FROM sqlite_master WHERE name = 'filler'")).first()


def test_a_file_that_is_no_database_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "notes.sqlite3"
    path.write_text("These are notes, and no database at all. " * 100)
    store = Store(path)
    with pytest.raises(UnavailableError, match="not a database"), store.read():
        pass
    store.close()


def test_another_failure_keeps_its_own_name(opened: OpenStore) -> None:
    with pytest.raises(IntegrityError), opened.store.write() as connection:
        connection.execute(
            insert(gateway_table).values(
                row=2, id="x", name="x", created_at=None, highest_time=None, pepper_id="x"
            )
        )
