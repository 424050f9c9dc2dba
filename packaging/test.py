"""Set KeyDesk up as `run.py` does, then run every check and test: `python3 packaging/test.py [arguments]`.

With arguments only pytest runs, with them. All checks run even when one fails; the exit code tells
whether any did.
"""

import sys

# Before anything is imported that an older Python cannot read.
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    sys.exit("KeyDesk needs Python 3.11, 3.12 or 3.13; this is {}.{}.".format(*sys.version_info[:2]))

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from environment import Environment, find_program
from preparation import SetupFailedError, prepare
from system_packages import Need, System, provide_for_tests

ROOT = Path(__file__).resolve().parent.parent
INTERRUPTED = 130


@dataclass(frozen=True)
class Check:
    """A tool that judges the code without running it."""

    name: str
    command: tuple[str, ...]


def checks(environment: Environment) -> tuple[Check, ...]:
    """Return the checks in the order in which they run, the quick ones first."""
    ruff = find_program(environment, "ruff")
    return (
        Check("ruff check", (ruff, "check", ".")),
        Check("ruff format", (ruff, "format", "--check", ".")),
        Check("import contracts", (find_program(environment, "lint-imports"),)),
        Check("pyright", (find_program(environment, "pyright"),)),
    )


def run_checks(chosen: tuple[Check, ...]) -> list[str]:
    """Run each check under a heading; return the names of those that failed."""
    failed: list[str] = []
    for check in chosen:
        print(f"\n--- {check.name}", flush=True)
        done = subprocess.run(check.command, check=False, cwd=ROOT, stdin=subprocess.DEVNULL)
        print(f"--- {check.name}: {'FAILED' if done.returncode else 'passed'}", flush=True)
        if done.returncode:
            failed.append(check.name)
    return failed


def closing_lines(ran: tuple[Check, ...], failed: list[str], left_out: list[Need]) -> list[str]:
    """Return what has to be read at the end: each check's result, and what could not be had."""
    results = [f"{check.name}: {'FAILED' if check.name in failed else 'passed'}" for check in ran]
    return results + [
        f"left out: tests that need {need.name} (package {need.package} could not be installed)"
        for need in left_out
    ]


def run_tests(environment: Environment, report: list[str], arguments: list[str]) -> int:
    """Run pytest with the report above its closing line; return its exit code."""
    print("\n--- pytest", flush=True)
    # -P keeps this folder off the import path: the tests shall see what an installed KeyDesk sees.
    command = [str(environment.python), "-P", str(ROOT / "packaging" / "closing_report.py")]
    return subprocess.run(
        [*command, json.dumps(report), *arguments], check=False, cwd=ROOT, stdin=subprocess.DEVNULL
    ).returncode


def main(arguments: list[str]) -> int:
    """Prepare the environment, run the checks and the tests."""
    environment, system = Environment(ROOT), System()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        prepare(environment, system)
        left_out = provide_for_tests(system)
        chosen = () if arguments else checks(environment)
        failed = run_checks(chosen)
        tests = run_tests(environment, closing_lines(chosen, failed, left_out), arguments)
    except SetupFailedError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted.", file=sys.stderr)
        return INTERRUPTED
    return tests or int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
