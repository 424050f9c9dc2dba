"""A line of the gateway's log, which is JSON, as people read it."""

import json
from dataclasses import dataclass
from typing import Any, Final, cast

from keydesk.desktop.screen_time import second
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import parse_rfc3339

CALLS: Final = "calls"
"""The source of the lines that tell of calls, which have fields instead of a message."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line, taken apart. Whatever is not of the gateway's own form is all message, and has no level."""

    at: str
    level: str
    message: str
    trace: str = ""
    """Where in the program it happened, over several lines."""
    is_call: bool = False

    @property
    def text(self) -> str:
        """The whole of it, as it is copied and exported."""
        said = f"{self.at}  {self.level:<7}  {self.message}" if self.at else self.message
        return f"{said}\n{self.trace}" if self.trace else said


def read_line(line: str) -> LogEntry:
    """Take a line apart."""
    try:
        entry: Any = json.loads(line)
    except ValueError:
        return LogEntry("", "", line)
    if not isinstance(entry, dict):
        return LogEntry("", "", line)
    known = cast("dict[str, Any]", entry)
    is_call = known.get("source") == CALLS
    if is_call:
        known["message"] = _say_call(known)
    if not all(isinstance(known.get(name), str) for name in ("at", "level", "message")):
        return LogEntry("", "", line)
    try:
        at = second(parse_rfc3339(known["at"]))
    except InvalidValueError:
        return LogEntry("", "", line)
    trace = known.get("trace")
    return LogEntry(at, known["level"], known["message"], trace if isinstance(trace, str) else "", is_call)


def say_line(line: str) -> str:
    """Return time, level and message of a line; whatever is not of that form stays as it is."""
    return read_line(line).text


def _say_call(call: dict[str, Any]) -> str:
    """Return what a call was: how it ended, what of, by which key, and what it took."""
    key = call.get("key_id")
    whose = "without a key" if key is None else f"by key {key}"
    return (
        f"{call.get('endpoint')} {call.get('status')} {call.get('outcome')}: {call.get('model')} {whose}, "
        f"{call.get('input_tokens')} + {call.get('output_tokens')} tokens, ${call.get('cost_usd')}, "
        f"{call.get('latency_ms')} ms ({call.get('request_id')})"
    )
