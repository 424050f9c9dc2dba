"""Engines for a database of PostgreSQL, with the guarantees that the file of SQLite gives.

Every transaction that writes takes one lock of the database first, so that there is one at a time, whoever
makes it: what it finds stays true until it commits. A read sees one state throughout.
"""

from collections.abc import Mapping
from typing import Any, Final

from psycopg import Connection as DriverConnection
from psycopg.adapt import Loader
from sqlalchemy import Connection, Engine, Text, create_engine, event
from sqlalchemy.dialects.postgresql.base import PGDDLCompiler, PGTypeCompiler
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

from keydesk.gateway.store.database_url import DatabaseUrl
from keydesk.gateway.store.engines import BUSY_SECONDS, HASTY_SECONDS, Engines

CONNECT_SECONDS: Final = 5
_FROZEN_SECONDS: Final = 10
"""How long a transaction may lie still: a process that was frozen in one must not hold up all others."""
_GONE_SECONDS: Final = 10
"""After how long of silence one end of a connection looks whether the other one is gone."""
_PROBE_SECONDS: Final = 2
_PROBES: Final = 3
_GIVEN_UP_MS: Final = (_GONE_SECONDS + _PROBE_SECONDS * _PROBES) * 1000
"""How long what was sent may go unheard. A system by itself tries for a quarter of an hour."""
_WORK_MEMORY: Final = "32MB"
"""What a query may sort and sum in memory: hours of usage by model are more than the server's own 4 MB."""
WRITE_LOCK: Final = 0x6B657964_00000001
"""Of the transaction that writes; the first half is "keyd"."""
TAKE_WRITE_LOCK: Final = f"SELECT pg_advisory_xact_lock({WRITE_LOCK})"

_NO_MORE: Final[Mapping[str, str | int]] = {}


def postgresql_engines(url: DatabaseUrl) -> Engines:
    """Return engines for the database at ``url``, which has to be there."""
    reading = _open(
        url,
        patience=BUSY_SECONDS,
        execution_options={"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
    )
    writing = _open(url, patience=BUSY_SECONDS)
    noting = _open(url, patience=HASTY_SECONDS, durable=False, pool_size=1)
    for engine in (writing, noting):
        event.listen(engine, "begin", _take_turn)
    return Engines(reading, writing, noting)


def connection_options(
    url: DatabaseUrl, *, patience: float = BUSY_SECONDS, durable: bool = True
) -> dict[str, str | int]:
    """Return what libpq is told besides the URL."""
    settings = {
        "lock_timeout": f"{int(patience * 1000)}ms",
        "idle_in_transaction_session_timeout": f"{_FROZEN_SECONDS}s",
        "synchronous_commit": "on" if durable else "off",
        "tcp_keepalives_idle": str(_GONE_SECONDS),
        "tcp_keepalives_interval": str(_PROBE_SECONDS),
        "tcp_keepalives_count": str(_PROBES),
        "timezone": "UTC",
        # Compiled for a second what then runs for a tenth of one: sums over many hours of usage.
        "jit": "off",
        "work_mem": _WORK_MEMORY,
        "client_min_messages": "warning",
    }
    own = url.url.query.get("options", "")
    options = [own if isinstance(own, str) else " ".join(own)]
    options += [f"-c {name}={value}" for name, value in settings.items()]
    return {
        "connect_timeout": CONNECT_SECONDS,
        "keepalives_idle": _GONE_SECONDS,
        "keepalives_interval": _PROBE_SECONDS,
        "keepalives_count": _PROBES,
        "tcp_user_timeout": _GIVEN_UP_MS,
        "application_name": "keydesk",
        "options": " ".join(options).strip(),
    }


def connect_plainly(
    url: DatabaseUrl, *, durable: bool = True, more: Mapping[str, str | int] = _NO_MORE
) -> "DriverConnection[tuple[Any, ...]]":
    """Connect without SQLAlchemy; each statement stands alone unless a transaction is begun."""
    dialect: Any = PGDialect_psycopg()
    _, told = dialect.create_connect_args(url.url)
    told |= connection_options(url, durable=durable) | dict(more)
    connection = DriverConnection[tuple[Any, ...]].connect(**told, autocommit=True)
    connection.adapters.register_loader("numeric", NumberLoader)
    return connection


class NumberLoader(Loader):
    """Reads a ``numeric`` as a whole number: what is summed here has no fractions."""

    def load(self, data: Any) -> int:
        """Return the number."""
        return int(bytes(data))


def _open(url: DatabaseUrl, *, patience: float, durable: bool = True, **options: Any) -> Engine:
    arguments = connection_options(url, patience=patience, durable=durable)
    engine = create_engine(
        url.url, connect_args=arguments, pool_timeout=BUSY_SECONDS, pool_pre_ping=True, **options
    )
    engine.dialect.type_compiler_instance = _Types(engine.dialect)
    engine.dialect.ddl_compiler = _Definitions
    event.listen(engine, "connect", _read_sums)
    return engine


def _read_sums(connection: DriverConnection[Any], _record: object) -> None:
    connection.adapters.register_loader("numeric", NumberLoader)


def _take_turn(connection: Connection) -> None:
    connection.exec_driver_sql(TAKE_WRITE_LOCK)


class _Types(PGTypeCompiler):
    """Every number has 64 bits, as it has in SQLite."""

    def visit_INTEGER(self, type_: Any, **kw: Any) -> str:  # noqa: N802 - SQLAlchemy's name
        """Return the type's name."""
        return self.visit_BIGINT(type_, **kw)


class _Definitions(PGDDLCompiler):
    """Every text is ordered by its code points, as it is in SQLite, whatever the database's own order."""

    def visit_create_index(self, create: Any, *args: Any, **kw: Any) -> str:
        """Return the statement that makes an index; one that is partial is so here, too.

        The tables say it for SQLite alone: to say it for PostgreSQL loads what most gateways never need.
        """
        options = create.element.dialect_options
        options["postgresql"]["where"] = options["sqlite"]["where"]
        above: Any = super()
        return above.visit_create_index(create, *args, **kw)

    def get_column_specification(self, column: Any, **kw: Any) -> str:
        """Return the column as a statement that makes its table says it."""
        told = super().get_column_specification(column, **kw)
        if not isinstance(column.type, Text):
            return told
        name = self.preparer.format_column(column)
        return told.replace(f"{name} TEXT", f'{name} TEXT COLLATE "C"', 1)
