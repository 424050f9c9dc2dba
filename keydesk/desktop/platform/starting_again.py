"""Starting the program again with the command line that it was started with, once it has ended in order."""

import os
import subprocess
import sys


def command_line() -> list[str]:
    """Return how this program was started; frozen, it is a program of its own, and else Python runs it."""
    is_frozen = bool(getattr(sys, "frozen", False))
    return [sys.executable, *(sys.argv if is_frozen else sys.orig_argv)[1:]]


def start_again() -> None:
    """Become the program anew: the terminal or the image that it was started from still has it.

    Windows knows no such thing; there it is started beside this one, which is about to end.
    """
    command = command_line()
    # The frozen program must not take itself for a part of the one that ends.
    environment = {**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"}
    if sys.platform == "win32":
        subprocess.Popen(command, env=environment)  # noqa: S603 - ourselves
    else:
        os.execve(command[0], command, environment)  # noqa: S606 - the same
