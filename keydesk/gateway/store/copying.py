"""Every row of a database, copied into one of the same schema that may be of the other kind.

Values go as they stand in the columns: whole numbers, texts and bytes, which both databases have alike. What
only one of the two has a table for, and the roll of the gateways that were attached, is about the processes
that it served, and is not copied.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Final

from sqlalchemy import Connection, inspect, text

from keydesk.gateway.store.migrations import newest, upgrade

Told = Callable[[str, int], object]
"""Is told of a table, and how many of its rows are copied by now."""

ROWS_AT_A_TIME: Final = 5_000
_NOT_COPIED: Final = frozenset({"alembic_version", "attached_gateway"})
_WORD: Final = 1 << 128


@dataclass(slots=True)
class Content:
    """How many rows a table has, and a sum over them that another row, or another value, would change."""

    rows: int = 0
    sum: int = 0

    def add(self, rows: Sequence[Sequence[Any]]) -> None:
        """Count more rows. In which order they come does not matter."""
        for row in rows:
            digest = blake2b(repr(tuple(row)).encode(), digest_size=16).digest()
            self.sum = (self.sum + int.from_bytes(digest, "big")) % _WORD
        self.rows += len(rows)


def is_empty(connection: Connection) -> bool:
    """Return whether there is nothing at all in a database."""
    return not inspect(connection).get_table_names()


def make_schema(connection: Connection) -> None:
    """Make every table in an empty database."""
    if connection.dialect.name == "sqlite":
        newest.create(connection)
    else:
        upgrade(connection)


def be_patient(connection: Connection) -> None:
    """Let this transaction lie still for long, while the other database works."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))


def copy_rows(source: Connection, target: Connection, told: Told) -> dict[str, Content]:
    """Copy every row; return what each table had at the source, by name. What refers to a row comes after it.

    What the making of the schema, or a trigger, has put into a table gives way to what the source has.
    """
    copied: dict[str, Content] = {}
    if target.dialect.name == "sqlite":
        target.execute(text("PRAGMA defer_foreign_keys = ON"))  # a key may come before its parent
    for name, columns in _shared_tables(source, target):
        _empty(target, name)
        copied[name] = Content()
        _write(target, name, columns, _counted(_read(source, name, columns), copied[name], name, told))
    if target.dialect.name == "postgresql":
        target.execute(text("ANALYZE"))  # it has never seen these tables with anything in them
    return copied


def content_of(connection: Connection, name: str) -> Content:
    """Return what a table has."""
    content = Content()
    for piece in _read(connection, name, _columns(connection, name)):
        content.add(piece)
    return content


def _counted(
    pieces: Iterator[Sequence[Any]], content: Content, name: str, told: Told
) -> Iterator[Sequence[Any]]:
    for piece in pieces:
        yield piece
        content.add(piece)
        told(name, content.rows)


def _shared_tables(source: Connection, target: Connection) -> Iterator[tuple[str, Sequence[str]]]:
    there = set(inspect(target).get_table_names()) - _NOT_COPIED
    for name, _ in inspect(source).get_sorted_table_and_fkc_names():
        if name in there:
            yield name, _columns(source, name)


def _columns(connection: Connection, name: str) -> Sequence[str]:
    """Return the columns in an order that does not hang on when they were added."""
    return sorted(column["name"] for column in inspect(connection).get_columns(name))


def _read(connection: Connection, name: str, columns: Sequence[str]) -> Iterator[Sequence[Any]]:
    statement = f"SELECT {_listed(columns)} FROM {_quoted(name)}"  # noqa: S608 (names of the schema)
    with connection.exec_driver_sql(statement, execution_options={"stream_results": True}) as rows:
        yield from rows.partitions(ROWS_AT_A_TIME)


def _write(
    connection: Connection, name: str, columns: Sequence[str], pieces: Iterator[Sequence[Any]]
) -> None:
    if connection.dialect.name == "sqlite":
        places = ", ".join("?" * len(columns))
        statement = f"INSERT INTO {_quoted(name)} ({_listed(columns)}) VALUES ({places})"  # noqa: S608 (the same)
        for piece in pieces:
            connection.exec_driver_sql(statement, [tuple(row) for row in piece])
        return
    driver: Any = connection.connection.driver_connection
    statement = f"COPY {_quoted(name)} ({_listed(columns)}) FROM STDIN"
    with driver.cursor() as cursor, cursor.copy(statement) as copy:
        for piece in pieces:
            for row in piece:
                copy.write_row(row)


def _empty(connection: Connection, name: str) -> None:
    # Asked first, because the audit chain refuses to lose rows even where there are none.
    if connection.execute(text(f"SELECT EXISTS (SELECT 1 FROM {_quoted(name)})")).scalar_one():  # noqa: S608 (the same)
        connection.execute(text(f"DELETE FROM {_quoted(name)}"))  # noqa: S608 (the same)


def _listed(columns: Sequence[str]) -> str:
    return ", ".join(_quoted(column) for column in columns)


def _quoted(name: str) -> str:
    return f'"{name}"'
