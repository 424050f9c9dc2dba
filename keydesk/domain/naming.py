"""Names and other text that people type and everybody sees (S23)."""

import re
import unicodedata
from typing import Final

from keydesk.domain.errors import InvalidValueError
from keydesk.domain.wording import worded

MAX_NAME: Final = 100
MAX_DESCRIPTION: Final = 500
MAX_MODEL_ID: Final = 200

# Control, format (which holds the bidirectional overrides), surrogate, private use, unassigned, line and
# paragraph separators: none of them is seen, all of them can mislead.
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# Joiners without which Persian, several Indic scripts and most emoji are misspelt.
_JOINERS: Final = frozenset({"\u200c", "\u200d"})
_CONTROLS: Final = {"\t": "a tab", "\n": "a line break", "\r": "a line break", "\u2028": "a line break"}
_MODEL_ID: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z._:@+/-]*", re.ASCII)


def clean_name(text: str, *, longest: int = MAX_NAME) -> str:
    """Return the name in NFC without surrounding blanks.

    Raises InvalidValueError when it is empty, longer than ``longest`` characters, or holds a character
    that is not seen.
    """
    name = _clean(text, longest=longest)
    if not name.strip("\u200c\u200d"):
        raise InvalidValueError("at least one character")
    return name


def clean_description(text: str) -> str:
    """Return the text as ``clean_name`` does; it may be empty, and up to 500 characters long."""
    return _clean(text, longest=MAX_DESCRIPTION)


def clean_model_id(text: str) -> str:
    """Return the model id unchanged: letters, digits and ``. _ : @ + / -``, 1 to 200 characters.

    Raises InvalidValueError otherwise. A model id goes into requests, so nothing is normalised.
    """
    if len(text) > MAX_MODEL_ID or _MODEL_ID.fullmatch(text) is None:
        raise InvalidValueError("letters, digits and . _ : @ + / - only, at most 200 characters, no blanks")
    return text


def _clean(text: str, *, longest: int) -> str:
    name = unicodedata.normalize("NFC", text).strip()
    if len(name) > longest:
        raise InvalidValueError(worded("at most {most} characters", most=longest))
    for place, character in enumerate(name, 1):
        if unicodedata.category(character) in _UNSEEN and character not in _JOINERS:
            raise InvalidValueError(
                worded(
                    "only characters that are seen; character {place} is {character}",
                    place=place,
                    character=_called(character),
                )
            )
    return name


def _called(character: str) -> str:
    """Return a character that is not seen in words: ``a right-to-left override``."""
    if character in _CONTROLS:
        return _CONTROLS[character]
    name = unicodedata.name(character, "").lower()
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}" if name else f"U+{ord(character):04X}"
