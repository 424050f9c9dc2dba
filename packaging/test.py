"""Set KeyDesk up as `run.py` does, then run every check and test: `python3 packaging/test.py [arguments]`.

With arguments only pytest runs, with them and in one process. The checks run beside the tests, all of them
even when one fails, and are told of at the end; the exit code tells whether any failed.
"""

import sys

# Before anything is imported that an older Python cannot read.
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    sys.exit("KeyDesk needs Python 3.11, 3.12 or 3.13; this is {}.{}.".format(*sys.version_info[:2]))

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from checks import Check, all_checks, closing_lines, run_checks
from environment import Environment
from preparation import SetupFailedError, prepare
from system_packages import Need, System, provide_for_tests

ROOT = Path(__file__).resolve().parent.parent
INTERRUPTED = 130
SUMMED_UP = (0, 1, 2, 5)
"""With these exit codes pytest said everything at its end, the report of the checks included."""
MOST_PROCESSES = 4
"""Each holds a desktop and a gateway or two."""


def on_all_cores() -> list[str]:
    """Return the arguments that let pytest use what the computer has, the tests of a file in one process.

    The files are begun in the order in which they were collected: their long tests come first.
    """
    cores = os.cpu_count() or 1
    # More than there are cores: much of its time a test waits for something.
    processes = min(2 * cores, MOST_PROCESSES) if cores > 1 else 1
    return ["-n", str(processes), "--dist", "loadfile", "--no-loadscope-reorder"] if processes > 1 else []


def run_all(
    environment: Environment, checks: Sequence[Check], left_out: Sequence[Need], arguments: list[str]
) -> int:
    """Run the tests, and the checks beside them; return the exit code for both."""
    print("\n--- pytest; the other checks run beside it and are told of at its end", flush=True)
    # -P keeps this folder off the import path: the tests shall see what an installed KeyDesk sees.
    command = [str(environment.python), "-P", str(ROOT / "packaging" / "closing_report.py"), *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, text=True) as tests:
        results = run_checks(checks, environment)
        report = closing_lines(results, left_out)
        tests.communicate(json.dumps(report))
    if tests.returncode not in SUMMED_UP:
        print("\n".join(report))
    return tests.returncode or int(not all(each.passed for each in results))


def install_peers(environment: Environment) -> None:
    """Install the programs of others that tests talk to; a test whose program is missing is skipped."""
    print("Looking for the programs of others that tests talk to; they are installed once.", flush=True)
    subprocess.run([str(environment.python), "-m", "tests.fixtures.peers"], cwd=ROOT, check=False)


def main(arguments: list[str]) -> int:
    """Prepare the environment, run the checks and the tests."""
    environment, system = Environment(ROOT), System()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Which pyright is used, the lock says; it need not ask for a newer one.
    os.environ.setdefault("PYRIGHT_PYTHON_IGNORE_WARNINGS", "1")
    # The tests start Python some hundred times: KeyDesk is compiled for the first of them only.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    try:
        prepare(environment, system)
        left_out = provide_for_tests(system)
        if not arguments:
            install_peers(environment)
        checks = () if arguments else all_checks(environment)
        code = run_all(environment, checks, left_out, arguments or on_all_cores())
    except SetupFailedError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted.", file=sys.stderr)
        return INTERRUPTED
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
