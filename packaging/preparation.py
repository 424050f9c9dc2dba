"""The whole set-up, in order: system packages, the environment, a trial of Qt, and only then the stamp."""

import os
import subprocess
from collections.abc import Callable

from environment import BuildFailedError, Environment
from exclusive import exclusive
from system_packages import PackagesMissingError, System, provide_for_running

# Imports what the desktop uses, loads the plugins for real windows, then starts Qt without a screen.
QT_TRIAL = """
import ctypes, pathlib, PySide6
from PySide6 import QtCore, QtGui, QtNetwork, QtPdf, QtPdfWidgets, QtPrintSupport, QtSvg, QtTest, QtWidgets
folder = pathlib.Path(QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.PluginsPath), "platforms")
for plugin in sorted(folder.glob("*.so")):
    if plugin.stem in ("libqxcb", "libqwayland", "libqoffscreen"):
        ctypes.CDLL(str(plugin))
QtWidgets.QApplication([])
"""


class SetupFailedError(Exception):
    """The set-up stopped; the message is meant for the person who started it."""


def try_qt(environment: Environment) -> str:
    """Start Qt once without a screen; return what it complains about, or "" when all is well."""
    trial = subprocess.run(
        [str(environment.python), "-I", "-c", QT_TRIAL],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return "" if trial.returncode == 0 else (trial.stderr.strip() or f"exit code {trial.returncode}")


def prepare(environment: Environment, system: System, trial: Callable[[Environment], str] = try_qt) -> None:
    """Make the environment complete; return at once when it is."""
    if environment.is_complete():
        return
    try:
        with exclusive(environment.root / "build" / "set-up.lock", _say_waiting):
            if not environment.is_complete():  # whoever held the lock before may have done it
                _set_up(environment, system, trial)
    except (BuildFailedError, PackagesMissingError) as problem:
        raise SetupFailedError(str(problem)) from problem
    except OSError as problem:
        raise SetupFailedError(f"The set-up stopped: {problem}") from problem


def _set_up(environment: Environment, system: System, trial: Callable[[Environment], str]) -> None:
    print(f"Setting KeyDesk up in {environment.directory}; this happens once.", flush=True)
    provide_for_running(system)
    environment.build()
    complaint = trial(environment)
    if complaint:
        raise SetupFailedError(f"Qt does not start on this system:\n\n{complaint}")
    environment.certify()


def _say_waiting() -> None:
    print("Another set-up is at work here; waiting for it to end.", flush=True)
