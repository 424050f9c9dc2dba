"""The text behind the glyphs, which is what gets copied out of a PDF.

Qt draws a tab as a blank and then, asked which character the blank's glyph stands for, answers with the tab.
A command copied out of the page would hold tabs, and some readers would see a gap in the middle of a key.

Of a font whose characters are all of one width, Qt tells just that, once. Some readers want a width for each,
or else take the character with a blank's own number for a narrow blank, and see a gap behind it.

Both are mended in the bytes that Qt writes, each by as many others: nothing moves, and a document of a
thousand pages is mended at once.
"""

import re
from typing import Final

_CHARACTERS: Final = re.compile(rb"begincmap\n.*?endcmap\n", re.DOTALL)
"""What a font's glyphs stand for."""
_OF_GLYPHS: Final = re.compile(rb"\[[^\]]*\]")
_TAB: Final = b"<0009>"
_BLANK: Final = b"<0020>"
_ONE_WIDTH: Final = re.compile(rb"/CIDToGIDMap /Identity\n/DW (\d+) >>\nendobj")
"""The first of these says what holds without it, and leaves its room."""


def mended(pdf: bytes) -> bytes:
    """Let all text of Qt's document be read as it stands there: every blank as one, and no other."""
    return _ONE_WIDTH.sub(_tell_widths, _CHARACTERS.sub(_mend_blanks, pdf))


def _mend_blanks(characters: re.Match[bytes]) -> bytes:
    return _OF_GLYPHS.sub(lambda glyphs: glyphs[0].replace(_TAB, _BLANK), characters[0])


def _tell_widths(font: re.Match[bytes]) -> bytes:
    widths = b"/DW %b /W [0 65535 %b]" % (font[1], font[1])
    end = b" >>\nendobj"
    return widths.ljust(len(font[0]) - len(end)) + end
