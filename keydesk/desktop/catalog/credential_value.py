"""A provider's own API key as people paste it: read, or refused with a word on what stands there instead."""

import re
from collections.abc import Callable
from typing import Final

from keydesk.desktop.language import as_number, tr
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import find

_LONGEST: Final = 4096
_ASSIGNMENT: Final = re.compile(r"(export\s+|\$env:|set\s+)?[A-Z][A-Z0-9_]*\s*=\s*[^\s=].{6,}", re.DOTALL)
_BEARER: Final = re.compile(r"(authorization:\s*)?bearer\b", re.IGNORECASE)
_QUOTES: Final = frozenset("\"'`“”«»\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}")
_SEEN: Final = re.compile(r"[\x21-\x7e]*", re.ASCII)


def read_credential_value(text: str) -> str:
    """Return the value without blanks around it; empty for nothing. InvalidValueError never repeats it."""
    value = text.strip()
    for is_wrong, message in _MISTAKES:
        if is_wrong(value):
            raise InvalidValueError(message, field="value")
    return value


def _is_our_own(value: str) -> bool:
    return bool(find(value)) or value.strip("".join(_QUOTES)).startswith(("kdk_", "kda_"))


def _is_quoted(value: str) -> bool:
    return value[:1] in _QUOTES or value[-1:] in _QUOTES


_MISTAKES: Final[tuple[tuple[Callable[[str], object], str], ...]] = (
    (
        _is_our_own,
        tr("This is a key of a KeyDesk gateway. What is needed is the API key that the provider gave you"),
    ),
    (_BEARER.match, tr("The key alone, without the word Bearer before it")),
    (_ASSIGNMENT.fullmatch, tr("The value alone, without the name and the = before it")),
    (_is_quoted, tr("The key alone, without the quotes around it")),
    (
        lambda value: len(value.split()) > 1,
        tr("One key alone: there is a blank or a line break in the middle"),
    ),
    (
        lambda value: _SEEN.fullmatch(value) is None,
        tr("Plain letters, digits and signs only. Copy it once more from where the provider shows it"),
    ),
    (lambda value: len(value) > _LONGEST, tr("At most {longest} characters", longest=as_number(_LONGEST))),
)
