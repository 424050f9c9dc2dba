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


class Pseudo:
    """Says every text, of any context."""

    def translate(self, _context: str, text: str, _comment: str | None, _n: int, /) -> str:
        """Return the text with its letters replaced; what stands in braces, ``%n`` and ``&`` are kept."""
        pieces = _KEPT.split(text)
        said = "".join(each if _KEPT.fullmatch(each) else each.translate(_LETTERS) for each in pieces)
        return f"⟦{said}{'·' * round(len(text) * _LONGER_BY)}⟧"
