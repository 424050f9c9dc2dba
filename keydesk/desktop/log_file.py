"""The desktop's own log: files of bounded size that only their owner can read, without secrets.

Nothing here ever fails: a full disk must not keep anybody from working.
"""

import logging
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from platformdirs import user_log_path

from keydesk.desktop.preferences import FOLDER_VARIABLE, config_dir
from keydesk.desktop.redaction import redact

LOG: Final = "desktop.log"
LARGEST: Final = 512 * 1024
KEPT: Final = 3
"""How many files there are at most, the one that is written among them."""
_LONGEST_LINE: Final = 16 * 1024
_LAST_READ: Final = 64 * 1024
_FLAGS: Final = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)


def log_dir() -> Path:
    """Return the folder of logs: the platform's, or beside the settings where the environment moved those."""
    if os.environ.get(FOLDER_VARIABLE):
        return config_dir() / "log"
    return user_log_path("keydesk", appauthor=False)


class LogFile(logging.Handler):
    """Opens its file with the first line. Of full files the oldest is given up."""

    def __init__(self, folder: Path, *, largest: int = LARGEST, kept: int = KEPT) -> None:
        super().__init__()
        self._folder, self._largest, self._kept = folder, largest, kept
        self._handle: int | None = None
        self._size = 0
        form = logging.Formatter("%(asctime)sZ %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%S")
        form.converter = time.gmtime
        self.setFormatter(form)

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record."""
        with suppress(OSError, ValueError, TypeError):
            line = _one_entry(redact(self.format(record))).encode("utf-8", "backslashreplace")
            handle = self._opened()
            if self._size and self._size + len(line) > self._largest:
                handle = self._begin_another()
            self._size += os.write(handle, line)

    def close(self) -> None:
        """Write no more."""
        self.acquire()
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)
        self.release()
        super().close()

    def _opened(self) -> int:
        if self._handle is None:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._handle = os.open(self._folder / LOG, _FLAGS, 0o600)
            self._size = os.fstat(self._handle).st_size
        return self._handle

    def _begin_another(self) -> int:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
        for number in range(self._kept - 1, 0, -1):
            with suppress(FileNotFoundError):
                self._older(number - 1).replace(self._older(number))
        return self._opened()

    def _older(self, number: int) -> Path:
        return self._folder / (f"desktop.{number}.log" if number else LOG)


def last_lines(folder: Path, count: int) -> list[str]:
    """Return the end of the log. For a thread: it reads a file."""
    try:
        with (folder / LOG).open("rb") as file:
            file.seek(max(0, os.fstat(file.fileno()).st_size - _LAST_READ))
            return redact(file.read(_LAST_READ).decode("utf-8", "replace")).splitlines()[-count:]
    except OSError:
        return []


def _one_entry(text: str) -> str:
    """Let nothing that is logged look like another entry, or do anything to whoever looks at it (S23)."""
    if len(text) > _LONGEST_LINE:
        text = text[:_LONGEST_LINE] + "…"
    lines = ("".join(c if c.isprintable() else ascii(c)[1:-1] for c in line) for line in text.split("\n"))
    return "\n    ".join(lines) + "\n"
