"""What migrations say differently to SQLite and to PostgreSQL."""

import re
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

from alembic import op
from sqlalchemy import text

_WORDS: Final = {"INTEGER": "BIGINT", "TEXT": 'TEXT COLLATE "C"', "BLOB": "BYTEA"}


def is_postgresql() -> bool:
    """Return whether the database that is migrated is PostgreSQL's."""
    return op.get_bind().dialect.name == "postgresql"


def add_column(table: str, column: str) -> None:
    """Add a column, said with SQLite's types. A rule of it stands in it, as SQLite adds none later."""
    if is_postgresql():
        column = re.sub("|".join(_WORDS), lambda word: _WORDS[word[0]], column)
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column}")


@contextmanager
def made_anew(*tables: str) -> Generator[None]:
    """Let tables be dropped and made again; what refers to them does so again before the transaction ends."""
    if not is_postgresql():
        op.execute("PRAGMA defer_foreign_keys = ON")
        yield
        return
    query = text(
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint "
        "WHERE contype = 'f' AND confrelid = ANY (CAST(:tables AS regclass[])) "
        "AND NOT conrelid = ANY (CAST(:tables AS regclass[]))"
    )
    references = op.get_bind().execute(query, {"tables": list(tables)}).all()
    for referring, name, _ in references:
        op.execute(f"ALTER TABLE {referring} DROP CONSTRAINT {name}")
    yield
    for referring, name, rule in references:
        op.execute(f"ALTER TABLE {referring} ADD CONSTRAINT {name} {rule}")


def refuse(verb: str, table: str, why: str) -> None:
    """Have a trigger refuse to ``update`` or ``delete`` rows of a table, also all of them at once."""
    name = f"{table}_no_{verb}"
    if not is_postgresql():
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {verb.upper()} ON {table} BEGIN SELECT RAISE(ABORT, '{why}'); END"
        )
        return
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{why}'; END $$"
    )
    statement = f"{verb.upper()} OR TRUNCATE" if verb == "delete" else verb.upper()
    op.execute(
        f"CREATE TRIGGER {name} BEFORE {statement} ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
    )
