"""A line of the gateway's log, which is JSON, as people read it."""

import json
from typing import Any, cast

from keydesk.desktop.screen_time import second
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import parse_rfc3339


def say_line(line: str) -> str:
    """Return time, level and message of a line; whatever is not of that form stays as it is."""
    try:
        entry: Any = json.loads(line)
    except ValueError:
        return line
    if not isinstance(entry, dict):
        return line
    known = cast("dict[str, Any]", entry)
    if not all(isinstance(known.get(name), str) for name in ("at", "level", "message")):
        return line
    try:
        at = second(parse_rfc3339(known["at"]))
    except InvalidValueError:
        return line
    return f"{at}  {known['level']:<7}  {known['message']}"
