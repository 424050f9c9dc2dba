"""How the local gateway's process is called, and the little of our environment that it gets."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import keydesk

# What a program needs to find its libraries, its home and its language. Everything else stays behind: an
# environment often holds tokens, and a KEYDESK_ variable would turn this gateway into another one.
_PASSED_ON: Final = frozenset(
    {
        *("PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TZ", "TMPDIR", "LD_LIBRARY_PATH"),
        *("SYSTEMROOT", "WINDIR", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "TEMP", "TMP"),
        *("PATHEXT", "COMSPEC", "NUMBER_OF_PROCESSORS"),
    }
)
_PASSED_ON_BEGINNINGS: Final = ("LC_", "XDG_")


def program() -> tuple[str, list[str]]:
    """Return this very KeyDesk as a command: the frozen program itself, or this Python with our package."""
    if getattr(sys, "frozen", False):
        return sys.executable, []
    return sys.executable, ["-m", "keydesk"]


def gateway_arguments(data_dir: Path, port: int) -> list[str]:
    """Return what follows the program for a gateway that ends with us."""
    options = ["--stdin-guard", "--demo", "--port", str(port), "--data-dir", str(data_dir)]
    return ["gateway", "run", *options]


def environment(ours: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return the environment of a child process, without anything that might be secret (S21)."""
    theirs = {
        name: value
        for name, value in ours.items()
        if name.upper() in _PASSED_ON or name.startswith(_PASSED_ON_BEGINNINGS)
    }
    if not getattr(sys, "frozen", False):
        theirs["PYTHONPATH"] = str(
            Path(keydesk.__file__).parents[1]
        )  # the same code, wherever we were started
        theirs["PYTHONSAFEPATH"] = "1"
        theirs["PYTHONUTF8"] = "1"
    return theirs
