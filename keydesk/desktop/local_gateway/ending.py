"""What the end of a gateway's process means: a crash of one that served, or a start that failed, and why."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway.crash import CRASH_LINES, Crash, say_ending
from keydesk.desktop.local_gateway.log_lines import LogLines
from keydesk.desktop.local_gateway.start_failure import (
    FailureCode,
    StartFailure,
    failure,
    failure_of_exit,
    failure_said,
)

if TYPE_CHECKING:
    from keydesk.desktop.local_gateway.gateway_process import Ending, ReadyLine


def fell_over(ending: "Ending", served: "ReadyLine | None") -> bool:
    """Tell a gateway that broke while it served from one that said why it ended, or was asked to."""
    return served is not None and ending.exit_code != 0 and ending.said is None


def crash_of(ending: "Ending", served: "ReadyLine | None", log: LogLines, now: datetime) -> Crash:
    """Return what is remembered of a crash."""
    how = say_ending(ending.exit_code, by_signal=ending.crashed)
    version = served.version if served else ""
    return Crash(now, how, version, tuple(log.last(CRASH_LINES)))


def reason_of(ending: "Ending", data_dir: Path) -> StartFailure:
    """Say why a gateway that was to serve this folder does not."""
    if not ending.started:
        return failure(FailureCode.NOT_STARTED)
    if ending.said is None:
        return failure_of_exit(ending.exit_code)
    said = failure_said(ending.said.code, ending.said.message)
    return _in_the_way(data_dir) if said.code is FailureCode.FOLDER_IN_USE else said


def _in_the_way(data_dir: Path) -> StartFailure:
    from keydesk.desktop.local_gateway.discovery import discover  # noqa: PLC0415 - rare, and slow

    found = discover(data_dir)
    detail = tr("process {pid} at {base_url}", pid=found.pid, base_url=found.base_url) if found else ""
    return failure(FailureCode.FOLDER_IN_USE, detail=detail, gateway=found)
