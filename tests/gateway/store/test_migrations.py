"""Databases of every age: new, present, newer, and one whose migration fails half-way."""

import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import alembic.command
import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import IntegrityError

import keydesk.gateway.admin_app  # noqa: F401 (every table)
from keydesk.domain.errors import InvalidValueError, UnavailableError
from keydesk.domain.instant import SystemClock
from keydesk.gateway.store import migrations
from keydesk.gateway.store.engine import Store
from keydesk.gateway.store.failures import DatabaseNewerError
from keydesk.gateway.store.identity import WrongMasterKeyError
from keydesk.gateway.store.metadata import metadata
from keydesk.gateway.store.migrations.newest import FILE, schema_of
from keydesk.gateway.store.opening import OpenStore, is_current, open_store

PRESENT = migrations.NEWEST


def clauses(sql: str) -> set[str]:
    text_ = " ".join(sql.split()).removesuffix(" STRICT").removesuffix(")")
    return {clause.strip() for clause in re.split(r"(?:^[^(]*\(|, (?=[A-Za-z_]+ ))", text_)}


def schema(connection: Connection) -> dict[str, set[str]]:
    """Return the clauses of every table and index, whatever their order."""
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type != 'trigger'"
    return {name: clauses(sql) for name, sql in connection.execute(text(query)) if name != "alembic_version"}


def test_the_constant_is_the_newest_revision() -> None:
    assert ScriptDirectory.from_config(migrations.alembic_config()).get_heads() == [migrations.NEWEST]


def test_a_migrated_database_is_what_the_tables_say(opened: OpenStore) -> None:
    """And a new one, which is made at once, is what a migrated one is."""
    engine, empty = create_engine("sqlite://"), create_engine("sqlite://")
    with engine.begin() as connection, empty.begin() as migrated, opened.store.read() as new:
        metadata.create_all(connection)
        migrations.upgrade(migrated)
        assert schema(migrated) == schema(connection)
        assert schema_of(migrated) == FILE.read_text("utf-8"), "write it with packaging/schema.py"
        assert schema_of(new) == schema_of(migrated)
    engine.dispose()
    empty.dispose()


@pytest.mark.parametrize("present", [True, False])
def test_a_database_is_opened_without_alembic(opened: OpenStore, present: bool) -> None:
    """G4: a start with nothing to migrate is quick, and the first one too."""
    path = opened.store.path if present else opened.store.path.with_name("new.sqlite3")
    code = (
        "import sys, pathlib\n"
        "from keydesk.gateway.store.engine import Store\n"
        "from keydesk.gateway.store.migrations import migrate\n"
        "migrate(Store(pathlib.Path(sys.argv[1])))\n"
        "sys.exit('alembic' in sys.modules)\n"
    )
    command = [sys.executable, "-c", code, str(path)]
    assert subprocess.run(command, check=False, timeout=30).returncode == 0


def test_a_newer_database_is_refused_untouched(opened: OpenStore) -> None:
    """S22."""
    with opened.store.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    opened.store.close()
    before = opened.store.path.read_bytes()
    with pytest.raises(DatabaseNewerError):
        open_store(opened.store.path, bytes(range(32)), SystemClock())
    assert opened.store.path.read_bytes() == before
    assert not is_current(opened.store.path)


@pytest.fixture
def next_version(opened: OpenStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program with one more migration than the database: the file in which it is written."""
    _ = opened
    folder = tmp_path / "migrations"
    shutil.copytree(Path(migrations.__file__).parent, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(migrations, "_FOLDER", folder)
    monkeypatch.setattr(migrations, "NEWEST", "9000")
    file = folder / "versions" / "9000_next.py"
    file.write_text(
        f'from alembic import op\nrevision = "9000"\ndown_revision = "{PRESENT}"\n\n\n'
        'def upgrade() -> None:\n    op.execute("CREATE TABLE further (x INTEGER) STRICT")\n'
    )
    return file


def test_the_catalog_of_the_first_version_is_kept(tmp_path: Path) -> None:
    """Every model still leads to its provider, every provider to its credential."""
    store = Store(tmp_path / "old.sqlite3")
    with store.write() as connection:
        config = migrations.alembic_config()
        config.attributes["connection"] = connection
        alembic.command.upgrade(config, "0001")
        connection.execute(text("INSERT INTO credential VALUES ('c', 'C', 'c', x'00', '', '…', 0, 1)"))
        connection.execute(
            text("INSERT INTO provider VALUES ('p', 'P', 'p', 'openai', 'http://a', 'c', 9, 0, 1, 0, 3)")
        )
        connection.execute(text("INSERT INTO model VALUES ('m', 'gpt', 'p', 'up', 1, 2, 3, 1, 0, 4)"))
    migrations.migrate(store)
    with store.write() as connection:
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        provider = connection.execute(text("SELECT * FROM provider")).one()
        assert provider == ("p", "P", "p", "openai", "http://a", "c", 9, 0, 1, 0, 3)
        assert connection.execute(text("SELECT model, version, fallbacks FROM model")).one() == (
            "gpt",
            4,
            "[]",
        )
        with pytest.raises(IntegrityError):
            connection.execute(text("DELETE FROM provider"))
        connection.execute(text("UPDATE provider SET kind = 'anthropic'"))
    store.close()


def test_keys_are_ordered_by_the_budgets_that_they_had(tmp_path: Path) -> None:
    """B2: what was topped up counts where it lasts."""
    store = Store(tmp_path / "old.sqlite3")
    with store.write() as connection:
        config = migrations.alembic_config()
        config.attributes["connection"] = connection
        alembic.command.upgrade(config, "0013")
        keys = (
            "INSERT INTO key (id, secret_hash, pepper_id, preview, name, name_folded, description, kind, "
            "not_before, active, created_at, created_by, version) "
            "VALUES (?, zeroblob(32), 'p', '', 'k', 'k', '', 'standard', 0, 1, 0, 'a', 1)"
        )
        budgets = "INSERT INTO budget VALUES (?, 'key', 100, ?, NULL, '[]', 0, 0, 0, 7)"
        for key_id in ("lasting", "monthly", "without"):
            connection.exec_driver_sql(keys, (key_id,))
        for budget in (("lasting", "none"), ("monthly", "monthly")):
            connection.exec_driver_sql(budgets, budget)
    migrations.migrate(store)
    with store.read() as connection:
        found = connection.execute(text("SELECT budget_nanos FROM key ORDER BY id")).scalars().all()
    store.close()
    assert found == [107, 100, None]


@pytest.mark.usefixtures("next_version")
def test_a_migration_leaves_a_backup(opened: OpenStore) -> None:
    """S22."""
    migrations.migrate(opened.store)
    (copy,) = opened.store.path.parent.glob("*.before-*")
    assert copy.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(copy)) as backup:
        assert backup.execute("SELECT version_num FROM alembic_version").fetchone() == (PRESENT,)
        assert backup.execute("SELECT id FROM gateway").fetchone() == (opened.identity.id,)
    with opened.store.read() as connection:
        assert migrations.present_revision(connection) == "9000"
        assert connection.execute(text("SELECT count(*) FROM further")).scalar() == 0


def test_a_migration_that_fails_changes_nothing(opened: OpenStore, next_version: Path) -> None:
    """S22: all of it is one transaction, the schema included."""
    next_version.write_text(next_version.read_text() + '    raise RuntimeError("half-way")\n')
    with pytest.raises(RuntimeError, match="half-way"):
        migrations.migrate(opened.store)
    with opened.store.read() as connection:
        assert migrations.present_revision(connection) == PRESENT
        assert not connection.execute(text("SELECT 1 FROM sqlite_master WHERE name = 'further'")).first()


@pytest.mark.usefixtures("next_version")
def test_an_older_database_cannot_be_read_as_a_present_one(opened: OpenStore) -> None:
    with opened.store.read() as connection, pytest.raises(UnavailableError, match="older"):
        migrations.require_current(connection)


def test_another_master_key_is_refused(opened: OpenStore) -> None:
    """S18: rather that than a gateway that knows nobody."""
    with pytest.raises(WrongMasterKeyError):
        open_store(opened.store.path, bytes(32), SystemClock())
    with pytest.raises(InvalidValueError):
        open_store(opened.store.path, b"", SystemClock())


def test_a_gateway_keeps_its_id(opened: OpenStore) -> None:
    again = open_store(opened.store.path, bytes(range(32)), SystemClock())
    assert again.identity == opened.identity
    again.store.close()
    assert is_current(opened.store.path)
    assert not is_current(opened.store.path.with_name("none"))


def test_a_store_of_its_own_is_not_yet_a_gateways(tmp_path: Path) -> None:
    store = Store(tmp_path / "empty.sqlite3")
    migrations.migrate(store)
    store.close()
    assert not is_current(store.path)
