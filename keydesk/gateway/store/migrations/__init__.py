"""Brings a database to the schema of this program, in one transaction, behind a backup (S22).

A file that is new is made with the newest schema at once (G4). A database of PostgreSQL, which is made once
and for many, is brought there step by step; backups of it are the business of whoever runs it.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, inspect, text

from keydesk.domain.errors import UnavailableError
from keydesk.gateway.store.engine import Store
from keydesk.gateway.store.failures import DatabaseInUseError, DatabaseNewerError
from keydesk.gateway.store.migrations import newest

if TYPE_CHECKING:
    from alembic.config import Config

NEWEST: Final = "0019"
"""The newest revision. It stands here so that a start with nothing to migrate need not load Alembic."""

_SERVING: Final = (
    "SELECT 1 FROM attached_gateway WHERE state = 'serving' "
    "AND last_seen_at > extract(epoch FROM clock_timestamp()) * 1000000 - 10 * 1000000"
)
"""Finds a gateway that was seen within the time after which it is lost."""

_FOLDER: Final = Path(__file__).parent


def migrate(store: Store) -> None:
    """Bring the database to the newest schema. Raises DatabaseNewerError for one from a newer program."""
    with store.read() as connection:
        present = present_revision(connection)
    if present == NEWEST:
        return
    with store.write() as connection:
        present = present_revision(connection)
        if present == NEWEST:
            return
        if present is None and connection.dialect.name == "sqlite":
            newest.create(connection)
            return
        _require_known(present)
        _require_nobody(connection)
        if isinstance(store.place, Path):
            _back_up(store.place, present)
        upgrade(connection)


def present_revision(connection: Connection) -> str | None:
    """Return the revision that the database is at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()


def require_current(connection: Connection) -> None:
    """Raise DatabaseNewerError or UnavailableError unless the database is at the newest schema."""
    present = present_revision(connection)
    if present != NEWEST:
        _require_known(present)
        raise UnavailableError(
            "The database is older than this program; start the gateway once to migrate it."
        )


def alembic_config() -> "Config":
    """Return Alembic's configuration: where the versions are."""
    from alembic.config import Config  # noqa: PLC0415 (slow, and needed for a migration only)

    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    return config


def upgrade(connection: Connection) -> None:
    """Carry out every migration that the database has not had yet."""
    from alembic import command  # noqa: PLC0415 (slow, and needed for a migration only)

    config = alembic_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _require_known(revision: str | None) -> None:
    from alembic.script import ScriptDirectory  # noqa: PLC0415 (slow, and needed for a migration only)

    known = {script.revision for script in ScriptDirectory.from_config(alembic_config()).walk_revisions()}
    if revision is not None and revision not in known:
        raise DatabaseNewerError(
            "This database was written by a newer KeyDesk. Nothing was changed; use that version."
        )


def _require_nobody(connection: Connection) -> None:
    """Raise DatabaseInUseError while a gateway serves, as it would find another schema than its own."""
    if connection.dialect.name == "sqlite" or not inspect(connection).has_table("attached_gateway"):
        return
    if connection.execute(text(_SERVING)).first() is not None:
        raise DatabaseInUseError(
            "gateways of an older version are running on this database; stop them all first"
        )


def _back_up(path: Path, revision: str | None) -> None:
    """Copy the database as it is now, readable by its owner only, beside it."""
    copy = path.with_name(f"{path.name}.before-{NEWEST}-from-{revision}")
    copy.unlink(missing_ok=True)
    copy.touch(mode=0o600)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
