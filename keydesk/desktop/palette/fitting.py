"""How well what is typed fits a name: whole words before beginnings, beginnings before letters in between."""

import re
from typing import Final
from unicodedata import combining, normalize

_WHOLE: Final = 100
_BEGINS: Final = 80
_WORD_BEGINS: Final = 64
_INITIALS: Final = 56
_WITHIN: Final = 40
_PATH: Final = 30
_IN_ORDER: Final = 24
_FEW: Final = 3
"""Fewer letters in order are in nearly every name."""
_WORDS: Final = re.compile(r"\w+")


def plain(text: str) -> str:
    """Return a text as it is compared: without case, accents and what stands around it."""
    return "".join(each for each in normalize("NFKD", text.casefold()) if not combining(each)).strip()


def fit(typed: str, name: str, path: str = "") -> int:
    """Say how well ``typed`` fits a name: 0 for not at all. All three are ``plain``.

    Its words may come in any order, each as a word, the beginning of one, the initials of several or some of
    the letters in their order; a word may also be of the ``path`` that leads to the name.
    """
    if not typed:
        return 1
    words = typed.split()
    fits = [_fit_of_word(word, name, path) for word in words]
    if not all(fits):
        return 0
    together = len(words) > 1 and name.startswith(typed)
    return sum(fits) // len(fits) + (_WHOLE - _BEGINS if together or typed == name else 0)


def _fit_of_word(word: str, name: str, path: str) -> int:
    if name.startswith(word):
        return _BEGINS
    of_name = _WORDS.findall(name)
    if any(each.startswith(word) for each in of_name):
        return _WORD_BEGINS
    if len(word) > 1 and "".join(each[0] for each in of_name).startswith(word):
        return _INITIALS
    if word in name:
        return _WITHIN
    if any(each.startswith(word) for each in _WORDS.findall(path)):
        return _PATH
    return max((_in_order(word, name[found.start() :]) for found in _WORDS.finditer(name)), default=0)


def _in_order(letters: str, text: str) -> int:
    """Find the letters in their order, beginning with the first of the text; the closer, the better."""
    if len(letters) < _FEW or text[0] != letters[0]:
        return 0
    at = 0
    for letter in letters[1:]:
        at = text.find(letter, at + 1)
        if at < 0:
            return 0
    return max(_IN_ORDER - (at + 1 - len(letters)), 1)
