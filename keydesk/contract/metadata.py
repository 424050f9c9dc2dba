"""What an admin notes on a key in words of their own: a small JSON object, echoed in the gateway's log."""

import json
import math
from collections.abc import Mapping
from typing import Annotated, Any, Final, cast

from pydantic import AfterValidator

from keydesk.domain.errors import InvalidValueError
from keydesk.domain.wording import worded

MAX_METADATA_BYTES: Final = 4096
MAX_METADATA_DEPTH: Final = 8
_LARGEST: Final = 2**63 - 1


def bounded(metadata: dict[str, Any]) -> dict[str, Any]:
    """Return the object unchanged. Raises InvalidValueError for one too large, too deep, or not JSON."""
    _require_json(metadata, 1)
    if len(json.dumps(metadata, ensure_ascii=False, separators=(",", ":")).encode()) > MAX_METADATA_BYTES:
        raise InvalidValueError(worded("at most {most} KiB as JSON", most=MAX_METADATA_BYTES // 1024))
    return metadata


def merge(present: Mapping[str, Any], patch: Mapping[str, Any]) -> dict[str, Any]:
    """Return what holds after a merge patch (RFC 7396): null takes a member away."""
    merged = dict(present)
    for name, value in patch.items():
        if value is None:
            merged.pop(name, None)
        elif isinstance(value, dict):
            before = merged.get(name)
            inner = cast("dict[str, Any]", before) if isinstance(before, dict) else {}
            merged[name] = merge(inner, cast("dict[str, Any]", value))
        else:
            merged[name] = value
    return merged


def _require_json(value: object, depth: int) -> None:
    match value:
        case None | bool():
            return
        case str():
            if any("\ud800" <= character <= "\udfff" for character in value):
                raise InvalidValueError("whole characters only")
        case int() | float():
            if abs(value) > _LARGEST or math.isnan(value):
                raise InvalidValueError("numbers of at most 64 bits")
        case dict() | list():
            if depth > MAX_METADATA_DEPTH:
                raise InvalidValueError(worded("at most {most} levels deep", most=MAX_METADATA_DEPTH))
            members = cast("dict[object, object]", value) if isinstance(value, dict) else {}
            if not all(isinstance(name, str) for name in members):
                raise InvalidValueError("a JSON object")
            inner = members.values() if isinstance(value, dict) else cast("list[object]", value)
            for member in inner:
                _require_json(member, depth + 1)
        case _:
            raise InvalidValueError("a JSON object")


Metadata = Annotated[dict[str, Any], AfterValidator(bounded)]
