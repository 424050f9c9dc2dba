"""Cursors: where a piece of a list ended, as opaque text. One that was made up is refused."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from typing import Final

from keydesk.domain.errors import InvalidValueError

_LARGEST: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Place:
    """A row's place in a list: the value that it is ordered by, and its id."""

    value: str | int
    id: str


def write_cursor(order: str, place: Place) -> str:
    """Return the cursor for what follows this place in this order."""
    text = json.dumps([order, place.value, place.id], separators=(",", ":"))
    return urlsafe_b64encode(text.encode()).decode("ascii").rstrip("=")


def read_cursor(cursor: str, order: str, kind: type[str] | type[int]) -> Place:
    """Return the place that a cursor for this order names. Raises InvalidValueError for any other text."""
    try:
        found = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, RecursionError) as error:
        raise _refusal() from error
    match found:
        case [str(of), str() | int() as value, str(id_)] if of == order and type(value) is kind:
            if _storable(value) and _storable(id_):
                return Place(value, id_)
        case _:
            pass
    raise _refusal()


def _storable(value: str | int) -> bool:
    if isinstance(value, int):
        return abs(value) <= _LARGEST
    return not any("\ud800" <= character <= "\udfff" for character in value)


def _refusal() -> InvalidValueError:
    return InvalidValueError("This cursor does not belong to this list.", field="cursor")
