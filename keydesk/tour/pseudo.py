"""A language that nobody speaks: English in accented letters, a third longer, between brackets.

Whatever stands plain on the screen was not given to ``tr``; whatever does not fit, would not in German.
"""

import re
from typing import Final

_PLAIN: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED: Final = "áƀçđéƒĝĥíĵķĺɱñóṕɋŕśţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĹṀÑÓṔɊŔŚŢÚṼŴẊÝŽ"
_LETTERS: Final = str.maketrans(_PLAIN, _ACCENTED)
_KEPT: Final = re.compile(r"(\{[^{}]*\}|%n)")
"""What ``tr`` puts something else in place of."""
_LONGER_BY: Final = 0.35
_FORMAT: Final = "a date in Qt's format"
"""So begins what is told to translators of a text whose letters mean something to Qt."""


class Pseudo:
    """Says every text, of any context."""

    def translate(self, _context: str, text: str, comment: str | None, _n: int, /) -> str:
        """Return the text with its letters replaced; what stands in braces, ``%n`` and ``&`` are kept."""
        if comment is not None and comment.startswith(_FORMAT):
            return text
        pieces = _KEPT.split(text)
        said = "".join(each if _KEPT.fullmatch(each) else each.translate(_LETTERS) for each in pieces)
        return f"⟦{said}{'·' * round(len(text) * _LONGER_BY)}⟧"
