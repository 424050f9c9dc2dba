"""Is the database as it was written?"""

from collections.abc import Iterator

from sqlalchemy import Connection


def file_faults(connection: Connection) -> Iterator[str]:
    """Yield what SQLite finds wrong with the file, and with what refers to what.

    PostgreSQL watches over its own files and references, and refuses what is damaged as it is read.
    """
    if connection.dialect.name != "sqlite":
        return
    for (found,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if found != "ok":
            yield f"database: {found}"
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"database: row {row} of {table} refers to a {parent} that is not there"
