"""The store on PostgreSQL: the same schema, rules and guarantees as in a SQLite file."""

import os
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import DatabaseError, DBAPIError

from keydesk.domain.errors import InvalidValueError, UnavailableError
from keydesk.domain.instant import SystemClock
from keydesk.gateway.store import migrations
from keydesk.gateway.store.attachment import Attachment
from keydesk.gateway.store.database_url import DatabaseUrl, parse_database_url
from keydesk.gateway.store.engine import Store
from keydesk.gateway.store.failures import DatabaseNewerError
from keydesk.gateway.store.identity import WrongMasterKeyError
from keydesk.gateway.store.metadata import metadata
from keydesk.gateway.store.opening import open_store
from keydesk.gateway.store.postgresql import connect_plainly
from keydesk.gateway.store.tables import attempt_table
from tests.fixtures.postgresql import Server

MASTER_KEY = bytes(range(32))
SCHEMA = {
    "columns": "SELECT table_name, column_name, data_type, collation_name, is_nullable, column_default "
    "FROM information_schema.columns WHERE table_schema = 'public'",
    "indexes": "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "rules": "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) "
    "FROM pg_constraint WHERE connamespace = 'public'::regnamespace",
}
OF_POSTGRESQL_ALONE = {"alembic_version", "attachment"}


@pytest.fixture
def url(postgresql: Server, empty_on_postgresql: DatabaseUrl) -> Iterator[DatabaseUrl]:
    """A database with the newest schema."""
    made = postgresql.new_database(like=empty_on_postgresql)
    yield made
    postgresql.drop(made)


@pytest.fixture
def store(url: DatabaseUrl) -> Iterator[Store]:
    made = Store(url)
    yield made
    made.close()


def schema_of(server: Server, url: DatabaseUrl) -> dict[str, set[Any]]:
    with server.connect(url.url.database or "") as connection:
        found = {name: connection.execute(query.encode()).fetchall() for name, query in SCHEMA.items()}
    return {name: {row for row in rows if row[0] not in OF_POSTGRESQL_ALONE} for name, rows in found.items()}


def test_the_migrations_make_what_the_tables_say(postgresql: Server, url: DatabaseUrl) -> None:
    """S22: the migrations are those of SQLite."""
    from_tables = postgresql.new_database()
    store = Store(from_tables)
    with store.write() as connection:
        metadata.create_all(connection)
    store.close()
    migrated, described = schema_of(postgresql, url), schema_of(postgresql, from_tables)
    assert migrated == described
    assert len(migrated["columns"]) > 250
    texts = {row[3] for row in migrated["columns"] if row[2] == "text"}
    assert texts == {"C"}  # ordered as SQLite orders
    assert {row[2] for row in migrated["columns"]} == {"text", "bigint", "bytea"}


@pytest.mark.parametrize("value", ["-1", "'NaN'", "1e400", "9223372036854775808", "NULL", "'Infinity'"])
def test_no_amount_is_stored_that_is_none(store: Store, value: str) -> None:
    """S8."""
    row = f"INSERT INTO budget VALUES ('k', 'key', {value}, 'none', NULL, '[]', 0, 0, 0, 0)"  # noqa: S608 - of this test
    with pytest.raises(DBAPIError), store.write() as connection:
        connection.exec_driver_sql(row)


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_event SET action = ''", "DELETE FROM audit_event", "TRUNCATE audit_event"]
)
def test_the_audit_chain_is_only_ever_added_to(store: Store, statement: str) -> None:
    """S20."""
    with pytest.raises(DatabaseError, match="only ever added to"), store.write() as connection:
        connection.execute(text(statement))


def test_one_writes_at_a_time_and_the_next_sees_it(url: DatabaseUrl, store: Store) -> None:
    """Two gateways' worth of writers count to the same number, without a lock of their own."""
    with store.write() as connection:
        connection.execute(text("CREATE TABLE counter AS SELECT 0 AS number"))

    def count() -> None:
        mine = Store(url)
        for _ in range(20):
            with mine.write() as connection:
                number = connection.execute(text("SELECT number FROM counter")).scalar_one()
                connection.execute(text("UPDATE counter SET number = :next"), {"next": number + 1})
        mine.close()

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read() as connection:
        assert connection.execute(text("SELECT number FROM counter")).scalar_one() == 80


def test_a_read_sees_one_state_and_writes_nothing(store: Store) -> None:
    with store.read() as connection:
        before = connection.execute(text("SELECT number FROM attachment")).scalar_one()
        with store.write() as other:
            other.execute(text("UPDATE attachment SET number = 7"))
        assert connection.execute(text("SELECT number FROM attachment")).scalar_one() == before
    with pytest.raises(UnavailableError, match="cannot be written"), store.read() as connection:
        connection.execute(text("UPDATE attachment SET number = 8"))


def test_what_may_be_missed_waits_for_nobody(url: DatabaseUrl, store: Store) -> None:
    other = Store(url)
    with other.write(), pytest.raises(UnavailableError, match="busy"), store.note():
        pass
    other.close()


def test_a_failed_write_changes_nothing(store: Store) -> None:
    def add(fingerprint: bytes) -> None:
        row = {"id": fingerprint.ljust(32), "sealed_answer": b"", "at": SystemClock().now()}
        connection.execute(insert(attempt_table).values(fingerprint=fingerprint, **row))

    with pytest.raises(DBAPIError), store.write() as connection:
        [add(bytes(length)) for length in (32, 31)]
    with store.read() as connection:
        assert connection.execute(text("SELECT count(*) FROM attempt")).scalar_one() == 0


def test_a_gateway_keeps_its_id_and_its_key(url: DatabaseUrl) -> None:
    """S18."""
    first = open_store(url, MASTER_KEY, SystemClock())
    again = open_store(url, MASTER_KEY, SystemClock())
    assert again.identity == first.identity
    with pytest.raises(WrongMasterKeyError):
        open_store(url, bytes(32), SystemClock())
    first.store.close()
    again.store.close()


def test_a_newer_database_is_refused(store: Store) -> None:
    """S22."""
    with store.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseNewerError):
        migrations.migrate(store)
    with store.read() as connection, pytest.raises(DatabaseNewerError):
        migrations.require_current(connection)


def test_a_database_that_is_away_is_said_to_be(own_postgresql: Server) -> None:
    """S22: no password in what is said, and it recovers by itself."""
    url = own_postgresql.new_database()
    store = Store(url)
    migrations.migrate(store)
    own_postgresql.stop()
    with pytest.raises(UnavailableError, match="cannot be reached") as raised, store.write():
        pass
    assert str(url.url.password) not in str(raised.value)
    with pytest.raises(UnavailableError) as refused, Attachment(url, SystemClock()):
        pass
    assert str(url.url.password) not in str(refused.value)
    own_postgresql.start()
    with store.write() as connection:
        assert migrations.present_revision(connection) == migrations.NEWEST
    store.close()


@pytest.mark.parametrize("wrong", ["", "sqlite:///x", "mysql://u:s3cret@h/d", "postgresql://u:s3cret@h:x/d"])
def test_a_url_is_refused_without_repeating_it(wrong: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        parse_database_url(wrong)
    assert "s3cret" not in str(raised.value)


def test_a_url_is_shown_without_what_it_must_not_show() -> None:
    url = parse_database_url("postgresql://u:s3cret@h/d?password=s3cret&service=s")
    assert url.url.drivername == "postgresql+psycopg"
    assert str(url) == "postgresql+psycopg://u:***@h/d"
    assert "s3cret" not in repr(url)


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="is of Linux")
def test_a_server_that_is_gone_without_a_word_is_given_up(store: Store, url: DatabaseUrl) -> None:
    """S22: in 16 s, where Linux by itself tries for a quarter of an hour."""
    with store.read() as reading, connect_plainly(url) as plain:
        for connection in (reading.connection.driver_connection, plain):
            assert connection is not None
            with socket.socket(fileno=os.dup(connection.fileno())) as sent:
                assert sent.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 16_000
                assert sent.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE) == 10
