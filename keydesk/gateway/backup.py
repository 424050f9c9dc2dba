"""A copy of everything a gateway keeps, in one file, and the way back.

The file is a ZIP with the database as it was at one moment, the master key, and a manifest with their hashes.
Whoever has it has everything: it is written for its owner alone, and belongs where nobody else reads.
"""

import hashlib
import json
import os
import secrets
import sqlite3
import tempfile
import zipfile
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from keydesk import __version__
from keydesk.domain.errors import InvalidValueError
from keydesk.gateway.checking import find_faults
from keydesk.gateway.data_folder import (
    DataFolder,
    FolderLock,
    FolderNotWritableError,
    MasterKeyError,
    storage_errors,
)
from keydesk.gateway.store.engine import Store
from keydesk.gateway.store.migrations import migrate

_MANIFEST: Final = "manifest.json"
_FORMAT: Final = "keydesk-backup-1"
_PIECE: Final = 1024 * 1024


class BackupDamagedError(InvalidValueError):
    """The file is no backup, or not as it was written."""


def back_up(folder: DataFolder, file: Path) -> None:
    """Write a backup of the folder, whose gateway may run meanwhile. It replaces a file of that name.

    Raises a DomainError where there is nothing to back up, or no room for it; then no file is left behind.
    """
    if not folder.database.exists():
        raise FolderNotWritableError(f"there is no gateway's data in {folder.path}")
    if not folder.master_key.exists():
        raise MasterKeyError(f"{folder.master_key} is missing; put it back from a copy")
    draft = file.with_name(f".{file.name}-{secrets.token_hex(4)}")
    with storage_errors(file.parent):
        try:
            with tempfile.TemporaryDirectory(dir=file.parent, prefix=".keydesk-") as place:
                _write(draft, _copies(folder, Path(place)))
            draft.replace(file)
        except FileNotFoundError as error:
            raise FolderNotWritableError(f"there is no folder {file.parent}") from error
        finally:
            draft.unlink(missing_ok=True)


def restore(folder: DataFolder, file: Path) -> Path | None:
    """Put a backup in the folder, and return where that which was there before is kept; None if nothing was.

    Raises BackupDamagedError, FolderInUseError while a gateway runs on the folder, DatabaseNewerError, or
    another DomainError; then the folder is as it was.
    """
    folder.create()
    with FolderLock(folder), storage_errors(folder.path):
        with tempfile.TemporaryDirectory(dir=folder.path, prefix=".restored-") as place:
            restored = DataFolder(Path(place))
            _read(file, restored)
            _require_sound(restored)
            kept = folder.put_aside([*folder.database_files(), folder.master_key], "restore")
            restored.database.replace(folder.database)
            restored.master_key.replace(folder.master_key)
        return kept


def _copies(folder: DataFolder, place: Path) -> Mapping[str, Path]:
    """Copy the database as it is at one moment, and return what belongs into the backup, by name."""
    copy = place / folder.database.name
    copy.touch(mode=0o600)
    with closing(sqlite3.connect(folder.database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
    return {folder.database.name: copy, folder.master_key.name: folder.master_key}


def _write(draft: Path, copies: Mapping[str, Path]) -> None:
    manifest = {
        "format": _FORMAT,
        "version": __version__,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "sha256": {name: _hash(path) for name, path in copies.items()},
    }
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
            archive.writestr(_MANIFEST, json.dumps(manifest, indent=1))
            for name, path in copies.items():
                archive.write(path, name)
        file.flush()
        os.fsync(file.fileno())


def _read(file: Path, restored: DataFolder) -> None:
    """Unpack exactly the two files, and judge them by the manifest."""
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = json.loads(archive.read(_MANIFEST))
            if manifest.get("format") != _FORMAT:
                raise BackupDamagedError(f"{file} is a backup of another kind")
            for path in (restored.database, restored.master_key):
                _unpack(archive, path)
                if _hash(path) != manifest["sha256"][path.name]:
                    raise BackupDamagedError(f"{file} is not as it was written: {path.name} differs")
    except FileNotFoundError as error:
        raise BackupDamagedError(f"there is no file {file}") from error
    except (zipfile.BadZipFile, KeyError, ValueError, AttributeError, EOFError) as error:
        if isinstance(error, BackupDamagedError):
            raise
        raise BackupDamagedError(f"{file} is no backup of KeyDesk, or damaged") from error


def _unpack(archive: zipfile.ZipFile, path: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with archive.open(path.name) as source, os.fdopen(descriptor, "wb") as target:
        while piece := source.read(_PIECE):
            target.write(piece)


def _require_sound(restored: DataFolder) -> None:
    """Bring the database to the present schema, and check all of it."""
    store = Store(restored.database)
    try:
        migrate(store)
    finally:
        store.close()
    faults = find_faults(restored)
    if faults:
        raise BackupDamagedError(f"the backup is not sound: {faults[0]}")


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
