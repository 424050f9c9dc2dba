"""A file that is there while the desktop runs, and takes what the interpreter says when it dies.

A clean end removes it. One that is found at the next start tells how the last run ended: with something in
it, the program itself failed, and that becomes a crash report. Empty, it was killed or the computer went off:
nothing is known of that, nobody can do anything about it, and what was saved is saved, so nobody is told.
"""

import faulthandler
import os
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Final

from keydesk.desktop.crash_reports import write_report
from keydesk.desktop.redaction import redact

_NAME: Final = "running.txt"
_LONGEST: Final = 256 * 1024
_FLAGS: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)


class LastEnd(Enum):
    """How the last run ended."""

    CLEAN = "in order"
    SUDDEN = "suddenly, without a word"
    CRASHED = "with a crash"


class RunningMark:
    """Made at the start, before anything can crash; nothing about it fails."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is where crash reports are."""
        self._path = folder / _NAME
        self._handle: int | None = None

    def begin(self) -> LastEnd:
        """Take what the last run left, and leave a mark of this one."""
        ended = LastEnd.CLEAN
        with suppress(OSError):
            ended = self._take()
        with suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._handle = os.open(self._path, _FLAGS, 0o600)
            # Functions and lines of all threads, never the value of anything.
            faulthandler.enable(self._handle)
        return ended

    def end(self) -> None:
        """Let the next start know that this run ended in order."""
        handle, self._handle = self._handle, None
        if handle is not None:
            faulthandler.disable()
            os.close(handle)
            with suppress(OSError):
                self._path.unlink()

    def _take(self) -> LastEnd:
        if not self._path.is_symlink() and not self._path.exists():
            return LastEnd.CLEAN
        said = "" if self._path.is_symlink() else _beginning_of(self._path)
        self._path.unlink()
        if not said.strip():
            return LastEnd.SUDDEN
        write_report(self._path.parent, redact(said))
        return LastEnd.CRASHED


def _beginning_of(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(_LONGEST).decode("utf-8", "replace")
