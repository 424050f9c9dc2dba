"""Run pytest with a report of the other checks above its closing line, so that line stays the last.

Called by `test.py` with the Python of the environment: `closing_report.py REPORT [pytest arguments]`, where
REPORT is a JSON list of lines.
"""

import json
import sys

import pytest


class ClosingReport:
    """A pytest plugin that shows what happened before the tests, where nobody has to scroll back for it."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the lines between pytest's own summary and its closing line."""
        if self._lines:
            terminalreporter.write_sep("=", "besides the tests")
            for line in self._lines:
                terminalreporter.write_line(line)


if __name__ == "__main__":
    sys.exit(pytest.main(sys.argv[2:], plugins=[ClosingReport(json.loads(sys.argv[1]))]))
