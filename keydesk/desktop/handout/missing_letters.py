"""Names that this computer has no letters for: they print as boxes, which is to be known beforehand."""

from PySide6.QtGui import QFontMetricsF, QTextLayout

from keydesk.desktop.handout.document import Document
from keydesk.desktop.handout.fonts import TextStyle, font_for


def names_without_letters(document: Document) -> list[str]:
    """Return the names with a character that no font here has."""
    font = font_for(TextStyle(12))
    metrics = QFontMetricsF(font)
    names = dict.fromkeys(handout.name for handout in document.handouts)
    unusual = [name for name in names if not all(metrics.inFontUcs4(ord(letter)) for letter in name)]

    def lacks_letters(name: str) -> bool:
        layout = QTextLayout(name, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return any(0 in run.glyphIndexes() for run in layout.glyphRuns())

    return [name for name in unusual if lacks_letters(name)]
