"""Set KeyDesk up as `run.py` does, then run every check and test: `python3 packaging/test.py [arguments]`.

With arguments only pytest runs, with them and in one process. All checks run even when one fails; the exit
code tells whether any did.
"""

import sys

# Before anything is imported that an older Python cannot read.
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    sys.exit("KeyDesk needs Python 3.11, 3.12 or 3.13; this is {}.{}.".format(*sys.version_info[:2]))

import json
import os
import subprocess
from pathlib import Path

from checks import all_checks, closing_lines, run_checks
from environment import Environment
from preparation import SetupFailedError, prepare
from system_packages import System, provide_for_tests

ROOT = Path(__file__).resolve().parent.parent
INTERRUPTED = 130
MOST_PROCESSES = 4
"""Each holds a desktop and a gateway or two."""


def on_all_cores() -> list[str]:
    """Return the arguments that let pytest use what the computer has, the tests of a file in one process.

    The files are begun in the order in which they were collected: their long tests come first.
    """
    cores = os.cpu_count() or 1
    # One more than there are cores: a third of the time a test waits for something.
    processes = min(cores + 1, MOST_PROCESSES) if cores > 1 else 1
    return ["-n", str(processes), "--dist", "loadfile", "--no-loadscope-reorder"] if processes > 1 else []


def run_tests(environment: Environment, report: list[str], arguments: list[str]) -> int:
    """Run pytest with the report above its closing line; return its exit code."""
    print("\n--- pytest", flush=True)
    # -P keeps this folder off the import path: the tests shall see what an installed KeyDesk sees.
    command = [str(environment.python), "-P", str(ROOT / "packaging" / "closing_report.py")]
    command += [json.dumps(report), *arguments]
    return subprocess.run(command, check=False, cwd=ROOT, stdin=subprocess.DEVNULL).returncode


def main(arguments: list[str]) -> int:
    """Prepare the environment, run the checks and the tests."""
    environment, system = Environment(ROOT), System()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Which pyright is used, the lock says; it need not ask for a newer one.
    os.environ.setdefault("PYRIGHT_PYTHON_IGNORE_WARNINGS", "1")
    try:
        prepare(environment, system)
        left_out = provide_for_tests(system)
        checks = () if arguments else all_checks(environment)
        failed = run_checks(checks, environment)
        report = closing_lines(checks, failed, left_out)
        tests = run_tests(environment, report, arguments or on_all_cores())
    except SetupFailedError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted.", file=sys.stderr)
        return INTERRUPTED
    return tests or int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
