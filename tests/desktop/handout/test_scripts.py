"""Any script prints (E4), and what is copied out of the document is what was printed, in several readers."""

import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QFontDatabase
from PySide6.QtPdf import QPdfDocument

from keydesk.desktop.handout.content import Handout
from keydesk.desktop.handout.document import Style

Printed = Callable[..., bytes]
SCRIPTS = QFontDatabase.WritingSystem
NAMES = {
    "Zoë Ångström": SCRIPTS.Latin,
    "Ελένη Παπαδοπούλου": SCRIPTS.Greek,
    "Иван Петров": SCRIPTS.Cyrillic,
    "محمد عبد الله": SCRIPTS.Arabic,
    "שרה כהן": SCRIPTS.Hebrew,
    "田中 太郎": SCRIPTS.Japanese,
    "王小明": SCRIPTS.SimplifiedChinese,
}
"""No combining marks are left in a name: it is NFC before it comes here (S23)."""
_DIRECTIONS = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u200e\u200f"))
"""What readers add around texts that are written from right to left."""


def seen_by_qt(document: bytes) -> list[str]:
    """Read a page as our viewer does, and browsers of the same make."""
    buffer, pdf = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(document))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    pdf.load(buffer)
    lines = pdf.getAllText(0).text().splitlines()
    pdf.close()
    return [line.strip() for line in lines]


@pytest.mark.parametrize("style", list(Style), ids=lambda style: style.name)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_read_back_in_any_script(
    handout: Handout, printed: Printed, name: str, style: Style
) -> None:
    """Names beside right-to-left ones stay what they are; keys and addresses in each reader."""
    if not QFontDatabase.families(NAMES[name]):
        pytest.skip(f"no font here has {NAMES[name].name}")
    document = printed(replace(handout, name=name), style=style, title="Workshop Utrecht")
    lines = seen_by_qt(document)
    assert name in lines
    plainly = PdfReader(BytesIO(document)).pages[0].extract_text().splitlines()
    for read in (lines, plainly):
        assert handout.handed_over in read
        assert any(handout.base_url in line.split() for line in read)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
@pytest.mark.parametrize("name", NAMES)
def test_another_reader_agrees(handout: Handout, printed: Printed, name: str) -> None:
    """Poppler tells the forms that letters have in a word; normalised, they are the name's."""
    if not QFontDatabase.families(NAMES[name]):
        pytest.skip(f"no font here has {NAMES[name].name}")
    for style in Style:
        document = printed(replace(handout, name=name), style=style, title="Workshop Utrecht")
        done = subprocess.run(["pdftotext", "-", "-"], input=document, capture_output=True, check=True)
        text = unicodedata.normalize("NFKC", done.stdout.decode().translate(_DIRECTIONS))
        lines = text.splitlines()
        assert name in lines
        assert handout.handed_over in lines
        assert handout.base_url in lines


def test_letters_that_a_font_would_join_stay_apart(handout: Handout, printed: Printed) -> None:
    """A ligature is copied as one strange character, which no search finds."""
    text = PdfReader(BytesIO(printed(replace(handout, name="Steffi Pfiffner")))).pages[0].extract_text()
    assert "Steffi Pfiffner" in text.splitlines()


@pytest.mark.parametrize("style", list(Style), ids=lambda style: style.name)
def test_a_long_name_keeps_its_beginning_and_end(handout: Handout, printed: Printed, style: Style) -> None:
    """It becomes smaller, and then loses its middle."""
    name = "Anna-Maria " + "W" * 70 + " von der Leyenberg"
    text = PdfReader(BytesIO(printed(replace(handout, name=name), style=style, title="W"))).pages[0]
    lines = " ".join(text.extract_text().splitlines()[:5])
    assert "Anna-Maria W" in lines
    assert "Leyenberg" in lines


def test_many_glyphs_of_one_font_are_all_told_apart(handout: Handout, printed: Printed) -> None:
    """More than 256 characters of one font: the second part of its table is mended like the first."""
    if not QFontDatabase.families(SCRIPTS.SimplifiedChinese):
        pytest.skip("no font here has Chinese")
    people = [
        replace(handout, name="".join(chr(0x4E00 + 40 * page + at) for at in range(40))) for page in range(10)
    ]
    document = printed(*people, title="W")
    for page, person in zip(PdfReader(BytesIO(document)).pages, people, strict=True):
        assert person.name in page.extract_text().replace("\n", "")
        assert person.handed_over in page.extract_text().splitlines()
