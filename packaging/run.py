"""Set KeyDesk up where it stands, then open it: `python3 packaging/run.py [arguments for keydesk]`.

With no screen to open it on, the tour is played instead. Later starts go straight to the application.
"""

import sys

# Before anything is imported that an older Python cannot read.
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    sys.exit("KeyDesk needs Python 3.11, 3.12 or 3.13; this is {}.{}.".format(*sys.version_info[:2]))

import os
import subprocess
from pathlib import Path

from environment import Environment
from preparation import SetupFailedError, prepare
from screen import has_screen
from system_packages import System

ROOT = Path(__file__).resolve().parent.parent


def choose_command(python: Path, arguments: list[str], *, screen: bool) -> list[str]:
    """Return the command that opens KeyDesk, or that plays the tour where nothing can be opened."""
    keydesk = [str(python), "-m", "keydesk"]
    if arguments or screen:
        return [*keydesk, *arguments]
    return [*keydesk, "tour", "--out", str(ROOT / "tour")]


def hand_over(command: list[str]) -> int:
    """Become `command`, so that signals and exit code are its own; on Windows wait for it instead."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606  # no shell is wanted
    return subprocess.run(command, check=False).returncode


def main(arguments: list[str]) -> int:
    """Prepare the environment and hand over to KeyDesk."""
    environment = Environment(ROOT)
    try:
        prepare(environment, System())
    except SetupFailedError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted. The next start begins the set-up again.", file=sys.stderr)
        return 130
    screen = has_screen()
    if not (arguments or screen):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        print(f"There is no screen here, so KeyDesk plays its tour; look at the pictures in {ROOT / 'tour'}.")
    return hand_over(choose_command(environment.python, arguments, screen=screen))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
