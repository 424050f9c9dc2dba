"""Files that are complete or absent, and readable by their owner alone (S26)."""

import contextlib
import os
from collections.abc import Generator
from pathlib import Path
from secrets import token_hex
from threading import Lock
from typing import BinaryIO

from keydesk.desktop.language import tr
from keydesk.domain.errors import UnavailableError

_OWNER_ONLY = 0o600


class NewFile:
    """A file in the making: what is written goes into a fresh file, which takes the name with ``finish``.

    A symlink of that name is replaced, never followed. Whatever cannot be done raises UnavailableError with
    the reason in words, after which nothing is left behind. It may be abandoned by another thread than the
    one that writes; what comes afterwards has no effect.
    """

    def __init__(self, path: Path, *, what: str) -> None:
        """``what`` it is, as a message begins: *The PDF*."""
        self._path = path
        self._fresh = path.with_name(f".{path.name[:100]}.{token_hex(8)}")
        self._what = what
        self._file: BinaryIO | None = None
        self._over = False
        self._lock = Lock()

    def write(self, piece: bytes) -> None:
        """Add a piece."""
        with self._lock, self._said():
            if not self._over:
                self._opened().write(piece)

    def finish(self) -> None:
        """Give the file its name."""
        with self._lock, self._said():
            if not self._over:
                file = self._opened()
                file.flush()
                os.fsync(file.fileno())
                file.close()
                self._fresh.replace(self._path)
                self._over = True

    def abandon(self) -> None:
        """Leave nothing behind. One that is finished stays."""
        with self._lock:
            self._drop()

    def _opened(self) -> BinaryIO:
        if self._file is None:
            self._file = os.fdopen(os.open(self._fresh, _FLAGS, _OWNER_ONLY), "wb")
        return self._file

    def _drop(self) -> None:
        if not self._over:
            self._over = True
            with contextlib.suppress(OSError):
                if self._file is not None:
                    self._file.close()
            with contextlib.suppress(OSError):
                self._fresh.unlink()

    @contextlib.contextmanager
    def _said(self) -> Generator[None]:
        try:
            yield
        except OSError as error:
            self._drop()
            reason = (error.strerror or "").lower() or tr("the system refused")
            raise UnavailableError(
                tr(
                    "{what} could not be saved in {folder}: {reason}. Nothing is lost.",
                    what=self._what,
                    folder=self._path.parent,
                    reason=reason,
                )
            ) from error


_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
