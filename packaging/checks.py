"""The checks that judge the code without running it, and what is said about them at the end."""

import shutil
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


@dataclass(frozen=True)
class Result:
    """How a check ended, and what it said."""

    name: str
    passed: bool
    output: str


def all_checks(environment: Environment) -> tuple[Check, ...]:
    """Return the checks in the order in which they run, the quick ones first."""
    return (
        Check("ruff check", (environment.program("ruff"), "check", ".")),
        Check("ruff format", (environment.program("ruff"), "format", "--check", ".")),
        Check("import contracts", (environment.program("lint-imports"),)),
        Check("pyright", (environment.program("pyright"),)),
    )


def run_checks(checks: Sequence[Check], environment: Environment) -> list[Result]:
    """Run every check in the time that the tests leave, also after one that failed; tell of them."""
    return [_run(check, environment) for check in checks]


def _run(check: Check, environment: Environment) -> Result:
    done = subprocess.run(
        [*_giving_way(), *check.command],
        check=False,
        cwd=environment.root,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    return Result(check.name, done.returncode == 0, done.stdout)


def _giving_way() -> list[str]:
    """Return what lets other programs go first, where there is such a thing."""
    nice = shutil.which("nice")
    return [nice] if nice else []


def closing_lines(results: Sequence[Result], left_out: Sequence[Need]) -> list[str]:
    """Return what has to be read at the end: what failed checks said, how each ended, what was left out."""
    said = [line for each in results if not each.passed for line in _under_heading(each)]
    ended = [f"{each.name}: {'passed' if each.passed else 'FAILED'}" for each in results]
    return [
        *said,
        *ended,
        *(
            f"left out: tests that need {need.name} (the package {need.package} could not be installed)"
            for need in left_out
        ),
    ]


def _under_heading(result: Result) -> list[str]:
    return [f"--- {result.name}", *result.output.strip().splitlines(), ""]
