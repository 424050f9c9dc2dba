"""One page of a document on paper, strip by strip.

Qt draws a page, and packs it for the printer, in one go each, and lets no other thread of Python have its
turn meanwhile: a page as a whole would hold the window up for a third of a second (D3).
"""

from collections.abc import Generator
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

_MOST_DOTS: Final = 300
"""An inch: what the smallest letters need. Printers would take more, and as much more time."""
_STRIP: Final = 100
"""So many rows of dots at a time."""


def draw_on(printer: QPrinter, painter: QPainter, document: QPdfDocument, page: int) -> Generator[None]:
    """Draw a page as large as the paper, a strip at each step."""
    dots = (document.pagePointSize(page) * (min(printer.resolution(), _MOST_DOTS) / 72)).toSize()
    room = printer.paperRect(QPrinter.Unit.DevicePixel)
    size = QSizeF(dots).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(QRectF(0, 0, room.width(), room.height()).center())
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    for top in range(0, dots.height(), _STRIP):
        bottom = min(top + _STRIP, dots.height())
        strip = _strip(document, page, dots, QRect(0, top, dots.width(), bottom - top))
        # By whole dots of the printer: what begins amid one would leave a line between two strips.
        above, below = (round(place.top() + place.height() * y / dots.height()) for y in (top, bottom))
        there = QRectF(place.left(), above, place.width(), below - above)
        painter.drawImage(there, strip, QRectF(strip.rect()))
        yield


def _strip(document: QPdfDocument, page: int, whole: QSize, part: QRect) -> QImage:
    wanted = QPdfDocumentRenderOptions()
    wanted.setScaledSize(whole)
    # Qt takes a part for one dot smaller than it is each way, and would stretch it by as much.
    wanted.setScaledClipRect(part.adjusted(0, 0, 1, 1))
    drawn = document.render(page, part.size(), wanted)
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    onto = QPainter(paper)
    onto.drawImage(0, 0, drawn)
    onto.end()
    return paper
