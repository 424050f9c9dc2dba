"""The text behind the glyphs, which is what gets copied out of a PDF.

Qt draws a tab as a blank and then, asked which character the blank's glyph stands for, answers with the tab.
A command copied out of the page would hold tabs, and some readers would see a gap in the middle of a key.

Of a font whose characters are all of one width, Qt tells just that, once. Some readers want a width for each,
or else take the character with a blank's own number for a narrow blank, and see a gap behind it.
"""

from collections.abc import Iterator

from pypdf import PageObject, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, StreamObject

_TAB = b"<0009>"
_BLANK = b"<0020>"
_LAST_OF_A_SUBSET = 0xFFFF
"""Qt numbers the characters that a document has as they come."""


def mend(document: PdfWriter) -> None:
    """Let all text of the document be read as it stands there: every blank as one, and no other."""
    for page in document.pages:
        for font in _fonts(page):
            _mend_blanks(font)
            _tell_widths(font)


def _fonts(page: PageObject) -> Iterator[DictionaryObject]:
    fonts = _dictionary(_dictionary(page, "/Resources"), "/Font")
    return (_dictionary(fonts, name) for name in fonts)


def _mend_blanks(font: DictionaryObject) -> None:
    characters = font.get("/ToUnicode")
    stream = characters.get_object() if characters is not None else None
    if isinstance(stream, StreamObject):
        stream.set_data(stream.get_data().replace(_TAB, _BLANK))


def _tell_widths(font: DictionaryObject) -> None:
    for descendant in font.get("/DescendantFonts", ArrayObject()).get_object():
        described = descendant.get_object()
        if "/DW" in described and "/W" not in described:
            widths = [NumberObject(0), NumberObject(_LAST_OF_A_SUBSET), described["/DW"]]
            described[NameObject("/W")] = ArrayObject(widths)


def _dictionary(holder: DictionaryObject, name: str) -> DictionaryObject:
    value = holder[name].get_object()
    return value if isinstance(value, DictionaryObject) else DictionaryObject()
