"""Metadata as people type it: a JSON object, with the place of a mistake in it said in words."""

import json
from collections.abc import Mapping
from typing import Any, Final, cast

from keydesk.contract.metadata import bounded
from keydesk.desktop.language import tr
from keydesk.domain.errors import InvalidValueError

_MISTAKES: Final = {
    "Expecting property name": tr("a name in double quotes has to stand here"),
    "Expecting value": tr("a value has to stand here"),
    "Expecting ',' delimiter": tr("a comma is missing, or the closing bracket"),
    "Expecting ':' delimiter": tr("a colon has to stand between name and value"),
    "Unterminated string": tr("the text that begins here has no closing quote"),
    "Invalid control character": tr("a text has no line breaks or tabs; write \\n or \\t"),
    "Invalid \\": tr("a backslash in a text is written twice"),
    "Illegal trailing comma": tr("a comma too many"),
    "Extra data": tr("nothing can follow the object"),
}


def read_metadata(text: str) -> dict[str, Any]:
    """Read a JSON object; blank is an empty one. Raises InvalidValueError, saying where it goes wrong."""
    if not text.strip():
        return {}
    try:
        read: object = json.loads(text, object_pairs_hook=_each_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise InvalidValueError(
            tr(
                "Line {line}, column {column}: {mistake}",
                line=error.lineno,
                column=error.colno,
                mistake=_mistake(error),
            )
        ) from error
    except RecursionError as error:
        raise InvalidValueError(tr("Too deep")) from error
    if not isinstance(read, dict):
        raise InvalidValueError(tr("An object such as {example}", example='{"team": "research"}'))
    return bounded(cast("dict[str, Any]", read))


def require_settable(present: Mapping[str, Any], wanted: Mapping[str, Any], above: str = "") -> None:
    """Refuse a member that becomes null: in a merge patch (RFC 7396) that takes the member away.

    One that is null already can stay so. Raises InvalidValueError, naming the member.
    """
    for name, value in wanted.items():
        before = present.get(name)
        path = f"{above}.{name}" if above else name
        if value is None and (name not in present or before is not None):
            raise InvalidValueError(
                tr("“{path}” cannot be changed to null; leave it out, or write false or 0", path=path)
            )
        if isinstance(value, dict):
            inner = cast("dict[str, Any]", before) if isinstance(before, dict) else {}
            require_settable(inner, cast("dict[str, Any]", value), path)


def _mistake(error: json.JSONDecodeError) -> str:
    return next((words for start, words in _MISTAKES.items() if error.msg.startswith(start)), error.msg)


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise InvalidValueError(tr("“{name}” is there twice", name=twice))
    return dict(pairs)


def _no_number(text: str) -> Any:
    raise InvalidValueError(tr("{text} is no number in JSON", text=text))
