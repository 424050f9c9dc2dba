"""Which language a browser asks for."""

from typing import Final

from keydesk.gateway.claims.dutch import DUTCH
from keydesk.gateway.claims.english import ENGLISH
from keydesk.gateway.claims.german import GERMAN
from keydesk.gateway.claims.words import Words

_LONGEST: Final = 500
"""How much of an Accept-Language header is read."""

LANGUAGES: Final = {words.language: words for words in (ENGLISH, DUTCH, GERMAN)}


def words_for(accept_language: str) -> Words:
    """Return the words that a browser asks for, as far as there are some; English otherwise."""
    best, weight = ENGLISH, 0.0
    for part in accept_language[:_LONGEST].split(","):
        tag, _, parameter = part.strip().partition(";")
        words = LANGUAGES.get(tag.strip().lower().partition("-")[0])
        quality = _quality(parameter)
        if words is not None and quality > weight:
            best, weight = words, quality
    return best


def _quality(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name.strip().lower() != "q":
        return 1.0
    value = value.strip()
    return float(value) if value.replace(".", "", 1).isdecimal() and value.isascii() else 0.0
