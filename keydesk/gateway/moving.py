"""Moves everything that a gateway keeps from the file in its data folder to PostgreSQL, or back.

The data folder stays the gateway's: it has the master key, under which the hashes and seals that are moved
check out. The move is one transaction, so that an end in the middle leaves nothing at all behind; it is then
begun anew. What is moved is checked where it was, counted and summed on the way, and checked where it is.
"""

import shutil
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, make_url
from sqlalchemy.exc import ArgumentError

from keydesk.contract.gateways import GatewayState
from keydesk.domain.errors import DomainError, InvalidValueError
from keydesk.gateway.checking import faults_in
from keydesk.gateway.data_folder import (
    DataFolder,
    FolderLock,
    FolderNotWritableError,
    MasterKeyError,
    storage_errors,
)
from keydesk.gateway.gateways.repository import load_gateways
from keydesk.gateway.store.copying import Content, be_patient, content_of, copy_rows, is_empty, make_schema
from keydesk.gateway.store.database_url import DatabaseUrl, parse_database_url
from keydesk.gateway.store.engine import Store
from keydesk.gateway.store.migrations import require_current
from keydesk.gateway.usage.verification import open_calls
from keydesk.gateway.usage.waiting import usage_waits_in

Tell = Callable[[str], object]
"""Is told in words how far the move is."""

TOLD_EVERY: Final = 500_000
"""Rows."""
_SIDES: Final = (
    "give the data folder of the gateway on one side, as DIR or sqlite:///DIR/keydesk.sqlite3, and "
    "postgresql+psycopg://USER@HOST/NAME on the other"
)


class NotMovedError(DomainError):
    """What there is cannot be moved, or there is something already where it is to go."""


def move(source: str, target: str, tell: Tell) -> str:
    """Move everything, and return in words what is where now.

    Raises NotMovedError, InvalidValueError, or another DomainError; then everything is as it was.
    """
    origin, destination = _side(source), _side(target)
    if isinstance(origin, DataFolder) and isinstance(destination, DatabaseUrl):
        return _to_postgresql(origin, destination, tell)
    if isinstance(origin, DatabaseUrl) and isinstance(destination, DataFolder):
        return _to_folder(origin, destination, tell)
    raise InvalidValueError(_SIDES, field="to")


def _to_postgresql(folder: DataFolder, url: DatabaseUrl, tell: Tell) -> str:
    if not folder.database.exists():
        raise FolderNotWritableError(f"there is no gateway's data in {folder.path}")
    with _stopped(folder) as master_key:
        _move(Store(folder.database), Store(url), master_key, f"{url}", tell)
        with storage_errors(folder.path):
            kept = folder.put_aside(folder.database_files(), "move")
    return (
        f"Everything is on {url}, checked and intact. The file it came from is in {kept}. Start the gateway "
        f"on the same data folder, and tell it of the database: it needs {folder.master_key.name} from there."
    )


def _to_folder(url: DatabaseUrl, folder: DataFolder, tell: Tell) -> str:
    if folder.database.exists():
        raise NotMovedError(f"there is a gateway's data in {folder.path} already; nothing was changed")
    with _stopped(folder) as master_key, storage_errors(folder.path):
        draft = DataFolder(folder.path / ".moving")
        shutil.rmtree(draft.path, ignore_errors=True)
        draft.create()
        try:
            _move(Store(url), Store(draft.database), master_key, f"{folder.path}", tell)
            draft.database.replace(folder.database)
        finally:
            shutil.rmtree(draft.path, ignore_errors=True)
    return (
        f"Everything is in {folder.database}, checked and intact. What it came from is still on {url}: let "
        "no gateway start on it again, and drop it."
    )


@contextmanager
def _stopped(folder: DataFolder) -> Generator[bytes]:
    """Keep gateways from the folder, and give the master key."""
    try:
        master_key = folder.read_master_key()
    except FileNotFoundError as error:
        raise MasterKeyError(
            f"{folder.master_key} is missing; use the data folder of the gateway, or put it back from a copy"
        ) from error
    with FolderLock(folder):
        if folder.left_behind() is not None or usage_waits_in(folder.path):
            raise NotMovedError(
                "the gateway was not stopped in order, or while its database was away, and may have calls "
                "that are not charged; start it once as before, stop it, and move then"
            )
        yield master_key


def _move(source: Store, target: Store, master_key: bytes, whereto: str, tell: Tell) -> None:
    """Move from one database to the other, which is committed before the first one is let go.

    Both are held as by one who writes, so that no gateway can attach to either meanwhile.
    """
    try:
        with source.write() as old, target.write() as new:
            be_patient(old)
            be_patient(new)
            if not is_empty(new):
                raise NotMovedError(f"{whereto} is not empty; nothing was changed")
            require_current(old)
            _require_nobody(old)
            tell("Checking what is to be moved …")
            _require_sound(old, master_key, "what is to be moved")
            make_schema(new)
            copied = copy_rows(old, new, _telling(tell))
            tell("Checking what was moved …")
            _require_same(new, copied)
            _require_sound(new, master_key, "what was moved")
    finally:
        source.close()
        target.close()


def _telling(tell: Tell) -> Callable[[str, int], object]:
    """Tell of long tables every so many rows."""

    def told(name: str, rows: int) -> None:
        if rows % TOLD_EVERY == 0:
            tell(f"{name}: {rows:,} rows")

    return told


def _require_nobody(connection: Connection) -> None:
    """Refuse while a gateway is on the roll, though it may be dead: it may only be frozen, and wake."""
    names = [each.name for each in load_gateways(connection) if each.state is GatewayState.SERVING]
    if names:
        raise NotMovedError(
            f"a gateway is running on this database, or was killed: {', '.join(names)}; stop it, or start it "
            "once more and stop it, and move then"
        )


def _require_sound(connection: Connection, master_key: bytes, which: str) -> None:
    fault = next(faults_in(connection, master_key), None)
    if fault is not None:
        raise NotMovedError(f"{which} is not sound, so nothing was changed: {fault}")
    if open_calls(connection):
        raise NotMovedError(
            "a gateway that was killed has calls that are not charged; start a gateway once as before, stop "
            "it, and move then"
        )


def _require_same(new: Connection, copied: dict[str, Content]) -> None:
    for name, content in copied.items():
        found = content_of(new, name)
        if found != content:
            raise NotMovedError(
                f"of {name} {content.rows:,} rows went and {found.rows:,} arrived, or they differ; nothing "
                "was changed"
            )


def _side(text: str) -> DataFolder | DatabaseUrl:
    """Read one side of the move."""
    if not text:
        raise InvalidValueError(_SIDES, field="from")
    if "://" not in text:
        return DataFolder(Path(text).absolute())
    if not text.startswith("sqlite:"):
        return parse_database_url(text)
    try:
        path = Path(make_url(text).database or "").absolute()
    except (ArgumentError, ValueError):
        raise InvalidValueError(_SIDES, field="from") from None
    folder = DataFolder(path.parent)
    return folder if path == folder.database else DataFolder(path)
