"""The text behind the glyphs, which is what gets copied out of a PDF.

Qt draws a tab as a blank and then, asked which character the blank's glyph stands for, answers with the tab.
A command copied out of the page would hold tabs, and some readers would see a gap in the middle of a key.
"""

from collections.abc import Iterator

from pypdf import PageObject, PdfWriter
from pypdf.generic import DictionaryObject, StreamObject

_TAB = b"<0009>"
_BLANK = b"<0020>"


def mend_blanks(document: PdfWriter) -> None:
    """Let every blank of the document be read as a blank."""
    for page in document.pages:
        for characters in _character_maps(page):
            characters.set_data(characters.get_data().replace(_TAB, _BLANK))


def _character_maps(page: PageObject) -> Iterator[StreamObject]:
    fonts = _dictionary(_dictionary(page, "/Resources"), "/Font")
    for name in fonts:
        characters = _dictionary(fonts, name).get("/ToUnicode")
        stream = characters.get_object() if characters is not None else None
        if isinstance(stream, StreamObject):
            yield stream


def _dictionary(holder: DictionaryObject, name: str) -> DictionaryObject:
    value = holder[name].get_object()
    return value if isinstance(value, DictionaryObject) else DictionaryObject()
