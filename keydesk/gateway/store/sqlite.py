"""Engines for a SQLite file: what is set on each connection."""

from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event

from keydesk.gateway.store.engines import BUSY_SECONDS, HASTY_SECONDS, Engines

_WRITING: Final = "keydesk_writing"


def sqlite_engines(path: Path) -> Engines:
    """Return engines for the file at ``path``, which is made, for its owner alone, if there is none."""
    path.touch(mode=0o600)
    engine = open_engine(path)
    hasty = open_engine(path, durable=False, patience=HASTY_SECONDS)
    writing = {_WRITING: True}
    return Engines(engine, engine.execution_options(**writing), hasty.execution_options(**writing))


def open_engine(path: Path, *, durable: bool = True, patience: float | None = None) -> Engine:
    """Return an engine for the SQLite file at ``path``; the file is made by the first connection.

    A commit survives a loss of power if it is ``durable``, and the end of the process in any case.
    ``patience`` is how many seconds a locked database is waited for.
    """
    wait = BUSY_SECONDS if patience is None else patience
    # Autocommit in the driver, because it would begin transactions at moments of its own; `_begin` does it.
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"isolation_level": None, "timeout": wait},
        pool_timeout=BUSY_SECONDS,
    )

    def prepare(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        for pragma in (
            "journal_mode = WAL",
            f"synchronous = {'FULL' if durable else 'NORMAL'}",
            "foreign_keys = ON",
            "recursive_triggers = ON",  # so that REPLACE does not slip past the audit chain's triggers
            "trusted_schema = OFF",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get(_WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
