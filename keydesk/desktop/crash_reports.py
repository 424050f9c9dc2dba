"""What nobody expected: written down without secrets, said plainly, survived if possible."""

import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from keydesk import __version__
from keydesk.desktop.preferences import config_dir
from keydesk.desktop.redaction import describe

_KEPT: Final = 20
REPORTS: Final = "crash-*.txt"
"""The files of a crash folder that are reports."""


def crash_dir() -> Path:
    """Return the folder of crash reports."""
    return config_dir() / "crashes"


class CrashReports:
    """Files in one folder, readable by their owner only; the latest twenty are kept."""

    def __init__(self, folder: Path, tell: Callable[[Path | None], object]) -> None:
        """``tell`` is called for each report with its path, or None when it could not be written."""
        self.folder = folder
        self._tell = tell

    def install(self) -> None:
        """Catch what falls out of slots and threads."""
        sys.excepthook = self._from_slot
        threading.excepthook = self._from_thread

    def loop_handler(self, _loop: object, context: dict[str, Any]) -> None:
        """Catch what falls out of the event loop; for ``loop.set_exception_handler``."""
        error = context.get("exception")
        self.report(error if isinstance(error, BaseException) else RuntimeError(str(context.get("message"))))

    def report(self, error: BaseException) -> None:
        """Write a report, and tell."""
        try:
            path = write_report(self.folder, describe(error))
        except OSError:
            path = None
        self._tell(path)

    def _from_slot(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error)

    def _from_thread(self, caught: threading.ExceptHookArgs) -> None:
        # Its teller touches widgets, which threads must not: written down only.
        if caught.exc_value is not None:
            try:
                write_report(self.folder, describe(caught.exc_value))
            except OSError:
                return


def write_report(folder: Path, text: str) -> Path:
    """Write what is free of secrets into a new report; the oldest give way. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / f"crash-{time.strftime('%Y%m%d-%H%M%S')}-{time.monotonic_ns()}.txt"
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(f"KeyDesk {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n{text}")
    for old in sorted(folder.glob(REPORTS))[:-_KEPT]:
        old.unlink(missing_ok=True)
    return path
