"""A line of the gateway's log, which is JSON, as people read it."""

import json
from typing import Any, Final, cast

from keydesk.desktop.screen_time import second
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import parse_rfc3339

CALLS: Final = "calls"
"""The source of the lines that tell of calls, which have fields instead of a message."""


def say_line(line: str) -> str:
    """Return time, level and message of a line; whatever is not of that form stays as it is."""
    try:
        entry: Any = json.loads(line)
    except ValueError:
        return line
    if not isinstance(entry, dict):
        return line
    known = cast("dict[str, Any]", entry)
    if known.get("source") == CALLS:
        known["message"] = _say_call(known)
    if not all(isinstance(known.get(name), str) for name in ("at", "level", "message")):
        return line
    try:
        at = second(parse_rfc3339(known["at"]))
    except InvalidValueError:
        return line
    return f"{at}  {known['level']:<7}  {known['message']}"


def _say_call(call: dict[str, Any]) -> str:
    """Return what a call was: how it ended, what of, by which key, and what it took."""
    key = call.get("key_id")
    whose = "without a key" if key is None else f"by key {key}"
    return (
        f"{call.get('endpoint')} {call.get('status')} {call.get('outcome')}: {call.get('model')} {whose}, "
        f"{call.get('input_tokens')} + {call.get('output_tokens')} tokens, ${call.get('cost_usd')}, "
        f"{call.get('latency_ms')} ms ({call.get('request_id')})"
    )
