"""The newest schema at once, for a database that is new: what all migrations together would make of it.

It stands beside this file as SQL. After a migration was added, ``packaging/schema.py`` writes it anew; a test
holds the two together.
"""

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, text

FILE: Final = Path(__file__).with_name("newest.sql")
_BETWEEN: Final = "\n\n"
"""Between two statements; within one there is no empty line."""


def create(connection: Connection) -> None:
    """Make everything in an empty database."""
    for statement in FILE.read_text("utf-8").split(_BETWEEN):
        connection.exec_driver_sql(statement)


def schema_of(connection: Connection) -> str:
    """Return the statements that make what there is in a database, triggers last."""
    query = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'trigger', rowid"
    made = [_without_empty_lines(sql) for sql in connection.execute(text(query)).scalars()]
    revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    made.append(f"INSERT INTO alembic_version VALUES ('{revision}')")  # noqa: S608 (a revision of ours)
    return _BETWEEN.join(made) + "\n"


def _without_empty_lines(sql: str) -> str:
    return "\n".join(line.rstrip() for line in sql.splitlines() if line.strip())
