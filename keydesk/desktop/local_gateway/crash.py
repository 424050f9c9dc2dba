"""That the gateway ended by itself: when, how, and what its log said last. Without secrets (S21)."""

import signal
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from keydesk.desktop.language import tr
from keydesk.domain.instant import format_rfc3339

CRASH_LINES: Final = 50
"""How many lines of the log a crash is told with."""


@dataclass(frozen=True, slots=True)
class Crash:
    """One of them."""

    at: datetime
    how: str
    """Such as *signal SIGKILL* or *exit code 7*."""
    version: str
    lines: tuple[str, ...]
    """The last lines of the log, oldest first."""

    def report(self) -> str:
        """Return everything about it, to be sent to whoever can mend it."""
        head = f"KeyDesk gateway {self.version}".rstrip()
        said = f"{head} ended unexpectedly at {format_rfc3339(self.at)}: {self.how}"
        return "\n".join((said, "", *self.lines, ""))


def say_ending(exit_code: int, *, by_signal: bool) -> str:
    """Say how a process ended."""
    if exit_code < 0:
        return tr("an unknown cause")
    if not by_signal:
        return tr("exit code {exit_code}", exit_code=exit_code)
    try:
        return tr("signal {name}", name=signal.Signals(exit_code).name)
    except ValueError:  # Windows has none
        return tr("ended by the system ({exit_code})", exit_code=f"{exit_code:#x}")
