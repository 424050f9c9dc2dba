"""Keeping this process's memory, which holds secrets, out of files on the disk (S25)."""

import ctypes
import sys
from contextlib import suppress
from typing import Final

_PR_SET_DUMPABLE: Final = 4


def forbid_core_dumps() -> None:
    """Let the system write no memory of this process to the disk when it crashes."""
    if sys.platform == "win32":
        return  # Windows writes none unless somebody asked for it in its registry
    import resource  # noqa: PLC0415 - does not exist on Windows

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        # The limit does not hold where a service collects the dumps; this does.
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
