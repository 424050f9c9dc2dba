"""Calling this very KeyDesk as another process, whether it is frozen into a program or not."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QProcess, QProcessEnvironment

import keydesk

# What a program needs to find its libraries, its home and its language. Everything else stays behind: an
# environment often holds tokens, and a KEYDESK_ variable would turn our gateway into another one (S21).
_PASSED_ON: Final = frozenset(
    {
        *("PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TZ", "TMPDIR", "LD_LIBRARY_PATH"),
        *("SYSTEMROOT", "WINDIR", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "TEMP", "TMP"),
        *("PATHEXT", "COMSPEC", "NUMBER_OF_PROCESSORS"),
    }
)
_PASSED_ON_BEGINNINGS: Final = ("LC_", "XDG_")


def prepare(
    process: QProcess, arguments: list[str], *, module: str = "keydesk", besides: frozenset[str] = frozenset()
) -> None:
    """Let ``process`` be our own program with ``arguments``, in the clean environment described below.

    ``module`` is what Python runs; a frozen program is one whole and knows its tasks by the arguments alone.
    """
    process.setProgram(sys.executable)
    process.setArguments(arguments if _frozen() else ["-m", module, *arguments])
    variables = QProcessEnvironment()
    for name, value in environment(besides=besides).items():
        variables.insert(name, value)
    process.setProcessEnvironment(variables)


def environment(
    ours: Mapping[str, str] = os.environ, *, besides: frozenset[str] = frozenset()
) -> dict[str, str]:
    """Return the environment of a child: what every program needs, and the variables named ``besides``."""
    theirs = {
        name: value
        for name, value in ours.items()
        if name.upper() in _PASSED_ON or name.startswith(_PASSED_ON_BEGINNINGS) or name in besides
    }
    if not _frozen():
        theirs["PYTHONPATH"] = str(
            Path(keydesk.__file__).parents[1]
        )  # the same code, wherever we were started
        theirs["PYTHONSAFEPATH"] = "1"
        theirs["PYTHONUTF8"] = "1"
    return theirs


def _frozen() -> bool:
    return bool(getattr(sys, "frozen", False))
