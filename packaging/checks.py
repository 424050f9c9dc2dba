"""The checks that judge the code without running it, and what is said about them at the end."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

from environment import Environment
from system_packages import Need


@dataclass(frozen=True)
class Check:
    """A tool with its arguments; it passes when it exits with 0."""

    name: str
    command: tuple[str, ...]


def all_checks(environment: Environment) -> tuple[Check, ...]:
    """Return the checks in the order in which they run, the quick ones first."""
    return (
        Check("ruff check", (environment.program("ruff"), "check", ".")),
        Check("ruff format", (environment.program("ruff"), "format", "--check", ".")),
        Check("import contracts", (environment.program("lint-imports"),)),
        Check("pyright", (environment.program("pyright"),)),
    )


def run_checks(checks: Sequence[Check], environment: Environment) -> list[str]:
    """Run every check under a heading of its own; return the names of those that failed."""
    failed: list[str] = []
    for check in checks:
        print(f"\n--- {check.name}", flush=True)
        done = subprocess.run(check.command, check=False, cwd=environment.root, stdin=subprocess.DEVNULL)
        print(f"--- {check.name}: {'FAILED' if done.returncode else 'passed'}", flush=True)
        if done.returncode:
            failed.append(check.name)
    return failed


def closing_lines(checks: Sequence[Check], failed: Sequence[str], left_out: Sequence[Need]) -> list[str]:
    """Return what has to be read at the end: each check's result, and what could not be had."""
    results = [f"{check.name}: {'FAILED' if check.name in failed else 'passed'}" for check in checks]
    return results + [
        f"left out: tests that need {need.name} (the package {need.package} could not be installed)"
        for need in left_out
    ]
