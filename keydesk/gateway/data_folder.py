"""The one folder that holds everything a gateway keeps, and the rule that one gateway at a time has it.

keydesk.sqlite3        the database
keydesk.sqlite3-held   what calls under way on budgets can take at most (S10)
postgresql-waiting     usage that PostgreSQL, where the database is there, could not be told yet; sealed
master.key             32 random bytes that every other key is derived from (S1); never overwritten
gateway.json           where the running gateway is found, without any secret that grants something (S21)
gateway.log            what it logs once the desktop that started it has ended and left it running
gateway.lock           held for as long as the gateway runs (S22)
"""

import errno
import json
import os
import secrets
import stat
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from keydesk.domain.errors import DomainError, UnavailableError
from keydesk.domain.instant import from_microseconds
from keydesk.domain.wording import worded

MASTER_KEY_LENGTH: Final = 32


class FolderNotWritableError(DomainError):
    """The folder cannot be used: read-only, not a folder, or somebody else's."""


class FolderInUseError(DomainError):
    """Another gateway has this folder."""


class MasterKeyError(DomainError):
    """The master key is there, but is none."""


class DiskFullError(UnavailableError):
    """There is no room left where the folder is."""


@dataclass(frozen=True, slots=True)
class Discovery:
    """How others find the running gateway. ``challenge_key`` proves that it is it, and grants nothing."""

    pid: int
    started_at: float
    base_url: str
    admin_url: str
    version: str
    challenge_key: str
    left: bool = False
    """Whether the desktop that started it has ended, and left it running for the next one."""


class DataFolder:
    """The folder's paths, its master key and its discovery file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.database = path / "keydesk.sqlite3"
        self.master_key = path / "master.key"
        self.discovery = path / "gateway.json"
        self.lock = path / "gateway.lock"
        self.log = path / "gateway.log"

    def create(self) -> None:
        """Make the folder, for its owner alone. One that is there must be this user's and writable."""
        with storage_errors(self.path):
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._require_own()
            probe = self.path / f".probe-{secrets.token_hex(4)}"
            try:
                probe.write_bytes(b"\0" * 4096)
            finally:
                probe.unlink(missing_ok=True)

    def read_or_create_master_key(self) -> bytes:
        """Return the master key, made on the first start. A short one is refused, and left as it is."""
        try:
            return self.read_master_key()
        except FileNotFoundError:
            if self.database.exists():
                raise MasterKeyError(
                    worded("{path} is missing; put it back from a copy", path=self.master_key)
                ) from None
            key = secrets.token_bytes(MASTER_KEY_LENGTH)
            with storage_errors(self.path):
                _write_new(self.master_key, key)
            return key

    def read_master_key(self) -> bytes:
        """Return the master key. Raises FileNotFoundError when there is none."""
        with storage_errors(self.path):
            key = self.master_key.read_bytes()
        if len(key) != MASTER_KEY_LENGTH:
            raise MasterKeyError(
                f"{self.master_key} holds {len(key)} bytes, not {MASTER_KEY_LENGTH}; restore it from a copy"
            )
        return key

    def publish(self, discovery: Discovery) -> None:
        """Write the discovery file, whole or not at all."""
        document = {name: getattr(discovery, name) for name in Discovery.__slots__}
        draft = self.path / f".gateway-{secrets.token_hex(4)}.json"
        with storage_errors(self.path):
            _write_new(draft, json.dumps(document).encode())
            draft.replace(self.discovery)

    def open_log(self) -> int:
        """Return a descriptor of the log file, which begins anew."""
        self.log.unlink(missing_ok=True)
        with storage_errors(self.path):
            return os.open(
                self.log, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | _NOT_INHERITED, 0o600
            )

    def withdraw(self) -> None:
        """Remove the discovery file."""
        self.discovery.unlink(missing_ok=True)

    def left_behind(self) -> datetime | None:
        """Return when a gateway that did not stop in order last wrote something; None if the last one did.

        For whoever holds the lock: the discovery file of a gateway that still runs is no such sign.
        """
        if not self.discovery.exists():
            return None
        written = (self.discovery, self.database, self.database.with_name(f"{self.database.name}-wal"))
        latest = max(path.stat().st_mtime_ns for path in written if path.exists())
        return from_microseconds(latest // 1000)

    def database_files(self) -> list[Path]:
        """Return the files of the database that is in the folder, whether there are any or not."""
        ends = ("", "-wal", "-shm", "-held")
        return [self.database.with_name(self.database.name + end) for end in ends]

    def put_aside(self, paths: Iterable[Path], before: str) -> Path | None:
        """Move files into a folder beside them, named after what is to come; None where there are none."""
        present = [path for path in paths if path.exists()]
        if not present:
            return None
        moment = datetime.now(UTC).strftime("%Y-%m-%d-%H%M%S")
        kept = self.path / f"before-{before}-{moment}-{secrets.token_hex(2)}"
        kept.mkdir(mode=0o700)
        for path in present:
            path.replace(kept / path.name)
        return kept

    def _require_own(self) -> None:
        if sys.platform == "win32":
            return
        found = self.path.stat()
        if found.st_uid != os.geteuid():
            raise FolderNotWritableError(
                worded("{path} belongs to another user; choose a folder of your own", path=self.path)
            )
        if found.st_mode & stat.S_IWOTH:
            raise FolderNotWritableError(
                worded("{path} can be written by everybody; choose a folder of your own", path=self.path)
            )


class FolderLock:
    """One gateway per folder, for as long as its process lives: the system lets go of the lock with it."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder
        self._descriptor: int | None = None

    def __enter__(self) -> Self:
        with storage_errors(self._folder.path):
            descriptor = os.open(self._folder.lock, os.O_RDWR | os.O_CREAT | _NOT_INHERITED, 0o600)
        if not _try_lock(descriptor):
            os.close(descriptor)
            raise FolderInUseError(
                worded("another gateway is running on {path}; stop it first", path=self._folder.path)
            )
        self._descriptor = descriptor
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


class storage_errors:  # noqa: N801 - reads as the context that it is
    """Turns what the system says about files into what a person can act on."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not isinstance(error, OSError) or isinstance(error, FileNotFoundError):
            return
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFullError(
                worded("the disk is full where {path} is; make room and try again", path=self._path)
            ) from error
        reason = (error.strerror or "it cannot be used").lower()
        raise FolderNotWritableError(
            worded("{path} cannot be written: {why}", path=self._path, why=reason)
        ) from error


_NOT_INHERITED: Final = getattr(os, "O_CLOEXEC", 0)


def _write_new(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NOT_INHERITED, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise


def _try_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows only

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - exists elsewhere only

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
