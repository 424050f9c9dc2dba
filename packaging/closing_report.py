"""Run pytest with a report of the other checks above its closing line, so that line stays the last.

Called by `test.py` with the Python of the environment: `closing_report.py [pytest arguments]`. The report is
a JSON list of lines; it comes over stdin while the tests run, and is waited for at their end.
"""

import json
import os
import sys
from pathlib import Path
from typing import TextIO

import pytest


class ClosingReport:
    """A pytest plugin that shows what happened besides the tests, where nobody has to scroll back for it."""

    def __init__(self, source: TextIO) -> None:
        self._source = source

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the lines between pytest's own summary and its closing line."""
        lines = json.loads(self._source.read() or "[]")
        if lines:
            terminalreporter.write_sep("=", "besides the tests")
            for line in lines:
                terminalreporter.write_line(line)


def main() -> int:
    """Run pytest; return its exit code."""
    with os.fdopen(os.dup(sys.stdin.fileno()), encoding="utf-8") as source:
        with Path(os.devnull).open("rb") as nothing:  # for the tests and what they start
            os.dup2(nothing.fileno(), sys.stdin.fileno())
        return int(pytest.main(sys.argv[1:], plugins=[ClosingReport(source)]))


if __name__ == "__main__":
    sys.exit(main())
